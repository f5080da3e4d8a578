"""One fault in [index], [grades] or [uncertainty] is one problem at its place."""

from pathlib import Path

import pytest
from growth_poles.core.study.read import parse_draft

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
columns = [{indicator = "a", kind = "count"}, {indicator = "b", kind = "count"}, \
{indicator = "c", kind = "count"}, {indicator = "x", kind = "count"}, \
{indicator = "index", column = "i", kind = "count"}]
"""
PARTS = '\n[[parts]]\nindicator = "a"\n[[parts]]\nindicator = "b"\n[[parts]]\nindicator = "c"\n'


def places(text, section="index"):
    """Places of the problems below a section; all others are no matter of it."""
    text = f"{HEAD}[{section}]\n{text}".replace("[[parts]]", "[[index.parts]]")
    problems = parse_draft(text.replace("\\\n", ""), folder=Path())[1]
    found = [problem.place for problem in problems]
    return [place[len(section) + 1 :] for place in found if place.startswith(section)]


AHP = 'weighting = "ahp"\ncomparisons = '


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'{AHP}["a", "b", 3]', "comparisons"),
        (f'{AHP}[["a", "b", 90], ["a", "c", 2], ["b", "c", 2]]', "comparisons"),
        (f'{AHP}[["a", "b"], ["a", "c", 2], ["b", "c", 2]]', "comparisons"),
        (f'{AHP}[["a", "b", true], ["a", "c", 2], ["b", "c", 2]]', "comparisons"),
        (f'{AHP}[["a", "b", 3], ["b", "a", 0.5], ["a", "c", 2], ["b", "c", 2]]', "comparisons"),
        (f'{AHP}[["a", "b", 3], ["b", "c", 2]]', "comparisons"),
        ('weighting = "ahp"', "comparisons"),
        ('comparisons = [["a", "b", 3], ["a", "c", 2], ["b", "c", 2]]', "comparisons"),
        ("|weight = 0", "parts[0].weight"),
        ("|weight = -1", "parts[0].weight"),
        ("|weight = inf", "parts[0].weight"),
        ('|weight = "x"', "parts[0].weight"),
        ("|weight = true", "parts[0].weight"),
        ('normalisation = "min_max"\naggregation = "geometric"', "limits"),
        ('normalisation = "min_max"\naggregation = "power"\npower = -1', "limits"),
        ('normalisation = "min_max"\naggregation = "power"\npower = 2', None),
        ('normalisation = "min_max"\naggregation = "geometric"\nlimits = [1, 100]', None),
        ("limits = [100, 0]", "limits"),
        ("availability = 1.5", "availability"),
        ("n_required = 2", "n_required"),
        ('aggregation = "power"\npower = 0', "power"),
        ("power = 2", "power"),
        ('values = "x"', "parts"),
    ],
)
def test_one_fault_is_one_problem(text, said):
    top, _, first = text.partition("|")  # what follows stands at the first indicator
    assert places(top + PARTS.replace('"a"', f'"a"\n{first}', 1)) == ([said] if said else [])


@pytest.mark.parametrize("name", ["index", "b"])
def test_no_part_has_the_name_of_another_or_of_the_whole(name):
    assert places(PARTS.replace('"a"', f'"{name}"')) == ["parts"]


@pytest.mark.parametrize("posts", ["[20, 5]", "[5, 5]", "[20]", '"x"'])
def test_wrong_goalposts_are_not_called_missing_as_well(posts):
    text = 'normalisation = "goalposts"' + PARTS
    for name, given in (("b", "[0, 9]"), ("c", "[-3, 9]")):
        text = text.replace(f'"{name}"', f'"{name}"\ngoalposts = {given}')
    assert places(text) == ["normalisation"]
    assert places(text.replace('"a"', f'"a"\ngoalposts = {posts}')) == ["parts[0].goalposts"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("draws = 99", "draws"),
        ("draws = true", "draws"),
        ('normalisation = ["target"]', "normalisation"),
        ('aggregation = ["power"]', "aggregation"),
        ('outliers = ["log", "log"]', "outliers"),
        ("weight_concentration = -1", "weight_concentration"),
        ("interval = 1", "interval"),
    ],
)
def test_an_alternative_that_cannot_be_drawn_is_refused(text, said):
    assert places(f"{text}\n[index]{PARTS}", "uncertainty") == [said]


def test_an_indicator_alone_cannot_be_left_out():
    index = '[index]\n[[parts]]\nindicator = "a"'
    assert places(f"leave_out = true\n{index}", "uncertainty") == ["leave_out"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("allow_partial = 1", "allow_partial"),
        ('labels = ["A", "A"]\nlimits = [5]\nzones = ["A", "B"]', "labels"),
        ('labels = ["B", "A"]\nlimits = [5, 6]\nzones = ["A", "B"]', "limits"),
        ('labels = ["C", "B", "A"]\nlimits = [6, 5]\nzones = ["C", "B", "A"]', "limits"),
        ('labels = ["B", "A"]\nlimits = [5]\nzones = ["A"]', "zones"),
    ],
)
def test_grades_that_do_not_fit_together_are_refused(text, said):
    assert places(text, "grades") == [said]
