import numpy as np
import pytest
from giddy.rank import SpatialTau, Tau  # giddy 2.3.8
from growth_poles.core.association.mobility import kendall_tau, rank_mobility, zone_transitions
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.weights import Neighbours
from hypothesis import given
from hypothesis import strategies as st
from libpysal.weights import W
from scipy.stats import kendalltau

TIED = [12, 2, 1, 12, 2, 7], [1, 4, 7, 1, 0, 4]


def as_w(neighbours):
    """The same neighbours by position, as giddy compares them."""
    place = {label: i for i, label in enumerate(neighbours.labels)}
    return W({i: [place[b] for b in neighbours.of(a)] for a, i in place.items()})


def test_tau_b_agrees_with_scipy_and_giddy_on_ties():
    assert kendall_tau(*TIED) == pytest.approx(kendalltau(*TIED).statistic)
    # giddy documents -0.47140 for its first five
    assert kendall_tau(TIED[0][:5], TIED[1][:5]) == pytest.approx(Tau(TIED[0][:5], TIED[1][:5]).tau)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=40))
def test_tau_b_agrees_with_scipy_whatever_the_ties(pairs):
    x, y = zip(*pairs, strict=True)
    expected = kendalltau(x, y).statistic
    assert kendall_tau(x, y) == pytest.approx(expected, nan_ok=True)


def test_tau_by_hand():
    # pairs of (1,1) (2,3) (3,2) (4,4): five concordant, one discordant
    assert kendall_tau([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(4 / 6)


def test_neighbours_and_others_agree_with_giddy(queen_16, index_2016):
    rng = np.random.default_rng(1)
    before = np.round(index_2016 + rng.normal(0, 10, 16))
    found = rank_mobility(before, index_2016, queen_16, permutations=99)
    reference = SpatialTau(before, index_2016, as_w(queen_16))
    assert found.tau == pytest.approx(reference.tau)
    assert found.tau_neighbours == pytest.approx(reference.tau_spatial)
    assert found.n_pairs == reference.pairs_spatial == 28


def test_neighbours_that_swap_are_found():
    # six pairs of neighbours; within each the order turns, between pairs it stays
    labels = [f"r{i:02}" for i in range(12)]
    pairs = Neighbours.from_pairs(labels, labels[::2], labels[1::2], name="pairs", how="by hand")
    before = np.arange(12.0)
    after = before.reshape(6, 2)[:, ::-1].ravel()
    found = rank_mobility(before, after, pairs)
    assert found.tau_neighbours == -1.0
    assert found.tau_others == 1.0
    assert found.p_value < 0.001


def test_the_order_of_regions_does_not_matter(queen_16, index_2016):
    before = np.random.default_rng(2).normal(size=16)
    turn = np.random.default_rng(3).permutation(16)
    plain = rank_mobility(before, index_2016, queen_16, permutations=999)
    other = queen_16.subset([queen_16.labels[i] for i in turn])
    turned = rank_mobility(before[turn], index_2016[turn], other, permutations=999)
    assert turned.tau_neighbours == plain.tau_neighbours
    assert turned.tau_others == plain.tau_others


def test_missing_regions_leave_with_their_pairs():
    row = Neighbours.from_pairs("abcd", "abc", "bcd", name="queen", how="by hand")
    found = rank_mobility([1, 2, np.nan, 4], [1, 3, 2, 4], row)
    assert (found.n_regions, found.n_pairs) == (3, 1)


def test_undefined_concordance_says_why():
    row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    assert rank_mobility([1, 1, 1], [1, 2, 3], row).reason == "no_pairs"
    everybody = Neighbours.from_pairs("abc", "aab", "bcc", name="all", how="by hand")
    assert rank_mobility([1, 2, 3], [1, 2, 3], everybody).reason == "all_neighbours"
    assert np.isnan(kendall_tau([1.0], [2.0]))
    assert rank_mobility([np.nan] * 3, [1, 2, 3], row).n_regions == 0


def test_values_that_do_not_fit_are_refused():
    row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    with pytest.raises(InputError, match="3 regions"):
        rank_mobility([1, 2], [1, 2], row)


def test_zones_are_counted_and_a_missing_zone_is_in_no_cell():
    moves = zone_transitions(["C", "C", None, "B"], ["B", "C", "A", ""])
    assert moves.zones == ("B", "C")
    assert moves.counts.tolist() == [[0, 0], [1, 1]]
    assert moves.n_missing == 2


def test_a_zone_that_is_not_declared_is_refused():
    with pytest.raises(InputError, match="Z"):
        zone_transitions(["Z"], ["A"], zones=["A", "B"])
