"""Two results beside each other."""

import pytest
from growth_poles.core.results.comparison import compare


def row(code, **values):
    return {"region_iso": code, **values}


def node(code, name, parent, weight, value, direction=None):
    return {
        "region_iso": code,
        "component": name,
        "parent": parent,
        "weight": weight,
        "component_pct": value,
        "direction": direction,
    }


def tree(first, second, third):
    return [
        node("a", "index", None, 1.0, None),
        node("a", "group", "index", 0.5, None),
        node("a", "x", "group", 0.25, first, "higher"),
        node("a", "y", "group", 0.75, second, "higher"),
        node("a", "z", "index", 0.5, third, "lower"),
    ]


def test_the_component_with_the_largest_contribution_is_named():
    # x: 40 points × 0.25 × 0.5 = 5; y: 20 × 0.75 × 0.5 = 7.5; z: −14 × 0.5 = −7
    (change,) = compare(
        [row("a", index_pct=30.0)],
        [row("a", index_pct=35.5)],
        components_before=tree(10.0, 20.0, 50.0),
        components_after=tree(50.0, 40.0, 36.0),
    )
    assert change.component == "y"
    assert change.contribution == pytest.approx(7.5)
    assert change.index_change == pytest.approx(5.5)


def test_a_missing_component_is_never_read_as_zero():
    # y vanished: no difference can be computed, so x with 1 × 0.125 is named
    parts = {
        "components_before": tree(10.0, 90.0, 50.0),
        "components_after": tree(11.0, None, 50.0),
    }
    (change,) = compare([row("a", index_pct=30.0)], [row("a", index_pct=None)], **parts)
    assert (change.component, change.contribution) == ("x", pytest.approx(0.125))
    assert change.index_change is None
    assert change.has_moved


def test_a_component_that_one_result_lacks_explains_what_nothing_else_does():
    parts = {
        "components_before": tree(10.0, 90.0, 50.0),
        "components_after": tree(10.0, None, 50.0),
    }
    (change,) = compare([row("a", index_pct=30.0)], [row("a", index_pct=20.0)], **parts)
    assert (change.component, change.contribution) == ("y", None)


def test_what_is_the_same_has_not_moved():
    one = row("a", index_pct=30.0, grade="C+", zone="C", location_share=0.1, verdict="undetermined")
    (change,) = compare([one], [{**one, "index_pct": 30.0 + 1e-12}])
    assert not change.has_moved
    assert change.component == ""


@pytest.mark.parametrize(
    ("column", "before", "after"),
    [("grade", "C", None), ("verdict", "candidate", "undetermined"), ("hub_rank", 1, 2)],
)
def test_any_difference_is_a_move(column, before, after):
    (change,) = compare([row("a", **{column: before})], [row("a", **{column: after})])
    assert change.has_moved


def test_regions_of_one_result_only_are_told():
    changes = compare([row("a"), row("b")], [row("c"), row("a")])
    assert [(one.region_iso, one.presence) for one in changes] == [
        ("c", "only after"),
        ("a", "both"),
        ("b", "only before"),
    ]
