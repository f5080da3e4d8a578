"""Names of neighbours' weights in words: English, Russian, Kazakh."""

from __future__ import annotations

import re

from ..messages import LANGUAGES

__all__ = ["weights_label"]

# names as a study makes them, with what they hold
_WORDS: tuple[tuple[str, tuple[str, str, str]], ...] = (
    (
        "queen",
        ("shared border or point", "общая граница или точка", "ортақ шекара немесе нүкте"),
    ),
    ("rook", ("shared border", "общая граница", "ортақ шекара")),
    (
        "queen_inherited",
        (
            "shared border, city through its oblast",
            "общая граница, город через свою область",
            "ортақ шекара, қала өз облысы арқылы",
        ),
    ),
    (
        "queen_merged",
        (
            "shared border, city and oblast as one",
            "общая граница, город и область как одно целое",
            "ортақ шекара, қала мен облыс біртұтас",
        ),
    ),
    (r"knn(\d+)", ("{0} nearest", "{0} ближайших", "ең жақын {0} өңір")),
    (r"band([\d.]+)", ("within {0} km", "в пределах {0} км", "{0} км шегінде")),
    (r"kernel([\d.]+)", ("kernel of {0} km", "ядро шириной {0} км", "ені {0} км ядро")),
    (
        r"kernel_adaptive(\d+)",
        ("kernel to {0} neighbours", "ядро до {0} соседей", "{0} көршіге дейінгі ядро"),
    ),
    ("inverse_distance", ("inverse distance", "обратное расстояние", "кері қашықтық")),
    (
        "inverse_distance_squared",
        ("inverse squared distance", "обратный квадрат расстояния", "қашықтықтың кері квадраты"),
    ),
    (
        r"inverse_distance_power_([\d.]+)",
        (
            "inverse distance to the power {0}",
            "обратное расстояние в степени {0}",
            "қашықтықтың кері {0}-дәрежесі",
        ),
    ),
    (
        "gravity",
        (
            "gravity: mass by distance",
            "гравитация: масса и расстояние",
            "гравитация: масса және қашықтық",
        ),
    ),
)


def weights_label(name: str, language: str = "en") -> str:
    """Say a name of weights that a study makes; a name of the user's own stays as it is.

    Parameters
    ----------
    name : str
        ``queen``, ``knn4``, ``band250`` …
    language : {"en", "ru", "kk"}, default "en"
        Language of the words.

    Returns
    -------
    str

    Examples
    --------
    >>> weights_label("knn4"), weights_label("rook", "ru"), weights_label("my own")
    ('4 nearest', 'общая граница', 'my own')
    """
    for pattern, texts in _WORDS:
        if found := re.fullmatch(pattern, name):
            held = [text if language == "en" else text.replace(".", ",") for text in found.groups()]
            return texts[LANGUAGES.index(language)].format(*held)
    return name
