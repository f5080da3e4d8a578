"""How sure index, ranks, grades and hubs of a study are: from the index to arrays and tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import named_first
from ..indices.grades import reaches
from ..indices.stage import Index
from ..messages import Text
from ..panel.checks import check_not_negative
from ..study.spec import Study
from .draws import Plan, plan_of
from .leave_one_out import LeftOut, leave_one_out
from .model import Model
from .monte_carlo import HubDraws, Reading, simulate
from .sensitivity import Sensitivity, sensitivity, what_matters
from .tally import Tally

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = ["Uncertainty", "assess"]


@dataclass(frozen=True, slots=True, eq=False)
class Uncertainty:
    """What the draws of a study came to, regions in the order of the panel.

    Attributes
    ----------
    median, low, high, rank_low, rank_high : arrays of shape (n_regions, n_years)
        Of index and rank, with the coverage of the study; ``nan`` without a value.
    grades : array of shape (n_regions, n_years, n_grades + 1)
        Probability of every grade, worst first, then of none; they sum to 1.
    modal : integer array of shape (n_regions, n_years)
        The most probable grade, the worse of equals; −1 where none is more probable than all.
    hub_probability : array of shape (n_regions, n_years)
        Probability of meeting the hub rule; ``nan`` where that is undetermined, and without hubs.
    above : array of shape (n_regions, n_regions)
        Probability in the focus year that the first stands above the second; empty with many.
    sensitivity : Sensitivity
        Of the focus year.
    left_out : tuple of LeftOut
        Of the focus year.
    n_draws : int
    step : float
        Resolution of median and interval of the index.
    """

    median: np.ndarray
    low: np.ndarray
    high: np.ndarray
    rank_low: np.ndarray
    rank_high: np.ndarray
    grades: np.ndarray
    modal: np.ndarray
    hub_probability: np.ndarray
    above: np.ndarray
    sensitivity: Sensitivity
    left_out: tuple[LeftOut, ...]
    n_draws: int
    step: float

    def modal_probability(self) -> np.ndarray:
        """Probability of the most probable grade; ``nan`` without one."""
        found = np.take_along_axis(self.grades, np.maximum(self.modal, 0)[..., None], 2)[..., 0]
        return np.where(self.modal < 0, np.nan, found)


def assess(
    study: Study,
    panel: Panel,
    index: Index,
    notes: list[str],
    *,
    pairs: np.ndarray | None = None,
    hubs: HubDraws | None = None,
    unreported: np.ndarray | None = None,
    told: Callable[[float], object] | None = None,
) -> Uncertainty:
    """Draw a study's index anew over the choices that it declares.

    Regions are drawn in the order of their codes and chunks have seeds of their own, so that
    neither the order of rows nor the way the work is split changes a result. Weights that come
    from comparisons or principal components are those of the declared index.

    Parameters
    ----------
    study : Study
        With an index made from indicators and an ``uncertainty``.
    panel : Panel
    index : Index
        As declared.
    notes : list of str
        What a reader must know is added to it.
    pairs : integer array of shape (n_pairs, 2), optional
        Contiguous regions by position in the panel.
    hubs : HubDraws, optional
        The share that the hub rule asks for, in the order of the panel.
    unreported : boolean array of shape (n_regions, n_years), optional
        Regions whose missing share the study reads as "none reported".
    told : callable, optional
        Told the share done, 0 to 1.

    Returns
    -------
    Uncertainty

    Raises
    ------
    InputError
        An alternative that the indicators do not allow: names it, with region and year.
    """
    spec, asked = study.index, study.uncertainty
    plan = plan_of(asked, spec, index.composite.weights)
    if "leader" in plan.alternatives["normalisation"]:
        for leaf in spec.tree.leaves():
            check_not_negative(panel, leaf.name)
    order = np.argsort(np.array(panel.codes))
    back = np.argsort(order)
    focus = panel.years.index(study.focus_year)
    model = _model(study, panel, index, plan, pairs, hubs).selected(order, range(len(panel.years)))
    model.check()
    partial = index.n_indicators < index.n_required
    ungraded = partial & (not study.grades.allow_partial)
    reading = Reading(study.grades, ungraded[order], _sorted(hubs, order), focus)
    tally = simulate(
        model,
        reading,
        asked.draws,
        study.seed,
        told=None if told is None else lambda share: told(0.8 * share),
    )
    first = focus
    if "carry" in plan.alternatives["imputation"]:
        first = max(0, focus - spec.carry_years)
    focused = model.selected(range(len(order)), range(first, focus + 1))
    moves = sensitivity(
        focused,
        index.rank[order, focus],
        study.seed,
        coverage=asked.interval,
        told=None if told is None else lambda share: told(0.8 + 0.15 * share),
    )
    declared = {**plan.alternatives, "left_out": ("",), "aggregation": ("",)}
    declared |= {name: (getattr(spec, name),) for name in ("normalisation", "imputation")}
    declared["outliers"] = (spec.outliers,)
    as_is = replace(
        focused, plan=replace(plan, alternatives=declared, measurement=False), _cache={}
    )
    found = _placed(tally, asked.interval, back)
    hub = found.hub_probability
    if hubs is None:
        hub = np.full(hub.shape, np.nan)
    else:
        unknown = np.isnan(hubs.share)
        unknown &= ~unreported if unreported is not None else True
        never_graded = found.grades[..., -1] == 1.0
        unknown |= never_graded & reaches(hubs.share, hubs.minimum_share)
        hub = np.where(unknown, np.nan, hub)
    found = replace(
        found,
        hub_probability=hub,
        sensitivity=moves,
        left_out=tuple(
            replace(
                one,
                index=one.index[back],
                rank=one.rank[back],
                rank_change=one.rank_change[back],
            )
            for one in leave_one_out(as_is)
        ),
    )
    _note(study, panel, found, plan, notes)
    return found


def _model(
    study: Study,
    panel: Panel,
    index: Index,
    plan: Plan,
    pairs: np.ndarray | None,
    hubs: HubDraws | None,
) -> Model:
    names = [leaf.name for leaf in study.index.tree.leaves()]
    moving = dict.fromkeys([*names, *([hubs.activity] if hubs else [])])
    return Model(
        study.index.tree,
        plan,
        panel.codes,
        panel.years,
        {name: panel.values_of(name) for name in names},
        limits=study.index.limits,
        missing=study.missing,
        carry_years=study.index.carry_years,
        pairs=pairs,
        hidden=index.screened,
        half_widths={name: panel.half_width_of(name) for name in moving}
        if plan.measurement
        else {},
    )


def _sorted(hubs: HubDraws | None, order: np.ndarray) -> HubDraws | None:
    return hubs and replace(hubs, share=hubs.share[order], values=hubs.values[order])


def _placed(tally: Tally, coverage: float, back: np.ndarray) -> Uncertainty:
    """Turn counts into probabilities, regions in the order of the panel."""
    tails = (0.5 - 0.5 * coverage, 0.5 + 0.5 * coverage)

    def rows(values: np.ndarray) -> np.ndarray:
        return np.swapaxes(values, 0, 1)[back]

    grades = rows(tally.grade) / tally.n_draws
    modal = np.argmax(grades, axis=2)
    none = grades[..., -1] >= np.take_along_axis(grades, modal[..., None], 2)[..., 0]
    return Uncertainty(
        median=rows(tally.quantiles(0.5)),
        low=rows(tally.quantiles(tails[0])),
        high=rows(tally.quantiles(tails[1])),
        rank_low=rows(tally.rank_quantiles(tails[0])),
        rank_high=rows(tally.rank_quantiles(tails[1])),
        grades=grades,
        modal=np.where(none, -1, modal),
        hub_probability=rows(tally.hub) / tally.n_draws,
        above=tally.above[np.ix_(back, back)] / tally.n_draws if len(tally.above) else tally.above,
        sensitivity=Sensitivity((), (), None, np.zeros(0, dtype=bool), 0),
        left_out=(),
        n_draws=tally.n_draws,
        step=tally.step,
    )


def _note(study: Study, panel: Panel, found: Uncertainty, plan: Plan, notes: list[str]) -> None:
    asked, year = study.uncertainty, study.focus_year
    sentence = what_matters(found.sensitivity)
    notes.append(Text("Uncertainty: in {year} {sentence}.", year=year, sentence=sentence))
    column = panel.years.index(year)
    sure = found.modal_probability()[:, column]
    graded = ~np.isnan(sure)
    if graded.any():
        unsure = np.flatnonzero(sure < asked.unsure_below)
        named = named_first([panel.codes[row] for row in unsure])
        notes.append(
            Text(
                "Uncertainty: in {year} the grade of {n} of {m} regions has a probability below "
                "{least:g}: {regions}.",
                year=year,
                n=len(unsure),
                m=graded.sum(),
                least=asked.unsure_below,
                regions=named,
            )
            if named
            else Text(
                "Uncertainty: in {year} the grade of {n} of {m} regions has a probability below "
                "{least:g}.",
                year=year,
                n=0,
                m=graded.sum(),
                least=asked.unsure_below,
            )
        )
    else:
        notes.append(
            Text(
                "Uncertainty: no region has a grade in {year}, so none has a probability.",
                year=year,
            )
        )
    drawn = plan.alternatives["normalisation"]
    own = [name for name in drawn if name in ("z_score", "rank", "percentile")]
    if len(drawn) > 1 and own and graded.any():
        notes.append(
            Text(
                "Uncertainty: {ways} among the normalisations put the index on a scale "
                "of their own; the limits of the grades are applied to it as they are.",
                ways=list(own),
            )
        )
