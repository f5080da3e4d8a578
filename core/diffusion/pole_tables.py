"""The table of every measure of every pole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..association.local import LocalAssociation
from ..messages import Text
from ..tables import Column, Table
from .evidence import Evidence
from .exposure import ExposureEffect
from .inputs import DiffusionInput
from .multiplier import MOST_INVERTED, lag_multiplier
from .placebos import Placebo
from .rings import RingProfile
from .shift_share import SpatialShiftShare
from .wording import PLACEBOS, reason_text

__all__ = ["BLIND", "poles_table"]

BLIND = {
    "exposure": Text(
        "Sees growth one period after the pole's only; not slower effects, nor what the pole does "
        "to all regions alike."
    ),
    "exposure_pooled": Text(
        "Sees growth one period after the pole's only; not slower effects, nor what the pole does "
        "to all regions alike."
    ),
    "distance_gradient": Text(
        "Takes regions as exchangeable: trends that neighbours share for other reasons look like "
        "the pole's."
    ),
    "ring_contrast": Text("Knows no time order and takes regions as exchangeable."),
    "shift_share_neighbour": Text(
        "An identity without a test: neighbours may grow for other reasons."
    ),
    "local_moran_bivariate": Text("One region's comparison; ignores the pole's own growth."),
    "local_moran_bivariate_placebo": Text(
        "If as strong as the measure itself, the order of time says nothing."
    ),
    "lag_multiplier": Text("Describes how the weights are drawn; no data enter."),
    "lag_multiplier_rank": Text("Describes how the weights are drawn; no data enter."),
    "degree_share": Text("Share of the ranks that the number of regions naming each one explains."),
    "own_growth": Text("Of the pole itself; nothing about its neighbours."),
}
MEASURES = (
    "exposure: points of growth in the closest region for a point of the pole's growth a period "
    "earlier, by these weights alone; exposure_pooled: by all weights pooled, which decides; "
    "placebo_same_year, placebo_lead, placebo_reversed: the same with the pole's growth of the "
    "same period, of the period after, and with time reversed; placebo_other_regions: rank of the "
    "pole among other regions put in its place (p-value); distance_gradient: yearly change of "
    "the slope of log level on nearness; "
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
    >>> from growth_poles.core.diffusion.evidence import all_evidence
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
        rows.append(
            base
            | {"weights": "pooled", "measure": "exposure_pooled"}
            | _effect(given, found.verdict.pooled)
        )
        rows += [base | {"weights": "pooled"} | _placebo(one) for one in found.verdict.placebos]
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


def _placebo(one: Placebo) -> dict[str, Any]:
    return {
        "measure": f"placebo_{one.kind}",
        "value": one.effect,
        "p_value": one.p_value,
        "note": reason_text(one.reason) or (PLACEBOS[one.kind] if one.failed else None),
    }


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


def _of(
    profiles: Mapping[tuple[str, str, str], RingProfile], variable: str
) -> list[tuple[tuple[str, str], RingProfile]]:
    return [((name, pole), p) for (v, name, pole), p in profiles.items() if v == variable]


def _finite(value: float) -> float:
    return value if np.isfinite(value) else float("nan")
