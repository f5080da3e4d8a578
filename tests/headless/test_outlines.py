"""Edges within a distance of each other, held to shapely."""

import numpy as np
import shapely
from growth_poles.core.geometry.outlines import within
from hypothesis import given, settings
from hypothesis import strategies as st

ends = st.lists(st.integers(-20, 20), min_size=4, max_size=4).filter(lambda row: row[:2] != row[2:])


@settings(max_examples=200, deadline=None)
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
