"""Two results beside each other: which regions moved, and which component moved them most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Change", "compare"]

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """How one region differs between two results.

    Attributes
    ----------
    region_iso : str
        Code of the region.
    presence : {"both", "only before", "only after"}
        In which result the region is.
    index, grade, zone, share, verdict, hub_rank : tuple
        Value before and after; ``None`` where there is none.
    component : str
        Component of the index whose contribution changed most; empty where none can be named.
    contribution : float or None
        Change of that contribution, in percentage points of the index; ``None`` where the
        component is known in one result only.
    """

    region_iso: str
    presence: str
    index: tuple[float | None, float | None]
    grade: tuple[str | None, str | None]
    zone: tuple[str | None, str | None]
    share: tuple[float | None, float | None]
    verdict: tuple[str | None, str | None]
    hub_rank: tuple[float | None, float | None]
    component: str = ""
    contribution: float | None = None

    @property
    def index_change(self) -> float | None:
        """After minus before, in percentage points; ``None`` where one is missing."""
        before, after = self.index
        return None if before is None or after is None else after - before

    @property
    def has_moved(self) -> bool:
        """Whether anything differs; numbers beyond rounding of storage (1e-9)."""
        pairs = (self.grade, self.zone, self.verdict, self.hub_rank)
        if self.presence != "both" or any(before != after for before, after in pairs):
            return True
        return any(_differs(*pair) for pair in (self.index, self.share))


def compare(
    before: Iterable[Row],
    after: Iterable[Row],
    *,
    components_before: Iterable[Row] = (),
    components_after: Iterable[Row] = (),
) -> list[Change]:
    """Compare two results region by region.

    A component's contribution is its value in per cent of the leader times its weights up to the
    index. Components are compared where both results know them; one that is known in one result
    only is named when nothing else explains the change.

    Parameters
    ----------
    before, after : iterable of mapping
        Rows with ``region_iso`` and any of ``index_pct``, ``grade``, ``zone``,
        ``location_share``, ``verdict`` and ``hub_rank``; ``None`` is missing.
    components_before, components_after : iterable of mapping
        Rows of ``index_components`` of one year each.

    Returns
    -------
    list of Change
        One a region, those of `after` first in their order; all regions, moved or not.

    Examples
    --------
    >>> old = [{"region_iso": "a", "index_pct": 40.0, "zone": "B"}]
    >>> new = [{"region_iso": "a", "index_pct": 35.0, "zone": "C"}]
    >>> [(one.zone, one.index_change, one.has_moved) for one in compare(old, new)]
    [(('B', 'C'), -5.0, True)]
    """
    old = {row["region_iso"]: row for row in before}
    new = {row["region_iso"]: row for row in after}
    parts = [_contributions(components_before), _contributions(components_after)]
    changes = []
    for code in [*new, *(code for code in old if code not in new)]:
        rows = (old.get(code, {}), new.get(code, {}))
        name, amount = _most(parts[0].get(code, {}), parts[1].get(code, {}))
        pair = {
            key: tuple(row.get(column) for row in rows)
            for key, column in (
                ("index", "index_pct"),
                ("grade", "grade"),
                ("zone", "zone"),
                ("share", "location_share"),
                ("verdict", "verdict"),
                ("hub_rank", "hub_rank"),
            )
        }
        presence = "both" if all(rows) else "only after" if rows[1] else "only before"
        changes.append(Change(code, presence, component=name, contribution=amount, **pair))
    return changes


def _contributions(rows: Iterable[Row]) -> dict[str, dict[str, float | None]]:
    """Contribution of every indicator to the index, by region and indicator."""
    by_region: dict[str, list[Row]] = {}
    for row in rows:
        by_region.setdefault(row["region_iso"], []).append(row)
    return {code: _of_region(nodes) for code, nodes in by_region.items()}


def _of_region(nodes: Sequence[Row]) -> dict[str, float | None]:
    by_name = {node["component"]: node for node in nodes}
    found: dict[str, float | None] = {}
    for name, node in by_name.items():
        if not node.get("direction"):
            continue  # a group, or the index: only indicators explain
        value, parent = node["component_pct"], node
        while value is not None and parent.get("parent"):
            value *= parent["weight"]
            parent = by_name.get(parent["parent"], {})
        found[name] = value
    return found


def _most(
    before: Mapping[str, float | None], after: Mapping[str, float | None]
) -> tuple[str, float | None]:
    largest: tuple[str, float | None] = ("", None)
    appeared = ""
    for name in {**before, **after}:
        old, new = before.get(name), after.get(name)
        if old is None and new is None:
            continue
        if old is None or new is None:
            appeared = appeared or name
        elif _differs(old, new) and abs(new - old) > abs(largest[1] or 0.0):
            largest = (name, new - old)
    return largest if largest[0] else (appeared, None)


def _differs(before: float | None, after: float | None) -> bool:
    if before is None or after is None:
        return before is not after
    return abs(after - before) > 1e-9 * max(1.0, abs(before), abs(after))
