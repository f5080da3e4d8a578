"""Tables of the poles: every measure, and the verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..association.local import LocalAssociation
from ..association.shuffles import draw_orders
from ..tables import Column, Table
from .ensemble import PoleEvidence, pole_evidence, pole_proximities
from .exposure import ExposureEffect, exposure_effect
from .growth import RelativeGrowth
from .inputs import DiffusionInput, DiffusionOptions
from .multiplier import MOST_INVERTED, lag_multiplier
from .rings import RingProfile
from .shift_share import SpatialShiftShare
from .verdict import simulated_rate
from .wording import reason_text, verdict_text

__all__ = ["BLIND", "all_evidence", "poles_table", "verdicts_table"]

# Threshold and damping of the simulation; its rates hold for no others.
SIMULATED = (DiffusionOptions().alpha, DiffusionOptions().damping)

Evidence = dict[tuple[str, str], tuple[RelativeGrowth, PoleEvidence]]

BLIND = {
    "exposure": "Sees growth one year after the pole's only; not slower effects, nor what the pole "
    "does to all regions alike.",
    "distance_gradient": "Takes regions as exchangeable: trends that neighbours share for other "
    "reasons look like the pole's.",
    "ring_contrast": "Knows no time order and takes regions as exchangeable.",
    "shift_share_neighbour": "An identity without a test: neighbours may grow for other reasons.",
    "local_moran_bivariate": "One region's comparison; ignores the pole's own growth.",
    "local_moran_bivariate_placebo": "If as strong as the measure itself, the order of time says "
    "nothing.",
    "lag_multiplier": "Describes how the weights are drawn; no data enter.",
    "lag_multiplier_rank": "Describes how the weights are drawn; no data enter.",
    "degree_share": "Share of the ranks that the number of regions naming each one explains.",
    "own_growth": "Of the pole itself; nothing about its neighbours.",
}
MEASURES = (
    "exposure: points of growth in the closest region for a point of the pole's growth a year "
    "earlier; distance_gradient: yearly change of the slope of log level on nearness; "
    "ring_contrast: mean growth of the near rings minus that beyond; shift_share_neighbour: share "
    "of years and regions of ring 1 whose neighbours outgrew the country; local_moran_bivariate: "
    "level of the pole against its neighbours' later growth; _placebo: against their earlier "
    "growth; lag_multiplier and _rank: effect on all others by the weights alone; "
    "degree_share; own_growth: log points a year beyond the country."
)
POLES = (
    Column("region_iso", "text", "Code of the pole."),
    Column("variable", "text", "Variable; empty for measures of the weights alone."),
    Column("weights", "text", "Name of the weights, or distance."),
    Column("measure", "text", MEASURES),
    Column("setting", "text", "What the measure was computed with."),
    Column("value", "real", "Value; missing where it is undefined."),
    Column("low", "real", "Lower limit of the 90 % interval."),
    Column("high", "real", "Upper limit of the 90 % interval."),
    Column("p_value", "real", "Two-sided p-value."),
    Column("p_floor", "real", "Smallest p-value that these regions and years allow."),
    Column("note", "text", "Why it is undefined; else what it cannot see."),
)
VERDICTS = (
    Column("region_iso", "text", "Code of the pole."),
    Column("variable", "text", "Variable as named in the study."),
    Column("verdict", "text", "spread, backwash or undetermined."),
    Column("weights_agreeing", "integer", "Weights whose exposure test points one way clearly."),
    Column("weights_computed", "integer", "Weights for which the test could be computed."),
    Column("weights_declared", "integer", "Declared weights; more than half must agree."),
    Column("effect", "real", "Exposure effect, median over the weights.", "points per point"),
    Column("low", "real", "Lower limit of its 90 % interval.", "points per point"),
    Column("high", "real", "Upper limit of its 90 % interval.", "points per point"),
    Column("gradient", "real", "Yearly change of the distance gradient; above 0 it flattens."),
    Column("own_growth", "real", "Growth of the pole beyond the country's.", "log points a year"),
    Column("detectable_spread", "real", "Spread found with 80 % power.", "points per point"),
    Column("detectable_backwash", "real", "Backwash found with 80 % power.", "points per point"),
    Column("false_rate", "real", "Simulated rate of false verdicts; missing: not simulated."),
    Column("n_regions", "integer", "Regions outside the poles with a value in every year."),
    Column("n_years", "integer", "Years with values."),
    Column("reason", "text", "Why a test could not be computed."),
    Column("text_en", "text", "The verdict in English."),
    Column("text_ru", "text", "The verdict in Russian."),
    Column("text_kk", "text", "The verdict in Kazakh."),
)


def all_evidence(
    given: DiffusionInput,
) -> dict[tuple[str, str], tuple[RelativeGrowth, PoleEvidence]]:
    """Evidence about every pole by every variable, keys ``(variable, pole)``.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> growth, found = all_evidence(given)["x", "a"]
    >>> found.verdict.reason
    'few_years'
    """
    options = given.options
    near = pole_proximities(given.weights, given.poles, rho=options.damping)
    found = {}
    for variable in given.variables:
        growth = given.growth(variable)
        whole = set(growth.labels) == set(given.labels)
        rate = (
            simulated_rate(
                given.labels, given.poles, len(growth.years), [*given.weights, *given.merged]
            )
            if whole and (options.alpha, options.damping) == SIMULATED
            else float("nan")
        )
        for pole in given.poles:
            found[variable, pole] = (
                growth,
                pole_evidence(
                    growth,
                    given.labels,
                    near,
                    given.distances,
                    given.poles,
                    pole,
                    alpha=options.alpha,
                    permutations=options.permutations,
                    region_orders=given.region_orders,
                    seed=options.seed,
                    false_rate=rate,
                    elsewhere=_merged_exposures(given, variable, pole),
                    detectable=options.detectable,
                ),
            )
    return found


def poles_table(
    given: DiffusionInput,
    evidence: Evidence,
    profiles: Mapping[tuple[str, str, str], RingProfile],
    rings: Mapping[tuple[str, str], np.ndarray],
    shares: Mapping[tuple[str, str], SpatialShiftShare],
    bivariate: Mapping[tuple[str, str, str], tuple[int, LocalAssociation]],
) -> Table:
    """Make ``poles``: every measure of every pole under every weights.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> table = poles_table(given, all_evidence(given), {}, {}, {}, {})
    >>> sorted(set(table["measure"]))[-3:]
    ['lag_multiplier', 'lag_multiplier_rank', 'own_growth']
    """
    rows = _multiplier_rows(given)
    for (variable, pole), (_, found) in evidence.items():
        base = {"region_iso": pole, "variable": variable}
        rows.append(
            base
            | {"weights": "", "measure": "own_growth", "value": found.own_growth}
            | {"note": BLIND["own_growth"]}
        )
        for name, effect in found.exposures.items():
            rows.append(base | {"weights": name, "measure": "exposure"} | _effect(given, effect))
        gradient = found.gradient
        rows.append(
            base
            | {
                "weights": "distance",
                "measure": "distance_gradient",
                "setting": f"{gradient.n_periphery} regions, {gradient.n_years} years",
                "value": gradient.change,
                "low": _finite(gradient.low),
                "high": _finite(gradient.high),
                "p_value": gradient.p_value,
                "p_floor": gradient.p_floor,
                "note": reason_text(gradient.reason) or BLIND["distance_gradient"],
            }
        )
        for (name, of), profile in _of(profiles, variable):
            if of == pole:
                rows.append(base | {"weights": name} | _contrast(given, profile))
        for name in given.weights:
            parts = shares.get((variable, name))
            if parts is None:
                continue
            ring = rings[name, pole] == 1
            if ring.any():
                rows.append(base | {"weights": name} | _neighbour_share(parts, ring))
        at = given.labels.index(pole)
        for (of, name, suffix), (year, local) in bivariate.items():
            if of == variable and suffix != "_reverse":
                measure = "local_moran_bivariate" + suffix
                rows.append(
                    base
                    | {
                        "weights": name,
                        "measure": measure,
                        "setting": f"level of {year}, {local.quadrant[at] or 'no quadrant'}",
                        "value": local.values[at],
                        "p_value": local.p_value[at],
                        "p_floor": local.p_floor_data[at],
                        "note": local.reason or BLIND[measure],
                    }
                )
    return Table.from_rows("poles", "Measures of each pole", POLES, rows)


def verdicts_table(
    given: DiffusionInput,
    evidence: Evidence,
) -> Table:
    """Make ``verdicts``: one row for each pole and variable.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> verdicts_table(given, all_evidence(given))["verdict"].tolist()
    ['undetermined']
    """
    rows = []
    for (variable, pole), (growth, found) in evidence.items():
        verdict = found.verdict
        rows.append(
            {
                "region_iso": pole,
                "variable": variable,
                "verdict": verdict.verdict,
                "weights_agreeing": verdict.agreeing,
                "weights_computed": verdict.computed,
                "weights_declared": verdict.declared,
                "effect": verdict.effect,
                "low": _finite(verdict.low),
                "high": _finite(verdict.high),
                "gradient": verdict.gradient,
                "own_growth": found.own_growth,
                "detectable_spread": _finite(verdict.detectable_spread),
                "detectable_backwash": _finite(verdict.detectable_backwash),
                "false_rate": verdict.false_rate,
                "n_regions": len(set(growth.labels) - set(given.poles)),
                "n_years": len(growth.years),
                "reason": reason_text(verdict.reason) or None,
                "text_en": verdict_text(given.name(pole, 0), verdict, "en"),
                "text_ru": verdict_text(given.name(pole, 1), verdict, "ru"),
                "text_kk": verdict_text(given.name(pole, 2), verdict, "kk"),
            }
        )
    return Table.from_rows("verdicts", "Does a pole pull up its periphery?", VERDICTS, rows)


def _multiplier_rows(given: DiffusionInput) -> list[dict[str, Any]]:
    rows = []
    for name, weights in {**given.weights, **given.merged}.items():
        if weights.n > MOST_INVERTED:
            continue
        found = lag_multiplier(weights, rhos=given.options.rhos)
        for pole in given.poles:
            at = weights.position(
                pole if name in given.weights else given.functional.get(pole, pole)
            )
            for k, rho in enumerate(found.rhos):
                base = {
                    "region_iso": pole,
                    "variable": "",
                    "weights": name,
                    "setting": f"rho={rho:g}",
                }
                for measure, value in (
                    ("lag_multiplier", found.effects[k, at]),
                    ("lag_multiplier_rank", found.ranks[k, at]),
                    ("degree_share", found.degree_share[k]),
                ):
                    rows.append(base | {"measure": measure, "value": value, "note": BLIND[measure]})
    return rows


def _effect(given: DiffusionInput, effect: ExposureEffect) -> dict[str, Any]:
    return {
        "setting": f"{effect.n_periphery} regions, {effect.n_pairs} pairs of years, "
        f"damping {given.options.damping:g}",
        "value": effect.effect,
        "low": _finite(effect.low),
        "high": _finite(effect.high),
        "p_value": effect.p_value,
        "p_floor": effect.p_floor,
        "note": reason_text(effect.reason) or BLIND["exposure"],
    }


def _contrast(given: DiffusionInput, profile: RingProfile) -> dict[str, Any]:
    single = profile.counts[:1].tolist() == [1] and profile.rings[:1].tolist() == [1]
    note = reason_text(profile.reason) or BLIND["ring_contrast"]
    return {
        "measure": "ring_contrast",
        "setting": f"{'all' if profile.exact else 'drawn'} {profile.n_subsets} sets of regions"
        if profile.n_subsets
        else None,
        "value": profile.contrast,
        "p_value": profile.p_value,
        "p_floor": profile.p_floor,
        "note": note + (" Ring 1 is a single region." if single else ""),
    }


def _neighbour_share(parts: SpatialShiftShare, ring: np.ndarray) -> dict[str, Any]:
    terms = parts.neighbour[ring]
    known = np.isfinite(terms)
    return {
        "measure": "shift_share_neighbour",
        "setting": f"{known.sum()} region-years of ring 1",
        "value": float((terms[known] > 0).mean()) if known.any() else float("nan"),
        "note": BLIND["shift_share_neighbour"],
    }


def _merged_exposures(given: DiffusionInput, variable: str, pole: str) -> dict[str, ExposureEffect]:
    """Exposures under weights on functional regions, where a city and its host are one."""
    if not given.merged:
        return {}
    growth = given.merged_growth(variable)
    if growth is None:
        return {name: ExposureEffect.undefined("merged_ratio") for name in given.merged}
    poles = list(dict.fromkeys(given.functional.get(each, each) for each in given.poles))
    own = given.functional.get(pole, pole)
    present = [each for each in poles if each in growth.labels]
    found = {}
    for name, near in pole_proximities(given.merged, present, rho=given.options.damping).items():
        if own not in present or (len(growth.years) > 2 and not growth.evenly_spaced):
            reason = "pole_missing" if own not in present else "uneven_years"
            found[name] = ExposureEffect.undefined(reason)
            continue
        place = {label: i for i, label in enumerate(given.merged[name].labels)}
        rows = [place[label] for label in growth.labels]
        at = [growth.labels.index(each) for each in present]
        pairs = len(growth.years) - 2
        found[name] = exposure_effect(
            growth.rates,
            near[rows],
            at,
            present.index(own),
            orders=draw_orders(
                pairs, permutations=given.options.permutations, seed=given.options.seed
            )
            if pairs > 0
            else None,
            alpha=given.options.alpha,
        )
    return found


def _of(
    profiles: Mapping[tuple[str, str, str], RingProfile], variable: str
) -> list[tuple[tuple[str, str], RingProfile]]:
    return [((name, pole), p) for (v, name, pole), p in profiles.items() if v == variable]


def _finite(value: float) -> float:
    return value if np.isfinite(value) else float("nan")
