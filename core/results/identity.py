"""Which region a row is about, alike in every table of regions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..tables import Column

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = ["Names", "identity", "identity_columns"]

Names = Mapping[str, tuple[str, str, str]]


def identity_columns() -> list[Column]:
    """Columns with the code, scheme, names and year of a region.

    Examples
    --------
    >>> [column.name for column in identity_columns()][:2]
    ['region_iso', 'scheme']
    """
    return [
        Column(
            "region_iso",
            "text",
            "Code of the region, unique within its scheme",
            source="boundaries of the study",
        ),
        Column(
            "scheme",
            "text",
            "Set of regions that the code belongs to",
            source="boundaries of the study",
        ),
        Column("name_en", "text", "Name in English", source="boundaries of the study"),
        Column("name_ru", "text", "Name in Russian", source="boundaries of the study"),
        Column("name_kk", "text", "Name in Kazakh", source="boundaries of the study"),
        Column("year", "integer", "Year of the values"),
    ]


def identity(panel: Panel, names: Names, rows: np.ndarray) -> dict[str, Any]:
    """Values of those columns, apart from the year.

    Parameters
    ----------
    panel : Panel
        Whose regions they are.
    names : mapping of str to (str, str, str)
        English, Russian and Kazakh name by code.
    rows : integer array
        Positions of regions in the panel, one a row of the table.

    Returns
    -------
    dict of str to array

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> panel = SimpleNamespace(codes=("a", "b"), scheme="mine")
    >>> names = {code: (code.upper(),) * 3 for code in panel.codes}
    >>> identity(panel, names, np.array([1, 0]))["name_en"].tolist()
    ['B', 'A']
    """
    codes = np.array(panel.codes, dtype=object)
    listed = np.array([names[code] for code in panel.codes], dtype=object).reshape(-1, 3)
    data = {"region_iso": codes[rows], "scheme": np.full(len(rows), panel.scheme, dtype=object)}
    for column, name in enumerate(("name_en", "name_ru", "name_kk")):
        data[name] = listed[rows, column]
    return data
