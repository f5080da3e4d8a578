"""Labels of a QML document: what is written, where it may stand, lines to small polygons."""

from __future__ import annotations

from dataclasses import dataclass

from ..escaping import html_text
from .qml_parts import INK, PAPER, expressions, options, stroke
from .qml_stars import below_star, has_no_room

__all__ = ["Labels", "labelling"]


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


def labelling(labels: Labels, small: str, crowded: str, metres: float = 1.0) -> str:
    """Labels of a polygon layer.

    Parameters
    ----------
    labels : Labels
        What is written.
    small : str
        Expression that is true for polygons drawn as a dot; empty where there are none.
    crowded : str
        Expression that is true where the map has little room for letters; empty: never.
    metres : float
        Length of a unit of the layer.

    Returns
    -------
    str
        The element ``labeling``.

    Examples
    --------
    >>> made = labelling(Labels('"name"'), small="", crowded="@map_scale > 2e7")
    >>> "if(@map_scale &gt; 2e7, 7, 8)" in made, "CalloutDraw" in made
    (True, False)
    """
    values = {}
    if labels.bold:
        # A hub has its name below its star, or beside its region with a line to it, always.
        hub = f"coalesce({labels.bold}, false)"
        beside = f"({hub} AND {has_no_room(metres)})"
        small = f"({small} OR {beside})" if small else beside
        across, up = below_star(metres)
        pinned = f"{hub} AND NOT {small}"
        values |= {
            "AlwaysShow": hub,
            "PositionX": f"if({pinned}, {across}, NULL)",
            "PositionY": f"if({pinned}, {up}, NULL)",
            "Hali": f"if({pinned}, 'Center', NULL)",
            "Vali": f"if({pinned}, 'Top', NULL)",
        }
    if small:
        # A small polygon has no room: its label stands beside it and goes before its neighbours'.
        # It alone is an obstacle: others may reach over a border, but not over a dot.
        values |= {
            "CalloutDraw": small,
            "IsObstacle": small,
            "LabelDistance": f"if({small}, 3, 1.5)",
            "PolygonLabelOutside": f"if({small}, 'force', 'no')",
            "Priority": f"if({small}, 10, 5)",
        }
    sizes = [f"if({crowded}, 7, 8)" if crowded else "8"]
    if labels.bold:
        values["Bold"] = f"coalesce({labels.bold}, false)"
        sizes.append(f"if(coalesce({labels.bold}, false), 2, 0)")
    if len(sizes) > 1 or crowded:
        values["Size"] = " + ".join(sizes)
    if labels.show:
        values["Show"] = labels.show
    return (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName="{html_text(labels.text)}" isExpression="1" fontSize="8"'
        f' fontSizeUnit="Point" fontWeight="50" textColor="{INK}" textOpacity="1"'
        ' multilineHeight="1" namedStyle="" allowHtml="0">'
        f'<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="{PAPER}"'
        ' bufferOpacity="1" bufferNoFill="0" bufferJoinStyle="128"/></text-style>'
        '<text-format multilineAlign="1" autoWrapLength="16"/>'
        '<placement placement="4" priority="5" polygonPlacementFlags="2" centroidInside="1"'
        ' fitInPolygonOnly="0" dist="1.5" distUnits="MM"/>'
        '<rendering drawLabels="1" obstacle="1" obstacleFactor="2" labelPerPart="0"'
        ' fontMaxPixelSize="10000" upsidedownLabels="0"/>'
        f"{expressions(values, 'dd_properties')}{_callout() if small else ''}"
        "</settings></labeling>"
    )


def _callout() -> str:
    """Line from a label to the small polygon that it names."""
    line = f'<symbol type="line" name="symbol">{stroke(PAPER, 0.75)}{stroke(INK, 0.25)}</symbol>'
    values = {
        "enabled": "0",
        "anchorPoint": "point_on_surface",
        "labelAnchorPoint": "point_on_exterior",
        # as far as the rim of the dot
        "offsetFromAnchor": "1.7",
        "offsetFromAnchorUnit": "MM",
        "lineSymbol": line,
    }
    return f'<callout type="simple">{options(values)}</callout>'
