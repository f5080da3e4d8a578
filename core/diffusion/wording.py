"""Verdicts and reasons in words."""

from __future__ import annotations

import math

from ..messages import Text
from .exposure import LEAST_PAIRS, LEAST_PERIPHERY
from .verdict import PoleVerdict

__all__ = ["PLACEBOS", "reason_text", "verdict_text"]

REASONS = {
    "few_years": Text(
        "growth after growth needs values in at least {n} years in a row",
        n=LEAST_PAIRS + 2,
    ),
    "uneven_years": Text("the years with values are not equally far apart"),
    "few_regions": Text(
        "fewer than {n} regions outside the poles have a positive value in every year",
        n=LEAST_PERIPHERY,
    ),
    "pole_missing": Text("the pole itself has no positive value in some year"),
    "not_reached": Text("by these weights no region outside the poles is reached from the pole"),
    "not_apart": Text("the pole's influence cannot be told apart from the other influences"),
    "constant": Text("growth outside the poles does not vary"),
    "one_year": Text("there is one year only; a change needs two"),
    "bad_distance": Text("a region's distance to a pole is missing or zero"),
    "no_distances": Text("no distances between the regions are given"),
    "merged_ratio": Text("ratios of merged regions cannot be added up"),
    "none_near": Text("no region with a growth rate lies in the near rings"),
    "none_beyond": Text("no region with a growth rate lies beyond the near rings"),
    "no_pairs": Text("no pair of neighbours differs in both years"),
    "all_neighbours": Text(
        "by these weights all regions are neighbours; there is nothing to compare with"
    ),
}

PLACEBOS = {
    "same_year": Text(
        "growth around the pole goes along with the pole's of the same year at least as clearly, "
        "as it does where both feel one shock"
    ),
    "lead": Text("the pole's later growth goes along with it at least as clearly"),
    "reversed": Text("with time reversed an effect is found at least as clearly"),
    "other_regions": Text("too many other regions in the pole's place show an effect as clear"),
}


def reason_text(reason: str) -> str:
    """Say why something could not be computed; empty for an empty key.

    Examples
    --------
    >>> reason_text("one_year")
    'there is one year only; a change needs two'
    """
    return REASONS[reason] if reason else ""


def verdict_text(pole: str, verdict: PoleVerdict, *, step: int = 1) -> Text:
    """Word a verdict: what was found, what is excluded, and how often such a verdict is wrong.

    Parameters
    ----------
    pole : str
        Name of the pole.
    verdict : PoleVerdict
        The verdict.
    step : int, default 1
        Years from one value to the next.

    Returns
    -------
    Text
        A few sentences; :func:`~growth_poles.core.messages.say` says them in other languages.

    Examples
    --------
    >>> from growth_poles.core.diffusion.exposure import ExposureEffect
    >>> from growth_poles.core.diffusion.verdict import pole_verdict
    >>> print(verdict_text("Almaty", pole_verdict(ExposureEffect.undefined("not_reached"))))
    Almaty: undetermined. The test cannot be computed: by these weights no region outside the \
poles is reached from the pole.
    """
    pooled = verdict.pooled
    if verdict.cause == "no_test":
        return Text(
            "{pole}: undetermined. The test cannot be computed: {reason}.",
            pole=pole,
            reason=reason_text(pooled.reason),
        )
    parts: list[Text] = [
        _finding(pole, verdict),
        _estimate(verdict, step),
        _excluded(verdict),
    ]
    if verdict.n_tests > 1:
        parts.append(
            Text(
                "By itself p = {p:.3f}; adjusted for the {n} tests of the study (Holm) "
                "p = {adjusted:.3f}.",
                p=pooled.p_value,
                n=verdict.n_tests,
                adjusted=verdict.p_holm,
            )
        )
    parts += _expected(verdict)
    return Text("{parts: }", parts=parts)


def _finding(pole: str, verdict: PoleVerdict) -> Text:
    if verdict.cause == "spread":
        return Text(
            "{pole}: spread. Growth around the pole rises after its own growth.",
            pole=pole,
        )
    if verdict.cause == "backwash":
        return Text(
            "{pole}: backwash. Growth around the pole falls after its own growth.",
            pole=pole,
        )
    if verdict.cause == "small":
        return Text(
            "{pole}: no sizeable effect. The interval lies within ±{smallest:.2f}, the smallest "
            "effect of interest.",
            pole=pole,
            smallest=verdict.smallest_effect,
        )
    if verdict.cause == "placebo":
        return Text(
            "{pole}: undetermined. The interval leaves 0 out, but a placebo fails: {reasons:; }.",
            pole=pole,
            reasons=[PLACEBOS[kind] for kind in verdict.failed],
        )
    return Text(
        "{pole}: undetermined. The interval holds 0 and reaches beyond ±{smallest:.2f}, the "
        "smallest effect of interest.",
        pole=pole,
        smallest=verdict.smallest_effect,
    )


def _estimate(verdict: PoleVerdict, step: int) -> Text:
    pooled, level = verdict.pooled, 100 * (1 - verdict.alpha)
    if not (math.isfinite(pooled.low) and math.isfinite(pooled.high)):
        return Text(
            "Estimate: {effect:+.2f} percentage points of growth in the closest region for each "
            "point of the pole's, {years} {years:|year|years} later; {pairs} {pairs:|pair|pairs} "
            "of years leave the {level:g} % interval without a limit on one side or both.",
            effect=pooled.effect,
            years=step,
            pairs=pooled.n_pairs,
            level=level,
        )
    return Text(
        "Estimate: {effect:+.2f} percentage points of growth in the closest region for each point "
        "of the pole's, {years} {years:|year|years} later ({level:g} % interval {low:+.2f} to "
        "{high:+.2f}); in other regions in proportion to their proximity.",
        effect=pooled.effect,
        years=step,
        level=level,
        low=pooled.low,
        high=pooled.high,
    )


def _excluded(verdict: PoleVerdict) -> Text:
    low, high = verdict.pooled.low, verdict.pooled.high
    if low > 0:
        return Text("A spread below {low:.2f} and any backwash are excluded.", low=low)
    if high < 0:
        return Text("A backwash below {high:.2f} and any spread are excluded.", high=-high)
    if not (math.isfinite(low) and math.isfinite(high)):
        return Text("Not every strength can be excluded.")
    return Text(
        "A spread above {high:.2f} and a backwash above {low:.2f} are excluded.",
        high=high,
        low=-low,
    )


def _expected(verdict: PoleVerdict) -> list[Text]:
    rates = verdict.rates
    if rates is None:
        return [Text("How often such a verdict is wrong was not simulated.")]
    alike, independent, shared = (100 * rate for rate in rates.false_rates)
    parts = [
        Text(
            "In {n} simulated worlds each with this map, noise and persistence and no effect, a "
            "false verdict came in {alike:.0f} % (shocks alike between regions as in the data), "
            "{independent:.0f} % (independent shocks) and {shared:.0f} % (a shock shared with the "
            "pole and felt for two periods), ±{error:.0f}.",
            n=rates.simulations,
            alike=alike,
            independent=independent,
            shared=shared,
            error=math.ceil(100 * rates.error),
        )
    ]
    for word, strength in (
        ("spread", rates.detectable_spread),
        ("backwash", rates.detectable_backwash),
    ):
        if math.isinf(strength):
            parts.append(
                Text("No simulated strength of spread is found in 80 % of them.")
                if word == "spread"
                else Text("No simulated strength of backwash is found in 80 % of them.")
            )
        elif word == "spread":
            parts.append(
                Text(
                    "A spread of {strength:.2f} is found in 80 % of them.",
                    strength=strength,
                )
            )
        else:
            parts.append(
                Text(
                    "A backwash of {strength:.2f} is found in 80 % of them.",
                    strength=strength,
                )
            )
    return parts
