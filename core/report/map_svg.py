"""The map as a drawing that needs no script; the script only changes classes of its shapes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..messages import Text
from .markup import Markup, element
from .story import Outline
from .themes import Look, Theme
from .words import Words

__all__ = ["hatches", "legend", "map_drawing", "standing_map"]

_DOT = 400.0


def map_drawing(
    outlines: Mapping[str, Outline],
    size: tuple[float, float],
    codes: tuple[str, ...],
    theme: Theme,
    year: str,
    words: Words,
    *,
    for_page: bool = True,
) -> Markup:
    """Draw the regions in the colours of a theme.

    Parameters
    ----------
    outlines : mapping of str to list of arrays
        Rings in units of the screen.
    size : (float, float)
        Width and height of the drawing.
    codes : tuple of str
        Codes of the regions, in the order of the theme's classes.
    theme : Theme
    year : str
        Year of the theme's classes.
    words : Words
        Names of the regions.
    for_page : bool
        Whether shapes can be reached by keyboard.

    Examples
    --------
    >>> from growth_poles.core.report.story import Story
    >>> theme = Theme("t", "Theme", [Look("A", "#ffffff")], {"": [0]})
    >>> ring = np.array([[0, 0], [0, 20], [20, 20], [0, 0]])
    >>> words = Words(Story({}, {}, True), "en")
    >>> made = map_drawing({"a": [ring]}, (20.0, 20.0), ("a",), theme, "", words)
    >>> "M0 0L0 20L20 20Z" in made
    True
    """
    classes = theme.classes.get(year) or next(iter(theme.classes.values()))
    shapes, dots, labels = [], [], []
    for place, code in enumerate(codes):
        if code not in outlines:
            continue
        look = theme.looks[classes[place]]
        told = element("title", f"{words.name(code)}: {look.label}")
        area, middle = _middle(outlines[code])
        options = {"data_region": code, "fill": _fill(look)}
        if for_page:
            options |= {
                "tabindex": "0",
                "role": "button",
                "aria_label": f"{words.name(code)}: {look.label}",
            }
        path = "".join(_path(ring) for ring in outlines[code])
        if area < _DOT:
            shapes.append(element("path", d=path, fill=_fill(look), data_twin=code))
            dots.append(
                element("circle", told, cx=_n(middle[0]), cy=_n(middle[1]), r="6.5", **options)
            )
        else:
            shapes.append(element("path", told, d=path, **options))
        if area > 3 * _DOT or area < _DOT:
            labels.append(
                element(
                    "text",
                    _short(words.name(code)),
                    x=_n(middle[0]),
                    y=_n(middle[1] - (10 if area < _DOT else 0)),
                    data_label=code,
                )
            )
    width, height = size
    told = Text("Map: {title}", title=theme.title)
    return element(
        "svg",
        hatches(theme.looks),
        element(
            "g", shapes, class_="shapes", fill_rule="evenodd", stroke="#ffffff", stroke_width="0.8"
        ),
        element("g", dots, class_="shapes", stroke="#ffffff", stroke_width="1.2"),
        element(
            "g", labels, class_="names", font_size="12", text_anchor="middle", aria_hidden="true"
        ),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=None if for_page else _n(width),
        height=None if for_page else _n(height),
        class_="map",
        role="group",
        aria_label=words.say(told),
    )


def _middle(rings: Outline) -> tuple[float, tuple[float, float]]:
    """Area of all rings, and the centre of gravity of the largest."""
    total, best = 0.0, (0.0, rings[0][0, 0], rings[0][0, 1])
    for ring in rings:
        a, b = ring[:-1], ring[1:]
        cross = a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]
        area = float(cross.sum() / 2)
        total += area
        if abs(area) > best[0]:
            x, y = ((a + b) * cross[:, None]).sum(axis=0) / (6 * area)
            best = (abs(area), float(x), float(y))
    return abs(total), best[1:]


def _short(name: str) -> str:
    """Leave the kind of region out of a label that stands on the map."""
    for word in (" region", " oblast", " область", " облысы", " city", " қаласы", "г. "):
        name = name.replace(word, "")
    return name


def _path(ring: np.ndarray) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in ring[:-1].tolist()) + "Z"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _fill(look: Look) -> str:
    return f"url(#{_hatch_name(look)})" if look.hatch else look.colour


def _hatch_name(look: Look) -> str:
    return f"{look.hatch}-{look.colour.removeprefix('#')}"


def hatches(looks: list[Look]) -> Markup:
    """Define the patterns of hatched classes.

    Examples
    --------
    >>> hatches([Look("A", "#ffffff")])
    '<defs></defs>'
    """
    made = {}
    for look in looks:
        if not look.hatch:
            continue
        ground = element("rect", width="8", height="8", fill=look.colour)
        ink = "#ffffff" if _is_dark(look.colour) else "#555555"
        drawn = (
            element("path", d="M0 8L8 0M-2 2L2 -2M6 10L10 6", stroke=ink, stroke_width="1.6")
            if look.hatch == "lines"
            else element("circle", cx="4", cy="4", r="1.1", fill=ink)
        )
        made[_hatch_name(look)] = element(
            "pattern",
            ground,
            drawn,
            id=_hatch_name(look),
            width="8",
            height="8",
            patternUnits="userSpaceOnUse",
        )
    return element("defs", list(made.values()))


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128


def legend(theme: Theme) -> Markup:
    """List the classes of a theme, each with its colour and hatch.

    Examples
    --------
    >>> legend(Theme("t", "Theme", [Look("A", "#ffffff")], {}))[-15:]
    'span></li></ul>'
    """
    items = []
    for look in theme.looks:
        if look.shown:
            patch = element(
                "svg",
                element("rect", width="22", height="14", fill=_fill(look), stroke="#888888"),
                width="22",
                height="14",
                viewBox="0 0 22 14",
                aria_hidden="true",
            )
            items.append(element("li", patch, element("span", look.label)))
    return element("ul", items, class_="legend", data_theme=theme.key)


def standing_map(
    outlines: Mapping[str, Outline],
    size: tuple[float, float],
    codes: tuple[str, ...],
    theme: Theme,
    year: str,
    words: Words,
) -> Markup:
    """Draw a map that stands alone: title, regions and legend in one drawing.

    Parameters
    ----------
    outlines, size, codes, theme, year, words
        As in :func:`map_drawing`.

    Examples
    --------
    >>> from growth_poles.core.report.story import Story
    >>> theme = Theme("t", "Theme", [Look("A", "#ffffff")], {"": [0]})
    >>> ring = np.array([[0, 0], [0, 20], [20, 20], [0, 0]])
    >>> words = Words(Story({}, {}, True), "en")
    >>> standing_map({"a": [ring]}, (20.0, 20.0), ("a",), theme, "", words)[:4]
    '<svg'
    """
    width, height = size
    inner = map_drawing(outlines, size, codes, theme, year, words, for_page=False)
    shown = [look for look in theme.looks if look.shown]
    lines = []
    for place, look in enumerate(shown):
        y = height + 46 + 22 * place
        patch = element(
            "rect", x="20", y=_n(y), width="24", height="15", fill=_fill(look), stroke="#888888"
        )
        lines += [patch, element("text", look.label, x="54", y=_n(y + 12))]
    title = theme.title if "" in theme.classes else f"{theme.title}, {year}"
    whole = height + 60 + 22 * len(shown)
    return element(
        "svg",
        element("rect", width=_n(width), height=_n(whole), fill="#ffffff"),
        element("text", title, x="20", y="26", font_size="20"),
        element("g", inner, transform="translate(0 30)"),
        lines,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {whole:g}",
        width=_n(width),
        height=_n(whole),
        font_family="Arial, Helvetica, DejaVu Sans, sans-serif",
        font_size="14",
    )
