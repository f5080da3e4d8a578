"""Map style of two questions at once: how far is the index, how specialised is the region."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..errors import InputError
from ..escaping import column_in_expression, html_of, text_in_expression
from ..messages import Text
from .qml import Labels, LegendClass, polygon_style
from .symbology import (
    LANGUAGES,
    Style,
    check_languages,
    check_rising,
    class_labels,
    of_surveyed,
    percent,
    region_name,
    shown_in,
    spread,
    style_name,
    without_value,
    written,
)

__all__ = ["QUOTIENT_LIMITS", "bivariate_colours", "bivariate_styles"]

QUOTIENT_LIMITS = (1.0, 1.5)
"""1 is the nation's own structure by definition, half as much again is clearly above it. Any cut
is a choice: published ones run from 1.25 to 3 (Crawley, Beynon & Munday 2013,
https://doi.org/10.1177/0042098012466601)."""

# Two sequential schemes crossed (Brewer 1994, Color use guidelines for mapping and visualization):
# rows from low to high index, columns from low to high specialisation. Of nine published palettes
# the one whose nearest two colours lie furthest apart (CIEDE2000 of at least 10) for every kind of
# colour vision.
_CROSSED = (
    ("#f3f3f3", "#b4d3e1", "#509dc2"),
    ("#f3e6b3", "#b3b3b3", "#376387"),
    ("#f3b300", "#b36600", "#000000"),
)

_ZONE = """coalesce("zone", '–')"""
_TEXT = {
    "title": {
        "en": "Index and specialisation",
        "ru": "Индекс и специализация",
        "kk": "Индекс және мамандану",
    },
    "location_quotient": {"en": "quotient", "ru": "коэффициент", "kk": "коэффициент"},
    "location_share": {"en": "share", "ru": "доля", "kk": "үлесі"},
    "zone": {"en": "Zone {zone}", "ru": "Зона {zone}", "kk": "{zone} аймағы"},
}


def bivariate_styles(
    measure: Literal["location_quotient", "location_share"],
    limits: Sequence[float] = QUOTIENT_LIMITS,
    *,
    zones: Sequence[str] = ("C", "B", "A"),
    layer: str = "regions",
    languages: Sequence[str] = LANGUAGES,
    small_area: float = 0.0,
    year: str = "",
    last_year: int | None = None,
    surveyed: bool = False,
) -> list[Style]:
    """Styles of the zone of the index crossed with specialisation.

    Parameters
    ----------
    measure : {"location_quotient", "location_share"}
        Column that says how specialised a region is: the quotient where the study has totals.
    limits : sequence of float
        Rising inner limits of its classes, as ratio or as share between 0 and 1; a class holds
        its lower limit. Classes are numbered from 1.
    zones : sequence of str
        Zones of the index from low to high.
    layer : str, optional
        Layer with the columns ``zone`` and `measure`.
    languages : sequence of {"en", "ru", "kk"}, optional
        Languages of legends and labels.
    small_area : float, optional
        Polygons below this area, in square units of the layer, get a dot.
    year, last_year : str and int, optional
        Column of whole years, and the year whose labels are shown without temporal controller.
    surveyed : bool, optional
        Whether the measure is of the regions with data; the legend says so.

    Returns
    -------
    list of Style
        One a language, none of them the default. Labels repeat the class (``B2``); ``?`` stands
        for the half that is missing, and the region is hatched.

    Raises
    ------
    InputError
        A language that is not known, or limits that do not rise.

    Examples
    --------
    >>> made = bivariate_styles("location_quotient", languages=["en"])
    >>> 'label="B2   Zone B, quotient 1 to below 1.5"' in made[0].qml
    True
    """
    check_languages(languages)
    check_rising(Text("limits of specialisation"), limits)
    if not zones:
        raise InputError(Text("zones for a map of index and specialisation"), Text("none"))
    joint = "" if all(len(zone) == 1 for zone in zones) else " "
    colours = bivariate_colours(len(zones), len(limits) + 1)
    column = column_in_expression(measure)
    made = []
    for language in languages:
        texts = [_number(limit, measure, language) for limit in limits]
        ranges = class_labels(texts, language)
        subject = _TEXT[measure][language]
        bounds = [None, *limits, None]
        classes = []
        for zone, row in zip(zones, colours, strict=True):
            for place, (label, colour) in enumerate(zip(ranges, row, strict=True)):
                parts = [f'"zone" = {text_in_expression(zone)}', f"{column} IS NOT NULL"]
                if (low := bounds[place]) is not None:
                    parts.append(f"{column} >= {low!r}")
                if (high := bounds[place + 1]) is not None:
                    parts.append(f"{column} < {high!r}")
                told = _TEXT["zone"][language].format(zone=zone)
                told = (
                    f"{zone}{joint}{place + 1}   {told}, {subject} {label[:1].lower()}{label[1:]}"
                )
                told = of_surveyed(told.rstrip(), language) if surveyed else told.rstrip()
                classes.append(LegendClass(" AND ".join(parts), told, colour))
        classes.append(without_value(language))
        steps = " + ".join(["1", *(f"({column} >= {limit!r})" for limit in limits)])
        code = f"coalesce(\"zone\", '?') || '{joint}' || coalesce({steps}, '?')"
        labels = Labels(f"concat({region_name(language)}, '\\n', {code})")
        labels = shown_in(labels, year, last_year)
        qml = polygon_style(
            classes, labels, map_tip=_map_tip(measure, language), small_area=small_area, year=year
        )
        name, title = style_name("bivariate", language), _TEXT["title"][language]
        made.append(Style(layer, name, title, qml, is_default=False))
    return made


def bivariate_colours(n_rows: int, n_columns: int) -> list[list[str]]:
    """Take a grid of colours: one sequence down the rows, another along the columns.

    Examples
    --------
    >>> bivariate_colours(2, 3)
    [['#f3f3f3', '#b4d3e1', '#509dc2'], ['#f3b300', '#b36600', '#000000']]
    """
    columns = [spread(row, n_columns) for row in _CROSSED]
    down = [spread(column, n_rows) for column in zip(*columns, strict=True)]
    return [list(row) for row in zip(*down, strict=True)]


def _number(limit: float, measure: str, language: str) -> str:
    if measure == "location_share":
        return percent(100 * limit, language)
    return written(limit, language)


def _map_tip(measure: str, language: str) -> str:
    """Say zone and measure, with no column that the layer may lack."""
    subject, digits = _TEXT[measure][language], 3 if measure == "location_share" else 2
    zone = _TEXT["zone"][language].format(zone=f"[% {html_of(_ZONE)} %]")
    return (
        f'<b>[% {html_of(region_name(language))} %]</b> [% "year" %]<br>{zone}<br>'
        f"""{subject}: [% coalesce(round("{measure}", {digits}), '–') %]"""
    )
