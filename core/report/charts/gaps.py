"""Which values are missing: indicators by year."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import Words
from .chart import SCHEMA, Chart

__all__ = ["gap_rows", "gaps"]


def gap_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """How many regions have each indicator in each year.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> gap_rows(story, Words(story, "en"))
    []
    """
    known: dict[tuple[str, int], int] = {}
    names: dict[str, None] = {}
    groups = {row["parent"] for row in story.rows("index_components")}
    for row in story.rows("index_components"):
        if row["component"] in groups or (row["component"] == "index" and row["raw_value"] is None):
            continue
        names.setdefault(row["component"])
        known[row["component"], row["year"]] = known.get((row["component"], row["year"]), 0) + (
            row["raw_value"] is not None
        )
    activity = story.parameter("specialisation.activity")
    for column in dict.fromkeys(("index_pct" if not names else "", activity)):
        if column and column in _columns(story):
            names.setdefault(column)
            for row in story.rows("regions_by_year"):
                known[column, row["year"]] = known.get((column, row["year"]), 0) + (
                    row[column] is not None
                )
    n = len(story.codes)
    return [
        {
            "indicator": words.label(name),
            "year": year,
            "known": known.get((name, year), 0),
            "missing": n - known.get((name, year), 0),
        }
        for name in names
        for year in story.years
    ]


def _columns(story: Story) -> set[str]:
    found = story.tables.get("regions_by_year")
    return set(found.data) if found else set()


def gaps(story: Story, words: Words) -> Chart | None:
    """Draw the missing values.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> gaps(story, Words(story, "en"))
    """
    rows = gap_rows(story, words)
    if not rows:
        return None
    n = len(story.codes)
    place = {
        "x": {
            "field": "year",
            "type": "ordinal",
            "title": None,
            "axis": {"labelOverlap": True, "labelAngle": 0},
        },
        "y": {
            "field": "indicator",
            "type": "nominal",
            "title": None,
            "sort": None,
            "axis": {"labelLimit": 260},
        },
    }
    spec = {
        "$schema": SCHEMA,
        "data": {"name": "gaps"},
        "width": "container",
        "height": {"step": 28},
        "encoding": place,
        "layer": [
            {
                "mark": {"type": "rect", "stroke": "#888888", "strokeWidth": 0.4},
                "encoding": {
                    "color": {
                        "field": "missing",
                        "type": "quantitative",
                        "title": words.say(Text("Regions without a value")),
                        "scale": {"domain": [0, max(n, 1)], "range": ["#f4f4f4", "#7a3d00"]},
                        "legend": {"orient": "top"},
                    }
                },
            },
            {
                "transform": [{"filter": "datum.missing > 0"}],
                "mark": {"type": "text"},
                "encoding": {
                    "text": {"field": "missing", "type": "quantitative"},
                    "color": {
                        "condition": {"test": f"datum.missing > {n / 2}", "value": "#ffffff"},
                        "value": "#1a1a1a",
                    },
                },
            },
        ],
    }
    names = list(dict.fromkeys(row["indicator"] for row in rows))
    found = {(row["indicator"], row["year"]): row["known"] for row in rows}
    body = [([name, *(str(found[name, year]) for year in story.years)], "") for name in names]
    missing = sum(row["missing"] for row in rows)
    alternative = Text(
        "{missing} of {all} values are missing.", missing=str(missing), all=str(n * len(rows))
    )
    title = words.say(Text("Missing values"))
    caption = Text("Regions with a value, of {n}", n=str(n))
    reading = Text(
        "The number in a cell is the number of regions without a value. A missing value is never "
        "taken for zero."
    )
    heads = [words.say(Text("Indicator")), *(str(year) for year in story.years)]
    return Chart(
        "gaps",
        title,
        words.say(reading),
        spec,
        words.say(alternative),
        table(words.say(caption), heads, body, numeric=set(range(1, len(heads)))),
    )
