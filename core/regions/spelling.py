"""How people write the name of a region: texts become keys that can be compared.

Two ways of spelling are known. :data:`PLAIN` serves any country: case, spaces, hyphens, dots,
quotes and look-alike letters do not count. :data:`KAZAKHSTAN` also reads Cyrillic and Latin
letters, Russian and Kazakh, and every common transliteration as one, and knows the words for
"region" and "city". Nothing is guessed: two texts are the same name or they are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

__all__ = ["KAZAKHSTAN", "PLAIN", "Reading", "Spelling", "parts_of", "text_of"]

_CYRILLIC_OF = dict(
    [
        *zip("ABCEHKMOPTXYI", "АВСЕНКМОРТХУІ", strict=True),
        *zip("aceopxyikmth", "асеорхуікмтһ", strict=True),
    ]
)
_LATIN_OF = dict(
    zip("АВСЕНКМОРТХУІҮасеорхуі", "ABCEHKMOPTXYIYaceopxyi", strict=True),
)
_HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = (
    "'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e"
    "\u2032\u2033\u00ab\u00bb\u02b9\u02ba\u02bb\u02bc\u02bd\u02c8\u2035"
)
_LONG, _END = 100, 60
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SEPARATORS = re.compile(f"[{_HYPHENS}{_QUOTES}.,:;_()\\[\\]\\s]+")
_QUOTE = re.compile(f"[{_QUOTES}]")
_BROKEN_WORD = re.compile(f"[{_HYPHENS}]\\s*[\r\n]+\\s*")
_CODE_DROPS = re.compile(f"[{_HYPHENS}_.\\s]")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile(r"(?:\s*(?:[*†‡§#°]|[⁰¹²³⁴-⁹]|\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}\)))+\s*$")
_MARK_DIGITS = re.compile(r"(?<=\D)\s*\d{1,2}\s*$")
_NUMBERING = re.compile(r"^\s*\d{1,3}\s*[.)]?\s*(?=[^\W\d_])")
_PARTS = re.compile(r"[/|;,()\[\]\r\n]+|\s[-–—]\s")
_DECIMAL = re.compile(r"(?<=\d)[.,]0+$")
_WHOLE_NUMBER = re.compile(r"(?<=^\d{9})[.,]0+$")
_CODE_THEN_NAME = re.compile(
    f"^\\s*(\\d{{9}}|[A-Za-z]{{2}}(?:[{_HYPHENS}_]\\w{{2,3}}|\\d{{2}}))"
    f"[{_HYPHENS}:\\s]+(?=\\D)(.+)$",
    re.DOTALL,
)

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_KAZAKH = re.compile("[әіңғүұқөһ]|облыс|қала", re.IGNORECASE)

# Cyrillic letters as one Latin letter or pair; Kazakh letters as the plain ones that replace them
_SOUNDS = {
    **dict(zip("абвгғдеёзиійыкқлмн", "abvggdeeziiiikklmn", strict=True)),
    **dict(zip("ңоөпрстуұүфхһэ", "nooprstuuufhhe", strict=True)),
    "ә": "a", "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": "",
    "ю": "iu", "я": "ia",
    "ž": "zh", "š": "sh", "ş": "sh", "č": "ch", "ç": "ch", "ı": "i", "ý": "u",
}  # fmt: skip
_SOUND_OF = str.maketrans(_SOUNDS)
_TRANSLITERATIONS = tuple(
    (re.compile(pattern), with_)
    for pattern, with_ in (
        ("dzh|dj", "zh"),
        ("kh", "h"),
        ("gh", "g"),
        ("q", "k"),
        ("w", "u"),
        ("ju", "iu"),
        (r"aja\b", "aia"),
        (r"(?<=[aeo])j(?=[^aeiou]|$)", "i"),
        ("j", "zh"),
        ("y", "i"),
        ("ka[zs]a(?:k|h|ch)stan", "kazakstan"),
        ("ngt", "nt"),
        (r"skoi\b", "skaia"),
        ("ngg", "ng"),
        ("ii", "i"),
    )
)
_OBLAST = frozenset({"oblast", "oblasti", "obl", "oblis", "oblisi", "reg", "region", "province"})
_CITY = frozenset({"gorod", "goroda", "gor", "citi", "kala", "kalasi"})
_CITY_LETTER = frozenset({"g", "k", "c"})
_FILLING = frozenset({"of", "the"})
_GLUED = re.compile(
    "^(?P<city>gorod)?(?P<name>.+?)(?P<oblast>oblasti?|obl|oblisi?|region|province)?"
    "(?P<city_too>kalasi?|citi)?$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: the key of the name and the kind that a word beside it gave."""

    key: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a gazetteer compares texts.

    Parameters
    ----------
    code_key, name_key, short_key, plain_key : callable
        Text to the key of a code, a full name, an abbreviation, and the text as it is written.
    readings : callable
        Text to its readings, the strictest first.
    how : callable
        Which kind of name matched: text, kinds of the names written exactly so, all kinds.
    """

    code_key: Callable[[str], str]
    name_key: Callable[[str], str]
    short_key: Callable[[str], str]
    plain_key: Callable[[str], str]
    readings: Callable[[str], Iterator[Reading]]
    how: Callable[[str, Sequence[str], Sequence[str]], str]


def text_of(cell: object) -> str:
    """Give the text of a cell that names a region.

    Whole numbers lose their ``.0``, missing cells become the empty text, signs that nobody sees
    (soft hyphens, zero-width spaces, byte order marks) are left out.

    Examples
    --------
    >>> text_of(110000000.0), text_of(float("nan")), text_of(None)
    ('110000000', '', '')
    """
    if type(cell) is str:
        # the patterns below go back over runs of blanks; a name has none
        cell = " ".join(cell.split()) if len(cell) > _LONG else cell
        return cell if cell.isascii() else _UNSEEN.sub("", cell)
    text = str(cell)
    if text in ("nan", "None", "<NA>", "NaT"):
        return ""
    return text[:-2] if text.endswith(".0") and text[:-2].lstrip("-").isdigit() else text


def parts_of(text: str) -> tuple[str, ...]:
    """Split a text into parts that each may name the region: a slash, brackets, a code before it.

    Examples
    --------
    >>> parts_of("Astana (Nur-Sultan)"), parts_of("Astana")
    (('Astana', 'Nur-Sultan'), ())
    """
    text = _BROKEN_WORD.sub("-", text)
    coded = _CODE_THEN_NAME.match(text)
    found = coded.groups() if coded else _PARTS.split(text)
    parts = tuple(part.strip() for part in found if part.strip())
    return parts if len(parts) > 1 else ()


def _unmarked(text: str) -> str:
    """Text without footnote marks at its end, where alone they are looked for."""
    return text[:-_END] + _MARKS.sub("", text[-_END:])


def _one_script(word: re.Match[str]) -> str:
    """Letters of the other alphabet that look the same, in a word that mixes both."""
    text = word.group()
    latin = [letter for letter in text if letter < "\u0250"]
    if not latin or len(latin) == len(text):
        return text
    if all(letter in _CYRILLIC_OF for letter in latin):
        return "".join(_CYRILLIC_OF.get(letter, letter) for letter in text)
    if all(letter in _LATIN_OF for letter in text if letter not in latin):
        return "".join(_LATIN_OF.get(letter, letter) for letter in text)
    return text


def _typed_in_latin(word: re.Match[str]) -> str:
    """Return a word whose letters all look like Cyrillic ones in those."""
    text = word.group()
    same = all(letter in _CYRILLIC_OF for letter in text)
    return "".join(map(_CYRILLIC_OF.__getitem__, text)) if same else text


def _clean(text: str) -> str:
    """Text in one Unicode form, without unseen signs, broken words and mixed alphabets."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    mixed = _LATIN.search(text) and _CYRILLIC.search(text)
    return _WORD.sub(_one_script, text) if mixed else text


def _plain(text: str) -> str:
    folded = _SEPARATORS.sub("", _clean(text).casefold())
    if folded.isascii():
        return folded
    # the capital of the Turkish ı is I, and the small letter of İ an i with a dot of its own
    folded = folded.replace("ı", "i").replace("i\u0307", "i").replace("ё", "е")
    return unicodedata.normalize("NFKC", folded)


def _plain_code(text: str) -> str:
    code = "".join(unicodedata.normalize("NFKC", text).split()).casefold()
    # spreadsheets eat the zeros that a code begins with, and add one behind
    digits = _DECIMAL.sub("", code)
    return digits.lstrip("0") or "0" if digits.isdigit() else code


def _plain_readings(text: str) -> Iterator[Reading]:
    yield Reading(_plain(text))
    unmarked = _unmarked(text)
    if unmarked != text:
        yield Reading(_plain(unmarked))


def _sounds(text: str) -> list[str]:
    """Words of a text in the one alphabet in which all spellings of a name agree."""
    text = _QUOTE.sub("", _BROKEN_WORD.sub("", text))
    text = _clean(text).casefold().translate(_SOUND_OF)
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    for pattern, with_ in _TRANSLITERATIONS:
        text = pattern.sub(with_, text)
    return re.findall(r"[^\W_]+", text)


def _kazakhstan_reading(text: str) -> Reading:
    words = [word for word in _sounds(text) if word not in _FILLING]
    if words[:2] == ["g", "a"] or words[-2:] == ["g", "a"]:
        words.remove("a")
    kinds, name = set(), []
    for place, word in enumerate(words):
        if word in _OBLAST:
            kinds.add("oblast")
        elif word in _CITY or (word in _CITY_LETTER and place in (0, len(words) - 1)):
            kinds.add("city")
        else:
            name.append(word)
    return Reading("".join(name), kinds.pop() if len(kinds) == 1 else "both" if kinds else "")


def _short(text: str) -> str:
    return "abbreviation " + _plain(text)


def _kazakhstan_readings(text: str) -> Iterator[Reading]:
    # abbreviations first: they are told apart by their alphabet (SKO is not the Russian СКО)
    yield Reading(_short(text))
    tried = []
    unmarked = _unmarked(text)
    for variant in (text, unmarked, _MARK_DIGITS.sub("", unmarked)):
        for version in (variant, _NUMBERING.sub("", variant)):
            if version and version not in tried:
                tried.append(version)
                reading = _kazakhstan_reading(version)
                yield reading
    # Russian words typed in Latin letters of the same looks, ACTAHA
    russian = _WORD.sub(_typed_in_latin, text)
    if russian != text:
        yield _kazakhstan_reading(russian)
    glued = _GLUED.match(reading.key)
    if glued and not reading.kind:
        kind = "oblast" if glued["oblast"] else ""
        if glued["city"] or glued["city_too"]:
            kind = "both" if kind else "city"
        if kind:
            yield Reading(glued["name"], kind)


def _kazakhstan_code(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).strip()
    latin = "".join(_LATIN_OF.get(letter, letter) for letter in text.upper())
    code = _CODE_DROPS.sub("", _WHOLE_NUMBER.sub("", latin))
    # three letters alone are a code only as capitals
    return text if len(code) == 3 and not code.startswith("KZ") else code


def _kazakhstan_how(text: str, exact: Sequence[str], all_kinds: Sequence[str]) -> str:
    kinds = list(exact or all_kinds)
    latin = not _CYRILLIC.search(text)
    if latin and not exact and kinds[0] != "former name":
        return "transliteration"
    if "Kazakh name" in kinds and _KAZAKH.search(text):
        return "Kazakh name"
    if not latin and "Russian name" in kinds:
        return "Russian name"
    return kinds[0]


PLAIN = Spelling(_plain_code, _plain, _plain, _plain, _plain_readings, lambda *_: "name")
KAZAKHSTAN = Spelling(
    _kazakhstan_code,
    lambda text: _kazakhstan_reading(text).key,
    _short,
    _plain,
    _kazakhstan_readings,
    _kazakhstan_how,
)
