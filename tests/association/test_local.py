"""Values against esda 2.8.2, p-values against esda's at the same draws, and by hand."""

import warnings

import numpy as np
import pytest
from growth_poles.core.association.local import (
    local_g,
    local_moran,
    local_moran_bivariate,
)
from growth_poles.core.association.permutation import draw_distinct
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.weights import Neighbours

N, P, SEED = 60, 299, 11


def random_map(weighted):
    rng = np.random.default_rng(3)
    i, j = np.nonzero(np.triu(rng.random((N, N)) < 0.1, 1))
    weights = rng.uniform(1, 2, len(i)) if weighted else None
    labels = [f"r{k:02}" for k in range(N)]
    w = Neighbours.from_pairs(labels, i, j, weights, name="w", how="")
    return w, rng.lognormal(size=N), rng.lognormal(size=N)


def as_w(w):
    from libpysal.weights import W

    rows = zip(w.indptr, w.indptr[1:], strict=False)
    slices = {label: slice(*row) for label, row in zip(w.labels, rows, strict=True)}
    return W(
        {a: [w.labels[k] for k in w.indices[s]] for a, s in slices.items()},
        {a: w.weights[s].tolist() for a, s in slices.items()},
        id_order=list(w.labels),
    )


QUADRANTS = np.array([None, "HH", "LH", "LL", "HL"], dtype=object)


@pytest.mark.parametrize("weighted", [False, True])
def test_the_statistics_and_quadrants_are_those_of_esda(weighted):
    import esda

    w, x, y = random_map(weighted)
    moran = local_moran(x, w, permutations=9)
    theirs = esda.Moran_Local(x, as_w(w), permutations=0)
    np.testing.assert_allclose(moran.values, theirs.Is, rtol=1e-10)
    assert moran.quadrant.tolist() == QUADRANTS[theirs.q].tolist()
    pair = local_moran_bivariate(x, y, w, permutations=9)
    theirs = esda.Moran_Local_BV(x, y, as_w(w), permutations=0)
    np.testing.assert_allclose(pair.values, theirs.Is, rtol=1e-10)
    assert pair.quadrant.tolist() == QUADRANTS[theirs.q].tolist()
    for star in (False, True):
        ours = local_g(x, w, star=star, permutations=9)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # esda says which self-weight it takes: the largest
            theirs = esda.G_Local(x, as_w(w), transform="R", star=star, permutations=0)
        np.testing.assert_allclose(ours.values, theirs.Gs, rtol=1e-10)


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("two", [False, True])
def test_p_values_equal_those_of_esda_at_the_same_draws(weighted, two):
    from esda.moran import _moran_local_bv_crand, _moran_local_crand
    from esda.significance import _permutation_significance

    w, x, y = random_map(weighted)
    rows = draw_distinct(np.random.default_rng(SEED), P, int(w.degrees.max()) + 1, N)
    zx, zy = (x - x.mean()) / x.std(), (y - y.mean()) / y.std()
    z, lagged = (np.column_stack([zx, zy]), zy) if two else (zx, zx)
    simulate = (_moran_local_bv_crand if two else _moran_local_crand).py_func
    scaling = (N - 1) / (zx**2).sum()
    expected = np.empty(N)
    for i in range(N):
        row = slice(w.indptr[i], w.indptr[i + 1])
        weights = w.weights[row] / w.weights[row].sum()
        # the reserve in place of i; esda numbers the others without i
        drawn = np.where(rows[:, :-1] == i, rows[:, -1:], rows[:, :-1])
        drawn = drawn - (drawn > i)
        simulated = simulate(i, z, drawn, np.concatenate([[0.0], weights]), scaling)
        observed = zx[i] * (lagged[w.indices[row]] @ weights) * scaling
        expected[i] = _permutation_significance.py_func(
            np.array([[observed]]), simulated[None, :], alternative="directed"
        )[0]
    if two:
        ours = local_moran_bivariate(x, y, w, permutations=P, seed=SEED, alternative="directed")
    else:
        ours = local_moran(x, w, permutations=P, seed=SEED, alternative="directed")
    np.testing.assert_allclose(ours.p_value, expected, rtol=1e-12)


def test_by_hand_on_a_row_of_four():
    # a-b-c-d with 1, 2, 4, 9: mean 4, z = -3, -2, 0, 5, sum of squares 38, lags of z -2, -1.5,
    # 1.5, 0; I_i = 3 z_i lag_i / 38 = 18/38, 9/38, 0, 0.
    # a has one neighbour among 2, 4, 9, and it is the lowest: 1/3. b has two, 1 and 4, whose sum
    # is the lowest of 5, 10, 13: 1/3. c is at the mean. d's neighbour 4 is the highest of 1, 2, 4.
    w = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    found = local_moran([1.0, 2.0, 4.0, 9.0], w)
    np.testing.assert_allclose(found.values, [18 / 38, 9 / 38, 0, 0], atol=1e-15)
    np.testing.assert_allclose(found.lag, [2, 2.5, 5.5, 4])
    np.testing.assert_allclose(found.p_value, [2 / 3, 2 / 3, 1, 2 / 3])
    np.testing.assert_allclose(found.p_floor, [2 / 3] * 4)
    assert found.quadrant.tolist() == ["LL", "LL", None, None]
    greater = local_moran([1.0, 2.0, 4.0, 9.0], w, alternative="greater")
    np.testing.assert_allclose(greater.p_value, [1 / 3, 1 / 3, 1, 1 / 3])


def test_the_paper_index_on_the_real_map(queen_16, index_2016):
    found = local_moran(index_2016, queen_16)
    assert found.reference_size.sum() == 20_078
    assert set(found.exact) == {True}
    floor = dict(zip(found.labels, found.p_floor, strict=True))
    one_sided = local_moran(index_2016, queen_16, alternative="greater")
    for city in ("KZ-ALA", "KZ-AST"):
        # one neighbour among 15 others: 1/15 in one tail, 2/15 in two
        assert floor[city] == 2 / 15
        assert one_sided.p_floor[found.labels.index(city)] == 1 / 15
    reaches = sum(p <= 0.05 for p in found.p_floor)
    assert reaches == 14
    # measures.md: usually nothing is significant after adjustment, and that is a finding
    assert not (found.p_adjusted <= 0.05).any()
    # the mean of the local values is (n - 1) / n of the global Moran, -0.1309
    assert found.values.mean() * 16 / 15 == pytest.approx(-0.1309, abs=5e-5)


def test_exact_p_values_do_not_depend_on_the_seed_and_drawn_ones_only_on_it(queen_16, index_2016):
    exact = [local_moran(index_2016, queen_16, seed=seed).p_value for seed in (1, 2)]
    np.testing.assert_array_equal(*exact)
    same = [local_moran(index_2016, queen_16, permutations=99, seed=4).p_value for _ in range(2)]
    np.testing.assert_array_equal(*same)
    other = local_moran(index_2016, queen_16, permutations=99, seed=5).p_value
    assert not np.array_equal(same[0], other)


@pytest.mark.parametrize("statistic", [local_moran, local_g])
def test_relabelling_regions_changes_nothing(queen_16, index_2016, statistic):
    order = np.random.default_rng(9).permutation(16)
    moved = queen_16.subset(queen_16.labels[k] for k in order)
    first, again = statistic(index_2016, queen_16), statistic(index_2016[order], moved)
    for name in ("values", "lag", "p_value", "p_adjusted", "p_floor", "p_floor_data"):
        np.testing.assert_allclose(getattr(again, name), getattr(first, name)[order], rtol=1e-9)
    assert again.quadrant.tolist() == first.quadrant[order].tolist()


def test_units_do_not_matter_and_a_mirrored_variable_keeps_its_p_values(queen_16, index_2016):
    first = local_moran(index_2016, queen_16)
    scaled = local_moran(index_2016 * 1e9 + 5e9, queen_16)
    mirrored = local_moran(-index_2016, queen_16)
    for other in (scaled, mirrored):
        np.testing.assert_allclose(other.values, first.values, rtol=1e-6)
        np.testing.assert_allclose(other.p_value, first.p_value)


def test_under_the_null_the_share_of_small_p_values_is_their_size(queen_16):
    rng = np.random.default_rng(10)
    p = np.concatenate([local_moran(rng.normal(size=16), queen_16).p_value for _ in range(150)])
    for level in (0.05, 0.2):
        # at most the level (the distribution is discrete), and near it; 2,400 dependent tests
        assert level - 0.03 < np.mean(p <= level) < level + 0.015


def test_g_and_its_star_have_the_same_p_values_in_every_direction(queen_16, index_2016):
    plain, star = (local_g(index_2016, queen_16, star=star) for star in (False, True))
    np.testing.assert_array_equal(plain.p_value, star.p_value)
    assert not np.allclose(plain.values, star.values)
    high = local_g(index_2016, queen_16, alternative="greater").p_value
    low = local_g(index_2016, queen_16, alternative="less").p_value
    np.testing.assert_allclose(plain.p_value, np.minimum(1, 2 * np.minimum(high, low)))


def test_ties_raise_the_floor_to_what_the_data_allow():
    # a has one neighbour among 0, 0, 0, 5: the low end is reached by 3 sets of 4, the high by 1
    w = queen("abcde", ["a", "b", "c", "d"], ["b", "c", "d", "e"])
    found = local_moran([2.0, 0.0, 0.0, 0.0, 5.0], w)
    assert found.p_floor[0] == pytest.approx(2 / 4)
    assert found.p_floor_data[0] == pytest.approx(2 / 4)
    less = local_g([2.0, 0.0, 0.0, 0.0, 5.0], w, alternative="less")
    assert less.p_floor[0] == pytest.approx(1 / 4)
    assert less.p_floor_data[0] == pytest.approx(3 / 4)
    assert less.p_value[0] == pytest.approx(3 / 4)


def test_missing_values_are_left_out_reported_and_never_read_as_zero(queen_16, index_2016):
    gaps = index_2016.copy()
    gaps[queen_16.position("KZ-ALM")] = np.nan
    found = local_moran(gaps, queen_16)
    rest = queen_16.without(["KZ-ALM"])
    alone = local_moran(
        np.delete(index_2016, queen_16.position("KZ-ALM")), rest, allow_isolates=True
    )
    assert found.removed == ("KZ-ALM",)
    assert found.isolated == ("KZ-ALA",)
    assert found.n_used == 15
    for label in ("KZ-ALM", "KZ-ALA"):
        i = queen_16.position(label)
        assert np.isnan([found.values[i], found.lag[i], found.p_value[i], found.p_floor[i]]).all()
        assert found.quadrant[i] is None
        assert found.exact[i] is None
    np.testing.assert_array_equal(
        np.delete(found.p_value, queen_16.position("KZ-ALM")), alone.p_value
    )


def test_a_variable_that_cannot_be_analysed_is_undefined_with_the_reason(queen_16):
    constant = local_moran(np.full(16, 0.1), queen_16)
    assert constant.reason == "all values are equal"
    assert np.isnan(constant.values).all()
    assert np.isnan(constant.p_value).all()
    one = np.full(16, np.nan)
    one[0] = 3.0
    assert local_moran(one, queen_16).reason == "fewer than 3 regions have a value"
    assert local_g(one, queen_16).n_used == 1
    assert local_moran(np.full(16, np.nan), queen_16).removed == queen_16.labels


def test_three_regions_work_and_cannot_be_significant():
    found = local_moran([1.0, 2.0, 6.0], queen("abc", ["a", "b"], ["b", "c"]))
    assert found.p_floor.tolist() == [1.0, 1.0, 1.0]
    assert found.p_value.tolist() == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda w: local_moran([1.0, 2.0], w), "2 values for 4 regions"),
        (lambda w: local_moran([1, 2, 3, np.inf], w), "infinite value for 'd'"),
        (lambda w: local_moran([1, 2, 3, 4], w), "none for 'd'"),
        (lambda w: local_g([1, -2, 3, 4], w, allow_isolates=True), "-2 for 'b'"),
        (lambda w: local_moran([1, 2, 3, 5], w, alternative="up", allow_isolates=True), "'up'"),
    ],
)
def test_wrong_input_is_refused_by_name(make, message):
    with pytest.raises(InputError, match=message):
        make(queen("abcd", ["a", "b"], ["b", "c"]))


def test_arguments_are_not_written_and_results_cannot_be(queen_16, index_2016):
    before = index_2016.copy()
    found = local_moran(index_2016, queen_16)
    np.testing.assert_array_equal(index_2016, before)
    with pytest.raises(ValueError, match="read-only"):
        found.p_value[0] = 0
