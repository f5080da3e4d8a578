"""On which line of a TOML text each table and key stands; ``tomllib`` does not tell."""

from __future__ import annotations

import re

__all__ = ["line_index"]

# Texts and comments are taken whole, so that nothing inside of them is read as a header or key
_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*'''
    r"""|[A-Za-z0-9_-]+|\n|\S""",
    re.DOTALL,
)


def line_index(text: str) -> dict[str, int]:
    """Line of every table header and key of a TOML text that ``tomllib`` can read, by its place.

    Examples
    --------
    >>> line_index(chr(10).join(["[a]", "x = 1", "[[b]]", "y = 2", "[[b]]", "y = 3"]))["b[1].y"]
    6
    """
    lines: dict[str, int] = {}
    seen: dict[str, int] = {}
    current: list[str] = []
    statement: list[str] = []  # its tokens up to the sign of equality
    number, first, depth, is_value = 1, 1, 0, False
    for match in _TOKEN.finditer(text + "\n"):
        word = match[0]
        if word == "\n" and depth == 0:
            if statement[:1] == ["["]:
                current = _names(statement)
                place = _placed(current, seen, is_array=statement[1:2] == ["["])
                lines[place] = first
                current = [place]
            statement, is_value = [], False
        elif is_value:
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(word, 0)
        elif word == "=":
            lines.setdefault(".".join([*current, *_names(statement)]), first)
            is_value = True
        elif not word.startswith(("#", "\n")):
            first = first if statement else number
            statement.append(word)
        number += word.count("\n")
    return lines


def _names(statement: list[str]) -> list[str]:
    """Return the names in a dotted key, without their quotes."""
    return [word.strip("\"'") for word in statement if word not in (".", "[", "]")]


def _placed(names: list[str], seen: dict[str, int], *, is_array: bool) -> str:
    """Turn ``a.b`` into ``a[1].b[0]``: each array stands at its latest element."""
    path = ""
    for depth, name in enumerate(names):
        path = f"{path}.{name}".lstrip(".")
        if depth == len(names) - 1 and is_array:
            seen[path] = seen.get(path, -1) + 1
        if path in seen:
            path = f"{path}[{seen[path]}]"
    return path
