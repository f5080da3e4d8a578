"""Index, share and rank through the years: a line a region."""

from __future__ import annotations

from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import DASH, Words
from .chart import ACCENT, BLUE, LIT, MUTED, SCHEMA, Chart, signals

__all__ = ["lines"]


def lines(story: Story, words: Words) -> list[Chart]:
    """Draw what changes through the years; nothing where there is one year.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> lines(story, Words(story, "en"))
    []
    """
    if len(story.years) < 2:
        return []
    known = (
        ("index", "index_pct", Text("The index through the years")),
        ("share", "location_share", Text("Shares through the years")),
        ("rank", "index_rank", Text("Ranks through the years")),
    )
    return [
        _one(story, words, field, column, title)
        for field, column, title in known
        if story.has("regions_by_year", column)
    ]


def _one(story: Story, words: Words, field: str, column: str, title: str) -> Chart:
    scale = {"rank": {"reverse": True, "zero": False, "nice": False}, "share": {"type": "sqrt"}}
    label = words.say(Text("Rank")) if field == "rank" else words.label(column)
    axis = {"share": {"format": ".0%"}, "rank": {"format": "d", "tickMinStep": 1}}.get(field, {})
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "by_year"},
        "width": "container",
        "height": 300,
        "encoding": {
            "x": {
                "field": "year",
                "type": "quantitative",
                "title": None,
                "axis": {"format": "d", "tickMinStep": 1, "grid": False},
                "scale": {"zero": False, "nice": False},
            },
            "y": {
                "field": field,
                "type": "quantitative",
                "title": label,
                "axis": axis,
                "scale": scale.get(field, {}),
            },
        },
        "layer": [
            {
                "mark": {
                    "type": "line",
                    "strokeWidth": 1.2,
                    "invalid": "break-paths-filter-domains",
                },
                "encoding": {
                    "detail": {"field": "region", "type": "nominal"},
                    "color": {"value": MUTED},
                    "opacity": {"value": 0.55},
                },
            },
            {
                "transform": [
                    {"filter": "datum.hub === 'yes'"},
                    {"filter": f"isValid(datum.{field})"},
                ],
                "mark": {"type": "point", "filled": True, "size": 26},
                "encoding": {
                    "color": {"value": BLUE},
                    "detail": {"field": "region", "type": "nominal"},
                },
            },
            {
                "transform": [{"filter": LIT}],
                "mark": {
                    "type": "line",
                    "strokeWidth": 3,
                    "point": {"size": 40},
                    "invalid": "break-paths-filter-domains",
                },
                "encoding": {
                    "detail": {"field": "region", "type": "nominal"},
                    "color": {"value": ACCENT},
                },
            },
            {
                "transform": [
                    {"filter": f"({LIT}) && datum.year === year && isValid(datum.{field})"}
                ],
                "mark": {"type": "text", "dy": -12, "color": "currentColor", "fontWeight": "bold"},
                "encoding": {"text": {"field": "name", "type": "nominal"}},
            },
        ],
    }
    values = {
        (row["region_iso"], row["year"]): row[column] for row in story.rows("regions_by_year")
    }

    def shown(value: float | None) -> str:
        if value is None:
            return DASH
        if field == "rank":
            return str(value)
        return words.percent(value) if field == "share" else words.number(value, 1)

    body = [
        ([words.name(code), *(shown(values.get((code, year))) for year in story.years)], code)
        for code in story.codes
    ]
    said = words.say(title)
    reading = Text(
        "A grey line is a region; dots are years in which it is a candidate hub; the selected "
        "region is orange. A gap is a missing value."
    )
    alternative = Text(
        "{title}, {first} to {last}, for {n} regions; every value is in the table below.",
        title=said,
        first=str(story.years[0]),
        last=str(story.years[-1]),
        n=str(len(story.codes)),
    )
    heads = [words.say(Text("Region")), *(str(year) for year in story.years)]
    numeric = set(range(1, len(heads)))
    return Chart(
        f"{field}_by_year",
        said,
        words.say(reading),
        spec,
        words.say(alternative),
        table(said, heads, body, numeric=numeric),
    )
