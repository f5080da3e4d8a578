"""Which scheme a table follows, and which of its rows count.

The scheme changes table by table and indicator by indicator, not by calendar, and the same
letters mean another territory in another scheme. What is present in one table, indicator and
year tells the scheme; a row that is a part of another row is set aside, so that nothing is
counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..errors import SchemeError, listed
from ..messages import Text
from ..regions.gazetteer import Gazetteer
from ..regions.places import Match, Place
from ..regions.schemes import Region, Scheme, crosswalk

__all__ = ["SchemeFinding", "find_scheme"]


@dataclass(frozen=True, slots=True)
class SchemeFinding:
    """The scheme of one table, indicator and year.

    Parameters
    ----------
    scheme : str
        Name of the scheme.
    codes : tuple of (str or None)
        Code of each match in the scheme, in order; None where it is no region or set aside.
    set_aside : mapping of int to str
        Position of each match that must not be counted, and why.
    missing : tuple of Region
        Regions of the scheme that have no row.
    doubt : str
        Why another scheme is possible too, in which some of the rows would be other territories;
        empty where there is no doubt.
    same_in : tuple of str
        Other schemes in which every row that counts is the very same territory.
    """

    scheme: str
    codes: tuple[str | None, ...]
    set_aside: Mapping[int, str]
    missing: tuple[Region, ...]
    doubt: str = ""
    same_in: tuple[str, ...] = ()


def find_scheme(
    matches: Sequence[Match], gazetteer: Gazetteer, *, scheme: str | None = None, where: str = ""
) -> SchemeFinding:
    """Find the scheme of the regions that stand in one table for one indicator and year.

    The coarsest scheme is taken in which every row has its place: as a region, as a part of a
    whole that stands beside it, or as a whole all of whose parts stand beside it. A row is known
    to be a whole only when its name or code cannot mean the smaller region that remained: East
    Kazakhstan beside Abai is what remained of it; the letters ``KZ-YUZ`` mean South Kazakhstan
    when Turkistan has a row of its own, and Turkistan when only Shymkent stands beside them.

    Parameters
    ----------
    matches : sequence of Match
        What the rows were taken for; only regions count, totals and unknown names are passed over.
    gazetteer : Gazetteer
        The gazetteer that made the matches.
    scheme : str, optional
        The scheme that the table is known to have; it is then not sought.
    where : str, optional
        Table, indicator and year, for messages.

    Returns
    -------
    SchemeFinding
        The scheme, the codes of the rows in it, what is set aside, missing or doubtful.

    Raises
    ------
    SchemeError
        No scheme, or not the one that was asked for, has all the regions.

    Examples
    --------
    >>> kz = Gazetteer.kazakhstan()
    >>> found = find_scheme(kz.lookup_all(["KZ-YUZ", "KZ-61", "KZ-79"]), kz)
    >>> found.scheme, found.codes
    ('16', ('KZ-YUZ', None, None))
    """
    schemes = gazetteer.schemes
    if scheme is not None and scheme not in schemes:
        raise SchemeError(Text("a scheme out of {items}", items=list(schemes)), repr(scheme), where)
    placed = {at: match.places[0] for at, match in enumerate(matches) if match.kind == "region"}
    if len(schemes) == 1:
        only = next(iter(schemes.values()))
        return _finding(only, placed, len(matches), {})
    narrowed = _narrowed(placed)
    fits: dict[str, dict[int, str]] = {}
    strangers: list[str] = []
    for name in schemes if scheme is None else (scheme,):
        aside, strange = _fit(schemes[name], narrowed)
        if strange:
            strangers = [f"{matches[at].text} ({narrowed[at].newest.name_en})" for at in strange]
        else:
            fits[name] = aside
    if not fits:
        if scheme is not None:
            raise SchemeError(
                Text("regions of scheme {scheme} only", scheme=scheme), listed(strangers), where
            )
        raise SchemeError(
            Text("regions of one scheme"),
            Text(
                "regions that no scheme has together: {conflict}",
                conflict=_conflict(matches, narrowed, schemes),
            ),
            where,
            Text("Give each year the regions of one division, or name the scheme of the table"),
        )
    name = next(iter(fits))
    found = _finding(schemes[name], narrowed, len(matches), fits[name])
    others = [other for other in schemes if other != name]
    return replace(
        found,
        doubt=_doubt(found, schemes, [other for other in others if other in fits]),
        same_in=tuple(other for other in others if not _divided(found, other)),
    )


def _finding(
    scheme: Scheme, placed: Mapping[int, Place], length: int, aside: Mapping[int, str]
) -> SchemeFinding:
    codes: list[str | None] = [None] * length
    for at, place in placed.items():
        region = place.in_scheme(scheme.name)
        if region is not None and at not in aside:
            codes[at] = region.code
    present = set(codes)
    missing = tuple(region for region in scheme.regions if region.code not in present)
    return SchemeFinding(scheme.name, tuple(codes), dict(aside), missing)


def _narrowed(placed: Mapping[int, Place]) -> dict[int, Place]:
    """Letters whose newest meaning has a row of its own can only mean the older region."""
    same: dict[tuple[str, str], dict[Place, None]] = {}
    for place in placed.values():
        same.setdefault((place.newest.scheme, place.newest.code), {})[place] = None
    narrow: dict[Place, Place] = {}
    for alike in same.values():
        for place in alike if len(alike) > 1 else ():
            taken = {
                region
                for other in alike
                if other != place and len(other.regions) < len(place.regions)
                for region in other.regions
            }
            left = tuple(region for region in place.regions if region not in taken)
            narrow[place] = Place(left) if left else place
    return {at: narrow.get(place, place) if narrow else place for at, place in placed.items()}


def _fit(scheme: Scheme, placed: Mapping[int, Place]) -> tuple[dict[int, str], list[int]]:
    """Rows to set aside in a scheme, with the reason, and rows that have no place in it."""
    present = dict.fromkeys(placed.values())
    aside: dict[int, str] = {}
    strange: list[int] = []
    for at, place in placed.items():
        if place.in_scheme(scheme.name) is not None:
            continue
        part, whole = place.regions[0], place.regions[-1]
        reason = ""
        if int(part.scheme) > int(scheme.name):
            up = crosswalk(part.scheme, scheme.name)[part.code]
            reason = _inside(up, scheme, place, present)
        elif int(whole.scheme) < int(scheme.name):
            down = crosswalk(scheme.name, whole.scheme)
            parts = {code for code, over in down.items() if over == whole.code}
            here = {region.code for p in present if (region := p.in_scheme(scheme.name))}
            if parts <= here:
                names = ", ".join(r.name_en for r in scheme.regions if r.code in parts)
                reason = f"{whole.name_en} is counted by its parts: {names}"
        if reason:
            aside[at] = reason
        else:
            strange.append(at)
    return aside, strange


def _inside(code: str, scheme: Scheme, part: Place, present: Iterable[Place]) -> str:
    """Reason why a part is counted already: its whole stands beside it and can be nothing else."""
    finer = {region.scheme for region in part.regions}
    for other in present:
        whole = other.in_scheme(scheme.name)
        if (
            whole is not None
            and whole.code == code
            and not any(other.in_scheme(name) for name in finer)
        ):
            return f"{part.newest.name_en} is counted already in {whole.name_en}"
    return ""


def _doubt(found: SchemeFinding, schemes: Mapping[str, Scheme], others: Sequence[str]) -> str:
    """Say which rows would be other territories in the other schemes that fit as well."""
    if not found.missing:
        return ""
    for other in others:
        divided = _divided(found, other)
        if divided:
            names = [r.name_en for r in schemes[found.scheme].regions if r.code in divided]
            return (
                f"scheme {other} fits as well, in which {listed(names)} would be smaller; "
                f"name the scheme of the table if it is not {found.scheme}"
            )
    return ""


def _divided(found: SchemeFinding, other: str) -> set[str]:
    """Codes of rows that are another territory in another scheme."""
    coarse, fine = sorted((found.scheme, other), key=int)
    ways = crosswalk(fine, coarse)
    wholes = list(ways.values())
    codes = {code for code in found.codes if code}
    return {c for c in codes if wholes.count(ways[c] if found.scheme == fine else c) > 1}


def _conflict(
    matches: Sequence[Match], placed: Mapping[int, Place], schemes: Mapping[str, Scheme]
) -> str:
    """Rows that exclude each other: some that are in every scheme do not matter."""
    some = [at for at, place in placed.items() if len(place.regions) < len(schemes)]
    return listed(
        f"{matches[at].text} (scheme {'/'.join(r.scheme for r in placed[at].regions)})"
        for at in some
    )
