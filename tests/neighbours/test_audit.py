from growth_poles.core.neighbours.audit import audit
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.weights import Neighbours


def checks(table):
    return {row["check"]: (row["value"], row["note"]) for row in table.rows()}


def test_the_audit_of_the_real_regions_finds_nothing_wrong(queen_16):
    found = checks(audit(queen_16, queen_16))
    values = {check: value for check, (value, _) in found.items()}
    assert values == {
        "regions": 16,
        "links": 56,
        "isolates": 0,
        "components": 1,
        "degree_min": 1,
        "degree_median": 3,
        "degree_max": 9,
        "one_way_links": 0,
        "unequal_weights": 0,
        "links_missing": 0,
        "links_extra": 0,
        "regions_unmatched": 0,
    }
    assert found["degree_min"][1] == "KZ-ALA, KZ-AST"
    assert found["degree_max"][1] == "KZ-KAR"


def test_isolates_and_separate_parts_are_named():
    found = checks(audit(queen("abcdef", ["a", "b", "d"], ["b", "c", "e"])))
    assert found["isolates"] == (1, "f")
    assert found["components"] == (3, "outside the largest: d, e, f")


def test_one_way_links_and_unequal_weights_are_counted_once():
    w = Neighbours.from_pairs(
        "abc", "aba", "bac", [1.0, 2.0, 1.0], name="w", how="", symmetric=False
    )
    found = checks(audit(w))
    assert found["one_way_links"] == (1, "a - c")
    assert found["unequal_weights"] == (1, "a - b")


def test_a_false_and_a_missing_border_are_named(queen_16):
    pairs = [
        (queen_16.labels[i], queen_16.labels[j])
        for i, j in zip(queen_16.rows, queen_16.indices, strict=True)
        if {queen_16.labels[i], queen_16.labels[j]} != {"KZ-AKT", "KZ-MAN"}
    ]
    pairs.append(("KZ-AKM", "KZ-ALA"))  # the sliver of a published file
    w = queen(queen_16.labels, [a for a, _ in pairs], [b for _, b in pairs])
    found = checks(audit(w, queen_16))
    assert found["links_missing"] == (1, "against queen: KZ-AKT - KZ-MAN")
    assert found["links_extra"] == (1, "against queen: KZ-AKM - KZ-ALA")


def test_regions_of_another_scheme_are_named_and_not_compared(queen_16):
    found = checks(audit(queen_16.without(["KZ-MAN"]), queen_16))
    assert found["regions_unmatched"] == (1, "KZ-MAN")
    assert found["links_missing"][0] == 0


def test_no_neighbours_at_all_are_all_isolates():
    assert checks(audit(queen("ab", [], [])))["isolates"] == (2, "a, b")
