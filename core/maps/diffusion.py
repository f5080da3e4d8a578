"""Map styles of the diffusion results: local association, rings around a pole, neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..escaping import column_in_expression, text_in_expression
from .qml import Labels, LegendClass, line_style, polygon_style
from .symbology import (
    LANGUAGES,
    Style,
    check_languages,
    region_name,
    sequence,
    style_name,
    without_value,
)
from .weights_words import weights_label

__all__ = ["association_styles", "neighbour_styles", "ring_styles"]

# Okabe and Ito: warm where the region is high, cold where it is low, strong where both agree
_QUADRANTS = {"HH": "#d55e00", "LL": "#0072b2", "HL": "#e69f00", "LH": "#56b4e9"}
_LINES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#999999")
_FAINT, _FAINT_HATCH = "#f4f4f4", "#b0b0b0"

_TEXT = {
    "association": {
        "en": "Local association with the neighbours",
        "ru": "Локальная связь с соседями",
        "kk": "Көршілермен жергілікті байланыс",
    },
    "HH": {
        "en": "HH   high among high",
        "ru": "HH   высокие среди высоких",
        "kk": "HH   жоғарылар арасындағы жоғары",
    },
    "LL": {
        "en": "LL   low among low",
        "ru": "LL   низкие среди низких",
        "kk": "LL   төмендер арасындағы төмен",
    },
    "HL": {
        "en": "HL   high among low",
        "ru": "HL   высокие среди низких",
        "kk": "HL   төмендер арасындағы жоғары",
    },
    "LH": {
        "en": "LH   low among high",
        "ru": "LH   низкие среди высоких",
        "kk": "LH   жоғарылар арасындағы төмен",
    },
    "not significant": {
        "en": "Not significant (p > {alpha}, adjusted for all regions)",
        "ru": "Незначимо (p > {alpha} с поправкой на число регионов)",
        "kk": "Маңызды емес (өңірлер санына түзетілген p > {alpha})",
    },
    "cannot tell": {
        "en": "?   Too few neighbours to tell",
        "ru": "?   Слишком мало соседей для вывода",
        "kk": "?   Қорытындыға көршілер тым аз",
    },
    "rings": {
        "en": "Rings around {pole}",
        "ru": "Кольца вокруг полюса: {pole}",
        "kk": "Полюс маңындағы сақиналар: {pole}",
    },
    "pole": {"en": "Pole", "ru": "Полюс", "kk": "Полюс"},
    "ring": {"en": "Ring {ring}", "ru": "Кольцо {ring}", "kk": "{ring}-сақина"},
    "neighbours": {"en": "Neighbours", "ru": "Соседи", "kk": "Көршілер"},
}


def association_styles(
    quadrant: str,
    p_value: str,
    *,
    p_floor: str = "",
    alpha: float = 0.05,
    subject: Mapping[str, str] | None = None,
    name: str = "local_association",
    layer: str = "regions",
    languages: Sequence[str] = LANGUAGES,
    small_area: float = 0.0,
) -> list[Style]:
    """Styles of local association: the quadrant where it is significant, hatched elsewhere.

    Parameters
    ----------
    quadrant, p_value : str
        Columns of the layer: HH, LL, HL or LH, and the p-value that decides, adjusted for all
        regions.
    p_floor : str, optional
        Column with the smallest such p-value within a region's reach; where it is above ``alpha``
        the map says that there are too few neighbours, not that nothing is there.
    alpha : float, optional
        Level of significance, in (0, 1).
    subject : mapping of str to str, optional
        What the association is of and under which weights, for the title in each language.
    name, layer : str, optional
        Name of the style and its layer.
    languages : sequence of {"en", "ru", "kk"}, optional
        Languages of legends and labels.
    small_area : float, optional
        Polygons below this area, in square units of the layer, get a dot.

    Returns
    -------
    list of Style
        One a language, none of them the default.

    Raises
    ------
    InputError
        A language that is not known.

    Examples
    --------
    >>> made = association_styles("local_moran_quadrant", "local_moran_p_value")
    >>> [style.name for style in made]
    ['local_association', 'local_association_ru', 'local_association_kk']
    """
    check_languages(languages)
    column, p = column_in_expression(quadrant), column_in_expression(p_value)
    made = []
    for language in languages:
        classes = [
            LegendClass(
                f"{column} = '{letters}' AND {p} <= {alpha!r}", _TEXT[letters][language], colour
            )
            for letters, colour in _QUADRANTS.items()
        ]
        beyond = f"{p} > {alpha!r}"
        if p_floor:
            # in company a region may go below what it could reach as the only finding
            floor = f"coalesce({column_in_expression(p_floor)} > {alpha!r}, false)"
            floor += f" AND NOT coalesce({p} <= {alpha!r}, false)"
            beyond = f"{beyond} AND NOT ({floor})"
            text = _TEXT["cannot tell"][language]
            # A floor alone decides: such a region may have no quadrant and no p-value of its own.
            classes.append(LegendClass(floor, text, _FAINT, hatch="#6f6f6f", hatch_angle=90))
        shown = f"{alpha:g}" if language == "en" else f"{alpha:g}".replace(".", ",")
        text = _TEXT["not significant"][language].format(alpha=shown)
        classes.append(LegendClass(beyond, text, _FAINT, hatch=_FAINT_HATCH, hatch_angle=135))
        classes.append(without_value(language))
        value = f"if({p} <= {alpha!r}, {column}, NULL)"
        if p_floor:
            value = f"if({floor}, '?', {value})"
        labels = Labels(f"concat({region_name(language)}, '\\n' || {value})")
        qml = polygon_style(classes, labels, small_area=small_area)
        title = _TEXT["association"][language]
        if subject:
            title = f"{title}: {subject[language]}"
        made.append(Style(layer, style_name(name, language), title, qml, is_default=False))
    return made


def ring_styles(
    ring: str,
    poles: Mapping[str, str],
    n_rings: int,
    *,
    name: str = "rings",
    layer: str = "regions",
    languages: Sequence[str] = LANGUAGES,
    small_area: float = 0.0,
) -> list[Style]:
    """Styles of the rings around one pole: dark near, light far, a star on the pole.

    Parameters
    ----------
    ring : str
        Column of the layer: 0 at the pole, 1 for its neighbours, and so on.
    poles : mapping of str to str
        Name of the pole in each language.
    n_rings : int
        Number of the outermost ring, at least 1.
    name, layer : str, optional
        Name of the style and its layer.
    languages : sequence of {"en", "ru", "kk"}, optional
        Languages of legends and labels.
    small_area : float, optional
        Polygons below this area, in square units of the layer, get a dot.

    Returns
    -------
    list of Style
        One a language, none of them the default.

    Raises
    ------
    InputError
        A language that is not known.

    Examples
    --------
    >>> ring_styles("ring_kz_ala", {"en": "Almaty city"}, 4, languages=["en"])[0].title
    'Rings around Almaty city'
    """
    check_languages(languages)
    column = column_in_expression(ring)
    colours = sequence(n_rings + 1)[::-1]
    made = []
    for language in languages:
        classes = [LegendClass(f"{column} = 0", _TEXT["pole"][language], colours[0], star=True)]
        for number, colour in enumerate(colours[1:], start=1):
            text = _TEXT["ring"][language].format(ring=number)
            classes.append(LegendClass(f"{column} = {number}", text, colour))
        classes.append(without_value(language))
        text = f"concat({region_name(language)}, '\\n' || nullif({column}, 0))"
        qml = polygon_style(classes, Labels(text, bold=f"{column} = 0"), small_area=small_area)
        title = _TEXT["rings"][language].format(pole=poles[language])
        made.append(Style(layer, style_name(name, language), title, qml, is_default=False))
    return made


def neighbour_styles(
    weights: Sequence[str],
    *,
    layer: str = "neighbours",
    languages: Sequence[str] = LANGUAGES,
) -> list[Style]:
    """Styles of the lines between neighbours: one colour for each weights, the first one shown.

    Parameters
    ----------
    weights : sequence of str
        Names in the column ``weights``; the others are drawn when their box is ticked.
    layer : str, optional
        The line layer.
    languages : sequence of {"en", "ru", "kk"}, optional
        Languages of title and legend; the first is the default of the layer.

    Returns
    -------
    list of Style
        One a language.

    Raises
    ------
    InputError
        A language that is not known.

    Examples
    --------
    >>> made = neighbour_styles(["queen", "knn4"], languages=["kk", "en"])
    >>> [(style.name, style.title, style.is_default) for style in made]
    [('neighbours_kk', 'Көршілер', True), ('neighbours', 'Neighbours', False)]
    """
    check_languages(languages)
    made = []
    for language in languages:
        classes = [
            LegendClass(
                f'"weights" = {text_in_expression(name)}',
                weights_label(name, language),
                _LINES[number % len(_LINES)],
                width=0.5,
                shown=number == 0,
            )
            for number, name in enumerate(weights)
        ]
        title = _TEXT["neighbours"][language]
        name, first = style_name("neighbours", language), language == languages[0]
        made.append(Style(layer, name, title, line_style(classes), is_default=first))
    return made
