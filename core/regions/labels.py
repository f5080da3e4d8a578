"""Codes and names of polygons, however their layer was opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..errors import BoundaryError, listed
from ..messages import Text

__all__ = [
    "NAMES",
    "cell_text",
    "check_degrees",
    "choose_layer",
    "find_column",
    "label_regions",
    "names_of",
]

NAMES = ("name_en", "name_ru", "name_kk")


def cell_text(cell: Any) -> str | None:
    """Return the text of a cell: 11 and 11.0 are '11'; blanks around it and doubled ones go.

    Examples
    --------
    >>> cell_text(11.0), cell_text(" South   Kazakhstan "), cell_text(float("nan"))
    ('11', 'South Kazakhstan', None)
    """
    if cell is None or cell != cell:
        return None
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split()) or None


def find_column(columns: Sequence[str], given: str, where: str) -> str:
    """Find a column by its name, in any case where that is clear; an empty name stays one.

    Raises
    ------
    BoundaryError
        No such column.

    Examples
    --------
    >>> find_column(["Code", "Name"], "code", "regions.gpkg")
    'Code'
    """
    if given and given not in columns:
        alike = [column for column in columns if str(column).casefold() == given.casefold()]
        if len(alike) != 1:
            raise BoundaryError(
                Text("a column named {name!r}", name=given),
                Text("columns {columns}", columns=listed(columns, 30)),
                where,
                remedy=Text("Name one of these in the study"),
            )
        return alike[0]
    return given


def choose_layer(layers: Mapping[str, str | None], layer: str, where: str) -> str:
    """Choose the layer of a file that is meant.

    Parameters
    ----------
    layers : mapping of str to str or None
        Kind of geometry of each layer, ``None`` where it is a table.
    layer : str
        The layer that the study names; empty takes the only one with polygons.
    where : str
        The file.

    Returns
    -------
    str

    Raises
    ------
    BoundaryError
        No such layer, none with polygons, or several and none named.

    Examples
    --------
    >>> choose_layer({"table": None, "regions": "MultiPolygon"}, "", "a.gpkg")
    'regions'
    """
    polygons = [
        name for name, kind in layers.items() if kind and ("Polygon" in kind or "Unk" in kind)
    ]
    if layer:
        if layer not in layers:
            raise BoundaryError(
                Text("a layer named {name!r}", name=layer),
                Text("layers {layers}", layers=listed(layers)),
                where,
                remedy=Text("Name one of these in the study (boundaries.layer)"),
            )
        return layer
    if not polygons:
        raise BoundaryError(
            Text("a layer with polygons"),
            Text("layers {layers}", layers=listed(layers)),
            where,
            remedy=Text("Name the layer in the study (boundaries.layer)"),
        )
    if len(polygons) > 1:
        raise BoundaryError(
            Text("the one layer to use"),
            Text("several with polygons: {layers}", layers=listed(polygons, 20)),
            where,
            Text("Name it in the study (boundaries.layer)"),
        )
    return polygons[0]


def check_degrees(greatest: float, crs: str, where: str) -> None:
    """Refuse a layer in degrees whose coordinates are none.

    Examples
    --------
    >>> check_degrees(87.3, "WGS 84", "regions.gpkg")
    """
    if greatest > 360:
        raise BoundaryError(
            Text("coordinates that fit the CRS of the layer"),
            Text("values up to {value:.10g} as degrees of {crs}", value=greatest, crs=crs),
            where,
            Text("Save the layer with the CRS that its coordinates are really in"),
        )


def label_regions(
    codes: Sequence[Any] | None,
    names: Sequence[Any] | None,
    named: Callable[[str], Sequence[Any] | None],
    n: int,
    where: str,
) -> dict[str, list[str | None]]:
    """Label polygons with codes and names, each code once.

    Parameters
    ----------
    codes, names : sequence of n cells, or None
        The columns that the study names; without codes the names are the codes.
    named : callable
        Cells of another column of the layer by its name, ``None`` where there is none.
    n : int
        Number of polygons.
    where : str
        File and layer.

    Returns
    -------
    dict of str to list
        ``region_iso``, ``name_en``, ``name_ru``, ``name_kk``.

    Raises
    ------
    BoundaryError
        A polygon without a code, or a code that comes twice.

    Examples
    --------
    >>> label_regions([1, 2], None, {"name_en": ["A", "B"]}.get, 2, "a.gpkg")["name_en"]
    ['A', 'B']
    """
    names_en = [None] * n if names is None else [cell_text(cell) for cell in names]
    labels = names_en if codes is None else [cell_text(cell) for cell in codes]
    missing = [row + 1 for row, label in enumerate(labels) if label is None]
    if missing:
        raise BoundaryError(
            Text("a code for every region"),
            Text("none in features {features}", features=listed(missing)),
            where,
            remedy=Text("Fill them in, or use the column with names (boundaries.name)"),
        )
    known, twice = set(), []
    for label in labels:
        if label in known:
            twice.append(label)
        known.add(label)
    if twice:
        raise BoundaryError(
            Text("each region once"),
            Text("{regions} more than once", regions=listed(dict.fromkeys(twice))),
            where,
            Text("Write dissolve = true in [boundaries] to join them, or choose another column"),
        )
    data = {"region_iso": labels}
    for column in NAMES:
        given = names_en if column == "name_en" and names is not None else None
        if given is None and (cells := named(column)) is not None:
            given = [cell_text(cell) for cell in cells]
        data[column] = given or [None] * n
    return data


def names_of(
    codes: Sequence[str], columns: Sequence[Sequence[Any]]
) -> dict[str, tuple[str, str, str]]:
    """English, Russian and Kazakh names; where a file has one name, it serves for all.

    Parameters
    ----------
    codes : sequence of str
        Codes of the regions.
    columns : three sequences of str or None
        Their names in the three languages; what is no text is missing.

    Returns
    -------
    dict of str to (str, str, str)
        The code where a region has no name at all.

    Examples
    --------
    >>> names_of(["a", "b"], [["Alma", None], [None, None], [None, None]])
    {'a': ('Alma', 'Alma', 'Alma'), 'b': ('b', 'b', 'b')}
    """
    named = {}
    for code, *names in zip(codes, *columns, strict=True):
        known = [name for name in names if isinstance(name, str) and name]
        any_name = known[0] if known else code
        named[code] = tuple(name if name in known else any_name for name in names)
    return named
