"""What every chart has: a specification, words, and the table that it is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..markup import Markup

__all__ = ["ACCENT", "BLUE", "LIT", "MOST_SHOWN", "MUTED", "SCHEMA", "Chart", "is_lit", "signals"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
ACCENT, BLUE, MUTED = "#d55e00", "#0072b2", "#8a8a8a"
# Regions in one chart that can still be told apart
MOST_SHOWN = 40
# the region that is picked, or under the pointer
LIT = "datum.region === picked || datum.region === lit"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the page.

    Parameters
    ----------
    key : str
        Name of the chart in the page and of its file.
    title : str
        What it shows.
    reading : str
        How it is read, and what it cannot show.
    spec : dict
        Vega-Lite specification; its data are named and come from the datasets of the page.
    alternative : str
        What it shows, in words made from its data.
    table : Markup
        The same figures as a table.
    """

    key: str
    title: str
    reading: str
    spec: dict[str, Any]
    alternative: str
    table: Markup


def signals(year: int) -> list[dict[str, Any]]:
    """Parameters that the page sets: region picked, region under the pointer, year.

    Examples
    --------
    >>> [one["name"] for one in signals(2016)]
    ['picked', 'lit', 'year']
    """
    return [
        {"name": "picked", "value": ""},
        {"name": "lit", "value": ""},
        {"name": "year", "value": year},
    ]


def is_lit(yes: Any, no: Any) -> dict[str, Any]:
    """Choose a value for the region that is picked or under the pointer, and for the others.

    Examples
    --------
    >>> is_lit(1, 0.5)["value"]
    0.5
    """
    return {"condition": {"test": LIT, "value": yes}, "value": no}
