"""Map styles: class limits, labels in three languages and colours, written as QGIS QML.

One source for every map: the styles stored in a GeoPackage and those that the plugin gives to its
layers. Classes run from light to dark (viridis, read alike by every kind of colour vision),
categories take the colours of Okabe and Ito, and colour is never alone: missing and undetermined
values are hatched, labels repeat the class, hubs carry a star. A polygon too small to be seen at
the scale of the map is drawn as a dot of its colour.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..errors import InputError, listed
from ..escaping import column_in_expression, html_of, text_in_expression
from ..messages import LANGUAGES, Text
from .qml import Labels, LegendClass, polygon_style

__all__ = ["GRADE_SCALE", "LANGUAGES", "SHARE_LIMITS", "Style", "styles"]

GRADE_PROBABILITY, HUB_PROBABILITY = "grade_probability", "hub_probability"
UNSURE_BELOW = 0.80
GRADE_SCALE = (
    ("C", 0.0),
    ("C+", 20.0),
    ("C++", 30.0),
    ("B", 40.0),
    ("B+", 50.0),
    ("B++", 60.0),
    ("A", 70.0),
)
SHARE_LIMITS = (0.02, 0.10, 0.50)

_VIRIDIS = (
    "#fde725",
    "#aadc32",
    "#5ec962",
    "#27ad81",
    "#21918c",
    "#2c728e",
    "#3b528b",
    "#472d7b",
    "#440154",
)
_BLUE, _PALE_BLUE = "#0072b2", "#bcd7e8"
_PALE, _GREY, _INK = "#e4e4e4", "#6f6f6f", "#1a1a1a"

_TEXT = {
    "grade": {"en": "Grade of the index", "ru": "Оценка по индексу", "kk": "Индекс бойынша баға"},
    "share": {
        "en": "Share in the national total",
        "ru": "Доля в итоге по стране",
        "kk": "Ел бойынша жиынтықтағы үлесі",
    },
    "surveyed": {
        "en": "{text} (of the regions with data where no national figure is known)",
        "ru": "{text} (от регионов с данными, если итог по стране неизвестен)",
        "kk": "{text} (ел жиынтығы белгісіз болса — деректері бар өңірлерден)",
    },
    "candidates": {
        "en": "Candidate hubs",
        "ru": "Кандидаты в полюсы роста",
        "kk": "Өсу полюсіне үміткерлер",
    },
    "no grade": {"en": "No grade", "ru": "Нет оценки", "kk": "Бағасы жоқ"},
    "no value": {"en": "No value", "ru": "Нет данных", "kk": "Дерек жоқ"},
    "hub": {"en": "Candidate hub", "ru": "Кандидат в полюсы роста", "kk": "Өсу полюсіне үміткер"},
    "number": {"en": "number: probability", "ru": "число — вероятность", "kk": "сан — ықтималдығы"},
    "other": {"en": "Not a candidate", "ru": "Не кандидат", "kk": "Үміткер емес"},
    "undetermined": {"en": "?   Undetermined", "ru": "?   Не определено", "kk": "?   Анықталмаған"},
    "unsure": {
        "en": "?   Grade unsure (probability below {limit})",
        "ru": "?   Оценка ненадёжна (вероятность ниже {limit})",
        "kk": "?   Баға сенімсіз (ықтималдығы {limit} шегінен төмен)",
    },
    "probability": {"en": "probability", "ru": "вероятность", "kk": "ықтималдығы"},
    "index": {"en": "Index", "ru": "Индекс", "kk": "Индекс"},
    "rank": {"en": "rank", "ru": "место", "kk": "орны"},
    "below": {"en": "Below {high}", "ru": "Менее {high}", "kk": "{high}-дан кем"},
    "between": {
        "en": "{low} to below {high}",
        "ru": "От {low} до {high}",
        "kk": "{low}-дан {high}-ға дейін",
    },
    "above": {"en": "{low} and more", "ru": "{low} и более", "kk": "{low} және одан көп"},
}


@dataclass(frozen=True, slots=True)
class Style:
    """One style of one layer, ready for the table ``layer_styles`` or a ``.qml`` file.

    Parameters
    ----------
    layer : str
        Layer that the style belongs to.
    name : str
        Name of the style: ``grade`` is English, ``grade_ru`` Russian, ``grade_kk`` Kazakh.
    title : str
        What the map shows, in the language of the style.
    qml : str
        The style as a QGIS document.
    is_default : bool
        Whether QGIS opens the layer with this style.
    """

    layer: str
    name: str
    title: str
    qml: str
    is_default: bool


def styles(
    languages: Sequence[str] = LANGUAGES,
    *,
    grade_scale: Sequence[tuple[str, float]] = GRADE_SCALE,
    share_limits: Sequence[float] = SHARE_LIMITS,
    small_area: float = 0.0,
    last_year: int | None = None,
    columns: Mapping[str, Collection[str]] | None = None,
    unsure_below: float = UNSURE_BELOW,
    surveyed: Collection[str] = (),
) -> list[Style]:
    """Every style of the result layers ``regions`` and ``regions_by_year``.

    Parameters
    ----------
    languages : sequence of {"en", "ru", "kk"}
        Languages of legends and labels. The first one is the default that QGIS opens.
    grade_scale : sequence of (str, float)
        Grades in rising order with their lower limits in per cent of the index.
    share_limits : sequence of float
        Rising inner limits of the classes of ``location_share``, between 0 and 1; a class holds
        its lower limit.
    small_area : float
        Polygons below this area, in square units of the layer, are drawn with a dot in their
        middle (a city in the midst of oblasts a hundred times its size).
    last_year : int, optional
        Year whose labels are shown on ``regions_by_year`` while QGIS's temporal controller is off
        and the years lie on one another; every year's where it is not given.
    columns : mapping of str to collection of str, optional
        Columns of each layer. Where ``grade_probability`` (of ``modal_grade``) is among them,
        grades less probable than `unsure_below`, or other than the modal one, are hatched over
        their colour and marked ``?``; where ``hub_probability`` is, labels of candidates carry it.
    unsure_below : float
        Probability of the grade below which it is unsure, above 0 and at most 1.
    surveyed : collection of str
        Layers whose shares are of the regions with data; their legends say so.

    Returns
    -------
    list of Style
        ``grade``, ``share`` and ``candidates`` of each layer in each language; exactly one
        default a layer.

    Raises
    ------
    InputError
        A language that is not known, or limits that do not rise.

    Examples
    --------
    >>> made = styles(["en", "kk"])
    >>> [style.name for style in made if style.layer == "regions"]
    ['grade', 'share', 'candidates', 'grade_kk', 'share_kk', 'candidates_kk']
    >>> made[0].title, made[0].is_default
    ('Grade of the index', True)
    """
    check_languages(languages)
    check_rising(Text("grade limits"), [low for _, low in grade_scale])
    check_rising(Text("share limits"), share_limits)
    made = []
    for layer, year in (("regions", ""), ("regions_by_year", "year")):
        known = (columns or {}).get(layer, ())
        unsure = _unsure(known, unsure_below)
        grade = f"\"grade\" || if(coalesce({unsure}, false), ' ?', '')" if unsure else '"grade"'
        for language in languages:
            grades = _grade_classes(grade_scale, language)
            if unsure:
                grades.insert(-1, _unsure_class(unsure, unsure_below, language))
            hub = '"is_candidate_hub"' if "is_candidate_hub" in known else ""
            if hub:
                grades.append(LegendClass(f"{hub} = true", _TEXT["hub"][language], "", star=True))
            chance = HUB_PROBABILITY in known
            shares = _share_classes(share_limits, language)
            if layer in surveyed:
                told = [replace(one, label=of_surveyed(one.label, language)) for one in shares[:-1]]
                shares = [*told, shares[-1]]
            for name, classes, value, bold in (
                ("grade", grades, grade, hub),
                ("share", shares, _percent_value(language), ""),
                (
                    "candidates",
                    _candidate_classes(language, chance),
                    _hub_value(language, chance),
                    '"is_candidate_hub"',
                ),
            ):
                labels = Labels(f"concat({region_name(language)}, '\\n' || {value})", bold=bold)
                labels = shown_in(labels, year, last_year)
                qml = polygon_style(
                    classes,
                    labels,
                    map_tip=_map_tip(name, language, known),
                    small_area=small_area,
                    year=year,
                )
                made.append(
                    Style(
                        layer=layer,
                        name=style_name(name, language),
                        title=_TEXT[name][language],
                        qml=qml,
                        is_default=name == "grade" and language == languages[0],
                    )
                )
    return made


def of_surveyed(text: str, language: str) -> str:
    """Say in a legend that a measure is of the regions with data."""
    return _TEXT["surveyed"][language].format(text=text)


def check_languages(languages: Sequence[str]) -> None:
    """Refuse a language without a translation."""
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        raise InputError(Text("map languages among en, ru and kk"), listed(unknown))


def style_name(name: str, language: str) -> str:
    """Name a style in a language: plain in English, with the language's code otherwise."""
    return name if language == "en" else f"{name}_{language}"


def region_name(language: str) -> str:
    """Name of a region, as an expression: in the language, else in English, else its code."""
    columns = dict.fromkeys((f"name_{language}", "name_en", "region_iso"))
    return "coalesce(" + ", ".join(map(column_in_expression, columns)) + ")"


def shown_in(labels: Labels, year: str, last_year: int | None) -> Labels:
    """Show the labels of one year only where the years lie on one another."""
    if not year or last_year is None:
        return labels
    column = column_in_expression(year)
    return replace(labels, show=f"@map_start_time IS NOT NULL OR {column} = {int(last_year)}")


def column_title(column: str, language: str) -> str:
    """Name a column of the results for people; empty where it is an indicator of the study."""
    known = {"index_pct": "index", "location_share": "share"}
    return _TEXT[known[column]][language] if column in known else ""


def without_value(language: str) -> LegendClass:
    """Class of what no other class took, hatched."""
    return LegendClass("ELSE", _TEXT["no value"][language], _PALE, hatch=_GREY)


def check_rising(what: str, limits: Sequence[float]) -> None:
    """Refuse limits that do not rise."""
    if any(high <= low for low, high in pairwise(limits)):
        raise InputError(
            Text("{what} that rise from class to class", what=what),
            listed(limits, most=9),
        )


def _grade_classes(scale: Sequence[tuple[str, float]], language: str) -> list[LegendClass]:
    highs = [low for _, low in scale[1:]]
    labels = class_labels([percent(high, language) for high in highs], language)
    classes = [
        LegendClass(f'"grade" = {text_in_expression(grade)}', f"{grade}   {label}".rstrip(), colour)
        for (grade, _), label, colour in zip(scale, labels, sequence(len(scale)), strict=True)
    ]
    return [*classes, LegendClass("ELSE", _TEXT["no grade"][language], _PALE, hatch=_GREY)]


def _unsure(known: Collection[str], limit: float) -> str:
    """Where the grade on the map is improbable, or most variants give another one."""
    if GRADE_PROBABILITY not in known:
        return ""
    improbable = f'"{GRADE_PROBABILITY}" < {limit!r}'
    if "modal_grade" not in known:
        return improbable
    other = f"""("{GRADE_PROBABILITY}" IS NOT NULL AND coalesce("modal_grade", '') <> "grade")"""
    return f"({improbable} OR {other})"


def _unsure_class(condition: str, limit: float, language: str) -> LegendClass:
    """Class over the grades: a region without a grade is not unsure, it is missing."""
    text = _TEXT["unsure"][language].format(limit=written(limit, language))
    # "ELSE" takes only what no class took, and this one takes nothing that a grade did not.
    return LegendClass(f'"grade" IS NOT NULL AND {condition}', text, "", _INK, hatch_angle=135)


def _hub_value(language: str, has_probability: bool) -> str:
    """Star and probability of a candidate, probability of another, ``?`` for undetermined."""
    hub, chance = '"is_candidate_hub"', "NULL"
    if has_probability:
        chance = f"format_number(\"{HUB_PROBABILITY}\", 2, 'en')"
        if language != "en":
            chance = f"replace({chance}, '.', ',')"
        chance = f'if({hub} OR "{HUB_PROBABILITY}" > 0, {chance}, NULL)'
    return (
        f"CASE WHEN {hub} THEN '★ ' || {chance} WHEN {hub} IS NULL"
        f" THEN trim(concat('? ', {chance})) ELSE {chance} END"
    )


def _share_classes(limits: Sequence[float], language: str) -> list[LegendClass]:
    column = '"location_share"'
    bounds = [None, *limits, None]
    labels = class_labels([percent(100 * limit, language) for limit in limits], language)
    classes = []
    for low, high, label, colour in zip(
        bounds, bounds[1:], labels, sequence(len(limits) + 1), strict=False
    ):
        parts = [f"{column} IS NOT NULL"] if low is None and high is None else []
        if low is not None:
            parts.append(f"{column} >= {low!r}")
        if high is not None:
            parts.append(f"{column} < {high!r}")
        label = label or _TEXT["share"][language]
        classes.append(LegendClass(" AND ".join(parts), label, colour))
    return [*classes, without_value(language)]


def _candidate_classes(language: str, has_probability: bool) -> list[LegendClass]:
    column, hub = '"is_candidate_hub"', _TEXT["hub"][language]
    if has_probability:
        hub += f" ({_TEXT['number'][language]})"
    return [
        LegendClass(f"{column} = true", hub, _BLUE, star=True),
        LegendClass(f"{column} = false", _TEXT["other"][language], _PALE_BLUE),
        LegendClass("ELSE", _TEXT["undetermined"][language], _PALE, hatch=_GREY),
    ]


def class_labels(limits: Sequence[str], language: str) -> list[str]:
    """Name the classes between limits that are written already."""
    if not limits:
        return [""]
    between = [
        _TEXT["between"][language].format(low=low, high=high) for low, high in pairwise(limits)
    ]
    below = _TEXT["below"][language].format(high=limits[0])
    return [below, *between, _TEXT["above"][language].format(low=limits[-1])]


def percent(number: float, language: str) -> str:
    """Write a number of per cent."""
    text = written(number, language)
    return f"{text}%" if language == "en" else f"{text}\u00a0%"


def written(number: float, language: str) -> str:
    """Write a number with the decimal mark of a language."""
    text = f"{round(number, 6):g}"
    return text if language == "en" else text.replace(".", ",")


def _percent_value(language: str) -> str:
    # Two decimals below ten per cent, so that 1.98 does not stand as 2 in the class below 2
    number = 'to_string(round(100 * "location_share", if("location_share" < 0.1, 2, 1)))'
    if language == "en":
        return f"{number} || '%'"
    return f"replace({number}, '.', ',') || '\u00a0%'"


def sequence(count: int) -> list[str]:
    """Take evenly spaced colours from light to dark."""
    return spread(_VIRIDIS, count)


def spread(colours: Sequence[str], count: int) -> list[str]:
    """Spread colours evenly over a count, mixing neighbours."""
    taken = []
    for step in range(count):
        place = step * (len(colours) - 1) / max(count - 1, 1)
        left = min(int(place), len(colours) - 2)
        ends = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours[left : left + 2]]
        mixed = (round(a + (b - a) * (place - left)) for a, b in zip(*ends, strict=True))
        taken.append("#" + "".join(f"{part:02x}" for part in mixed))
    return taken


def _map_tip(name: str, language: str, known: Collection[str]) -> str:
    """Say what stands under the pointer, with no column that the style's layer may lack."""
    index, rank, share, chance = (
        _TEXT[key][language] for key in ("index", "rank", "share", "probability")
    )
    grade = html_of("""coalesce("grade", '–')""")
    lines = {
        "name": f'<b>[% {html_of(region_name(language))} %]</b> [% "year" %]',
        "grade": f"""{index}: [% coalesce(round("index_pct", 1), '–') %]"""
        f""" ([% {grade} %], {rank} [% coalesce("index_rank", '–') %])""",
        "share": f"{share}: [% coalesce({_percent_value(language)}, '–') %]",
    }
    if GRADE_PROBABILITY in known:
        modal = html_of('"modal_grade"' if "modal_grade" in known else '"grade"')
        lines["grade"] += (
            f"<br>{chance}: [% coalesce({modal} || ' ', '') ||"
            f""" coalesce(round("{GRADE_PROBABILITY}", 2), '–') %]"""
        )
    wanted = ("name", "grade", "share") if name == "candidates" else ("name", name)
    return "<br>".join(lines[one] for one in wanted)
