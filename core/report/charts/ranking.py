"""Ranking of the regions by the index, each with the interval of its value and rank."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import DASH, Words
from .chart import ACCENT, BLUE, MOST_SHOWN, SCHEMA, Chart, is_lit, signals

__all__ = ["ranking"]


def ranking(story: Story, words: Words) -> Chart | None:
    """Rank the regions of a year.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> ranking(story, Words(story, "en"))
    """
    if not story.has("regions_by_year", "index_pct"):
        return None
    has_interval = story.has("regions_by_year", "index_low")
    index = words.label("index_pct")
    bar = {
        "mark": {"type": "bar", "height": {"band": 0.7}},
        "encoding": {
            "x": {
                "field": "index",
                "type": "quantitative",
                "title": f"{index}, %",
                "scale": {"zero": True},
            },
            "color": is_lit(ACCENT, BLUE),
        },
    }
    layers: list[dict[str, Any]] = [bar]
    if has_interval:
        layers.append(
            {
                "mark": {"type": "rule", "strokeWidth": 2, "color": "currentColor"},
                "encoding": {
                    "x": {"field": "index_low", "type": "quantitative"},
                    "x2": {"field": "index_high"},
                },
            }
        )
    shown = (
        "datum.rank_low == datum.rank_high ? '' + datum.rank"
        " : datum.rank + ' (' + datum.rank_low + '–' + datum.rank_high + ')'"
    )
    layers.append(
        {
            "transform": [
                {"calculate": shown if has_interval else "'' + datum.rank", "as": "place"}
            ],
            "mark": {"type": "text", "align": "left", "dx": 6, "color": "currentColor"},
            "encoding": {
                "x": {"field": "index_high" if has_interval else "index", "type": "quantitative"},
                "text": {"field": "place", "type": "nominal"},
            },
        }
    )
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "by_year"},
        "transform": [
            {"filter": "datum.year === year && isValid(datum.index)"},
            {"filter": f"datum.rank <= {MOST_SHOWN} || datum.region === picked"},
        ],
        "width": "container",
        "height": {"step": 20},
        "encoding": {
            "y": {
                "field": "name",
                "type": "nominal",
                "title": None,
                "sort": {"field": "index", "op": "max", "order": "descending"},
                "axis": {"labelLimit": 210},
            }
        },
        "layer": layers,
    }
    rows = sorted(
        (row for row in story.rows("regions_by_year") if row["year"] == story.focus),
        key=lambda row: (row["index_rank"] is None, row["index_rank"] or 0),
    )
    heads = [words.say(Text("Region")), words.say(Text("Rank")), index, words.say(Text("Grade"))]
    if has_interval:
        heads += [words.say(Text("Interval of the index")), words.say(Text("Interval of the rank"))]
    body = []
    for row in rows:
        cells = [
            words.name(row["region_iso"]),
            DASH if row["index_rank"] is None else str(row["index_rank"]),
            words.number(row["index_pct"]),
            row.get("grade") or DASH,
        ]
        if has_interval:
            cells += [_span(words, row, "index", 1), _span(words, row, "rank", 0)]
        body.append((cells, row["region_iso"]))
    ranked = [row for row in rows if row["index_rank"] is not None]
    if not ranked:
        alternative = Text("In {year} no region has a value of the index.", year=str(story.focus))
    else:
        alternative = Text(
            "In {year} {first} leads with {most}; last of {n} is {last} with {least}.",
            year=str(story.focus),
            first=words.name(ranked[0]["region_iso"]),
            most=words.number(ranked[0]["index_pct"]),
            n=str(len(ranked)),
            last=words.name(ranked[-1]["region_iso"]),
            least=words.number(ranked[-1]["index_pct"]),
        )
    reading = (
        Text(
            "Bars are the index, lines the interval that holds it in most variants of the "
            "method; beside them the rank and its interval. Where intervals overlap, the order "
            "is not sure."
        )
        if has_interval
        else Text(
            "Bars are the index, with the rank beside them. The study declares no uncertainty, so "
            "how sure the order is cannot be seen here."
        )
    )
    return Chart(
        "ranking",
        words.say(Text("Ranking of the regions")),
        words.say(reading),
        spec,
        words.say(alternative),
        table(
            words.say(Text("Ranking of the regions, {year}", year=str(story.focus))),
            heads,
            body,
            numeric={1, 2, 4, 5},
        ),
    )


def _span(words: Words, row: dict[str, Any], what: str, digits: int) -> str:
    low, high = row[f"{what}_low"], row[f"{what}_high"]
    if low is None or high is None:
        return DASH
    return f"{words.number(low, digits)}–{words.number(high, digits)}"
