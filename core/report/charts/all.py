"""Every chart that a result has values for, and the rows that they share."""

from __future__ import annotations

from typing import Any

from ..story import Story
from ..words import Words
from .chart import Chart
from .datasets import by_year
from .gaps import gap_rows, gaps
from .grades import grade_rows, grades
from .lines import lines
from .moran import moran, moran_rows
from .moved import moved, part_rows
from .ranking import ranking
from .rings import ring_rows, rings
from .scatter import scatter
from .strengths import component_rows, strengths

__all__ = ["charts", "datasets"]


def charts(story: Story, words: Words) -> list[Chart]:
    """Make every chart, from the top of the page to its end.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> charts(story, Words(story, "en"))
    []
    """
    made = [
        ranking(story, words),
        scatter(story, words),
        strengths(story, words),
        *lines(story, words),
        moved(story, words),
        moran(story, words),
        rings(story, words),
        grades(story, words),
        gaps(story, words),
    ]
    return [chart for chart in made if chart is not None]


def datasets(story: Story, words: Words) -> dict[str, list[dict[str, Any]]]:
    """Gather the rows that the charts name.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> sorted(datasets(story, Words(story, "en")))
    ['by_year', 'components', 'gaps', 'grades', 'moran', 'parts', 'rings']
    """
    return {
        "by_year": by_year(story, words),
        "components": component_rows(story, words),
        "gaps": gap_rows(story, words),
        "grades": grade_rows(story, words),
        "moran": moran_rows(story, words),
        "parts": part_rows(story, words),
        "rings": ring_rows(story, words),
    }
