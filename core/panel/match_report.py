"""The match report: which row of which table became which region, and what did not fit.

One row for each table and spelling (and what became of it), with the years and indicators in
which it did; cells that do not belong to a row of the table (a region without a figure, a sum
that differs from the national row) follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..messages import Text
from ..tables import Column, Table

__all__ = ["STATUSES", "Report", "gathered", "spans"]

STATUSES = {
    "matched": Text("matched"),
    "added up": Text("added up"),
    "set aside": Text("set aside"),
    "other scheme": Text("other scheme"),
    "total": Text("total"),
    "not a region": Text("not a region"),
    "given twice": Text("given twice"),
    "missing": Text("missing"),
    "discrepancy": Text("discrepancy"),
    "scheme in doubt": Text("scheme in doubt"),
    "undefined": Text("undefined"),
    "negative": Text("negative"),
    "unit differs": Text("unit differs"),
    "other year": Text("other year"),
    "sign for missing": Text("sign for missing"),
}
"""What can become of a row, in words."""

_COLUMNS = (
    Column("source", "text", "Table of the study from which the row comes"),
    Column("row_text", "text", "Name or code of the region as it stands in the table"),
    Column("region_iso", "text", "Region of the study that it was taken for"),
    Column("matched_by", "text", "What matched: a code, a name in a language, an abbreviation"),
    Column(
        "status",
        "text",
        f"What became of it: {', '.join(STATUSES)}",
    ),
    Column("years", "text", "Years that this concerns"),
    Column("indicator", "text", "Indicators that this concerns"),
    Column("note", "text", "Why, and the figures where there are any"),
)


@dataclass(slots=True)
class Report:
    """Collects what is to be said, and puts it into one table."""

    years: Sequence[int]
    _order: dict[str, int] = field(default_factory=dict)
    _cells: dict[tuple[str, ...], set[tuple[int, str]]] = field(default_factory=dict)
    _rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(
        self,
        source: str,
        status: str,
        *,
        row_text: str = "",
        region: str = "",
        matched_by: str = "",
        note: str = "",
        cells: Iterable[tuple[int, str]] = (),
    ) -> None:
        """Report a status for cells (position of the year, indicator); equal ones are gathered."""
        self._order.setdefault(source, len(self._order))
        key = (source, row_text, region, matched_by, status, note)
        self._cells.setdefault(key, set()).update(cells)

    def add_row(self, *row: str) -> None:
        """Report a finished row, its cells in the order of the columns."""
        self._order.setdefault(row[0], len(self._order))
        self._rows.append(row)

    def table(self) -> Table:
        """Return the report as the result table ``match_report``."""
        rows = list(self._rows)
        for (source, text, region, how, status, note), cells in self._cells.items():
            for years, indicators in gathered(cells, self.years) or [("", "")]:
                rows.append((source, text, region, how, status, years, indicators, note))
        rows.sort(key=lambda row: self._order[row[0]])
        data = {
            column.name: [row[at] or None for row in rows] for at, column in enumerate(_COLUMNS)
        }
        return Table.from_columns(
            "match_report", "One row of a table and what became of it", _COLUMNS, data
        )


def gathered(cells: Iterable[tuple[int, str]], years: Sequence[int]) -> list[tuple[str, str]]:
    """Gather cells as texts: indicators that share their years stand together.

    Examples
    --------
    >>> gathered([(0, "grp"), (1, "grp"), (1, "share")], [2015, 2016])
    [('2015–2016', 'grp'), ('2016', 'share')]
    """
    by_indicator: dict[str, set[int]] = {}
    for year, indicator in cells:
        by_indicator.setdefault(indicator, set()).add(year)
    by_years: dict[frozenset[int], list[str]] = {}
    for indicator in sorted(by_indicator):
        by_years.setdefault(frozenset(by_indicator[indicator]), []).append(indicator)
    return [
        (spans([years[at] for at in sorted(some)]), ", ".join(names))
        for some, names in by_years.items()
    ]


def spans(years: Iterable[int]) -> str:
    """Years as text, runs of them as spans.

    Examples
    --------
    >>> spans([2010, 2011, 2012, 2015])
    '2010–2012, 2015'
    """
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
