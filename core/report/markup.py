"""HTML and SVG by way of functions: every text is escaped, once, here."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..escaping import html_text

__all__ = ["Markup", "element", "json_block", "table"]

_VOID = frozenset({"meta", "input", "br", "link", "col"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(tag: str, *content: Any, **attributes: Any) -> Markup:
    """Make an element; text is escaped unless it is :class:`Markup`.

    Parameters
    ----------
    tag : str
        Name of the element.
    *content
        Texts, elements and lists of them; ``None`` is nothing.
    **attributes
        ``class_`` and ``for_`` lose their underscore, others turn underscores to hyphens; ``True``
        is an attribute without a value, ``False`` and ``None`` leave it out.

    Examples
    --------
    >>> element("p", "a < b", element("b", "c"), class_="lead")
    '<p class="lead">a &lt; b<b>c</b></p>'
    """
    named = []
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        shown = name.rstrip("_").replace("_", "-")
        named.append(shown if value is True else f'{shown}="{html_text(str(value))}"')
    start = " ".join([tag, *named])
    if tag in _VOID:
        return Markup(f"<{start}>")
    return Markup(f"<{start}>{joined(content)}</{tag}>")


def joined(content: Iterable[Any]) -> Markup:
    """Put texts and elements one after the other."""
    parts = []
    for one in content:
        if one is None:
            continue
        if isinstance(one, (list, tuple)):
            parts.append(joined(one))
        else:
            parts.append(one if isinstance(one, Markup) else html_text(str(one)))
    return Markup("".join(parts))


def table(
    caption: str,
    heads: Iterable[str],
    rows: Iterable[tuple[list[Any], str]],
    *,
    numeric: frozenset[int] | set[int] = frozenset(),
) -> Markup:
    """Make a table whose first column heads its rows.

    Parameters
    ----------
    caption : str
        What the table shows.
    heads : iterable of str
        Heads of the columns.
    rows : iterable of (list, str)
        Cells, and the code of the region that the row is about (empty for none).
    numeric : set of int
        Columns set flush right.

    Examples
    --------
    >>> table("Hubs", ["Region"], [(["A & B"], "a")])[-77:]
    '<tr data-region="a"><th scope="row">A &amp; B</th></tr></tbody></table></div>'
    """
    body = []
    for cells, code in rows:
        made = [
            element(
                "td" if place else "th",
                cell,
                scope=None if place else "row",
                class_=_n(place, numeric),
            )
            for place, cell in enumerate(cells)
        ]
        body.append(element("tr", made, data_region=code or None))
    head = [
        element("th", text, scope="col", class_=_n(place, numeric))
        for place, text in enumerate(heads)
    ]
    made = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", head)),
        element("tbody", body),
    )
    return element("div", made, class_="scroll", tabindex="0", role="region", aria_label=caption)


def _n(place: int, numeric: Iterable[int]) -> str | None:
    return "n" if place in numeric else None


def json_block(identifier: str, data: Any) -> Markup:
    r"""Put data into the page so that no text in it can end the script.

    Examples
    --------
    >>> json_block("d", ["</script>"])
    '<script type="application/json" id="d">["\\u003c/script>"]</script>'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter in "<\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(f'<script type="application/json" id="{html_text(identifier)}">{text}</script>')
