"""The panel: region × year × indicator, on one scheme; missing is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from ..errors import SchemeError, StudyError, listed
from ..messages import Text
from ..reading.account import Account
from ..reading.cells import RawTable
from ..reading.observations import Observations, observe
from ..reading.unknown_rows import check_regions
from ..regions.gazetteer import Gazetteer
from ..regions.schemes import WHY_RATIOS_DO_NOT_CROSS
from ..study.spec import DerivedSpec, TableSpec
from ..tables import Table
from .derived import check_sums, product, quotient, quotient_half_width
from .gathering import gather
from .match_report import Report, spans
from .match_rows import report_missing, report_rows
from .series import Series, add_finer

__all__ = ["Panel", "build_panel"]


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Indicators of the regions of one scheme over years.

    Parameters
    ----------
    scheme : str
        Scheme of the regions.
    codes : tuple of str, length n_regions
        Regions, in the order of the scheme.
    years : tuple of int, length n_years
        Rising.
    indicators : tuple of str, length n_indicators
        Those of the tables in the order of the study, then the derived ones.
    values : ndarray of float64, shape (n_regions, n_years, n_indicators)
        ``nan`` where missing or undefined; read-only.
    national : ndarray of float64, shape (n_years, n_indicators)
        Row of the whole country as it was published; ``nan`` where there is none.
    preliminary : ndarray of bool, shape (n_regions, n_years, n_indicators)
        Figures marked as preliminary, and what was made from them.
    kinds, units, labels, sources : mapping of str to str
        By indicator.
    half_widths : mapping of str to ndarray of float64, shape (n_regions, n_years)
        By indicator; see :meth:`half_width_of`.
    national_half_widths : mapping of str to ndarray of float64, shape (n_years,)
        The same of the row of the whole country.
    notes : tuple of Text
        What the reader of the results must know of the tables.
    accounts : tuple of Account
        What became of the rows of each table.
    """

    scheme: str
    codes: tuple[str, ...]
    years: tuple[int, ...]
    indicators: tuple[str, ...]
    values: np.ndarray = field(repr=False)
    national: np.ndarray = field(repr=False)
    preliminary: np.ndarray = field(repr=False)
    kinds: Mapping[str, str] = field(repr=False)
    units: Mapping[str, str] = field(repr=False)
    labels: Mapping[str, str] = field(repr=False)
    sources: Mapping[str, str] = field(repr=False)
    half_widths: Mapping[str, np.ndarray] = field(repr=False)
    national_half_widths: Mapping[str, np.ndarray] = field(repr=False, default_factory=dict)
    notes: tuple[Text, ...] = ()
    accounts: tuple[Account, ...] = ()

    def __post_init__(self) -> None:
        for array in (self.values, self.national, self.preliminary):
            array.flags.writeable = False

    def at(self, indicator: str) -> int:
        """Return the position of an indicator."""
        if indicator not in self.indicators:
            raise StudyError(
                Text("an indicator of the panel"),
                Text(
                    "{name!r}; known are {known}",
                    name=indicator,
                    known=listed(self.indicators, 30),
                ),
            )
        return self.indicators.index(indicator)

    def values_of(self, indicator: str) -> np.ndarray:
        """Return the values of one indicator, shape (n_regions, n_years), read-only."""
        return self.values[:, :, self.at(indicator)]

    def national_of(self, indicator: str) -> np.ndarray:
        """Return the national row of one indicator, shape (n_years,), read-only."""
        return self.national[:, self.at(indicator)]

    def preliminary_of(self, indicator: str) -> np.ndarray:
        """Say which values of one indicator are preliminary, shape (n_regions, n_years)."""
        return self.preliminary[:, :, self.at(indicator)]

    def half_width_of(self, indicator: str) -> np.ndarray:
        """Return how far the true values can be from the printed ones, by rounding alone.

        Half a unit of the last digit printed, which is found from the values
        (:meth:`.series.Series.set_slack`): whole numbers are taken as rounded to one, also where
        they were counted exactly. The half-widths of regions that were added up are added up;
        those of factors and of the parts of a ratio are added in relation to the values, to first
        order, as if the parts were rounded apart from each other. Both are
        upper bounds: roundings also cancel.

        Parameters
        ----------
        indicator : str

        Returns
        -------
        ndarray of float64, shape (n_regions, n_years)
            In the unit of the indicator; zero where the values are exact, ``nan`` where missing.

        Raises
        ------
        StudyError
            No such indicator.
        """
        values = self.values_of(indicator)
        return np.where(np.isnan(values), np.nan, self.half_widths[indicator])


def build_panel(
    tables: Sequence[RawTable],
    specs: Sequence[TableSpec],
    gazetteer: Gazetteer,
    *,
    scheme: str,
    years: Sequence[int],
    derived: Sequence[DerivedSpec] = (),
    needed: Iterable[str] | None = None,
) -> tuple[Panel, Table]:
    """Bring the tables of a study to one panel, and say what became of every row.

    The scheme is found per table, indicator and year. Where a whole and its parts stand side by
    side only one of them is used. Counts that came on a finer scheme are added up (a missing
    part makes the sum missing) and must then equal the national row, up to the digits printed:
    see :func:`growth_poles.core.panel.derived.check_sums`. Ratios and indices never cross. Derived
    counts are multiplied on the scheme in which their factors came and then added up; derived
    ratios are divided afterwards.

    Parameters
    ----------
    tables : sequence of RawTable
        Cells as the readers give them.
    specs : sequence of TableSpec
        What each of the tables is, in the same order.
    gazetteer : Gazetteer
        Codes and names of the regions.
    scheme : str
        Scheme of the study, one of ``gazetteer.schemes``.
    years : sequence of int
        Years of the panel.
    derived : sequence of DerivedSpec
        Indicators to make; each may refer to those before it.
    needed : iterable of str, optional
        Indicators that the study uses directly: those that cannot be had on the scheme in a year
        are an error, the others are missing there and reported. Without it, all that are not
        merely factors of derived counts.

    Returns
    -------
    panel : Panel
    match_report : Table
        Columns source, row_text, region_iso, matched_by, status, years, indicator, note.

    Raises
    ------
    TableError
        Cells that are no numbers, a region twice, two values for one cell, years that no table
        has, sums that are more than one per cent off the national row.
    UnknownRegionError, AmbiguousRegionError, RegionError
        Rows with figures whose region is not known.
    SchemeError
        Rows of different schemes, or a needed indicator that cannot cross.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> names = np.array(["North", "South"], dtype=object)
    >>> raw = RawTable("a.csv", ("name", "2016"), (names, np.array(["1,5", "—"], dtype=object)))
    >>> spec = TableSpec(Path("a.csv"), "name", (ColumnSpec("output", "", "count"),))
    >>> panel, report = build_panel(
    ...     [raw], [spec], Gazetteer.from_names("mine", names), scheme="mine", years=[2016]
    ... )
    >>> panel.values_of("output")
    array([[1.5],
           [nan]])
    """
    years = tuple(sorted({int(year) for year in years}))
    if scheme not in gazetteer.schemes:
        raise SchemeError(
            Text("a scheme, one of {schemes}", schemes=", ".join(gazetteer.schemes)),
            Text("{scheme!r}", scheme=scheme),
        )
    seen = [
        observe(table, spec, gazetteer, years) for table, spec in zip(tables, specs, strict=True)
    ]
    check_regions(seen, gazetteer)
    report = Report(years)
    known, placements = gather(seen, gazetteer, years)
    names = list(known)
    for spec in derived:
        if spec.kind == "count":
            known[spec.indicator] = product(spec, known, scheme, gazetteer)
    wanted = _needed(needed, names, derived)
    crossed = {name: add_finer(series, scheme, gazetteer) for name, series in known.items()}
    used = {name: found[3] for name, found in crossed.items()}
    _refuse_schemes(known, used, wanted, scheme, years)
    _check_all(known, crossed, names, seen, scheme, years, gazetteer, report)
    codes = gazetteer.schemes[scheme].codes
    indicators = (*names, *(spec.indicator for spec in derived))
    values = np.full((len(codes), len(years), len(indicators)), np.nan)
    national = np.full((len(years), len(indicators)), np.nan)
    preliminary = np.zeros(values.shape, bool)
    place = {name: at for at, name in enumerate(indicators)}
    widths = {name: found[2] for name, found in crossed.items()}
    national_widths = {name: series.national_slack for name, series in known.items()}
    for name, found in crossed.items():
        values[:, :, place[name]], preliminary[:, :, place[name]] = found[0], found[1]
        national[:, place[name]] = known[name].national
    for spec in derived:
        if spec.kind != "count":
            for part in (spec.over, spec.under):
                if part not in place:
                    raise StudyError(
                        Text(
                            "known indicators to derive {indicator} from", indicator=spec.indicator
                        ),
                        Text("{name!r}", name=part),
                        spec.where,
                        Text("Correct the name, or add the indicator to a table"),
                    )
            over, under, at = place[spec.over], place[spec.under], place[spec.indicator]
            parts = values[:, :, over], values[:, :, under]
            values[:, :, at], zero = quotient(*parts, spec.scale)
            widths[spec.indicator] = quotient_half_width(
                *parts, widths[spec.over], widths[spec.under], spec.scale
            )
            parts = national[:, over], national[:, under]
            national[:, at], _ = quotient(*parts, spec.scale)
            national_widths[spec.indicator] = quotient_half_width(
                *parts, national_widths[spec.over], national_widths[spec.under], spec.scale
            )
            preliminary[:, :, at] = preliminary[:, :, over] | preliminary[:, :, under]
            for row in np.flatnonzero(zero.any(axis=1)):
                cells = [(int(year), spec.indicator) for year in np.flatnonzero(zero[row])]
                note = Text("{indicator} is zero", indicator=spec.under)
                report.add("derived", "undefined", region=codes[row], note=note, cells=cells)
    preliminary &= ~np.isnan(values)
    report_rows(report, seen, placements, known, used, scheme, gazetteer)
    report_missing(report, seen, known, used, values, names, codes, scheme)
    kinds, units, labels, sources = _described(seen, derived, report)
    return (
        Panel(
            scheme, codes, years, indicators, values, national, preliminary,
            kinds, units, labels, sources, MappingProxyType(widths),
            MappingProxyType(national_widths), tuple(note for one in seen for note in one.notes),
            tuple(one.account for one in seen),
        ),
        report.table(),
    )  # fmt: skip


def _needed(
    needed: Iterable[str] | None, names: Sequence[str], derived: Sequence[DerivedSpec]
) -> set[str]:
    """Gather what must be on the scheme of the study: what is used, and what ratios divide."""
    factors = {name for spec in derived if spec.kind == "count" for name in spec.factors}
    made = {spec.indicator for spec in derived}
    wanted = set(needed) if needed is not None else {*names, *made} - factors
    for spec in reversed(derived):
        if spec.indicator in wanted and spec.kind != "count":
            wanted |= {spec.over, spec.under}
    return wanted


def _refuse_schemes(
    known: Mapping[str, Series],
    used: Mapping[str, list[str]],
    wanted: set[str],
    scheme: str,
    years: Sequence[int],
) -> None:
    """Refuse needed indicators that stand on schemes from which there is no way to the study's."""
    bad = []
    kinds = set()
    for name, series in known.items():
        if name not in wanted:
            continue
        for other in series.values:
            stuck = [years[at] for at in np.flatnonzero(series.has(other)) if not used[name][at]]
            if stuck:
                bad.append(f"{name} ({series.kind}) on scheme {other} in {spans(stuck)}")
                kinds.add(series.kind)
    if bad:
        why = "" if kinds == {"count"} else f"; {WHY_RATIOS_DO_NOT_CROSS}"
        raise SchemeError(
            Text("indicators on scheme {scheme}, or counts of its parts", scheme=scheme),
            Text("{indicators}{why}", indicators="; ".join(bad), why=why),
            "",
            Text(
                "Choose a scheme and years that the indicator has, say the scheme of the table "
                "where it is known (scheme = ...), leave the indicator out, or derive the "
                'count behind it (kind = "count" with factors)'
            ),
        )


def _check_all(
    known: Mapping[str, Series],
    crossed: Mapping[str, tuple],
    names: Sequence[str],
    seen: Sequence[Observations],
    scheme: str,
    years: tuple[int, ...],
    gazetteer: Gazetteer,
    report: Report,
) -> None:
    for name, series in known.items():
        if series.kind != "count":
            continue
        values, _, slack, _ = crossed[name]
        where = ", ".join(_sources_of(name, seen)) or "derived"
        strict = name in names and len(gazetteer.schemes) > 1
        for at, total, national in check_sums(
            series, values, slack, years, strict=strict, where=where
        ):
            note = Text(
                "the regions sum to {total:.10g}, the national row is {national:.10g}",
                total=total,
                national=national,
            )
            if national:
                note = Text(
                    "the regions sum to {total:.10g}, the national row is {national:.10g} "
                    "({share:+.2g} %)",
                    total=total,
                    national=national,
                    share=100 * (total / national - 1),
                )
            report.add(where, "discrepancy", note=note, cells=[(at, name)])
        if name in names and (negative := values < 0).any():
            codes = gazetteer.schemes[scheme].codes
            for row in np.flatnonzero(negative.any(axis=1)):
                cells = [(int(year), name) for year in np.flatnonzero(negative[row])]
                note = Text("a count below zero")
                report.add(where, "negative", region=codes[row], note=note, cells=cells)


def _sources_of(name: str, seen: Sequence[Observations]) -> list[str]:
    return list(
        dict.fromkeys(
            one.table.place()
            for one in seen
            if any(column.indicator == name for column in one.spec.columns)
        )
    )


def _described(
    seen: Sequence[Observations], derived: Sequence[DerivedSpec], report: Report
) -> tuple[Mapping[str, str], ...]:
    kinds: dict[str, str] = {}
    units: dict[str, str] = {}
    labels: dict[str, str] = {}
    sources: dict[str, str] = {}
    for one in seen:
        for column, unit in zip(one.spec.columns, one.units, strict=True):
            name = column.indicator
            kinds[name] = column.kind
            told = units.get(name) or column.unit
            units[name] = told or unit
            if told and unit and told.lower() != unit.lower():
                note = Text("{told!r} in the study, {unit!r} in the table", told=told, unit=unit)
                report.add(one.table.place(), "unit differs", note=note, cells=[(0, name)])
            labels[name] = labels.get(name) or column.label
            source = column.source or one.spec.source or one.table.file
            before = sources.get(name)
            sources[name] = source if before in (None, source) else f"{before}; {source}"
    for spec in derived:
        kinds[spec.indicator], units[spec.indicator] = spec.kind, spec.unit
        labels[spec.indicator] = spec.label
        parts = spec.factors if spec.kind == "count" else (spec.over, spec.under)
        sign = " × " if spec.kind == "count" else " / "
        scale = "" if spec.scale == 1 else f" × {spec.scale:g}"
        sources[spec.indicator] = f"derived: {sign.join(parts)}{scale}"
    labels = {name: label or name for name, label in labels.items()}
    return tuple(MappingProxyType(one) for one in (kinds, units, labels, sources))
