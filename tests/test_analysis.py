"""What the analysis hands on: neighbours by position, evidence of the year, hubs in their order."""

import numpy as np
import pytest
from growth_poles.boundaries import reference_adjacency
from growth_poles.core import analysis
from growth_poles.core.analysis import Regions, analyse, contiguous_pairs
from growth_poles.core.geometry.facts import GeometryFacts
from growth_poles.core.panel.build import Panel
from growth_poles.core.results import region_tables
from growth_poles.core.study.spec import (
    BoundarySpec,
    DiffusionSpec,
    EvidenceSpec,
    GradeScale,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    SpecialisationSpec,
    Study,
    WeightsSpec,
)
from growth_poles.core.tables import Table

NAN = np.nan


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


# five regions in 2015 and 2016; the totals of both years are 100 and the output's are 40
FIVE = {
    "index": [[10, 80], [10, 60], [10, 50], [10, NAN], [10, 55]],
    "output": [[10, 8], [0, 20], [10, 2], [10, 10], [10, 0]],
    "total": [[20, 10], [20, 20], [20, 30], [20, 20], [20, 20]],
    "added": [[5, 10], [5, 30], [5, NAN], [5, 20], [5, 5]],
}


def analysed(index=None, **options):
    """Analyse the five regions; an index of indicators in place of the ready-made one."""
    values = np.stack([np.array(array, dtype=float) for array in FIVE.values()], axis=2)
    names, nation = tuple(FIVE), np.array([[NAN, 40, 100, 100]] * 2, dtype=float)
    panel = Panel(
        "mine", tuple("ABCDE"), (2015, 2016), names, values, nation, np.zeros(values.shape, bool),
        dict.fromkeys(names, "count"), {}, {}, {}, {name: np.full((5, 2), 0.5) for name in names},
        {name: np.zeros(2) for name in names},
    )  # fmt: skip
    study = Study(
        name="test", boundaries=BoundarySpec("mine"), years=panel.years, focus_year=2016,
        missing="mean_of_present", tables=(),
        index=index or IndexSpec(values="index"), grades=GradeScale(allow_partial=True),
        specialisation=SpecialisationSpec("output", total="total", interval="rounding"),
        hubs=HubRule(evidence=(EvidenceSpec("by_added", "added", "total"),)),
    )  # fmt: skip
    regions = Regions("mine", panel.codes, {code: (code,) * 3 for code in "ABCDE"}, False)
    return analyse(study, panel, regions, Table.from_rows("match_report", "", [], [])).tables


def test_hubs_stand_first_then_the_undetermined_then_the_others_by_index():
    hubs = analysed()["hubs"]
    # B: second by index, first by share; A: first and third
    assert hubs["region_iso"].tolist() == ["B", "A", "D", "E", "C"]
    assert hubs["verdict"].tolist()[2] == "undetermined"


def test_the_evidence_is_the_quotient_of_the_year_with_its_interval():
    found = analysed()
    row = next(row for row in found["hubs"].rows() if row["region_iso"] == "B")
    # (20/20)/(40/100); rounding alone: 20 ± 0.5 by 20 ± 0.5
    assert row["location_quotient"] == 2.5
    assert 2.4 < row["quotient_low"] < 2.5 < row["quotient_high"] < 2.6
    told = f"2.50 ({row['quotient_low']:.2f} to {row['quotient_high']:.2f})"
    assert f"location quotient {told}, specialised above 1" in row["evidence_for"]
    # (30/20)/(100/100)
    assert row["by_added"] == 1.5 and "by_added 1.50, specialised" in row["evidence_for"]


def test_shares_are_ranked_among_the_regions_that_have_both():
    table = analysed()["shares_compared"]
    rows = {row["region_iso"]: row for row in table.rows() if row["year"] == 2016}
    # C has no value added; of the others by output B 20, D 10, A 8, E 0
    assert [rows[code]["share_rank"] for code in "ABDE"] == [3, 1, 2, 4]
    assert [rows[code]["evidence_rank"] for code in "ABDE"] == [3, 1, 2, 4]
    assert np.isnan([rows["C"]["share_rank"], rows["C"]["evidence_rank"]]).all()
    assert rows["C"]["location_share"] == 0.05 and rows["A"]["n_regions"] == 4


def test_an_index_of_other_indicators_has_no_change():
    tree = Group("i", (Indicator("output"), Indicator("added")))
    regions = analysed(IndexSpec(tree, n_required=2))["regions"]
    # 2015: 100 % of both leaders but for B (0 and 100); 2016 of 20 and 30: A 40 and 33⅓
    np.testing.assert_allclose(regions["index_change"][:3], [110 / 3 - 100, 50, NAN])


def diffused(*, hubs=None, **options):
    """Diffusion of output among three regions at equal distance, over four years."""
    years, codes = (2013, 2014, 2015, 2016), tuple("ABC")
    cells = {
        "index": [[80, 80, 80, 10], [10, 10, 10, 80], [20, 20, 20, 20]],
        "output": [[60, 50, 40, 10], [10, 20, 30, 60], [30, 31, 29, 30]],
        "total": [[1, 1, 1, 1], [1, 2, 2, 3], [3, 2, 2, 1]],
    }
    values = np.stack([np.array(array, dtype=float) for array in cells.values()], axis=2)
    names = tuple(cells)
    panel = Panel(
        "mine", codes, years, names, values, values.sum(axis=0), np.zeros(values.shape, bool),
        dict.fromkeys(names, "count"), {}, {}, {}, {name: np.zeros((3, 4)) for name in names},
        {name: np.zeros(4) for name in names},
    )  # fmt: skip
    # on the equator and 90 degrees of longitude apart: equal distances along the ellipsoid
    facts = GeometryFacts(
        codes,
        np.array([[0, 1], [1, 2]]),
        np.array([5.0, 5.0]),
        np.ones(3),
        np.array([[0.0, 0.0], [120.0, 0.0], [-120.0, 0.0]]),
        "centroid",
        (),
    )
    study = Study(
        name="test", boundaries=BoundarySpec("mine"), years=years, focus_year=2016,
        missing="no_value", tables=(),
        index=IndexSpec(values="index"), grades=GradeScale(allow_partial=True),
        specialisation=SpecialisationSpec("output"), hubs=hubs or HubRule(),
        diffusion=DiffusionSpec(("output",), **options),
    )  # fmt: skip
    regions = Regions("mine", codes, {code: (code,) * 3 for code in codes}, False, facts=facts)
    return analyse(study, panel, regions, Table.from_rows("match_report", "", [], []))


def test_poles_that_are_not_named_are_the_candidates_of_the_first_year():
    queen = WeightsSpec("queen", "queen")
    found = diffused(weights=(queen,))
    # A leads in 2013 with a share of 0.6, B in 2016: taking B would select on the outcome
    assert set(found.tables["verdicts"]["region_iso"]) == {"A"}
    assert any("2013" in note and note.endswith(": A.") for note in found.notes)


def test_more_poles_than_can_be_drawn_are_told_and_only_the_first_have_rings(monkeypatch):
    for room in (analysis, region_tables):
        monkeypatch.setattr(room, "MOST_RINGS", 1)
    found = diffused(weights=(WeightsSpec("queen", "queen"),), poles=("A", "C"))
    assert set(found.tables["verdicts"]["region_iso"]) == {"A", "C"}
    assert set(found.tables["ring_members"]["pole"]) == {"A", "C"}
    assert [one for one in found.tables["regions"].data if one.startswith("ring_")] == ["ring_a"]
    (note,) = [one for one in found.notes if "ring_members" in one]
    assert "first 1 of 2 poles" in note


def test_candidates_that_are_too_many_for_poles_are_listed(monkeypatch):
    monkeypatch.setattr(analysis, "MOST_POLES", 1)
    rule = HubRule(zones=("A", "C"), minimum_share=0.2)
    found = diffused(weights=(WeightsSpec("queen", "queen"),), hubs=rule)
    # in 2013 A (index 80, share 0.6) and C (20 and 0.3) are candidates, and A is before C in both
    assert set(found.tables["verdicts"]["region_iso"]) == {"A"}
    (note,) = [one for one in found.notes if "Left out" in one]
    assert "2013 has 2 candidate hubs" in note
    assert "'C'" in note


def test_gravity_weighs_by_the_masses_of_the_first_year():
    pull = WeightsSpec("gravity", "pull", mass="total", power=1.0)
    rows = diffused(weights=(pull,), poles=("A",)).tables["neighbours"].rows()
    # all distances are equal; in 2013 B has 1 and C has 3, in 2016 the other way round
    weights = {row["to"]: row["weight"] for row in rows if row["from"] == "A"}
    assert weights["C"] / weights["B"] == pytest.approx(3.0)
