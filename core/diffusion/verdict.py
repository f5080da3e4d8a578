"""The verdict on one pole, by a rule that was fixed before the numbers were seen."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np

from .exposure import ExposureEffect
from .gradient import DistanceGradient

__all__ = ["PoleVerdict", "detectable_effect", "pole_verdict", "simulated_rate"]

Word = Literal["spread", "backwash", "undetermined"]
RATES = Path(__file__).parent / "data" / "verdict_rates.json"
# Draws that the power of a verdict is read from: its Monte Carlo error at 80 % is 0.9 points.
POWER_DRAWS = 1999


@dataclass(frozen=True, slots=True)
class PoleVerdict:
    """What the data say about one pole, and what they could have said.

    Parameters
    ----------
    verdict : {"spread", "backwash", "undetermined"}
        By the rule of :func:`pole_verdict`.
    agreeing : int
        Weights whose exposure test points the verdict's way (for an undetermined pole: the larger
        of the two sides).
    computed, declared : int
        Weights for which the test could be computed, and all that were declared.
    effect, low, high : float
        Exposure effect and interval under the weights with the median effect.
    gradient : float
        Change of the distance gradient a year.
    detectable_spread, detectable_backwash : float
        Strength of an effect that this rule would find with 80 % power in data like these, in the
        unit of `effect`; inf where no strength would be found, nan where it cannot be computed.
    false_rate : float
        Largest simulated rate of false verdicts, both signs together; nan where this map, this
        number of years and these weights were not simulated.
    cause : str
        Key of the reason: ``spread``, ``backwash``, ``no_test``, ``no_gradient``, ``conflict``,
        ``split`` or ``unclear``.
    reason : str
        Key of what a test that cannot be computed lacks (:func:`~.wording.reason_text`).
    """

    verdict: Word
    agreeing: int
    computed: int
    declared: int
    effect: float
    low: float
    high: float
    gradient: float
    detectable_spread: float
    detectable_backwash: float
    false_rate: float
    cause: str
    reason: str


def pole_verdict(
    exposures: Mapping[str, ExposureEffect],
    gradient: DistanceGradient,
    *,
    alpha: float = 0.10,
    pull: float = float("nan"),
    false_rate: float = float("nan"),
) -> PoleVerdict:
    """Spread, backwash or undetermined.

    *Spread*: in more than half of the declared weights, periphery growth rises with exposure to
    this pole's earlier growth (two-sided p at most `alpha`; the other poles, the pole's growth of
    the same year, and region and year effects held fixed), and the distance gradient flattens.
    *Backwash*: the mirror image. *Undetermined*: everything else, also when a test cannot be
    computed; weights that cannot be computed count against.

    Parameters
    ----------
    exposures : mapping of str to ExposureEffect
        One for each declared weights, all with the same orders of years.
    gradient : DistanceGradient
        Of the same pole; its sign counts, its p-value does not: regions near each other drift
        alike, which makes that p-value too small, while the exposure test keeps its size.
    alpha : float, default 0.10
        Threshold of the exposure test.
    pull : float, optional
        Change of the gradient that an exposure effect of one would have made, for the detectable
        effect (see :func:`detectable_effect`).
    false_rate : float, optional
        Passed on; see :func:`simulated_rate`.

    Returns
    -------
    PoleVerdict

    Notes
    -----
    The thresholds come from ``benchmarks/verdict_simulation.py``; see ``docs/verdict.md``.

    Examples
    --------
    >>> nothing = ExposureEffect.undefined("few_years")
    >>> verdict = pole_verdict({"queen": nothing}, DistanceGradient.undefined("one_year"))
    >>> verdict.verdict, verdict.cause, verdict.computed, verdict.declared
    ('undetermined', 'no_test', 0, 1)
    """
    usable = {name: found for name, found in exposures.items() if not found.reason}
    clear = [found for found in usable.values() if found.p_value <= alpha]
    up = sum(found.effect > 0 for found in clear)
    down = sum(found.effect < 0 for found in clear)
    declared, most = len(exposures), max(up, down)
    middle = _median(usable)
    gap = float("nan")
    detectable = {
        word: detectable_effect(
            list(usable.values()), gradient, pull, declared=declared, sign=sign, alpha=alpha
        )
        for word, sign in (("spread", 1), ("backwash", -1))
    }
    enough = 2 * most > declared
    flattens = gradient.change > 0 if up > down else gradient.change < 0
    word: Word = "undetermined"
    reason = ""
    if not usable:
        cause = "no_test"
        reason = next((found.reason for found in exposures.values()), "no_weights")
    elif gradient.reason:
        cause, reason = "no_gradient", gradient.reason
    elif enough and flattens:
        word = "spread" if up > down else "backwash"
        cause = word
    elif enough:
        cause = "conflict"
    else:
        cause = "split" if most else "unclear"
    return PoleVerdict(
        word,
        most,
        len(usable),
        declared,
        middle.effect if middle else gap,
        middle.low if middle else gap,
        middle.high if middle else gap,
        gradient.change,
        detectable["spread"],
        detectable["backwash"],
        false_rate,
        cause,
        reason,
    )


def detectable_effect(
    exposures: Sequence[ExposureEffect],
    gradient: DistanceGradient,
    pull: float,
    *,
    declared: int,
    sign: Literal[1, -1] = 1,
    alpha: float = 0.10,
    power: float = 0.80,
) -> float:
    r"""Smallest effect for which the verdict would be given with the asked power, in these data.

    An effect `b` is planted into the noise of the data at hand: the estimate under weights `w`
    becomes ``noise_w + b``, its reference distribution ``noise_w + b echo_w``, and the gradient
    changes by ``noise + b pull``. The years of all weights are drawn together, so that what they
    have in common stays. `b` is found by bisection.

    Parameters
    ----------
    exposures : sequence of ExposureEffect
        Those that could be computed, for the same orders of years.
    gradient : DistanceGradient
        Of the same pole.
    pull : float
        Change of the gradient that an effect of one makes. It is not above 0 for a pole that did
        not outgrow the country: lifting others, such a pole would not flatten the gradient.
    declared : int
        Number of declared weights; more than half must agree.
    sign : {1, -1}, default 1
        Spread or backwash.
    alpha, power : float
        Threshold of the exposure test, and the asked power.

    Returns
    -------
    float
        Points of growth of the closest region for each point of the pole's; for a backwash its
        size. inf where no strength reaches the power, nan where a test cannot be computed.

    Examples
    --------
    >>> nothing = DistanceGradient.undefined("one_year")
    >>> detectable_effect([], nothing, 1.0, declared=1)
    nan
    """
    if not exposures or gradient.reason or not np.isfinite(pull):
        return float("nan")
    # a backwash is the mirror image: every sign turns
    noise = sign * np.stack([found.noise[:POWER_DRAWS] for found in exposures])
    echo = np.stack([found.echo[:POWER_DRAWS] for found in exposures])
    change = sign * gradient.noise

    def found_share(b: float) -> float:
        critical = np.quantile(noise + b * echo, 1 - alpha / 2, axis=1, keepdims=True)
        agree = (noise + b > critical).sum(axis=0)
        return float((2 * agree > declared).mean() * (change + b * pull > 0).mean())

    scale = float(noise.std(axis=1).max())
    high = scale
    for _ in range(12):
        if found_share(high) >= power:
            break
        high *= 2
    else:
        return float("inf")
    low = 0.0
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if found_share(middle) >= power else (middle, high)
    return high


def simulated_rate(
    labels: Sequence[str], poles: Sequence[str], n_years: int, weights: Sequence[str]
) -> float:
    """Largest simulated rate of false verdicts for this map, or nan where it was not simulated.

    Parameters
    ----------
    labels : sequence of str
        Regions of the map, in any order.
    poles : sequence of str
        Poles, in any order.
    n_years : int
        Years with values.
    weights : sequence of str
        Names of the declared weights.

    Returns
    -------
    float
        Over all simulated worlds and poles, both signs together.

    Examples
    --------
    >>> simulated_rate(["a", "b"], ["a"], 14, ["queen"])
    nan
    """
    asked = {"labels": sorted(labels), "poles": sorted(poles), "weights": sorted(weights)}
    for entry in _rates()["maps"]:
        if all(entry[key] == value for key, value in asked.items()):
            rate = entry["false_rate"].get(str(n_years))
            return float("nan") if rate is None else float(rate)
    return float("nan")


@cache
def _rates() -> Any:
    return json.loads(RATES.read_text(encoding="utf-8"))


def _median(usable: Mapping[str, ExposureEffect]) -> ExposureEffect | None:
    """Take the exposure whose effect is the (lower) median."""
    ordered = sorted(usable.values(), key=lambda found: found.effect)
    return ordered[(len(ordered) - 1) // 2] if ordered else None
