"""The index of every draw against the index computed by the study's own stage, draw by draw."""

from dataclasses import replace

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.aggregate import aggregate_tree
from growth_poles.core.indices.composite import composite
from growth_poles.core.indices.prepare import prepare
from growth_poles.core.study.index import Group, Indicator
from growth_poles.core.uncertainty.draws import draw
from growth_poles.core.uncertainty.means import tree_mean

TOLERANCE = 2e-9  # the grid of the index is 2⁻³⁰


def evaluated(model, draws, noise=None):
    index = np.full((len(model.years), len(model.codes), len(draws)), -1.0)
    for rows, values in model.evaluate(draws, noise):
        index[:, :, rows] = values
    return index


def without(group, name):
    """The tree without an indicator, and without groups that it leaves empty."""
    parts = [
        without(part, name) if isinstance(part, Group) else part
        for part in group.parts
        if part.name != name
    ]
    return (
        replace(group, parts=tuple(part for part in parts if part is not None)) if parts else None
    )


def with_mean(group, kind):
    parts = tuple(
        with_mean(part, kind) if isinstance(part, Group) else part for part in group.parts
    )
    return replace(group, parts=parts, aggregation=kind or group.aggregation)


def one_by_one(model, draws, at, raw=None):
    """The index of one draw by the functions that make the declared index."""
    of = {name: model.plan.alternatives[name][of[at]] for name, of in draws.choices.items()}
    weights = {
        name: draws.weights[name][at] if name in draws.weights else np.array(means)
        for name, means in model.plan.weights.items()
    }

    def weighted(group):
        parts = [
            replace(
                weighted(part) if isinstance(part, Group) else part,
                weight=float(weights[group.name][place]),
            )
            for place, part in enumerate(group.parts)
        ]
        return replace(group, parts=tuple(parts))

    tree = weighted(with_mean(model.tree, of["aggregation"]))
    if of["left_out"]:
        tree = without(tree, of["left_out"])
    ready = prepare(
        raw or model.raw,
        imputation=of["imputation"],
        outliers=of["outliers"],
        carry_years=model.carry_years,
        pairs=model.pairs,
    )
    return composite(
        ready.values,
        tree,
        missing=model.missing,
        normalisation=of["normalisation"],
        limits=model.limits,
    ).values.T


@pytest.mark.parametrize("missing", ["mean_of_present", "no_value"])
@pytest.mark.parametrize("seed", [1, 2])
def test_every_draw_is_the_index_computed_by_itself(model_of, many, missing, seed):
    model = replace(model_of(seed=seed, concentration=6.0, **many), missing=missing)
    draws = draw(model.plan, 80, seed, chunk=0)
    index = evaluated(model, draws)
    for at in range(len(draws)):
        np.testing.assert_allclose(index[:, :, at], one_by_one(model, draws, at), atol=TOLERANCE)


def test_means_of_different_kinds_can_lie_one_in_another(model_of):
    model = model_of(concentration=6.0, left_out=("", "a", "c"))
    tree = Group(
        "index",
        (
            replace(model.tree.parts[0], aggregation="harmonic"),
            replace(model.tree.parts[1], aggregation="power", power=2.5),
        ),
        aggregation="geometric",
    )
    model = replace(model, tree=tree)
    draws = draw(model.plan, 40, 3, chunk=0)
    index = evaluated(model, draws)
    for at in range(len(draws)):
        np.testing.assert_allclose(index[:, :, at], one_by_one(model, draws, at), atol=TOLERANCE)


@pytest.mark.parametrize("holes", [0.0, 0.2])
def test_values_that_move_give_the_index_of_the_moved_values(model_of, many, holes):
    model = model_of(width=0.05, concentration=6.0, holes=holes, **many)
    draws = draw(model.plan, 30, 5, chunk=0)
    rng = np.random.default_rng(1)
    shape = (len(draws), len(model.codes), len(model.years))
    noise = {name: rng.uniform(-1.0, 1.0, shape) for name in "abcd"}
    index = evaluated(model, draws, noise)
    for at in range(len(draws)):
        raw = {
            name: np.maximum(values + 0.05 * noise[name][at], 0.0)
            for name, values in model.raw.items()
        }
        expected = one_by_one(model, draws, at, raw)
        np.testing.assert_allclose(index[:, :, at], expected, atol=TOLERANCE)


def test_a_leader_of_zero_that_rounding_lifts_is_known_in_some_draws_only(model_of):
    # a is zero everywhere, printed to one digit: in a draw where an error is above zero it leads
    model = model_of(n_regions=3, n_years=1, width=0.05, holes=0.0)
    model.raw["a"][:] = 0.0
    draws = draw(model.plan, 2, 0, chunk=0)
    noise = {name: np.zeros((2, 3, 1)) for name in "abcd"}
    noise["a"][0, :, 0] = [0.5, 1.0, -1.0]
    noise["a"][1] = -1.0
    index = evaluated(model, draws, noise)
    b, h = (100 * model.raw["b"] / model.raw["b"].max())[:, 0], None
    c = (100 * model.raw["c"] / model.raw["c"].max())[:, 0]
    d = (100 * model.raw["d"].min() / model.raw["d"])[:, 0]
    h = (c + d) / 2
    first = (np.array([50.0, 100.0, 0.0]) * 2 / 3 + b / 3) / 2 + h / 2
    second = (b + h) / 2  # a has no leader and the group is b alone
    np.testing.assert_allclose(index[0].T, [first, second], atol=TOLERANCE)


def test_no_value_asks_for_all_but_the_indicator_left_out(model_of):
    model = replace(model_of(holes=0.0, left_out=("", "a")), missing="no_value")
    model.raw["a"][0, 0] = np.nan
    draws = draw(model.plan, 40, 1, chunk=0)
    first = evaluated(model, draws)[0, 0]
    np.testing.assert_array_equal(np.isnan(first), draws.choices["left_out"] == 0)


def test_a_zero_under_a_geometric_mean_is_refused_with_the_way_out(model_of):
    model = model_of(aggregation=("arithmetic", "geometric"), holes=0.0)
    model.raw["b"][2, 1] = 0.0
    with pytest.raises(InputError) as caught:
        model.check()
    assert "0 of b for r002 in 2011" in str(caught.value)
    assert "limits = [1, 100]" in str(caught.value)


def test_a_target_out_of_reach_is_refused_by_name(model_of):
    model = model_of(normalisation=("leader", "target"), holes=0.0)
    parts = tuple(replace(part, target=-1.0) for part in model.tree.parts[0].parts)
    tree = Group("index", (replace(model.tree.parts[0], parts=parts), model.tree.parts[1]))
    with pytest.raises(InputError, match="indicator 'a'"):
        replace(model, tree=tree).check()


def test_what_all_draws_leave_out_has_no_value_and_gives_no_warning(recwarn):
    tree = Group("index", (Indicator("a"),), aggregation="harmonic")
    index = tree_mean(
        tree,
        {"a": np.array([[10.0], [20.0]])},
        {"index": np.ones((1, 2))},
        kept_in={"a": np.array([1.0, 0.0])},
    )
    np.testing.assert_array_equal(index, [[10.0, np.nan], [20.0, np.nan]])
    assert len(recwarn) == 0


def test_tree_means_agree_with_those_of_the_declared_index():
    tree = Group("index", (Indicator("a"), Indicator("b")), aggregation="power", power=-2.0)
    leaves = {"a": np.array([[10.0], [30.0]]), "b": np.array([[90.0], [40.0]])}
    mine = tree_mean(tree, leaves, {"index": np.array([[0.25], [0.75]])})
    theirs = aggregate_tree(tree, leaves, {"index": (0.25, 0.75)}, missing="no_value")["index"]
    np.testing.assert_allclose(mine, theirs, rtol=1e-12)


def test_regions_that_are_selected_keep_their_neighbours(model_of):
    model = replace(
        model_of(holes=0.3, imputation=("neighbour_mean",)),
        pairs=np.array([[at, at + 1] for at in range(8)]),
    )
    setting = ("leader", "neighbour_mean", "none")
    order = np.random.default_rng(2).permutation(9)
    for name, values in model.selected(order, range(3)).components(setting).items():
        np.testing.assert_array_equal(values, model.components(setting)[name][:, order])
    # of 3, 4, 5 and 8 the last has no neighbour left
    assert model.selected([8, 3, 5, 4], [0]).pairs.tolist() == [[1, 3], [3, 2]]
