"""Ranks and grades; the 32 printed grades of the paper are the reference."""

import numpy as np
import pytest
from growth_poles.core.indices.grades import grade_codes, grades, ranks, zones
from growth_poles.core.results.claims import read_paper_tables
from growth_poles.core.study.spec import GradeScale
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

SCALE = GradeScale()


def test_all_32_printed_grades_are_reproduced():
    paper = read_paper_tables()
    assert paper.index.shape == (16, 2)
    np.testing.assert_array_equal(grades(paper.index, SCALE), paper.grade)


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        (0, "C"),
        (19.999, "C"),
        (20, "C+"),
        (30, "C++"),
        (40, "B"),
        (50, "B+"),
        (60, "B++"),
        (70, "A"),
    ],
)
def test_lower_limits_are_inclusive(value, grade):
    assert grades(np.array([float(value)]), SCALE)[0] == grade


def test_no_value_has_no_grade_and_no_zone():
    assert grades(np.array([np.nan]), SCALE)[0] is None
    assert zones(np.array([np.nan]), SCALE)[0] is None
    assert grade_codes(np.array([np.nan]), SCALE)[0] == -1


def test_zones_are_the_letters():
    found = zones(np.array([10.0, 25.0, 35.0, 45.0, 55.0, 65.0, 75.0]), SCALE)
    assert found.tolist() == list("CCCBBBA")


def test_equal_values_share_the_better_rank():
    np.testing.assert_array_equal(
        ranks(np.array([5.0, 9.0, 9.0, 1.0, np.nan])), [3, 1, 1, 4, np.nan]
    )


def test_each_year_is_ranked_by_itself():
    found = ranks(np.array([[1.0, 5.0], [2.0, np.nan]]))
    np.testing.assert_array_equal(found, [[2, 1], [1, np.nan]])


@given(
    arrays(np.float64, st.integers(0, 12), elements=st.one_of(st.just(np.nan), st.integers(0, 5)))
)
def test_a_rank_is_one_more_than_the_number_of_greater_values(values):
    found = ranks(values)
    for value, rank in zip(values, found, strict=True):
        if np.isnan(value):
            assert np.isnan(rank)
        else:
            assert rank == 1 + np.sum(values > value)


def test_a_last_digit_decides_neither_grade_nor_share():
    # 0.29 stands for 29 %, and 100 times it is 28.999999999999996 in binary
    scale = GradeScale(labels=("C", "B"), limits=(29.0,), zones=("C", "B"))
    assert 100 * 0.29 < 29.0
    assert grades(np.array([100 * 0.29, 28.99]), scale).tolist() == ["B", "C"]
