"""Each builder against libpysal (4.14) on distances of pyproj, and by hand."""

import libpysal
import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.proximity import (
    distance_band,
    gravity,
    inverse_distance,
    k_nearest,
    kernel,
)
from libpysal.graph import Graph
from pyproj import Geod

N = 40
LABELS = tuple(f"r{k:02}" for k in range(N))
POINTS = np.random.default_rng(5).uniform((46, 40), (87, 55), (N, 2))


@pytest.fixture(scope="module")
def distance():
    a, b = np.repeat(POINTS, N, axis=0), np.tile(POINTS, (N, 1))
    return Geod(ellps="WGS84").inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2].reshape(N, N) / 1000


def dense(graph):
    return graph.sparse.toarray()


def in_space(points):
    """Points on a sphere, so that libpysal's straight-line neighbours can be asked for."""
    lon, lat = np.radians(points.T)
    return 6371 * np.column_stack(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    )


@pytest.mark.parametrize("k", [1, 4, N - 1])
def test_k_nearest_equals_libpysal(k):
    expected = libpysal.weights.KNN.from_array(in_space(POINTS), k=k).full()[0]
    np.testing.assert_array_equal(k_nearest(LABELS, POINTS, k).dense(), expected)


def test_a_distance_band_equals_libpysal(distance):
    expected = Graph.build_kernel(distance, metric="precomputed", kernel="boxcar", bandwidth=600)
    w = distance_band(LABELS, POINTS, 600, allow_isolates=True)
    np.testing.assert_array_equal(w.dense(), dense(expected))
    assert len(w.isolates) == len(expected.isolates)


@pytest.mark.parametrize("power", [1, 2, 0.5])
def test_inverse_distance_equals_libpysal(distance, power):
    expected = Graph.build_kernel(
        distance, metric="precomputed", kernel=lambda d, _: np.asarray(d) ** -float(power)
    )
    w = inverse_distance(LABELS, POINTS, power=power)
    np.testing.assert_allclose(w.dense(), dense(expected), rtol=1e-8)
    np.testing.assert_array_equal(w.dense(), w.dense().T)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("triangular", "triangular"),
        ("epanechnikov", "parabolic"),
        ("bisquare", "bisquare"),
        ("gaussian", "gaussian"),
        ("exponential", "exponential"),
    ],
)
def test_kernels_with_a_fixed_bandwidth_equal_libpysal(distance, ours, theirs):
    expected = Graph.build_kernel(distance, metric="precomputed", kernel=theirs, bandwidth=900)
    w = kernel(LABELS, POINTS, ours, bandwidth_km=900)
    np.testing.assert_allclose(w.dense(), dense(expected), rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("function", ["triangular", "gaussian"])
def test_kernels_with_an_adaptive_bandwidth_equal_libpysal(function):
    # within 60 km, where the way along the surface and the straight line agree
    near = np.random.default_rng(6).uniform((70, 50), (70.5, 50.5), (N, 2))
    expected = libpysal.weights.Kernel(
        geocentric(near), fixed=False, k=5, function=function
    ).full()[0]
    np.fill_diagonal(expected, 0)
    w = kernel(LABELS, near, function, k=5)
    np.testing.assert_allclose(w.dense(), expected, rtol=1e-4, atol=1e-7)
    assert (w.degrees == 5).all()


def geocentric(points):
    from pyproj import Transformer

    to_space = Transformer.from_crs(4979, 4978, always_xy=True)
    return np.column_stack(to_space.transform(*points.T, np.zeros(len(points)))) / 1000


def test_gravity_is_the_mass_of_the_neighbour_over_distance(distance):
    mass = np.random.default_rng(7).uniform(1, 9, N)
    with np.errstate(divide="ignore"):
        expected = mass[None, :] / distance**2
    np.fill_diagonal(expected, 0)
    w = gravity(LABELS, POINTS, mass)
    np.testing.assert_allclose(w.dense(), expected, rtol=1e-8)
    assert w.name == "gravity"


@pytest.mark.parametrize(
    "build",
    [
        lambda labels, points: k_nearest(labels, points, 4),
        lambda labels, points: distance_band(labels, points, 900),
        lambda labels, points: inverse_distance(labels, points, within_km=900),
        lambda labels, points: kernel(labels, points, "triangular", k=4),
    ],
)
def test_another_order_of_rows_gives_the_same_neighbours(build):
    # a lattice: many regions equally far, which the labels decide
    points = np.array([(70 + i, 48.0 + j) for i in range(6) for j in range(5)], dtype=float)
    labels = [f"r{k:02}" for k in range(30)]
    order = np.random.default_rng(8).permutation(30)
    first = build(labels, points)
    again = build([labels[k] for k in order], points[order]).subset(labels)
    np.testing.assert_allclose(again.dense(), first.dense(), rtol=1e-12)


def test_three_regions_work():
    points = [(70, 50), (71, 50), (75, 50)]
    assert k_nearest("abc", points, 2).degrees.tolist() == [2, 2, 2]
    assert inverse_distance("abc", points).degrees.tolist() == [2, 2, 2]


def test_names_say_which_weights_they_are():
    assert k_nearest(LABELS, POINTS).name == "knn4"
    assert inverse_distance(LABELS, POINTS).name == "inverse_distance"
    assert inverse_distance(LABELS, POINTS, power=2).name == "inverse_distance_squared"
    assert kernel(LABELS, POINTS, k=4).name == "kernel_gaussian"


ROW = [(70.0, 50.0), (71.0, 50.0), (75.0, 50.0)]


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: k_nearest("abc", ROW, 3), "from 1 to 2, for 3 regions, got 3"),
        (lambda: k_nearest("abc", ROW, 0), "from 1 to 2, for 3 regions, got 0"),
        (lambda: k_nearest("ab", [(1, 1), (1, 1)], 1), "'a' and 'b' at"),
        (lambda: inverse_distance("abc", [*ROW[:2], ROW[0]]), "'a' and 'c' at"),
        (lambda: inverse_distance("abc", ROW, power=-1), "above zero, got -1"),
        (lambda: inverse_distance("abc", ROW, power=0), "above zero, got 0"),
        (lambda: gravity("abc", ROW, [1, 0, 2]), "above zero, got 0 for 'b'"),
        (lambda: gravity("abc", ROW, [1, np.nan, -2]), "got nan for 'b', -2 for 'c'"),
        (lambda: gravity("abc", ROW, [1, 2]), "2 for 3 regions"),
        (lambda: kernel("abc", ROW, bandwidth_km=0), "above zero, got 0 km"),
        (lambda: kernel("abc", ROW), "got neither"),
        (lambda: kernel("abc", ROW, k=1, bandwidth_km=1), "got both"),
        (lambda: kernel("abc", ROW, "box", k=1), "'gaussian', 'exponential', got 'box'"),
        (lambda: distance_band("abc", ROW, -5), "above zero, got -5 km"),
        # from 71 to 75 degrees east at 50 north: 286.7 km (pyproj 3.7)
        (lambda: distance_band("abc", ROW, 100), "none for 'c'. .* 286.9 km|286.8 km|286.7 km"),
        (lambda: kernel("abc", ROW, bandwidth_km=100), "none for 'c'"),
        (lambda: inverse_distance("abc", ROW, within_km=100), "none for 'c'"),
    ],
)
def test_wrong_input_is_refused_by_name(build, message):
    with pytest.raises(InputError, match=message):
        build()


def test_the_smallest_band_of_the_message_leaves_nobody_alone():
    with pytest.raises(InputError, match="leaves none of them alone") as caught:
        distance_band("abc", ROW, 100)
    least = float(caught.value.remedy.split(" km")[0].split()[-1])
    assert not distance_band("abc", ROW, least).isolates
    with pytest.raises(InputError, match="none for 'c'"):
        distance_band("abc", ROW, least - 0.2)


def test_very_many_regions_need_a_greatest_distance():
    n = 5_001
    points = np.column_stack([np.linspace(0, 50, n), np.zeros(n)])
    with pytest.raises(InputError, match="within_km"):
        inverse_distance(map(str, range(n)), points)


def test_coincident_centres_are_two_thirds_of_the_larger_radius_apart_and_named():
    # the ring has the area of a circle of 30 km: two thirds are 20 km; c lies 111.32 km away
    area = np.pi * np.array([5.0, 30.0, 9.0]) ** 2
    w = inverse_distance("abc", [(0, 0), (0, 0), (1, 0)], area_km2=area)
    assert w.weight("a", "b") == w.weight("b", "a") == pytest.approx(1 / 20)
    assert w.weight("a", "c") == pytest.approx(1 / 111.3195, rel=1e-5)
    assert w.remarks == (("coincident_centres", 1.0, "a - b (20 km)"),)
    # 0.29 km apart they coincide, 0.33 km apart they do not
    close = inverse_distance("abc", [(0, 0), (0.0026, 0), (1, 0)], area_km2=area)
    assert close.weight("a", "b") == pytest.approx(1 / 20)
    apart = inverse_distance("abc", [(0, 0), (0.003, 0), (1, 0)], area_km2=area)
    assert apart.weight("a", "b") == pytest.approx(1 / (0.003 * 111.3195), rel=1e-5)
    assert apart.remarks == ()


def test_regions_with_one_centre_are_nearest_to_each_other():
    w = k_nearest("abcd", [(0, 0), (0, 0), (1, 0), (1, 0)], 1, allow_same=True)
    assert [w.of(label) for label in "abcd"] == [("b",), ("a",), ("d",), ("c",)]
    k = kernel("abc", [(0, 0), (0, 0), (1, 0)], k=1, area_km2=[10.0, 20.0, 5.0])
    assert np.isfinite(k.weights).all()
