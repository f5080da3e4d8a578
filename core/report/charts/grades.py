"""How probable each grade of each region is: stacked bars."""

from __future__ import annotations

from typing import Any

from ...maps.symbology import sequence
from ...messages import Text
from ..markup import table
from ..story import Story
from ..words import DASH, Words
from .chart import MOST_SHOWN, MUTED, SCHEMA, Chart, is_lit, signals

__all__ = ["grade_rows", "grades"]


def grade_rows(story: Story, words: Words) -> list[dict[str, Any]]:
    """Probabilities of the grades by region and year.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> grade_rows(story, Words(story, "en"))
    []
    """
    ranks = {
        (row["region_iso"], row["year"]): row["index_rank"] for row in story.rows("regions_by_year")
    }
    order = {grade: place for place, grade in enumerate(story.listed("grades.labels"))}
    return [
        {
            "region": row["region_iso"],
            "name": words.name(row["region_iso"]),
            "year": row["year"],
            "grade": words.verdict(row["grade"])
            if row["grade"] == "undetermined"
            else row["grade"],
            "order": -order.get(row["grade"], -1),
            "rank": ranks.get((row["region_iso"], row["year"])),
            "probability": row["probability"],
        }
        for row in story.rows("grade_probabilities")
    ]


def grades(story: Story, words: Words) -> Chart | None:
    """Draw the probability of every grade.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> grades(story, Words(story, "en"))
    """
    rows = grade_rows(story, words)
    labels = story.listed("grades.labels")
    if not rows or not labels:
        return None
    colours = [*sequence(len(labels)), MUTED]
    spec = {
        "$schema": SCHEMA,
        "params": signals(story.focus),
        "data": {"name": "grades"},
        "transform": [
            {"filter": "datum.year === year"},
            {"filter": f"datum.rank <= {MOST_SHOWN} || datum.region === picked"},
        ],
        "width": "container",
        "height": {"step": 20},
        "mark": {"type": "bar"},
        "encoding": {
            "y": {
                "field": "name",
                "type": "nominal",
                "title": None,
                "sort": {"field": "rank", "op": "min"},
                "axis": {"labelLimit": 210},
            },
            "x": {
                "field": "probability",
                "type": "quantitative",
                "stack": "zero",
                "title": words.say(Text("Probability of the grade")),
                "scale": {"domain": [0, 1]},
            },
            "color": {
                "field": "grade",
                "type": "nominal",
                "title": words.say(Text("Grade")),
                "scale": {"domain": [*labels, words.verdict("undetermined")], "range": colours},
                "legend": {"orient": "top", "columns": 8},
            },
            "order": {"field": "order", "type": "quantitative"},
            "stroke": is_lit("currentColor", None),
            "strokeWidth": {"value": 1.5},
        },
    }
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        if row["year"] == story.focus:
            found.setdefault(row["region"], {})[row["grade"]] = row["probability"]
    columns = [*labels[::-1], words.verdict("undetermined")]
    body = [
        (
            [
                words.name(code),
                *(words.number(found.get(code, {}).get(label, 0.0), 2) for label in columns),
            ],
            code,
        )
        for code in story.codes
    ]
    limit = float(story.parameter("uncertainty.unsure_below", "0.8"))
    sure = [code for code in story.codes if max(found.get(code, {None: 0.0}).values()) >= limit]
    alternative = Text(
        "In {year} one grade has a probability of at least {limit} in {n} of {all} regions: "
        "{regions}.",
        year=str(story.focus),
        limit=words.number(limit, 2),
        n=str(len(sure)),
        all=str(len(story.codes)),
        regions=words.names(sure[:12]) or words.say(Text("none")),
    )
    reading = Text(
        "The wider a colour, the more of the defensible variants of the method give that grade. "
        "One colour over the whole bar is a sure grade."
    )
    heads = [words.say(Text("Region")), *labels[::-1], words.verdict("undetermined")]
    caption = Text("Probability of each grade, {year}", year=str(story.focus))
    return Chart(
        "grades",
        words.say(Text("How sure is each grade?")),
        words.say(reading),
        spec,
        words.say(alternative),
        table(words.say(caption), heads, body or [([DASH], "")], numeric=set(range(1, len(heads)))),
    )
