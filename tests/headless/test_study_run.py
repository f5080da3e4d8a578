"""Shipped studies from their files to tables: figures of the paper and of the statistics office."""

import csv
import dataclasses
import hashlib

import pytest
from growth_poles import studies
from growth_poles.core.errors import InputError, OutputError, StudyError
from growth_poles.core.headless import run
from growth_poles.core.headless.study_run import load_study, read_inputs
from growth_poles.core.study.spec import WeightsSpec


@pytest.fixture(scope="module")
def paper():
    return run("paper")


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


@pytest.mark.parametrize("room, part", [("study_run", "fill_geopackage"), ("exports", "write_csv")])
def test_all_files_are_written_or_none(room, part, tmp_path, monkeypatch):
    from importlib import import_module

    def full(*_args, **_options):
        raise OutputError("room is needed", "a full disk")

    study = half(tmp_path, "KZ-ALA,30\nKZ,100\n", '[output]\nalso = ["csv", "xlsx"]\n')
    before = sorted(path.name for path in tmp_path.iterdir())
    results = run(study)
    monkeypatch.setattr(import_module(f"growth_poles.core.headless.{room}"), part, full)
    with pytest.raises(OutputError, match="full disk"):
        results.write(tmp_path / "out.gpkg")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_file_of_weights_is_recorded(tmp_path):
    # every region names the one before it, Akmola the last
    codes = read_inputs(load_study("paper"))[1].codes
    lines = [str(len(codes))]
    for at, code in enumerate(codes):
        lines += [f"{code} 1", codes[at - 1]]
    file = tmp_path / "mine.gal"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    study = load_study("paper")
    spread = dataclasses.replace(
        study.diffusion, weights=(WeightsSpec("file", "mine", file=file),), enclaves=()
    )
    results = run(dataclasses.replace(study, diffusion=spread))
    record = results.table("run_record").set_index("key")["value"]
    assert record["mine.gal"] == "weights"
    assert record["mine.gal.sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
