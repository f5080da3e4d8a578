"""Bricks of a QML document: symbol layers, options, properties that follow an expression."""

from __future__ import annotations

from collections.abc import Mapping

from ..escaping import html_text

__all__ = ["INK", "PAPER", "expressions", "options", "stroke", "symbol_layer"]

INK, PAPER = "#1a1a1a", "#ffffff"


def stroke(colour: str, width: float) -> str:
    """Symbol layer of a line in a colour, its width in millimetres.

    Examples
    --------
    >>> 'name="line_width" type="QString" value="0.3"' in stroke(INK, 0.3)
    True
    """
    line = {
        "line_color": colour,
        "line_style": "solid",
        "line_width": f"{width:g}",
        "line_width_unit": "MM",
        "capstyle": "round",
        "joinstyle": "round",
    }
    return symbol_layer("SimpleLine", line)


def symbol_layer(kind: str, values: Mapping[str, str], inner: str = "") -> str:
    """Symbol layer of a kind that QGIS knows, with what stands inside it.

    Examples
    --------
    >>> symbol_layer("SimpleFill", {})
    '<layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map"></Option></layer>'
    """
    return f'<layer class="{kind}" enabled="1" locked="0" pass="0">{options(values)}{inner}</layer>'


def options(values: Mapping[str, str]) -> str:
    """Named texts.

    Examples
    --------
    >>> options({"size": "3 < 4"})
    '<Option type="Map"><Option name="size" type="QString" value="3 &lt; 4"/></Option>'
    """
    entries = "".join(
        f'<Option name="{name}" type="QString" value="{html_text(value)}"/>'
        for name, value in values.items()
    )
    return f'<Option type="Map">{entries}</Option>'


def expressions(values: Mapping[str, str], tag: str) -> str:
    """Properties that QGIS takes from an expression, feature by feature.

    Examples
    --------
    >>> made = expressions({"size": '"n" < 5'}, "data_defined_properties")
    >>> made.startswith("<data_defined_properties>"), 'value="&quot;n&quot; &lt; 5"' in made
    (True, True)
    """
    entries = "".join(
        f'<Option name="{name}" type="Map"><Option name="active" type="bool" value="true"/>'
        f'<Option name="expression" type="QString" value="{html_text(text)}"/>'
        '<Option name="type" type="int" value="3"/></Option>'
        for name, text in values.items()
    )
    properties = '<Option name="properties" type="Map">' + entries + "</Option>"
    return (
        f'<{tag}><Option type="Map"><Option name="name" type="QString" value=""/>'
        f'{properties if entries else ""}<Option name="type" type="QString" value="collection"/>'
        f"</Option></{tag}>"
    )
