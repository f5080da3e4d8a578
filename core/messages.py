"""What the engine says: a constant English template with named fields, said once.

A :class:`Text` is an ordinary English ``str``, so that it prints, joins and compares as one; it
also carries its template and fields, from which :func:`say` says it in every other language.
Fields are data and never translated, but for a field that is a :class:`Text` itself.

A field is written in a template as in :meth:`str.format`, and in two ways more:

* a list is joined by ``", "``, or by what follows the colon (``{reasons:; }``);
* ``{n:|region|regions}`` is the word that goes with the number (or the length of the list) ``n``:
  one and other in English, one, few and many in Russian; Kazakh needs one form only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["LANGUAGES", "Text", "catalogue", "from_data", "joined", "say", "to_data"]

LANGUAGES = ("en", "ru", "kk")
_CATALOGUE = Path(__file__).with_name("translations.tsv")


class Text(str):
    """An English sentence or phrase that remembers its template and fields.

    Parameters
    ----------
    template : str
        A literal, so that the catalogue of translations finds it, with ``{named}`` fields; a
        format may follow a name (``{share:.3g}``).
    **fields
        What the places hold: texts, numbers, lists, or other texts of the engine.

    Examples
    --------
    >>> text = Text("{n} {n:|region has|regions have} no neighbour", n=3)
    >>> text, text.fields
    ('3 regions have no neighbour', {'n': 3})
    """

    __slots__ = ("fields", "template")

    template: str
    fields: dict[str, Any]

    def __new__(cls, template: str, **fields: Any) -> Text:  # noqa: D102 - said by the class
        fields = {name: _kept(value) for name, value in fields.items()}
        made = super().__new__(cls, _filled(template, fields, "en"))
        made.template, made.fields = template, fields
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.fields


def say(text: str, language: str) -> str:
    """Say a text of the engine in a language.

    Parameters
    ----------
    text : str
        A :class:`Text`; any other string is data and comes back as it is.
    language : {"en", "ru", "kk"}
        A text without a translation stays English as a whole.

    Returns
    -------
    str

    Examples
    --------
    >>> say(Text("{items} and {n} more", items=["one", "two"], n=3), "ru")
    'one, two и ещё 3'
    >>> say("one and 3 more", "ru")
    'one and 3 more'
    """
    if not isinstance(text, Text) or language == "en":
        return str(text)
    template = catalogue(language).get(text.template)
    return str(text) if template is None else _filled(template, text.fields, language)


def joined(*sentences: str | None) -> Text:
    """Join sentences with semicolons, those that are there.

    Examples
    --------
    >>> joined(Text("no value"), None, Text("no grade"))
    'no value; no grade'
    """
    return Text("{sentences:; }", sentences=[one for one in sentences if one])


def to_data(text: str) -> Any:
    """Turn a text into what JSON can hold: ``code`` (its template), ``text`` and ``fields``.

    Examples
    --------
    >>> to_data(Text("row {n}", n=3))
    {'code': 'row {n}', 'text': 'row 3', 'fields': {'n': 3}}
    >>> to_data("data")
    'data'
    """
    if isinstance(text, Text):
        fields = {name: to_data(value) for name, value in text.fields.items()}
        return {"code": text.template, "text": str(text), "fields": fields}
    if isinstance(text, list):
        return [to_data(item) for item in text]
    if isinstance(text, float) and (text != text or text in (float("inf"), float("-inf"))):
        return str(text)
    if isinstance(text, float):  # last binary digits differ between machines and say nothing
        return float(f"{text:.12g}")
    return text


def from_data(data: Any) -> Any:
    """Turn what :func:`to_data` made, and a file may have kept, into the text again.

    Only templates of the catalogue are filled; a text with another one, as from a file of another
    version, is the English words that it was.

    Examples
    --------
    >>> from_data(to_data(Text("{items} and {n} more", items=["a"], n=3))).fields
    {'items': ['a'], 'n': 3}
    >>> from_data({"code": "{a:>9999999999}", "text": "told", "fields": {"a": 1}})
    'told'
    """
    if isinstance(data, list):
        return [from_data(item) for item in data]
    if not isinstance(data, Mapping):
        return data
    code, fields = data.get("code"), data.get("fields")
    known = isinstance(code, str) and code in catalogue("ru") and isinstance(fields, Mapping)
    if known and (fields or "{" not in code):
        try:
            return Text(code, **{str(name): from_data(value) for name, value in fields.items()})
        except (ValueError, LookupError, TypeError, AttributeError):
            pass  # fields that do not fit the template
    return str(data.get("text", ""))


@cache
def catalogue(language: str) -> dict[str, str]:
    """Return the translations of every template, by the English one.

    Examples
    --------
    >>> catalogue("kk")["{items} and {n} more"]
    '{items} және тағы {n}'
    """
    column = LANGUAGES.index(language)
    lines = _CATALOGUE.read_text(encoding="utf-8").splitlines()
    rows = (line.replace("\\n", "\n").split("\t") for line in lines)
    return {row[0]: row[column] for row in rows}


def _kept(value: Any) -> Any:
    """Keep what JSON can hold; NumPy's numbers become Python's, paths and keys texts."""
    if isinstance(value, (str, bool, int, float, type(None))):
        return value
    if isinstance(value, (list, tuple)):
        return [_kept(item) for item in value]
    return _kept(value.item()) if hasattr(value, "item") else str(value)


def _filled(template: str, fields: Mapping[str, Any], language: str) -> str:
    if not fields:
        return template
    return template.format_map({name: _said(value, language) for name, value in fields.items()})


def _said(value: Any, language: str) -> Any:
    if isinstance(value, str):
        return say(value, language)
    if isinstance(value, list):
        return _List(value, language)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _Number(value, language)
    return value


class _Number:
    """A number that is formatted as its language wants it."""

    def __init__(self, value: float, language: str) -> None:
        self.value, self.language = value, language

    def __format__(self, form: str) -> str:
        if form.startswith("|"):
            return _word(self.value, form, self.language)
        text = format(self.value, form)
        if self.language == "en":
            return text
        return text.replace(",", "\u00a0").replace(".", ",")

    def __repr__(self) -> str:
        return format(self, "")


class _List:
    """A list that is joined by what its place says."""

    def __init__(self, items: list[Any], language: str) -> None:
        self.items, self.language = items, language

    def __format__(self, form: str) -> str:
        if form.startswith("|"):
            return _word(len(self.items), form, self.language)
        return (form or ", ").join(str(_said(item, self.language)) for item in self.items)

    def __repr__(self) -> str:
        return repr(self.items)


def _word(number: float, form: str, language: str) -> str:
    """Choose the form of a word that goes with a number, by the rule of the language."""
    forms = form.split("|")[1:]
    if language == "ru":
        ones, tens = number % 10, number % 100
        if number % 1:
            chosen = 1  # as few: 2,5 региона
        elif ones == 1 and tens != 11:
            chosen = 0
        else:
            chosen = 1 if ones in (2, 3, 4) and tens not in (12, 13, 14) else 2
    else:
        chosen = 0 if language == "kk" or number == 1 else 1
    return forms[min(chosen, len(forms) - 1)]
