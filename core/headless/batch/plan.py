"""Which studies a folder holds, where their results go, and what cannot be one."""

from __future__ import annotations

import os
import stat
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError, OutputError, listed
from ...messages import Text
from .worker import Outcome, Task

__all__ = ["Plan", "build_plan", "check_folders"]

# a study says what to do; figures belong into tables
_LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch has to do.

    Attributes
    ----------
    tasks : tuple of Task
        Studies, by name.
    sizes : dict of str to int
        Bytes that each study reads, by name.
    refused : tuple of Outcome
        Files and folders that cannot be run.
    skipped : dict of str to str
        What was left out, and why.
    """

    tasks: tuple[Task, ...]
    sizes: dict[str, int]
    refused: tuple[Outcome, ...]
    skipped: dict[str, str]


def check_folders(folder: str | Path, out: str | Path | None) -> tuple[Path, Path]:
    """Place the folder of the studies and the folder of the results.

    Parameters
    ----------
    folder : str or Path
        Where the studies are.
    out : str, Path or None
        Where the results go; the folder ``results`` inside the former where it is ``None``.

    Returns
    -------
    folder, out : Path
        Absolute, links resolved.

    Raises
    ------
    InputError
        No such folder, or the same one for both.
    """
    place = Path(folder)
    if not place.is_dir():
        if not place.exists():
            raise InputError(Text("Folder not found: {folder}", folder=folder))
        raise InputError(
            Text("a folder with studies (TOML files)"),
            Text("a file"),
            str(folder),
            Text("Run a single study with `growth-poles run`"),
        )
    place = place.resolve()
    target = place / "results" if out is None else Path(out).resolve()
    if target == place:
        raise OutputError(
            Text("a separate folder for the results"),
            Text("the folder of the studies"),
            str(out),
            Text("Write --out {folder}, for example", folder=place / "results"),
        )
    return place, target


def build_plan(folder: Path, out: Path, **options: Any) -> Plan:
    """Find the studies of a folder, and give each its target: the same path in the out folder.

    Hidden files and folders are left out. A folder that several links lead to is read once. A TOML
    file is a study when it has the table ``[study]``; one that cannot be parsed, or is empty,
    counts as one, so that a damaged study is never passed over in silence.

    Parameters
    ----------
    folder, out : Path
        From :func:`check_folders`.
    **options
        ``overwrite``, ``again`` and ``parent`` of every :class:`Task`.

    Returns
    -------
    Plan
    """
    refused: list[Outcome] = []
    skipped: dict[str, str] = {}
    studies: dict[str, Path] = {}
    reads: dict[str, list[Path]] = {}
    for name, path in _toml_files(folder, out, refused, skipped):
        problem, content = _look(path)
        if problem:
            refused.append(Outcome(name, "wrong input", message=f"{path}: {problem}"))
        elif content and "study" not in content:
            skipped[name] = "no study: it has no table [study]"
        else:
            studies[name] = path
            reads[name] = [path, *(path.parent / file for file in _named_files(content))]
    targets = {name: (out / name).with_suffix(".gpkg") for name in studies}
    faults = _collisions(targets) | _overwritten(targets, reads)
    refused += [Outcome(name, "wrong input", message=fault) for name, fault in faults.items()]
    tasks = [
        Task(name, path, targets[name], **options)
        for name, path in studies.items()
        if name not in faults
    ]
    sizes = {task.name: sum(map(_size, reads[task.name])) for task in tasks}
    return Plan(tuple(tasks), sizes, tuple(refused), skipped)


def _toml_files(
    folder: Path, out: Path, refused: list[Outcome], skipped: dict[str, str]
) -> Iterator[tuple[str, Path]]:
    """Walk through the folder in the order of names; links are followed, loops are not."""
    seen = {folder: "."}
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(place.iterdir())
        except OSError as error:
            name = place.relative_to(folder).as_posix() + "/"
            fault = f"{place}: a folder that can be read is needed; got {error.strerror}."
            refused.append(Outcome(name, "wrong input", message=fault))
            continue
        inner = []
        for path in entries:
            if path.name.startswith("."):
                continue
            name = path.relative_to(folder).as_posix()
            if os.path.isdir(path):  # False for a link that leads to itself
                real = path.resolve()
                if real == out:
                    skipped[f"{name}/"] = "the folder of the results"
                elif real in seen:
                    skipped[f"{name}/"] = f"a link to {seen[real]}/, which is read once"
                else:
                    seen[real] = name
                    inner.append(path)
            elif path.suffix.lower() == ".toml":
                yield name, path
        waiting += reversed(inner)


def _look(path: Path) -> tuple[str, dict[str, Any]]:
    """Say why a file cannot be a study, or give its content; empty where reading it will tell."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):  # a pipe would be waited for without end
            return "a study file is needed; got no ordinary file.", {}
        if state.st_size > _LARGEST:
            return (
                f"a study file of at most {_LARGEST / 1e6:.0f} MB is needed; "
                f"got {state.st_size / 1e6:.0f} MB. Put figures into a table that it names.",
                {},
            )
        return "", tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):  # the reader of studies words it
        return "", {}


def _named_files(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            if key == "file" and isinstance(value, str):
                yield value
            else:
                yield from _named_files(value)
    elif isinstance(content, list):
        for item in content:
            yield from _named_files(item)


def _collisions(targets: dict[str, Path]) -> dict[str, str]:
    """Studies whose results would have the same name (``a.toml`` and ``a.TOML``)."""
    together: dict[str, list[str]] = defaultdict(list)
    for name, target in targets.items():
        together[os.path.normcase(target)].append(name)
    return {
        name: f"{targets[name]}: a result for each study is needed; got "
        f"{len(names)} studies with the same one: {listed(names)}. Rename them."
        for names in together.values()
        if len(names) > 1
        for name in names
    }


def _overwritten(targets: dict[str, Path], reads: dict[str, list[Path]]) -> dict[str, str]:
    """Studies whose results would replace what some study of the batch reads."""
    inputs: dict[str, dict[str, str]] = defaultdict(dict)
    for name, paths in reads.items():
        for path in paths:
            real = os.path.realpath(path)
            inputs[os.path.dirname(real)].setdefault(os.path.basename(real), name)
    faults = {}
    for name, target in targets.items():
        there = inputs.get(os.path.realpath(target.parent), {})
        hit = next((file for file in there if file.startswith(f"{target.stem}.")), "")
        if hit:  # name.gpkg, or name.hubs.csv and its like
            faults[name] = (
                f"{target}: results beside which no input lies are needed; got the same name as "
                f"{hit}, which {there[hit]} reads. Choose another folder with --out."
            )
    return faults


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
