"""The regions of a study: what the engine knows of the boundaries, whoever opened them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..geometry.facts import GeometryFacts
from ..messages import Text
from .gazetteer import Gazetteer
from .schemes import SCHEMES, scheme

if TYPE_CHECKING:
    from ..neighbours.weights import Neighbours

__all__ = ["Regions"]


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """The regions of a study, as its boundaries name them.

    Parameters
    ----------
    scheme : str
        Name of the set of regions.
    codes : tuple of str
        Codes, each once.
    names : mapping of str to (str, str, str)
        English, Russian and Kazakh name by code.
    is_shipped : bool
        Whether these are regions of Kazakhstan, whose spellings are known.
    facts : GeometryFacts or None
        Contiguity and centre points; needed by the diffusion only.
    weights : mapping of str to Neighbours
        Weights read from files that the study names, by their names.
    notes : tuple of str
        Defects of the boundaries, found and repaired.
    outside : tuple of str
        Codes and names of regions that are known and take no part, because others were selected.
    """

    scheme: str
    codes: tuple[str, ...]
    names: Mapping[str, tuple[str, str, str]]
    is_shipped: bool
    facts: GeometryFacts | None = None
    weights: Mapping[str, Neighbours] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()

    @property
    def division(self) -> str:
        """Scheme of Kazakhstan whose codes these are, all of them; empty where there is none."""
        if self.is_shipped:
            return self.scheme
        mine = set(self.codes)
        return next((name for name in SCHEMES if mine == set(scheme(name).codes)), "")

    def gazetteer(self) -> Gazetteer:
        """Return what these regions are called in tables."""
        if self.is_shipped:
            return Gazetteer.kazakhstan()
        if division := self.division:
            names = {code: self.names[code] for code in self.codes}
            return Gazetteer.kazakhstan().also(division, names)
        columns = list(zip(*(self.names[code] for code in self.codes), strict=True))
        lists = list(dict.fromkeys(columns))
        return Gazetteer.from_names(self.scheme, self.codes, lists, outside=self.outside)

    def remarks(self) -> tuple[str, ...]:
        """Say how rows of tables find these regions, where that is not plain."""
        notes = []
        if self.division and not self.is_shipped:
            notes.append(
                Text(
                    "Boundaries: the codes of {name} are those of the {n} regions of "
                    "Kazakhstan (scheme {scheme}); tables are read with the names known of "
                    "them.",
                    name=self.scheme,
                    n=len(self.codes),
                    scheme=self.division,
                )
            )
        if self.outside:
            notes.append(
                Text(
                    "Boundaries: only the selected polygons take part; rows of tables that "
                    "name others are set aside, and sums are those of the selected ones."
                )
            )
        return tuple(notes)
