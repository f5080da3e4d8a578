"""Four means against hand calculations, scipy and the published example of COINr."""

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.aggregate import aggregate_tree, weighted_mean
from growth_poles.core.study.spec import Group, Indicator
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import gmean, hmean, pmean

NAN = np.nan
MEANS = [("arithmetic", 1.0), ("geometric", 1.0), ("harmonic", 1.0), ("power", 3.0), ("power", -2)]


def mean(parts, weights, kind="arithmetic", power=1.0, missing="mean_of_present"):
    parts = [np.asarray(part, dtype=float) for part in parts]
    return weighted_mean(parts, weights, missing=missing, aggregation=kind, power=power)


def test_the_power_mean_by_hand():
    # ((1·2³ + 3·4³)/4)^(1/3) = (200/4)^(1/3) = 50^(1/3)
    assert mean([[2.0], [4.0]], [1.0, 3.0], "power", 3.0)[0] == pytest.approx(50 ** (1 / 3))
    # of power −2: ((1/4 + 1/16)/2)^(−1/2) = (5/32)^(−1/2)
    assert mean([[2.0], [4.0]], [1.0, 1.0], "power", -2.0)[0] == pytest.approx((32 / 5) ** 0.5)


def test_the_geometric_and_harmonic_mean_by_hand():
    # (2·2·16)^(1/3) = 4; 3/(1/2 + 1/2 + 1/16) = 48/17
    assert mean([[2.0], [16.0]], [2.0, 1.0], "geometric")[0] == pytest.approx(4.0)
    assert mean([[2.0], [16.0]], [2.0, 1.0], "harmonic")[0] == pytest.approx(48 / 17)


@given(
    arrays(np.float64, (3, 4), elements=st.floats(0.5, 100.0)),
    st.lists(st.floats(0.1, 5.0), min_size=3, max_size=3),
)
def test_the_means_are_those_of_scipy_and_keep_their_order(parts, weights):
    found = {}
    for kind, power in MEANS:
        found[kind, power] = mean(list(parts), weights, kind, power)
    columns = np.broadcast_to(np.array(weights)[:, None], parts.shape)
    for key, expected in {
        ("geometric", 1.0): gmean(parts, axis=0, weights=columns),
        ("harmonic", 1.0): hmean(parts, axis=0, weights=columns),
        ("power", 3.0): pmean(parts, 3.0, axis=0, weights=columns),
        ("power", -2): pmean(parts, -2.0, axis=0, weights=columns),
    }.items():
        np.testing.assert_allclose(found[key], expected, rtol=1e-9)
    rising = [("power", -2), ("harmonic", 1.0), ("geometric", 1.0), ("arithmetic", 1.0)]
    for low, high in zip(rising, [*rising[1:], ("power", 3.0)], strict=True):
        assert (found[low] <= found[high] * (1 + 1e-9)).all()


@given(
    arrays(np.float64, (3, 6), elements=st.one_of(st.just(NAN), st.floats(0.5, 100.0))),
    st.sampled_from(MEANS),
)
def test_a_mean_of_what_is_present_leaves_the_missing_out(parts, kind):
    weights = [1.0, 2.0, 4.0]
    found = mean(list(parts), weights, *kind)
    strict = mean(list(parts), weights, *kind, missing="no_value")
    for cell in range(parts.shape[1]):
        known = ~np.isnan(parts[:, cell])
        assert np.isnan(strict[cell]) == (not known.all())
        if not known.any():
            assert np.isnan(found[cell])
            continue
        alone = mean(
            [[value] for value in parts[known, cell]],
            [weight for weight, yes in zip(weights, known, strict=True) if yes],
            *kind,
        )
        assert found[cell] == pytest.approx(alone[0])


@pytest.mark.parametrize(("kind", "power"), [("geometric", 1), ("harmonic", 1), ("power", -1)])
def test_a_zero_is_refused_where_it_alone_would_decide(kind, power):
    with pytest.raises(InputError, match=r"above zero.*0 for part 1 at position 1.*\[1, 100\]"):
        mean([[3.0, 4.0], [5.0, 0.0]], [1.0, 1.0], kind, power)


def test_a_zero_is_welcome_under_a_positive_power_and_a_negative_value_is_not():
    # ((0 + 16)/2)^(1/2)
    assert mean([[0.0], [4.0]], [1.0, 1.0], "power", 2.0)[0] == pytest.approx(8**0.5)
    with pytest.raises(InputError, match="of zero or above for the mean of powers, power 2"):
        mean([[-1.0], [4.0]], [1.0, 1.0], "power", 2.0)


@pytest.mark.parametrize("weights", [[0.0, 0.0], [-1.0, 2.0], [np.array([1.0, 0.0]), 0.0]])
def test_weights_that_sum_to_zero_or_are_negative_are_refused(weights):
    with pytest.raises(InputError, match="at least one of them above zero"):
        mean([[3.0, 4.0], [5.0, 1.0]], weights)


def test_a_part_without_weight_is_left_out_whatever_it_holds():
    for kind, power in MEANS:
        for value in (NAN, 0.0):
            found = mean([[8.0], [value]], [1.0, 0.0], kind, power, "no_value")
            assert found[0] == pytest.approx(8.0)


def test_draws_of_weights_lie_along_an_axis_of_their_own():
    rng = np.random.default_rng(3)
    parts = rng.uniform(1, 100, (3, 5, 2))
    parts[1, 2, 0] = NAN
    draws = rng.dirichlet([1, 1, 1], 7).T
    for kind, power in MEANS:
        found = weighted_mean(
            [part[..., None] for part in parts],
            list(draws),
            missing="mean_of_present",
            aggregation=kind,
            power=power,
        )
        assert found.shape == (5, 2, 7)
        for draw in range(7):
            np.testing.assert_allclose(
                found[..., draw], mean(list(parts), list(draws[:, draw]), kind, power), rtol=1e-12
            )


@pytest.mark.parametrize("kind", MEANS)
def test_the_layout_in_memory_does_not_matter(kind):
    parts = np.random.default_rng(4).uniform(1, 9, (3, 4, 5))
    parts[0, 1, 2] = parts[2, 1, 3] = NAN
    plain = mean(list(parts), [1.0, 2.0, 3.0], *kind)
    fortran = mean([np.asfortranarray(part) for part in parts], [1.0, 2.0, 3.0], *kind)
    turned = mean([part.T for part in parts], [1.0, 2.0, 3.0], *kind)
    np.testing.assert_array_equal(fortran, plain)
    np.testing.assert_array_equal(turned.T, plain)
    assert not np.isnan(plain).any()


def test_the_published_example_of_coinr_is_rebuilt_from_its_pillars():
    # Guide on results of COINr 1.0, ASEM example, equal weights: eight pillars, two sub-indices
    # and the index of six countries, printed with two decimals.
    pillars = {
        "Physical": [63.41, 64.87, 50.52, 58.18, 71.97, 51.51],
        "ConEcFin": [32.87, 46.62, 30.43, 25.70, 48.22, 23.87],
        "Political": [74.78, 84.55, 78.13, 80.03, 80.84, 80.98],
        "Instit": [85.94, 71.74, 75.35, 89.46, 75.60, 74.51],
        "P2P": [56.93, 41.92, 51.04, 33.80, 43.32, 38.50],
        "Environ": [77.21, 58.73, 69.83, 70.90, 53.01, 66.37],
        "Social": [87.85, 86.58, 86.40, 87.00, 86.17, 87.74],
        "SusEcFin": [56.88, 57.78, 61.29, 56.59, 50.09, 62.27],
    }
    names = list(pillars)
    tree = Group(
        "Index",
        (
            Group("Conn", tuple(Indicator(name) for name in names[:5])),
            Group("Sust", tuple(Indicator(name) for name in names[5:])),
        ),
    )
    weights = {"Index": (1.0, 1.0), "Conn": (1.0,) * 5, "Sust": (1.0,) * 3}
    leaves = {name: np.array(values) for name, values in pillars.items()}
    found = aggregate_tree(tree, leaves, weights, missing="no_value")
    printed = {
        "Conn": [62.79, 61.94, 57.10, 57.44, 63.99, 53.87],
        "Sust": [73.98, 67.70, 72.51, 71.50, 63.09, 72.12],
        "Index": [68.38, 64.82, 64.80, 64.47, 63.54, 63.00],
    }
    for name, values in printed.items():
        np.testing.assert_allclose(found[name], values, atol=0.0101)  # rounding of the pillars


def test_each_level_has_its_own_mean_and_errors_name_the_part():
    inner = Group("g", (Indicator("a"), Indicator("b")), aggregation="geometric")
    tree = Group("index", (inner, Indicator("c")))
    weights = {"index": (1.0, 1.0), "g": (1.0, 1.0)}
    leaves = {"a": np.array([4.0]), "b": np.array([9.0]), "c": np.array([2.0])}
    made = aggregate_tree(tree, leaves, weights, missing="no_value")
    assert made["g"][0] == pytest.approx(6.0)
    assert made["index"][0] == pytest.approx(4.0)
    with pytest.raises(InputError, match=r"group 'g'.*got 0 of b in Rome"):
        aggregate_tree(
            tree,
            leaves | {"b": np.array([0.0])},
            weights,
            missing="no_value",
            where=lambda name, cell: "in Rome",
        )
