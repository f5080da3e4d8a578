"""Local Moran, G and G* of one variable share their reference, and no other one is taken for it."""

import numpy as np
from growth_poles.core.association import conditional
from growth_poles.core.association.local import local_g, local_moran
from growth_poles.core.neighbours.contiguous import queen

ROW = queen("abcdefgh", list("abcdefg"), list("bcdefgh"))
VALUES = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0])


def counted(monkeypatch):
    calls = []
    count = conditional._counted
    monkeypatch.setattr(conditional, "_latest", None)
    monkeypatch.setattr(conditional, "_counted", lambda *a: calls.append(a) or count(*a))
    return calls


def test_the_reference_of_one_variable_is_counted_once(monkeypatch):
    calls = counted(monkeypatch)
    found = [
        local_moran(VALUES, ROW, seed=1),
        local_g(VALUES, ROW, seed=1),
        local_g(VALUES, ROW, star=True, seed=1),
    ]
    assert len(calls) == 1
    monkeypatch.setattr(conditional, "_latest", None)
    alone = local_g(VALUES, ROW, seed=1)
    np.testing.assert_array_equal(found[1].p_value, alone.p_value)


def test_another_variable_seed_or_weights_has_a_reference_of_its_own(monkeypatch):
    calls = counted(monkeypatch)
    other = queen("abcdefgh", list("abcdefga"), list("bcdefghh"))
    moved = VALUES[::-1].copy()
    for values, weights, seed, draws in (
        (VALUES, ROW, 1, 99),
        (moved, ROW, 1, 99),
        (moved, other, 1, 99),
        (moved, other, 2, 99),
        (moved, other, 2, 98),
    ):
        local_moran(values, weights, seed=seed, permutations=draws)
    assert len(calls) == 5


def test_draws_without_a_seed_are_drawn_each_time(monkeypatch):
    calls = counted(monkeypatch)
    for _ in range(2):
        local_moran(VALUES, ROW, permutations=99)
    assert len(calls) == 2
