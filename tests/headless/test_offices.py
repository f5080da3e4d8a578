"""The studies of docs/offices.md read the layouts of which they speak."""

import re
from pathlib import Path

import numpy as np
import office_cases
import pytest
from growth_poles.core.headless.tables import read_table
from growth_poles.core.panel.build import build_panel
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.study.read import parse_draft

PAGE = Path(__file__).parents[2] / "docs" / "offices.md"
STUDIES = dict(
    re.findall(r"^## (.+?)\n\n```toml\n(.+?)```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
)
# figures as they stand in the files, by region; None is missing
FIGURES = {
    "World Bank, DataBank": (
        [2015, 2016],
        {"AAA": [100.5, 110.25], "BBB": [None, 20], "CCC": [30, 33.5]},
    ),
    "World Bank, WDI as CSV": (
        [2015, 2016],
        {"AAA": [100.5, 110.25], "BBB": [None, 20], "CCC": [30, 33.5]},
    ),
    "Eurostat, TSV": (
        [2015, 2016],
        {"DE11": [100.5, 110.25], "DE12": [None, 20], "DE13": [30, None]},
    ),
    "Eurostat, SDMX-CSV": ([2015, 2016], {"AT11": [100.5, 110.25], "AT12": [None, 20]}),
    "OECD, SDMX-CSV": ([2016], {"A": [10], "B": [20], "C": [30]}),
    "United Kingdom, ONS": (
        [2015, 2016],
        {"E12000001": [10.5, 11], "E12000002": [None, 21], "W92000004": [None, 31]},
    ),
    "Germany, GENESIS": (
        [2015, 2016],
        {"01001": [120500, 130500], "01002": [None, None], "01003": [None, None]},
    ),
    "Mexico, INEGI": ([2016], {"Ciudad de México": [10], "México": [20], "Michoacán": [30]}),
    "United States, BEA": ([2015, 2016], {"01000": [20, None], "02000": [None, 5]}),
    "Canada, Statistics Canada": ([2015, 2016], {"Ontario": [200, 210], "Quebec": [100, None]}),
    "Brazil, IBGE SIDRA": ([2015, 2016], {"Rondônia": [36563, 39451], "Acre": [13623, None]}),
    "Spain, INE": ([2016], {"Andalucía": [1000.34], "Aragón": [113.5]}),
    "Italy, ISTAT": ([2016], {"ITC1": [128.5], "ITC2": [None]}),
    "Türkiye, TÜİK": ([2015, 2016], {"TR10": [100.5, 110.25], "TR21": [30.5, None]}),
    "Russia, Rosstat": (
        [2015, 2016],
        {"Белгородская область": [100.5, 110], "Брянская область": [199.5, 220]},
    ),
    "Norway, SSB": ([2015, 2016], {"01 Østfold": [100, 110], "02 Akershus": [200, None]}),
    "Sweden, SCB": ([2016], {"01 Stockholms län": [1200], "03 Uppsala län": [None]}),
    "Japan, e-Stat": ([2015, 2016], {"北海道": [100, 110], "東京都": [200, None]}),
    "China, NBS": ([2015, 2016], {"北京市": [24779.1, 27041.2], "上海市": [None, 29887.0]}),
    "Korea, KOSIS": ([2015, 2016], {"서울특별시": [100, 110], "부산광역시": [200, None]}),
    "Poland, GUS": ([2015, 2016], {"MAŁOPOLSKIE": [10.5, 12], "ŚLĄSKIE": [19.5, 20.5]}),
    "Australia, ABS": ([2016], {"1": [500], "2": [400]}),
}  # fmt: skip


def test_every_office_of_the_page_is_tried():
    assert list(STUDIES) == list(FIGURES)


@pytest.mark.parametrize("office", FIGURES)
def test_a_table_of_an_office_is_read_as_its_page_says(office):
    years, expected = FIGURES[office]
    study, _ = parse_draft(STUDIES[office], folder=office_cases.CASES)
    panel, _ = build_panel(
        [read_table(spec) for spec in study.tables],
        study.tables,
        Gazetteer.from_names("regions", list(expected)),
        scheme="regions",
        years=years,
    )
    figures = np.array(list(expected.values()), dtype=float)
    np.testing.assert_array_equal(panel.values_of("output"), figures)
