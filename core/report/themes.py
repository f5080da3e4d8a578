"""Themes of the page's map: which class each region has in each year, and how classes look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..maps.symbology import class_labels, percent, sequence, spread, written
from ..messages import Text
from .story import Story
from .words import Words

__all__ = ["Look", "Theme", "themes"]

_PALE, _BLUE, _PALE_BLUE = "#e4e4e4", "#0072b2", "#bcd7e8"
_QUOTIENT_LIMITS = (0.5, 1.0, 1.5)
_LOCAL = {"HH": "#d55e00", "HL": "#e69f00", "LH": "#56b4e9", "LL": "#0072b2"}
_PURPLE = ("#f2eff7", "#cbc3e3", "#8c7bc0", "#54278f")


@dataclass(frozen=True, slots=True)
class Look:
    """How a class looks in map and legend."""

    label: str
    colour: str
    hatch: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the map.

    Parameters
    ----------
    key : str
        Name in the page's address.
    title : str
        What the map shows.
    looks : list of Look
        Classes.
    classes : dict of str to list of int
        Class of each region by year; the year is empty where the theme has none.
    """

    key: str
    title: str
    looks: list[Look]
    classes: dict[str, list[int]]


def themes(story: Story, words: Words) -> list[Theme]:
    """Make every theme that the result has values for.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> themes(story, Words(story, "en"))
    []
    """
    makers: tuple[Callable[[Story, Words], list[Theme]], ...] = (
        _candidates,
        _grade,
        _share,
        _quotient,
        _local,
        _rings,
        _sureness,
    )
    return [theme for make in makers for theme in make(story, words)]


def _by_year(
    story: Story, classify: Callable[[dict[str, Any]], int], gap: int
) -> dict[str, list[int]]:
    at = {code: place for place, code in enumerate(story.codes)}
    found = {str(year): [gap] * len(at) for year in story.years}
    for row in story.rows("regions_by_year"):
        found[str(row["year"])][at[row["region_iso"]]] = classify(row)
    return found


def _nothing(words: Words) -> Look:
    return Look(words.say(Text("No value")), _PALE, "dots")


def _candidates(story: Story, words: Words) -> list[Theme]:
    if not story.has("regions_by_year", "is_candidate_hub"):
        return []
    looks = [
        Look("★ " + words.say(Text("Candidate hub")), _BLUE),
        Look(words.say(Text("Not a candidate")), _PALE_BLUE),
        Look("? " + words.say(Text("Undetermined")), _PALE, "lines"),
    ]
    kinds = {True: 0, False: 1, None: 2}
    made = _by_year(story, lambda row: kinds[row["is_candidate_hub"]], 2)
    return [Theme("candidates", words.say(Text("Candidate hubs")), looks, made)]


def _grade(story: Story, words: Words) -> list[Theme]:
    if not story.has("regions_by_year", "grade"):
        return []
    labels = story.listed("grades.labels")
    limits = [float(one) for one in story.listed("grades.limits")]
    if len(labels) != len(limits) + 1:
        return []
    between = class_labels([percent(one, words.language) for one in limits], words.language)
    colours = sequence(len(labels))
    sure = [
        Look(f"{one}   {text}".strip(), colour)
        for one, text, colour in zip(labels, between, colours, strict=True)
    ]
    gap = 2 * len(labels)
    limit = float(story.parameter("uncertainty.unsure_below", "0.8"))
    unsure = [Look(look.label + " ?", look.colour, "lines", shown=False) for look in sure]
    at = {label: place for place, label in enumerate(labels)}

    def classify(row: dict[str, Any]) -> int:
        place = at.get(row["grade"] or "")
        if place is None:
            return gap
        chance = row.get("grade_probability")
        doubtful = chance is not None and (chance < limit or row.get("modal_grade") != row["grade"])
        return place + len(labels) if doubtful else place

    looks = [*sure, *unsure, Look(words.say(Text("No grade")), _PALE, "dots")]
    if story.has("regions_by_year", "grade_probability"):
        text = Text(
            "? Grade unsure (probability below {limit})", limit=written(limit, words.language)
        )
        looks.append(Look(words.say(text), "#ffffff", "lines"))
    return [
        Theme("grade", words.say(Text("Grade of the index")), looks, _by_year(story, classify, gap))
    ]


def _share(story: Story, words: Words) -> list[Theme]:
    cuts = sorted(
        {
            0.02,
            *(
                float(story.parameter(f"specialisation.{key}", "0.1"))
                for key in ("middling", "specialised")
            ),
        }
    )
    title = words.say(Text("Share in the national total"))
    return _numeric(
        story, words, "share", "location_share", title, cuts, sequence(len(cuts) + 1), per_cent=True
    )


def _quotient(story: Story, words: Words) -> list[Theme]:
    if not story.quotient:
        return []
    title = words.say(Text("Location quotient"))
    colours = sequence(len(_QUOTIENT_LIMITS) + 1)
    return _numeric(
        story, words, "quotient", story.quotient, title, list(_QUOTIENT_LIMITS), colours
    )


def _numeric(
    story: Story,
    words: Words,
    key: str,
    column: str,
    title: str,
    cuts: list[float],
    colours: list[str],
    *,
    per_cent: bool = False,
) -> list[Theme]:
    if not story.has("regions_by_year", column):
        return []
    shown = [
        percent(100 * cut, words.language) if per_cent else written(cut, words.language)
        for cut in cuts
    ]
    labels = class_labels(shown, words.language)
    looks = [Look(label, colour) for label, colour in zip(labels, colours, strict=True)]
    looks.append(_nothing(words))
    gap = len(cuts) + 1

    def classify(row: dict[str, Any]) -> int:
        value = row[column]
        return gap if value is None else sum(value >= cut for cut in cuts)

    return [Theme(key, title, looks, _by_year(story, classify, gap))]


def _local(story: Story, words: Words) -> list[Theme]:
    if not story.has("regions", "local_quadrant"):
        return []
    alpha = float(story.parameter("diffusion.alpha", "0.1"))
    told = {
        "HH": Text("High among high"),
        "HL": Text("High among low"),
        "LH": Text("Low among high"),
        "LL": Text("Low among low"),
    }
    looks = [Look(words.say(told[key]), colour) for key, colour in _LOCAL.items()]
    looks += [
        Look(words.say(Text("Not significant")), "#f4f4f4"),
        Look(words.say(Text("Too few neighbours to tell")), _PALE, "lines"),
        _nothing(words),
    ]
    kinds = list(_LOCAL)
    found = []
    for row in story.rows("regions"):
        chance, floor = row.get("local_p_adjusted"), row.get("local_p_adjusted_floor")
        if chance is not None and chance <= alpha and row["local_quadrant"] in kinds:
            found.append(kinds.index(row["local_quadrant"]))
        elif floor is not None and floor > alpha:
            found.append(5)
        else:
            found.append(6 if chance is None else 4)
    return [Theme("local", words.say(Text("Local association")), looks, {"": found})]


def _rings(story: Story, words: Words) -> list[Theme]:
    made = []
    for pole in dict.fromkeys(row["region_iso"] for row in story.rows("verdicts")):
        column = "ring_" + pole.lower().replace("-", "_")
        if not story.has("regions", column):
            continue
        values = [row[column] for row in story.rows("regions")]
        most = max(int(value) for value in values if value is not None)
        colours = spread(_PURPLE[::-1], max(most + 1, 2))
        looks = [Look(words.say(Text("The pole itself")), colours[0])]
        looks += [
            Look(words.say(Text("Ring {ring}", ring=ring)), colours[ring])
            for ring in range(1, most + 1)
        ]
        looks.append(Look(words.say(Text("Not reached")), _PALE, "dots"))
        classes = [most + 1 if value is None else int(value) for value in values]
        title = words.say(Text("Rings around {pole}", pole=words.name(pole)))
        made.append(Theme(column, title, looks, {"": classes}))
    return made


def _sureness(story: Story, words: Words) -> list[Theme]:
    title = words.say(Text("Probability of the grade"))
    cuts = [0.5, 0.8, 0.95]
    return _numeric(story, words, "probability", "grade_probability", title, cuts, list(_PURPLE))
