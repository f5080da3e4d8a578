from itertools import combinations
from math import comb

import numpy as np
import pytest
from growth_poles.core.diffusion.rings import ring_profile, rings_by_distance, rings_by_steps
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.weights import Neighbours


def test_rings_of_almaty_and_astana_on_the_real_map(queen_16):
    # design paper, M1: Almaty 1/3/6/5, Astana 1/4/6/4
    for pole, counts in (("KZ-ALA", [1, 1, 3, 6, 5]), ("KZ-AST", [1, 1, 4, 6, 4])):
        assert np.bincount(rings_by_steps(queen_16, pole)).tolist() == counts


@pytest.mark.parametrize(("pole", "sets"), [("KZ-ALA", 1365), ("KZ-AST", 3003)])
def test_the_contrast_enumerates_every_set_of_regions(queen_16, pole, sets):
    # 15 others; 4 and 5 of them in rings 1 and 2: C(15, 4) and C(15, 5)
    growth = np.random.default_rng(1).normal(size=16)
    profile = ring_profile(growth, rings_by_steps(queen_16, pole))
    assert (profile.n_subsets, profile.exact) == (sets, True)
    assert profile.p_floor == pytest.approx(2 / sets)


def test_the_p_value_counts_sets_one_by_one():
    growth = np.array([9.0, 4.0, 3.5, 1.0, 0.0, 2.0, -1.0])
    rings = np.array([0, 1, 2, 3, 3, 2, 4])
    profile = ring_profile(growth, rings)
    others = growth[1:]
    contrasts = [
        others[list(s)].mean() - np.delete(others, s).mean() for s in combinations(range(6), 3)
    ]
    observed = (4 + 3.5 + 2) / 3 - (1 + 0 - 1) / 3
    assert profile.contrast == pytest.approx(observed)
    high = sum(c >= observed - 1e-12 for c in contrasts)
    assert profile.p_value == pytest.approx(2 * high / comb(6, 3))
    assert profile.means == pytest.approx([4.0, 2.75, 0.5, -1.0])


def test_missing_growth_is_left_out_and_not_counted():
    profile = ring_profile([9.0, 4.0, np.nan, 1.0], [0, 1, 1, 3])
    assert profile.counts.tolist() == [1, 1]
    assert profile.contrast == 3.0


def test_many_sets_are_drawn_and_the_floor_says_so():
    growth = np.random.default_rng(2).normal(size=40)
    profile = ring_profile(growth, np.r_[0, np.ones(15, int), np.full(24, 3)], permutations=999)
    assert not profile.exact
    assert profile.p_floor == pytest.approx(0.002)


@pytest.mark.parametrize(
    ("rings", "reason"), [([0, 3, 3], "none_near"), ([0, 1, 2], "none_beyond")]
)
def test_a_contrast_without_one_side_says_why(rings, reason):
    profile = ring_profile([1.0, 2.0, 3.0], rings)
    assert profile.reason == reason
    assert np.isnan([profile.contrast, profile.p_value]).all()


def test_a_region_out_of_reach_is_in_no_ring():
    apart = Neighbours.from_pairs("abc", ["a"], ["b"], name="queen", how="by hand")
    assert rings_by_steps(apart, "a").tolist() == [0, 1, -1]


def test_one_way_links_are_walked_both_ways():
    one_way = Neighbours.from_pairs("ab", ["b"], ["a"], name="k", how="by hand", symmetric=False)
    assert rings_by_steps(one_way, "a").tolist() == [0, 1]


def test_an_unknown_pole_is_refused(queen_16):
    with pytest.raises(InputError, match="KZ-XXX"):
        rings_by_steps(queen_16, "KZ-XXX")


def test_distance_rings_hold_equally_many_and_share_ties():
    assert rings_by_distance([0, 10, 20, 30, 40, 50, 60], n_rings=3).tolist() == [
        0, 1, 1, 2, 2, 3, 3,
    ]  # fmt: skip
    assert rings_by_distance([0, 10, 10, 10, 40], n_rings=2).tolist() == [0, 1, 1, 1, 2]
    assert rings_by_distance([0, np.nan, 5], n_rings=2).tolist() == [0, -1, 1]
