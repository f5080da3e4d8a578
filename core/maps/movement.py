"""Map style of movement between zones: who rose, who fell, by how many zones."""

from __future__ import annotations

from collections.abc import Sequence

from ..escaping import html_of
from .qml import Labels, LegendClass, polygon_style
from .symbology import (
    LANGUAGES,
    Style,
    check_languages,
    region_name,
    spread,
    style_name,
    without_value,
)

__all__ = ["movement_styles"]

# purple and orange are told apart by every kind of colour vision (ColorBrewer PuOr)
_UP = ("#9a8fc0", "#3f1b70")
_DOWN = ("#fdb863", "#b35806")
_SAME = "#f0f0f0"

_TEXT = {
    "title": {
        "en": "Movement between zones",
        "ru": "Переход между зонами",
        "kk": "Аймақтар арасындағы жылжу",
    },
    "up": {
        "en": ("▲   Up by one zone", "{arrows}   Up by {steps} zones"),
        "ru": ("▲   Вверх на одну зону", "{arrows}   Вверх на зоны: {steps}"),
        "kk": ("▲   Бір аймаққа жоғары", "{arrows}   {steps} аймаққа жоғары"),
    },
    "same": {"en": "=   Same zone", "ru": "=   Та же зона", "kk": "=   Сол аймақта"},
    "down": {
        "en": ("▼   Down by one zone", "{arrows}   Down by {steps} zones"),
        "ru": ("▼   Вниз на одну зону", "{arrows}   Вниз на зоны: {steps}"),
        "kk": ("▼   Бір аймаққа төмен", "{arrows}   {steps} аймаққа төмен"),
    },
}


def movement_styles(
    n_zones: int = 3,
    *,
    years: tuple[int, int] | None = None,
    layer: str = "regions",
    languages: Sequence[str] = LANGUAGES,
    small_area: float = 0.0,
) -> list[Style]:
    """Styles of ``zone_steps`` and ``zone_movement``: up, same, down, an arrow for each zone.

    Parameters
    ----------
    n_zones : int
        Number of zones of the study's grades; a region moves by one fewer at most.
    years : tuple of int, optional
        First and last year, for the title.
    layer : str, optional
        Layer with the two columns.
    languages : sequence of {"en", "ru", "kk"}, optional
        Languages of legends and labels.
    small_area : float, optional
        Polygons below this area, in square units of the layer, get a dot.

    Returns
    -------
    list of Style
        One a language, none of them the default. A region whose zone is missing in one of the
        years is hatched: not moved is another thing than not known.

    Raises
    ------
    InputError
        A language that is not known.

    Examples
    --------
    >>> made = movement_styles(years=(2010, 2016), languages=["en"])
    >>> made[0].title, 'label="▲▲   Up by 2 zones"' in made[0].qml
    ('Movement between zones, 2010–2016', True)
    """
    check_languages(languages)
    most = max(n_zones - 1, 1)
    up, down = (spread(colours, most) for colours in (_UP, _DOWN))
    made = []
    for language in languages:
        classes = []
        for steps in range(most, 0, -1):
            told = _told("up", "▲", steps, language)
            classes.append(LegendClass(f'"zone_steps" = {steps}', told, up[steps - 1]))
        classes.append(LegendClass('"zone_steps" = 0', _TEXT["same"][language], _SAME))
        for steps in range(1, most + 1):
            told = _told("down", "▼", steps, language)
            classes.append(LegendClass(f'"zone_steps" = -{steps}', told, down[steps - 1]))
        classes.append(without_value(language))
        sign = (
            "CASE WHEN \"zone_steps\" > 0 THEN rpad('', \"zone_steps\", '▲')"
            " WHEN \"zone_steps\" < 0 THEN rpad('', -\"zone_steps\", '▼')"
            " WHEN \"zone_steps\" = 0 THEN '=' ELSE '?' END"
        )
        moved = 'if("zone_steps" = 0, "zone", "zone_movement")'
        labels = Labels(f"concat({region_name(language)}, '\\n', {sign}, ' ', {moved})")
        name, told = html_of(region_name(language)), html_of("""coalesce("zone_movement", '–')""")
        tip = f"<b>[% {name} %]</b><br>[% {told} %]"
        qml = polygon_style(classes, labels, map_tip=tip, small_area=small_area)
        title = _TEXT["title"][language]
        if years:
            title = f"{title}, {years[0]}–{years[1]}"
        made.append(Style(layer, style_name("movement", language), title, qml, is_default=False))
    return made


def _told(way: str, arrow: str, steps: int, language: str) -> str:
    one, many = _TEXT[way][language]
    return one if steps == 1 else many.format(arrows=arrow * steps, steps=steps)
