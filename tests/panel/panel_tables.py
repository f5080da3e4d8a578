"""Tables of a few cells and of the real statistics, and the panel that they come to."""

import csv
from pathlib import Path

from growth_poles.core.panel.build import build_panel
from growth_poles.core.reading.layout import table_from_rows
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.regions.schemes import scheme as scheme_of
from growth_poles.core.study.spec import ColumnSpec, TableSpec

KZ = Gazetteer.kazakhstan()
ABC = Gazetteer.from_names("abc", ["A", "B", "C"], [["Alpha", "Beta", "Gamma"]])
STATISTICS = Path(__file__).resolve().parents[2] / "studies" / "kazakhstan_regions.csv"
OUTPUT = ColumnSpec("output", "output", "count")
SHARE = ColumnSpec("share", "share", "ratio")
YEARS = range(2010, 2024)


def table(rows, *columns, file="a.csv", **options):
    columns = columns or (OUTPUT,)
    spec = TableSpec(Path(file), options.pop("region", "region"), columns, **options)
    return table_from_rows(rows, spec, file=file), spec


def panel_of(*tables, gazetteer=ABC, scheme="abc", years=(2016,), **options):
    raw, specs = zip(*tables, strict=True)
    return build_panel(raw, specs, gazetteer, scheme=scheme, years=years, **options)


def statistics(*indicators, kinds=None):
    kinds = kinds or {}
    columns = tuple(ColumnSpec(n, n, kinds.get(n, "count")) for n in indicators)
    spec = TableSpec(
        STATISTICS, "region_iso", columns, year="year", indicator="indicator", value="value",
        unit="unit", flag="flag",
    )  # fmt: skip
    with STATISTICS.open(encoding="utf-8", newline="") as lines:
        return table_from_rows(list(csv.reader(lines)), spec, file=STATISTICS.name), spec


def statuses(report, **wanted):
    """Rows of the report, as (text, region, status, years), of one status or region."""
    return [
        (row["row_text"], row["region_iso"], row["status"], row["years"])
        for row in report.rows()
        if all(row[key] == value for key, value in wanted.items())
    ]


def kz_rows(scheme, value=lambda at: at + 1.0, year=2018, header=("region", "year", "output")):
    codes = scheme_of(scheme).codes
    return [list(header)] + [[code, year, value(at)] for at, code in enumerate(codes)]


LONG = [["region", "year", "output"], ["A", 2015, 1], ["B", 2015, "—"], ["A", 2016, "3"]]
TIDY = [
    ["region", "year", "indicator", "value"],
    ["A", "2015", "output", "1"],
    ["B", "2015", "output", "—"],
    ["A", "2016 г.", "OUTPUT", "3"],
    ["A", "2016", "spare", "text"],
]
WIDE = [["Title"], ["region", "2015 г.", "2016"], ["Beta", "…", ""], ["Alpha", "1", "3"]]
