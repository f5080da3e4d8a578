"""Values and moments against esda 2.8.2, p-values against enumeration, and by hand."""

from itertools import permutations as orders
from statistics import NormalDist

import numpy as np
import pytest
from growth_poles.core.association.orders import order_p_value
from growth_poles.core.association.overall import (
    geary,
    getis_ord_g,
    moran,
    moran_bivariate,
)
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.weights import Neighbours

ROW = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
VALUES = [1.0, 2.0, 4.0, 9.0]


def as_w(w):
    from libpysal.weights import W

    return W({label: list(w.of(label)) for label in w.labels}, id_order=list(w.labels))


def test_the_paper_index_of_2016_on_queen_weights(queen_16, index_2016):
    found = moran(index_2016, queen_16, seed=1)
    assert found.value == pytest.approx(-0.1309, abs=5e-5)
    assert found.expected == pytest.approx(-0.0667, abs=5e-5)
    assert found.p_value > 0.5
    assert found.method == "permutation"
    assert found.reference_size == 9_999


def test_values_and_moments_are_those_of_esda(queen_16, index_2016):
    import esda

    theirs = esda.Moran(index_2016, as_w(queen_16), permutations=0)
    ours = moran(index_2016, queen_16, permutations=9)
    assert (ours.value, ours.expected, ours.variance) == pytest.approx(
        (theirs.I, theirs.EI, theirs.VI_rand), rel=1e-10
    )
    theirs = esda.Geary(index_2016, as_w(queen_16), permutations=0)
    ours = geary(index_2016, queen_16, permutations=9)
    assert (ours.value, ours.expected, ours.variance) == pytest.approx(
        (theirs.C, theirs.EC, theirs.VC_rand), rel=1e-10
    )
    theirs = esda.G(index_2016, as_w(queen_16), permutations=0)
    ours = getis_ord_g(index_2016, queen_16, permutations=9)
    assert (ours.value, ours.expected, ours.variance) == pytest.approx(
        (theirs.G, theirs.EG, theirs.VG), rel=1e-10
    )
    other = np.random.default_rng(2).normal(size=16)
    for x, y in ((index_2016, other), (other, index_2016)):
        theirs = esda.Moran_BV(x, y, as_w(queen_16), permutations=0)
        assert moran_bivariate(x, y, queen_16, permutations=9).value == pytest.approx(
            theirs.I, rel=1e-10
        )


def test_by_hand_on_a_row_of_four():
    # z = -3, -2, 0, 5, sum of squares 38, lags of z -2, -1.5, 1.5, 0: (6 + 3 + 0 + 0) / 38
    assert moran(VALUES, ROW).value == pytest.approx(9 / 38)
    # 3 (1 + .5 + .5 4 + .5 4 + .5 25 + 25) / (2 * 4 * 38) = 129 / 304
    assert geary(VALUES, ROW).value == pytest.approx(129 / 304)
    # 2 (1 2 + 2 4 + 4 9) / (16 ** 2 - (1 + 4 + 16 + 81)) = 92 / 154
    assert getis_ord_g(VALUES, ROW).value == pytest.approx(92 / 154)


@pytest.mark.parametrize(
    "statistic",
    [
        moran,
        geary,
        getis_ord_g,
        lambda values, w, **options: moran_bivariate([3, 1, 2, 8, 4], values, w, **options),
    ],
)
@pytest.mark.parametrize("values", [[1.0, 2.0, 4.0, 9.0, 3.0], [0.0, 0.0, 0.0, 1.0, 0.3]])
def test_exact_moments_and_p_values_are_those_of_all_orders(statistic, values):
    # one-way links and unequal weights, so that nothing is hidden by symmetry
    w = Neighbours.from_pairs(
        "abcde", "abcdea", "bcdeac", [1, 2, 1, 3, 1, 0.5], name="w", how="", symmetric=False
    )
    found = statistic(values, w)
    every = np.array([statistic(list(order), w, permutations=1).value for order in orders(values)])
    assert found.method == "exact"
    assert found.reference_size == 120
    assert found.expected == pytest.approx(every.mean())
    assert found.variance == pytest.approx(every.var())
    low = np.mean(every <= found.value + 1e-9)
    high = np.mean(every >= found.value - 1e-9)
    assert found.p_value == pytest.approx(min(1, 2 * min(low, high)))
    assert statistic(values, w, alternative="greater").p_value == pytest.approx(high)
    assert statistic(values, w, alternative="less").p_value == pytest.approx(low)


def test_the_two_directions_of_two_variables_differ():
    # rows: lag of y = 5, -1, 1, -3 with x = -3, -2, 0, 5: -28; lag of x = -2, -1.5, 1.5, 0 with
    # y = 1, 5, -3, -3: -2 - 7.5 - 4.5 + 0 = -14
    forth, back = [1.0, 2.0, 4.0, 9.0], [5.0, 9.0, 1.0, 1.0]
    assert moran_bivariate(forth, back, ROW).value == pytest.approx(-28 / np.sqrt(38 * 44))
    assert moran_bivariate(back, forth, ROW).value == pytest.approx(-14 / np.sqrt(38 * 44))


def test_under_the_null_the_share_of_small_p_values_is_their_size(queen_16):
    rng = np.random.default_rng(3)
    p = np.array(
        [moran(rng.normal(size=16), queen_16, permutations=199, seed=s).p_value for s in range(400)]
    )
    for level in (0.05, 0.2):
        # three Monte Carlo errors of 400 trials: 3 sqrt(level (1 - level) / 400)
        assert abs(np.mean(p <= level) - level) < 3 * np.sqrt(level * (1 - level) / 400)


def test_relabelling_regions_changes_no_value_and_no_exact_p_value():
    order = [2, 0, 3, 1]
    moved = ROW.subset(ROW.labels[k] for k in order)
    for statistic in (moran, geary, getis_ord_g):
        first = statistic(VALUES, ROW)
        again = statistic([VALUES[k] for k in order], moved)
        assert again.value == pytest.approx(first.value)
        assert again.p_value == pytest.approx(first.p_value)


def test_very_many_regions_use_the_normal_approximation_of_the_moments():
    p, method, size = order_p_value(
        lambda block: block.sum(axis=1),
        np.zeros(100_001),
        2.0,
        expected=0.0,
        variance=4.0,
        tie=0.0,
        width=1,
    )
    assert (method, size) == ("normal", 0)
    assert p == pytest.approx(2 * NormalDist().cdf(-1))


def test_missing_values_are_left_out_and_reported(queen_16, index_2016):
    gaps = index_2016.copy()
    i = queen_16.position("KZ-MAN")
    gaps[i] = np.nan
    found = moran(gaps, queen_16, permutations=9)
    rest = moran(np.delete(index_2016, i), queen_16.without(["KZ-MAN"]), permutations=9)
    assert found.removed == ("KZ-MAN",)
    assert found.n_used == 15
    assert found.value == rest.value


def test_three_regions_have_a_value_but_no_variance():
    found = moran([1.0, 2.0, 6.0], queen("abc", ["a", "b"], ["b", "c"]))
    assert np.isfinite(found.value)
    assert np.isnan(found.variance)
    assert found.reason == "the variance needs 4 regions"


def test_a_variable_that_cannot_be_analysed_is_undefined_with_the_reason(queen_16):
    one = [1.0] + [np.nan] * 15
    for statistic in (moran, geary, getis_ord_g):
        assert statistic(np.full(16, 0.3), queen_16).reason == "all values are equal"
        found = statistic(one, queen_16)
        assert found.reason == "fewer than 3 regions have a value"
        assert np.isnan([found.value, found.expected, found.variance, found.p_value]).all()
    assert getis_ord_g([1.0, 0, 0, 0], ROW).reason == "fewer than 2 values are above zero"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda w, x: moran(x, w.without(["KZ-ALM"])), "16 values for 15 regions"),
        (lambda w, x: moran(x[1:], w.without(["KZ-ALM"])), "none for 'KZ-ALA'"),
        (lambda w, x: getis_ord_g(-x, w), "for 'KZ-AKM'"),
        (lambda w, x: moran(x, w, permutations="exact"), "at most 100,000 orders .*16 regions"),
        (lambda w, x: moran(x, w, permutations=0), "got 0"),
        (lambda w, x: geary(x, w, alternative="lower"), "'lower'"),
    ],
)
def test_wrong_input_is_refused_by_name(queen_16, index_2016, make, message):
    with pytest.raises(InputError, match=message):
        make(queen_16, index_2016)
