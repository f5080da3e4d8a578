"""QGIS layer styles as QML text: rules, hatches, marks, labels, time.

Knows the format and nothing of the results; :mod:`symbology` says what is drawn. The documents
carry only what they set, in the spelling that QGIS 3.22 and later read alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

__all__ = ["Labels", "LegendClass", "line_style", "polygon_style"]

_INK, _PAPER = "#1a1a1a", "#ffffff"


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
        Fill of a polygon, or colour of a line, as ``#rrggbb``.
    hatch : str, optional
        Colour of a hatch over the fill.
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


@dataclass(frozen=True, slots=True)
class Labels:
    """What is written on the features, as QGIS expressions.

    Parameters
    ----------
    text : str
        The label.
    bold : str, optional
        Where true, the label is larger and bold.
    show : str, optional
        Where false, the feature has no label.
    """

    text: str
    bold: str = ""
    show: str = ""


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
    small = f"try(area($geometry) < {float(small_area)!r}, false)" if small_area > 0 else ""
    order = [f'"{year}"'] if year else []
    if small or any(one.star for one in classes):
        # From large to small: a mark is not painted over by the region around it.
        order.append("-area($geometry)")
    symbols = [_polygon(number, one, small) for number, one in enumerate(classes)]
    return _document(
        _time(year) if year else "",
        _renderer(classes, symbols, order),
        _labels(labels, small),
        f"<mapTip>{escape(map_tip)}</mapTip>",
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
        f"{_stroke(_PAPER, one.width + 0.5)}{_stroke(one.colour, one.width)}</symbol>"
        for number, one in enumerate(classes)
    ]
    return _document("", _renderer(classes, symbols), '<labeling type="simple"/>', "")


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
        f'<rule key="{{class-{number}}}" symbol="{number}" filter="{escape(one.condition)}"'
        f' label="{escape(one.label)}" checkstate="{int(one.shown)}"/>'
        for number, one in enumerate(classes)
    )
    clauses = "".join(
        f'<orderByClause asc="1" nullsFirst="1">{escape(expression)}</orderByClause>'
        for expression in order
    )
    return (
        f'<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="{int(bool(order))}">'
        f'<rules key="{{classes}}">{rules}</rules><symbols>{"".join(symbols)}</symbols>'
        f"<orderby>{clauses}</orderby></renderer-v2>"
    )


def _polygon(number: int, one: LegendClass, small: str) -> str:
    fill = {
        "color": one.colour,
        "style": "solid",
        # white would be lost between two pale hatched neighbours
        "outline_color": one.hatch or _PAPER,
        "outline_style": "solid",
        "outline_width": "0.3",
        "outline_width_unit": "MM",
        "joinstyle": "round",
    }
    layers = [_layer("SimpleFill", fill)]
    if one.hatch:
        pattern = {"angle": str(one.hatch_angle), "distance": "1.6", "distance_unit": "MM"}
        line = f'<symbol type="line" name="@{number}@1">{_stroke(one.hatch, 0.3)}</symbol>'
        layers.append(_layer("LinePatternFill", pattern, line))
    if one.star or small:
        layers.append(_centre_mark(f"@{number}@{len(layers)}", one, small))
    return (
        f'<symbol type="fill" name="{number}" alpha="1" clip_to_extent="1">'
        f"{''.join(layers)}</symbol>"
    )


def _centre_mark(name: str, one: LegendClass, small: str) -> str:
    """Star, or a dot where the polygon alone would not be seen."""
    mark = {
        "name": "star" if one.star else "circle",
        "color": "#f0e442" if one.star else one.hatch or one.colour,
        "outline_color": _INK,
        "outline_width": "0.3",
        "outline_width_unit": "MM",
        "size": "5.5" if one.star else "3",
        "size_unit": "MM",
    }
    # The map obeys "enabled"; a legend does not, so there the dot has no size.
    size = _expressions(
        {"size": "try(if(area($geometry) > 0, 3, 0), 0)"}, "data_defined_properties"
    )
    place = {"point_on_surface": "1", "point_on_all_parts": "0", "clip_points": "0"}
    only_small = "" if one.star else _expressions({"enabled": small}, "data_defined_properties")
    point = _layer("SimpleMarker", mark, "" if one.star else size)
    inner = f'<symbol type="marker" name="{name}">{point}</symbol>'
    return _layer("CentroidFill", place, only_small + inner)


def _stroke(colour: str, width: float) -> str:
    line = {
        "line_color": colour,
        "line_style": "solid",
        "line_width": f"{width:g}",
        "line_width_unit": "MM",
        "capstyle": "round",
        "joinstyle": "round",
    }
    return _layer("SimpleLine", line)


def _layer(kind: str, options: Mapping[str, str], inner: str = "") -> str:
    return (
        f'<layer class="{kind}" enabled="1" locked="0" pass="0">{_options(options)}{inner}</layer>'
    )


def _options(options: Mapping[str, str]) -> str:
    entries = "".join(
        f'<Option name="{name}" type="QString" value="{escape(value)}"/>'
        for name, value in options.items()
    )
    return f'<Option type="Map">{entries}</Option>'


def _expressions(expressions: Mapping[str, str], tag: str) -> str:
    """Properties that QGIS takes from an expression, feature by feature."""
    entries = "".join(
        f'<Option name="{name}" type="Map"><Option name="active" type="bool" value="true"/>'
        f'<Option name="expression" type="QString" value="{escape(text)}"/>'
        '<Option name="type" type="int" value="3"/></Option>'
        for name, text in expressions.items()
    )
    properties = '<Option name="properties" type="Map">' + entries + "</Option>"
    return (
        f'<{tag}><Option type="Map"><Option name="name" type="QString" value=""/>'
        f'{properties if entries else ""}<Option name="type" type="QString" value="collection"/>'
        f"</Option></{tag}>"
    )


def _labels(labels: Labels, small: str) -> str:
    expressions = {}
    if small:
        # A small polygon has no room: its label stands beside it and goes before its neighbours'.
        expressions |= {
            "CalloutDraw": small,
            "PolygonLabelOutside": f"if({small}, 'force', 'no')",
            "Priority": f"if({small}, 10, 5)",
        }
    if labels.bold:
        expressions |= {
            "Bold": f"coalesce({labels.bold}, false)",
            "Size": f"if(coalesce({labels.bold}, false), 10, 8)",
        }
    if labels.show:
        expressions["Show"] = labels.show
    return (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName="{escape(labels.text)}" isExpression="1" fontSize="8"'
        f' fontSizeUnit="Point" fontWeight="50" textColor="{_INK}" textOpacity="1"'
        ' multilineHeight="1" namedStyle="" allowHtml="0">'
        f'<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="{_PAPER}"'
        ' bufferOpacity="1" bufferNoFill="0" bufferJoinStyle="128"/></text-style>'
        '<text-format multilineAlign="1" autoWrapLength="17"/>'
        '<placement placement="4" priority="5" polygonPlacementFlags="2" centroidInside="1"'
        ' fitInPolygonOnly="0" dist="1.5" distUnits="MM"/>'
        '<rendering drawLabels="1" obstacle="1" obstacleFactor="1" labelPerPart="0"'
        ' fontMaxPixelSize="10000" upsidedownLabels="0"/>'
        f"{_expressions(expressions, 'dd_properties')}{_callout() if small else ''}"
        "</settings></labeling>"
    )


def _callout() -> str:
    """Line from a label to the small polygon that it names."""
    line = f'<symbol type="line" name="symbol">{_stroke(_INK, 0.25)}</symbol>'
    options = {
        "enabled": "0",
        "anchorPoint": "point_on_surface",
        "labelAnchorPoint": "point_on_exterior",
        "lineSymbol": line,
    }
    return f'<callout type="simple">{_options(options)}</callout>'


def _time(year: str) -> str:
    """Let a feature last from the first to the last second of its year."""
    start = f'make_datetime("{year}",1,1,0,0,0)'
    end = f'make_datetime("{year}",12,31,23,59,59)'
    return (
        '<temporal enabled="1" mode="4" limitMode="0" accumulate="0" durationUnit="min"'
        ' fixedDuration="0" startField="" endField="" durationField=""'
        f' startExpression="{escape(start)}" endExpression="{escape(end)}">'
        "<fixedRange><start/><end/></fixedRange></temporal>"
    )
