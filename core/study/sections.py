"""Read a TOML document table by table and collect every problem with its place."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..messages import Text
from .fields import Key, fault, shown, standing_in

__all__ = ["Problem", "Section", "placed"]


def placed(folder: Path, file: str) -> Path:
    """Place a file that the study names; ``..`` is taken out, so that equal places are equal.

    Raises
    ------
    OutsideError
        A way out of the folder of the study: a file elsewhere is named by its whole path, so that
        whoever gets a study sees which of his files it reads.

    Examples
    --------
    >>> placed(Path("studies"), "data/../ict.csv").as_posix()
    'studies/ict.csv'
    """
    if not os.path.isabs(file) and os.path.normpath(file).split(os.sep)[0] == os.pardir:
        raise OutsideError(file)
    return Path(os.path.normpath(folder / file))


class OutsideError(ValueError):
    """A file outside the folder of the study that is not named by its whole path."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its place in the study (``hubs.minimum_share``) and what is wrong there.

    Examples
    --------
    >>> str(Problem("study.seed", Text("a whole number is required"), line=3))
    'study.seed (line 3): a whole number is required'
    """

    place: str
    text: Text
    line: int = 0

    def said(self) -> Text:
        """Return place, line where it is known, and what is wrong."""
        if self.line:
            return Text(
                "{place} (line {line}): {text}",
                place=self.place,
                line=str(self.line),
                text=self.text,
            )
        return Text("{place}: {text}", place=self.place, text=self.text)

    def __str__(self) -> str:
        return str(self.said())


class Section:
    """One table of a TOML document; it notes problems instead of raising them.

    Parameters
    ----------
    data : dict
        The parsed table.
    path : str
        Its place in the document, empty at the root.
    folder : Path
        Folder to which files are relative.
    problems : list of Problem
        Where problems go; shared by all sections of one document.
    """

    def __init__(
        self, data: dict[str, Any], path: str, folder: Path, problems: list[Problem]
    ) -> None:
        self.data, self.path, self.folder, self.problems = data, path, folder, problems
        self.asked: list[str] = []

    def place(self, name: str) -> str:
        """Return the place of a key."""
        return f"{self.path}.{name}".strip(".")

    def problem(self, name: str, text: Text) -> None:
        """Note a problem at a key."""
        self.problems.append(Problem(self.place(name), text))

    def is_faulty(self, name: str) -> bool:
        """Say whether a problem of a key was noted."""
        return any(problem.place == self.place(name) for problem in self.problems)

    def __contains__(self, name: str) -> bool:
        return name in self.data

    def value(self, key: Key) -> Any:
        """Return the value of a key; its default or an empty value where it is lacking or wrong."""
        self.asked.append(key.name)
        if key.name not in self.data:
            if key.is_required:
                self.problem(key.name, Text("{needed} is required", needed=key.needed()))
            return standing_in(key)
        given = self.data[key.name]
        try:
            value = _READERS[key.type](given, self.folder)
        except OutsideError:
            text = Text(
                "expected a file in the folder of the study, or its whole path, got {came}",
                came=shown(given),
            )
            self.problem(key.name, text)
            return standing_in(key, is_wrong=True)
        except (TypeError, ValueError, OverflowError):
            text = Text("expected {needed}, got {came}", needed=key.needed(), came=shown(given))
            self.problem(key.name, text)
            return standing_in(key, is_wrong=True)
        if key.choices and value == key.default:
            return value
        if (text := fault(key, value)) is not None:
            self.problem(key.name, text)
        return value

    def below(self, key: Key) -> Section | None:
        """Open the table of a key."""
        self.asked.append(key.name)
        if key.name not in self.data:
            if key.is_required:
                self.problem(key.name, Text("a table [{name}] is required", name=key.name))
            return None
        given = self.data[key.name]
        if not isinstance(given, dict):
            self._refuse(key.name, Text("a table [{name}]", name=key.name), given)
            return None
        return Section(given, self.place(key.name), self.folder, self.problems)

    def each_below(self, key: Key) -> Iterator[Section]:
        """Open every table of an array of tables."""
        self.asked.append(key.name)
        needed = Text("at least one table [[{name}]]", name=key.name)
        given = self.data.get(key.name, [])
        if not isinstance(given, list):
            self._refuse(key.name, needed, given)
            return
        if key.is_required and key.type == "tables" and not given:
            self.problem(key.name, Text("{needed} is required", needed=needed))
        for at, item in enumerate(given):
            name = f"{key.name}[{at}]"
            if isinstance(item, dict):
                yield Section(item, self.place(name), self.folder, self.problems)
            else:
                self._refuse(name, Text("a table"), item)

    def _refuse(self, name: str, needed: Text, came: Any) -> None:
        text = Text("expected {needed}, got {came}", needed=needed, came=shown(came))
        self.problem(name, text)

    def done(self) -> None:
        """Note every key that nobody asked for, with the nearest known one."""
        for name in self.data:
            if name in self.asked:
                continue
            near = difflib.get_close_matches(name, self.asked, 1)
            if near:
                text = Text("unknown key; did you mean {near!r}?", near=near[0])
            else:
                known = ", ".join(sorted(set(self.asked)))
                text = Text("unknown key; known here: {known}", known=known)
            self.problem(name, text)


def _text(given: Any, _: Path) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given


def _number(given: Any, _: Path) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        raise TypeError
    return float(given)


def _whole(given: Any, _: Path) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise TypeError
    return given


def _flag(given: Any, _: Path) -> bool:
    if not isinstance(given, bool):
        raise TypeError
    return given


def _list(one: Callable[[Any, Path], Any]) -> Callable[[Any, Path], tuple[Any, ...]]:
    def read(given: Any, folder: Path) -> tuple[Any, ...]:
        if not isinstance(given, list):
            raise TypeError
        return tuple(one(item, folder) for item in given)

    return read


def _file(given: Any, folder: Path) -> Path | None:
    file = _text(given, folder)
    if "\0" in file:
        raise ValueError
    return placed(folder, file) if file else None


def _hosts(given: Any, folder: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(given, dict):
        raise TypeError
    return tuple((city, _text(host, folder)) for city, host in given.items())


def _comparisons(given: Any, folder: Path) -> tuple[tuple[str, str, float], ...]:
    rows = _list(_list(lambda item, _: item))(given, folder)
    return tuple(
        (_text(one, folder), _text(other, folder), _number(times, folder))
        for one, other, times in rows
    )


def _place(given: Any, folder: Path) -> str:
    """Read the name of a column, or its number counted from 1, which is kept as ``#1``."""
    return given if isinstance(given, str) else f"#{_whole(given, folder)}"


def _word(given: Any, folder: Path) -> str:
    return given if isinstance(given, str) else f"{_number(given, folder):.15g}"


def _words(given: Any, folder: Path) -> tuple[str, ...]:
    """Read one text or number, or a list of them, as texts."""
    return tuple(_word(one, folder) for one in (given if isinstance(given, list) else [given]))


def _rows(given: Any, folder: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(given, dict):
        raise TypeError
    return tuple((name, _words(texts, folder)) for name, texts in given.items())


def _years(given: Any, folder: Path) -> tuple[int, ...]:
    years = _list(_number)(given, folder)
    if any(year != int(year) for year in years):
        raise ValueError
    return tuple(int(year) for year in years)


_READERS: dict[str, Callable[[Any, Path], Any]] = {
    "text": _text,
    "number": _number,
    "whole": _whole,
    "flag": _flag,
    "texts": _list(_text),
    "numbers": _list(_number),
    "pair": _list(_number),
    "file": _file,
    "year": lambda given, folder: given if isinstance(given, str) else _whole(given, folder),
    "years": _years,
    "place": _place,
    "words": _words,
    "rows": _rows,
    "hosts": _hosts,
    "comparisons": _comparisons,
}
