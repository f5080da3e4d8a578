"""Data on their way into something that interprets: one function for each place.

A region may be called ``<script>``, ``=HYPERLINK(…)`` or ``[% env('PATH') %]``. Whatever reads such
a name as more than a name gets it through here, and shows it as it is.
"""

from __future__ import annotations

import html
import re
from typing import Any

__all__ = [
    "cell_text",
    "column_in_expression",
    "html_of",
    "html_plain",
    "html_text",
    "name_in_sql",
    "template_text",
    "terminal_text",
    "text_in_expression",
]

# shows nothing, and parts what would be one mark
_JOINER = "\u2060"
# what starts so is a formula to a spreadsheet; full-width marks are to one in Japanese
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# what no XML document may hold
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# control characters but tab and newline, and marks that turn the direction of writing around
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def html_text(text: str) -> str:
    """Write a text into HTML or XML, between tags or inside a quoted attribute.

    Examples
    --------
    >>> html_text('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    return html.escape(_NO_XML.sub("\ufffd", text), quote=True)


def html_plain(text: str) -> str:
    """Write a text as HTML that shows it and nothing else, its line breaks kept.

    Qt takes a text that looks like HTML for HTML, in tips and labels: it gets some that is.

    Examples
    --------
    >>> html_plain("a < b")
    '<span style="white-space: pre-wrap">a &lt; b</span>'
    """
    return f'<span style="white-space: pre-wrap">{html_text(text)}</span>' if text else ""


def html_of(expression: str) -> str:
    """Make of a QGIS expression one whose value can stand in HTML, as map tips show it.

    Examples
    --------
    >>> print(html_of('"name"'))
    replace(replace(replace("name", '&', '&amp;'), '<', '&lt;'), '>', '&gt;')
    """
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        expression = f"replace({expression}, '{mark}', '{entity}')"
    return expression


def text_in_expression(text: str) -> str:
    r"""Write a text as a QGIS expression that has it for a value.

    Examples
    --------
    >>> print(text_in_expression("O'Neil \\"))
    'O''Neil \\'
    """
    written = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
    # a style is XML, which cannot hold every character
    whole = _NO_XML.sub(lambda found: f"' || char({ord(found[0])}) || '", written)
    return written if whole == written else f"({whole})"


def column_in_expression(name: str) -> str:
    """Name a column in a QGIS expression.

    Examples
    --------
    >>> column_in_expression('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'


def name_in_sql(name: str) -> str:
    """Name a table or a column in SQL.

    Examples
    --------
    >>> name_in_sql('a"b')
    '"a""b"'
    """
    if "\0" in name:
        raise ValueError("a name with a null character")
    return '"' + name.replace('"', '""') + '"'


def template_text(text: str) -> str:
    """Write a text where QGIS evaluates ``[% … %]`` and dates: legends, labels of a print page.

    Examples
    --------
    >>> "[%" in template_text("[% env('PATH') %]")
    False
    """
    return text.replace("[%", f"[{_JOINER}%").replace("$CURRENT", f"${_JOINER}CURRENT")


def cell_text(value: Any) -> Any:
    """Put an apostrophe before a text that a spreadsheet would take for a formula.

    Examples
    --------
    >>> cell_text("=1+1"), cell_text("Almaty"), cell_text(-1.5)
    ("'=1+1", 'Almaty', -1.5)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def terminal_text(text: str) -> str:
    r"""Write a text to a terminal: what would steer it is shown as its code.

    Examples
    --------
    >>> terminal_text("a\x1b[2Jb")
    'a\\x1b[2Jb'
    """
    return _CONTROLS.sub(lambda found: ascii(found[0])[1:-1], text)
