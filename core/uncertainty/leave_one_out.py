"""The index without one indicator, and without one region: what hangs on a single one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ..indices.grades import ranks
from .draws import Draws
from .model import Model

__all__ = ["LeftOut", "leave_one_out"]

MOST_REGIONS = 200
"""Regions up to which each is left out in turn."""


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """The index of the last year without one indicator or region.

    Attributes
    ----------
    kind : {"indicator", "region"}
    name : str
        What is left out.
    index, rank, rank_change : arrays of shape (n_regions,)
        ``nan`` without a value, and for the region that is left out. The change is against the
        rank among the same regions with everything in; above zero: a worse place.
    """

    kind: str
    name: str
    index: np.ndarray
    rank: np.ndarray
    rank_change: np.ndarray


def leave_one_out(declared: Model) -> Iterator[LeftOut]:
    """Compute the index anew without each indicator, then without each region.

    Parameters
    ----------
    declared : Model
        Of the years that the last one needs, with what the study declares as the only
        alternatives.

    Yields
    ------
    LeftOut
        Without the leading region the others are measured against the next one.

    Examples
    --------
    >>> from growth_poles.core.study.index import Group, Indicator
    >>> from growth_poles.core.uncertainty.draws import Plan
    >>> tree = Group("index", (Indicator("a"), Indicator("b")))
    >>> of = {name: ("none",) for name in ("imputation", "outliers")}
    >>> of |= {"normalisation": ("leader",), "aggregation": ("",), "left_out": ("",)}
    >>> raw = {"a": np.array([[4.0], [1.0], [2.0]]), "b": np.array([[2.0], [4.0], [1.0]])}
    >>> model = Model(tree, Plan(of, {"index": (0.5, 0.5)}), tuple("xyz"), (2020,), raw)
    >>> found = {one.name: one.index.round(1).tolist() for one in leave_one_out(model)}
    >>> found["b"], found["x"]
    ([100.0, 25.0, 50.0], [nan, 75.0, 62.5])
    """
    names = declared.names
    whole = _index(declared, 0)
    plan = replace(
        declared.plan, alternatives={**declared.plan.alternatives, "left_out": ("", *names)}
    )
    for place, name in enumerate(names if len(names) > 1 else (), start=1):
        index = _index(replace(declared, plan=plan, _cache={}), place)
        there = ~np.isnan(index)
        rank = ranks(index)
        yield LeftOut("indicator", name, index, rank, rank - ranks(np.where(there, whole, np.nan)))
    n_regions = len(declared.codes)
    for row in range(n_regions) if 1 < n_regions <= MOST_REGIONS else ():
        rest = [other for other in range(n_regions) if other != row]
        index = np.full(n_regions, np.nan)
        index[rest] = _index(declared.selected(rest, range(len(declared.years))), 0)
        rank = ranks(index)
        before = ranks(np.where(np.isnan(index), np.nan, whole))
        yield LeftOut("region", declared.codes[row], index, rank, rank - before)


def _index(model: Model, left_out: int) -> np.ndarray:
    choices = {name: np.zeros(1, dtype=np.int64) for name in model.plan.alternatives}
    choices["left_out"] = np.array([left_out])
    _, values = next(model.evaluate(Draws(choices, {})))
    return values[-1, :, 0]
