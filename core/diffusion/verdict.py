"""The verdict on one pole, by a rule that was fixed before the numbers were seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from .expected import ExpectedRates
from .exposure import ExposureEffect
from .placebos import Placebo

__all__ = ["PoleVerdict", "Word", "holm", "pole_verdict"]

Word = Literal["spread", "backwash", "no sizeable effect", "undetermined"]


@dataclass(frozen=True, slots=True)
class PoleVerdict:
    """What the data say about one pole, and what they exclude.

    Parameters
    ----------
    verdict : {"spread", "backwash", "no sizeable effect", "undetermined"}
        By the rule of :func:`pole_verdict`.
    cause : {"spread", "backwash", "small", "placebo", "wide", "no_test"}
        Why.
    pooled : ExposureEffect
        Effect and interval under the pooled proximity.
    placebos : tuple of Placebo
        What was held against the effect.
    smallest_effect : float
        Smallest effect of interest, as declared.
    alpha : float
        One minus the level of the interval.
    p_holm : float
        P-value adjusted for the poles and variables of the study; nan where there is no test.
    n_tests : int
        How many these are.
    rates : ExpectedRates or None
        Simulated rates for these data; None where they were left out.
    """

    verdict: Word
    cause: str
    pooled: ExposureEffect
    placebos: tuple[Placebo, ...]
    smallest_effect: float
    alpha: float
    p_holm: float = float("nan")
    n_tests: int = 0
    rates: ExpectedRates | None = None

    @property
    def failed(self) -> tuple[str, ...]:
        """Kinds of the placebos that speak against the effect."""
        return tuple(placebo.kind for placebo in self.placebos if placebo.failed)


def pole_verdict(
    pooled: ExposureEffect,
    placebos: Sequence[Placebo] = (),
    *,
    smallest_effect: float = 0.25,
    alpha: float = 0.10,
) -> PoleVerdict:
    """Judge by the interval of the pooled effect, and by the placebos.

    *Spread*: the interval lies above 0 and no placebo speaks against it. *Backwash*: below 0,
    likewise. *No sizeable effect*: it holds 0 and lies within plus and minus the smallest effect
    of interest. *Undetermined*: everything else, also when the test cannot be computed.

    Parameters
    ----------
    pooled : ExposureEffect
        Under the pooled proximity, with an interval at level ``1 - alpha``.
    placebos : sequence of Placebo
        From :func:`~.placebos.placebos_of` and :func:`~.placebos.rank_among_others`.
    smallest_effect : float, default 0.25
        Points of growth of the closest region for each point of the pole's below which an effect
        is of no interest.
    alpha : float, default 0.10
        Threshold of the test.

    Returns
    -------
    PoleVerdict

    Notes
    -----
    Size and power come from ``benchmarks/verdict_simulation.py``; see ``docs/verdict.md``.

    Examples
    --------
    >>> verdict = pole_verdict(ExposureEffect.undefined("few_years"))
    >>> verdict.verdict, verdict.cause
    ('undetermined', 'no_test')
    """
    word: Word = "undetermined"
    if pooled.reason:
        cause = "no_test"
    elif pooled.low > 0 or pooled.high < 0:
        cause = "spread" if pooled.low > 0 else "backwash"
        if any(placebo.failed for placebo in placebos):
            cause = "placebo"
        else:
            word = "spread" if pooled.low > 0 else "backwash"
    elif -smallest_effect < pooled.low and pooled.high < smallest_effect:
        cause, word = "small", "no sizeable effect"
    else:
        cause = "wide"
    return PoleVerdict(word, cause, pooled, tuple(placebos), smallest_effect, alpha)


def holm(p: Sequence[float]) -> np.ndarray:
    """Adjust p-values for their number by Holm's steps; nan is no test and is not counted.

    References
    ----------
    Holm, S. (1979). A simple sequentially rejective multiple test procedure. *Scandinavian Journal
    of Statistics* 6, 65-70.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03, float("nan")])
    array([0.03, 0.06, 0.06,  nan])
    """
    p = np.asarray(p, dtype=np.float64)
    adjusted = np.full(p.shape, np.nan)
    tests = np.flatnonzero(np.isfinite(p))
    order = tests[np.argsort(p[tests], kind="stable")]
    scaled = p[order] * np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(np.maximum.accumulate(scaled), 1.0)
    return adjusted
