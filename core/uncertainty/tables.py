"""The tables of a study's uncertainty, and its columns beside the regions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..indices.grades import grade_codes, grades
from ..study.spec import Study
from ..tables import Column, Table
from .draws import CHOICES
from .sensitivity import SPOKEN

if TYPE_CHECKING:
    from ..indices.stage import Index
    from ..panel.build import Panel
    from .stage import Uncertainty

__all__ = ["BESIDE", "UNDETERMINED", "uncertainty_tables", "with_uncertainty"]

BESIDE = (
    "modal_grade",
    "grade_probability",
    "index_low",
    "index_high",
    "rank_low",
    "rank_high",
    "hub_probability",
)
"""Columns that stand beside regions too."""
UNDETERMINED = "undetermined"
"""Where a draw gives no grade: the index has no value, or is partial."""


def _columns(study: Study) -> dict[str, Column]:
    coverage = f"{100 * study.uncertainty.interval:g} % of the draws"
    source = "Monte Carlo over the choices in uncertainty"
    columns = (
        Column("index_median", "real", "Median of the index over the draws", "", source),
        Column("index_low", "real", f"Lower end of the interval with {coverage}", "", source),
        Column("index_high", "real", f"Upper end of the interval with {coverage}", "", source),
        Column("rank_low", "integer", f"Best rank of the interval with {coverage}", "", source),
        Column("rank_high", "integer", f"Worst rank of the interval with {coverage}", "", source),
        Column(
            "grade_declared_probability",
            "real",
            "Share of the draws that give the declared grade",
            "share, 0 to 1",
            source,
        ),
        Column(
            "modal_grade", "text", "Grade of most draws; missing where most give none", "", source
        ),
        Column(
            "grade_probability",
            "real",
            "Share of the draws that give the most frequent grade",
            "share, 0 to 1",
            source,
        ),
        Column(
            "hub_probability",
            "real",
            "Share of the draws that meet the hub rule; missing: undetermined",
            "share, 0 to 1",
            source,
        ),
    )
    return {column.name: column for column in columns}


def _values(study: Study, index: Index, found: Uncertainty) -> dict[str, np.ndarray]:
    """Every column as an array of shape (n_regions, n_years)."""
    labels = np.array([*study.grades.labels, None], dtype=object)
    declared = _codes(study, index)
    of_declared = np.take_along_axis(found.grades, declared[..., None], 2)[..., 0]
    return {
        "index_median": found.median,
        "index_low": found.low,
        "index_high": found.high,
        "rank_low": found.rank_low,
        "rank_high": found.rank_high,
        "grade_declared_probability": np.where(declared < 0, np.nan, of_declared),
        "modal_grade": labels[found.modal],
        "grade_probability": found.modal_probability(),
        "hub_probability": found.hub_probability,
    }


def _codes(study: Study, index: Index) -> np.ndarray:
    """Give the declared grade of every region and year; −1 without one."""
    given = np.array([grade is not None for grade in index.grade.ravel()]).reshape(
        index.grade.shape
    )
    return grade_codes(np.where(given, index.values, np.nan), study.grades)


def with_uncertainty(
    table: Table,
    study: Study,
    panel: Panel,
    index: Index,
    found: Uncertainty,
    *,
    names: Sequence[str] = BESIDE,
) -> Table:
    """Put how sure index and grade are beside the rows of a table of regions and years.

    Parameters
    ----------
    table : Table
        With ``region_iso`` and ``year``.
    study, panel, index
    found : Uncertainty
    names : sequence of str
        Columns to add.

    Returns
    -------
    Table
    """
    row_of = {code: row for row, code in enumerate(panel.codes)}
    year_of = {year: column for column, year in enumerate(panel.years)}
    rows = [row_of[code] for code in table["region_iso"]]
    years = [year_of[int(year)] for year in table["year"]]
    columns, values = _columns(study), _values(study, index, found)
    data: dict[str, Any] = dict(table.data)
    data |= {name: values[name][rows, years] for name in names}
    added = [columns[name] for name in names]
    return Table.from_columns(table.name, table.title, [*table.columns, *added], data)


def uncertainty_tables(study: Study, panel: Panel, index: Index, found: Uncertainty) -> list[Table]:
    """Show what the draws came to.

    Parameters
    ----------
    study, panel, index
    found : Uncertainty

    Returns
    -------
    list of Table
        ``uncertainty``, ``grade_probabilities``, ``zone_probabilities``, ``order_probabilities``
        (few regions only), ``sensitivity`` and ``leave_one_out``.
    """
    focus = panel.years.index(study.focus_year)
    tables = [
        _uncertainty(study, panel, index, found),
        _probabilities(study, panel, found, "grade"),
        _probabilities(study, panel, found, "zone"),
        _sensitivity(study, found),
        _left_out(study, panel, index, found, focus),
    ]
    if len(found.above):
        tables.insert(3, _order(study, panel, found))
    return tables


def _keys(panel: Panel) -> tuple[list[Column], dict[str, Any]]:
    n_regions, n_years = len(panel.codes), len(panel.years)
    columns = [
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
    ]
    codes = np.repeat(np.array(panel.codes, dtype=object), n_years)
    return columns, {"region_iso": codes, "year": np.tile(panel.years, n_regions)}


def _uncertainty(study: Study, panel: Panel, index: Index, found: Uncertainty) -> Table:
    columns, data = _keys(panel)
    made = _columns(study)
    values = _values(study, index, found)
    declared = {
        "index_pct": Column("index_pct", "real", "Index as declared"),
        "index_rank": Column("index_rank", "integer", "Rank as declared"),
        "grade": Column("grade", "text", "Grade as declared"),
    }
    values |= {"index_pct": index.values, "index_rank": index.rank, "grade": index.grade}
    values["n_draws"] = np.full(index.values.shape, found.n_draws)
    values["resolution"] = np.full(index.values.shape, found.step)
    made |= declared
    made["n_draws"] = Column("n_draws", "integer", "Number of draws")
    made["resolution"] = Column(
        "resolution", "real", "Steps in which the index was counted for median and interval"
    )
    order = (
        *("index_pct", "index_median", "index_low", "index_high"),
        *("index_rank", "rank_low", "rank_high"),
        *("grade", "grade_declared_probability", "modal_grade", "grade_probability"),
        *("hub_probability", "n_draws", "resolution"),
    )
    columns += [made[name] for name in order]
    data |= {name: values[name].ravel() for name in order}
    return Table.from_columns("uncertainty", "One region and year, over all draws", columns, data)


def _probabilities(study: Study, panel: Panel, found: Uncertainty, kind: str) -> Table:
    """List the grades or zones that a draw gave; the probabilities of a row's cell sum to 1."""
    scale = study.grades
    labels, shares = list(scale.labels), found.grades
    if kind == "zone":
        labels = list(dict.fromkeys(scale.zones))
        of = [[at for at, zone in enumerate(scale.zones) if zone == name] for name in labels]
        parts = [found.grades[..., columns].sum(axis=2) for columns in of]
        shares = np.stack([*parts, found.grades[..., -1]], axis=2)
    rows, years, which = np.nonzero(shares > 0.0)
    columns = [
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column(kind, "text", f"A {kind} that a draw gave, or {UNDETERMINED}"),
        Column("probability", "real", "Share of the draws that give it", "share, 0 to 1"),
    ]
    data = {
        "region_iso": np.array(panel.codes, dtype=object)[rows],
        "year": np.array(panel.years)[years],
        kind: np.array([*labels, UNDETERMINED], dtype=object)[which],
        "probability": shares[rows, years, which],
    }
    title = f"One {kind} that a region and year has in some draw"
    return Table.from_columns(f"{kind}_probabilities", title, columns, data)


def _order(study: Study, panel: Panel, found: Uncertainty) -> Table:
    first, second = np.nonzero(~np.eye(len(panel.codes), dtype=bool))
    codes = np.array(panel.codes, dtype=object)
    columns = [
        Column("region_iso", "text", "Code of the region"),
        Column("other_iso", "text", "Code of another region"),
        Column("year", "integer", "Year"),
        Column(
            "probability",
            "real",
            "Share of the draws in which the first stands above the other; equal is not above",
            "share, 0 to 1",
        ),
    ]
    data = {
        "region_iso": codes[first],
        "other_iso": codes[second],
        "year": np.full(len(first), study.focus_year),
        "probability": found.above[first, second],
    }
    title = "One pair of regions in the focus year"
    return Table.from_columns("order_probabilities", title, columns, data)


def _sensitivity(study: Study, found: Uncertainty) -> Table:
    moves = found.sensitivity
    interval = f"of the bootstrap interval of {100 * study.uncertainty.interval:g} %"
    columns = [
        Column(
            "outcome",
            "text",
            "rank_shift: mean over regions of how far ranks are from the declared ones; index_pct "
            "and index_rank: of the region",
        ),
        Column("region_iso", "text", "Code of the region; empty for the mean of all"),
        Column("year", "integer", "Year"),
        Column("choice", "text", "What is chosen"),
        Column("choice_in_words", "text", "The same in words"),
        Column("first_order", "real", "Share of the variance by the choice alone", "share"),
        Column("first_order_low", "real", f"Lower end {interval}", "share"),
        Column("first_order_high", "real", f"Upper end {interval}", "share"),
        Column("total", "real", "Share of the variance with all interactions", "share"),
        Column("total_low", "real", f"Lower end {interval}", "share"),
        Column("total_high", "real", f"Upper end {interval}", "share"),
        Column("variance", "real", "Variance of the outcome over the draws"),
        Column("n_samples", "integer", "Size of each sample behind the estimates"),
        Column("why_missing", "text", "Why there are no shares"),
    ]
    rows = []
    for place, (outcome, code) in enumerate(moves.outcomes):
        for choice in CHOICES:
            row: dict[str, Any] = {
                "outcome": outcome,
                "region_iso": code or None,
                "year": study.focus_year,
                "choice": choice,
                "choice_in_words": SPOKEN[choice],
                "n_samples": moves.n_samples,
                "why_missing": moves.why(choice, place) or None,
            }
            if not row["why_missing"]:
                at, of = moves.choices.index(choice), moves.indices
                row |= {
                    "first_order": of.first_order[at, place],
                    "first_order_low": of.first_low[at, place],
                    "first_order_high": of.first_high[at, place],
                    "total": of.total[at, place],
                    "total_low": of.total_low[at, place],
                    "total_high": of.total_high[at, place],
                    "variance": of.variance[place],
                }
            rows.append(row)
    title = "One choice and outcome in the focus year"
    return Table.from_rows("sensitivity", title, columns, rows)


def _left_out(study: Study, panel: Panel, index: Index, found: Uncertainty, focus: int) -> Table:
    columns = [
        Column("kind", "text", "indicator or region"),
        Column("left_out", "text", "Indicator or region that is left out"),
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column("index_pct", "real", "Index without it"),
        Column("index_rank", "integer", "Rank without it"),
        Column(
            "rank_change",
            "integer",
            "Rank without it less the rank among the same regions with everything in; above 0: a "
            "worse place",
        ),
        Column("grade", "text", "Grade without it"),
    ]
    n_regions = len(panel.codes)
    graded = index.n_indicators[:, focus] >= index.n_required
    graded |= study.grades.allow_partial
    blocks: dict[str, list[Any]] = {column.name: [] for column in columns}
    for one in found.left_out:
        gone = one.name if one.kind == "region" else None
        keep = [row for row in range(n_regions) if panel.codes[row] != gone]
        blocks["kind"] += [one.kind] * len(keep)
        blocks["left_out"] += [one.name] * len(keep)
        blocks["region_iso"] += [panel.codes[row] for row in keep]
        blocks["year"] += [study.focus_year] * len(keep)
        blocks["index_pct"] += one.index[keep].tolist()
        blocks["index_rank"] += one.rank[keep].tolist()
        blocks["rank_change"] += one.rank_change[keep].tolist()
        given = np.where(graded, one.index, np.nan)
        blocks["grade"] += grades(given, study.grades)[keep].tolist()
    title = "One region in the focus year without one indicator or region"
    return Table.from_columns("leave_one_out", title, columns, blocks)
