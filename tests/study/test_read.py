"""Studies: what is read, and that every problem is said at once with its place."""

import re
from pathlib import Path

import pytest
from growth_poles.core.errors import StudyError
from growth_poles.core.study.lines import line_index
from growth_poles.core.study.read import parse_study, read_study
from growth_poles.core.study.spec import Group, Indicator
from growth_poles.studies import SHIPPED, shipped

GOOD = """
[study]
name = "mine"
years = [2020, 2018]
missing = "no_value"

[boundaries]
scheme = "20"

[[tables]]
file = "mine.csv"
region = "Region"
year = "Year"

  [[tables.columns]]
  indicator = "output"
  kind = "count"

  [[tables.columns]]
  indicator = "score"
  kind = "ratio"
"""


def parsed(text=GOOD):
    return parse_study(text, folder=Path("data"))


def problems(text):
    with pytest.raises(StudyError) as caught:
        parsed(text)
    return str(caught.value)


def test_a_small_study_takes_documented_defaults():
    study = parsed()
    assert study.years == (2018, 2020)
    assert study.focus_year == 2020
    assert study.first_year == 2018
    assert study.tables[0].file == Path("data/mine.csv")
    assert study.tables[0].columns[0].column == "output"
    assert study.index is None
    assert study.specialisation is None


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_studies_are_sound(name):
    study = read_study(shipped(name))
    assert study.name == name
    assert study.boundaries.scheme == "16"
    assert all(table.file.exists() for table in study.tables)


def test_polygons_of_a_file_are_named_after_it():
    text = GOOD.replace('scheme = "20"', 'file = "districts.gpkg"\ncode = "id"')
    assert parsed(text).boundaries.scheme == "districts"


def test_a_missing_data_policy_has_no_default():
    assert "study.missing" in problems(GOOD.replace('missing = "no_value"', ""))


def test_a_misspelt_key_is_named_with_its_line_and_the_likely_one():
    text = GOOD.replace("region =", "regoin =")
    said = problems(text)
    line = text.splitlines().index('regoin = "Region"') + 1
    assert f"tables[0].regoin (line {line}): unknown key; did you mean 'region'?" in said
    assert "tables[0].region" in said


def test_all_problems_are_reported_at_once():
    text = GOOD.replace("2020, 2018", "2020, 2020").replace('"ratio"', '"raito"')
    text += "\n[hubs]\nminimum_share = 7\n[output]\nlanguage = 'de'\n"
    said = problems(text)
    found = re.findall(r"^  - ([a-z_.\[\]0-9]+)", said, flags=re.MULTILINE)
    assert {
        "study.years",
        "tables[0].columns[1].kind",
        "hubs.minimum_share",
        "output.language",
        "hubs",
    } <= set(found)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('name = "mine"', "name = 3", "study.name"),
        ("[2020, 2018]", "[]", "study.years"),
        ("[2020, 2018]", "[2020.5]", "study.years"),
        ("[2020, 2018]", "[true]", "study.years"),
        ("[2020, 2018]", "{first = 2020, last = 2010}", "study.years"),
        ('scheme = "20"', 'scheme = "18"', "boundaries.scheme"),
        ('scheme = "20"', 'file = "x.gpkg"', "boundaries.code"),
        ('scheme = "20"', "", "boundaries.scheme"),
        ('missing = "no_value"', 'missing = "no_value"\nfocus_year = 1999', "study.focus_year"),
        ('missing = "no_value"', 'missing = "no_value"\nseed = -1', "study.seed"),
        ('year = "Year"', 'year = "Year"\nvalue = "v"', "tables[0].value"),
        ('year = "Year"', 'year = "Year"\ndecimal = ";"', "tables[0].decimal"),
    ],
)
def test_impossible_values_are_refused_at_their_place(old, new, place):
    assert f"- {place}" in problems(GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("extra", "place"),
    [
        ('[index]\nvalues = "scor"', "index"),
        ("[index]", "index.parts"),
        ('[index]\nvalues = "score"\n[[index.parts]]\nindicator = "output"', "index.parts"),
        ('[[index.parts]]\nindicator = "output"\nweight = 0', "index.parts[0].weight"),
        ('[[index.parts]]\nindicator = "output"\nweight = -1', "index.parts[0].weight"),
        ('[[index.parts]]\nindicator = "output"\nweight = inf', "index.parts[0].weight"),
        ('[[index.parts]]\ngroup = "g"', "index.parts[0].parts"),
        ('[[index.parts]]\nindicator = "output"\n[[index.parts]]\nindicator = "output"', "index"),
        ("[grades]\nlimits = [1, 2]", "grades.limits"),
        ("[grades]\nlimits = [70, 60, 50, 40, 30, 20]", "grades.limits"),
        ('[grades]\nzones = ["A"]', "grades.zones"),
        ('[specialisation]\nactivity = "outptu"', "specialisation"),
        (
            '[specialisation]\nactivity = "output"\nspecialised = 0.1\nmiddling = 0.2',
            "specialisation.middling",
        ),
        ('[specialisation]\nactivity = "output"\nsectors = ["score"]', "specialisation.sectors"),
        (
            '[[derived]]\nindicator = "d"\nkind = "count"\nfactors = ["output"]',
            "derived[0].factors",
        ),
        ('[[derived]]\nindicator = "d"\nkind = "ratio"\nover = "output"', "derived[0].over"),
        (
            '[[derived]]\nindicator = "score"\nkind = "ratio"\nover = "output"\nunder = "score"',
            "derived[0]",
        ),
    ],
)
def test_parts_that_do_not_fit_together_are_refused(extra, place):
    assert f"- {place}" in problems(f"{GOOD}\n{extra}\n")


DIFFUSION = """
[diffusion]
variables = ["output"]
poles = ["A"]
[diffusion.enclaves]
A = "B"
"""


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        ('kind = "queen"', "queen"),
        ('kind = "k_nearest"', "knn4"),
        ('kind = "k_nearest"\nk = 6', "knn6"),
        ('kind = "inverse_distance"', "inverse_distance"),
        ('kind = "inverse_distance"\npower = 2', "inverse_distance_squared"),
        ('kind = "gravity"\nmass = "output"', "gravity"),
        ('kind = "distance_band"\nkm = 600', "band600"),
        ('kind = "kernel"\nkm = 500', "kernel500"),
        ('kind = "file"\nfile = "mine.gal"', "mine"),
        ('kind = "queen"\nname = "borders"', "borders"),
    ],
)
def test_weights_are_named_after_what_they_are(weights, name):
    study = parsed(f"{GOOD}{DIFFUSION}[[diffusion.weights]]\n{weights}\n")
    assert [each.name for each in study.diffusion.weights] == [name]
    assert study.diffusion.enclaves == (("A", "B"),)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('["output"]', '["outptu"]', "diffusion.variables"),
        ('["output"]', "[]", "diffusion.variables"),
        ('["output"]', '["index_pct"]', "diffusion.variables"),
        ('poles = ["A"]', "", "diffusion.poles"),
        ('kind = "queen"', 'kind = "bishop"', "diffusion.weights[0].kind"),
        ('kind = "queen"', 'kind = "gravity"', "diffusion.weights[0].mass"),
        ('kind = "queen"', 'kind = "gravity"\nmass = "x"', "diffusion.weights"),
        ('kind = "queen"', 'kind = "kernel"\nkm = 0', "diffusion.weights[0].km"),
        (
            'kind = "queen"',
            'kind = "inverse_distance"\npower = -1',
            "diffusion.weights[0].power",
        ),
        ('kind = "queen"', 'kind = "queen"\nk = 3', "diffusion.weights[0].k"),
        (
            'kind = "queen"',
            'kind = "queen"\n[[diffusion.weights]]\nkind = "queen"',
            "diffusion.weights",
        ),
        ('poles = ["A"]', 'poles = ["A"]\nrhos = [1.0]', "diffusion.rhos"),
        ('[diffusion.enclaves]\nA = "B"', "", "diffusion.enclaves"),
    ],
)
def test_a_diffusion_that_cannot_be_measured_is_refused(old, new, place):
    text = f'{GOOD}{DIFFUSION}[[diffusion.weights]]\nkind = "queen"\n'
    if place == "diffusion.enclaves":
        text += '[[diffusion.weights]]\nkind = "queen_merged"\n'
    assert old in text
    assert f"- {place}" in problems(text.replace(old, new))


def test_the_index_tree_keeps_groups_weights_and_directions():
    study = parsed(
        GOOD
        + """
[index]
n_required = 6
[[index.parts]]
group = "g"
weight = 2
[[index.parts.parts]]
indicator = "output"
direction = "lower"
[[index.parts]]
indicator = "score"
"""
    )
    tree = Group(
        "index", (Group("g", (Indicator("output", 1.0, "lower"),), 2.0), Indicator("score"))
    )
    assert study.index.tree == tree
    assert study.index.n_required == 6


def test_broken_toml_names_its_line():
    assert "line 3" in problems('[study]\nname = "x"\nyears = [1 2]')


def test_a_study_that_is_not_there_suggests_its_neighbours(tmp_path):
    (tmp_path / "official.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(
        StudyError, match=r"^File not found: .*offcial\.toml\. In that folder: official\.toml"
    ):
        read_study(tmp_path / "offcial.toml")


def test_a_study_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "исследование.toml"
    path.write_bytes('name = "Алматы"'.encode("cp1251"))
    with pytest.raises(StudyError, match="UTF-8"):
        read_study(path)


def test_every_parameter_is_listed_and_no_folder_is_given_away():
    parameters = read_study(shipped("kazakhstan-official")).parameters()
    assert parameters["grades.limits"] == "20.0, 30.0, 40.0, 50.0, 60.0, 70.0"
    assert parameters["index.tree.parts[0].parts[1].name"] == "grp_per_fixed_asset"
    assert parameters["tables[0].file"] == "kazakhstan_regions.csv"
    assert not any("/" in value for key, value in parameters.items() if key.endswith("file"))


def test_lines_are_found_in_nested_arrays():
    text = '[[a]]\nx = 1\n[[a.b]]\ny = 1\n[[a]]\n[[a.b]]\n[[a.b]]\n"y" = 2\n'
    lines = line_index(text)
    assert lines["a[0].b[0].y"] == 4
    assert lines["a[1].b[1].y"] == 8


BUILT = (
    GOOD
    + """
[index]
normalisation = "goalposts"
limits = [1, 100]
imputation = "carry"
carry_years = 2
outliers = "winsorise_then_log"
availability = 0.5
weighting = "ahp"
comparisons = [["output", "score", 3]]
aggregation = "geometric"

  [[index.parts]]
  indicator = "output"
  goalposts = [0, 10]
  target = 8

  [[index.parts]]
  indicator = "score"
  direction = "lower"
  goalposts = [-1, 1]

[uncertainty]
draws = 500
normalisation = ["goalposts", "min_max"]
aggregation = ["arithmetic", "geometric"]
weight_concentration = 40
leave_out = true
measurement = true
interval = 0.8
"""
)


def test_the_building_of_an_index_and_its_doubts_are_read():
    study = parsed(BUILT)
    assert study.index.tree.comparisons == (("output", "score", 3.0),)
    assert study.index.tree.parts[1].goalposts == (-1.0, 1.0)
    assert study.index.limits == (1.0, 100.0)
    assert study.index.carry_years == 2
    assert study.uncertainty.draws == 500
    assert study.uncertainty.aggregation == ("arithmetic", "geometric")
    assert study.uncertainty.unsure_below == 0.8


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("limits = [1, 100]", "limits = [0, 100]", "write limits = [1, 100]"),
        ("goalposts = [-1, 1]", "goalposts = [1, -1]", "the lower one first, got [1.0, -1.0]"),
        ("  goalposts = [-1, 1]\n", "", "goalposts needs `goalposts` of 'score'"),
        (
            '["output", "score", 3]',
            '["output", "scores", 3]',
            "expected parts of the group, got 'scores'",
        ),
        ('["output", "score", 3]', '["output", "score", 30]', "importance from 1/9 to 9"),
        ('["output", "score", 3]', '["output", 3]', 'rows like ["a", "b", 3]'),
        ('["output", "score", 3]', "3", 'rows like ["a", "b", 3], got [3]'),
        (
            '[["output", "score", 3]]',
            '[["output", "score", 3], ["score", "output", 2]]',
            "compared more than once: 'output – score'",
        ),
        ('weighting = "ahp"', "", 'needed with weighting = "ahp"'),
        ('aggregation = "geometric"', 'aggregation = "power"\npower = 0', "other than zero"),
        ('aggregation = "geometric"', "power = 2", 'only with aggregation = "power"'),
        ('indicator = "score"', 'indicator = "output"', "each indicator and group once"),
        ("draws = 500", "draws = 5", "a whole number from 100"),
        ('"goalposts", "min_max"', '"target"', "target needs `target` of 'score'"),
        ('"goalposts", "min_max"', '"min_max", "min_max"', "each alternative once"),
        ('"arithmetic", "geometric"', '"power"', "'arithmetic', 'geometric', 'harmonic'"),
    ],
)
def test_an_impossible_index_is_refused_with_its_place(old, new, said):
    assert old in BUILT
    assert said in problems(BUILT.replace(old, new))


def test_a_ready_made_index_has_no_choices_to_draw_from():
    text = GOOD + '\n[index]\nvalues = "score"\n\n[uncertainty]\ndraws = 500\n'
    assert "a ready-made index has no choices" in problems(text)


def test_a_study_that_leads_to_itself_is_not_said_to_be_badly_encoded(tmp_path):
    link = tmp_path / "loop.toml"
    link.symlink_to(link)
    with pytest.raises(StudyError, match="a file that can be read") as caught:
        read_study(link)
    assert "UTF-8" not in str(caught.value)
