"""Specialisation and concentration of a study's activity: arrays, then tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..indices.grades import reaches
from ..messages import Text
from ..panel.checks import check_counted, check_not_negative, knows_nation
from ..study.spec import SpecialisationSpec
from ..tables import Column, Table
from .concentration import herfindahl, hoover, locational_gini, theil, williamson
from .intervals import count_interval, rounding_interval
from .measures import (
    additive_quotient,
    excess,
    krugman_specialisation,
    location_quotient,
    location_share,
    share_classes,
    standardised_quotient,
    symmetric_quotient,
)
from .reference import SURVEYED, lacks_nation, reference_columns, reference_values

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = [
    "Specialisation",
    "concentration_table",
    "interval_columns",
    "quotient_of",
    "specialisation_table",
]


@dataclass(frozen=True, slots=True, eq=False)
class Specialisation:
    """Where the activity is and who is specialised in it, per region and year.

    Attributes
    ----------
    spec : SpecialisationSpec
        What was asked.
    activity, share : arrays of shape (n_regions, n_years)
    quotient : array of shape (n_regions, n_years) or None
        ``None`` where the study has no total.
    variants : dict of str to array of shape (n_regions, n_years)
        The other measures, ``nan`` throughout where the data cannot give them.
    none : boolean array of shape (n_regions, n_years)
        Missing values that the study reads as "none reported".
    interval : pair of arrays of shape (n_regions, n_years) or None
        Low and high end of the quotient; ``None`` where the study asks for no interval.
    """

    spec: SpecialisationSpec
    activity: np.ndarray
    share: np.ndarray
    quotient: np.ndarray | None
    variants: dict[str, np.ndarray]
    none: np.ndarray
    interval: tuple[np.ndarray, np.ndarray] | None = None

    @classmethod
    def compute(cls, spec: SpecialisationSpec, panel: Panel) -> Specialisation:
        """Compute every measure that the panel's data allow."""
        activity = panel.values_of(spec.activity)
        check_not_negative(panel, spec.activity)
        none = np.isnan(activity) & (spec.no_value == "none_reported")
        # a year in which nobody reports anything is missing all the same
        counted = np.where(none & ~np.isnan(activity).all(axis=0), 0.0, activity)
        surveyed = spec.reference == SURVEYED
        whole = ~lacks_nation(spec, panel, spec.activity) | surveyed
        share = location_share(activity, national=panel.national_of(spec.activity))
        share = np.where(whole, share, np.nan)
        empty = np.full(activity.shape, np.nan)
        variants = dict.fromkeys(VARIANTS, empty)
        quotient = None
        if spec.total:
            check_not_negative(panel, spec.total)
            total = panel.values_of(spec.total)
            partly = lacks_nation(spec, panel, spec.activity, spec.total)
            nation = {
                # where one side is of the regions with data, the other has to be as well
                "national_activity": _national(panel, spec.activity, partly & surveyed),
                "national_total": _national(panel, spec.total, partly & surveyed),
            }
            known = (~partly | surveyed) & ~np.isnan(activity)
            quotient, additive, above = (
                np.where(known, measure(counted, total, **nation), np.nan)
                for measure in (location_quotient, additive_quotient, excess)
            )
            variants |= {
                "location_quotient_log": np.log(np.where(quotient > 0.0, quotient, np.nan)),
                "location_quotient_symmetric": symmetric_quotient(quotient),
                "location_quotient_additive": additive,
                "location_quotient_standardised": standardised_quotient(quotient),
                "excess": above,
            }
            if spec.sectors:
                parts = [panel.values_of(sector) for sector in spec.sectors]
                rest = np.where(whole, total, np.nan) - sum(parts)
                variants["krugman_specialisation"] = krugman_specialisation(
                    np.array([*parts, rest])
                )
        interval = None
        if quotient is not None and spec.interval != "none":
            ends = _interval(spec, panel, counted, **nation)
            interval = tuple(np.where(np.isnan(quotient), np.nan, end) for end in ends)
        return cls(spec, activity, share, quotient, variants, none, interval)

    def classes(self, first: int, last: int) -> np.ndarray:
        """Class of every region by the larger of its shares in two years (column numbers).

        None where one share is missing and the other is not yet in the highest class: the missing
        one may be the larger.
        """
        shares = np.where(self.none, 0.0, self.share)[:, [first, last]]
        larger = np.fmax.reduce(shares, axis=1)
        open_ = np.isnan(shares).any(axis=1) & ~reaches(larger, self.spec.specialised)
        return share_classes(
            np.where(open_, np.nan, larger),
            specialised=self.spec.specialised,
            middling=self.spec.middling,
            none=self.none[:, first] & self.none[:, last],
        )

    def ends(self, which: Any = None) -> dict[str, np.ndarray]:
        """Give the ends of the interval by column: of rows and years chosen, or all in a row."""
        if self.interval is None:
            return {}
        names = ("quotient_low", "quotient_high")
        return {
            name: end.ravel() if which is None else end[which]
            for name, end in zip(names, self.interval, strict=True)
        }


VARIANTS = (
    "location_quotient_log",
    "location_quotient_symmetric",
    "location_quotient_additive",
    "location_quotient_standardised",
    "excess",
    "krugman_specialisation",
)


def quotient_of(
    panel: Panel, activity: str, total: str, *, reference: str = "country"
) -> np.ndarray:
    """Location quotient of two indicators of a panel, shape (n_regions, n_years).

    Years in which one of the two national figures is not known are missing, or over the regions
    with data where that is the `reference`.
    """
    for indicator in (activity, total):
        check_not_negative(panel, indicator)
    partly = ~(knows_nation(panel, activity) & knows_nation(panel, total))
    quotient = location_quotient(
        panel.values_of(activity),
        panel.values_of(total),
        national_activity=_national(panel, activity, partly),
        national_total=_national(panel, total, partly),
    )
    return np.where(partly & (reference != SURVEYED), np.nan, quotient)


def _national(panel: Panel, indicator: str, is_partial: np.ndarray) -> np.ndarray:
    """National figures, missing in the years that are measured against the regions with data."""
    return np.where(is_partial, np.nan, panel.national_of(indicator))


def _interval(
    spec: SpecialisationSpec,
    panel: Panel,
    activity: np.ndarray,
    *,
    national_activity: np.ndarray,
    national_total: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Low and high end of the location quotient, as the study asks for them."""
    total = panel.values_of(spec.total)
    if spec.interval == "counts":
        check_counted(panel, spec.activity)
        return count_interval(
            activity,
            total,
            national_activity=national_activity,
            national_total=national_total,
            coverage=spec.coverage,
        )
    return rounding_interval(
        activity,
        total,
        np.nan_to_num(panel.half_width_of(spec.activity)),  # what is read as none is exact
        panel.half_width_of(spec.total),
        national_activity=national_activity,
        national_total=national_total,
        national_activity_width=panel.national_half_widths[spec.activity],
        national_total_width=panel.national_half_widths[spec.total],
        coverage=spec.coverage,
    )


def interval_columns(spec: SpecialisationSpec) -> list[Column]:
    """Columns of the interval of the quotient; none where the study asks for none."""
    if spec.interval == "none" or not spec.total:
        return []
    how = {
        "counts": f"chance in the counts of {spec.activity}: Jeffreys' interval",
        "rounding": "rounding of the printed values alone",
    }[spec.interval]
    about = f"of the location quotient's {100 * spec.coverage:g} % interval"
    return [
        Column("quotient_low", "real", f"Low end {about}; above 1: specialised", "ratio", how),
        Column("quotient_high", "real", f"High end {about}", "ratio", how),
    ]


def specialisation_table(panel: Panel, place: Specialisation) -> Table:
    """Every measure of specialisation per region and year, with the reason for what is missing.

    Parameters
    ----------
    panel : Panel
    place : Specialisation

    Returns
    -------
    Table
        Named ``specialisation``, rows region by region, years within.
    """
    spec = place.spec
    n_years = len(panel.years)
    unit = panel.units.get(spec.activity, "")
    against = f"{spec.activity} against {spec.total}" if spec.total else "needs a regional total"
    columns = (
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column(spec.activity, "real", "The activity", unit, panel.sources.get(spec.activity, "")),
        Column(
            "location_share",
            "real",
            (
                "Share of the region in the national activity"
                if spec.reference == "country"
                else "Share of the region in the activity of the country or of the regions with "
                "data (share_reference)"
            )
            + "; the paper calls it KSI, yet it is not Krugman's index",
            "share, 0 to 1",
            "x_r / X",
        ),
        Column("location_quotient", "real", "Above 1: specialised", "ratio", against),
        *interval_columns(spec),
        Column(VARIANTS[0], "real", "Natural logarithm of the location quotient", "", "ln LQ"),
        Column(VARIANTS[1], "real", "Symmetric quotient, −1 to below 1", "", "(LQ − 1)/(LQ + 1)"),
        Column(VARIANTS[2], "real", "Share in activity less share in total", "", "x_r/X − t_r/T"),
        Column(VARIANTS[3], "real", "Deviation from the mean quotient", "standard deviations"),
        Column(VARIANTS[4], "real", "Activity above a quotient of 1", unit, "x_r − t_r X/T"),
        Column(
            VARIANTS[5],
            "real",
            "Krugman's index against the rest of the country, 0 to 2",
            "",
            f"sectors {', '.join(spec.sectors)}, rest" if spec.sectors else "needs sectors",
        ),
        *reference_columns(spec, len(panel.codes)),
        Column("why_missing", "text", "Why measures of this row have no value"),
    )
    reasons = np.full(place.share.shape, None, dtype=object)
    if not spec.total:
        reasons[:] = Text("no regional totals in the data: quotients cannot be computed")
    elif not spec.sectors:
        reasons[:] = Text("no sectors named: Krugman's index cannot be computed")
    unknown = np.isnan(place.share).all(axis=0) & ~np.isnan(place.activity).all(axis=0)
    incomplete = ~knows_nation(panel, spec.total) if spec.total else np.zeros_like(unknown)
    incomplete &= spec.reference != SURVEYED
    reasons[:, unknown | incomplete] = Text(
        "the national total is not known: regions are missing and there is no "
        'national row (no_value = "none_reported" reads them as not producing)'
    )
    summed = knows_nation(panel, spec.activity) | (spec.no_value == "none_reported")
    summed |= spec.reference == SURVEYED
    reasons[:, unknown & summed] = Text("too few regions with values, or a sum of zero")
    if place.quotient is not None:
        gone = np.isnan(panel.values_of(spec.total)) | (panel.values_of(spec.total) == 0.0)
        reasons[gone] = Text("{name} is missing or zero", name=spec.total)
    reasons[np.isnan(place.activity)] = Text("{name} is missing", name=spec.activity)
    quotient = place.quotient if place.quotient is not None else np.full(reasons.shape, np.nan)
    data = {
        "region_iso": np.repeat(np.array(panel.codes, dtype=object), n_years),
        "year": np.tile(panel.years, len(panel.codes)),
        spec.activity: place.activity.ravel(),
        "location_share": place.share.ravel(),
        "location_quotient": quotient.ravel(),
        **place.ends(),
        **{name: values.ravel() for name, values in place.variants.items()},
        **{name: values.ravel() for name, values in reference_values(spec, panel).items()},
        "why_missing": reasons.ravel(),
    }
    return Table.from_columns("specialisation", "One region and year", columns, data)


def concentration_table(spec: SpecialisationSpec, panel: Panel) -> Table:
    """How concentrated the activity is over the regions, measure by measure and year by year.

    Parameters
    ----------
    spec : SpecialisationSpec
    panel : Panel

    Returns
    -------
    Table
        Named ``concentration``: year, measure, value, n_regions, why_missing.
    """
    columns = (
        Column("year", "integer", "Year"),
        Column("measure", "text", "hoover, locational_gini, herfindahl, …"),
        Column("value", "real", "0 is spread evenly or like the total; see the measure"),
        Column(
            "n_regions",
            "integer",
            f"Regions with the values that the measure needs, of {len(panel.codes)}",
        ),
        Column(
            "reference",
            "text",
            "What the measure is of: country, or regions_with_data where regions of the year are "
            "missing and no national figure is known",
        ),
        Column("why_missing", "text", "Why there is no value"),
    )
    activity = panel.values_of(spec.activity)
    needs = {"total": spec.total, "population": spec.population}
    measures = (
        ("hoover", hoover, "total"),
        ("locational_gini", locational_gini, "total"),
        ("herfindahl", herfindahl, ""),
        ("herfindahl_normalised", lambda values: herfindahl(values, normalised=True), ""),
        ("theil", theil, "population"),
        ("williamson", williamson, "population"),
    )
    rows = []
    for year, label in enumerate(panel.years):
        for name, measure, need in measures:
            row = {"year": label, "measure": name}
            rows.append(row)
            if need and not needs[need]:
                row["why_missing"] = (
                    Text("the study names no `total`")
                    if need == "total"
                    else Text("the study names no `population`")
                )
                continue
            arrays = [activity[:, year]]
            if need:
                arrays.append(panel.values_of(needs[need])[:, year])
            row["n_regions"] = int((~np.isnan(arrays).any(axis=0)).sum())
            indicators = [spec.activity, needs[need]] if need else [spec.activity]
            if lacks_nation(spec, panel, *indicators)[year]:
                if spec.reference != SURVEYED:
                    row["why_missing"] = Text(
                        "the national total is not known: regions are missing and there is no "
                        'national row (reference = "regions_with_data" measures the others)'
                    )
                    continue
                row["reference"] = SURVEYED
            else:
                row["reference"] = "country"
            row["value"] = measure(*arrays)
            if np.isnan(row["value"]):
                row["why_missing"] = Text("too few regions with values, or a sum of zero")
    return Table.from_rows("concentration", "One year and measure", columns, rows)
