import numpy as np
import pytest
from growth_poles.core.errors import InputError, RegionError, UnknownRegionError
from growth_poles.core.neighbours.weights import Neighbours
from hypothesis import given
from hypothesis import strategies as st


def path(labels="abcd", weights=None):
    labels = tuple(labels)
    return Neighbours.from_pairs(
        labels, labels[:-1], labels[1:], weights, name="path", how="a path"
    )


@st.composite
def relations(draw):
    n = draw(st.integers(2, 9))
    everyone = [(i, j) for i in range(n) for j in range(n) if i != j]
    pairs = draw(st.lists(st.sampled_from(everyone), unique=True, min_size=1))
    i, j = (np.array(side) for side in zip(*pairs, strict=True))
    weights = np.array(draw(st.lists(st.floats(0.1, 9), min_size=len(i), max_size=len(i))))
    labels = [f"r{k}" for k in range(n)]
    return Neighbours.from_pairs(labels, i, j, weights, name="any", how="drawn", symmetric=False)


def test_a_pair_listed_once_counts_in_both_directions():
    w = path()
    assert w.of("b") == ("a", "c")
    assert w.of("a") == ("b",)
    assert w.degrees.tolist() == [1, 2, 2, 1]


def test_a_pair_listed_both_ways_is_the_same_pair():
    once = path("ab")
    twice = Neighbours.from_pairs("ab", ["a", "b"], ["b", "a"], name="path", how="")
    assert np.array_equal(once.dense(), twice.dense())


def test_the_lag_is_the_weighted_mean_of_the_neighbours_in_their_own_unit():
    # b: (1 * 10 + 3 * 40) / 4 = 32.5; a and c have b alone
    assert path("abc", [1.0, 3.0]).lag([10.0, 20.0, 40.0]).tolist() == [20.0, 32.5, 20.0]


def test_the_lag_of_an_isolate_is_undefined_and_never_zero():
    w = Neighbours.from_pairs("zabc", ["a"], ["b"], name="pair", how="")
    assert w.isolates == ("z", "c")
    lag = w.lag([5.0, 1.0, 2.0, 7.0])
    assert np.isnan(lag[[0, 3]]).all()
    assert lag[1:3].tolist() == [2.0, 1.0]


def test_a_missing_neighbour_makes_the_lag_missing_and_is_never_left_out():
    assert np.isnan(path("abc").lag([np.nan, 1.0, 2.0])).tolist() == [False, True, False]


@given(relations(), st.integers(0, 10**6))
def test_the_lag_equals_the_full_matrix_and_of_several_columns_is_the_lag_of_each(w, seed):
    values = np.random.default_rng(seed).normal(size=(w.n, 3))
    matrix = w.dense()
    total = matrix.sum(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        expected = matrix @ values / total
    np.testing.assert_allclose(w.lag(values), expected, rtol=1e-12, atol=1e-12)
    np.testing.assert_array_equal(w.lag(values)[:, 1], w.lag(values[:, 1]))
    np.testing.assert_allclose(w.row_standardised().lag(values), expected, rtol=1e-12, atol=1e-12)


@given(relations(), st.randoms(use_true_random=False))
def test_another_order_of_regions_changes_nothing_but_the_order(w, random):
    labels = list(w.labels)
    random.shuffle(labels)
    moved = w.subset(labels)
    for a in labels:
        assert set(moved.of(a)) == set(w.of(a))
        for b in labels:
            assert moved.weight(a, b) == w.weight(a, b)
    assert moved.components().max() == w.components().max()


@given(relations())
def test_components_are_those_found_by_walking_the_links(w):
    reach = (w.dense() + w.dense().T > 0) | np.eye(w.n, dtype=bool)
    for _ in range(w.n):
        reach = reach @ reach
    part = w.components()
    np.testing.assert_array_equal(part[:, None] == part[None, :], reach)
    assert part[0] == 0


def test_leaving_a_host_out_isolates_its_city(queen_16):
    rest = queen_16.without(["KZ-ALM"])
    assert rest.isolates == ("KZ-ALA",)
    assert rest.n == 15


def test_the_real_regions_have_28_borders_and_their_two_cities_one_neighbour(queen_16):
    assert len(queen_16.indices) == 2 * 28
    assert queen_16.of("KZ-ALA") == ("KZ-ALM",)
    assert queen_16.of("KZ-AST") == ("KZ-AKM",)
    assert queen_16.components().max() == 0


def test_a_weight_of_zero_is_no_neighbour():
    w = path("abc", [0.0, 2.0])
    assert w.isolates == ("a",)
    assert w.of("b") == ("c",)


def test_arrays_cannot_be_written_and_arguments_are_not():
    weights = np.array([1.0, 2.0])
    w = path("abc", weights)
    weights[0] = 5
    assert w.weight("a", "b") == 1.0
    for array in (w.indptr, w.indices, w.weights, w.subset("ab").weights):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 7


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: path("aba"), RegionError, "'a' more than once"),
        (lambda: path("ab").subset("xyab"), UnknownRegionError, "'x', 'y'"),
        (lambda: path("ab").of("Б"), UnknownRegionError, "'Б'"),
        (
            lambda: Neighbours.from_pairs("ab", ["a"], ["x"], name="gal", how=""),
            UnknownRegionError,
            "gal: .*'x'",
        ),
        (lambda: path("ab", [-1.0]), InputError, "-1 from 'a' to 'b'"),
        (lambda: path("ab", [np.nan]), InputError, "nan between|nan from 'a' to 'b'"),
        (
            lambda: Neighbours.from_pairs("ab", ["a"], ["a"], name="q", how=""),
            InputError,
            "other than the region itself, got 'a'",
        ),
        (
            lambda: Neighbours.from_pairs("ab", "ab", "ba", [1, 2], name="q", how=""),
            InputError,
            "1 and 2 between 'a' and 'b'",
        ),
        (
            lambda: Neighbours.build("ab", [0, 2, 2], [1, 1], name="q", how=""),
            InputError,
            "the link 'a' to 'b' twice",
        ),
        (lambda: path("abc").lag([1.0, 2.0]), InputError, "2 values for 3 regions"),
    ],
)
def test_wrong_weights_are_refused_with_the_first_offender(make, error, message):
    with pytest.raises(error, match=message):
        make()


def test_a_full_matrix_of_very_many_regions_is_refused():
    n = 5_001
    w = Neighbours.build(map(str, range(n)), np.zeros(n + 1), [], name="none", how="")
    with pytest.raises(InputError, match="at most 5,000 regions for a full matrix, got 5,001"):
        w.dense()
