"""Strengths and weaknesses of the selected region, against the leader and the median."""

from __future__ import annotations

from statistics import median
from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import DASH, Words
from .chart import ACCENT, SCHEMA, Chart, signals

__all__ = ["component_rows", "strengths"]


def component_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """Components of the index of the focus year, with their median over the regions.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> component_rows(story, Words(story, "en"))
    []
    """
    rows = [row for row in story.rows("index_components") if row["year"] == story.focus]
    values: dict[str, list[float]] = {}
    for row in rows:
        if row["component_pct"] is not None:
            values.setdefault(row["component"], []).append(row["component_pct"])
    order = {
        name: place for place, name in enumerate(dict.fromkeys(row["component"] for row in rows))
    }
    return [
        {
            "region": row["region_iso"],
            "component": row["component"],
            "label": words.label(row["component"]),
            "order": order[row["component"]],
            "value": row["component_pct"],
            "median": median(values[row["component"]]) if row["component"] in values else None,
        }
        for row in rows
    ]


def strengths(story: Story, words: Words) -> Chart | None:
    """Draw the components of the selected region; nothing where the index is given whole.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> strengths(story, Words(story, "en"))
    """
    rows = component_rows(story, words)
    names = dict.fromkeys(row["component"] for row in rows)
    if len(names) < 2:
        return None
    value = words.say(Text("Per cent of the leading region"))
    y = {
        "field": "label",
        "type": "nominal",
        "title": None,
        "sort": {"field": "order", "op": "min"},
        "axis": {"labelLimit": 230},
    }
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "components"},
        "transform": [{"filter": "datum.region === picked"}],
        "width": "container",
        "height": {"step": 26},
        "encoding": {"y": y},
        "layer": [
            {
                "mark": {"type": "bar", "color": ACCENT, "height": {"band": 0.6}},
                "encoding": {"x": {"field": "value", "type": "quantitative", "title": value}},
            },
            {
                "mark": {
                    "type": "tick",
                    "thickness": 3,
                    "color": "currentColor",
                    "height": {"band": 0.9},
                },
                "encoding": {"x": {"field": "median", "type": "quantitative"}},
            },
        ],
    }
    by_region: dict[str, dict[str, float | None]] = {}
    for row in rows:
        by_region.setdefault(row["region"], {})[row["component"]] = row["value"]
    body = [
        (
            [
                words.name(code),
                *(words.number(by_region.get(code, {}).get(name), 1) for name in names),
            ],
            code,
        )
        for code in story.codes
    ]
    medians = {row["component"]: row["median"] for row in rows}
    body.append(
        ([words.say(Text("Median")), *(words.number(medians[name], 1) for name in names)], "")
    )
    told = words.say(Text("Strengths and weaknesses of the selected region"))
    reading = Text(
        "Bars show the selected region, black marks the median of all regions; 100 is the "
        "leading region where the index compares with the leader. A component without bar has no "
        "value."
    )
    best = []
    for name in names:
        known = [
            (row["value"], row["region"])
            for row in rows
            if row["component"] == name and row["value"] is not None
        ]
        leader = words.name(max(known)[1]) if known else DASH
        best.append(f"{words.label(name)}: {leader}")
    alternative = Text("Leading regions: {list}.", list="; ".join(best))
    heads = [words.say(Text("Region")), *(words.label(name) for name in names)]
    return Chart(
        "strengths",
        told,
        words.say(reading),
        spec,
        words.say(alternative),
        table(told, heads, body, numeric=set(range(1, len(heads)))),
    )
