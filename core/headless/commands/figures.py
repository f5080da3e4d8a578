"""``growth-poles figures``: the charts and maps of the report as files for a paper."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ...errors import InputError, OutputError
from ...files.replacing import replacing
from ...files.target import check_none_there
from ...messages import Text
from ...report.charts.all import charts, datasets
from ...report.coverage import on_screen
from ...report.map_svg import standing_map
from ...report.themes import themes
from ...report.words import Words
from .console import print_json, show_written, speak, working
from .report import told

if TYPE_CHECKING:
    from ...report.charts.chart import Chart
    from ...report.story import Story

__all__ = ["figures"]

Format = Literal["svg", "png", "pdf"]
# A column of a journal is some 85 mm wide, a page 170 mm: 480 points at 72 to the inch.
_WIDTH, _SCALE = 480, 300 / 72
_FONT = "Arial, Helvetica, DejaVu Sans, sans-serif"
_CONFIG = {
    "font": _FONT,
    "background": "#ffffff",
    "view": {"stroke": None},
    "axis": {"gridColor": "#dddddd", "titleFontWeight": "normal"},
    "legend": {"titleFontWeight": "normal"},
}
_VEGA_LITE = "6.4"


def figures(
    source: str, out: Path, *, kind: Format, language: str, overwrite: bool, as_json: bool
) -> None:
    """Write every chart and map of a study or result as a file of its own.

    Parameters
    ----------
    source : str
        Result GeoPackage, study file, or name of a shipped study.
    out : Path
        Folder; it is made where it is not there.
    kind : {"svg", "png", "pdf"}
    language : {"", "en", "ru", "kk"}
        Language of the figures; the study's where it is empty.
    overwrite : bool
        Replace files that are there.
    as_json : bool
        JSON instead of sentences.

    Raises
    ------
    InputError
        vl-convert is not installed.
    OutputError
        The folder cannot be made, or a file is there and `overwrite` is false.
    """
    try:
        import vl_convert
    except ImportError:
        raise InputError(
            Text("the package vl-convert-python"),
            Text("an installation without it"),
            remedy=Text("Install it: pip install growth-poles[figures]"),
        ) from None
    story = told(source)
    language = language or story.parameter("output.language", "en")
    speak(language)
    words = Words(story, language)
    drawn, maps = charts(story, words), _maps(story, words)
    targets = [out / f"{name}.{kind}" for name in (*(chart.key for chart in drawn), *maps)]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(Text("a folder for the figures"), str(error), str(out)) from None
    check_none_there(targets, overwrite=overwrite)
    rows = datasets(story, words)
    with working(Text("Writing …")):
        for chart, target in zip(drawn, targets, strict=False):
            options = {"vl_version": _VEGA_LITE, "format_locale": _locale(language)}
            spec = _whole(chart, rows, story)
            if kind == "png":
                content = vl_convert.vegalite_to_png(spec, scale=_SCALE, **options)
            else:
                make = getattr(vl_convert, f"vegalite_to_{kind}")
                content = make(spec, **options)
            _write(target, content)
        for drawing, target in zip(maps.values(), targets[len(drawn) :], strict=True):
            if kind == "png":
                content = vl_convert.svg_to_png(drawing, scale=_SCALE / 2)
            else:
                content = drawing if kind == "svg" else vl_convert.svg_to_pdf(drawing)
            _write(target, content)
    if as_json:
        print_json({"written": [str(target) for target in targets]})
    else:
        show_written(targets)


def _maps(story: Story, words: Words) -> dict[str, str]:
    shapes, width, height = on_screen(story.outlines, in_degrees=story.in_degrees)
    if not shapes:
        return {}
    year = str(story.focus)
    return {
        f"map_{theme.key}": standing_map(shapes, (width, height), story.codes, theme, year, words)
        for theme in themes(story, words)
    }


def _whole(chart: Chart, rows: dict[str, list[dict[str, Any]]], story: Story) -> dict[str, Any]:
    """Give a chart its rows, a width and a font, and pick the leading region."""
    spec = copy.deepcopy(chart.spec)
    name = spec["data"]["name"]
    spec["datasets"] = {name: rows[name]}
    spec["config"] = _CONFIG
    if spec.get("width") == "container":
        spec["width"] = _WIDTH
    first = next((row["region_iso"] for row in story.rows("hubs")), (*story.codes, "")[0])
    for param in spec.get("params", ()):
        if param["name"] == "picked":
            param["value"] = first
    return _inked(spec)


def _inked(value: Any) -> Any:
    """Write black for the colour of the page's text, which a figure does not have."""
    if isinstance(value, dict):
        return {key: _inked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_inked(item) for item in value]
    return "#000000" if value == "currentColor" else value


def _locale(language: str) -> dict[str, Any]:
    mark = "." if language == "en" else ","
    return {"decimal": mark, "thousands": "\u00a0", "grouping": [3], "currency": ["", ""]}


def _write(target: Path, content: str | bytes) -> None:
    with replacing(target) as partial:
        partial.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
