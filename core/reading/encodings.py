"""In which encoding a text file is written, where neither the file nor the study says it.

UTF-8 and UTF-16 show themselves. Among the others, first the names of columns that the study asks
for decide, then how well the words fit one language: its letters, their case, how often they come.
The same rule serves the command line and QGIS, whose Python has no detector of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ..errors import TableError
from ..messages import Text

__all__ = ["check_not_mixed", "guess_encoding", "refuse_doubt", "wide_encoding"]

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# language: letters beyond ASCII (in lower case), and among them those that come most often
_LANGUAGES = {
    "western": [
        "áéíóúñüªº", "äöüß", "àâçéèêëîïôùûüœ", "ãõáâàçéêíóôú", "åäöé", "æøåé", "àèéìòùí",
        "ëïéèöüêáíó", "áðéíóúýþæö",
    ],
    "central": [
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž",
        "ëç",
    ],
    "turkish": ["çğıiöşüâîû"],
    "baltic": ["ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"],
    "russian": [
        _CYRILLIC + "ё", _CYRILLIC + "іїєґ", _CYRILLIC + "ў", "абвгдђежзијклљмнњопрстћуфхцчџш",
    ],
    "greek": ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"],
    "hebrew": ["אבגדהוזחטיךכלםמןנסעףפץצקרשת"],
    "arabic": ["ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ"],
}  # fmt: skip
# read in a wrong encoding, Turkish looks like Icelandic, of which there are far fewer tables
_SELDOM = {"áðéíóúýþæö": 0.9}
_OFTEN = {
    "russian": "оеаинтсрвлк",
    "greek": "αοιετσνρκίάήόέ",
    "hebrew": "יוהלאתרבמש",
    "arabic": "المنيرةتبو",
}
_SINGLE = {
    "windows-1252": ("western", 0.03),
    "windows-1250": ("central", 0.0),
    "windows-1251": ("russian", 0.02),
    "windows-1254": ("turkish", 0.0),
    "windows-1257": ("baltic", -0.05),
    "windows-1253": ("greek", 0.0),
    "windows-1255": ("hebrew", 0.0),
    "windows-1256": ("arabic", 0.0),
    "koi8-r": ("russian", -0.02),
    "cp866": ("russian", -0.02),
    "cp850": ("western", -0.12),
    "cp852": ("central", -0.14),
    "mac-roman": ("western", -0.15),
}
# leading bytes of the characters that each of them puts first because they come most often
_DOUBLE = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "cp932": (0x82, 0x97),
    "cp949": (0xB0, 0xC8),
}
_TYPOGRAPHY = frozenset("«»„“”‘’–—…№°²³€§·•×±\xa0½¼‰®©¹")
_WORD = re.compile(rb"[A-Za-z'\x80-\xff-]*[\x80-\xff][A-Za-z'\x80-\xff-]*")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
# a Latin letter right beside one of East Asia is rare
_BESIDE = re.compile("[A-Za-z][\u2e80-\uffee]|[\u2e80-\uffee][A-Za-z]")
# where French has its è, Czech and Slovak seldom have the č that the same byte is there
_GRAVE = re.compile(r"è(?:[rgmnvcdtl]e|s$)")
_ENOUGH = 0.6
_NEAR = 0.06


def wide_encoding(start: bytes) -> str:
    """Name UTF-16 without its mark, by where the zeros stand; empty for other bytes.

    Examples
    --------
    >>> wide_encoding("Region;2016".encode("utf-16-le"))
    'utf-16-le'
    """
    half = max(1, len(start) // 2)
    odd, even = start[1::2].count(0) / half, start[::2].count(0) / half
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else ""


def check_not_mixed(data: bytes, name: str) -> None:
    """Refuse a file some of whose lines are UTF-8 and some are not.

    Examples
    --------
    >>> check_not_mixed("Año;1".encode("cp1252"), "a.csv")
    """
    good, bad = [], []
    for number, line in enumerate(data.splitlines(), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            bad.append(number)
        else:
            good.append(number)
    if good and bad:
        raise TableError(
            Text("one encoding for the whole file"),
            Text("line {good} in UTF-8 and line {bad} in another", good=good[0], bad=bad[0]),
            name,
            Text("Write that line again in UTF-8, or save the table as XLSX"),
        )


def guess_encoding(data: bytes, wanted: Iterable[str] = ()) -> list[tuple[float, str]]:
    """Rank the encodings in which bytes can be text, the likeliest first.

    Parameters
    ----------
    data : bytes
        The file, or its beginning up to the end of a line.
    wanted : iterable of str
        Texts that ought to stand in it: an encoding that shows them is the right one.

    Returns
    -------
    list of (float, str)
        Score and name, the likeliest first; those that read the same are one entry.

    Examples
    --------
    >>> guess_encoding("Łódzkie;Śląskie;Rzeszów".encode("windows-1250"))[0][1]
    'windows-1250'
    >>> guess_encoding("Entidad;Año".encode("windows-1252"), ["Año"])[0][1]
    'windows-1252'
    """
    wanted = [text for text in wanted if not text.isascii()]
    words = list(dict.fromkeys(_WORD.findall(data[:1_000_000])))[:3000]
    found: list[tuple[float, str]] = []
    seen: dict[str, int] = {}
    for encoding in (*_SINGLE, *_DOUBLE):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _PRIVATE.search(text):
            continue
        if encoding in _SINGLE:
            script, prior = _SINGLE[encoding]
            score = prior + _fit([word.decode(encoding, "replace") for word in words], script)
        else:
            score = _fit_double(b"".join(words), encoding)
            shown = [word.decode(encoding, "replace") for word in words]
            score -= 0.5 * sum(bool(_BESIDE.search(word)) for word in shown) / max(1, len(words))
        if wanted and all(name.lower() in text.lower() for name in wanted):
            score += 1.0
        shown = " ".join(word.decode(encoding, "replace") for word in words)
        if shown in seen:
            at = seen[shown]
            found[at] = max(found[at], (score, found[at][1]))
        else:
            seen[shown] = len(found)
            found.append((score, encoding))
    return sorted(found, key=lambda one: -one[0])


def _fit(words: list[str], script: str) -> float:
    """How well words fit the language of a script that they fit best, 0 to about 1."""
    joined = "".join(words)
    beyond = [letter for letter in joined if ord(letter) > 127 and letter not in _TYPOGRAPHY]
    if not beyond:
        return 0.5
    lower = [letter.lower()[:1] for letter in beyond]
    best = max(
        _SELDOM.get(alphabet, 1.0) * sum(letter in alphabet for letter in lower) / len(lower)
        for alphabet in _LANGUAGES[script]
    )
    odd = sum(any(a.islower() and b.isupper() for a, b in pairwise(word)) for word in words)
    # a sign that is no letter stands inside of a word only where the encoding is wrong
    odd += sum(
        any(
            ord(sign) > 127 and not sign.isalpha() and after.isalpha() and sign not in "«„“‘’\xa0–"
            for sign, after in pairwise(word)
        )
        for word in words
    )
    mixed = 0
    if script in _OFTEN:
        mixed = sum(bool(re.search(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]", w)) for w in words)
        often = sum(letter in _OFTEN[script] for letter in lower) / len(lower)
        best *= 0.55 + min(0.55, 0.75 * often)
    else:
        # where nearly all letters are beyond ASCII the text is of another alphabet
        plain = sum(letter.isascii() and letter.isalpha() for letter in joined)
        if plain < len(beyond):
            best *= 0.6
        grave = [word for word in words if "è" in word]
        if script == "western" and grave and all(map(_GRAVE.search, grave)):
            best += 0.05
    return best - 0.8 * (odd + mixed) / len(words)


def _fit_double(data: bytes, encoding: str) -> float:
    """Share of the pairs of bytes that begin, and end, as the commonest characters do."""
    pairs, at = [], 0
    while at < len(data) - 1:
        if data[at] > 127:
            pairs.append((data[at], data[at + 1]))
            at += 1
        at += 1
    if len(pairs) < 3:
        return 0.0
    first, last = _DOUBLE[encoding]
    score = 0.98 * sum(first <= lead <= last for lead, _ in pairs) / len(pairs)
    low = any(trail < 0xA1 for _, trail in pairs)
    if len(pairs) >= 6 and low != (encoding in ("big5", "cp932")):
        score *= 0.6
    if encoding == "cp949" and len(pairs) >= 8 and score > 0.97:
        score += 0.1
    return score


def refuse_doubt(data: bytes, ranked: list[tuple[float, str]], name: str) -> None:
    r"""Refuse a file whose encoding is in doubt: the two likeliest, and a line under each.

    Examples
    --------
    >>> refuse_doubt(b"", [(1.0, "windows-1252"), (0.4, "windows-1251")], "a.csv")
    >>> try:
    ...     refuse_doubt(b"A\xf1o", [(0.9, "windows-1252"), (0.88, "windows-1250")], "a.csv")
    ... except TableError as error:
    ...     error.came
    "windows-1252, in which line 1 is 'Año', or windows-1250, in which it is 'Ańo'"
    """
    remedy = Text("Say which in the study (encoding = ...), or save the table as UTF-8")
    needed = Text("text in an encoding that can be told")
    if not ranked or ranked[0][0] < 0.3:
        raise TableError(needed, Text("bytes of none that is known"), name, remedy)
    if ranked[0][0] >= _ENOUGH and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] > _NEAR):
        return
    lines = list(enumerate(data.splitlines(), 1))
    number, line = next(
        ((at, one) for at, one in lines if not one.isascii()), lines[0] if lines else (1, b"")
    )
    (_, first), (_, second) = (ranked * 2)[:2]
    raise TableError(
        needed,
        Text(
            "{first}, in which line {number} is {one!r}, or {second}, in which it is {other!r}",
            first=first,
            second=second,
            number=number,
            one=line.decode(first, "replace")[:80],
            other=line.decode(second, "replace")[:80],
        ),
        name,
        remedy,
    )
