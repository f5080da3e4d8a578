"""Whether polygons that carry Kazakhstan's codes lie where its regions lie, and are called so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ..errors import BoundaryError, named_first
from ..geometry.distances import geodesic_km
from ..geometry.facts import GeometryFacts
from ..messages import Text
from .gazetteer import Gazetteer
from .schemes import SCHEMES, rows_of_data, scheme

__all__ = ["check_against_shipped"]

_LEAST_KM = 20.0  # a city may be drawn that far off
# Share of the area that has to be there; the limits of cities were moved again and again.
_LEAST_SHARE = {"oblast": 0.5, "city": 0.25}


class _Known(NamedTuple):
    lon: float
    lat: float
    area_km2: float
    name: str
    kind: str

    def is_near(self, lon: float, lat: float) -> bool:
        reach = max(_LEAST_KM, math.sqrt(self.area_km2 / math.pi))
        # a centre that is no number is not near either
        return abs(lat) <= 90 and bool(geodesic_km(lon, lat, self.lon, self.lat) <= reach)

    def is_as_large(self, area_km2: float) -> bool:
        small, large = sorted((area_km2, self.area_km2))
        return small >= _LEAST_SHARE[self.kind] * large


def check_against_shipped(
    codes: Sequence[str],
    names: Mapping[str, Sequence[str]],
    facts: GeometryFacts | None = None,
) -> None:
    """Compare polygons with the shipped ones of the same codes, by name, place and area.

    A centre may be off by the radius of a circle as large as the region (then less than half of
    it is where it belongs). Codes that Kazakhstan does not have are passed over. Where the codes
    are not exactly those of one scheme, a region may be that of any scheme with its code.

    Parameters
    ----------
    codes : sequence of str
        Codes of the polygons.
    names : mapping of str to sequence of str
        What the layer calls them, by code. A name that means nothing is no contradiction.
    facts : GeometryFacts, optional
        Their centres and areas; without them the names alone are compared.

    Raises
    ------
    BoundaryError
        The name is another region's, the place or the area is: both are shown.

    Examples
    --------
    >>> check_against_shipped(["KZ-PAV"], {"KZ-PAV": ["Pavlodar region"]})
    >>> check_against_shipped(["KZ-PAV"], {"KZ-PAV": ["Akmola region"]})
    Traceback (most recent call last):
    ...
    growth_poles.core.errors.BoundaryError: KZ-PAV: Expected the name of KZ-PAV (Pavlodar region), \
got 'Akmola region', which is KZ-AKM (Akmola region). Correct the code or the name of this polygon.
    """
    known = _known(tuple(sorted(codes)))
    for code in known:
        for name in dict.fromkeys(names.get(code, ())):
            _check_name(code, name, known[code][-1].name)
    if facts is None:
        return
    at = [(code, i) for i, code in enumerate(facts.labels) if code in known]
    centres = {code: (float(facts.centres[i, 0]), float(facts.centres[i, 1])) for code, i in at}
    _check_places(centres, known)
    for code, i in at:
        area = float(facts.area_km2[i])
        if not any(each.is_near(*centres[code]) and each.is_as_large(area) for each in known[code]):
            shipped = known[code][-1]
            raise BoundaryError(
                Text(
                    "about {area:,.0f} km² of {code} ({name})",
                    area=shipped.area_km2,
                    code=code,
                    name=shipped.name,
                ),
                Text("{area:,.0f} km² at {place}", area=area, place=_place(*centres[code])),
                code,
                Text("Check the polygon of this region and the scheme that its code belongs to"),
            )


@cache
def _known(codes: tuple[str, ...]) -> dict[str, list[_Known]]:
    """Return the shipped regions of each code, oldest first: of the scheme that has these codes."""
    whole = [name for name in SCHEMES if set(scheme(name).codes) == set(codes)] or SCHEMES
    found: dict[str, list[_Known]] = {}
    for row in rows_of_data("regions.csv"):
        if row["scheme"] in whole and row["code"] in codes:
            numbers = (float(row[name]) for name in ("lon", "lat", "area_km2"))
            found.setdefault(row["code"], []).append(_Known(*numbers, row["name_en"], row["kind"]))
    return found


def _check_name(code: str, name: str, shipped: str) -> None:
    match = Gazetteer.kazakhstan().lookup(name)
    meant = {region.code for place in match.places for region in place.regions}
    if meant and code not in meant:
        other = match.candidates[0]
        raise BoundaryError(
            Text("the name of {code} ({name})", code=code, name=shipped),
            Text(
                "{text!r}, which is {code} ({name})",
                text=name,
                code=other.code,
                name=other.name_en,
            ),
            code,
            Text("Correct the code or the name of this polygon"),
        )


def _check_places(
    centres: Mapping[str, tuple[float, float]], known: Mapping[str, Sequence[_Known]]
) -> None:
    """Refuse centres far from those of their regions."""

    def is_far(code: str, lon: float, lat: float) -> bool:
        return not any(each.is_near(lon, lat) for each in known[code])

    far = [code for code, centre in centres.items() if is_far(code, *centre)]
    if not far:
        return
    code = far[0]
    shipped = known[code][-1]
    if not any(is_far(one, *reversed(centres[one])) for one in far):
        remedy = Text("Swap the axes of the layer: its longitudes stand where latitudes belong")
    elif 2 * len(far) > len(centres):
        remedy = Text(
            "Check the coordinate reference system that the layer declares, and its codes"
        )
    else:
        remedy = Text("Check the codes of these polygons, and the polygons themselves")
    raise BoundaryError(
        Text(
            "{code} ({name}) near {place}",
            code=code,
            name=shipped.name,
            place=_place(shipped.lon, shipped.lat),
        ),
        Text(
            "a polygon near {place}; {n} of {total} {total:|region is|regions are} far off: "
            "{codes}",
            place=_place(*centres[code]),
            n=len(far),
            total=len(centres),
            codes=named_first(far),
        ),
        code,
        remedy,
    )


def _place(lon: float, lat: float) -> Text:
    return Text("latitude {lat:.2f}°, longitude {lon:.2f}°", lat=lat, lon=lon)
