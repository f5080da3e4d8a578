"""Say a sentence of the engine in the language of the dock.

The engine speaks English. What it says is known sentence by sentence, with ``{places}`` for what
changes; a sentence that is not known stays English, and no figure in it is touched but for the
decimal mark.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..settings import language

if TYPE_CHECKING:
    from ...core.errors import InputError

translate = QCoreApplication.translate

# What a place of a sentence may hold: numbers; sentences, said in their turn; where something is
_NUMBERS = frozenset({"n", "m", "k", "year"})
_SENTENCES = frozenset({"came", "items", "kind", "rest", "why"})
_PLACES = frozenset({"place", "there"})
_REGIONS = frozenset({"region", "whole"})
_NUMBER = r"[-+]?[\d.,]*\d(?:e[-+]?\d+)?"
_DECIMAL = re.compile(r"[-+]?\d+\.\d+")
_PROBLEM = re.compile(r"(?P<place>[^\s:]*)(?: \(line (?P<line>\d+)\))?: (?P<text>.*)", re.DOTALL)


def said(text: str, *, loose: bool = False) -> str:
    """Say a sentence of the engine: a note, a reason, a part of an error.

    Parameters
    ----------
    loose : bool
        It may be an enumeration (``{a} and {b}``), as what came instead of what is needed; a
        sentence is never taken for one.
    """
    return _said(language(), text, loose) if text and language() != "en" else text


def said_error(error: InputError) -> str:
    """Say what is needed, what came, where, and what to do."""
    if language() == "en":
        return str(error)
    needed = said(_bare(error.needed))
    if error.came:
        text = translate("GrowthPoles", "{needed}; got {came}.")
        text = text.format(needed=needed, came=_came(_bare(error.came)))
    else:
        text = translate("GrowthPoles", "{needed}.").format(needed=needed)
    where = f"{said_place(error.where)}: " if error.where else ""
    remedy = f" {said(_bare(error.remedy))}." if error.remedy else ""
    return where + text + remedy


def said_place(text: str) -> str:
    """Say where something is: file, sheet, row and column."""
    return ", ".join(said(part, loose=True) for part in text.split(", "))


def with_known_words(text: str) -> str:
    """Say the texts of a shipped study that stand inside another text."""
    from . import known_words

    for words in sorted(known_words.sentences(lambda _, one: one), key=len, reverse=True):
        if len(words) > 3 and words in text:
            text = text.replace(words, translate("GrowthPoles", words))
    return text


def _bare(text: str) -> str:
    return text if text.endswith("...") else text.rstrip(".")


def _came(text: str) -> str:
    """Say what came; the problems of a study stand below each other, each with its place."""
    first, *problems = text.split("\n  - ")
    return "\n  - ".join([said(first, loose=True), *map(_problem, problems)])


def _problem(text: str) -> str:
    found = _PROBLEM.fullmatch(text)
    if not found:
        return said(text)
    line = said(f"line {found['line']}") if found["line"] else ""
    place = f"{found['place']} ({line})" if line else found["place"]
    return f"{place}: {said(found['text'])}"


@lru_cache(maxsize=4096)
def _said(code: str, text: str, loose: bool) -> str:
    exact = translate("GrowthPoles", text)
    if exact != text:
        return exact
    for sentence, pattern, is_loose in _patterns():
        if is_loose <= loose and (found := pattern.fullmatch(text)):
            held = {name: _held(code, name, part) for name, part in found.groupdict().items()}
            return translate("GrowthPoles", sentence).format(**held)
    parts = text.split("; ")
    return "; ".join(_said(code, part, loose) for part in parts) if len(parts) > 1 else text


def _held(code: str, name: str, text: str) -> str:
    if name in _SENTENCES:
        return _said(code, text, True)
    if name in _PLACES:
        return said_place(text)
    if name in _REGIONS:
        return _region_names(code).get(text, text)
    return text.replace(".", ",") if _DECIMAL.fullmatch(text) else text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Sentences with places, what finds them, and which are loose; those that say most first."""
    from . import known_errors, known_notes, known_problems, known_table_errors, known_words

    modules = (known_words, known_notes, known_problems, known_table_errors, known_errors)
    known = [one for module in modules for one in module.sentences(lambda _, text: text)]
    placed = [one for one in known if "{" in one]
    placed.sort(key=lambda one: len(_fixed(one)), reverse=True)
    return tuple((one, _pattern(one), not re.search(r"\w{4}", _fixed(one))) for one in placed)


def _fixed(sentence: str) -> str:
    return re.sub(r"{\w+}", "", sentence)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"{(\w+)}", sentence)
    made = [
        f"(?P<{part}>{_NUMBER if part in _NUMBERS else '.+?'})" if at % 2 else re.escape(part)
        for at, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.DOTALL)


@cache
def _region_names(code: str) -> dict[str, str]:
    from ...core.regions.schemes import SCHEMES, scheme

    units = [unit for name in SCHEMES for unit in scheme(name).regions]
    return {unit.name_en: getattr(unit, f"name_{code}") for unit in units}
