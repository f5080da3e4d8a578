"""The page itself: every part in its place, and nothing in it that runs but our own script."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..files.replacing import replacing
from ..files.target import check_target
from ..messages import LANGUAGES, Text
from .answer import answer
from .charts.all import charts, datasets
from .charts.chart import Chart
from .coverage import on_screen
from .facts import claims, data, record
from .map_svg import hatches, legend, map_drawing
from .markup import Markup, element, joined, json_block
from .method import method
from .story import Story
from .themes import Theme, themes
from .why import why
from .words import Words

__all__ = ["LANGUAGES", "page", "write_page"]

_DATA = Path(__file__).with_name("data")
_BUNDLES = ("vega.js", "vega-lite.js", "vega-interpreter.js")


def write_page(story: Story, path: Path, *, language: str = "", overwrite: bool = False) -> Path:
    """Write the page of a story.

    Parameters
    ----------
    story : Story
    path : Path
        Target, which ends in ``.html``.
    language : {"", "en", "ru", "kk"}
        Language of the page; the study's where it is empty.
    overwrite : bool
        Replace a file that is there.

    Returns
    -------
    Path
        The target.

    Raises
    ------
    InputError
        A language that is not known, or a target that cannot be written.

    Examples
    --------
    >>> write_page(Story({}, {}, True), Path("report.html"), language="de")
    Traceback (most recent call last):
    growth_poles.core.errors.InputError: ...
    """
    text = page(story, language)
    check_target(path, overwrite=overwrite, suffix=".html")
    with replacing(path) as partial:
        partial.write_text(text, encoding="utf-8", newline="\n")
    return path


def page(story: Story, language: str = "") -> str:
    """Make the page: HTML with its data, styles and scripts inside.

    Parameters
    ----------
    story : Story
    language : {"", "en", "ru", "kk"}

    Returns
    -------
    str

    Examples
    --------
    >>> made = page(Story({}, {}, True), "en")
    >>> made[:15], "https://cdn" in made
    ('<!DOCTYPE html>', False)
    """
    language = language or story.parameter("output.language", "en")
    if language not in LANGUAGES:
        raise InputError(Text("a language among en, ru, kk"), repr(language), "--language")
    words = Words(story, language)
    drawn = charts(story, words)
    found = themes(story, words)
    shapes, width, height = on_screen(story.outlines, in_degrees=story.in_degrees)
    style = (_DATA / "page.css").read_text(encoding="utf-8")
    scripts = [(_DATA / name).read_text(encoding="utf-8") for name in (*_BUNDLES, "page.js")]
    content = {
        "charts": {chart.key: chart.spec for chart in drawn},
        "datasets": datasets(story, words),
        "themes": {theme.key: _theme_data(theme, story) for theme in found},
        "regions": [{"code": code, "name": words.name(code)} for code in story.codes],
        "years": list(story.years),
        "focus": story.focus,
        "first": next((row["region_iso"] for row in story.rows("hubs")), (*story.codes, "")[0]),
        "decimal": "." if language == "en" else ",",
        "words": {"failed": words.say(Text("This chart could not be drawn; its table is below."))},
    }
    by_key = {chart.key: chart for chart in drawn}
    body = [
        element("a", words.say(Text("To the content")), href="#content", class_="skip"),
        _header(story, words),
        element(
            "main",
            answer(story, words),
            _controls(story, words, found),
            element(
                "div",
                element("div", _map(story, words, found, shapes, (width, height)), class_="wide"),
                _why(story, words),
                class_="beside",
            ),
            _section(
                words,
                "comparison",
                Text("The regions compared"),
                by_key,
                ("ranking", "scatter", "strengths"),
            ),
            _section(
                words,
                "time",
                Text("Through the years"),
                by_key,
                ("index_by_year", "share_by_year", "rank_by_year", "moved"),
            ),
            _section(words, "space", Text("In space"), by_key, ("moran", "rings")),
            _section(words, "uncertainty", Text("How sure is it?"), by_key, ("grades",)),
            claims(story, words),
            data(story, words, _figure(by_key["gaps"], words) if "gaps" in by_key else None),
            method(story, words),
            record(story, words),
            id="content",
        ),
        element(
            "footer",
            element(
                "p",
                words.say(
                    Text(
                        "Made by Growth Poles {version}; the page needs no network and sends "
                        "nothing.",
                        version=story.record.get(("run", "growth_poles"), ""),
                    )
                ),
            ),
        ),
        json_block("page-data", content),
        *[element("script", Markup(script)) for script in scripts],
    ]
    head = [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, scripts)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", story.title or "Growth Poles"),
        element("style", Markup(style)),
    ]
    made = element("html", element("head", head), element("body", joined(body)), lang=language)
    return f"<!DOCTYPE html>\n{made}\n"


def _policy(style: str, scripts: list[str]) -> str:
    """Allow the page's own styles and scripts by their digests, and nothing else."""
    digests = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {digests}; style-src {_digest(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _header(story: Story, words: Words) -> Markup:
    links = (
        ("answer", Text("The answer")),
        ("map", Text("Map")),
        ("why", Text("Why?")),
        ("comparison", Text("Compared")),
        ("data", Text("The data")),
        ("method", Text("Method")),
        ("sources", Text("Sources")),
    )
    return element(
        "header",
        element("h1", story.title or "Growth Poles"),
        element("p", story.parameter("description")) if story.parameter("description") else None,
        element(
            "nav",
            [element("a", words.say(text), href=f"#{key}", data_jump=key) for key, text in links],
            aria_label=words.say(Text("Parts of the page")),
        ),
    )


def _controls(story: Story, words: Words, found: list[Theme]) -> Markup:
    """Search, theme and year; of no use without the script, and hidden then."""
    years = story.years or (0,)
    parts: list[Any] = [
        element("label", words.say(Text("Region")), for_="search"),
        element("input", id="search", type="search", list="names", autocomplete="off"),
        element(
            "datalist",
            [element("option", value=words.name(code)) for code in story.codes],
            id="names",
        ),
    ]
    if found:
        options = [element("option", theme.title, value=theme.key) for theme in found]
        parts += [
            element("label", words.say(Text("Map")), for_="theme"),
            element("select", options, id="theme"),
        ]
    if len(years) > 1:
        parts += [
            element("label", words.say(Text("Year")), for_="year"),
            element(
                "input",
                id="year",
                type="range",
                min=years[0],
                max=years[-1],
                step=1,
                value=story.focus,
            ),
            element("output", str(story.focus), for_="year", id="year-shown"),
        ]
    return element(
        "div",
        parts,
        class_="controls",
        role="search",
        aria_label=words.say(Text("Region, map and year")),
        hidden=True,
    )


def _map(
    story: Story,
    words: Words,
    found: list[Theme],
    shapes: dict[str, Any],
    size: tuple[float, float],
) -> Markup | None:
    if not found or not shapes:
        return None
    first, year = found[0], str(story.focus)
    title = words.say(Text("Map"))
    looks = {(look.hatch, look.colour): look for theme in found for look in theme.looks}
    about = Text("{title}, {year}", title=first.title, year=year)
    return element(
        "section",
        element("h2", title, id="map"),
        element(
            "figure",
            element(
                "svg",
                hatches(list(looks.values())),
                width="0",
                height="0",
                aria_hidden="true",
                class_="patterns",
            ),
            map_drawing(shapes, size, story.codes, first, year, words),
            element(
                "figcaption",
                element("p", words.say(about), id="map-title"),
                [element("div", legend(theme), hidden=theme is not first) for theme in found],
            ),
            id="map-figure",
        ),
        element("p", id="told", class_="told", aria_live="polite"),
        aria_labelledby="map",
    )


def _why(story: Story, words: Words) -> Markup:
    return element(
        "aside",
        element("h2", words.say(Text("Why?")), id="why"),
        element("p", words.say(Text("The figures are those of {year}.", year=str(story.focus)))),
        why(story, words),
        aria_labelledby="why",
    )


def _section(
    words: Words, key: str, title: str, by_key: dict[str, Chart], wanted: tuple[str, ...]
) -> Markup | None:
    made = [_figure(by_key[name], words) for name in wanted if name in by_key]
    if not made:
        return None
    return element("section", element("h2", words.say(title), id=key), made, aria_labelledby=key)


def _figure(chart: Chart, words: Words) -> Markup:
    table_of = element(
        "details", element("summary", words.say(Text("The figures as a table"))), chart.table
    )
    return element(
        "figure",
        element("h3", chart.title),
        element("p", chart.reading, class_="reading"),
        element(
            "div",
            class_="chart",
            data_chart=chart.key,
            role="img",
            aria_label=f"{chart.title}. {chart.alternative}",
        ),
        element("figcaption", chart.alternative),
        table_of,
        class_="charted",
    )


def _theme_data(theme: Theme, story: Story) -> dict[str, Any]:
    return {
        "title": theme.title,
        "fills": [
            f"url(#{look.hatch}-{look.colour.removeprefix('#')})" if look.hatch else look.colour
            for look in theme.looks
        ],
        "labels": [look.label for look in theme.looks],
        "classes": theme.classes,
    }
