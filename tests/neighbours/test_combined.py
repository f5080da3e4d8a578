"""Weights made from weights, held to libpysal's own."""

import libpysal
import numpy as np
import pytest
from growth_poles.core.errors import InputError, RegionError
from growth_poles.core.headless.weights import to_graph
from growth_poles.core.neighbours.combined import attached, intersection, symmetrised, union
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.proximity import k_nearest

RNG = np.random.default_rng(5)
LABELS = [f"r{k:02}" for k in range(30)]
# so near the equator and each other that degrees order distances as kilometres do
POINTS = RNG.uniform(-0.05, 0.05, (30, 2))


def random_relation(seed):
    rng = np.random.default_rng(seed)
    i, j = rng.integers(0, 30, (2, 60))
    apart = i != j
    return queen(LABELS, i[apart], j[apart], name=f"random{seed}")


@pytest.mark.parametrize("k", [1, 3, 5])
def test_mutual_and_either_nearest_equal_the_both_and_any_of_libpysal(k):
    w = k_nearest(LABELS, POINTS, k)
    theirs = libpysal.weights.KNN.from_array(POINTS, k=k, ids=LABELS)
    assert {a: set(w.of(a)) for a in LABELS} == {a: set(theirs.neighbors[a]) for a in LABELS}
    either = theirs.symmetrize()
    ours = symmetrised(w, "either")
    assert {a: set(ours.of(a)) for a in LABELS} == {a: set(either.neighbors[a]) for a in LABELS}
    # mutual: the elementwise product of the matrix with its transpose
    dense = theirs.full()[0]
    np.testing.assert_array_equal(symmetrised(w, "mutual").dense(), dense * dense.T)


def test_union_and_intersection_equal_those_of_libpysal():
    a, b = random_relation(1), random_relation(2)
    for ours, theirs in (
        (union([a, b]), to_graph(a).union(to_graph(b))),
        (intersection([a, b]), to_graph(a).intersection(to_graph(b))),
    ):
        links = {(i, j) for (i, j), w in theirs.adjacency.items() if w > 0}
        assert links == {
            (ours.labels[i], ours.labels[j]) for i, j in zip(ours.rows, ours.indices, strict=True)
        }


def test_relations_are_matched_by_label_whatever_their_order():
    a = queen("abc", ["a"], ["b"])
    b = queen("cba", ["a"], ["b"])
    assert intersection([a, b]).of("a") == ("b",)
    with pytest.raises(RegionError, match="'d'"):
        union([a, queen("abd", ["a"], ["b"])])
    with pytest.raises(InputError, match="at least one relation"):
        union([])


def test_an_island_is_attached_to_its_nearest_as_libpysal_attaches_it():
    nearest = libpysal.weights.KNN.from_array(POINTS, k=1, ids=LABELS)
    islands = ["r03", "r11", "r20"]
    main = [label for label in LABELS if label not in islands]
    # where an island is nearest to an island, libpysal loses one of the two directions
    assert not {nearest.neighbors[one][0] for one in islands} & set(islands)
    w = queen(LABELS, main[:-1], main[1:])
    old = libpysal.weights.W({a: list(w.of(a)) for a in LABELS}, silence_warnings=True)
    theirs = libpysal.weights.attach_islands(old, nearest)
    ours = attached(w, POINTS)
    assert ours.isolates == ()
    assert {a: set(ours.of(a)) for a in LABELS} == {a: set(theirs.neighbors[a]) for a in LABELS}
    ((check, n, note),) = ours.remarks
    assert (check, n) == ("attached_islands", 3.0)
    assert note.startswith("r03 - ")


def test_two_islands_that_are_each_others_nearest_are_one_link():
    w = queen("abcd", ["a"], ["b"])
    both = attached(w, [(0, 0), (1, 0), (30, 0), (31, 0)])
    assert (both.of("c"), both.of("d")) == (("d",), ("c",))


def test_unknown_ways_of_symmetry_are_refused():
    with pytest.raises(InputError, match="'mutual' and 'either'"):
        symmetrised(queen("ab", ["a"], ["b"]), "both")
