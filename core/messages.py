"""What the engine says: a constant English template with named fields, said once.

A :class:`Text` is an ordinary English ``str``, so that it prints, joins and compares as one; it
also carries its template and fields, from which every other language is said. Fields are data:
they are never translated, but for a field that is a :class:`Text` itself.
"""

from __future__ import annotations

from typing import Any

__all__ = ["Text"]


class Text(str):
    """An English sentence or phrase that remembers its template and fields.

    Parameters
    ----------
    template : str
        A literal, so that the catalogue of translations finds it, with ``{named}`` fields; a
        format may follow a name (``{share:.3g}``).
    **fields
        What the places hold: texts, numbers, or other texts of the engine.

    Examples
    --------
    >>> text = Text("{n} regions have no neighbour", n=3)
    >>> text, text.template, text.fields
    ('3 regions have no neighbour', '{n} regions have no neighbour', {'n': 3})
    """

    __slots__ = ("fields", "template")

    template: str
    fields: dict[str, Any]

    def __new__(cls, template: str, **fields: Any) -> Text:  # noqa: D102 - said by the class
        made = super().__new__(cls, template.format_map(fields) if fields else template)
        made.template, made.fields = template, fields
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.fields
