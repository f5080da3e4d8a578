"""Shipped studies from their files to tables: figures of the paper and of the statistics office."""

import csv
import dataclasses
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest
from growth_poles import studies
from growth_poles.core.errors import InputError, OutputError, StudyError
from growth_poles.core.frames import run
from growth_poles.core.study_inputs import load_study

STATISTICS = studies.PAPER_TABLES.parent / "kazakhstan_regions.csv"


@pytest.fixture(scope="module")
def paper():
    return run("paper")


@pytest.fixture(scope="module")
def official():
    return run("kazakhstan-official", year=2016, only="index")


def by_region(frame, column):
    return frame.set_index("region_iso")[column]


def test_the_shares_of_2016_are_recomputed_and_not_the_printed_ones(paper):
    share = by_region(paper.layer(), "location_share")
    # table 2: 20152.4, 7464.8 and 4774.4 of 38269.1; the paper prints 0.606, 0.224, 0.144
    assert share["KZ-ALA"] == pytest.approx(20152.4 / 38269.1)
    assert share["KZ-AST"] == pytest.approx(7464.8 / 38269.1)
    assert share["KZ-SEV"] == pytest.approx(4774.4 / 38269.1)
    assert share.sum() == pytest.approx(1.0)
    assert share[["KZ-ATY", "KZ-KUS", "KZ-MAN", "KZ-ZAP"]].isna().all()


def test_grades_zones_and_movement_are_the_papers(paper):
    layer = paper.layer()
    assert by_region(layer, "grade").to_dict() == printed_grades("2016")
    assert by_region(layer, "grade_first_year").to_dict() == printed_grades("2010")
    movement = by_region(layer, "zone_movement")
    assert movement["KZ-MAN"] == "C → B"
    assert movement["KZ-ALA"] == "B → A"
    assert movement["KZ-AKT"] == "C → C"
    assert by_region(layer, "zone_steps")["KZ-AST"] == 1


def printed_grades(year):
    with (studies.PAPER_TABLES / "table1_innovation_index.csv").open(encoding="utf-8") as stream:
        return {
            row["region_iso"]: row["grade"] for row in csv.DictReader(stream) if row["year"] == year
        }


def test_candidates_are_almaty_then_nur_sultan(paper):
    hubs = paper.table("hubs")
    assert hubs["region_iso"].head(2).tolist() == ["KZ-ALA", "KZ-AST"]
    assert hubs["hub_rank"].head(2).tolist() == [1, 2]
    assert hubs["is_candidate_hub"].sum() == 2
    assert len(hubs) == 16
    assert hubs["evidence_against"][2:].str.len().gt(0).all()


def test_official_quotients_stand_beside_the_hubs(paper):
    quotient = by_region(paper.table("hubs"), "official_location_quotient")
    # 494394.1/978417.4 by GRP shares of the same year; the design notes say about 2.2 and 2.6
    assert quotient["KZ-ALA"] == pytest.approx(2.2, abs=0.05)
    assert quotient["KZ-AST"] == pytest.approx(2.6, abs=0.05)
    assert quotient.drop(["KZ-ALA", "KZ-AST"]).max() < 0.6


def test_what_the_paper_cannot_give_is_missing_with_a_reason(paper):
    table = paper.table("specialisation")
    assert table["location_quotient"].isna().all()
    known = table["ict_output_mln_kzt"].notna()
    assert table.loc[known, "why_missing"].str.contains("no regional totals").all()
    assert table.loc[~known, "why_missing"].str.contains("ict_output_mln_kzt is missing").all()


def test_classes_of_claim_11(paper):
    classes = by_region(paper.layer(), "specialisation_class")
    assert classes[classes == "specialised"].index.tolist() == ["KZ-ALA"]
    assert sorted(classes[classes == "middling"].index) == ["KZ-AKT", "KZ-AST", "KZ-SEV"]
    # a dash in 2010 and in 2016
    assert sorted(classes[classes == "outsider"].index) == ["KZ-ATY", "KZ-KUS", "KZ-KZY", "KZ-MAN"]


def test_layers_have_the_columns_that_programs_rely_on(paper):
    needed = [
        "region_iso",
        "scheme",
        "name_en",
        "name_ru",
        "name_kk",
        "year",
        "index_pct",
        "index_rank",
        "grade",
        "zone",
        "ict_output_mln_kzt",
        "location_share",
        "location_quotient",
        "is_candidate_hub",
    ]
    for name, rows in (("regions", 16), ("regions_by_year", 16 * 7)):
        layer = paper.layer(name)
        assert set(needed) <= set(layer.columns)
        assert len(layer) == rows
        assert layer.geometry.notna().all()
        assert not layer.duplicated(["region_iso", "year"]).any()
        assert (layer["scheme"] == "16").all()


def test_every_column_of_every_table_is_explained(paper):
    explained = paper.table("columns").set_index(["table_name", "column_name"])["meaning"]
    assert explained.str.len().gt(3).all()
    for name in paper.findings.tables:
        for column in paper.table(name).columns:
            if name != "columns":
                assert (name, column) in explained.index


def test_the_run_record_has_digests_versions_parameters_and_licences(paper):
    record = paper.table("run_record")
    facts = record.set_index("key")["value"]
    assert len(facts["table1_innovation_index.csv.sha256"]) == 64
    assert facts["grades.limits"] == "20.0, 30.0, 40.0, 50.0, 60.0, 70.0"
    assert facts["seed"] == "2016"
    assert "CC BY 4.0" in facts["kazakhstan.gpkg.licence"]
    assert "geokz" in facts["kazakhstan.gpkg.attribution"]
    assert facts["file"].startswith("# The paper")
    assert not record["value"].str.contains(str(studies.PAPER_TABLES.parent)).any()


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


def test_the_papers_poles_are_undetermined_and_it_says_why(paper):
    verdicts = paper.table("verdicts")
    assert set(verdicts["region_iso"]) == {"KZ-ALA", "KZ-AST"}
    assert (verdicts["verdict"] == "undetermined").all()
    index = verdicts[verdicts["variable"] == "index_pct"]
    assert index["reason"].str.contains("years in a row").all()
    assert index["text_ru"].str.contains("не определено").all()
    assert index["text_kk"].str.contains("анықталмады").all()


def test_moran_of_the_index_of_2016_on_queen_weights(paper):
    table = paper.table("association_global")
    [row] = table[
        (table["variable"] == "index_pct")
        & (table["year"] == 2016)
        & (table["weights"] == "queen")
        & (table["statistic"] == "moran")
    ].to_dict("records")
    # the design notes give -0.1309, expected -1/15
    assert row["value"] == pytest.approx(-0.1309, abs=5e-5)
    assert row["expected"] == pytest.approx(-1 / 15)


def test_a_city_with_one_neighbour_can_never_be_significant(paper):
    layer = paper.layer().set_index("region_iso")
    # one neighbour out of 15 others: two-sided 2/15
    for code in ("KZ-ALA", "KZ-AST"):
        assert layer.loc[code, "local_p_floor"] == pytest.approx(2 / 15)
        assert layer.loc[code, "local_p_value"] >= 2 / 15 - 1e-12


def test_neighbours_are_lines_between_centres_with_all_declared_weights(paper):
    lines = paper.layer("neighbours")
    declared = {weights.name for weights in paper.study.diffusion.weights}
    assert set(lines["weights"]) == declared
    queen = lines[lines["weights"] == "queen"]
    assert len(queen) == 56  # 28 borders, both ways
    assert (lines.geometry.geom_type == "LineString").all()
    assert (lines["from"] != lines["to"]).all()


def test_the_diffusion_can_be_left_out():
    results = run("paper", only="index")
    assert "verdicts" not in results.findings.tables
    assert "local_moran" not in results.layer().columns


def test_another_focus_year_must_be_one_of_the_study():
    assert run("paper", year=2010).layer()["year"].unique().tolist() == [2010]
    with pytest.raises(StudyError, match=r"2010–2016.*2020"):
        run("paper", year=2020)


def test_an_unknown_table_names_those_that_there_are(paper):
    with pytest.raises(KeyError, match="hubs"):
        paper.table("hub")


HALF = """
[study]
name = "half"
years = [2020]
missing = "no_value"

[boundaries]
scheme = "20"

[[tables]]
file = "half.csv"
region = "region"
year = 2020

  [[tables.columns]]
  indicator = "output"
  kind = "count"

[specialisation]
activity = "output"
"""


def half(tmp_path, rows, extra=""):
    (tmp_path / "half.csv").write_text("region,output\n" + rows, encoding="utf-8")
    (tmp_path / "half.toml").write_text(HALF + extra, encoding="utf-8")
    return tmp_path / "half.toml"


def test_there_is_no_share_in_a_total_that_is_not_known(tmp_path):
    rows = "KZ-ALA,30\nKZ-AST,10\n"
    results = run(half(tmp_path, rows))
    assert results.layer()["location_share"].isna().all()
    why = by_region(results.table("specialisation"), "why_missing")
    assert "national total is not known" in why["KZ-ALA"]
    # with the published national figure, or where the source reports none elsewhere, there is
    share = by_region(run(half(tmp_path, rows + "KZ,100\n")).layer(), "location_share")
    assert share["KZ-ALA"] == pytest.approx(0.3)
    none = half(tmp_path, rows, 'no_value = "none_reported"\n')
    assert by_region(run(none).layer(), "location_share")["KZ-ALA"] == pytest.approx(0.75)


def test_a_negative_output_is_refused_with_region_and_year(tmp_path):
    with pytest.raises(InputError, match="-5 for KZ-AST in 2020"):
        run(half(tmp_path, "KZ-ALA,30\nKZ-AST,-5\nKZ,100\n"))


@pytest.mark.parametrize("also", ["", '[output]\nalso = ["csv"]\n'])
def test_an_input_is_never_written_over(tmp_path, also):
    study = half(tmp_path, "KZ-ALA,30\nKZ,100\n", also)
    target = "regions.gpkg"
    if also:  # the export's name is the table's
        (tmp_path / "half.csv").rename(tmp_path / "out.regions.csv")
        study.write_text(study.read_text("utf-8").replace("half.csv", "out.regions.csv"), "utf-8")
        target = "out.gpkg"
    else:
        run("paper", only="index").layer()[["region_iso", "geometry"]].to_file(tmp_path / target)
        own = f'file = "{target}"\ncode = "region_iso"'
        study.write_text(study.read_text("utf-8").replace('scheme = "20"', own), "utf-8")
        (tmp_path / "half.csv").write_text("region,output\nKZ-ALA,30\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(OutputError, match="one of its inputs"):
        run(study).write(tmp_path / target, overwrite=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_all_files_are_written_or_none(tmp_path, monkeypatch):
    from growth_poles.core.frames import study_run

    def full(*_args, **_options):
        raise OutputError("room is needed", "a full disk")

    study = half(tmp_path, "KZ-ALA,30\nKZ,100\n", '[output]\nalso = ["csv", "xlsx"]\n')
    before = sorted(path.name for path in tmp_path.iterdir())
    results = run(study)
    monkeypatch.setattr(study_run, "write_geopackage", full)
    with pytest.raises(OutputError, match="full disk"):
        results.write(tmp_path / "out.gpkg")
    assert sorted(path.name for path in tmp_path.iterdir()) == before
