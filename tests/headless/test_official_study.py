"""The official study: figures of the statistics office, recomputed by hand where it matters."""

import csv
import dataclasses
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest
from growth_poles import studies
from growth_poles.core.headless import run
from growth_poles.core.study.read import load_study
from growth_poles.core.study.rules import RESERVED

STATISTICS = studies.PAPER_TABLES.parent / "kazakhstan_regions.csv"


@pytest.fixture(scope="module")
def paper():
    return run("paper", only="index")


@pytest.fixture(scope="module")
def official():
    return run("kazakhstan-official", year=2016, only="index")


def by_region(frame, column):
    return frame.set_index("region_iso")[column]


def test_official_sums_equal_the_national_rows(official):
    frame = pd.read_csv(STATISTICS)
    table = official.table("specialisation")
    national = frame[(frame.region_iso == "KZ") & (frame.indicator == "gva_ict")]
    for year, value in zip(national.year, national.value, strict=True):
        if 2010 <= year <= 2023:
            assert table.loc[table.year == year, "gva_ict"].sum() == pytest.approx(value, abs=0.051)


def test_grp_of_2016_is_never_counted_twice(official):
    # 49.76 m when South Kazakhstan and its two parts are all added; 46.97 m published
    components = official.table("index_components")
    rows = components[(components.component == "grp_per_worker") & (components.year == 2016)]
    assert len(rows) == 16
    grp = defaultdict(float)
    for row in csv.DictReader(STATISTICS.open(encoding="utf-8")):
        if row["indicator"] == "grp_nominal" and row["year"] == "2016":
            grp[row["region_iso"]] = float(row["value"])
    share = by_region(official.layer(), "location_quotient")
    # South Kazakhstan by hand: (15933.8/978417.4)/(its GRP / national GRP)
    by_hand = (15933.8 / 978417.4) / (grp["KZ-YUZ"] / grp["KZ"])
    assert share["KZ-YUZ"] == pytest.approx(by_hand)


def test_a_partial_index_says_so_and_is_graded_where_the_study_allows_it(official):
    layer = official.layer()
    assert (layer["n_required"] == 6).all()
    assert (layer["n_indicators"] == 4).all()
    assert layer["index_note"].str.contains("partial: 4 of 6").all()
    # steps of ten from 20: Almaty's index is above 70, Akmola's between 20 and 30
    steps = np.digitize(layer["index_pct"], [20, 30, 40, 50, 60, 70])
    labels = np.array(["C", "C+", "C++", "B", "B+", "B++", "A"])
    assert layer["grade"].tolist() == labels[steps].tolist()


def test_every_year_of_the_official_study_has_grades_with_probabilities(official):
    years = official.table("regions_by_year")
    assert sorted(set(years.year)) == list(range(2010, 2024))
    assert years["grade"].notna().all()
    assert years["grade_probability"].between(0, 1).all()
    assert years["hub_probability"].notna().all()
    chances = official.table("grade_probabilities").groupby(["region_iso", "year"]).probability
    assert len(chances) == 16 * 14
    assert chances.sum().to_numpy() == pytest.approx(1.0)


def test_values_of_the_year_before_stand_in_and_are_marked(official):
    parts = official.table("index_components")
    marked = parts[parts["imputed"].notna()]
    # employment of 2015 and emissions of 2023 were not published; of nothing else is there a
    # gap after a year that is known
    assert set(zip(marked.component, marked.year, strict=True)) == {
        ("grp_per_worker", 2015), ("rd_per_worker", 2015), ("grp_per_tonne", 2023),
    }  # fmt: skip
    known = official.table("regions_by_year").groupby("year").n_indicators.max()
    assert known[[2010, 2014, 2015, 2016, 2023]].tolist() == [3, 4, 2, 4, 3]


def test_quotients_of_the_official_study_are_sure_within_their_rounding(official):
    layer = official.layer()
    # value added and GRP are printed with one decimal of a million tenge
    assert (layer["quotient_low"] <= layer["location_quotient"]).all()
    assert (layer["quotient_high"] >= layer["location_quotient"]).all()
    width = (layer["quotient_high"] - layer["quotient_low"]) / layer["location_quotient"]
    # ± 0.05 of at least 6,900 million: below two hundred-thousandths
    assert width.between(1e-9, 2e-5).all()


@pytest.mark.parametrize("name", ["specialisation", "regions", "regions_by_year", "hubs"])
def test_the_interval_of_the_quotient_stands_only_where_a_study_asks_for_it(official, paper, name):
    ends = {"quotient_low", "quotient_high"}
    tables = official.findings.tables
    columns = {column.name: column for column in tables[name].columns}
    assert ends <= set(columns)
    assert all(columns[end].meaning and columns[end].unit == "ratio" for end in ends)
    tables = paper.findings.tables
    assert not ends & {column.name for column in tables[name].columns}


@pytest.fixture(scope="module")
def ungraded():
    study = load_study("kazakhstan-official", year=2016)
    scale = dataclasses.replace(study.grades, allow_partial=False)
    return run(dataclasses.replace(study, grades=scale, uncertainty=None), only="index")


def test_without_leave_a_partial_index_gets_no_grade(ungraded):
    assert ungraded.layer()["grade"].isna().all()
    assert any("partial, at most 4 of 6" in note for note in ungraded.notes)


def test_a_missing_grade_makes_the_hub_undetermined_and_not_a_no(ungraded):
    verdict = by_region(ungraded.table("hubs"), "verdict")
    assert sorted(verdict[verdict == "undetermined"].index) == ["KZ-ALA", "KZ-AST"]
    assert (verdict.drop(["KZ-ALA", "KZ-AST"]) == "not a candidate").all()


def test_change_is_not_computed_between_years_with_other_indicators(official):
    # fixed assets begin in 2013: 2010 has three indicators, 2016 four
    assert official.layer()["index_change"].isna().all()
    assert any("differs between years" in note for note in official.notes)


def test_the_index_of_2016_by_hand_from_the_statistics(official):
    """Recompute one region from the raw file with nothing of ours."""
    cells = {}
    for row in csv.DictReader(STATISTICS.open(encoding="utf-8")):
        if row["year"] == "2016":
            cells[row["region_iso"], row["indicator"]] = float(row["value"])
    codes = sorted({code for code, _ in cells} - {"KZ", "KZ-61", "KZ-79"})
    for code in codes:  # employment stands on 17 units already
        if (code, "employed_persons") not in cells:
            parts = [cells["KZ-61", "employed_persons"], cells["KZ-79", "employed_persons"]]
            cells[code, "employed_persons"] = sum(parts)

    def relative(value):
        values = {code: value(code) for code in codes}
        return {code: 100 * values[code] / max(values.values()) for code in codes}

    def cell(name):
        return lambda code: cells[code, name]

    grp, workers = cell("grp_nominal"), cell("employed_persons")
    per_worker = relative(lambda code: grp(code) / workers(code))
    per_asset = relative(lambda code: grp(code) / cells[code, "fixed_assets_gross"])
    per_tonne = relative(lambda code: grp(code) / cells[code, "air_emissions_stationary"])
    research = relative(lambda code: cells[code, "rd_intensity"] * grp(code) / workers(code))
    index = by_region(official.layer(), "index_pct")
    for code in codes:
        susceptibility = (per_worker[code] + per_asset[code] + per_tonne[code]) / 3
        assert index[code] == pytest.approx((susceptibility + research[code]) / 2)


def test_every_component_is_visible_and_makes_up_the_index(official):
    table = official.table("index_components")
    wide = table[table.year == 2016].pivot_table(
        index="region_iso", columns="component", values="component_pct"
    )
    assert set(wide.columns) == {
        "index",
        "innovation_susceptibility",
        "innovation_activity",
        "grp_per_worker",
        "grp_per_fixed_asset",
        "grp_per_tonne",
        "rd_per_worker",
    }
    mean = wide[["innovation_susceptibility", "innovation_activity"]].mean(axis=1)
    np.testing.assert_allclose(wide["index"], mean)
    np.testing.assert_allclose(wide[["grp_per_worker", "rd_per_worker"]].max(), 100.0)


@pytest.mark.parametrize("table", ["regions", "regions_by_year", "hubs", "specialisation"])
def test_no_indicator_can_take_the_name_of_a_column_of_ours(table, paper, official):
    for results in (paper, official):
        study = results.study
        theirs = {column.indicator for table in study.tables for column in table.columns}
        theirs |= {part.name for part in study.hubs.evidence}
        # an indicator called index_pct is the ready-made index itself
        ours = {column.name for column in results.findings.tables[table].columns} - theirs
        assert sorted(ours - RESERVED - {"index_pct"}) == []


def test_what_the_source_marks_as_preliminary_is_marked_in_the_results(official, paper):
    frame = pd.read_csv(STATISTICS)
    marked = frame[(frame.flag == "preliminary") & (frame.region_iso != "KZ")]
    assert set(marked.year) == {2023}
    by_year = official.table("regions_by_year")
    # on the 16 units every one of today's 20 regions lies in a unit, so all units are marked
    assert len(marked) == 20
    assert set(by_year.loc[by_year.is_preliminary, "year"]) == {2023}
    assert by_year.loc[by_year.is_preliminary, "region_iso"].nunique() == 16
    assert not official.table("regions").is_preliminary.any()  # the focus year is 2016
    assert sum("16 regions and years have figures" in note for note in official.notes) == 1
    assert "is_preliminary" not in paper.table("regions_by_year")
