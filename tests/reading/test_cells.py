"""Cells say what they say: missing is missing, years are years, footnotes are neither."""

from datetime import date, datetime

import numpy as np
import pytest
from growth_poles.core.reading.cells import (
    RawTable,
    describe_problems,
    factorise,
    is_missing,
    strip_notes,
    tidy_text,
)
from growth_poles.core.reading.years import read_year, read_years
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "cell",
    [
        *("", " ", "\xa0", "-", "–", "—", "−", "‑", "--", "…", "...", "..", ".", ". . ."),
        *("x", "X", "х", "Х", "xx", "×", ":", ": c", ":z", "*", "?"),
        *("н/д", "Н/Д", "н.д.", "нет данных", "n/a", "N/A", "NA", "n.a.", "nan", "NaN", "None"),
        *("NULL", "<NA>", "…*", "— 1)", "…¹⁾", None, float("nan"), np.datetime64("NaT")),
    ],
)
def test_a_cell_without_a_figure_is_missing(cell):
    assert is_missing(cell)


@pytest.mark.parametrize(
    "cell", ["0", "0,0", "0.00", "-0", 0, 0.0, "a", "1)", False, "preliminary"]
)
def test_zero_and_text_are_not_missing(cell):
    assert not is_missing(cell)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2016",
            2016,
            2016.0,
            np.int64(2016),
            "2016.0",
            " 2016 ",
            "2016\xa0г.",
            "2016 г",
            "2016г.",
        ),
        *("2016 год", "2016 ж.", "2016 жыл", "2016 1)", "20161)", "2016¹⁾", "2016²", "y2016"),
        *("Y2016", "2016 year", date(2016, 1, 1), datetime(2016, 12, 31)),
        np.datetime64("2016-01-01"),
    ],
)
def test_a_year_is_read_however_it_is_written(cell):
    assert read_year(cell) == (2016, False, "")


@pytest.mark.parametrize(
    "cell",
    [
        *("2016*", "2016 *", "2016**", "2016 г.*", "2016 (preliminary)", "2016 (предв.)", "2016 p"),
        *("2016 г. (предварительные данные)", "2016 (оперативные данные)"),
    ],
)
def test_a_marked_year_is_preliminary(cell):
    assert read_year(cell) == (2016, True, "")


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("2010/2011", "two years"),
        ("2010-2011 гг.", "two years"),
        ("2010–11", "two years"),
        ("I квартал 2016", "part of a year"),
        ("2016 Q1", "part of a year"),
        ("2016-05-01", "a date"),
        ("16", "no year"),
        ("٢٠١٦-05", "part of a year"),
        (20161, "no year"),
        ("1016", "no year"),
        ("GRP", "no year"),
        (2016.5, "no year"),
        (True, "truth value"),
        (date(2016, 5, 1), "a date"),
        ("—", "empty"),
        (None, "empty"),
    ],
)
def test_what_is_no_single_year_is_refused_with_a_reason(cell, reason):
    year, preliminary, why = read_year(cell)
    assert year is None and not preliminary
    assert reason in why


@given(st.text(max_size=12))
def test_any_text_is_a_year_or_has_a_reason(text):
    year, _, reason = read_year(text)
    assert (year is None) == bool(reason)
    if year is not None:
        assert str(year) in text


def test_a_column_of_years_names_each_bad_text_once_at_its_first_row():
    years, preliminary, problems = read_years(["2016", "2017*", "soon", "", "soon", "2016"])
    assert years.tolist() == [2016, 2017, -1, -1, -1, 2016]
    assert preliminary.tolist() == [False, True, False, False, False, False]
    assert [(problem.row, problem.text) for problem in problems] == [(2, "soon")]


def test_texts_lose_every_kind_of_space_and_dash():
    assert tidy_text(" a\u202fb\n c–d\u200b ") == "a b c-d"
    assert tidy_text(110000000.0) == "110000000"
    assert tidy_text(float("nan")) == ""


def test_footnote_marks_come_off_and_only_some_say_preliminary():
    assert strip_notes("12,5*") == ("12,5", True)
    assert strip_notes("12,5 1)") == ("12,5", False)
    assert strip_notes("12,5 p") == ("12,5", True)
    assert strip_notes("12,5 b") == ("12,5", False)
    # 1231) may be 123 with a mark, or a slip: nothing is taken off
    assert strip_notes("1231)") == ("1231)", False)


@given(st.lists(st.sampled_from(["a", "b", "", None, 1.5]), max_size=30))
def test_factorised_cells_come_back_in_order(cells):
    distinct, codes = factorise(cells)
    assert [distinct[code] for code in codes] == cells
    assert len(set(distinct)) == len(distinct)


def test_a_place_names_file_sheet_row_and_column():
    cells = np.array(["a", "b"], dtype=object)
    table = RawTable("a.xlsx", ("x",), (cells,), sheet="GRP", first_line=5)
    assert table.place(1, "x") == "a.xlsx, sheet 'GRP', row 6, column 'x'"
    numbered = RawTable("a.csv", ("x",), (cells,), lines=np.array([3, 9]))
    assert numbered.place(1) == "a.csv, row 9"


def test_many_problems_name_the_first_and_count_the_rest():
    text = describe_problems([(f"row {at}", "abc", "why") for at in range(7)], most=2)
    assert text == "'abc' at row 0 (why); 'abc' at row 1 (why); and 5 more"
