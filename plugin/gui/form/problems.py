"""What is wrong with a study: each problem with its place, said in the language of the dock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...words.engine_words import said

if TYPE_CHECKING:
    from ....core.errors import StudyError

_PROBLEM = re.compile(r"(?P<place>[^\s:]*)(?: \(line \d+\))?: (?P<text>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: its place in the study (``hubs.minimum_share``) and what is wrong there."""

    place: str
    text: str


def problems_of(error: StudyError) -> list[Problem]:
    """Take the message of a study that cannot be run apart."""
    _, *parts = error.came.split("\n  - ")
    found = [_PROBLEM.fullmatch(part) for part in parts]
    return [Problem(one["place"], said(one["text"])) for one in found if one]


def inside(place: str, key: str) -> bool:
    """Say whether a place is that of a field or lies below it.

    ``tables[0].columns`` lies in ``tables`` and in ``tables[0]``, not in ``table``.
    """
    return place.startswith(key) and place[len(key) : len(key) + 1] in ("", ".", "[")
