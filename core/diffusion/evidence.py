"""Evidence about every pole by every variable."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..association.shuffles import draw_orders
from ..messages import Text
from ..progress import Progress, report
from .ensemble import PoleEvidence, Proximities, pole_evidence, pole_proximities
from .exposure import ExposureEffect, exposure_effect
from .growth import RelativeGrowth
from .inputs import DiffusionInput
from .verdict import holm

__all__ = ["Evidence", "all_evidence"]

Evidence = dict[tuple[str, str], tuple[RelativeGrowth, PoleEvidence]]


def all_evidence(given: DiffusionInput, progress: Progress | None = None) -> Evidence:
    """Evidence about every pole by every variable, keys ``(variable, pole)``.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> growth, found = all_evidence(given)["x", "a"]
    >>> found.verdict.pooled.reason
    'few_years'
    """
    near = Proximities(given.weights, given.options.damping)
    found: Evidence = {}
    growths = {variable: given.growth(variable) for variable in given.variables}
    asked = [(variable, pole) for variable in given.variables for pole in given.poles]
    for k, (variable, pole) in enumerate(asked):
        report(progress, Text("evidence of the poles"), 0.5 + 0.3 * k / len(asked))
        found[variable, pole] = (
            growths[variable],
            pole_evidence(
                growths[variable],
                given.labels,
                near,
                given.distances,
                given.poles,
                pole,
                options=given.options,
                region_orders=given.region_orders,
                elsewhere=_merged_exposures(given, variable, pole),
            ),
        )
    adjusted = holm([one.verdict.pooled.p_value for _, one in found.values()])
    n_tests = int(np.isfinite(adjusted).sum())
    return {
        key: (
            growth,
            replace(one, verdict=replace(one.verdict, p_holm=float(p), n_tests=n_tests)),
        )
        for (key, (growth, one)), p in zip(found.items(), adjusted, strict=True)
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
