"""Odd documents: each is refused with one message, at its place, and none breaks the reader."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.errors import StudyError
from growth_poles.core.study.check import problems_of
from growth_poles.core.study.fields import keys_of
from growth_poles.core.study.lines import line_index
from growth_poles.core.study.read import parse_draft, parse_study, read_study
from growth_poles.core.study.spec import Group, Indicator, Study
from growth_poles.studies import shipped

HEAD = """
[study]
name = "mine"
years = [2020]
missing = "no_value"
[boundaries]
scheme = "20"
[[tables]]
file = "a.csv"
region = "Region"
[[tables.columns]]
indicator = "output"
kind = "count"
"""


def problems(text):
    return parse_draft(text, folder=Path())[1]


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_a_header_within_a_text_of_several_lines_is_no_header(quotes):
    text = f"[a]\nx = {quotes}\n[b]\ny = 1\n{quotes}\nz = 2\n[c]\nw = 3\n"
    assert line_index(text) == {"a": 1, "a.x": 2, "a.z": 6, "c": 7, "c.w": 8}


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ('[a]\nx = [\n  ["b", "c", 3],\n  ["d"],\n]\ny = 1', "a.y", 6),
        ("[a]\nx = [ # [b]\n  1 ]\ny = 1", "a.y", 4),
        ('[a]\nx = "# \\" ["\ny = 1', "a.y", 3),
        ('[a]\nx = """ \\""" [\n"""\ny = 1', "a.y", 4),
        ("a.b = 1\n\n'c d'.e = 2", "c d.e", 3),
        ('[ a . "b.c" ]\nx = 1', "a.b.c.x", 2),
        ("[a]\r\nx = 1\r\ny = 2\r\n", "a.y", 3),
        ("x = { a = 1, b = [1, 2] }\ny = 2", "y", 2),
        ("x = 1979-05-27T07:32:00Z\ny = 2", "y", 2),
    ],
)
def test_lines_are_counted_through_whatever_a_value_holds(text, place, line):
    assert line_index(text)[place] == line


def test_a_problem_after_a_description_of_several_lines_has_its_own_line():
    text = HEAD.replace('name = "mine"', 'name = "mine"\ndescription = """\n[hubs]\nzones = 1\n"""')
    text += "[hubs]\nminimum_share = 7\n"
    found = [problem for problem in problems(text) if problem.place == "hubs.minimum_share"]
    assert [problem.line for problem in found] == [text.splitlines().index("minimum_share = 7") + 1]


@pytest.mark.parametrize(
    "span",
    [
        "{first = 2010, last = 200000000}",
        "{first = -999999999, last = 2010}",
        "{first = 1, last = 2}",
    ],
)
def test_a_span_of_years_is_refused_before_it_is_built(span):
    tracemalloc.start()
    found = problems(HEAD.replace("[2020]", span))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {problem.place for problem in found} <= {"study.years.first", "study.years.last"}
    assert "a whole number from 1800 to 2200" in found[0].text
    assert peak < 5 * 10**6


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 5000 + "]" * 5000,
        "x = " + "{a=" * 5000 + "1" + "}" * 5000,
        "x = " + "9" * 5000,
        "x = [1, 2",
        "x = 1\nx = 2",
        "a.b = 1\n[a]\n[a]",
        "x = \0",
        "\ud7ff = 1",
    ],
)
def test_what_the_parser_cannot_hold_is_one_message(text):
    with pytest.raises(StudyError, match="a study file in TOML"):
        parse_study(text, folder=Path())


@pytest.mark.parametrize("number", ["0x" + "f" * 6000, "9" * 400, "-" + "9" * 400, "1e999", "nan"])
@pytest.mark.parametrize(
    ("old", "key", "place"),
    [
        ("years = [2020]", "years = [{}]", "study.years"),
        ('missing = "no_value"', 'missing = "no_value"\nseed = {}', "study.seed"),
        ('scheme = "20"', 'scheme = "20"\nminimum_border_km = {}', "boundaries.minimum_border_km"),
        ('kind = "count"', "kind = {}", "tables[0].columns[0].kind"),
        ('region = "Region"', 'region = "Region"\nyear = {}', "tables[0].year"),
    ],
)
def test_a_number_beyond_all_bounds_is_refused_at_its_place(number, old, key, place):
    found = problems(HEAD.replace(old, key.format(number)))
    assert place in [problem.place for problem in found]
    assert all(len(problem.text) < 300 for problem in found)


@pytest.mark.parametrize("levels", [20, 21, 200])
def test_groups_are_nested_to_twenty_levels(levels):
    text = HEAD
    for level in range(1, levels):
        text += f'[[index{".parts" * level}]]\ngroup = "g{level}"\n'
    text += f'[[index{".parts" * levels}]]\nindicator = "output"\n'
    found = problems(text)
    if levels <= 20:
        assert found == ()
    else:
        assert "expected at most 20 levels of groups" in [problem.text for problem in found]
        assert len(found) < 5


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1251", "koi8-r"])
def test_a_study_in_another_encoding_is_one_message(encoding, tmp_path):
    path = tmp_path / "study.toml"
    path.write_bytes(HEAD.replace("mine", "Алматы").encode(encoding))
    with pytest.raises(StudyError, match="UTF-8"):
        read_study(path)


def test_a_byte_order_mark_is_no_part_of_the_study(tmp_path):
    path = tmp_path / "study.toml"
    path.write_bytes(HEAD.encode("utf-8-sig"))
    assert read_study(path).name == "mine"


def test_a_file_that_is_no_study_is_not_read_whole(tmp_path):
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(3 * 10**9)
    with pytest.raises(StudyError, match="a study file below 10 MB, got a file of 3000 MB"):
        read_study(path)


def test_a_path_that_no_system_can_hold_is_refused():
    found = problems(HEAD.replace('"a.csv"', '"a\\u0000.csv"'))
    assert [problem.place for problem in found] == ["tables[0].file"]


ODD = ("3", '"x"', "true", "[]", "{}", "[[]]", "[{}]", "{a = {b = 1}}", "nan", "-inf", '[""]', '""',
       "2020-01-01", "[1, 'a', true, [2]]", "0x" + "f" * 999)  # fmt: skip
PLACES = [
    *((f"study.{key.name}", key) for key in keys_of(Study) if key.part is None),
    *((key.name, key) for key in keys_of(Study) if key.part is not None),
    *(
        (f"{key.name}.{below.name}", below)
        for key in keys_of(Study)
        if key.type == "table"
        for below in keys_of(key.part)
        if below.type != "tree"
    ),
    *((f"index.{key.name}", key) for key in keys_of(Group)),
]


@pytest.mark.parametrize("odd", ODD)
def test_no_value_at_any_key_breaks_the_reader(odd):
    for place, _ in PLACES:
        for text in (f"{place} = {odd}", f"[{place}]\nkind = {odd}", f"[[{place}]]\nname = {odd}"):
            study, found = parse_draft(text, folder=Path())
            assert found
            assert isinstance(study, Study)


def test_a_study_of_the_form_is_checked_as_one_of_a_file():
    study = read_study(shipped("kazakhstan-official"))
    assert problems_of(study) == []
    wrong = replace(
        study,
        missing="",
        seed=-1,
        uncertainty=None,
        index=replace(study.index, tree=Group("index", (Indicator("nothing_known", weight=-1.0),))),
        diffusion=replace(study.diffusion, damping=float("nan"), variables=()),
    )
    assert {problem.place for problem in problems_of(wrong)} == {
        "study.missing",
        "study.seed",
        "index",
        "index.parts[0].weight",
        "diffusion.damping",
        "diffusion.variables",
    }
