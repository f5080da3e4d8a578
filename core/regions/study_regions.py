"""The regions of a study: what the engine knows of the boundaries, whoever opened them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import AmbiguousRegionError, named_first
from ..geometry.facts import GeometryFacts
from ..messages import Text
from .gazetteer import Gazetteer
from .names_file import Aliases
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
    aliases : Aliases
        Further names from a file that the study names.
    """

    scheme: str
    codes: tuple[str, ...]
    names: Mapping[str, tuple[str, str, str]]
    is_shipped: bool
    facts: GeometryFacts | None = None
    weights: Mapping[str, Neighbours] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)

    @property
    def division(self) -> str:
        """Scheme of Kazakhstan whose codes these are, all of them; empty where there is none."""
        if self.is_shipped:
            return self.scheme
        mine = set(self.codes)
        return next((name for name in SCHEMES if mine == set(scheme(name).codes)), "")

    @property
    def titles(self) -> Mapping[str, tuple[str, str, str]]:
        """English, Russian and Kazakh name by code, for results."""
        return self.aliases.beside(self.names)

    def gazetteer(self) -> Gazetteer:
        """Return what these regions are called in tables.

        Raises
        ------
        AmbiguousRegionError
            A name of the file of names means another region too.
        """
        made = self._gazetteer()
        for code, names in self.aliases.names.items():
            for name in names:
                match = made.lookup(name)
                meant = {region.code for place in match.places for region in place.regions}
                if match.kind != "region" or code not in meant:
                    raise AmbiguousRegionError(
                        Text("names that mean one region each"),
                        Text(
                            "{name!r} for {code}, which also means {others}",
                            name=name,
                            code=code,
                            others=named_first(sorted(meant - {code})) or Text("the total"),
                        ),
                        "names.file",
                        Text(
                            "Take this name out of the file of names, for this region or the other"
                        ),
                    )
        return made

    def _gazetteer(self) -> Gazetteer:
        more = self.aliases.names
        if self.is_shipped:
            made = Gazetteer.kazakhstan()
            if not more:
                return made
            return made.also(self.scheme, {code: more.get(code, ()) for code in self.codes})
        if division := self.division:
            names = {code: (*self.names[code], *more.get(code, ())) for code in self.codes}
            return Gazetteer.kazakhstan().also(division, names)
        columns = list(zip(*(self.names[code] for code in self.codes), strict=True))
        lists = list(dict.fromkeys(columns))
        most = max(map(len, more.values()), default=0)
        for at in range(most):
            nth = [more.get(code, ())[at : at + 1] for code in self.codes]
            lists.append(tuple(name[0] if name else "" for name in nth))
        return Gazetteer.from_names(self.scheme, self.codes, lists, outside=self.outside)

    def remarks(self) -> tuple[str, ...]:
        """Say how rows of tables find these regions, where that is not plain."""
        notes = list(self.aliases.notes)
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
