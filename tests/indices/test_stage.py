"""The index as a study declares it: options honoured, stand-ins told, bad input refused."""

import dataclasses

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.normalise import normalise
from growth_poles.core.indices.stage import compute_index
from growth_poles.core.panel.build import Panel
from growth_poles.core.study.spec import (
    BoundarySpec,
    GradeScale,
    Group,
    IndexSpec,
    Indicator,
    Study,
)

NAN = np.nan
YEARS = (2014, 2015, 2016)
RING = np.array([[at, (at + 1) % 16] for at in range(16)])


def panel_of(**values):
    """Make a panel of arrays (regions × years); codes R0, R1, …"""
    arrays = {name: np.array(array, dtype=float) for name, array in values.items()}
    n_regions, n_years = next(iter(arrays.values())).shape
    stacked = np.stack(list(arrays.values()), axis=2)
    years = YEARS[-n_years:] if n_years <= 3 else tuple(range(2010, 2010 + n_years))
    return Panel(
        "mine",
        tuple(f"R{at}" for at in range(n_regions)),
        years,
        tuple(arrays),
        stacked,
        np.full(stacked.shape[1:], NAN),
        np.zeros(stacked.shape, dtype=bool),
        dict.fromkeys(arrays, "ratio"),
        dict.fromkeys(arrays, ""),
        {name: name for name in arrays},
        dict.fromkeys(arrays, "table.csv"),
        {name: np.zeros(array.shape) for name, array in arrays.items()},
    )


def study_of(panel, *, missing="mean_of_present", tree=None, **options):
    tree = tree or Group("index", tuple(Indicator(name) for name in panel.indicators))
    spec = IndexSpec(tree, n_required=len(list(tree.leaves())), **options)
    return Study(
        "test",
        BoundarySpec("mine"),
        panel.years,
        panel.years[-1],
        missing,
        (),
        index=spec,
        grades=GradeScale(allow_partial=True),
    )


def computed(panel, *, pairs=None, **options):
    notes = []
    index = compute_index(study_of(panel, **options), panel, notes, pairs=pairs)
    return index, notes


def test_the_declared_normalisation_is_used():
    panel = panel_of(a=[[1.0], [3.0], [5.0]], b=[[2.0], [9.0], [4.0]])
    for method in ("leader", "min_max", "z_score", "rank", "percentile"):
        index, _ = computed(panel, normalisation=method, limits=(1.0, 100.0))
        expected = [normalise(panel.values_of(name), method, limits=(1.0, 100.0)) for name in "ab"]
        np.testing.assert_allclose(index.values, np.mean(expected, axis=0))


def test_targets_and_goalposts_belong_to_their_indicators():
    panel = panel_of(a=[[1.0], [3.0], [5.0]], b=[[2.0], [9.0], [4.0]])
    tree = Group(
        "index",
        (
            Indicator("a", target=4.0, goalposts=(0.0, 10.0)),
            Indicator("b", direction="lower", target=3.0, goalposts=(0.0, 10.0)),
        ),
    )
    index, _ = computed(panel, tree=tree, normalisation="target")
    # a: (x − 1)/(4 − 1) cut at 1: 0, 2/3, 1; b, lower: (9 − x)/(9 − 3) cut at 1: 1, 0, 5/6
    np.testing.assert_allclose(index.values.ravel(), [50, 100 / 3, 275 / 3])
    index, _ = computed(panel, tree=tree, normalisation="goalposts")
    # a: 10, 30, 50; b, lower: 80, 10, 60
    np.testing.assert_allclose(index.values.ravel(), [45, 20, 55])


def test_each_group_has_the_mean_and_the_weights_that_it_declares():
    panel = panel_of(a=[[4.0], [8.0]], b=[[9.0], [1.0]], c=[[5.0], [10.0]])
    inner = Group("g", (Indicator("a"), Indicator("b")), 3.0, "geometric", weighting="equal")
    index, _ = computed(panel, tree=Group("index", (inner, Indicator("c"))))
    # % of leaders: a 50, 100; b 100, 100/9; c 50, 100. g: √5000, √(10000/9) = 100/3
    g = np.array([5000**0.5, 100 / 3])
    np.testing.assert_allclose(index.composite.components["g"].ravel(), g)
    np.testing.assert_allclose(index.values.ravel(), (3 * g + [50, 100]) / 4)
    assert index.composite.weights == {"g": (0.5, 0.5), "index": (0.75, 0.25)}


def test_imputed_values_are_used_marked_and_not_counted_as_known():
    panel = panel_of(a=[[2.0], [NAN], [4.0]], b=[[5.0], [10.0], [1.0]])
    index, notes = computed(panel, imputation="year_mean")
    # a of R1 becomes 3: 75 % of the leader; b 100 %
    assert index.values[1, 0] == pytest.approx((75 + 100) / 2)
    np.testing.assert_array_equal(index.n_indicators.ravel(), [2, 1, 2])
    np.testing.assert_array_equal(index.n_imputed().ravel(), [0, 1, 0])
    assert any("imputed values of a (year_mean): 1, marked in" in n for n in notes)
    # a partial index gets no grade, also where a stand-in completes it
    strict = dataclasses.replace(
        study_of(panel, imputation="year_mean"), grades=GradeScale(allow_partial=False)
    )
    assert compute_index(strict, panel, []).grade[1, 0] is None


def test_a_change_between_a_known_and_an_imputed_value_is_not_comparable():
    panel = panel_of(a=[[2.0, 3.0], [1.0, NAN]], b=[[1.0, 2.0], [3.0, 4.0]])
    for imputation in ("none", "year_mean", "carry"):
        index, _ = computed(panel, imputation=imputation)
        np.testing.assert_array_equal(index.comparable(0, 1), [True, False])


def test_a_change_between_nothing_and_an_imputed_value_is_not_comparable():
    # nothing to carry in 2014, the value of 2015 in 2016: in neither year is a known
    panel = panel_of(a=[[NAN, 5.0, NAN], [1.0, 2.0, 3.0]], b=[[1.0, 2.0, 3.0]] * 2)
    index, _ = computed(panel, imputation="carry")
    np.testing.assert_array_equal(index.comparable(0, 2), [False, True])


def test_neighbours_of_the_boundaries_stand_in():
    panel = panel_of(a=[[2.0], [NAN], [4.0], [8.0]], b=[[1.0], [1.0], [1.0], [1.0]])
    index, _ = computed(panel, imputation="neighbour_mean", pairs=np.array([[0, 1], [1, 2]]))
    assert index.composite.components["a"][1, 0] == pytest.approx(100 * 3 / 8)


def test_outliers_are_treated_before_normalising():
    column = [[float(at)] for at in range(1, 21)] + [[1000.0]]
    panel = panel_of(a=column)
    index, notes = computed(panel, outliers="winsorise")
    assert index.values[19, 0] == pytest.approx(100.0)  # 1000 takes 20
    assert notes == ["Index: values of a treated as outliers (winsorise): 1, in 2016."]


def test_too_few_indicators_give_no_index():
    panel = panel_of(a=[[1.0], [2.0], [3.0]], b=[[1.0], [NAN], [2.0]], c=[[1.0], [NAN], [NAN]])
    index, notes = computed(panel, availability=2 / 3)
    np.testing.assert_array_equal(np.isnan(index.values.ravel()), [False, True, False])
    assert any("fewer than 66.7 % of the indicators are known: 1 value of" in n for n in notes)
    # imputing does not help: what counts is what is known
    index, _ = computed(panel, availability=2 / 3, imputation="year_mean")
    assert np.isnan(index.values[1, 0])


def test_scales_of_their_own_are_told():
    panel = panel_of(a=[[1.0], [2.0], [4.0]])
    _, notes = computed(panel, normalisation="z_score")
    assert "z-scores" in notes[-1] and "limits of the grades" in notes[-1]


# ---- bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["min_max", "z_score"])
@pytest.mark.filterwarnings("error")
def test_a_constant_indicator_is_left_out_with_a_note(method):
    panel = panel_of(a=[[7.0], [7.0], [7.0]], b=[[1.0], [2.0], [3.0]])
    index, notes = computed(panel, normalisation=method)
    np.testing.assert_array_equal(index.n_indicators.ravel(), [1, 1, 1])
    assert (
        f"Index: a is the same in all regions known in 2016; it has no value there by {method}."
        in notes
    )
    index, _ = computed(panel, normalisation=method, missing="no_value")
    assert np.isnan(index.values).all()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("normalisation", ["leader", "min_max", "z_score", "rank", "percentile"])
@pytest.mark.parametrize("imputation", ["none", "year_mean", "neighbour_mean", "carry"])
def test_an_indicator_missing_in_all_regions_is_told(normalisation, imputation):
    panel = panel_of(a=np.full((3, 1), NAN), b=[[1.0], [2.0], [3.0]])
    index, notes = computed(
        panel, normalisation=normalisation, imputation=imputation, pairs=RING[:2]
    )
    assert "Index: a is missing in all regions in 2016." in notes
    np.testing.assert_array_equal(index.n_indicators.ravel(), [1, 1, 1])
    assert not index.n_imputed().any()


def test_a_negative_indicator_is_refused_by_a_ratio_and_by_a_geometric_mean():
    panel = panel_of(a=[[-1.0], [2.0], [3.0]], b=[[1.0], [2.0], [3.0]])
    with pytest.raises(InputError, match=r"a of zero or above.*-1 for R0 in 2016"):
        computed(panel)
    # min-max accepts it; its zero is then refused by the geometric mean with the advice
    tree = Group("index", (Indicator("a"), Indicator("b")), aggregation="geometric")
    with pytest.raises(InputError, match=r"0 of a for R0 in 2016.*limits = \[1, 100\]"):
        computed(panel, tree=tree, normalisation="min_max")
    index, _ = computed(panel, tree=tree, normalisation="min_max", limits=(1.0, 100.0))
    assert index.values[0, 0] == pytest.approx(1.0)


def test_a_target_below_the_least_value_names_years_and_values():
    panel = panel_of(a=[[1.0, 6.0, 7.0], [4.0, 8.0, 9.0]])
    tree = Group("index", (Indicator("a", target=5.0),))
    with pytest.raises(
        InputError, match=r"target of a above its least.*got 5.*6 in 2015, 7 in 2016"
    ):
        computed(panel, tree=tree, normalisation="target")
    tree = Group("index", (Indicator("a", direction="lower", target=9.5),))
    with pytest.raises(InputError, match=r"below its greatest.*got 9.5.*4 in 2014, 8 in 2015"):
        computed(panel, tree=tree, normalisation="target")


def test_reversed_goalposts_name_the_indicator():
    panel = panel_of(a=[[1.0], [4.0]])
    tree = Group("index", (Indicator("a", goalposts=(9.0, 1.0)),))
    with pytest.raises(InputError, match=r"indicator 'a'.*two goalposts, the lower one first"):
        computed(panel, tree=tree, normalisation="goalposts")


def test_comparisons_that_contradict_each_other_stop_the_index():
    panel = panel_of(a=[[1.0]], b=[[2.0]], c=[[3.0]])
    tree = Group(
        "index",
        tuple(Indicator(name) for name in "abc"),
        weighting="ahp",
        comparisons=(("a", "b", 5.0), ("b", "c", 5.0), ("c", "a", 5.0)),
    )
    with pytest.raises(InputError, match=r"group 'index'.*consistency ratio of at most 0\.10"):
        computed(panel, tree=tree)


def test_a_year_without_a_leader_is_undetermined_and_told():
    panel = panel_of(a=[[0.0, 1.0], [0.0, 2.0]], b=[[1.0, 1.0], [2.0, 2.0]])
    index, notes = computed(panel)
    assert np.isnan(index.composite.components["a"][:, 0]).all()
    assert any("a has a leader of zero in 2015" in note for note in notes)


@pytest.mark.filterwarnings("error")
def test_fifteen_of_sixteen_regions_missing():
    alone = np.full((16, 1), NAN)
    alone[3] = 5.0
    panel = panel_of(a=alone, b=np.arange(1.0, 17.0)[:, None])
    index, notes = computed(panel)
    assert index.composite.components["a"][3, 0] == 100.0
    assert any("a is known for one region only in 2016" in note for note in notes)
    assert any("a is missing for R0, R1, R2, R4, R5 and 10 more (15 values" in n for n in notes)
    for method in ("min_max", "z_score", "percentile"):
        index, _ = computed(panel, normalisation=method)
        assert np.isnan(index.composite.components["a"]).all()
    # one region's value in all the others' place is constant, and says so
    index, notes = computed(panel, normalisation="min_max", imputation="year_mean")
    assert any("a is the same in all regions known in 2016" in note for note in notes)


def test_the_result_does_not_depend_on_the_order_of_regions():
    rng = np.random.default_rng(8)
    values = {name: rng.uniform(1, 100, (16, 3)) for name in "abcd"}
    for array in values.values():
        array[rng.random(array.shape) < 0.1] = NAN
    order = rng.permutation(16)
    position = np.argsort(order)
    inner = Group("g", (Indicator("a"), Indicator("b"), Indicator("c")), weighting="pca")
    for options in (
        {"imputation": "neighbour_mean", "outliers": "winsorise_then_log"},
        {"imputation": "year_mean", "normalisation": "rank"},
    ):
        tree = Group("index", (inner, Indicator("d", direction="lower")))
        one, _ = computed(panel_of(**values), tree=tree, pairs=RING, **options)
        other, _ = computed(
            panel_of(**{name: array[order] for name, array in values.items()}),
            tree=tree,
            pairs=position[RING],
            **options,
        )
        np.testing.assert_allclose(other.values, one.values[order], rtol=1e-9)


CHOICES = {
    "normalisation": ["leader", "min_max", "z_score", "rank", "percentile", "target", "goalposts"],
    "imputation": ["none", "year_mean", "neighbour_mean", "carry"],
    "outliers": ["none", "winsorise", "log", "winsorise_then_log"],
    "aggregation": ["arithmetic", "geometric", "harmonic", "power"],
    "weighting": ["declared", "equal", "pca"],
    "missing": ["mean_of_present", "no_value"],
}


@pytest.mark.filterwarnings("error")
def test_one_per_cent_of_cells_knocked_out_of_a_thousand_panels_is_always_reported():
    rng = np.random.default_rng(20261124)
    names = tuple("abcdef")
    for round_ in range(1000):
        raw = rng.lognormal(3.0, rng.uniform(0.1, 2.0), (16, 3, 6))
        holes = rng.random(raw.shape) < 0.01
        raw[holes] = NAN
        panel = panel_of(**{name: raw[:, :, at] for at, name in enumerate(names)})
        chosen = {key: rng.choice(values) for key, values in CHOICES.items()}
        leaves = tuple(
            Indicator(
                name,
                direction="lower" if at == 5 else "higher",
                target=np.nanmin(raw[..., at]) / 2 if at == 5 else 2 * np.nanmax(raw[..., at]),
                goalposts=(0.0, 100.0),
            )
            for at, name in enumerate(names)
        )
        how = {"aggregation": chosen.pop("aggregation"), "weighting": chosen.pop("weighting")}
        tree = Group(
            "index",
            (
                Group("g", leaves[:3], power=2.0, **how),
                Group("h", leaves[3:], power=-1.0, **how),
            ),
        )
        index, notes = computed(panel, tree=tree, pairs=RING, limits=(1.0, 100.0), **chosen)
        told = " ".join(notes)
        for at, name in enumerate(names):
            lost = holes[:, :, at]
            np.testing.assert_array_equal(index.known(name), ~lost, err_msg=f"round {round_}")
            assert (f"Index: {name} is missing for" in told) == lost.any()
            stand_in = index.prepared.imputed(name)
            if stand_in is not None:
                assert lost[stand_in].all()
                assert f"Index: imputed values of {name} ({chosen['imputation']}): " in told
            elif chosen["imputation"] == "year_mean":
                assert not lost.any()
        np.testing.assert_array_equal(index.n_indicators, 6 - holes.sum(axis=2))
        if chosen["missing"] == "mean_of_present":
            assert not np.isnan(index.values).any()
