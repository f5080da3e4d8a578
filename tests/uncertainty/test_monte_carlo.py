"""Counts over draws: sums, splitting, order of rows, ties and limits."""

from dataclasses import replace

import numpy as np
import pytest
from growth_poles.core.indices.grades import ranks
from growth_poles.core.study.index import GradeScale, Group, Indicator
from growth_poles.core.uncertainty.draws import CHUNK, draw
from growth_poles.core.uncertainty.monte_carlo import HubDraws, Reading, n_chunks, simulate
from growth_poles.core.uncertainty.tally import Tally, block_ranks
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

COUNTS = ("index", "rank", "grade", "hub", "above", "least", "greatest")


def reading_of(model, *, hubs=None):
    return Reading(GradeScale(), np.zeros((len(model.codes), len(model.years)), bool), hubs)


def assert_same(one, other):
    assert one.n_draws == other.n_draws
    for name in COUNTS:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), err_msg=name)


@pytest.mark.parametrize("width", [0.0, 0.02])
def test_every_draw_is_counted_once_in_every_cell(model_of, many, width):
    model = model_of(concentration=5.0, width=width, **many)
    found = simulate(model, reading_of(model), 3000, 1)
    assert found.n_draws == 3000
    assert (found.rank.sum(axis=2) == 3000).all()
    assert (found.grade.sum(axis=2) == 3000).all()
    no_value = found.rank[..., 0]
    np.testing.assert_array_equal(found.index.sum(axis=2), 3000 - no_value)


@pytest.mark.parametrize("width", [0.0, 0.02])
def test_tallies_of_parts_add_up_to_the_tally_of_all(model_of, many, width):
    model = model_of(concentration=5.0, width=width, **many)
    n = 2 * CHUNK + 77
    whole = simulate(model, reading_of(model), n, 4)
    parts = [simulate(model, reading_of(model), n, 4, chunks=[at]) for at in (2, 0, 1)]
    assert n_chunks(n) == 3
    assert_same(whole, parts[0].add(parts[1]).add(parts[2]))


def test_counts_are_those_of_the_values_themselves(model_of, many):
    model = model_of(concentration=5.0, **many)
    found = simulate(model, reading_of(model), CHUNK, 7)
    draws = draw(model.plan, CHUNK, 7, chunk=0)
    index = np.empty((3, 9, CHUNK))
    for rows, values in model.evaluate(draws):
        index[:, :, rows] = values
    for year in range(3):
        place = np.array([ranks(index[year, :, at]) for at in range(CHUNK)])
        for row in range(9):
            of = place[:, row]
            counted = [np.isnan(of).sum(), *((of == rank).sum() for rank in range(1, 10))]
            assert found.rank[year, row].tolist() == counted
    for share in (0.05, 0.5, 0.95):
        expected = np.nanquantile(index, share, axis=2, method="inverted_cdf")
        # as exact as the steps in which the index is counted
        np.testing.assert_allclose(found.quantiles(share), expected, atol=found.step)
        rank = found.rank_quantiles(share)
        assert np.nanmin(rank) >= 1 and np.nanmax(rank) <= 9
    above = (index[-1][:, None] > index[-1][None]).sum(axis=2)
    np.testing.assert_array_equal(found.above, above)


def test_without_any_choice_a_quantile_is_the_index_itself(model_of):
    model = model_of(holes=0.0)
    found = simulate(model, reading_of(model), 100, 1)
    _, values = next(model.evaluate(draw(model.plan, 1, 1, chunk=0)))
    np.testing.assert_array_equal(found.quantiles(0.05), values[..., 0])
    np.testing.assert_array_equal(found.quantiles(0.95), values[..., 0])


def test_a_region_that_leads_in_everything_has_its_hundred_beside_one_without_a_value(model_of):
    model = model_of(n_regions=3, n_years=1, holes=0.0, concentration=5.0)
    for name, better in {"a": max, "b": max, "c": max, "d": min}.items():
        model.raw[name][0] = better(model.raw[name][:, 0])
        model.raw[name][2] = np.nan
    found = simulate(model, reading_of(model), 500, 1)
    for share in (0.05, 0.5, 0.95):
        assert found.quantiles(share)[0, 0] == 100.0
        assert np.isnan(found.quantiles(share)[0, 2])


def test_neither_a_limit_nor_a_tie_hangs_on_the_last_digit(model_of):
    # thirds of 10, 50 and 80 with weights 1/6, 1/3: (10 + 2·40 + 50 + 2·80)/6 = 50, but the sum
    # of the products is 49.99999999999999; the third region has the same parts the other way
    # round, (50 + 2·80 + 10 + 2·40)/6, and must stand beside the second
    model = model_of(n_regions=3, n_years=1, holes=0.0)
    thirds = {"index": (0.5, 0.5), "g": (1 / 3, 2 / 3), "h": (1 / 3, 2 / 3)}
    one = Group("g", (Indicator("a"), Indicator("b")))
    tree = Group("index", (one, Group("h", (Indicator("c"), Indicator("d")))))
    model = replace(model, tree=tree, plan=replace(model.plan, weights=thirds))
    for name, values in {"a": (10, 50), "b": (40, 80), "c": (50, 10), "d": (80, 40)}.items():
        model.raw[name][:, 0] = [100, *values]
    found = simulate(model, reading_of(model), 100, 1)
    place = GradeScale().labels.index("B+")
    assert found.grade[0, 1, place] == found.grade[0, 2, place] == 100
    assert found.rank[0, 1, 2] == found.rank[0, 2, 2] == 100


def test_hubs_are_counted_by_zone_and_share(model_of):
    model = model_of(n_regions=4, n_years=2, holes=0.0, concentration=4.0)
    share = np.array([[0.5, 0.5], [0.1, 0.09], [np.nan, 0.1], [0.0, 0.3]])
    hubs = HubDraws(("A", "B"), 0.1, share, "x", share, np.array([1.0, 1.0]))
    found = simulate(model, reading_of(model, hubs=hubs), 2000, 3)
    in_zone = found.grade[..., 3:7].sum(axis=2)  # B to A
    np.testing.assert_array_equal(found.hub, in_zone * (share >= 0.1).T)


def test_a_share_that_reaches_the_minimum_but_for_its_last_digit_is_counted(model_of):
    # as the rule itself decides: 0.3/3 is 0.1 in writing, a digit less in binary
    model = model_of(n_regions=2, n_years=1, holes=0.0)
    share = np.array([[0.3 / 3.0], [0.0999]])
    hubs = HubDraws(GradeScale().zones, 0.1, share, "x", share, np.array([1.0]))
    assert simulate(model, reading_of(model, hubs=hubs), 200, 1).hub.tolist() == [[200, 0]]


def test_a_share_at_the_limit_meets_the_rule_in_half_of_the_draws(model_of):
    # the share of the second is 0.10 ± 0.05/10 with the published total: even odds
    model = model_of(n_regions=2, n_years=1, holes=0.0, width=1e-9)
    values = np.array([[9.0], [1.0]])
    widths = {**model.half_widths, "x": np.full((2, 1), 0.05)}
    model = replace(model, half_widths=widths)
    hubs = HubDraws(GradeScale().zones, 0.1, values / 10.0, "x", values, np.array([10.0]))
    found = simulate(model, reading_of(model, hubs=hubs), 4000, 3)
    assert found.hub[0, 0] == 4000
    # sd = √(4000/4) = 32
    assert abs(int(found.hub[0, 1]) - 2000) < 5 * 32


def test_a_nation_that_is_not_published_moves_with_its_regions(model_of):
    # 1 ± 0.05 of the sum with 9 ± 0.05: a tenth, above it in half of the draws
    model = model_of(n_regions=2, n_years=1, holes=0.0, width=1e-9)
    values = np.array([[9.0], [1.0]])
    widths = {**model.half_widths, "x": np.full((2, 1), 0.05)}
    model = replace(model, half_widths=widths)
    hubs = HubDraws(GradeScale().zones, 0.1, values / 10.0, "x", values, np.array([np.nan]))
    found = simulate(model, reading_of(model, hubs=hubs), 4000, 3)
    assert abs(int(found.hub[0, 1]) - 2000) < 5 * 32


@settings(max_examples=60)
@given(
    arrays(
        np.float64,
        st.tuples(st.integers(1, 2), st.integers(1, 8), st.integers(1, 5)),
        elements=st.sampled_from([0.0, 1.0, 2.0, 50.0, np.nan]),
    )
)
def test_ranks_of_a_block_are_those_of_the_index(values):
    found = block_ranks(values).astype(float)
    found[found == 0] = np.nan
    for draw_ in range(values.shape[2]):
        for year in range(values.shape[0]):
            np.testing.assert_array_equal(found[year, :, draw_], ranks(values[year, :, draw_]))


def test_many_regions_are_ranked_like_few():
    rng = np.random.default_rng(0)
    values = rng.integers(0, 40, size=(2, 100, 6)).astype(float)
    values[0, 5] = np.nan
    found = block_ranks(values).astype(float)
    found[found == 0] = np.nan
    expected = np.stack([ranks(values[..., at].T).T for at in range(6)], axis=2)
    np.testing.assert_array_equal(found, expected)


def test_with_very_many_regions_ranks_share_steps():
    tally = Tally.empty(1, 5000, 7, (0.0, 100.0))
    assert tally.rank_step == 6
    assert tally.index.size + tally.rank.size < 10_000_000
    # ranks 1 to 6 are the first step, 7 to 12 the second: the interval holds all that they may be
    tally.rank[0, 0, [1, 2]] = 50
    tally.rank[0, 1, -1] = 100
    low, high = tally.rank_quantiles(0.05), tally.rank_quantiles(0.95)
    assert (low[0, 0], high[0, 0]) == (1, 12)
    assert (low[0, 1], high[0, 1]) == (4999, 5000)


def test_seven_of_a_hundred_draws_are_seven_hundredths_whatever_the_last_binary_digit():
    assert 0.07 * 100 > 7
    tally = Tally.empty(1, 9, 7, (0.0, 100.0))
    tally.rank[0, 0, [1, 5]] = 7, 93
    assert tally.rank_quantiles(0.07)[0, 0] == 1
    assert tally.rank_quantiles(0.0701)[0, 0] == 5


def test_the_seed_decides(model_of, many):
    model = model_of(concentration=5.0, **many)
    first, again, other = (simulate(model, reading_of(model), 500, seed) for seed in (1, 1, 2))
    assert_same(first, again)
    assert (first.grade != other.grade).any()
