"""Read a TOML document part by part and collect every problem with its place."""

from __future__ import annotations

import difflib
import math
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

__all__ = ["Section", "line_index", "placed"]

REQUIRED = object()
_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""^\s*("[^"]+"|'[^']+'|[A-Za-z0-9_-]+)\s*=""")


def placed(folder: Path, file: str) -> Path:
    """Place a file that the study names; ``..`` is taken out, so that equal places are equal.

    Examples
    --------
    >>> placed(Path("studies"), "../data/ict.csv").as_posix()
    'data/ict.csv'
    """
    return Path(os.path.normpath(folder / file))


def line_index(text: str) -> dict[str, int]:
    """Line of every table header and key of a TOML text, by dotted path.

    Examples
    --------
    >>> line_index(chr(10).join(["[a]", "x = 1", "[[b]]", "y = 2", "[[b]]", "y = 3"]))["b[1].y"]
    6
    """
    lines: dict[str, int] = {}
    seen: dict[str, int] = {}
    current = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            current = _placed(header[2], seen, is_array=header[1] == "[[")
            lines[current] = number
        elif key := _KEY.match(line):
            path = f"{current}.{key[1].strip(chr(34) + chr(39))}".lstrip(".")
            lines.setdefault(path, number)
    return lines


def _placed(header: str, seen: dict[str, int], *, is_array: bool) -> str:
    """Turn ``a.b`` into ``a[1].b[0]``: each array stands at its latest element."""
    parts = [part.strip().strip("\"'") for part in header.split(".")]
    path = ""
    for depth, part in enumerate(parts):
        path = f"{path}.{part}".lstrip(".")
        if depth == len(parts) - 1 and is_array:
            seen[path] = seen.get(path, -1) + 1
        if path in seen:
            path = f"{path}[{seen[path]}]"
    return path


class Section:
    """One table of a TOML document: typed getters that note problems instead of raising.

    Parameters
    ----------
    data : dict
        The parsed table.
    path : str
        Its dotted place in the document, empty at the root.
    problems : list of str
        Where problems go; shared by all sections of one document.
    lines : dict
        From :func:`line_index`.
    """

    def __init__(
        self, data: dict[str, Any], path: str, problems: list[str], lines: dict[str, int]
    ) -> None:
        self.data, self.path, self.problems, self.lines = data, path, problems, lines
        self.asked: list[str] = []

    def place(self, key: str = "") -> str:
        """Dotted place of a key, with the nearest line known."""
        path = f"{self.path}.{key}".strip(".") if key else self.path
        known = path
        while known and known not in self.lines:
            known = known.rpartition(".")[0]
        return path + (f" (line {self.lines[known]})" if known else "")

    def problem(self, key: str, text: str) -> None:
        """Note a problem at a key."""
        self.problems.append(f"{self.place(key)}: {text}")

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def _get(self, key: str, default: Any, kind: type | tuple[type, ...], called: str) -> Any:
        self.asked.append(key)
        if key not in self.data:
            if default is REQUIRED:
                self.problem(key, f"{called} is required")
                return None
            return default
        value = self.data[key]
        wrong_bool = isinstance(value, bool) and kind is not bool
        if wrong_bool or not isinstance(value, kind):
            self.problem(key, f"{called} is needed; got {value!r}")
            return None if default is REQUIRED else default
        return value

    def text(self, key: str, default: Any = "", *, choices: Sequence[str] = ()) -> str:
        """Read a text, one of ``choices`` where they are given."""
        called = f"one of {', '.join(map(repr, choices))}" if choices else "a text"
        value = self._get(key, default, str, called)
        if choices and value is not None and value != default and value not in choices:
            self.problem(key, f"{called} is needed; got {value!r}")
        return "" if value is None else value

    def number(
        self, key: str, default: Any, *, low: float = -math.inf, high: float = math.inf
    ) -> float:
        """Read a finite number within bounds."""
        value = self._get(key, default, (int, float), "a number")
        if value is None:
            return math.nan
        if not math.isfinite(value):
            self.problem(key, f"finite numbers are needed; got {value!r}")
        elif not low <= value <= high:
            self.problem(key, f"a number from {low:g} to {high:g} is needed; got {value!r}")
        return float(value)

    def integer(self, key: str, default: Any, *, low: int = 0, high: int = 2**63 - 1) -> int:
        """Read a whole number within bounds."""
        value = self._get(key, default, int, "a whole number")
        if value is None:
            return low
        if not low <= value <= high:
            self.problem(key, f"a whole number from {low} to {high} is needed; got {value!r}")
        return value

    def boolean(self, key: str, default: Any) -> bool:
        """Read true or false."""
        return bool(self._get(key, default, bool, "true or false"))

    def texts(self, key: str, default: Any = (), *, choices: Sequence[str] = ()) -> tuple[str, ...]:
        """Read a list of texts."""
        value = self._get(key, default, (list, tuple), "a list of texts")
        wrong = [item for item in value or () if not isinstance(item, str)]
        wrong += [item for item in value or () if choices and item not in choices]
        if wrong:
            allowed = f" out of {', '.join(map(repr, choices))}" if choices else ""
            self.problem(key, f"a list of texts{allowed} is needed; got {wrong[0]!r}")
        return tuple(item for item in value or () if isinstance(item, str))

    def numbers(self, key: str, default: Any = ()) -> tuple[float, ...]:
        """Read a list of finite numbers."""
        value = self._get(key, default, (list, tuple), "a list of numbers")
        good = []
        for item in value or ():
            if isinstance(item, bool) or not isinstance(item, (int, float)):
                self.problem(key, f"a list of numbers is needed; got {item!r}")
            elif not math.isfinite(item):
                self.problem(key, f"finite numbers are needed; got {item!r}")
            else:
                good.append(float(item))
        return tuple(good)

    def rows(self, key: str) -> list[list[Any]]:
        """Read a list of lists, whatever they hold."""
        value = self._get(key, [], list, "a list of lists")
        wrong = [item for item in value or [] if not isinstance(item, list)]
        if wrong:
            self.problem(key, f"a list of lists is needed; got {wrong[0]!r}")
        return [item for item in value or [] if isinstance(item, list)]

    def section(self, key: str, *, required: bool = False) -> Section | None:
        """Open a table below this one."""
        value = self._get(key, REQUIRED if required else None, dict, f"a table [{key}]")
        return None if value is None else self._below(value, key)

    def sections(self, key: str, *, required: bool = False) -> list[Section]:
        """Open every table of an array of tables below this one."""
        called = f"at least one table [[{key}]]"
        value = self._get(key, REQUIRED if required else [], list, called)
        if required and value == []:
            self.problem(key, f"{called} is required")
        opened = []
        for place, item in enumerate(value or []):
            if isinstance(item, dict):
                opened.append(self._below(item, f"{key}[{place}]"))
            else:
                self.problem(f"{key}[{place}]", f"a table is needed; got {item!r}")
        return opened

    def _below(self, data: dict[str, Any], key: str) -> Section:
        return Section(data, f"{self.path}.{key}".strip("."), self.problems, self.lines)

    def done(self) -> None:
        """Note every key that nobody asked for, with the nearest known one."""
        for key in self.data:
            if key not in self.asked:
                near = difflib.get_close_matches(key, self.asked, 1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                known = ", ".join(sorted(set(self.asked)))
                self.problem(key, f"unknown key{hint or f'; known here: {known}'}")
