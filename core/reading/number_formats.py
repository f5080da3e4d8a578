"""What the number format of a cell adds to its number: a workbook shows 0.7605 as 76.05 %."""

from __future__ import annotations

import re

__all__ = ["changes_number", "shown_number"]

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_SCALED = re.compile(r"[0#?](?:\.[0#?]+)?(,+)(?![0#?.])")


def changes_number(code: str) -> bool:
    """Whether a format shows a number as another one: in per cent, in thousands or millions.

    Examples
    --------
    >>> [changes_number(code) for code in ("0.00%", "#,##0", "#,##0,", '0.0" %"', "General")]
    [True, False, True, True, False]
    """
    section = code.split(";", 1)[0]
    bare = re.sub(r"\\[[^\\]]*\\]", "", section)
    return "%" in bare or bool(_SCALED.search(_LITERAL.sub("", bare)))


def shown_number(value: float, code: str) -> float | str:
    """Return a number as its format shows it, in full precision.

    Per cent become a text with their sign, so that the unit is known; a format that leaves
    thousands out divides, as what is written above the column is in thousands.

    Parameters
    ----------
    value : float
        As it is stored.
    code : str
        Number format, of which the section for positive numbers counts.

    Examples
    --------
    >>> shown_number(0.7605, "0.00%"), shown_number(1234500.0, "#,##0,"), shown_number(5, '0" %"')
    ('76.05%', 1234.5, '5%')
    """
    section = re.sub(r"\\[[^\\]]*\\]", "", code.split(";", 1)[0])
    literal = "".join(a or b for a, b in _LITERAL.findall(section))
    bare = _LITERAL.sub("", section)
    if "%" in bare:
        return f"{100 * value:.15g}%"
    if match := _SCALED.search(bare):
        return value / 1000 ** len(match[1])
    return f"{value:.15g}%" if "%" in literal else value
