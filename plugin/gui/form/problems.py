"""What is wrong with a study: each problem with its place, said in the language of the dock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...words.words import say

if TYPE_CHECKING:
    from ....core.study.spec import Study


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its place in the study (``hubs.minimum_share``) and what is wrong there."""

    place: str
    text: str


def problems_in(study: Study) -> list[Problem]:
    """Return what is wrong with a study, in the language of the dock."""
    from ....core.study.check import problems_of

    return [Problem(one.place, say(one.text)) for one in problems_of(study)]


def inside(place: str, key: str) -> bool:
    """Say whether a place is that of a field or lies below it.

    ``tables[0].columns`` lies in ``tables`` and in ``tables[0]``, not in ``table``.
    """
    return place.startswith(key) and place[len(key) : len(key) + 1] in ("", ".", "[")
