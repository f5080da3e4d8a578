"""A new study of a table that an office published runs after a few words of the user."""

import json

import office_cases
import pytest
from growth_poles.core.analysis import rehearse
from growth_poles.core.headless.commands.template import write_template
from growth_poles.core.headless.study_run import load_study, read_inputs
from growth_poles.studies import PAPER_TABLES

SQUARES = {"AAA": "Alphaland", "BBB": "Betaland", "CCC": "Gammaland"}


def polygons(path, codes):
    """Squares in a row with the codes given."""
    features = [
        {"type": "Feature", "properties": {"admin": "x", "id": code},
         "geometry": {"type": "Polygon", "coordinates": [
             [[at, 0], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]]]}}
        for at, code in enumerate(codes)
    ]  # fmt: skip
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8"
    )
    return path


def filled(study, kind="count"):
    """Fill the blanks in that only the user knows; how many there were."""
    text = study.read_text(encoding="utf-8")
    blanks = text.count("FILL IN") + 1
    text = text.replace('# missing = "no_value"', 'missing = "no_value"')
    study.write_text(text.replace('kind = ""', f'kind = "{kind}"'), encoding="utf-8")
    return blanks


@pytest.mark.parametrize(
    ("file", "codes", "years"),
    [
        ("databank.csv", ["AAA", "BBB", "CCC"], (2015, 2016)),
        ("wdi.csv", ["AAA", "BBB", "CCC"], (2015, 2016)),
        ("eurostat.tsv", ["DE11", "DE12", "DE13"], (2015, 2016)),
        ("ons.csv", ["E12000001", "E12000002", "W92000004"], (2015, 2016)),
        ("latin1.csv", ["Ciudad de México", "México", "Michoacán"], (2016,)),
        ("decomposed.csv", ["SP", "CE", "MA"], (2016,)),
        ("dates.csv", ["A", "B", "C"], (2016,)),
        ("genesis.csv", ["01001", "01002", "01003"], (2015, 2016)),
        ("no_header.csv", ["A", "B", "C"], (2015, 2016)),
        ("far_corner.xlsx", ["A", "B", "C"], (2016,)),
        ("packed.csv.gz", ["A", "B", "C"], (2016,)),
    ],
)
def test_a_new_study_runs_after_three_blanks_at_most(tmp_path, file, codes, years):
    study = tmp_path / "s.toml"
    layer = polygons(tmp_path / "regions.geojson", codes)
    write_template(office_cases.CASES / file, study, boundaries=layer)
    assert filled(study) <= 3
    loaded = load_study(study)
    assert loaded.years == years
    assert loaded.boundaries.code == "id"
    _, regions, tables = read_inputs(loaded)
    panel, _, _ = rehearse(loaded, tables, regions)
    assert panel.codes == tuple(codes)


def test_the_units_of_a_long_export_are_offered_to_choose_from(tmp_path):
    study = tmp_path / "s.toml"
    layer = polygons(tmp_path / "regions.geojson", ["A", "B", "C"])
    write_template(office_cases.CASES / "oecd.csv", study, boundaries=layer)
    text = study.read_text(encoding="utf-8")
    assert 'choose among "USD", "XDC"' in text
    text = text.replace('# where = { "UNIT_MEASURE" = "USD" }', 'where = { UNIT_MEASURE = "USD" }')
    study.write_text(text, encoding="utf-8")
    filled(study)
    loaded = load_study(study)
    _, regions, tables = read_inputs(loaded)
    panel, _, _ = rehearse(loaded, tables, regions)
    assert panel.values_of(panel.indicators[0])[:, 0].tolist() == [10, 20, 30]


@pytest.mark.parametrize(
    "table",
    [PAPER_TABLES.parent / "kazakhstan_regions.csv", PAPER_TABLES / "table2_ict_output.csv"],
)
def test_a_new_study_of_a_shipped_table_runs(tmp_path, table):
    study = tmp_path / "s.toml"
    write_template(table, study)
    assert filled(study) <= 3
    loaded = load_study(study)
    _, regions, tables = read_inputs(loaded)
    rehearse(loaded, tables, regions)


def test_a_table_without_years_gets_none(tmp_path):
    (tmp_path / "t.csv").write_text("region,output\nNorth,5\nSouth,7\n", encoding="utf-8")
    study = tmp_path / "s.toml"
    write_template(tmp_path / "t.csv", study)
    text = study.read_text(encoding="utf-8")
    assert "years = []" in text and "the table names no year" in text


@pytest.mark.parametrize("header", ["region,a,a", ",,", "region,,2015", "a\nb\nc"])
def test_headers_that_are_double_or_lacking_are_no_crash(tmp_path, header):
    (tmp_path / "t.csv").write_text(f"{header}\nNorth,5,6\nSouth,7,8\n", encoding="utf-8")
    write_template(tmp_path / "t.csv", tmp_path / "s.toml")
