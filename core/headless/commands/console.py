"""What the command line shows: tables for people, JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...tables import Table

__all__ = [
    "print_json",
    "show_claims",
    "show_lines",
    "show_matches",
    "show_table",
    "show_verdicts",
    "working",
]


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show that something longer is under way, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def print_json(data: Mapping[str, Any]) -> None:
    """Print one JSON document; what has no value is null."""
    print(json.dumps(_plain(data), ensure_ascii=False, indent=2))


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
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(title=title or None, title_justify="left", header_style="bold")
    for _, heading, form in columns:
        grid.add_column(heading, justify="right" if form else "left", overflow="fold")
    for shown, row in enumerate(table.rows()):
        if most and shown == most:
            break
        # Text, not markup: a name from a table must not be read as an instruction
        grid.add_row(*(Text(_cell(row[name], form)) for name, _, form in columns))
    Console().print(grid)
    if most and len(table) > most:
        print(f"… and {len(table) - most} more rows")


def _cell(value: Any, form: str) -> str:
    if value is None or value != value:
        return "—"
    return format(value, f"z{form}") if form else str(value)  # z: -0.001 is 0.00, not -0.00


def show_matches(report: Table, most: int = 40) -> None:
    """Print a match report: per table how many rows matched by what, then all that did not.

    Parameters
    ----------
    report : Table
        The table ``match_report``.
    most : int
        Other rows to show for each table.
    """
    matched: dict[str, dict[str, set[str]]] = {}
    others: dict[str, list[str]] = {}
    for row in report.rows():
        source = row["source"] or "tables"
        ways = matched.setdefault(source, {})
        if row["status"] == "matched":
            ways.setdefault(row["matched_by"] or "name", set()).add(row["region_iso"])
            continue
        words = [row["status"], row["row_text"], row["region_iso"], row["years"]]
        words += [row["indicator"], row["note"]]
        others.setdefault(source, []).append(
            ", ".join(dict.fromkeys(word for word in words if word))
        )
    for source, ways in matched.items():
        found = ", ".join(f"{len(codes)} by {way}" for way, codes in ways.items())
        lines = others.get(source, [])
        left = len(lines) - most
        lines = lines[:most] + ([f"… and {left} more"] if left > 0 else [])
        show_lines(f"{source}: regions matched: {found or 'none'}", lines or ["nothing to add"])


def show_claims(claims: Table) -> None:
    """Print every claim with what was printed, what comes out, the verdict and the reason.

    Parameters
    ----------
    claims : Table
        The table ``claims``.
    """
    from rich.console import Console
    from rich.text import Text

    styles = {"holds": "green", "does not hold": "red", "cannot be checked": "yellow"}
    console = Console(highlight=False)
    for row in claims.rows():
        console.print(Text(row["claim"], style="bold"))
        told = Text(f"    printed {row['printed']}; recomputed {row['recomputed']}: ")
        console.print(told.append(row["verdict"], style=f"bold {styles[row['verdict']]}"))
        console.print(Text(f"    {row['why']}"))
    verdicts = claims["verdict"].tolist()
    print(", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in dict.fromkeys(verdicts)))


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
        show_lines(f"Do the poles pull up their periphery? By {variable}:", texts)


def show_lines(heading: str, lines: Iterable[str]) -> None:
    """Print a heading and its lines, when there are any."""
    lines = list(lines)
    if lines:
        print(heading)
        for line in lines:
            print(f"  - {line}")
