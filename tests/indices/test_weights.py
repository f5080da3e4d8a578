"""Weights by pairwise comparisons and by the first principal component."""

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.weights import compared, group_weights, principal
from growth_poles.core.study.spec import Group, Indicator

NAN = np.nan
DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")


def matrix_of(rows):
    """Upper triangle of a matrix of comparisons, row by row."""
    names = DRINKS[: len(rows) + 1]
    return [
        (names[i], names[i + 1 + k], importance)
        for i, row in enumerate(rows)
        for k, importance in enumerate(row)
    ]


def test_the_drinks_of_saaty_have_his_weights_and_his_consistency():
    # Saaty, T. L. (2008), Decision making with the analytic hierarchy process, Int. J. Services
    # Sciences 1(1): relative consumption of drinks in the United States, with the derived scale
    # .177 .019 .042 .116 .190 .129 .327 and consistency ratio .022
    rows = [
        [9, 5, 2, 1, 1, 1 / 2],
        [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
        [1 / 3, 1 / 4, 1 / 3, 1 / 9],
        [1 / 2, 1, 1 / 3],
        [2, 1 / 2],
        [1 / 3],
    ]
    found = compared(DRINKS, matrix_of(rows))
    np.testing.assert_allclose(
        found.weights, [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], atol=5.1e-4
    )
    assert round(found.consistency_ratio, 3) == 0.022


def test_three_parts_by_hand():
    # A = [[1, 2, 8], [1/2, 1, 2], [1/8, 1/2, 1]]. For n = 3 the principal eigenvector is the
    # geometric mean of the rows and λ = 1 + c + 1/c with c³ = a13/(a12·a23) = 8/(2·2) = 2.
    found = compared("abc", [("a", "b", 2), ("c", "b", 1 / 2), ("a", "c", 8)])
    rows = np.array([16.0, 1.0, 1 / 16]) ** (1 / 3)
    np.testing.assert_allclose(found.weights, rows / rows.sum())
    c = 2 ** (1 / 3)
    assert found.largest_eigenvalue == pytest.approx(1 + c + 1 / c)
    assert found.consistency_index == pytest.approx((c + 1 / c - 2) / 2)
    assert found.consistency_ratio == pytest.approx((c + 1 / c - 2) / 2 / 0.58)


def test_one_and_two_parts_are_always_consistent():
    assert compared(["a"], []).weights == (1.0,)
    two = compared("ab", [("b", "a", 4)])
    np.testing.assert_allclose(two.weights, [0.2, 0.8])
    assert two.consistency_ratio == 0.0


def test_comparisons_that_contradict_each_other_are_refused_with_the_worst():
    # a over b and b over c, but c over a: a circle. Of three comparisons none can be told from the
    # others, so that the boldest is named; the weights are (2/9, 1, 9/2)^(1/3)
    group = Group(
        "activity",
        tuple(Indicator(name) for name in "abc"),
        weighting="ahp",
        comparisons=(("a", "b", 2.0), ("b", "c", 2.0), ("c", "a", 9.0)),
    )
    with pytest.raises(InputError, match=r"group 'activity'.*at most 0.10.*disagrees most") as told:
        group_weights(group, [], [])
    assert "c against a: 9, the weights imply 2.7" in str(told.value)  # (81/4)^(1/3)


def test_the_one_comparison_that_does_not_fit_is_found():
    # importances 8, 4, 2, 1 in every comparison but that of b with d, which should be 4
    importance = dict(zip("abcd", (8.0, 4.0, 2.0, 1.0), strict=True))
    pairs = [(i, j) for i in "abcd" for j in "abcd" if i < j]
    given = [(i, j, importance[i] / importance[j]) for i, j in pairs if (i, j) != ("b", "d")]
    found = compared("abcd", [*given, ("b", "d", 1 / 5)])
    assert found.worst[:3] == ("d", "b", 5.0)
    assert found.worst[3] < 2.0  # the false comparison has pulled the weights along
    assert found.consistency_ratio > 0.10


def test_more_parts_than_saatys_table_and_missing_pairs_are_refused():
    with pytest.raises(InputError, match="at most 15 parts"):
        compared([str(at) for at in range(16)], [])
    with pytest.raises(InputError, match="a comparison of every pair, got none of a with c"):
        compared("abc", [("a", "b", 2), ("b", "c", 2)])
    with pytest.raises(InputError, match="above zero"):
        compared("ab", [("a", "b", 0)])


def test_the_weights_that_the_study_did_not_write_are_told():
    notes = []
    group = Group(
        "g",
        (Indicator("a"), Indicator("b")),
        weighting="ahp",
        comparisons=(("a", "b", 3.0),),
    )
    np.testing.assert_allclose(group_weights(group, [], notes), [0.75, 0.25])
    assert notes == [
        "Index: weights of g from pairwise comparisons: a 0.750, b 0.250; consistency ratio 0.000."
    ]
    assert group_weights(Group("g", group.parts, weighting="equal"), [], notes) == (0.5, 0.5)
    assert len(notes) == 1


def test_principal_weights_are_the_squared_first_right_singular_vector():
    rng = np.random.default_rng(2)
    common = rng.normal(size=200)
    rows = np.column_stack([common * k + rng.normal(size=200) for k in (3.0, 1.0, 0.5)])
    found = principal("abc", list(rows.T))
    scaled = (rows - rows.mean(axis=0)) / rows.std(axis=0)
    _, lengths, right = np.linalg.svd(scaled, full_matrices=False)
    np.testing.assert_allclose(found.weights, right[0] ** 2)
    assert found.explained == pytest.approx(lengths[0] ** 2 / (lengths**2).sum())
    assert sum(found.weights) == pytest.approx(1.0)


def test_two_parts_always_share_alike_by_principal_component():
    # the correlation matrix [[1, r], [r, 1]] has the eigenvector (1, 1)/√2 for every r > 0
    a = np.array([1.0, 2.0, 5.0, 7.0])
    np.testing.assert_allclose(principal("ab", [a, a**2]).weights, [0.5, 0.5])


def test_a_part_against_the_others_is_told():
    a = np.array([1.0, 2.0, 3.0, 4.0])
    parts = [a, a * a, 10.0 - a + np.array([0.0, 0.5, 0.0, 0.0])]
    group = Group("g", tuple(Indicator(name) for name in "abc"), weighting="pca")
    notes = []
    group_weights(group, parts, notes)
    assert "; c against the others." in notes[0]


def test_rows_with_holes_are_left_out_and_too_few_are_refused():
    a = np.array([1.0, 2.0, 4.0, NAN, 3.0])
    b = np.array([2.0, 1.0, 5.0, 9.0, NAN])
    assert principal("ab", [a, b]).n_rows == 3
    group = Group("g", (Indicator("a"), Indicator("b")), weighting="pca")
    with pytest.raises(InputError, match=r"group 'g'.*3 or more.*got 2"):
        group_weights(group, [a[1:], b[1:]], [])
    with pytest.raises(InputError, match=r"group 'g'.*got 7 everywhere for b"):
        group_weights(group, [a, np.full(5, 7.0)], [])
