"""What the command line shows: tables for people, JSON for machines.

People are spoken to in the language of the study (``[output] language``), once it is read; JSON
is English everywhere, and its sentences carry their templates and fields.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...escaping import terminal_text
from ...messages import Text, say

if TYPE_CHECKING:
    from rich.console import Console

    from ...tables import Table

__all__ = [
    "print_json",
    "show_claims",
    "show_lines",
    "show_matches",
    "show_table",
    "show_verdicts",
    "show_written",
    "speak",
    "spoken",
    "tell",
    "working",
]

_SPOKEN = ["en"]
_CONTROLS = re.compile("[\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_VERDICTS = {
    "candidate": Text("candidate"),
    "not a candidate": Text("not a candidate"),
    "undetermined": Text("undetermined"),
}
"""What the hub rule says, in words."""


def speak(language: str) -> None:
    """Speak a language from here on: that of the study which was read."""
    _SPOKEN[0] = language


def spoken(text: str) -> str:
    """Say a text of the engine in the language that is spoken.

    Examples
    --------
    >>> spoken("data")
    'data'
    """
    return terminal_text(say(text, _SPOKEN[0]))


def tell(text: str = "", *, aside: bool = False) -> None:
    r"""Print a text as it is: what would steer the terminal is shown as its code.

    Parameters
    ----------
    text : str
        Lines for people.
    aside : bool
        Whether it goes to the error stream, where it is not mixed with results.

    Examples
    --------
    >>> tell("a\x1b[2Jb")
    a\x1b[2Jb
    """
    print(terminal_text(text), file=sys.stderr if aside else sys.stdout, flush=aside)


def _console(**options: Any) -> Console:
    """Open a terminal for tables; one that says it has no width gets the usual one."""
    from rich.console import Console

    console = Console(**options)
    return console if console.width > 0 else Console(width=80, **options)


@contextmanager
def working(what: Text) -> Iterator[None]:
    """Show that something longer is under way, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    with _console(stderr=True).status(spoken(what)):
        yield


def print_json(data: Mapping[str, Any]) -> None:
    """Print one JSON document; what has no value is null."""
    # JSON escapes most marks that steer a terminal itself
    tell(
        _CONTROLS.sub(
            lambda found: f"\\u{ord(found[0]):04x}",
            json.dumps(_plain(data), ensure_ascii=False, indent=2),
        )
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if hasattr(value, "item"):  # a NumPy scalar
        value = value.item()
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return None
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    return value if isinstance(value, (str, int, bool, type(None))) else str(value)


def show_table(
    table: Table, columns: Sequence[tuple[str, str, str]], *, title: str = "", most: int = 0
) -> None:
    """Print some columns of a result table.

    Parameters
    ----------
    table : Table
    columns : sequence of (column, heading, format)
        Format as for :func:`format`, empty for text.
    title : str
        Line above the table.
    most : int
        Rows to show; 0 shows all.
    """
    from rich.table import Table as Grid
    from rich.text import Text as Line

    # lines, not markup: a name from a table must not be read as an instruction
    heading = Line(spoken(title)) if title else None
    grid = Grid(title=heading, title_justify="left", header_style="bold")
    for _, heading, form in columns:
        justify = "right" if form else "left"
        grid.add_column(Line(spoken(heading)), justify=justify, overflow="fold")
    for shown, row in enumerate(table.rows()):
        if most and shown == most:
            break
        grid.add_row(*(Line(_cell(name, row[name], form)) for name, _, form in columns))
    _console().print(grid)
    if most and len(table) > most:
        _show_more(len(table) - most)


def _show_more(n: int) -> None:
    tell(spoken(Text("… and {n} more {n:|row|rows}", n=n)))


def _cell(column: str, value: Any, form: str) -> str:
    if value is None or value != value:
        return "—"
    if not form:
        if not isinstance(value, str):
            return str(value)
        return spoken(_VERDICTS.get(value, value) if column == "verdict" else value)
    text = format(value, f"z{form}")  # z: -0.001 is 0.00, not -0.00
    return text if _SPOKEN[0] == "en" else text.replace(".", ",")


def show_matches(report: Table, most: int = 40) -> None:
    """Print a match report: per table how many rows matched by what, then all that did not.

    Parameters
    ----------
    report : Table
        The table ``match_report``.
    most : int
        Other rows to show for each table.
    """
    from ...panel.match_report import STATUSES

    matched: dict[str, dict[str, set[str]]] = {}
    others: dict[str, list[str]] = {}
    for row in report.rows():
        source = row["source"] or "tables"
        ways = matched.setdefault(source, {})
        if row["status"] == "matched":
            ways.setdefault(row["matched_by"] or "name", set()).add(row["region_iso"])
            continue
        status = spoken(STATUSES.get(row["status"], row["status"]))
        words = [status, row["row_text"], row["region_iso"], row["years"]]
        words += [row["indicator"], spoken(row["note"] or "")]
        others.setdefault(source, []).append(
            ", ".join(dict.fromkeys(word for word in words if word))
        )
    for source, ways in matched.items():
        found = [Text("{n} by {way}", n=len(codes), way=way) for way, codes in ways.items()]
        lines = others.get(source, [])
        left = len(lines) - most
        lines = lines[:most] + ([Text("… and {n} more", n=left)] if left > 0 else [])
        heading = Text(
            "{table}: regions matched: {ways}", table=source, ways=found or [Text("none")]
        )
        show_lines(heading, lines or [Text("nothing to add")])


def show_claims(claims: Table) -> None:
    """Print every claim with what was printed, what comes out, the verdict and the reason.

    Parameters
    ----------
    claims : Table
        The table ``claims``.
    """
    from rich.text import Text as Line

    styles = {"holds": "green", "does not hold": "red", "cannot be checked": "yellow"}
    console = _console(highlight=False)
    for row in claims.rows():
        console.print(Line(terminal_text(row["claim"]), style="bold"))
        told = Line(f"    printed {row['printed']}; recomputed {row['recomputed']}: ")
        console.print(told.append(row["verdict"], style=f"bold {styles[row['verdict']]}"))
        console.print(Line(terminal_text(f"    {row['why']}")))
    verdicts = claims["verdict"].tolist()
    tell(", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in dict.fromkeys(verdicts)))


def show_verdicts(verdicts: Table, language: str) -> None:
    """Print the verdict on every pole and variable in words.

    Parameters
    ----------
    verdicts : Table
        The table ``verdicts``.
    language : {"en", "ru", "kk"}
        Of the texts.
    """
    shown: dict[str, list[str]] = {}
    for row in verdicts.rows():
        shown.setdefault(row["variable"], []).append(row[f"text_{language}"])
    for variable, texts in shown.items():
        heading = Text("Do the poles pull up their periphery? By {variable}:", variable=variable)
        show_lines(heading, texts)


def show_written(files: Iterable[object]) -> None:
    """Say which files were written."""
    for file in files:
        tell(spoken(Text("Written: {file}", file=file)))


def show_lines(heading: str, lines: Iterable[str]) -> None:
    """Print a heading and its lines, when there are any."""
    lines = list(lines)
    if lines:
        tell(spoken(heading))
        for line in lines:
            tell(f"  - {spoken(line)}")
