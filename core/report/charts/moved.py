"""What moved the index of each region between the first year and the focus year."""

from __future__ import annotations

from typing import Any

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import Words
from .chart import SCHEMA, Chart, is_lit, signals

__all__ = ["moved", "part_rows"]

_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#999999", "#f0e442"]


def part_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """Tell what each indicator brought to the change of the index.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> part_rows(story, Words(story, "en"))
    []
    """
    return [
        {
            "region": row["region_iso"],
            "name": words.name(row["region_iso"]),
            "indicator": words.label(row["indicator"]),
            "part": row["change_part"],
            "change": row["index_change"],
        }
        for row in story.rows("index_change_parts")
        if row["change_part"] is not None
    ]


def moved(story: Story, words: Words) -> Chart | None:
    """Draw the parts of the change; nothing where no change can be computed.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> moved(story, Words(story, "en"))
    """
    rows = part_rows(story, words)
    if not rows:
        return None
    title = words.say(
        Text(
            "What moved the index, {first} to {last}",
            first=str(story.years[0]),
            last=str(story.focus),
        )
    )
    names = list(dict.fromkeys(row["indicator"] for row in rows))
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "parts"},
        "width": "container",
        "height": {"step": 22},
        "mark": {"type": "bar"},
        "encoding": {
            "y": {
                "field": "name",
                "type": "nominal",
                "title": None,
                "sort": {"field": "change", "op": "max", "order": "descending"},
                "axis": {"labelLimit": 210},
            },
            "x": {
                "field": "part",
                "type": "quantitative",
                "title": words.say(Text("Percentage points of the index")),
            },
            "color": {
                "field": "indicator",
                "type": "nominal",
                "title": None,
                "scale": {
                    "domain": names,
                    "range": [_COLOURS[place % len(_COLOURS)] for place in range(len(names))],
                },
                "legend": {"orient": "top", "columns": 1, "labelLimit": 480},
            },
            "stroke": is_lit("currentColor", None),
            "strokeWidth": {"value": 1.5},
        },
    }
    by_region: dict[str, dict[str, Any]] = {}
    for row in rows:
        by_region.setdefault(row["region"], {"change": row["change"]})[row["indicator"]] = row[
            "part"
        ]
    body = [
        (
            [
                words.name(code),
                words.number(found["change"], 1),
                *(words.number(found.get(name), 1) for name in names),
            ],
            code,
        )
        for code, found in by_region.items()
    ]
    known = sorted(
        (
            (found["change"], code)
            for code, found in by_region.items()
            if found["change"] is not None
        ),
        reverse=True,
    )
    alternative = Text("The change is known for {n} regions.", n=str(len(by_region)))
    if known:
        alternative = Text(
            "The change is known for {n} regions; most gained {first} ({most}), least {last} "
            "({least}).",
            n=str(len(known)),
            first=words.name(known[0][1]),
            most=words.number(known[0][0], 1),
            last=words.name(known[-1][1]),
            least=words.number(known[-1][0], 1),
        )
    reading = Text(
        "Parts to the right raised the index, those to the left lowered it; together they are "
        "its change. They say what changed, not why."
    )
    heads = [words.say(Text("Region")), words.say(Text("Change")), *names]
    return Chart(
        "moved",
        title,
        words.say(reading),
        spec,
        words.say(alternative),
        table(title, heads, body, numeric=set(range(1, len(heads)))),
    )
