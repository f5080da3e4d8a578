"""Growth by ring around each pole."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import Words
from .chart import BLUE, MUTED, SCHEMA, Chart

__all__ = ["ring_rows", "rings"]


def ring_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """Growth of each ring, under every weights, for the first variable that has one.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> ring_rows(story, Words(story, "en"))
    []
    """
    first = story.parameter("diffusion.weights[0].name")
    return [
        {
            "region": row["region_iso"],
            "pole": words.name(row["region_iso"]),
            "variable": words.label(row["variable"]),
            "ring": row["ring"],
            "weights": words.weights(row["weights"]),
            "first": row["weights"] == first,
            "growth": row["growth"],
            "n": row["n_regions"],
        }
        for row in story.rows("rings")
        if row["growth"] is not None
    ]


def rings(story: Story, words: Words) -> Chart | None:
    """Draw the growth of the rings beyond the country's.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> rings(story, Words(story, "en"))
    """
    rows = ring_rows(story, words)
    if not rows:
        return None
    growth = words.say(Text("Growth, log points a year"))
    ring = words.say(Text("Ring, 1 is the closest"))
    x = {"field": "ring", "type": "ordinal", "title": ring, "axis": {"labelAngle": 0}}
    inner = {
        "width": 260,
        "height": 170,
        "layer": [
            {
                "mark": {"type": "rule", "color": "currentColor", "opacity": 0.6},
                "encoding": {"y": {"datum": 0}},
            },
            {
                "mark": {"type": "rule", "strokeWidth": 5, "color": MUTED, "opacity": 0.5},
                "encoding": {
                    "x": x,
                    "y": {
                        "aggregate": "min",
                        "field": "growth",
                        "type": "quantitative",
                        "title": growth,
                    },
                    "y2": {"aggregate": "max", "field": "growth"},
                },
            },
            {
                "transform": [{"filter": "datum.first"}],
                "mark": {"type": "point", "filled": True, "size": 90, "color": BLUE},
                "encoding": {
                    "x": x,
                    "y": {"field": "growth", "type": "quantitative", "title": growth},
                },
            },
        ],
    }
    spec = {
        "$schema": SCHEMA,
        "data": {"name": "rings"},
        "facet": {
            "row": {
                "field": "pole",
                "type": "nominal",
                "title": None,
                "header": {"labelOrient": "top", "labelAngle": 0, "labelAnchor": "start"},
            },
            "column": {
                "field": "variable",
                "type": "nominal",
                "title": None,
                "header": {"labelLimit": 240},
            },
        },
        "spec": inner,
    }
    own = [row for row in rows if row["first"]]
    parts = []
    for pole in dict.fromkeys(row["pole"] for row in own):
        near = next((row for row in own if row["pole"] == pole and row["ring"] == 1), None)
        if near:
            parts.append(
                words.say(
                    Text(
                        "{pole}: the closest ring ({n} {n:|region|regions}) grew by {growth} log "
                        "points a year beyond the country ({variable}).",
                        pole=pole,
                        n=near["n"],
                        growth=words.number(near["growth"], 3),
                        variable=near["variable"],
                    )
                )
            )
    reading = Text(
        "Points are the rings of the first declared weights, grey bars reach from the least to "
        "the greatest value over all declared weights; they are no confidence interval. Whether "
        "a difference is more than chance is said by the verdict."
    )
    body = [
        (
            [
                row["pole"],
                row["variable"],
                str(row["ring"]),
                row["weights"],
                words.number(row["growth"], 4),
                str(row["n"]),
            ],
            row["region"],
        )
        for row in rows
    ]
    heads = [
        words.say(one)
        for one in (
            Text("Pole"),
            Text("Variable"),
            Text("Ring"),
            Text("Weights"),
            Text("Growth"),
            Text("Regions"),
        )
    ]
    title = words.say(Text("Growth by ring around each pole"))
    return Chart(
        "rings",
        title,
        words.say(reading),
        spec,
        " ".join(parts) or title,
        table(title, heads, body, numeric={2, 4, 5}),
    )
