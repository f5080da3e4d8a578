"""Tables as offices publish them, and what must come of each; read by both sides."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from growth_poles.core.panel.build import build_panel
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.study.spec import ColumnSpec, TableSpec

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A file, how a study reads it, and the figures by region in the years asked for."""

    file: str
    region: str
    columns: dict
    expected: dict
    years: tuple = (2015, 2016)
    kind: str = "count"
    options: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Refused:
    """A file that cannot be read so, and what the message must say."""

    file: str
    says: tuple
    region: str = "region"
    columns: dict = field(default_factory=lambda: {"act": "act"})
    years: tuple = (2016,)
    options: dict = field(default_factory=dict)


N = None  # missing
ONE_YEAR = {"A": [1.5], "B": [2.5], "C": [3.5]}
READ = [
    Case("databank.csv", "Country Code", {"gdp": ""},
         {"AAA": [100.5, 110.25], "BBB": [N, 20], "CCC": [30, 33.5]}),
    Case("wdi.csv", "Country Code", {"gdp": ""},
         {"AAA": [100.5, 110.25], "BBB": [N, 20], "CCC": [30, 33.5]},
         options={"set_aside": ("EMU", "DDD"), "national": ("WLD",)}),
    Case("wdi.csv", "Country Code", {"gdp": ""},
         {"AAA": [100.5, 110.25], "BBB": [N, 20], "CCC": [30, 33.5]},
         options={"set_aside": ("unknown",)}),
    Case("eurostat.tsv", "geo", {"gva": ""},
         {"DE11": [100.5, 110.25], "DE12": [N, 20], "DE13": [30, N]},
         options={"rows": (("unit", ("MIO_EUR",)), ("freq", ("A",)))}),
    Case("ons.csv", "Area code", {"gva": ""},
         {"E12000001": [10.5, 11], "E12000002": [N, 21], "W92000004": [N, 31]}),
    Case("latin1.csv", "Entidad", {"act": "Actividad", "tot": "Total"},
         {"México": [20], "Michoacán": [30], "Ciudad de México": [10]},
         years=(2016,), options={"year": "Año"}),
    Case("decomposed.csv", "região", {"act": "act"},
         {"SP": [10], "CE": [20], "MA": [30]}, (2016,), options={"year": "ano"}),
    Case("brackets.csv", "region", {"chg": "act"}, {"A": [-1234.5], "B": [12.5], "C": [-7]},
         (2016,), "ratio", {"year": "year"}),
    Case("dropped.csv", "region", {"act": "act"}, ONE_YEAR, (2016,), options={"year": "year"}),
    Case("oecd.csv", "REF_AREA", {"gva": "GVA"}, {"A": [10], "B": [20], "C": [30]}, (2016,),
         options={"year": "TIME_PERIOD", "indicator": "MEASURE", "value": "OBS_VALUE",
                  "unit": "UNIT_MEASURE", "flag": "OBS_STATUS",
                  "rows": (("UNIT_MEASURE", ("USD",)),)}),
    Case("packed.csv.gz", "region", {"act": "act"}, ONE_YEAR, (2016,), options={"year": "year"}),
    Case("far_corner.xlsx", "region", {"act": "act"}, ONE_YEAR, (2016,), options={"year": "year"}),
    Case("dates.csv", "region", {"act": "act"}, ONE_YEAR, (2016,), options={"year": "year"}),
    Case("sentinel.csv", "region", {"rate": "rate"}, {"A": [1.5], "B": [N], "C": [3.5]}, (2016,),
         "ratio", {"year": "year", "missing_values": ("-9999",)}),
    Case("genesis.csv", "B", {"act": "Information und Kommunikation"},
         {"01001": [120500, 130500], "01002": [N, N], "01003": [N, N]},
         options={"year": "A", "encoding": "latin-1"}),
    Case("genesis.csv", "#2", {"act": "E"},
         {"01001": [120500, 130500], "01002": [N, N], "01003": [N, N]},
         options={"year": "#1"}),
    Case("no_header.csv", "A", {"gva": ""}, {"A": [1, 2], "B": [3, 4], "C": [5, 6]}),
    Case("no_header.csv", "#1", {"gva": ""}, {"A": [1, 2], "B": [3, 4], "C": [5, 6]}),
]  # fmt: skip
REFUSED = [
    Refused("wdi.csv", ("'EMU'", "'WLD'", "'DDD'", 'set_aside = ["EMU", "WLD", "DDD"]'),
            "Country Code", {"gdp": ""}, (2015, 2016)),
    Refused("oecd.csv", ("'USD' in row 2", "'XDC' in row 3", 'where = { "UNIT_MEASURE" = "USD" }'),
            "REF_AREA", {"gva": "GVA"},
            options={"year": "TIME_PERIOD", "indicator": "MEASURE", "value": "OBS_VALUE",
                     "unit": "UNIT_MEASURE"}),
    Refused("oecd.csv", ("rows 2 and 3", "'UNIT_MEASURE'", "where = "), "REF_AREA",
            {"gva": "GVA"}, options={"year": "TIME_PERIOD", "indicator": "MEASURE",
                                     "value": "OBS_VALUE"}),
    Refused("text_xls.xls", ("text under that name", "Rename it to .csv"),
            options={"year": "year"}),
    Refused("jsonstat.json", ("JSON-stat", "CSV"), options={"year": "year"}),
    Refused("wrong_dimension.xlsx", ("'#N/A'", "row 3", "an error of the spreadsheet"),
            options={"year": "year"}),
    Refused("sentinel.csv", ("-9999", "'B'", "row 3", "missing_values = [-9999]"), "region",
            {"rate": "rate"}, options={"year": "year"}),
    Refused("genesis.csv", ("'Kreise'", "'A', 'B', 'C'"), "Kreise", {"act": "E"},
            (2015, 2016), {"year": "Jahr"}),
]  # fmt: skip


def spec_of(case):
    """What the study of a case says of its table."""
    kind = getattr(case, "kind", "count")
    columns = tuple(ColumnSpec(name, header, kind) for name, header in case.columns.items())
    return TableSpec(CASES / case.file, case.region, columns, **case.options)


def panel_of(case, read_table, codes):
    """The panel of a case and its match report."""
    spec = spec_of(case)
    return build_panel(
        [read_table(spec)], [spec], Gazetteer.from_names("regions", codes), scheme="regions",
        years=case.years,
    )  # fmt: skip


def check_read(case, read_table):
    """Hold the figures of a case against those expected."""
    panel, _ = panel_of(case, read_table, list(case.expected))
    name = next(iter(case.columns))
    expected = np.array(list(case.expected.values()), dtype=float)
    np.testing.assert_array_equal(panel.values_of(name), expected)
