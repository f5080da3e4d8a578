"""Indicators made from others, and the check of sums against the national row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..errors import StudyError, TableError, listed
from ..messages import Text
from ..regions.gazetteer import Gazetteer
from ..study.spec import DerivedSpec
from .series import Series, add_finer

__all__ = ["check_sums", "product", "quotient", "quotient_half_width"]

LARGEST_DIFFERENCE = 0.01
"""Share of the national figure from which on a sum that differs is an error."""


def product(
    spec: DerivedSpec, known: Mapping[str, Series], scheme: str, gazetteer: Gazetteer
) -> Series:
    """Multiply indicators on the scheme in which they came together, year by year.

    Where the factors share several schemes the study's is taken, else the coarsest that can be
    added up to it. Where they share none, counts among them are added up before they are
    multiplied. A missing factor makes the product missing.

    Parameters
    ----------
    spec : DerivedSpec
        ``factors`` and ``scale``.
    known : mapping of str to Series
        Indicators by name.
    scheme : str
        Scheme of the study.
    gazetteer : Gazetteer
        Its schemes, coarsest first.

    Returns
    -------
    Series
        Of kind ``count``; its slack follows from the last digits of the factors:
        sum over factors of half a unit times the other factors.

    Examples
    --------
    >>> from growth_poles.core.regions.gazetteer import Gazetteer
    >>> def series(name, kind, values):
    ...     array = np.array(values)
    ...     return Series(
    ...         name, kind, 1, {"mine": array}, {"mine": array < 0}, {"mine": np.zeros(array.shape)}
    ...     )
    >>> known = {
    ...     "share": series("share", "ratio", [[2.0], [np.nan]]),
    ...     "grp": series("grp", "count", [[300.0], [400.0]]),
    ... }
    >>> spec = DerivedSpec("rd", "count", factors=("share", "grp"), scale=0.01)
    >>> product(spec, known, "mine", Gazetteer.from_names("mine", ["A", "B"])).values["mine"]
    array([[ 6.],
           [nan]])
    """
    factors = [_known(spec, name, known) for name in spec.factors]
    made = Series(spec.indicator, "count", factors[0].n_years)
    order = list(gazetteer.schemes)
    wanted = [name for name in order if order.index(name) >= order.index(scheme)]
    wanted += [name for name in order if name not in wanted]
    open_ = np.ones(made.n_years, bool)
    for native in (True, False):
        for name in wanted:
            parts = [_on(factor, name, gazetteer, native) for factor in factors]
            years = open_ & np.logical_and.reduce(
                [~np.isnan(values).all(axis=0) for values, _, _ in parts]
            )
            if not years.any():
                continue
            shape = parts[0][0].shape
            made.values.setdefault(name, np.full(shape, np.nan))
            made.preliminary.setdefault(name, np.zeros(shape, bool))
            made.slack.setdefault(name, np.zeros(shape))
            values, slack = _multiplied([(v[:, years], s[:, years]) for v, _, s in parts])
            made.values[name][:, years] = values * spec.scale
            made.slack[name][:, years] = slack * abs(spec.scale)
            made.preliminary[name][:, years] = np.logical_or.reduce(
                [p[:, years] for _, p, _ in parts]
            )
            open_ &= ~years
    national, slack = _multiplied([(f.national, f.national_slack) for f in factors])
    made.national, made.national_slack = national * spec.scale, slack * abs(spec.scale)
    return made


def _on(
    series: Series, scheme: str, gazetteer: Gazetteer, native: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    if not native:
        return add_finer(series, scheme, gazetteer)[:3]
    if scheme in series.values:
        return series.values[scheme], series.preliminary[scheme], series.slack[scheme]
    shape = (len(gazetteer.schemes[scheme].codes), series.n_years)
    return np.full(shape, np.nan), np.zeros(shape, bool), np.zeros(shape)


def _multiplied(parts: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    values = np.prod([value for value, _ in parts], axis=0)
    slack = np.zeros_like(values)
    for at, (_, own) in enumerate(parts):
        others = [np.abs(value) for place, (value, _) in enumerate(parts) if place != at]
        slack = slack + own * np.prod([*others, np.ones_like(values)], axis=0)
    return values, slack


def quotient(over: np.ndarray, under: np.ndarray, scale: float) -> tuple[np.ndarray, np.ndarray]:
    """Divide two indicators; where the denominator is zero the ratio is undefined, not infinite.

    Parameters
    ----------
    over, under : ndarray of float64, any equal shape
    scale : float

    Returns
    -------
    ratio : ndarray of float64
        ``nan`` where a part is missing or the denominator is zero.
    undefined : ndarray of bool
        Where the denominator is zero.

    Examples
    --------
    >>> quotient(np.array([6.0, 1.0]), np.array([3.0, 0.0]), 10.0)
    (array([20., nan]), array([False,  True]))
    """
    zero = under == 0
    ratio = np.full(over.shape, np.nan)
    np.divide(over, under, out=ratio, where=~zero)
    return ratio * scale, zero & ~np.isnan(over)


def quotient_half_width(
    over: np.ndarray,
    under: np.ndarray,
    over_width: np.ndarray,
    under_width: np.ndarray,
    scale: float,
) -> np.ndarray:
    r"""How far rounding of its parts can move a ratio, to first order.

    .. math:: h = |c| \left( \frac{h_a}{|b|} + \frac{|a| h_b}{b^2} \right)

    with parts a and b, their half-widths h and the scale c: relative half-widths add up.

    Parameters
    ----------
    over, under : ndarray of float64, any equal shape
        The parts.
    over_width, under_width : ndarray of float64, same shape
        Half-widths of the parts.
    scale : float

    Returns
    -------
    ndarray of float64
        ``nan`` where a part is missing or the denominator is zero.

    Examples
    --------
    >>> quotient_half_width(np.array([6.0]), np.array([3.0]), np.array([0.3]), np.array([0.0]), 1.0)
    array([0.1])
    """
    size = np.where(under == 0, np.nan, np.abs(under))
    return abs(scale) * (over_width + np.abs(over) * under_width / size) / size


def check_sums(
    series: Series,
    values: np.ndarray,
    slack: np.ndarray,
    years: Sequence[int],
    *,
    strict: bool,
    where: str = "",
) -> list[tuple[int, float, float]]:
    """Hold the sum of the regions against the national row.

    A difference is rounding as long as it is at most the sum of half a unit of the last printed
    digit of every figure that was added, and of the national one, plus 1e-9 of the latter.
    Nothing is checked in years in which a region or the national row is missing.

    Parameters
    ----------
    series : Series
        With the national row.
    values, slack : ndarray of float64, shape (n_regions, n_years)
        On the scheme of the study.
    years : sequence of int
        For messages.
    strict : bool
        Whether a difference above one per cent is an error.

    Returns
    -------
    list of (int, float, float)
        Position of the year, sum and national figure, where they differ by more than rounding.

    Raises
    ------
    TableError
        ``strict`` and a difference above one per cent of the national figure.

    Examples
    --------
    >>> made = Series("grp", "count", 1)
    >>> made.national[:] = 3.5
    >>> values, slack = np.array([[1.0], [2.0]]), np.full((2, 1), 0.05)
    >>> check_sums(made, values, slack, [2016], strict=False)
    [(0, 3.0, 3.5)]
    """
    sums = values.sum(axis=0)
    allowed = slack.sum(axis=0) + series.national_slack + 1e-9 * np.abs(series.national)
    with np.errstate(invalid="ignore"):
        off = np.flatnonzero(np.abs(sums - series.national) > allowed)
    found = [(int(at), float(sums[at]), float(series.national[at])) for at in off]
    large = [one for one in found if abs(one[1] - one[2]) > LARGEST_DIFFERENCE * abs(one[2])]
    if strict and large:
        shown = [
            f"{years[at]}: the regions sum to {total:.10g}, the country is {national:.10g}"
            for at, total, national in large
        ]
        raise TableError(
            Text("regions whose {indicator} adds up to the national row", indicator=series.name),
            Text(
                "{years}",
                years="; ".join(shown[:3])
                + (f"; and {len(shown) - 3} more" if len(shown) > 3 else ""),
            ),
            where,
            Text(
                "Look for a region that is counted twice, is missing or is in another unit; "
                "or leave the national row out"
            ),
        )
    return found


def _known(spec: DerivedSpec, name: str, known: Mapping[str, Series]) -> Series:
    if name not in known:
        raise StudyError(
            Text("known indicators to derive {name} from", name=spec.indicator),
            Text("{name!r}; known are {known}", name=name, known=listed(known, 20)),
            spec.where,
            Text("Correct the name, or add the indicator to a table"),
        )
    return known[name]
