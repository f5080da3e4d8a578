"""Which features of a layer are the regions of a study, however the layer was opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import BoundaryError, listed
from ..geometry.facts import Defect
from ..messages import Text
from .conditions import parse_conditions, rows_that_hold
from .labels import cell_text, label_regions

__all__ = ["MOST_REPAIR", "Choice", "Chosen", "check_repair", "choose_regions"]

# A repair that changes the area of a polygon by more than this share changes the polygon.
MOST_REPAIR = 0.01


@dataclass(frozen=True, slots=True)
class Choice:
    """What a study says of the features that it wants.

    Parameters
    ----------
    where : str
        Conditions on columns (:mod:`growth_poles.core.regions.conditions`).
    include, exclude : tuple of str
        Codes: the only ones to take, and those to leave out.
    dissolve : bool
        Whether features of the same code are one region.
    """

    where: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    dissolve: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The features that are regions.

    Parameters
    ----------
    rows : tuple of tuple of int
        Positions of the features of each region: one, or several that are to be dissolved.
    labels : dict of str to list
        ``region_iso``, ``name_en``, ``name_ru``, ``name_kk`` of the regions.
    defects : tuple of Defect
        What was set aside.
    """

    rows: tuple[tuple[int, ...], ...]
    labels: dict[str, list[str | None]]
    defects: tuple[Defect, ...]


def choose_regions(
    choice: Choice,
    codes: Sequence[Any] | None,
    names: Sequence[Any] | None,
    cells: Callable[[str], Sequence[Any]],
    named: Callable[[str], Sequence[Any] | None],
    is_polygon: Sequence[bool | None],
    where: str,
) -> Chosen:
    """Choose the features that are regions, and label them.

    Parameters
    ----------
    choice : Choice
        What the study says.
    codes, names : sequence of n_features cells, or None
        The columns that the study names.
    cells : callable
        Cells of a column that a condition names; raises where there is none.
    named : callable
        Cells of a column of names, ``None`` where there is none.
    is_polygon : sequence of n_features bool or None
        Whether the shape is a polygon; ``None``: there is no shape.
    where : str
        File and layer.

    Raises
    ------
    BoundaryError
        No feature left, a code that the layer does not have, a region without polygon, or what
        :func:`label_regions` refuses.

    Examples
    --------
    >>> found = choose_regions(
    ...     Choice(exclude=("b",)), ["a", "b", "c"], None, {}.get, {}.get, [True, True, False], ""
    ... )
    >>> found.labels["region_iso"], [defect.text for defect in found.defects]
    (['a'], ["1 features that are points or lines are set aside: 'c'."])
    """
    rows = rows_that_hold(parse_conditions(choice.where), cells, len(is_polygon))
    if not rows:
        raise BoundaryError(
            Text("features that meet boundaries.where"),
            Text("none of {n} that meet {condition!r}", n=len(is_polygon), condition=choice.where),
            where,
            Text("Correct the condition, or take it away"),
        )
    given = names if codes is None else codes
    texts = {row: cell_text(given[row]) for row in rows}
    rows = _listed(choice, texts, where)
    aside = [row for row in rows if is_polygon[row] is False]
    rows = [row for row in rows if is_polygon[row] is not False]
    if not rows:
        raise BoundaryError(
            Text("polygons"),
            Text("points or lines alone"),
            where,
            Text("Choose the layer that holds the regions (boundaries.layer)"),
        )
    bare = [texts[row] or str(row + 1) for row in rows if is_polygon[row] is None]
    if bare:
        raise BoundaryError(
            Text("a polygon for every region"),
            Text("none for {regions}", regions=listed(bare)),
            where,
            Text("Draw it, or leave the region out with boundaries.exclude"),
        )
    groups: dict[str | int, list[int]] = {}
    for row in rows:
        same = texts[row] if choice.dissolve and texts[row] is not None else row
        groups.setdefault(same, []).append(row)
    first = [group[0] for group in groups.values()]

    def picked(column: Sequence[Any] | None) -> list[Any] | None:
        return None if column is None else [column[row] for row in first]

    labels = label_regions(
        picked(codes), picked(names), lambda column: picked(named(column)), len(first), where
    )
    return Chosen(tuple(map(tuple, groups.values())), labels, tuple(_aside(aside, texts)))


def _listed(choice: Choice, texts: dict[int, str | None], where: str) -> list[int]:
    """Rows whose codes are asked for and not left out; every code listed must be there."""
    for key, codes in (("include", choice.include), ("exclude", choice.exclude)):
        unknown = [code for code in codes if code not in set(texts.values())]
        if unknown:
            raise BoundaryError(
                Text("codes of the layer in boundaries.{key}", key=key),
                listed(unknown),
                where,
                Text("Write codes as the layer has them"),
            )
    rows = [row for row, text in texts.items() if not choice.include or text in choice.include]
    rows = [row for row in rows if texts[row] not in choice.exclude]
    if not rows:
        raise BoundaryError(
            Text("at least one region"),
            Text("none that boundaries.exclude leaves"),
            where,
            Text("Take codes out of boundaries.exclude"),
        )
    return rows


def _aside(rows: Sequence[int], texts: dict[int, str | None]) -> list[Defect]:
    if not rows:
        return []
    named = [texts[row] or str(row + 1) for row in rows]
    text = Text(
        "{n} features that are points or lines are set aside: {features}.",
        n=len(rows),
        features=listed(named),
    )
    return [Defect("set aside", tuple(named), text)]


def check_repair(code: str, reason: str, before: float, after: float, where: str) -> Defect:
    """Tell of a repaired polygon, or refuse one that its repair would change.

    Parameters
    ----------
    code, reason : str
        Of the region, and what was wrong with its polygon.
    before, after : float
        Area of its outline as it is drawn, where loops that turn the other way count against it,
        and after the repair.

    Raises
    ------
    BoundaryError
        The areas differ by more than a hundredth.

    Examples
    --------
    >>> check_repair("a", "Self-intersection", 100.0, 100.2, "a.gpkg").kind
    'invalid polygon'
    """
    if not after > 0.0 or abs(after - before) > MOST_REPAIR * max(before, after):
        raise BoundaryError(
            Text("valid polygons, or such that a repair leaves as large as they are"),
            Text(
                "{region}, whose outline crosses itself or has no area ({reason})",
                region=repr(code),
                reason=reason,
            ),
            where,
            Text(
                "Correct its outline in QGIS (Vector, Geometry Tools, Check Validity), or leave "
                "the region out with boundaries.exclude"
            ),
        )
    text = Text(
        "The polygon of {region} was invalid ({reason}) and has been repaired.",
        region=code,
        reason=reason,
    )
    return Defect("invalid polygon", (code,), text)
