"""The rows that charts share: figures of the tables under names that are ours."""

from __future__ import annotations

from typing import Any

from ..story import Story
from ..words import Words

__all__ = ["by_year"]

_COLUMNS = {
    "index": "index_pct",
    "index_low": "index_low",
    "index_high": "index_high",
    "rank": "index_rank",
    "rank_low": "rank_low",
    "rank_high": "rank_high",
    "grade": "grade",
    "zone": "zone",
    "share": "location_share",
    "probability": "hub_probability",
    "grade_probability": "grade_probability",
}


def by_year(story: Story, words: Words) -> list[dict[str, Any]]:
    """One row a region and year; a figure that the result has nowhere has no place in it.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> by_year(story, Words(story, "en"))
    []
    """
    names = {code: words.name(code) for code in story.codes}
    columns = {
        key: column for key, column in _COLUMNS.items() if story.has("regions_by_year", column)
    }
    if story.quotient:
        columns["quotient"] = story.quotient
    kinds = {True: "yes", False: "no", None: "unknown"}
    hubs = story.has("regions_by_year", "is_candidate_hub")
    found = []
    for row in story.rows("regions_by_year"):
        made = {"region": row["region_iso"], "name": names[row["region_iso"]], "year": row["year"]}
        made |= {key: row[column] for key, column in columns.items()}
        if hubs:
            made["hub"] = kinds[row["is_candidate_hub"]]
        found.append(made)
    return found
