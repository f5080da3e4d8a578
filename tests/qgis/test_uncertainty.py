"""Probabilities of grades and hubs in list, explanation and comparison."""

import copy
import sqlite3
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.results.comparison import compare
from growth_poles.core.study.read import read_study
from growth_poles.core.study.spec import UncertaintySpec
from growth_poles.core.study.write import write_study
from growth_poles.plugin import settings
from growth_poles.plugin.gui.results.comparison_page import ComparisonPage
from growth_poles.plugin.gui.results.explanation import Explanation
from growth_poles.plugin.gui.results.hub_list import HubList
from growth_poles.plugin.gui.results.hub_model import hub_columns
from growth_poles.plugin.gui.results.result_file import read_result
from growth_poles.plugin.gui.results.uncertainty import is_unsure, span, sure_grade, sure_sentences
from growth_poles.plugin.gui.results.uncertainty_pane import change_bars, grade_bars, moving_regions
from growth_poles.studies import shipped
from qgis.PyQt.QtCore import Qt

COMMAND = Path(__file__).resolve().parents[2] / ".venv" / "bin" / "growth-poles"


@pytest.fixture(autouse=True)
def english():
    settings.choose_language("en")
    yield
    settings.choose_language("")


@pytest.fixture(scope="module")
def unsure_file(tmp_path_factory):
    """The official study drawn anew 200 times, as the command line writes it."""
    folder = tmp_path_factory.mktemp("unsure")
    study = read_study(shipped("kazakhstan-official"))
    study = replace(
        study,
        diffusion=None,
        specialisation=replace(study.specialisation, interval="rounding"),
        grades=replace(study.grades, allow_partial=True),
        uncertainty=UncertaintySpec(200, ("leader", "min_max"), leave_out=True),
    )
    write_study(study, folder / "unsure.toml")
    target = folder / "unsure.gpkg"
    command = [str(COMMAND), "run", str(folder / "unsure.toml"), "--out", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, env={})
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def unsure(unsure_file):
    return read_result(unsure_file)


@pytest.fixture
def asked(unsure_file):
    """Ask the file itself."""
    with sqlite3.connect(unsure_file) as base:
        yield lambda text, *values: base.execute(text, values).fetchall()


ROW = {
    "region_iso": "KZ-ALA",
    "index_pct": 80.0,
    "grade": "A",
    "modal_grade": "A",
    "grade_probability": 0.98,
    "rank_low": 1,
    "rank_high": 3,
    "hub_probability": 0.125,
    "quotient_low": 1.204,
    "quotient_high": 1.396,
}


def keys(result):
    return [one.key for one in hub_columns(result)]


def test_the_list_shows_what_the_file_says_of_probabilities(unsure, asked):
    widget = HubList()
    widget.show_result(unsure)
    assert {"sure", "ranks", "chance", "quotient_span"} <= set(keys(unsure))
    at = {one.key: place for place, one in enumerate(widget.model.columns)}
    for row, code in enumerate(one["region_iso"] for one in widget.model.rows):
        told = "SELECT modal_grade, grade_probability, rank_low, rank_high FROM regions"
        ((grade, share, low, high),) = asked(f"{told} WHERE region_iso = ?", code)
        cells = [widget.model.index(row, at[key]).data() for key in ("sure", "ranks")]
        shown, _, chance = cells[0].rpartition(" ")
        assert shown == (grade or "no grade")
        assert abs(int(chance.rstrip("%")) - 100 * share) <= 0.5
        assert cells[1] == (f"{low}–{high}" if low != high else str(low))
        declared = [one["grade"] for one in unsure.rows if one["region_iso"] == code]
        shown = widget.model.index(row, at["grade"]).data()
        assert shown == (f"{declared[0]} ?" if share < 0.8 or grade != declared[0] else declared[0])
    widget.table.sortByColumn(at["chance"], Qt.SortOrder.DescendingOrder)
    assert widget.model.rows[0]["region_iso"] == "KZ-ALA"


def test_a_file_without_probabilities_looks_as_before(results):
    result = read_result(results)
    assert not {"sure", "ranks", "chance", "quotient_span"} & set(keys(result))
    pane = Explanation()
    pane.show_region(result, "KZ-ALA")
    assert pane.uncertainty.isHidden()


def test_the_grades_of_a_region_are_bars_that_sum_to_one(unsure):
    for row in unsure.rows:
        bars = grade_bars(unsure, row["region_iso"])
        assert sum(bar.value for bar in bars) == pytest.approx(100.0)
    labels = [bar.label for bar in grade_bars(unsure, "KZ-ALA")]
    assert labels == sorted(labels)


def test_what_a_grade_hangs_on_is_the_index_without_each_indicator(unsure, asked):
    row = unsure.row("KZ-AST")
    told = "SELECT left_out, index_pct, index_rank FROM leave_one_out"
    found = asked(f"{told} WHERE kind = 'indicator' AND region_iso = 'KZ-AST'")
    bars = change_bars(unsure, row, unsure.rows_of("leave_one_out", "KZ-AST"))
    changes = [value - row["index_pct"] for _, value, _ in found]
    assert sorted(bar.value for bar in bars) == pytest.approx(sorted(changes))
    assert [abs(bar.value) for bar in bars] == sorted(map(abs, changes), reverse=True)
    assert f"rank {max(found, key=lambda one: abs(one[1] - row['index_pct']))[2]}" in bars[0].text


def test_the_pane_shows_and_paints_them_in_any_state(unsure):
    pane = Explanation()
    pane.resize(360, 900)
    for row in unsure.rows:
        pane.show_region(unsure, row["region_iso"])
        assert not pane.uncertainty.isHidden()
        assert "of 200 variants" in pane.uncertainty.about.text()
        assert "%" in pane.uncertainty.grades.accessibleDescription()
        assert not pane.grab().isNull()
    pane.uncertainty.hangs.show_bars(change_bars(unsure, ROW, []))
    assert not pane.grab().isNull()


def test_a_region_without_which_the_rank_changes_can_be_gone_to(unsure):
    rows = [
        {"kind": "region", "left_out": "KZ-AKT", "rank_change": 0, "index_rank": 4},
        {"kind": "region", "left_out": "KZ-AKM", "rank_change": -1, "index_rank": 3},
        {"kind": "region", "left_out": "KZ-MAN", "rank_change": 2, "index_rank": 6},
        {"kind": "indicator", "left_out": "a", "rank_change": 5, "index_rank": 9},
    ]
    texts = moving_regions(unsure, rows)
    assert [text.split("</a>")[1] for text in texts] == [": rank 6", ": rank 3"]
    assert 'href="KZ-MAN"' in texts[0]


def test_uncertainty_is_said_in_words(unsure):
    said = sure_sentences(unsure, ROW)
    assert said == [
        "A in 98% of 200 variants",
        "rank 1–3 in 90% of them",
        "meets the hub rule in 13% of them",
        "location quotient 1.20–1.40, with 90% confidence",
    ]
    unsure_row = {**ROW, "modal_grade": "B++", "grade_probability": 0.9}
    assert "the declared grade A is unsure" in sure_sentences(unsure, unsure_row)


@pytest.mark.parametrize(
    ("change", "unsure_grade"),
    [
        ({}, False),
        ({"grade_probability": 0.79}, True),
        ({"grade_probability": 0.8}, False),
        ({"modal_grade": "B"}, True),
        ({"grade_probability": None}, False),
        ({"grade": None}, False),
    ],
)
def test_a_grade_is_unsure_below_the_limit_of_the_study(unsure, change, unsure_grade):
    assert is_unsure(unsure, {**ROW, **change}) is unsure_grade


def test_what_is_missing_is_a_dash_and_never_zero():
    assert sure_grade({}) == "–"
    assert sure_grade({"grade_probability": 1.0, "modal_grade": None}) == "no grade 100%"
    assert span(None, 3, 0) == span(1, None, 0) == "–"
    assert span(2, 2, 0) == "2"


def test_a_comparison_shows_probabilities_where_one_side_has_them(unsure, results):
    other = copy.deepcopy(unsure)
    other.row("KZ-ALA")["grade_probability"] = 0.5
    other.row("KZ-ALA")["grade"] = "B"
    page = ComparisonPage()
    page.show_comparison(other, unsure, compare(other.rows, unsure.rows))
    (item,) = [page.tree.topLevelItem(at) for at in range(page.tree.topLevelItemCount())]
    assert item.text(5).startswith("A 50% → A ")
    assert not page.tree.isColumnHidden(5)
    plain = read_result(results)
    page.show_comparison(plain, plain, compare(plain.rows, plain.rows))
    assert page.tree.isColumnHidden(5)
    assert page.tree.isColumnHidden(6)
    page.show_comparison(plain, unsure, compare(plain.rows, unsure.rows))
    page.all.setChecked(True)
    assert page.tree.topLevelItem(0).text(5).startswith("– → ")
