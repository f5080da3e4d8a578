from itertools import permutations

import numpy as np
import pytest
from growth_poles.core.association import shuffles
from growth_poles.core.association.shuffles import draw_orders, null_pairings, null_sums, two_sided


def test_sums_under_all_orders_by_counting():
    products = np.arange(9.0).reshape(3, 3) ** 2
    counted = [sum(products[i, o[i]] for i in range(3)) for o in permutations(range(3))]
    assert null_sums(products, draw_orders(3)).tolist() == counted


def test_pairings_are_sums_of_an_outer_product():
    left, right = np.array([1.0, 2.0, 5.0, -1.0]), np.array([0.0, 3.0, 1.0, 2.0])
    orders = draw_orders(4)
    assert null_pairings(left, right, orders) == pytest.approx(
        null_sums(np.outer(left, right), orders)
    )


def test_orders_too_many_to_keep_are_the_same_at_each_use(monkeypatch):
    monkeypatch.setattr(shuffles, "KEPT_NUMBERS", 50)
    orders = draw_orders(10, permutations=23, seed=4)
    assert orders.kept is None
    once, again = (np.concatenate(list(orders.blocks())) for _ in range(2))
    assert once.shape == (23, 10)
    assert np.array_equal(once, again)
    assert np.array_equal(np.sort(once, axis=1), np.tile(np.arange(10), (23, 1)))


def test_an_equal_value_counts_as_at_least_as_extreme():
    null = np.array([0.1 + 0.2, 0.3, 0.0, 0.0])  # 0.1 + 0.2 is not 0.3 to the last digit
    assert two_sided(0.3, null, exact=True) == 1.0  # 2 * 2 / 4


def test_the_floor_is_what_the_most_extreme_order_gives():
    exact, drawn = draw_orders(4), draw_orders(12, permutations=999)
    assert exact.floor == pytest.approx(2 / 24)
    assert drawn.floor == pytest.approx(2 / 1000)
    null = np.arange(24.0)
    assert two_sided(23.0, null, exact=True) == pytest.approx(exact.floor)
