"""What a name or code on a table's row means: a region, the total, or nothing that is known.

A text names a :class:`.places.Place`; which unit that is, the scheme of the table decides
(:mod:`growth_poles.core.panel.scheme_of_rows`). No near miss is ever taken for a hit: what could
mean several regions is ambiguous and lists them, what is unknown stays unknown and may be given
suggestions.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from ..errors import AmbiguousRegionError, SchemeError, TableError, UnknownRegionError, listed
from ..messages import Text
from .places import Match, Place
from .schemes import SCHEMES, Region, Scheme, rows_of_data, scheme
from .spelling import KAZAKHSTAN, PLAIN, Spelling, parts_of, text_of

__all__ = ["Gazetteer"]


_LEAST_OF_NAME = 4  # letters that are worth looking for inside another name


class _Name(NamedTuple):
    place: Place | None  # None is the whole country
    how: str
    plain: str = ""


class Gazetteer:
    """All codes and names of a country's regions, and what each of them means.

    Made by :meth:`kazakhstan` or :meth:`from_names`.

    Attributes
    ----------
    country : str
        Name of the country or boundary file, for messages.
    schemes : dict of str to Scheme
        The schemes by name, oldest first.
    """

    __slots__ = ("_codes", "_exact", "_names", "_outside", "_spelling", "country", "schemes")

    def __init__(self, country: str, schemes: dict[str, Scheme], spelling: Spelling) -> None:
        self.country = country
        self.schemes = schemes
        self._spelling = spelling
        self._codes: dict[str, list[_Name]] = {}
        self._exact: dict[str, list[_Name]] = {}  # codes as they are written, before any reading
        self._names: dict[str, list[_Name]] = {}
        self._outside: frozenset[str] = frozenset()
        for row in rows_of_data("names.csv"):
            if not row["code"]:
                for text in row["names"].split("; "):
                    self._names[spelling.name_key(text)] = [_Name(None, "total")]

    @staticmethod
    @cache
    def kazakhstan() -> Gazetteer:
        """Return the gazetteer of Kazakhstan with its schemes of 16, 17 and 20 regions.

        Examples
        --------
        >>> match = Gazetteer.kazakhstan().lookup("Zapadno-Kazakhstanskaya oblast")
        >>> match.place.newest.code, match.how
        ('KZ-ZAP', 'transliteration')
        """
        schemes = {name: scheme(name) for name in SCHEMES}
        made = Gazetteer("Kazakhstan", schemes, KAZAKHSTAN)
        places: dict[tuple[Region, ...], Place] = {}

        def place(regions: Iterable[Region]) -> Place:
            of = tuple(regions)
            return places.setdefault(of, Place(of))

        units = [region for each in schemes.values() for region in each.regions]
        for unit in units:
            same_letters = place(u for u in units if u.code == unit.code)
            same_place = place(u for u in units if u.kato == unit.kato)
            made._add_code(unit.code, same_letters, "ISO letters")
            made._add_code(unit.code.removeprefix("KZ-"), same_letters, "ISO letters")
            made._add_code(unit.kato or "", same_place, "KATO")
            digits = "ISO digits" if unit.iso_digits else "P-code"
            made._add_code(f"KZ{(unit.kato or '')[:2]}", same_place, digits)
            made._add_name(unit.name_en, same_place, "English name")
            made._add_name(unit.name_ru, same_place, "Russian name")
            made._add_name(unit.name_kk, same_place, "Kazakh name")
        for row in rows_of_data("names.csv"):
            if row["code"] == "KZ":
                for text in row["names"].split("; "):
                    made._add_name(text, None, "total")
            elif row["code"]:
                among = row["schemes"].split() or SCHEMES
                of = place(u for u in units if u.code == row["code"] and u.scheme in among)
                for text in row["names"].split("; "):
                    made._add_name(text, of, row["how"])
        return made

    @classmethod
    def from_names(
        cls,
        name: str,
        codes: Sequence[object],
        names: Sequence[Sequence[object]] = (),
        *,
        outside: Iterable[object] = (),
    ) -> Gazetteer:
        """Make the gazetteer of any country from the codes and names of its regions.

        A text that is written exactly as a code is that region. Others are compared
        without regard to case, spaces, hyphens, dots, quotes, the dot of the letter i and letters
        that look alike in the Latin and Cyrillic alphabets; of codes in digits the zeros in front
        and a ``.0`` behind do not count. Nothing else is known about them.

        Parameters
        ----------
        name : str
            Name of the scheme, for messages and results.
        codes : sequence of length n_regions
            Codes of the regions, all different; whole numbers lose their ``.0``.
        names : sequence of sequences of length n_regions
            Any number of lists of names; missing names are passed over.
        outside : iterable
            Codes and names of regions that are known and take no part.

        Raises
        ------
        TableError
            A code is missing or comes twice.

        Examples
        --------
        >>> made = Gazetteer.from_names("my regions", ["01", "02"], [["Nord Est", "Sud"]])
        >>> made.resolve("NORD-EST").code
        '01'
        """
        texts = [text_of(code).strip() for code in codes]
        if "" in texts:
            row = texts.index("") + 1
            raise TableError(
                Text("every region with a code"), Text("none in row {row}", row=row), name
            )
        if len(set(texts)) < len(texts):
            seen: set[str] = set()
            twice = [code for code in texts if code in seen or seen.add(code)]
            codes_twice = listed(dict.fromkeys(twice))
            raise TableError(
                Text("every code once"), Text("{codes} twice", codes=codes_twice), name
            )
        lists = [[text_of(cell).strip() for cell in each] for each in names]
        first = lists[0] if lists else texts
        regions = tuple(
            Region(name, code, shown or code) for code, shown in zip(texts, first, strict=True)
        )
        made = cls(name, {name: Scheme(name, regions)}, PLAIN)
        places = [Place((region,)) for region in regions]
        for code, place in zip(texts, places, strict=True):
            made._add_code(code, place, "code")
            made._exact[code] = [_Name(place, "code")]
        for each in lists:
            for text, place in zip(each, places, strict=True):
                if text:
                    made._add_name(text, place, "name")
        made._outside = frozenset(PLAIN.name_key(text_of(cell).strip()) for cell in outside)
        return made

    def also(self, name: str, names: Mapping[str, Sequence[str]]) -> Gazetteer:
        """Make a gazetteer that also knows the names which a boundary file gives its regions.

        Parameters
        ----------
        name : str
            One of the schemes.
        names : mapping of str to sequence of str
            Names by code, of every region of the scheme and in the order in which they are to
            stand. What a text means already, it means still.

        Examples
        --------
        >>> names = {region.code: [f"Reg. {region.code}"] for region in scheme("16").regions}
        >>> Gazetteer.kazakhstan().also("16", names).resolve("REG KZ-AKM").name_en
        'Akmola region'
        """
        made = Gazetteer(self.country, dict(self.schemes), self._spelling)
        made._codes = self._codes
        made._names = {key: list(known) for key, known in self._names.items()}
        own = self.schemes[name]
        made.schemes[name] = replace(own, regions=tuple(own.region(code) for code in names))
        for code, texts in names.items():
            place = self._codes[self._spelling.code_key(own.region(code).kato or code)][0].place
            for text in texts:
                if self.lookup(text).kind == "unknown":
                    made._add_name(text, place, "name")
        return made

    def _add_code(self, text: str, place: Place, how: str) -> None:
        known = self._codes.setdefault(self._spelling.code_key(text), [])
        if all(name.place is not place for name in known):
            known.append(_Name(place, how))

    def _add_name(self, text: str, place: Place | None, how: str) -> None:
        short = how == "abbreviation" or (place is None and len(text) <= 3)
        key = self._spelling.short_key(text) if short else self._spelling.name_key(text)
        known = self._names.setdefault(key, [])
        if how == "name" and known and known[0].place is None:
            known.clear()  # a region may be called what elsewhere is a total
        known.append(_Name(place, how, "" if how == "name" else self._spelling.plain_key(text)))

    def lookup(self, cell: object) -> Match:
        """Say what a text or number means; never raises.

        Examples
        --------
        >>> found = Gazetteer.kazakhstan().lookup("Алматы")
        >>> found.kind, [region.name_en for region in found.candidates]
        ('ambiguous', ['Almaty region', 'Almaty city'])
        """
        text = text_of(cell)
        if not any(map(str.isalnum, text)):
            return Match(text, "empty")
        found = self._lookup(text)
        if found is None:
            found = self._agreed(text, [self._lookup(part) for part in parts_of(text)])
        if found is None and self._spelling.name_key(text) in self._outside:
            return Match(text, "outside")
        return found or Match(text, "unknown")

    @staticmethod
    def _agreed(text: str, parts: Sequence[Match | None]) -> Match | None:
        """One meaning of several names for the same: in two languages, in brackets, with a code."""
        if not parts or None in parts:
            return None
        regions = [part for part in parts if part and part.kind != "total"]
        if not regions:
            return Match(text, "total", (), "total")
        places = tuple(dict.fromkeys(place for part in regions for place in part.places))
        kind = "region" if len(places) == 1 else "ambiguous"
        return Match(text, kind, places, regions[0].how)

    def _lookup(self, text: str) -> Match | None:
        if exact := self._exact.get(text.strip()):
            return self._match(text, exact)
        codes = self._codes.get(self._spelling.code_key(text))
        if codes:
            return self._match(text, codes)
        for reading in self._spelling.readings(text):
            names = [
                name
                for name in self._names.get(reading.key, ())
                if not reading.kind or (name.place and name.place.newest.kind == reading.kind)
            ]
            if names:
                return self._match(text, names)
        return None

    def _match(self, text: str, names: list[_Name]) -> Match:
        if names[0].place is None:
            return Match(text, "total", (), "total")
        places = tuple(dict.fromkeys(name.place for name in names)) if len(names) > 1 else ()
        places = places or (names[0].place,)
        kind = "region" if len(places) == 1 else "ambiguous"
        return Match(text, kind, places, self._how(text, names))

    def _how(self, text: str, names: list[_Name]) -> str:
        if len(names) == 1 and not names[0].plain:
            return names[0].how
        plain = self._spelling.plain_key(text)
        exact = [name.how for name in names if name.plain and name.plain in plain]
        return self._spelling.how(text, exact, [name.how for name in names])

    def lookup_all(self, cells: Iterable[object]) -> list[Match]:
        """Say what each cell of one column means; equal cells are looked up once.

        A name that is ambiguous by itself is settled where the column leaves one meaning only:
        the other region stands in it under another name ("Алматинская" beside "Алматы": the
        latter is the city), or by code or under the same name with its kind while all other
        regions of a scheme are there too ("Almaty" beside "Almaty (city)" in a list of all
        regions). The match says so in its ``note``.

        Returns
        -------
        list of Match
            One for each cell, in order.
        """
        column = list(cells)
        found: dict[object, Match] = {}
        for cell in column:
            if cell not in found:
                found[cell] = self.lookup(cell)
        unclear = {cell: match for cell, match in found.items() if match.kind == "ambiguous"}
        if unclear:
            taken = {match.place: match for match in found.values() if match.place}
            found |= {cell: self._settled(match, taken) for cell, match in unclear.items()}
        return [found[cell] for cell in column]

    def _settled(self, match: Match, taken: Mapping[Place, Match]) -> Match:
        left = [place for place in match.places if place not in taken]
        others = [taken[place] for place in match.places if place in taken]
        if len(left) != 1:
            return match
        here = {reading.key for reading in self._spelling.readings(match.text)}
        for other in others:
            there = {reading.key for reading in self._spelling.readings(other.text)}
            if here.isdisjoint(there) and self._spelling.code_key(other.text) not in self._codes:
                continue
            # may be one region written in two ways, unless all other regions are there
            units = {region for place in (*taken, left[0]) for region in place.regions}
            if not any(units.issuperset(scheme.regions) for scheme in self.schemes.values()):
                return match
        note = "; ".join(f"{other.text!r} is {other.candidates[0].name_en}" for other in others)
        note += " in the same column"
        return replace(match, kind="region", places=(left[0],), note=note)

    def resolve(self, cell: object, *, scheme: str | None = None) -> Region:
        """Return the region that a text means, or say why there is none.

        Parameters
        ----------
        cell : str or number
            Name or code.
        scheme : str, optional
            The scheme whose region is wanted; without it the newest that has the place.

        Raises
        ------
        AmbiguousRegionError
            Several regions could be meant; the message lists them.
        UnknownRegionError
            No region has this name; the message suggests the nearest ones.
        SchemeError
            The place is no region of the scheme.

        Examples
        --------
        >>> Gazetteer.kazakhstan().resolve("KZ-YUZ", scheme="16").name_en
        'South Kazakhstan region'
        """
        match = self.lookup(cell)
        self.check(match)
        place = match.places[0]
        if scheme is None:
            return place.newest
        region = place.in_scheme(scheme)
        if region is None:
            others = ", ".join(region.scheme for region in place.regions)
            raise SchemeError(
                Text("a region of scheme {scheme}", scheme=scheme),
                Text(
                    "{text!r}, which is {region} of scheme {others}",
                    text=match.text,
                    region=place.newest.name_en,
                    others=others,
                ),
            )
        return region

    def check(self, match: Match, where: str = "") -> None:
        """Raise the error that a match deserves which is no region."""
        if match.kind == "ambiguous":
            could = " or ".join(f"{r.name_en} ({r.code})" for r in match.candidates)
            raise AmbiguousRegionError(
                Text("a name that means one region"),
                Text("{text!r}, which could be {regions}", text=match.text, regions=could),
                where,
                Text("Write the full name or the code"),
            )
        if match.kind != "region":
            near = self.suggest(match.text)
            raise UnknownRegionError(
                Text("a region of {country}", country=self.country),
                Text("{text!r}, the total", text=match.text)
                if match.kind == "total"
                else repr(match.text),
                where,
                Text("Write one of the nearest: {regions}", regions=", ".join(near))
                if near
                else "",
            )

    def suggest(self, text: str, most: int = 3) -> tuple[str, ...]:
        """Name the regions whose names are nearest to an unknown text; slow, for messages only.

        Examples
        --------
        >>> Gazetteer.kazakhstan().suggest("Akmolla")
        ('Akmola region (KZ-AKM)',)
        """
        names = [key for key in self._names if " " not in key]  # no abbreviations
        key = self._spelling.name_key(text)
        near = difflib.get_close_matches(key, names, most, 0.7) if key else []
        if len(key) >= _LEAST_OF_NAME:  # a short name inside a long one, and the other way round
            near += [name for name in names if key in name]
            near += [name for name in names if len(name) >= _LEAST_OF_NAME and name in key]
        places = dict.fromkeys(name.place for key in near for name in self._names[key])
        return tuple(f"{p.newest.name_en} ({p.newest.code})" for p in places if p)[:most]
