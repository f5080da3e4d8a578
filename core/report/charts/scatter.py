"""Index against share or quotient, with the limits of the hub rule."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import Words
from .chart import ACCENT, BLUE, LIT, MUTED, SCHEMA, Chart, signals

__all__ = ["scatter"]


def scatter(story: Story, words: Words) -> Chart | None:
    """Draw index against share, where the rule can be seen; against the quotient without shares.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> scatter(story, Words(story, "en"))
    """
    column = "location_share" if story.has("regions_by_year", "location_share") else story.quotient
    if not column or not story.has("regions_by_year", "index_pct"):
        return None
    is_share = column == "location_share"
    field = "share" if is_share else "quotient"
    limits = _limits(story, is_share)
    index, other = words.label("index_pct"), words.label(column)
    format_ = ".0%" if is_share else ".2~f"
    place = {
        "x": {"field": "index", "type": "quantitative", "title": f"{index}, %"},
        "y": {
            "field": field,
            "type": "quantitative",
            "title": other,
            "axis": {"format": format_},
            "scale": {"type": "sqrt"},
        },
    }
    points = {
        "mark": {"type": "point", "filled": True, "size": 90, "opacity": 0.9, "strokeWidth": 1},
        "encoding": {
            "color": {
                "condition": {
                    "test": LIT,
                    "value": ACCENT,
                },
                "field": "hub",
                "type": "nominal",
                "scale": {"domain": ["yes", "no", "unknown"], "range": [BLUE, MUTED, MUTED]},
                "legend": None,
            },
            "shape": {
                "field": "hub",
                "type": "nominal",
                "scale": {"domain": ["yes", "no", "unknown"], "range": [_STAR, "circle", "cross"]},
                "legend": None,
            },
        },
    }
    named = {
        "transform": [
            {"filter": "datum.hub === 'yes' || datum.region === picked || datum.region === lit"}
        ],
        "mark": {"type": "text", "dy": -11, "color": "currentColor", "limit": 190},
        "encoding": {"text": {"field": "name", "type": "nominal"}},
    }
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "by_year"},
        "width": "container",
        "height": 340,
        "layer": [*limits, _chosen(points, place, field), _chosen(named, place, field)],
    }
    rows = [row for row in story.rows("regions_by_year") if row["year"] == story.focus]
    body = [
        (
            [
                words.name(row["region_iso"]),
                words.number(row["index_pct"]),
                words.percent(row[column]) if is_share else words.number(row[column]),
            ],
            row["region_iso"],
        )
        for row in rows
    ]
    both = [row for row in rows if row["index_pct"] is not None and row[column] is not None]
    hubs = [row["region_iso"] for row in rows if row.get("is_candidate_hub")]
    alternative = Text(
        "{n} of {all} regions have both values in {year}. Beyond both limits: {hubs}.",
        n=str(len(both)),
        all=str(len(rows)),
        year=str(story.focus),
        hubs=words.names(hubs) or words.say(Text("none")),
    )
    reading = Text(
        "Each point is a region, stars are candidate hubs; dashed lines are the limits of the "
        "rule. Up and to the right of both lie the candidates. A region without one of the "
        "values is not drawn."
    )
    title = Text("Innovation index and specialisation")
    caption = Text("Innovation index and specialisation, {year}", year=str(story.focus))
    heads = [words.say(Text("Region")), index, other]
    return Chart(
        "scatter",
        words.say(title),
        words.say(reading),
        spec,
        words.say(alternative),
        table(words.say(caption), heads, body, numeric={1, 2}),
    )


_STAR = (
    "M0,-1L0.235,-0.324L0.951,-0.309L0.38,0.124L0.588,0.809L0,0.4L-0.588,0.809L-0.38,0.124"
    "L-0.951,-0.309L-0.235,-0.324Z"
)


def _chosen(layer: dict[str, Any], place: dict[str, Any], field: str) -> dict[str, Any]:
    year = {"filter": f"datum.year === year && isValid(datum.index) && isValid(datum.{field})"}
    return {
        **layer,
        "transform": [year, *layer.get("transform", [])],
        "encoding": {**place, **layer["encoding"]},
    }


def _limits(story: Story, is_share: bool) -> list[dict[str, Any]]:
    """Lines at the lowest grade of the zones that the rule asks for, and at its least share."""
    zones, wanted = story.listed("grades.zones"), story.listed("hubs.zones")
    lows = [0.0, *(float(one) for one in story.listed("grades.limits"))]
    found = [low for low, zone in zip(lows, zones, strict=False) if zone in wanted]
    made = []
    dashed = {"type": "rule", "strokeDash": [5, 4], "color": "currentColor", "opacity": 0.7}
    if found:
        place = {"x": {"datum": min(found), "type": "quantitative"}}
        made.append({"data": {"values": [{}]}, "mark": dashed, "encoding": place})
    least = story.parameter("hubs.minimum_share")
    if is_share and least:
        place = {"y": {"datum": float(least), "type": "quantitative"}}
        made.append({"data": {"values": [{}]}, "mark": dashed, "encoding": place})
    return made
