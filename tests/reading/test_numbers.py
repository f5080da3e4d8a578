"""A column of cells is read as the numbers that were meant, or refused."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.reading.numbers import read_numbers
from hypothesis import given
from hypothesis import strategies as st

NAN = float("nan")


def values(*cells, **options):
    numbers = read_numbers(list(cells), **options)
    assert numbers.problems == ()
    return numbers.values.tolist()


def test_a_dash_is_missing_and_never_zero():
    numbers = read_numbers(["—", "-", "–", "−", "…", "x", "х", "н/д", "", None, "0", "0,0"])
    np.testing.assert_array_equal(numbers.values, [NAN] * 10 + [0.0, 0.0])
    assert numbers.problems == ()


@pytest.mark.parametrize("space", [" ", "\xa0", "\u202f", "\u2009", "\u2007", "'", "’", "_"])
def test_every_thousands_separator_is_read(space):
    assert values(f"1{space}234{space}567,5", f"12{space}345") == [1234567.5, 12345.0]


def test_points_and_commas_that_come_twice_set_thousands_apart():
    assert values("1.234.567", "1.234") == [1234567.0, 1234.0]
    assert values("1,234,567", "1,234") == [1234567.0, 1234.0]
    assert values("1.234,5", "1.234") == [1234.5, 1234.0]
    assert values("1,234.5", "1,234") == [1234.5, 1234.0]


@pytest.mark.parametrize("sure", ["0,5", "12,34", "1234,567", "7,1234", ",5", "1 234,567"])
def test_one_sure_cell_decides_the_mark_of_the_column(sure):
    assert values(sure, "1,234")[1] == 1.234
    assert values(sure.replace(",", "."), "1.234")[1] == 1.234


@pytest.mark.parametrize(
    "cells", [["1,234", "5,678"], ["1.234"], ["1,234", "500", "—"], ["-1,234"]]
)
def test_a_column_that_reads_both_ways_asks_for_the_mark(cells):
    with pytest.raises(TableError, match=r'a\.csv.*decimal = "\."'):
        read_numbers(cells, where="a.csv, column 'GRP'")


def test_the_stated_mark_settles_a_column_that_reads_both_ways():
    assert values("1,234", decimal=".") == [1234.0]
    assert values("1,234", decimal=",") == [1.234]
    assert values("1.234", decimal=",") == [1234.0]


def test_a_zero_never_begins_a_group_of_thousands():
    assert values("0,123", "1,234") == [0.123, 1.234]


def test_marks_that_contradict_each_other_are_a_problem_of_the_fewer():
    numbers = read_numbers(["1,5", "2,5", "3.5"])
    assert [(p.row, p.text) for p in numbers.problems] == [(2, "3.5")]
    assert np.isnan(numbers.values[2])


@pytest.mark.parametrize("minus", "-−–—‐‑‒－")
def test_every_minus_sign_is_read(minus):
    assert values(f"{minus}5,5", f"{minus} 7") == [-5.5, -7.0]


def test_footnote_marks_come_off_and_stars_mark_preliminary_figures():
    numbers = read_numbers(["123 1)", "5*", "7¹⁾", "8 p", "12 345 2)"])
    assert numbers.values.tolist() == [123, 5, 7, 8, 12345]
    assert numbers.preliminary.tolist() == [False, True, False, True, False]


@pytest.mark.parametrize(
    "cell",
    [
        *("abc", "12-15", "(5) 6", "<0.1", "12 млн", "1231)", "1 23", "12 34 567", "1_00", "--5"),
        *("inf", "-Infinity", "12.05.2016", "1,2,3", "½", "1\n2", "TRUE"),
        *("#N/A", "#DIV/0!", "#REF!", "#Н/Д", "=1/0 (never calculated)"),
        *(True, date(2016, 5, 1), float("inf"), [1]),
    ],
)
def test_what_is_no_number_is_a_problem_with_its_row(cell):
    numbers = read_numbers(["1", "2,5", cell, "…"])
    assert [problem.row for problem in numbers.problems] == [2]
    assert np.isnan(numbers.values[2])
    assert numbers.values[:2].tolist() == [1.0, 2.5]


def test_an_error_of_the_spreadsheet_is_called_one():
    assert "spreadsheet" in read_numbers(["#N/A"]).problems[0].reason


def test_real_numbers_pass_as_they_are():
    assert values(1, 2.5, np.float32(0.5), np.int64(7), Decimal("1.25"), "3") == [
        1, 2.5, 0.5, 7, 1.25, 3,
    ]  # fmt: skip
    given_ = np.array([1.5, np.nan, np.inf])
    numbers = read_numbers(given_)
    np.testing.assert_array_equal(numbers.values, [1.5, np.nan, np.nan])
    assert [problem.row for problem in numbers.problems] == [2]
    assert given_[2] == np.inf  # the argument is not written


def test_per_cent_is_a_unit_and_part_of_a_column_cannot_carry_it():
    numbers = read_numbers(["12,5 %", "3%", "—"])
    assert numbers.unit == "%" and numbers.values[:2].tolist() == [12.5, 3.0]
    mixed = read_numbers(["12,5%", "0,3"])
    assert "part of the column" in mixed.problems[0].reason
    mixed = read_numbers(["12,5%", 0.125])
    assert len(mixed.problems) == 1


def test_an_empty_column_has_no_mark_and_no_problem():
    numbers = read_numbers([])
    assert len(numbers.values) == 0 and numbers.decimal == ""


@given(st.lists(st.floats(-1e12, 1e12).map(lambda x: round(x, 2)), min_size=1, max_size=20))
def test_what_is_written_with_two_decimals_comes_back_in_every_style(numbers):
    plain = [f"{number:.2f}" for number in numbers]
    comma = [text.replace(".", ",") for text in plain]
    spaced = [f"{number:,.2f}".replace(",", "\u202f").replace(".", ",") for number in numbers]
    english = [f"{number:,.2f}" for number in numbers]
    for cells in (plain, comma, spaced, english):
        found = read_numbers(cells)
        assert found.problems == ()
        np.testing.assert_array_equal(found.values, [float(text) for text in plain])


@given(
    st.lists(
        st.sampled_from(["1", "1.5", "0.25", "1234.5", "", "—", "-3", "1.234", "12.345.678", "7*"]),
        max_size=12,
    )
)
def test_the_fast_way_and_the_careful_way_agree(cells):
    # a number among the texts forbids the fast way
    try:
        fast = read_numbers(cells)
    except TableError:
        with pytest.raises(TableError):
            read_numbers([*cells, 1.0])
        return
    careful = read_numbers([*cells, 1.0])
    np.testing.assert_array_equal(fast.values, careful.values[:-1])
    assert [p.row for p in fast.problems] == [p.row for p in careful.problems]
    assert fast.decimal == careful.decimal


@given(st.lists(st.one_of(st.text(max_size=8), st.none(), st.floats(), st.booleans()), max_size=10))
def test_any_cell_is_a_number_or_missing_or_a_problem(cells):
    try:
        numbers = read_numbers(cells)
    except TableError:
        return
    assert np.isfinite(numbers.values[~np.isnan(numbers.values)]).all()
    assert all(0 <= problem.row < len(cells) for problem in numbers.problems)
