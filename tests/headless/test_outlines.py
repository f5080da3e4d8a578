"""Edges within a distance of each other, held to shapely."""

import geopandas as gpd
import numpy as np
import shapely
from growth_poles.core.geometry.outlines import within
from growth_poles.core.headless.outlines import FrameOutlines
from hypothesis import given, settings
from hypothesis import strategies as st

ends = st.lists(st.integers(-20, 20), min_size=4, max_size=4).filter(lambda row: row[:2] != row[2:])


@settings(max_examples=200)
@given(ends, ends, st.sampled_from([0.5, 3.0, 10.0]))
def test_the_stretch_of_an_edge_within_a_distance_of_another(one, other, radius):
    a, b = np.reshape(one, (1, 2, 2)).astype(float), np.reshape(other, (1, 2, 2)).astype(float)
    (low,), (high,) = within(a, b, radius)
    share = np.linspace(0, 1, 401)
    points = a[0, 0] + share[:, None] * (a[0, 1] - a[0, 0])
    distance = shapely.distance(shapely.points(points), shapely.linestrings(b[0]))
    inside = (share >= low) & (share <= high) if high > low else np.zeros(401, dtype=bool)
    # a point of contact alone is no stretch
    clear = np.abs(distance - radius) > 1e-6
    assert (inside[clear] == (distance[clear] < radius)).all()


def test_the_centre_of_an_l_is_its_centre_of_gravity():
    # an L of 30 × 30 km less its upper right 20 × 20 km, and a square beside it
    ell = shapely.Polygon([(0, 0), (30, 0), (30, 10), (10, 10), (10, 30), (0, 30)])
    shapes = shapely.transform([ell, shapely.box(40, 0, 50, 10)], lambda at: 1e3 * at)
    frame = gpd.GeoDataFrame(geometry=shapes, crs=32642)
    outlines = FrameOutlines(frame)
    centres = shapely.centroid(outlines.polygons)
    expected = np.column_stack([shapely.get_x(centres), shapely.get_y(centres)])
    np.testing.assert_allclose(outlines.centroids(), expected, atol=0.01)
    # by hand: areas 300 and 200 km², centres (15, 5) and (5, 20): (11, 11) km from the corner
    corner = shapely.get_coordinates(outlines.polygons[0])[0]
    np.testing.assert_allclose(outlines.centroids()[0] - corner, [11e3, 11e3], rtol=0.02)
