"""QGIS layer styles as QML text: rules, hatches, marks, labels, time.

Knows the format and nothing of the results; :mod:`symbology` says what is drawn. The documents
carry only what they set, in the spelling that QGIS 3.22 and later read alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..escaping import column_in_expression, html_text, template_text
from .qml_labels import Labels, labelling
from .qml_parts import INK, PAPER, expressions, stroke, symbol_layer
from .qml_stars import ROOMIEST, STAR, star_size

__all__ = ["Labels", "LegendClass", "line_style", "polygon_style"]

_EDGE = "#8a8a8a"


@dataclass(frozen=True, slots=True)
class LegendClass:
    """One entry of a legend: which features, how named, how drawn.

    Parameters
    ----------
    condition : str
        QGIS expression that picks the features; ``ELSE`` takes those that no other class took.
    label : str
        Entry of the legend.
    colour : str
        Fill of a polygon, or colour of a line, as ``#rrggbb``; empty: no fill, the class lies over
        the others.
    hatch : str, optional
        Colour of a hatch over the fill; over other classes it is edged with white and wider.
    hatch_angle : int, optional
        Direction of the hatch in degrees.
    star : bool, optional
        Whether a star stands in the middle of the polygon.
    width : float, optional
        Width of a line in millimetres.
    shown : bool, optional
        Whether the class is drawn before somebody ticks it.
    """

    condition: str
    label: str
    colour: str
    hatch: str = ""
    hatch_angle: int = 45
    star: bool = False
    width: float = 0.4
    shown: bool = True


def polygon_style(
    classes: Sequence[LegendClass],
    labels: Labels,
    *,
    map_tip: str = "",
    small_area: float = 0.0,
    year: str = "",
) -> str:
    """Style of a polygon layer.

    Parameters
    ----------
    classes : sequence of LegendClass
        Entries in the order of the legend.
    labels : Labels
        What is written on the regions.
    map_tip : str, optional
        HTML with ``[% expressions %]`` that is shown under the pointer.
    small_area : float, optional
        Polygons below this area, in square units of the layer, get a dot of their colour.
    year : str, optional
        Column of whole years that QGIS's temporal controller walks through.

    Returns
    -------
    str
        A QML document.

    Examples
    --------
    >>> qml = polygon_style([LegendClass('"n" < 5', "few & far", "#fde725")], Labels('"name"'))
    >>> 'filter="&quot;n&quot; &lt; 5"' in qml and 'label="few &amp; far"' in qml
    True
    """
    # try(): a legend has no geometry to measure
    small = f"try({_small(small_area)}, false)" if small_area > 0 else ""
    order = [column_in_expression(year)] if year else []
    if small or any(one.star for one in classes):
        # From large to small: a mark is not painted over by the region around it.
        order.append("-area($geometry)")
    metres = _metres(small_area)
    symbols = [_polygon(number, one, small, metres) for number, one in enumerate(classes)]
    return _document(
        _time(year) if year else "",
        _renderer(classes, symbols, order),
        labelling(labels, small, _crowded(small_area), _metres(small_area)),
        f"<mapTip>{html_text(map_tip)}</mapTip>",
    )


def line_style(classes: Sequence[LegendClass]) -> str:
    """Style of a line layer, without labels.

    Parameters
    ----------
    classes : sequence of LegendClass
        Entries in the order of the legend.

    Returns
    -------
    str
        A QML document.

    Examples
    --------
    >>> 'class="SimpleLine"' in line_style([LegendClass("ELSE", "all", "#0072b2", width=0.8)])
    True
    """
    symbols = [
        f'<symbol type="line" name="{number}" alpha="1" clip_to_extent="1">'
        f"{_edged(one.colour, one.width)}</symbol>"
        for number, one in enumerate(classes)
    ]
    return _document("", _renderer(classes, symbols), '<labeling type="simple"/>', "")


def _small(small_area: float) -> str:
    """Polygons of a small area, while they are below 4 mm a side on the map."""
    side = f"@map_scale * {0.004 / _metres(small_area):.3g}"
    return f"area($geometry) < min({float(small_area)!r}, ({side}) ^ 2)"


def _crowded(small_area: float) -> str:
    """Where a usual region is narrower on the map than the 28 mm of a label in full size."""
    if small_area <= 0:
        return ""
    # a dot stands for less than a hundredth of a usual region
    return f"@map_scale > {10.0 * small_area**0.5 * _metres(small_area) / 0.028:.3g}"


def _metres(small_area: float) -> float:
    """Length of a unit of the layer, guessed: no regions are 180 degrees or below 180 m wide.

    A wrong guess costs a dot or a point of size.
    """
    return 90_000.0 if 10.0 * small_area**0.5 < 180.0 else 1.0


def _document(time: str, renderer: str, labels: str, map_tip: str) -> str:
    parts = {
        "Symbology": renderer,
        "Labeling": labels,
        "MapTips": map_tip,
        "Temporal": time,
    }
    categories = "|".join(name for name, text in parts.items() if text)
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="3.22.0" labelsEnabled="{int("<settings" in labels)}"'
        f' styleCategories="{categories}">{time}{renderer}{labels}{map_tip}'
        "<blendMode>0</blendMode><featureBlendMode>0</featureBlendMode>"
        "<layerOpacity>1</layerOpacity></qgis>\n"
    )


def _renderer(
    classes: Sequence[LegendClass], symbols: Sequence[str], order: Sequence[str] = ()
) -> str:
    rules = "".join(
        f'<rule key="{{class-{number}}}" symbol="{number}" filter="{html_text(one.condition)}"'
        f' label="{html_text(template_text(one.label))}" checkstate="{int(one.shown)}"/>'
        for number, one in enumerate(classes)
    )
    clauses = "".join(
        f'<orderByClause asc="1" nullsFirst="1">{html_text(expression)}</orderByClause>'
        for expression in order
    )
    return (
        f'<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="{int(bool(order))}">'
        f'<rules key="{{classes}}">{rules}</rules><symbols>{"".join(symbols)}</symbols>'
        f"<orderby>{clauses}</orderby></renderer-v2>"
    )


def _polygon(number: int, one: LegendClass, small: str, metres: float) -> str:
    layers = []
    if one.colour:
        fill = {
            "color": one.colour,
            "style": "solid",
            # white would be lost between two pale neighbours
            "outline_color": one.hatch or (_EDGE if _is_pale(one.colour) else PAPER),
            "outline_style": "solid",
            "outline_width": "0.3",
            "outline_width_unit": "MM",
            "joinstyle": "round",
        }
        layers.append(symbol_layer("SimpleFill", fill))
    if one.hatch:
        pattern = {
            "angle": str(one.hatch_angle),
            "distance": "1.6" if one.colour else "3.2",
            "distance_unit": "MM",
        }
        # edged with white, lines are seen on light and on dark fills
        lines = stroke(one.hatch, 0.3) if one.colour else _edged(one.hatch, 0.25, 0.35)
        line = f'<symbol type="line" name="@{number}@{len(layers)}">{lines}</symbol>'
        layers.append(symbol_layer("LinePatternFill", pattern, line))
    if one.star:
        layers.append(_star(f"@{number}@{len(layers)}", metres))
    elif small:
        layers.append(_dot(f"@{number}@{len(layers)}", one, small))
    return (
        f'<symbol type="fill" name="{number}" alpha="1" clip_to_extent="1">'
        f"{''.join(layers)}</symbol>"
    )


def _is_pale(colour: str) -> bool:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 225.0


def _edged(colour: str, width: float, edges: float = 0.5) -> str:
    return stroke(PAPER, width + edges) + stroke(colour, width)


def _dot(name: str, one: LegendClass, small: str) -> str:
    """Dot where the polygon alone would not be seen; over other classes its hole."""
    size, colour = 3.0, one.hatch or one.colour
    if not one.colour:
        size, colour = 1.4, PAPER
    # The map obeys "enabled"; a legend does not, so there the dot has no size.
    shown = {"size": f"try(if(area($geometry) > 0, {size:g}, 0), 0)"}
    place = {"point_on_surface": "1", "point_on_all_parts": "0", "clip_points": "0"}
    inner = _marker(name, "circle", colour, size, shown)
    only_small = expressions({"enabled": small}, "data_defined_properties")
    return symbol_layer("CentroidFill", place, only_small + inner)


def _star(name: str, metres: float) -> str:
    """Star at the point of the polygon that has most room around it, no larger than that room."""
    # a legend has no geometry to measure
    shown = {"size": f"try(coalesce({star_size(metres)}, {STAR:g}), {STAR:g})"}
    place = {
        "SymbolType": "Marker",
        "geometryModifier": ROOMIEST,
        "units": "MapUnit",
    }
    return symbol_layer("GeometryGenerator", place, _marker(name, "star", "#f0e442", STAR, shown))


def _marker(name: str, shape: str, colour: str, size: float, shown: Mapping[str, str]) -> str:
    mark = {
        "name": shape,
        "color": colour,
        "outline_color": INK,
        "outline_width": "0.3",
        "outline_width_unit": "MM",
        "size": f"{size:g}",
        "size_unit": "MM",
    }
    point = symbol_layer("SimpleMarker", mark, expressions(shown, "data_defined_properties"))
    return f'<symbol type="marker" name="{name}">{point}</symbol>'


def _time(year: str) -> str:
    """Let a feature last from the first to the last second of its year."""
    column = column_in_expression(year)
    start = f"make_datetime({column},1,1,0,0,0)"
    end = f"make_datetime({column},12,31,23,59,59)"
    return (
        '<temporal enabled="1" mode="4" limitMode="0" accumulate="0" durationUnit="min"'
        ' fixedDuration="0" startField="" endField="" durationField=""'
        f' startExpression="{html_text(start)}" endExpression="{html_text(end)}">'
        "<fixedRange><start/><end/></fixedRange></temporal>"
    )
