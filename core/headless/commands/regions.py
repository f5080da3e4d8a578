"""``growth-poles regions``: what codes and spellings mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...errors import RegionError
from ...regions.gazetteer import Gazetteer
from ...regions.places import Match
from ...regions.schemes import Region
from ...tables import Column, Table
from .console import print_json, show_table, tell

__all__ = ["list_regions", "look_up"]


def list_regions(as_json: bool) -> None:
    """Print every region of every shipped scheme.

    Parameters
    ----------
    as_json : bool
        JSON instead of a table.
    """
    columns = [
        Column(name, "text", name)
        for name in (
            "scheme",
            "code",
            "name_en",
            "name_ru",
            "name_kk",
            "iso_digits",
            "kato",
            "part_of",
        )
    ]
    rows = [
        {column.name: getattr(region, column.name) for column in columns}
        for scheme in Gazetteer.kazakhstan().schemes.values()
        for region in scheme.regions
    ]
    if as_json:
        print_json({"regions": rows})
        return
    table = Table.from_rows("regions", "One region of a scheme", columns, rows)
    show_table(table, [(column.name, column.name, "") for column in columns])


def look_up(names: Sequence[str], as_json: bool) -> bool:
    """Print what each name means.

    Parameters
    ----------
    names : sequence of str
        Codes and names as a user met them; looked up each by itself.
    as_json : bool
        JSON instead of lines.

    Returns
    -------
    bool
        Whether every name means one region or the whole country.
    """
    gazetteer = Gazetteer.kazakhstan()
    matches = [gazetteer.lookup(name) for name in names]
    if as_json:
        print_json({"names": [_as_data(gazetteer, match) for match in matches]})
    else:
        for match in matches:
            tell(f"{match.text}: {_in_words(gazetteer, match)}")
    return all(match.kind in ("region", "total") for match in matches)


def _as_data(gazetteer: Gazetteer, match: Match) -> dict[str, Any]:
    data: dict[str, Any] = {"name": match.text, "kind": match.kind, "matched_by": match.how}
    data["regions"] = [
        {"scheme": region.scheme, "code": region.code, "name_en": region.name_en}
        for place in match.places
        for region in place.regions
    ]
    if match.kind in ("unknown", "ambiguous"):
        data["message"] = _why(gazetteer, match.text)
    return data


def _in_words(gazetteer: Gazetteer, match: Match) -> str:
    if match.kind == "total":
        return "the whole country (a totals row)"
    if match.kind != "region":
        return _why(gazetteer, match.text)
    return f"{'; '.join(_units(match.places[0].regions))} [{match.how}]"


def _units(regions: Sequence[Region]) -> Iterator[str]:
    """Name each code once with the schemes in which it stands for that name."""
    named: dict[tuple[str, str], list[str]] = {}
    for region in regions:
        named.setdefault((region.code, region.name_en), []).append(region.scheme)
    for (code, name), schemes in named.items():
        yield f"{code} {name} (scheme {', '.join(schemes)})"


def _why(gazetteer: Gazetteer, text: str) -> str:
    """Give the same reason that a study would be refused with."""
    try:
        gazetteer.resolve(text)
    except RegionError as error:
        return str(error)
    return "nothing to look up"
