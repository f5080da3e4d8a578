"""What the analysis hands to the index: who borders on whom, by position in the panel."""

import numpy as np
from growth_poles.boundaries import reference_adjacency
from growth_poles.core.analysis import Regions, contiguous_pairs
from growth_poles.core.geometry import GeometryFacts
from growth_poles.core.panel import Panel


def panel_of(codes, scheme):
    empty = np.empty((len(codes), 1, 0))
    return Panel(
        scheme, tuple(codes), (2016,), (), empty, empty[0], empty.astype(bool), {}, {}, {}, {}, {}
    )


def named(panel, pairs):
    return {frozenset((panel.codes[a], panel.codes[b])) for a, b in pairs}


def test_regions_of_kazakhstan_border_as_the_reference_says_in_any_order():
    codes = sorted({code for pair in reference_adjacency("16") for code in pair}, reverse=True)
    panel = panel_of(codes, "16")
    regions = Regions("16", tuple(sorted(codes)), {}, is_shipped=True)
    pairs = contiguous_pairs(panel, regions)
    assert named(panel, pairs) == {frozenset(pair) for pair in reference_adjacency("16")}


def test_own_polygons_are_matched_by_code_and_not_by_position():
    facts = GeometryFacts(
        ("c", "a", "b"),
        np.array([[0, 1]]),  # c and a
        np.array([5.0]),
        np.ones(3),
        np.zeros((3, 2)),
        "centroid",
        (),
    )
    panel = panel_of("abc", "mine")
    regions = Regions("mine", ("c", "a", "b"), {}, is_shipped=False, facts=facts)
    assert named(panel, contiguous_pairs(panel, regions)) == {frozenset("ac")}


def test_polygons_that_do_not_touch_have_no_pairs_and_unknown_ones_none_at_all():
    panel = panel_of("ab", "mine")
    nothing = np.empty((0, 2), dtype=int)
    facts = GeometryFacts(
        ("a", "b"), nothing, np.empty(0), np.ones(2), np.zeros((2, 2)), "centroid", ()
    )
    regions = Regions("mine", ("a", "b"), {}, is_shipped=False, facts=facts)
    assert contiguous_pairs(panel, regions).shape == (0, 2)
    unknown = Regions("mine", ("a", "b"), {}, is_shipped=False)
    assert contiguous_pairs(panel, unknown) is None
