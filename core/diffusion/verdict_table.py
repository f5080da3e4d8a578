"""The table of the verdicts."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..messages import LANGUAGES, say
from ..tables import Column, Table
from .evidence import Evidence
from .expected import WORLDS
from .inputs import DiffusionInput
from .verdict import PoleVerdict
from .wording import reason_text, verdict_text

__all__ = ["verdicts_table"]

VERDICTS = (
    Column("region_iso", "text", "Code of the pole."),
    Column("variable", "text", "Variable as named in the study."),
    Column("verdict", "text", "spread, backwash, no sizeable effect or undetermined."),
    Column("effect", "real", "Pooled exposure effect.", "points per point"),
    Column("low", "real", "Lower limit of its interval; missing: none.", "points per point"),
    Column(
        "high",
        "real",
        "Upper limit of its interval; missing: none.",
        "points per point",
    ),
    Column("level", "real", "Level of the interval.", "fraction"),
    Column(
        "smallest_effect",
        "real",
        "Declared smallest effect of interest.",
        "points per point",
    ),
    Column("p_value", "real", "Two-sided p-value of the effect by itself."),
    Column("p_holm", "real", "The same, adjusted for all poles and variables (Holm)."),
    Column(
        "votes",
        "text",
        "Weights that were pooled; those joined by + have one vote together.",
    ),
    Column("weights_pooled", "integer", "Weights that were pooled."),
    Column("weights_declared", "integer", "Declared weights."),
    Column(
        "persistence",
        "real",
        "Correlation of a region's noise with that a period before.",
    ),
    Column("placebo_failed", "text", "Placebos that speak against the effect."),
    Column(
        "placebo_rank",
        "real",
        "Rank of the pole among other regions; missing: not tried.",
    ),
    Column(
        "own_growth",
        "real",
        "Growth of the pole beyond the country's.",
        "log points a year",
    ),
    Column("simulations", "integer", "Simulated worlds of each kind; 0: none."),
    Column(
        "false_rate_alike",
        "real",
        "False verdicts where shocks are alike as in the data.",
    ),
    Column("false_rate_independent", "real", "False verdicts with independent shocks."),
    Column("false_rate_shared", "real", "False verdicts with a shock shared with the pole."),
    Column("rate_error", "real", "Standard error of the simulated rates."),
    Column("detectable_spread", "real", "Spread found with 80 % power.", "points per point"),
    Column(
        "detectable_backwash",
        "real",
        "Backwash found with 80 % power.",
        "points per point",
    ),
    Column("n_regions", "integer", "Regions outside the poles with a value in every year."),
    Column("n_years", "integer", "Years with values."),
    Column("reason", "text", "Why the test could not be computed."),
    Column("text_en", "text", "The verdict in English."),
    Column("text_ru", "text", "The verdict in Russian."),
    Column("text_kk", "text", "The verdict in Kazakh."),
)


def verdicts_table(
    given: DiffusionInput,
    evidence: Evidence,
) -> Table:
    """Make ``verdicts``: one row for each pole and variable.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.evidence import all_evidence
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> verdicts_table(given, all_evidence(given))["verdict"].tolist()
    ['undetermined']
    """
    rows = []
    for (variable, pole), (growth, found) in evidence.items():
        verdict, pooled = found.verdict, found.verdict.pooled
        steps = np.diff(growth.years)
        step = int(steps[0]) if len(steps) else 1
        rank = next(
            (one.p_value for one in verdict.placebos if one.kind == "other_regions"),
            None,
        )
        texts = {
            f"text_{language}": say(verdict_text(given.name(pole, k), verdict, step=step), language)
            for k, language in enumerate(LANGUAGES)
        }
        rows.append(
            {
                "region_iso": pole,
                "variable": variable,
                "verdict": verdict.verdict,
                "effect": pooled.effect,
                "low": _finite(pooled.low),
                "high": _finite(pooled.high),
                "level": 1 - verdict.alpha,
                "smallest_effect": verdict.smallest_effect,
                "p_value": pooled.p_value,
                "p_holm": verdict.p_holm,
                "votes": "; ".join(" + ".join(vote) for vote in found.votes) or None,
                "weights_pooled": sum(map(len, found.votes)),
                "weights_declared": len(found.exposures),
                "persistence": pooled.persistence,
                "placebo_failed": ", ".join(verdict.failed) or None,
                "placebo_rank": rank,
                "own_growth": found.own_growth,
                **_rates(verdict),
                "n_regions": len(set(growth.labels) - set(given.poles)),
                "n_years": len(growth.years),
                "reason": reason_text(pooled.reason) or None,
                **texts,
            }
        )
    return Table.from_rows("verdicts", "Does a pole pull up its periphery?", VERDICTS, rows)


def _rates(verdict: PoleVerdict) -> dict[str, Any]:
    rates = verdict.rates
    if rates is None:
        return {"simulations": 0}
    return {
        "simulations": rates.simulations,
        **{f"false_rate_{w}": r for w, r in zip(WORLDS, rates.false_rates, strict=True)},
        "rate_error": rates.error,
        "detectable_spread": _finite(rates.detectable_spread),
        "detectable_backwash": _finite(rates.detectable_backwash),
    }


def _finite(value: float) -> float:
    return value if np.isfinite(value) else float("nan")
