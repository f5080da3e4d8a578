from itertools import combinations
from itertools import permutations as orders

import numpy as np
import pytest
from growth_poles.core.association.conditional import lag_reference
from growth_poles.core.association.permutation import draw_distinct
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.weights import Neighbours
from hypothesis import given, settings
from hypothesis import strategies as st


@st.composite
def maps(draw, n_max=8, weighted=False):
    """A relation and values: often tied, often zero."""
    n = draw(st.integers(3, n_max))
    everyone = [(i, j) for i in range(n) for j in range(i)]
    pairs = draw(st.lists(st.sampled_from(everyone), unique=True, min_size=1))
    i, j = (np.array(side) for side in zip(*pairs, strict=True))
    weights = None
    if weighted:
        weights = draw(st.lists(st.sampled_from([1.0, 2.0, 0.7]), min_size=len(i), max_size=len(i)))
    w = Neighbours.from_pairs([f"r{k}" for k in range(n)], i, j, weights, name="w", how="")
    kind = st.one_of(
        st.sampled_from([0.0, 0.1, 0.2, 0.3]), st.floats(-5, 5).map(lambda x: round(x, 3))
    )
    values = np.array(draw(st.lists(kind, min_size=n, max_size=n)))
    if np.ptp(values) == 0:
        values[0] += 1
    return w, values


def all_lags(w, values, i):
    """Every lag that region i could have: the plain definition."""
    row = slice(w.indptr[i], w.indptr[i + 1])
    weights, others = w.weights[row], np.delete(values, i)
    if np.ptp(weights) == 0:
        lags = [np.mean(chosen) for chosen in combinations(others, len(weights))]
    else:
        lags = [np.dot(chosen, weights) / weights.sum() for chosen in orders(others, len(weights))]
    return np.array(lags), np.dot(values[w.indices[row]], weights) / weights.sum()


@given(maps())
def test_exact_counts_are_those_of_all_sets_of_neighbours(case):
    w, values = case
    found = lag_reference(values, w, permutations="exact")
    for i in np.flatnonzero(w.degrees):
        lags, observed = all_lags(w, values, i)
        assert found.size[i] == len(lags)
        assert found.n_low[i] == np.sum(lags <= observed + 1e-9)
        assert found.n_high[i] == np.sum(lags >= observed - 1e-9)
        assert found.highest[i] == pytest.approx(np.mean(lags >= lags.max() - 1e-9))
        assert found.lowest[i] == pytest.approx(np.mean(lags <= lags.min() + 1e-9))
        assert found.single[i] == pytest.approx(1 / len(lags))


@settings(max_examples=30)
@given(maps(n_max=6, weighted=True))
def test_the_floor_with_unequal_weights_is_that_of_all_arrangements(case):
    w, values = case
    found = lag_reference(values, w, permutations=9, seed=1)
    for i in np.flatnonzero(w.degrees):
        lags, _ = all_lags(w, values, i)
        assert found.highest[i] == pytest.approx(np.mean(lags >= lags.max() - 1e-9))
        assert found.lowest[i] == pytest.approx(np.mean(lags <= lags.min() + 1e-9))


def by_definition(w, values, permutations, seed):
    """The draws taken one region at a time, without any sharing."""
    rows = draw_distinct(np.random.default_rng(seed), permutations, int(w.degrees.max()) + 1, w.n)
    low, high = np.zeros(w.n, dtype=int), np.zeros(w.n, dtype=int)
    for i in np.flatnonzero(w.degrees):
        mine = np.where(rows[:, :-1] == i, rows[:, -1:], rows[:, :-1])[:, : w.degrees[i]]
        weights = w.weights[w.indptr[i] : w.indptr[i + 1]]
        lags = values[mine] @ weights / weights.sum()
        observed = w.lag(values)[i]
        low[i], high[i] = np.sum(lags <= observed + 1e-9), np.sum(lags >= observed - 1e-9)
    return low, high


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("zeros", [False, True])
def test_shared_and_plain_draws_count_what_the_definition_counts(weighted, zeros):
    rng = np.random.default_rng(3)
    n = 60
    i, j = np.nonzero(np.triu(rng.random((n, n)) < 0.1, 1))
    weights = rng.uniform(1, 2, len(i)) if weighted else None
    w = Neighbours.from_pairs([f"r{k}" for k in range(n)], i, j, weights, name="w", how="")
    values = rng.integers(1, 9, n) / 10 * (rng.random(n) < 0.4) if zeros else rng.normal(size=n)
    found = lag_reference(values, w, permutations=499, seed=7)
    low, high = by_definition(w, values, 499, 7)
    np.testing.assert_array_equal(found.n_low, low)
    np.testing.assert_array_equal(found.n_high, high)


def test_draws_come_near_the_exact_shares(queen_16, index_2016):
    exact = lag_reference(index_2016, queen_16)
    drawn = lag_reference(index_2016, queen_16, permutations=40_000, seed=5)
    share = exact.n_high / exact.size
    error = np.abs(drawn.n_high / 40_000 - share)
    # five standard errors of 40,000 draws: 5 * sqrt(0.25 / 40000) = 0.0125
    assert error.max() < 0.0125


def test_all_16_regions_together_have_20078_sets_of_neighbours(queen_16, index_2016):
    found = lag_reference(index_2016, queen_16)
    assert found.exact.all()
    assert found.size.sum() == 20_078


def test_one_neighbour_of_very_many_is_still_counted_exactly():
    n = 5_000
    w = Neighbours.build(
        map(str, range(n)), np.arange(n + 1), np.roll(np.arange(n), 1), name="w", how=""
    )
    values = np.random.default_rng(6).normal(size=n)
    found = lag_reference(values, w)
    rank = np.argsort(np.argsort(values))
    mine = rank[np.roll(np.arange(n), 1)]
    assert found.exact.all()
    np.testing.assert_array_equal(found.n_low, mine + 1 - (rank < mine))


@settings(max_examples=60)
@given(maps(n_max=6, weighted=True))
def test_unequal_weights_are_counted_in_all_arrangements_on_a_small_map(case):
    w, values = case
    found = lag_reference(values, w)
    tie = 1e-9
    for i in np.flatnonzero(w.degrees):
        every = np.array(all_lags(w, values, i)[0])
        lag = w.lag(values)[i]
        assert found.exact[i]
        assert found.n_low[i] / found.size[i] == pytest.approx((every <= lag + tie).mean())
        assert found.n_high[i] / found.size[i] == pytest.approx((every >= lag - tie).mean())


def test_exact_is_refused_by_name_where_it_cannot_be_had(queen_16, index_2016):
    many = [f"r{k}" for k in range(12)]
    weighted = Neighbours.from_pairs(
        many, np.zeros(11, dtype=int), np.arange(1, 12), np.arange(1.0, 12.0), name="border", how=""
    )
    with pytest.raises(InputError, match=r"border: .*arrangements.* for 'r0'"):  # 11! of them
        lag_reference(np.arange(12.0), weighted, permutations="exact")
    big = queen(range(200), np.zeros(5, dtype=int), np.arange(1, 6))
    with pytest.raises(InputError, match="for '0'"):
        lag_reference(np.arange(200.0), big, permutations="exact")
    for wrong in (0, "all"):
        with pytest.raises(InputError, match=f"got {wrong!r}"):
            lag_reference(index_2016, queen_16, permutations=wrong)
