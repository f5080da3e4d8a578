import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.geometry.distances import (
    checked_points,
    geodesic_km,
    nearest,
    pairs_within,
)
from pyproj import Geod

WGS84 = Geod(ellps="WGS84")


def by_pyproj(a, b):
    return WGS84.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2] / 1000


def on_the_globe(rng, n):
    return np.column_stack(
        [rng.uniform(-180, 180, n), np.degrees(np.arcsin(rng.uniform(-1, 1, n)))]
    )


def matrix(points):
    n = len(points)
    return by_pyproj(np.repeat(points, n, axis=0), np.tile(points, (n, 1))).reshape(n, n)


def test_distances_all_over_the_globe_are_those_of_pyproj_to_a_millimetre():
    # pyproj 3.7 (Karney's algorithm), away from antipodes
    rng = np.random.default_rng(0)
    a, b = on_the_globe(rng, 20_000), on_the_globe(rng, 20_000)
    expected = by_pyproj(a, b)
    far_from_antipode = expected < 19_800
    ours = geodesic_km(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
    assert far_from_antipode.sum() > 19_000
    np.testing.assert_allclose(ours[far_from_antipode], expected[far_from_antipode], atol=1e-6)
    np.testing.assert_allclose(ours, expected, rtol=0.005)


def test_points_near_each_others_antipodes_are_within_half_a_percent():
    rng = np.random.default_rng(1)
    a = on_the_globe(rng, 5_000)
    b = np.column_stack([a[:, 0] + 180, -a[:, 1]]) + rng.uniform(-1, 1, a.shape)
    b[:, 1] = b[:, 1].clip(-90, 90)
    ours = geodesic_km(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
    np.testing.assert_allclose(ours, by_pyproj(a, b), rtol=0.005)


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((10, 20), (10, 20), 0.0),
        ((0, 0), (90, 0), 10018.754171),  # a quarter of the equator: pi / 2 * 6378.137
        ((0, -90), (0, 90), 20003.931459),  # from pole to pole
        ((179.9, 10), (-179.9, 10), 21.927872),  # over the date line (pyproj 3.7)
    ],
)
def test_special_places(a, b, km):
    assert geodesic_km(*a, *b) == pytest.approx(km, abs=1e-6)


def test_a_missing_coordinate_gives_a_missing_distance():
    assert np.isnan(geodesic_km(np.nan, 0, 1, 1))


@pytest.mark.parametrize("spread", ["country", "globe", "two towns", "row"])
@pytest.mark.parametrize("k", [1, 6])
def test_the_nearest_are_those_of_the_full_matrix(spread, k):
    rng = np.random.default_rng(2)
    points = {
        "country": rng.uniform((46, 40), (87, 55), (150, 2)),
        "globe": on_the_globe(rng, 150),
        "two towns": np.vstack([rng.normal(0, 0.01, (140, 2)), rng.normal(60, 0.01, (10, 2))]),
        "row": np.column_stack([np.cumsum(rng.uniform(0, 1, 150)) / 5, np.zeros(150)]),
    }[spread]
    expected = matrix(points)
    np.fill_diagonal(expected, np.inf)
    found, distance = nearest(points, k, np.arange(150))
    np.testing.assert_array_equal(found, np.argsort(expected, axis=1)[:, :k])
    np.testing.assert_allclose(distance, np.sort(expected, axis=1)[:, :k], atol=1e-6)


def test_equally_far_points_are_taken_by_rank():
    points = np.array([(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0)])
    assert nearest(points, 1, np.array([0, 1, 2]))[0][0] == 1
    assert nearest(points, 1, np.array([0, 2, 1]))[0][0] == 2


@pytest.mark.parametrize("km", [30.0, 500.0, 21_000.0])
def test_pairs_within_a_distance_are_those_of_the_full_matrix(km):
    points = on_the_globe(np.random.default_rng(3), 120)
    points[:40] = np.random.default_rng(4).normal(50, 0.3, (40, 2))
    expected = (matrix(points) <= km) & ~np.eye(120, dtype=bool)
    found = np.zeros_like(expected)
    for i, j, distance in pairs_within(points, km):
        assert not found[i, j].any()
        assert (distance <= km).all()
        found[i, j] = True
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ([(1, 2)], "an array of shape"),
        ([(1, 2), (np.nan, 3)], "none for 'b'"),
        ([(71, 51), (7_900_000, 5_300_000)], r"degrees, got \(7.9e\+06, 5.3e\+06\) for 'b'"),
        ([(71, 51), (51, 91)], "for 'b'"),
        ([(71, 51), (71, 51)], "different centre points, got 'a' and 'b' at \\(71, 51\\)"),
        ([(180, 51), (-180, 51)], "'a' and 'b'"),
    ],
)
def test_points_that_cannot_be_centres_are_refused_by_name(points, message):
    with pytest.raises(InputError, match=message):
        checked_points(("a", "b"), points, "centres")
