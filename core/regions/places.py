"""What a name in a table can mean: a place, which is a region in each scheme that has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..messages import Text
from .schemes import Region

__all__ = ["WAYS", "Match", "Place"]

WAYS = {
    "ISO letters": Text("ISO letters"),
    "ISO digits": Text("ISO digits"),
    "P-code": Text("P-code"),
    "KATO": Text("KATO"),
    "English name": Text("English name"),
    "Russian name": Text("Russian name"),
    "Kazakh name": Text("Kazakh name"),
    "transliteration": Text("transliteration"),
    "former name": Text("former name"),
    "abbreviation": Text("abbreviation"),
    "total": Text("total"),
    "code": Text("code"),
    "name": Text("name"),
}
"""What can match a text with a region, in words."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a name or code means: the region that it is in each scheme, oldest scheme first."""

    regions: tuple[Region, ...]

    @property
    def newest(self) -> Region:
        """The region in the newest scheme that has the place."""
        return self.regions[-1]

    def in_scheme(self, name: str) -> Region | None:
        """Return the region that the place is in a scheme, None where it is none."""
        for region in self.regions:
            if region.scheme == name:
                return region
        return None


@dataclass(frozen=True, slots=True)
class Match:
    """What a text was taken for.

    Parameters
    ----------
    text : str
        The text as it came, without signs that nobody sees.
    kind : {"region", "total", "ambiguous", "unknown", "empty", "outside"}
        ``total`` is the row of the whole country; ``outside`` is a region that is known and takes
        no part.
    places : tuple of Place
        One for a region, the candidates where it is ambiguous, otherwise none.
    how : str
        What matched: ``ISO letters``, ``ISO digits``, ``P-code`` (KZ51, which ISO never
        numbered), ``KATO``, ``English name``,
        ``Russian name``, ``Kazakh name``, ``transliteration``, ``former name``,
        ``abbreviation``, ``total``; ``code`` or ``name`` in another country.
    note : str
        Why a name that is ambiguous by itself could be settled in its column.
    """

    text: str
    kind: Literal["region", "total", "ambiguous", "unknown", "empty", "outside"]
    places: tuple[Place, ...] = ()
    how: str = ""
    note: str = ""

    @property
    def place(self) -> Place | None:
        """The place where the match is a region, otherwise None."""
        return self.places[0] if self.kind == "region" else None

    @property
    def candidates(self) -> tuple[Region, ...]:
        """The regions that could be meant, each in its newest scheme."""
        return tuple(place.newest for place in self.places)
