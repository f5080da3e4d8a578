"""Regions and schemes: which territories there are, and how they add up.

A unit is a scheme and a code: the letters ``KZ-YUZ`` mean South Kazakhstan in the scheme of 16
regions and Turkistan region, without Shymkent, in those of 17 and 20. Names and spellings are the
business of :mod:`growth_poles.core.regions.gazetteer`.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...boundaries import SCHEMES
from ..errors import SchemeError, UnknownRegionError, listed
from ..messages import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike

__all__ = [
    "SCHEMES",
    "WHY_RATIOS_DO_NOT_CROSS",
    "Region",
    "Scheme",
    "add_up",
    "crosswalk",
    "rows_of_data",
    "scheme",
    "scheme_of_year",
]

WHY_RATIOS_DO_NOT_CROSS = (
    "a ratio or an index of a whole is not the sum of those of its parts, "
    "and the counts behind it are not known"
)
"""Reason to give where an indicator that is no count would have to change its scheme."""

# First and last year at whose end it was in force, first day. Today's oblasts date from 1999.
_YEARS = {
    "16": (1999, 2017, ""),
    "17": (2018, 2021, "2018-06-19"),
    "20": (2022, None, "2022-06-08"),
}


@dataclass(frozen=True, slots=True)
class Region:
    """One region of one scheme.

    Parameters
    ----------
    scheme, code : str
        Together they say which territory is meant; ``code`` is ``region_iso`` in every file.
    name_en, name_ru, name_kk : str
        Full official names; those of another country stand in ``name_en`` alone.
    kind : {"oblast", "city", ""}
        Oblast or city of republican significance; empty in another country.
    iso_letters, iso_digits : str or None
        ISO 3166-2 code until 2022 and since (``KZ-AKM``, ``KZ-11``).
    kato : str or None
        Code in the national classifier, nine digits.
    part_of : str or None
        Code in the next older scheme of the region whose territory holds this one.
    """

    scheme: str
    code: str
    name_en: str
    name_ru: str = ""
    name_kk: str = ""
    kind: str = ""
    iso_letters: str | None = None
    iso_digits: str | None = None
    kato: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A division of a country: its regions and the years in which it was in force.

    Parameters
    ----------
    name : str
        "16", "17" or "20" in Kazakhstan.
    regions : tuple of Region
        In the order of every file.
    first_year, last_year : int or None
        The years at whose end the division was in force; ``last_year`` is None while it still is.
    since : str
        First day (ISO 8601); empty where it is older than the data.
    """

    name: str
    regions: tuple[Region, ...] = field(repr=False)
    first_year: int | None = None
    last_year: int | None = None
    since: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the regions, in order."""
        return tuple(region.code for region in self.regions)

    def region(self, code: str) -> Region:
        """Return the region with a code of this scheme."""
        for region in self.regions:
            if region.code == code:
                return region
        raise UnknownRegionError(Text("a code of scheme {name}", name=self.name), repr(code))


def rows_of_data(file: str) -> list[dict[str, str]]:
    """Read the rows of a table in ``core/regions/data``.

    Examples
    --------
    >>> rows_of_data("regions.csv")[0]["name_en"]
    'Akmola region'
    """
    path = Path(__file__).resolve().parent / "data" / file
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _schemes() -> dict[str, Scheme]:
    regions: dict[str, list[Region]] = {name: [] for name in SCHEMES}
    for row in rows_of_data("regions.csv"):
        region = Region(
            scheme=row["scheme"],
            code=row["code"],
            name_en=row["name_en"],
            name_ru=row["name_ru"],
            name_kk=row["name_kk"],
            kind=row["kind"],
            iso_letters=row["code"],
            iso_digits=row["iso_digits"] or None,
            kato=row["kato"],
            part_of=row["part_of"] or None,
        )
        regions[region.scheme].append(region)
    return {name: Scheme(name, tuple(regions[name]), *_YEARS[name]) for name in SCHEMES}


def scheme(name: str) -> Scheme:
    """Return a scheme of Kazakhstan by its name, "16", "17" or "20".

    Raises
    ------
    SchemeError
        There is no such scheme.

    Examples
    --------
    >>> len(scheme("17").regions), scheme("16").region("KZ-YUZ").name_en
    (17, 'South Kazakhstan region')
    """
    if name not in SCHEMES:
        raise SchemeError(Text("a scheme out of {items}", items=list(SCHEMES)), repr(name))
    return _schemes()[name]


def scheme_of_year(year: int) -> Scheme:
    """Return the scheme in force at the end of a year.

    Statistics need not follow the calendar: the scheme of a table is found from its regions
    (:func:`growth_poles.core.panel.scheme_of_rows.find_scheme`).

    Raises
    ------
    SchemeError
        The year is before 1999, when today's oblasts had come about.

    Examples
    --------
    >>> scheme_of_year(2016).name, scheme_of_year(2018).name, scheme_of_year(2024).name
    ('16', '17', '20')
    """
    for name in reversed(SCHEMES):
        found = scheme(name)
        if found.first_year is not None and year >= found.first_year:
            return found
    raise SchemeError(
        Text("a year from {year} on", year=scheme(SCHEMES[0]).first_year),
        str(year),
        remedy=Text("Choose a later year; earlier divisions are not known"),
    )


def crosswalk(source: str, target: str) -> dict[str, str]:
    """Say of each region of one scheme which region of a coarser one holds it.

    Parameters
    ----------
    source, target : str
        Names of schemes; ``target`` is the same or an older, coarser one.

    Returns
    -------
    dict of str to str
        Code in ``source`` to code in ``target``, in the order of ``source``.

    Raises
    ------
    SchemeError
        ``target`` is finer: how a whole divides among its parts is not known.

    Examples
    --------
    >>> crosswalk("20", "16")["KZ-ABY"], crosswalk("17", "16")["KZ-SHY"]
    ('KZ-VOS', 'KZ-YUZ')
    """
    first, last = SCHEMES.index(scheme(source).name), SCHEMES.index(scheme(target).name)
    if last > first:
        raise SchemeError(
            Text("a crosswalk towards the same or a coarser scheme"),
            Text("{source} to {target}", source=source, target=target),
            remedy=Text(
                "Take scheme {source} or an older one for the whole study; how a whole "
                "divides among its parts is not known",
                source=source,
            ),
        )
    ways = {code: code for code in scheme(source).codes}
    for position in range(first, last, -1):
        up = {region.code: region.part_of for region in scheme(SCHEMES[position]).regions}
        ways = {code: up[at] or at for code, at in ways.items()}
    return ways


def add_up(
    values: ArrayLike, codes: Sequence[str], source: str, target: str
) -> tuple[tuple[str, ...], np.ndarray]:
    """Add counts of one scheme up to the regions of a coarser one.

    Only counts may cross: see ``WHY_RATIOS_DO_NOT_CROSS``.

    Parameters
    ----------
    values : array_like of shape (n_regions, ...)
        Counts, regions along the first axis, nan where missing.
    codes : sequence of str
        Codes of the rows in ``source``, in any order.
    source, target : str
        Names of schemes; ``target`` is the same or coarser.

    Returns
    -------
    codes : tuple of str
        All regions of ``target``, in its order.
    values : ndarray of shape (n_target_regions, ...)
        Sums. A sum is nan where any of its parts is nan or has no row.

    Raises
    ------
    SchemeError
        ``target`` is finer, or a code is not of ``source`` or comes twice.

    Examples
    --------
    >>> codes, sums = add_up([[3.0], [4.0]], ["KZ-YUZ", "KZ-SHY"], "17", "16")
    >>> sums[codes.index("KZ-YUZ")]
    array([7.])
    """
    import numpy as np

    ways = crosswalk(source, target)
    numbers = np.asarray(values, dtype=np.float64)
    if len(codes) != len(numbers):
        raise ValueError(f"{len(codes)} codes for {len(numbers)} rows")
    strangers = [code for code in codes if code not in ways]
    if strangers:
        raise SchemeError(Text("regions of scheme {name}", name=source), listed(strangers))
    if len(set(codes)) < len(codes):
        twice = sorted({code for code in codes if list(codes).count(code) > 1})
        raise SchemeError(
            Text("each region once"), Text("{items} more than once", items=listed(twice))
        )
    at = {code: row for row, code in enumerate(codes)}
    targets = scheme(target).codes
    sums = np.zeros((len(targets), *numbers.shape[1:]))
    for row, whole in enumerate(targets):
        for part in (code for code, up in ways.items() if up == whole):
            # nan + anything is nan: a missing part makes the sum missing
            sums[row] += numbers[at[part]] if part in at else np.nan
    return targets, sums
