"""Verdicts and reasons in words: English, Russian, Kazakh."""

from __future__ import annotations

import math
from typing import Literal

from .exposure import LEAST_PAIRS, LEAST_PERIPHERY
from .verdict import PoleVerdict

__all__ = ["LANGUAGES", "reason_text", "verdict_text"]

Language = Literal["en", "ru", "kk"]
LANGUAGES: tuple[Language, ...] = ("en", "ru", "kk")

REASONS: dict[str, tuple[str, str, str]] = {
    "few_years": (
        f"growth after growth needs values in at least {LEAST_PAIRS + 2} years in a row",
        f"для роста вслед за ростом нужны значения не менее чем за {LEAST_PAIRS + 2} лет подряд",
        f"өсуден кейінгі өсу үшін қатарынан кемінде {LEAST_PAIRS + 2} жылдың мәндері керек",
    ),
    "uneven_years": (
        "the years with values are not equally far apart",
        "годы, за которые есть значения, идут через неравные промежутки",
        "мәндері бар жылдардың аралықтары бірдей емес",
    ),
    "few_regions": (
        f"fewer than {LEAST_PERIPHERY} regions outside the poles have a positive value in every "
        "year",
        f"вне полюсов менее {LEAST_PERIPHERY} регионов с положительным значением за каждый год",
        f"полюстерден тыс әр жылы оң мәні бар өңірлер {LEAST_PERIPHERY}-тен аз",
    ),
    "pole_missing": (
        "the pole itself has no positive value in some year",
        "у самого полюса за какой-то год нет положительного значения",
        "полюстің өзінде кей жылы оң мән жоқ",
    ),
    "not_reached": (
        "by these weights no region outside the poles is reached from the pole",
        "по этой матрице ни один регион вне полюсов не связан с полюсом",
        "бұл матрица бойынша полюстен тыс бірде-бір өңір полюспен байланыспаған",
    ),
    "not_apart": (
        "the pole's influence cannot be told apart from the other influences",
        "влияние полюса нельзя отделить от других влияний",
        "полюстің әсерін басқа әсерлерден ажырату мүмкін емес",
    ),
    "constant": (
        "growth outside the poles does not vary",
        "рост вне полюсов не различается",
        "полюстерден тыс өсу бірдей",
    ),
    "one_year": (
        "there is one year only; a change needs two",
        "есть только один год; для изменения нужны два",
        "тек бір жыл бар; өзгеріс үшін екі жыл керек",
    ),
    "bad_distance": (
        "a region's distance to a pole is missing or zero",
        "расстояние от региона до полюса неизвестно или равно нулю",
        "өңірден полюске дейінгі қашықтық белгісіз немесе нөлге тең",
    ),
    "no_distances": (
        "no distances between the regions are given",
        "расстояния между регионами не заданы",
        "өңірлер арасындағы қашықтықтар берілмеген",
    ),
    "no_weights": (
        "no weights are declared",
        "матрицы соседства не заданы",
        "көршілік матрицалары берілмеген",
    ),
    "merged_ratio": (
        "ratios of merged regions cannot be added up",
        "относительные показатели объединённых регионов не складываются",
        "біріктірілген өңірлердің қатыстық көрсеткіштері қосылмайды",
    ),
    "none_near": (
        "no region with a growth rate lies in the near rings",
        "в ближних кольцах нет региона с темпом роста",
        "жақын белдеулерде өсу қарқыны бар өңір жоқ",
    ),
    "none_beyond": (
        "no region with a growth rate lies beyond the near rings",
        "за ближними кольцами нет региона с темпом роста",
        "жақын белдеулерден тыс өсу қарқыны бар өңір жоқ",
    ),
    "no_pairs": (
        "no pair of neighbours differs in both years",
        "нет пары соседей, различающихся в обоих годах",
        "екі жылда да айырмасы бар көршілер жұбы жоқ",
    ),
    "all_neighbours": (
        "by these weights all regions are neighbours; there is nothing to compare with",
        "по этой матрице соседствуют все регионы; сравнивать не с чем",
        "бұл матрица бойынша барлық өңір көрші; салыстыратын ештеңе жоқ",
    ),
}

NORMAL = (
    "undetermined, a normal outcome with so few regions and years",
    "не определено — обычный исход при столь малом числе регионов и лет",
    "анықталмады — өңірлер мен жылдар аз болғанда бұл қалыпты нәтиже",
)

CAUSES: dict[str, tuple[str, str, str]] = {
    "spread": (
        "spread: growth around the pole rises after the pole's own growth ({agreeing} of "
        "{declared} weights agree), and near regions gain on far ones.",
        "распространение: вслед за ростом полюса рост вокруг него усиливается (согласны "
        "{agreeing} из {declared} матриц соседства), и ближние регионы опережают дальние.",
        "таралу: полюс өскеннен кейін айналасындағы өсу күшейеді (көршілік матрицалары: "
        "{declared}, келіскені: {agreeing}), жақын өңірлер алыстағылардан тез өседі.",
    ),
    "backwash": (
        "backwash: growth around the pole falls after the pole's own growth ({agreeing} of "
        "{declared} weights agree), and near regions fall behind far ones.",
        "обратный эффект: вслед за ростом полюса рост вокруг него ослабевает (согласны "
        "{agreeing} из {declared} матриц соседства), и ближние регионы отстают от дальних.",
        "кері тарту: полюс өскеннен кейін айналасындағы өсу баяулайды (көршілік матрицалары: "
        "{declared}, келіскені: {agreeing}), жақын өңірлер алыстағылардан баяу өседі.",
    ),
    "no_test": (
        NORMAL[0] + ". The test cannot be computed: {reason}.",
        NORMAL[1] + ". Проверку провести нельзя: {reason}.",
        NORMAL[2] + ". Тексеруді жүргізу мүмкін емес: {reason}.",
    ),
    "no_gradient": (
        NORMAL[0] + ". The distance gradient cannot be computed: {reason}.",
        NORMAL[1] + ". Градиент по расстоянию вычислить нельзя: {reason}.",
        NORMAL[2] + ". Қашықтық градиентін есептеу мүмкін емес: {reason}.",
    ),
    "conflict": (
        NORMAL[0] + ". {agreeing} of {declared} weights tie growth around the pole to the pole's "
        "own growth, but the change between near and far regions points the other way.",
        NORMAL[1] + ". Связь роста вокруг полюса с ростом самого полюса видна по {agreeing} из "
        "{declared} матриц соседства, но соотношение ближних и дальних регионов менялось в "
        "другую сторону.",
        NORMAL[2] + ". Айналадағы өсудің полюс өсуімен байланысы байқалады (көршілік матрицалары: "
        "{declared}, келіскені: {agreeing}), бірақ жақын және алыс өңірлердің арақатынасы басқа "
        "жаққа өзгерген.",
    ),
    "split": (
        NORMAL[0] + ". Only {agreeing} of {declared} weights tie growth around the pole to the "
        "pole's own earlier growth; more than half are needed.",
        NORMAL[1] + ". Связь роста вокруг полюса с его прежним ростом видна лишь по {agreeing} из "
        "{declared} матриц соседства; нужно больше половины.",
        NORMAL[2] + ". Айналадағы өсудің полюстің бұрынғы өсуімен байланысы матрицалардың "
        "жартысынан көбінде байқалмайды (барлығы: {declared}, келіскені: {agreeing}).",
    ),
    "unclear": (
        NORMAL[0] + ". In none of {declared} weights is growth around the pole clearly tied to the "
        "pole's own earlier growth.",
        NORMAL[1] + ". Ни по одной из {declared} матриц соседства рост вокруг полюса явно не "
        "связан с его прежним ростом.",
        NORMAL[2] + ". {declared} көршілік матрицасының ешқайсысында айналадағы өсу полюстің "
        "бұрынғы өсуімен айқын байланыспаған.",
    ),
}

DETECTABLE = (
    " An effect of {effect} points of growth in the closest region for each point of the pole's "
    "would have been found with 80 % power.",
    " Эффект в {effect} пункта роста ближайшего региона на каждый пункт роста полюса был бы "
    "обнаружен с вероятностью 80 %.",
    " Полюс өсуінің әр пунктіне ең жақын өңірдің {effect} пункт өсуі 80 % ықтималдықпен "
    "анықталар еді.",
)
NEVER = (
    " No strength of spread would have been found with 80 % power: the pole itself did not "
    "clearly outgrow the country.",
    " Распространение любой силы не было бы обнаружено с вероятностью 80 %: сам полюс не опережал "
    "страну явно.",
    " Таралудың ешбір күші 80 % ықтималдықпен анықталмас еді: полюстің өзі елден айқын "
    "озып өспеген.",
)
FALSE_RATE = (
    " Without any effect the rule gave a false verdict in at most {rate} % of simulated cases.",
    " Без какого-либо эффекта правило давало ложный вердикт не более чем в {rate} % "
    "смоделированных случаев.",
    " Ешқандай әсер болмағанда ереже жалған қорытындыны үлгіленген жағдайлардың ең көбі {rate} "
    "%-ында берді.",
)
NOT_SIMULATED = (
    " The rate of false verdicts was not simulated for this map, these years and these weights.",
    " Доля ложных вердиктов для этой карты, этих лет и этих матриц не моделировалась.",
    " Жалған қорытындылардың үлесі бұл карта, жылдар және матрицалар үшін үлгіленбеген.",
)


def reason_text(reason: str, language: Language = "en") -> str:
    """Say why something could not be computed; empty for an empty key.

    Examples
    --------
    >>> reason_text("one_year")
    'there is one year only; a change needs two'
    """
    return REASONS[reason][LANGUAGES.index(language)] if reason else ""


def verdict_text(pole: str, verdict: PoleVerdict, language: Language = "en") -> str:
    """Word a verdict, with its rate of false verdicts and the effect it would have found.

    Parameters
    ----------
    pole : str
        Name of the pole in the language.
    verdict : PoleVerdict
        The verdict.
    language : {"en", "ru", "kk"}, default "en"
        Language of the text.

    Returns
    -------
    str
        A few sentences.

    Examples
    --------
    >>> from growth_poles.core.diffusion.verdict import pole_verdict
    >>> from growth_poles.core.diffusion.exposure import ExposureEffect
    >>> from growth_poles.core.diffusion.gradient import DistanceGradient
    >>> nothing = DistanceGradient.undefined("one_year")
    >>> verdict = pole_verdict({"queen": ExposureEffect.undefined("not_reached")}, nothing)
    >>> verdict_text("Almaty", verdict).split(". ")[0]
    'Almaty: undetermined, a normal outcome with so few regions and years'
    """
    k = LANGUAGES.index(language)
    text = f"{pole}: " + CAUSES[verdict.cause][k].format(
        agreeing=verdict.agreeing,
        declared=verdict.declared,
        reason=reason_text(verdict.reason, language),
    )
    if verdict.computed and not math.isnan(verdict.detectable_spread):
        text += (
            NEVER[k]
            if math.isinf(verdict.detectable_spread)
            else DETECTABLE[k].format(effect=_number(verdict.detectable_spread, k))
        )
    if verdict.computed:
        text += (
            NOT_SIMULATED[k]
            if math.isnan(verdict.false_rate)
            else FALSE_RATE[k].format(rate=_number(100 * verdict.false_rate, k))
        )
    return text


def _number(value: float, k: int) -> str:
    """Two significant digits, with the language's decimal mark."""
    digits = max(0, 1 - math.floor(math.log10(abs(value)))) if value else 0
    text = f"{value:.{digits}f}"
    return text if k == 0 else text.replace(".", ",")
