"""What columns beside the figures say: flags that mark them, and their units."""

from __future__ import annotations

import json

import numpy as np

from ..errors import TableError
from ..messages import Text
from ..study.spec import TableSpec
from .cells import RawTable, factorise, is_missing, tidy_text
from .numbers import Numbers

__all__ = ["read_flags", "read_units"]

_PRELIMINARY = ("p", "prelim", "предв", "provis", "оператив", "алдын", "*")
_PER_CENT = ("%", "per cent", "percent", "процент", "пайыз", "проц")


def read_flags(cells: np.ndarray) -> np.ndarray:
    """Say which cells of a flag column mark a figure as preliminary.

    Examples
    --------
    >>> read_flags(np.array(["p", "", "A"], dtype=object)).tolist()
    [True, False, False]
    """
    distinct, codes = factorise(cells)
    texts = [
        "" if is_missing(cell) and cell != "*" else tidy_text(cell).lower() for cell in distinct
    ]
    marks = [text == "p" or text.startswith(_PRELIMINARY[1:]) for text in texts]
    return np.array(marks, bool)[codes]


def read_units(
    table: RawTable,
    spec: TableSpec,
    places: dict[str, int],
    row: np.ndarray,
    indicator: np.ndarray,
    numbers: list[Numbers],
) -> tuple[str, ...]:
    """Find the unit of each indicator, from the unit column or from per cent signs in the cells.

    Raises
    ------
    TableError
        Figures in per cent where the study says another unit; units that differ within an
        indicator.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("share", "", "ratio"),))
    >>> nothing = np.zeros(0, int)
    >>> seen = [Numbers(np.zeros(1), np.zeros(1, bool), unit="%")]
    >>> read_units(RawTable("a.csv", (), ()), spec, {}, nothing, nothing, seen)
    ('%',)
    """
    per_cent = all(number.unit == "%" for number in numbers)
    units = []
    for at, column in enumerate(spec.columns):
        found = [""]
        alone = numbers[at] if len(numbers) == len(spec.columns) else None
        if (alone.unit if alone else "%" if per_cent else "") == "%":
            found = ["%"]
            if column.unit and not any(word in column.unit.lower() for word in _PER_CENT):
                raise TableError(
                    Text(
                        "{indicator} in {unit}, as the study says",
                        indicator=column.indicator,
                        unit=column.unit,
                    ),
                    Text("figures in per cent"),
                    table.place(),
                    Text("Correct the unit in the study"),
                )
        if spec.unit:
            distinct, codes = factorise(table.columns[places[spec.unit]][row[indicator == at]])
            texts = [tidy_text(cell) for cell in distinct]
            filled = list(dict.fromkeys(filter(None, texts)))
            if len({text.lower() for text in filled}) > 1:
                rows = row[indicator == at]
                first = [int(rows[codes == texts.index(text)][0]) for text in filled[:2]]
                one, two = (
                    Text("{unit!r} in row {row}", unit=unit, row=table.line(place))
                    for unit, place in zip(filled, first, strict=False)
                )
                raise TableError(
                    Text("one unit for {indicator}", indicator=column.indicator),
                    Text("{one} and {two}", one=one, two=two),
                    table.place(column=spec.unit),
                    Text(
                        "Choose one in the study (where = {{ {column} = {unit} }}), or bring the "
                        "figures to one unit",
                        column=json.dumps(spec.unit, ensure_ascii=False),
                        unit=json.dumps(filled[0], ensure_ascii=False),
                    ),
                )
            found = filled or found
        units.append(found[0])
    return tuple(units)
