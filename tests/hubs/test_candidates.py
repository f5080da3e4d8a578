"""The hub rule: three outcomes, ranks, and evidence for every region."""

from types import SimpleNamespace

import numpy as np
import pytest
from growth_poles.core.hubs.candidates import candidates, strongest
from growth_poles.core.indices.grades import zones
from growth_poles.core.results.claims import read_paper_tables
from growth_poles.core.specialisation.measures import location_share
from growth_poles.core.study.spec import GradeScale, HubRule

NAN = np.nan


def applied(index, zone, share, none=None, **options):
    return candidates(
        np.array(index, dtype=float),
        np.array(zone, dtype=object),
        np.array(share, dtype=float),
        options.pop("rule", HubRule()),
        none=np.zeros(len(index), dtype=bool) if none is None else np.array(none),
        **options,
    )


@pytest.mark.parametrize(
    ("zone", "share", "none", "verdict"),
    [
        ("A", 0.10, False, True),
        ("B", 0.0999, False, False),
        ("C", 0.90, False, False),
        (None, 0.90, False, None),
        (None, 0.01, False, False),
        ("A", NAN, False, None),
        ("A", NAN, True, False),
        ("C", NAN, False, False),
        (None, NAN, False, None),
    ],
)
def test_one_failed_condition_decides_and_a_missing_one_leaves_it_open(zone, share, none, verdict):
    assert applied([50.0], [zone], [share], [none]).is_candidate[0] is verdict


def test_candidates_are_ranked_by_the_sum_of_both_ranks_and_ties_by_share():
    # ranks by index 1 2 3, by share 2 1 3: sums 3, 3, 6; the tie goes to the larger share
    found = applied([80.0, 60.0, 45.0, 10.0], ["A", "B", "B", "C"], [0.2, 0.5, 0.1, 0.2])
    np.testing.assert_array_equal(found.hub_rank, [2, 1, 3, NAN])


def test_no_candidate_is_a_result():
    found = applied([10.0], ["C"], [0.01])
    assert np.isnan(found.hub_rank).all()


def test_quotients_are_evidence_and_decide_nothing():
    plain = applied([80.0], ["A"], [0.5])
    told = applied([80.0], ["A"], [0.5], quotients={"official LQ": np.array([0.4])})
    assert told.is_candidate[0] is plain.is_candidate[0] is True
    assert "official LQ 0.40" in told.evidence_against[0]


def test_on_the_papers_tables_almaty_comes_first_then_nur_sultan_and_the_others_fail_for_a_reason():
    paper = read_paper_tables()
    index, share = paper.index[:, 1], location_share(paper.output[:, -1])
    found = candidates(
        index, zones(index, GradeScale()), share, HubRule(), none=np.isnan(paper.output[:, -1])
    )
    order = [paper.codes[row] for row in np.argsort(found.hub_rank)[:2]]
    assert order == ["KZ-ALA", "KZ-AST"]
    assert (found.is_candidate == True).sum() == 2  # noqa: E712
    for code in ("KZ-MAN", "KZ-ATY"):
        assert "no output reported" in found.evidence_against[paper.row(code)]
        assert "zone B" in found.evidence_for[paper.row(code)]
    north = paper.row("KZ-SEV")
    assert "zone C (index 23.74)" in found.evidence_against[north]
    assert "location share 0.125" in found.evidence_for[north]
    assert all(found.evidence_against[row] for row in range(16) if not found.is_candidate[row])


def test_a_share_that_reaches_the_minimum_but_for_its_last_digit_meets_the_rule():
    share = 0.3 / 3.0  # 0.1 in writing, a digit less in binary
    assert share < 0.1
    found = candidates(
        np.array([90.0]),
        np.array(["A"], dtype=object),
        np.array([share]),
        HubRule(minimum_share=0.1),
        none=np.array([False]),
    )
    assert found.is_candidate.tolist() == [True]


def test_a_quotient_speaks_for_a_region_only_where_its_interval_lies_above_one():
    found = applied(
        [80.0] * 4,
        ["A"] * 4,
        [0.5] * 4,
        quotients={"LQ": np.array([1.5, 1.2, 0.9, 2.0])},
        intervals={"LQ": (np.array([1.3, 0.9, 0.8, NAN]), np.array([1.7, 1.6, 0.95, NAN]))},
    )
    assert found.evidence_for[0].endswith("LQ 1.50 (1.30 to 1.70), specialised above 1")
    assert found.evidence_against[1] == "LQ 1.20 (0.90 to 1.60), not surely above 1"
    assert found.evidence_against[2] == "LQ 0.90 (0.80 to 0.95), specialised above 1"
    assert found.evidence_against[3] == "LQ 2.00 (interval unknown), specialised above 1"


def test_a_last_digit_does_not_make_a_region_specialised():
    above = (0.1 + 0.2) / 0.3  # 1 in writing, a digit more in binary
    assert above > 1.0
    found = applied([80.0], ["A"], [0.5], quotients={"LQ": np.array([above])})
    assert found.evidence_against[0] == "LQ 1.00, specialised above 1"


def test_a_region_below_one_that_may_be_above_is_not_sure_either():
    ends = {"LQ": (np.array([0.9]), np.array([1.04]))}
    found = applied([80.0], ["A"], [0.5], quotients={"LQ": np.array([0.97])}, intervals=ends)
    assert found.evidence_against[0] == "LQ 0.97 (0.90 to 1.04), not surely above 1"


def test_the_strongest_are_taken_by_rank_and_listed_in_the_order_of_the_regions():
    found = SimpleNamespace(
        is_candidate=np.array([True, False, True, None, True], object),
        hub_rank=np.array([3.0, np.nan, 1.0, np.nan, 2.0]),
    )
    assert strongest("abcde", found, 2) == (("c", "e"), ("a",))
    assert strongest("abcde", found, 5) == (("a", "c", "e"), ())
