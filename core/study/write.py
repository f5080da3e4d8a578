"""Write a study as the TOML that :mod:`growth_poles.core.study.read` reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..files.replacing import replacing
from .fields import keys_of
from .spec import ColumnSpec, Group, IndexSpec, Study

__all__ = ["study_text", "toml_value", "write_study"]


def write_study(study: Study, path: str | Path) -> Path:
    """Write a study file, in place of one that is there.

    Parameters
    ----------
    study : Study
    path : str or Path
        File to write.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        See :func:`growth_poles.core.files.target.replacing`.

    Examples
    --------
    >>> import tempfile
    >>> from growth_poles.core.study.read import read_study
    >>> from growth_poles.studies import shipped
    >>> study = read_study(shipped("paper"))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_study(write_study(study, Path(folder) / "mine.toml")) == study
    True
    """
    path = Path(path)
    with replacing(path) as partial:
        partial.write_text(study_text(study, path.parent), encoding="utf-8", newline="\n")
    return path


def study_text(study: Study, folder: Path) -> str:
    """Return a study as a TOML document; reading it gives the same study.

    Parameters
    ----------
    study : Study
        What is asked. Values that equal their defaults are left out, apart from those that a
        reader wants to see (grades, hub rule, names of weights).
    folder : Path
        Folder in which the document will lie. Files below it, or below the folder above, are
        named relative to it, others by their full path.

    Returns
    -------
    str
        The document, with a line feed at its end.

    Examples
    --------
    >>> from growth_poles.core.study.read import parse_study
    >>> from growth_poles.studies import shipped
    >>> text = shipped("paper").read_text(encoding="utf-8")
    >>> study = parse_study(text, folder=Path("data"))
    >>> parse_study(study_text(study, Path("data")), folder=Path("data")) == study
    True
    """
    lines = ["# A study of Growth Poles: `growth-poles run` and the dock in QGIS both read it."]
    lines += _block("[study]", _head(study))
    for key in keys_of(Study):
        value = getattr(study, key.attribute)
        if (
            key.type == "table"
            and value is not None
            and (key.name == "grades" or value != key.default)
        ):
            lines += _part(f"[{key.name}]", value, folder)
        elif key.type == "tables":
            for part in value:
                lines += _part(f"[[{key.name}]]", part, folder)
    return "\n".join(lines) + "\n"


def _head(study: Study) -> dict[str, str]:
    """Return the keys of [study] with what stands at them; years without a gap are a span."""
    head = {}
    for key in keys_of(Study):
        value = getattr(study, key.attribute)
        if (
            key.type == "years"
            and len(value) > 1
            and value == tuple(range(value[0], value[-1] + 1))
        ):
            head[key.name] = f"{{ first = {value[0]}, last = {value[-1]} }}"
        elif key.part is None and value != key.default:
            head[key.name] = toml_value(value)
    return head


def _is_span(years: tuple[int, ...]) -> bool:
    return years[-1] - years[0] == len(years) - 1 > 0


def _part(header: str, part: Any, folder: Path) -> list[str]:
    """Write a part of the study, and those below it."""
    name = header.strip("[]")
    own: dict[str, str] = {}
    below: list[str] = []
    for key in keys_of(type(part)):
        value = getattr(part, key.attribute)
        if key.type == "tree" and value is not None:
            own |= _keys(value, folder, without=("group", "weight"))
            below += _parts(value, name, folder)
        elif key.type == "tables":
            for each in value:
                below += _part(f"[[{name}.{key.name}]]", each, folder)
        elif key.type == "hosts" and value:
            hosts = {_key(city): toml_value(host) for city, host in value}
            below = [*_block(f"[{name}.{key.name}]", hosts), *below]
    return [*_block(header, _keys(part, folder) | own), *below]


def _parts(group: Group, path: str, folder: Path) -> list[str]:
    lines: list[str] = []
    for part in group.parts:
        lines += _block(f"[[{path}.parts]]", _keys(part, folder))
        if isinstance(part, Group):
            lines += _parts(part, f"{path}.parts", folder)
    return lines


def _keys(part: Any, folder: Path, without: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the keys of one table whose values a reader would not find by himself."""
    found = {}
    kind = getattr(part, "kind", "")
    for key in keys_of(type(part)):
        value = getattr(part, key.attribute)
        if key.type in ("tables", "table", "tree", "parts", "hosts") or key.name in without:
            continue
        asked = key.always or (kind in key.kinds and value) or value != key.default
        if value is None or not asked or value == _followed(part, key.name):
            continue
        if key.type == "rows":
            found[key.name] = _table(value)
            continue
        found[key.name] = toml_value(_file(value, folder) if isinstance(value, Path) else value)
    return found


def _table(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    inner = ", ".join(f"{_key(name)} = {toml_value(texts)}" for name, texts in rows)
    return f"{{ {inner} }}"


def _followed(part: Any, name: str) -> Any:
    """Return what a reader puts at a key that is not written."""
    if isinstance(part, ColumnSpec) and name == "column":
        return part.indicator
    if isinstance(part, IndexSpec) and name == "n_required" and part.tree:
        return len(list(part.tree.leaves()))
    return None


def _block(header: str, values: dict[str, str]) -> list[str]:
    """Write a table: its header, then its keys, indented by its depth."""
    indent = "  " * header.count(".")
    return ["", f"{indent}{header}", *(f"{indent}{key} = {it}" for key, it in values.items())]


def _file(file: Path | None, folder: Path) -> str | None:
    """Name a file from the folder of the study where it lies there, else by its whole path."""
    if file is None:
        return None
    if file.is_relative_to(folder):
        return file.relative_to(folder).as_posix()
    return file.resolve().as_posix()


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _text(key)


def toml_value(value: Any) -> str:
    """Write a value as TOML.

    Examples
    --------
    >>> toml_value(("a", 0.5, 20.0, True))
    '["a", 0.5, 20, true]'
    """
    """Write a value as TOML.

    Examples
    --------
    >>> toml_value(("a", 0.5, 20.0, True))
    '["a", 0.5, 20, true]'
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_items(value)) + "]"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return repr(value)


def _items(values: tuple[Any, ...]) -> Iterator[str]:
    return (toml_value(value) for value in values)


def _text(text: str) -> str:
    # What JSON escapes TOML reads alike; of control characters JSON leaves only DEL as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
