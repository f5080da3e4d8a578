"""The result tables that are written with shapes, and which shape each of their rows gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..geometry.facts import GeometryFacts
from ..tables import Table

__all__ = ["LAYERS", "line_ends", "rows_of", "small_area"]


LAYERS = ("regions", "regions_by_year", "neighbours")
"""Result tables that are written with shapes, in file order."""


def line_ends(table: Table, facts: GeometryFacts) -> np.ndarray:
    """Place both ends of the lines between neighbours.

    Parameters
    ----------
    table : Table
        ``neighbours``: from, to.
    facts : GeometryFacts
        Centre points of the regions.

    Returns
    -------
    array of shape (n_links, 2, 2)
        From and to, each longitude and latitude; a functional region stands at its host.

    Examples
    --------
    >>> from growth_poles.core.tables import Column
    >>> columns = Column("from", "text", ""), Column("to", "text", "")
    >>> table = Table.from_rows("neighbours", "", columns, [{"from": "a", "to": "b"}])
    >>> centres = np.array([[71.4, 51.1], [76.9, 43.2]])
    >>> facts = GeometryFacts(("a", "b"), None, None, None, centres, "centroid", ())
    >>> line_ends(table, facts).tolist()
    [[[71.4, 51.1], [76.9, 43.2]]]
    """
    place = {code: row for row, code in enumerate(facts.labels)}
    for code in {*table["from"], *table["to"]} - set(place):
        place[code] = place[code.partition("+")[0]]
    ends = [[place[code] for code in table[end]] for end in ("from", "to")]
    return facts.centres[np.array(ends, dtype=np.intp)].transpose(1, 0, 2)


def small_area(areas: Any) -> float:
    """Area below which a region is drawn as a dot: a hundredth of the median region, rounded.

    Geometry libraries differ in the last digits of an area; the styles that hold it do not.

    Examples
    --------
    >>> small_area([100.0, 300.0, 200.0])
    2.0
    """
    return float(f"{np.median(areas) / 100.0:.6g}")


def rows_of(table: Table, codes: Sequence[str]) -> np.ndarray:
    """Position of the region of each row of a result table, shape (n_rows,).

    Examples
    --------
    >>> from growth_poles.core.tables import Column
    >>> rows = [{"region_iso": "b"}, {"region_iso": "a"}]
    >>> table = Table.from_rows("regions", "", (Column("region_iso", "text", ""),), rows)
    >>> rows_of(table, ["a", "b"]).tolist()
    [1, 0]
    """
    place = {code: row for row, code in enumerate(codes)}
    return np.array([place[code] for code in table["region_iso"]], dtype=np.intp)
