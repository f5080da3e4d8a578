"""Moran's scatter: each region's value against the mean of its neighbours."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import DASH, Words
from .chart import ACCENT, BLUE, LIT, MUTED, SCHEMA, Chart, signals

__all__ = ["moran", "moran_rows"]

_COLOURS = {"HH": ACCENT, "HL": "#e69f00", "LH": "#56b4e9", "LL": BLUE, "": MUTED}


def moran_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """Values and lags of the first variable under the first weights, in the variable's unit.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> moran_rows(story, Words(story, "en"))
    []
    """
    variable, weights = _chosen(story)
    if not variable or not story.has("regions_by_year", variable):
        return []
    values = {
        (row["region_iso"], row["year"]): row[variable] for row in story.rows("regions_by_year")
    }
    alpha = float(story.parameter("diffusion.alpha", "0.1"))
    found = []
    for row in story.rows("association_local"):
        if (row["variable"], row["weights"], row["statistic"]) != (
            variable,
            weights,
            "local_moran",
        ):
            continue
        value = values.get((row["region_iso"], row["year"]))
        if value is None or row["lag"] is None:
            continue
        adjusted = row["p_adjusted"]
        is_clear = adjusted is not None and adjusted <= alpha
        found.append(
            {
                "region": row["region_iso"],
                "name": words.name(row["region_iso"]),
                "year": row["year"],
                "value": value,
                "lag": row["lag"],
                "quadrant": (row["quadrant"] or "") if is_clear else "",
                "kind": row["quadrant"] or DASH,
                "p": adjusted,
            }
        )
    return found


def _chosen(story: Story) -> tuple[str, str]:
    variables = story.listed("diffusion.variables")
    return (variables or [""])[0], story.parameter("diffusion.weights[0].name")


def moran(story: Story, words: Words) -> Chart | None:
    """Draw values against the neighbours' mean.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> moran(story, Words(story, "en"))
    """
    rows = moran_rows(story, words)
    if not rows:
        return None
    variable, weights = _chosen(story)
    label = words.label(variable)
    lag = words.say(Text("Mean of the neighbours ({weights})", weights=words.weights(weights)))
    means = {"joinaggregate": [{"op": "mean", "field": "value", "as": "mean"}]}
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "moran"},
        "width": "container",
        "height": 320,
        "transform": [{"filter": "datum.year === year"}, means],
        "layer": [
            {
                "mark": {
                    "type": "rule",
                    "strokeDash": [5, 4],
                    "color": "currentColor",
                    "opacity": 0.6,
                },
                "encoding": {"x": {"aggregate": "mean", "field": "value", "type": "quantitative"}},
            },
            {
                "mark": {
                    "type": "rule",
                    "strokeDash": [5, 4],
                    "color": "currentColor",
                    "opacity": 0.6,
                },
                "encoding": {"y": {"aggregate": "mean", "field": "mean", "type": "quantitative"}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 80},
                "encoding": {
                    "x": {"field": "value", "type": "quantitative", "title": label},
                    "y": {"field": "lag", "type": "quantitative", "title": lag},
                    "color": {
                        "field": "quadrant",
                        "type": "nominal",
                        "scale": {"domain": list(_COLOURS), "range": list(_COLOURS.values())},
                        "legend": None,
                    },
                    "stroke": {
                        "condition": {
                            "test": LIT,
                            "value": "currentColor",
                        },
                        "value": None,
                    },
                    "strokeWidth": {"value": 3},
                },
            },
            {
                "transform": [{"filter": f"{LIT} || datum.quadrant !== ''"}],
                "mark": {"type": "text", "dy": -11, "color": "currentColor"},
                "encoding": {
                    "x": {"field": "value", "type": "quantitative"},
                    "y": {"field": "lag", "type": "quantitative"},
                    "text": {"field": "name", "type": "nominal"},
                },
            },
        ],
    }
    last = [row for row in rows if row["year"] == story.focus]
    clear = [f"{row['name']} ({row['quadrant']})" for row in last if row["quadrant"]]
    overall = next(
        (
            row
            for row in story.rows("association_global")
            if (row["variable"], row["weights"], row["year"], row["statistic"])
            == (variable, weights, story.focus, "moran")
        ),
        None,
    )
    parts = [
        Text(
            "In {year} the local association is significant for: {regions}.",
            year=str(story.focus),
            regions=", ".join(clear) or words.say(Text("none")),
        )
    ]
    if overall and overall["value"] is not None:
        parts.append(
            Text(
                "Moran's I over all regions is {value} (p {p}).",
                value=words.number(overall["value"], 3),
                p=words.number(overall["p_value"], 3),
            )
        )
    reading = Text(
        "To the right are regions above the mean, further up those whose neighbours are; dashed "
        "lines are the mean. Coloured are those whose p-value, adjusted for all regions, stays "
        "below the study's limit. With few neighbours nothing can become significant."
    )
    body = [
        (
            [
                row["name"],
                words.number(row["value"]),
                words.number(row["lag"]),
                row["kind"],
                words.number(row["p"], 3),
            ],
            row["region"],
        )
        for row in last
    ]
    heads = [
        words.say(Text("Region")),
        label,
        lag,
        words.say(Text("Class")),
        words.say(Text("Adjusted p-value")),
    ]
    caption = Text("Regions and their neighbours, {year}", year=str(story.focus))
    return Chart(
        "moran",
        words.say(Text("Regions and their neighbours")),
        words.say(reading),
        spec,
        " ".join(words.say(part) for part in parts),
        table(words.say(caption), heads, body, numeric={1, 2, 4}),
    )
