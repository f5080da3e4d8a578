"""Where an activity is, and which regions are specialised in it.

The location share says where the activity is (the largest region always wins); the location
quotient and its kin say who is specialised. Notation: x_r activity of the region, X of the
nation, t_r total of the region, T of the nation.
"""

from __future__ import annotations

import numpy as np

from ..arrays import numbers, numbers_alike
from ..indices.grades import reaches

__all__ = [
    "additive_quotient",
    "excess",
    "krugman_specialisation",
    "location_quotient",
    "location_share",
    "national_pair",
    "national_value",
    "share_classes",
    "standardised_quotient",
    "symmetric_quotient",
]

CLASSES = ("outsider", "minor", "middling", "specialised")


def national_value(values: np.ndarray, national: np.ndarray | float | None = None) -> np.ndarray:
    """National figure: the published one where known, else the sum of the known regions.

    Parameters
    ----------
    values : array of shape (n_regions,) or (n_regions, n_years)
        ``nan`` is missing.
    national : float or array of shape (n_years,), optional
        Published figures.

    Returns
    -------
    float or array of shape (n_years,)
        Missing where nothing is known.

    Examples
    --------
    >>> national_value(np.array([[1.0, 2.0], [np.nan, 3.0]]), np.array([np.nan, 6.0]))
    array([1., 6.])
    """
    values = np.asarray(values, dtype=np.float64)
    known = ~np.isnan(values)
    total = np.where(known, values, 0.0).sum(axis=0)
    total = np.where(known.any(axis=0), total, np.nan)
    if national is None:
        return total
    published = np.asarray(national, dtype=np.float64)
    return np.where(np.isnan(published), total, published)


def location_share(
    activity: np.ndarray, *, national: np.ndarray | float | None = None
) -> np.ndarray:
    r"""Share of each region in the national activity, which the paper calls I_KSI.

    .. math:: s_r = x_r / X

    Parameters
    ----------
    activity : array of shape (n_regions,) or (n_regions, n_years)
        Output, value added or employment of the industry; ``nan`` is missing.
    national : float or array of shape (n_years,), optional
        Published national figure; where it is missing the sum of the known regions is taken.

    Returns
    -------
    array of the same shape
        0 to 1. A missing region stays missing, a zero is zero; everything is missing where the
        nation has none.

    References
    ----------
    Formula (5) of the paper. It is a measure of size, not Krugman's (1991) index.

    Examples
    --------
    >>> location_share(np.array([3.0, 1.0, np.nan]))
    array([0.75, 0.25,  nan])
    """
    activity = numbers("activity", activity, dimensions=(1, 2))
    total = national_value(activity, national)
    return activity / np.where(total == 0.0, np.nan, total)


def location_quotient(
    activity: np.ndarray,
    total: np.ndarray,
    *,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
) -> np.ndarray:
    r"""Location quotient: share of the activity in the region against its share in the nation.

    .. math:: LQ_r = \frac{x_r / t_r}{X / T}

    Parameters
    ----------
    activity, total : arrays of shape (n_regions,) or (n_regions, n_years)
        The activity and the whole economy in one unit, zero or above; ``nan`` is missing.
    national_activity, national_total : float or array of shape (n_years,), optional
        Published national figures; where missing, sums as in :func:`national_pair`.

    Returns
    -------
    array of the same shape
        0 to T / t_r; above 1 the region is specialised. Missing where the activity or the total is
        missing, where the region's total is zero, where the nation has no activity (0 / 0 is
        undefined, not zero) and where a national figure is not known.

    References
    ----------
    Hoover, E. M. (1936), Review of Economics and Statistics 18(4), 162-171, doi:10.2307/1927875.

    Examples
    --------
    >>> location_quotient(np.array([2.0, 1.0]), np.array([10.0, 20.0]))
    array([2. , 0.5])
    """
    (x, nation_x), (t, nation_t) = national_pair(activity, total, national_activity, national_total)
    return x / _zero_undefined(t) / _zero_undefined(nation_x / _zero_undefined(nation_t))


def national_pair(
    activity: np.ndarray,
    total: np.ndarray,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Two indicators, each with the national figure that is about the same regions as the other's.

    A published figure is of all regions. Where neither is published both are sums over the regions
    that have both. Where only one is, the other is the sum of all regions, and missing where one of
    them is.

    Parameters
    ----------
    activity, total : arrays of shape (n_regions,) or (n_regions, n_years)
        ``nan`` is missing.
    national_activity, national_total : float or array of shape (n_years,), optional
        Published figures; ``nan`` is missing.

    Returns
    -------
    activity, total : each a pair of arrays
        Values of the regions that count in the sum (``nan`` for the others), and the nation.

    Examples
    --------
    >>> activity, total = np.array([2.0, np.nan]), np.array([10.0, 30.0])
    >>> for _, nation in national_pair(activity, total):
    ...     float(nation)
    2.0
    10.0
    >>> for _, nation in national_pair(activity, total, national_activity=5.0):
    ...     float(nation)
    5.0
    40.0
    """
    sides = numbers_alike(activity=activity, total=total)
    told = [
        np.asarray(np.nan if published is None else published, dtype=np.float64)
        for published in (national_activity, national_total)
    ]
    found = []
    for values, own, other, other_told in zip(sides, told, sides[::-1], told[::-1], strict=True):
        of_all = ~np.isnan(other_told)
        counted = np.where(np.isnan(other) & ~of_all, np.nan, values)
        unknown = of_all & np.isnan(own) & np.isnan(values).any(axis=0)
        found.append((counted, np.where(unknown, np.nan, national_value(counted, own))))
    return found[0], found[1]


def _zero_undefined(values: np.ndarray) -> np.ndarray:
    return np.where(values == 0.0, np.nan, values)


def symmetric_quotient(quotient: np.ndarray) -> np.ndarray:
    r"""Symmetric location quotient (revealed symmetric comparative advantage, RSCA).

    .. math:: RSCA_r = (LQ_r - 1) / (LQ_r + 1)

    Parameters
    ----------
    quotient : array
        Location quotients; ``nan`` is missing.

    Returns
    -------
    array of the same shape
        −1 (none of the activity) to below 1; 0 where the region is like the nation.

    References
    ----------
    Laursen, K. (2015), Eurasian Business Review 5, 99-115, doi:10.1007/s40821-015-0017-1.

    Examples
    --------
    >>> symmetric_quotient(np.array([0.0, 1.0, 3.0]))
    array([-1. ,  0. ,  0.5])
    """
    quotient = numbers("quotient", quotient)
    return (quotient - 1.0) / (quotient + 1.0)


def additive_quotient(
    activity: np.ndarray,
    total: np.ndarray,
    *,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
) -> np.ndarray:
    r"""Additive location quotient: the region's share in the activity less its share in all.

    .. math:: a_r = x_r / X - t_r / T

    Parameters
    ----------
    activity, total, national_activity, national_total
        See :func:`location_quotient`.

    Returns
    -------
    array of the same shape
        −1 to 1; sums to zero over regions that make up the nation.

    Examples
    --------
    >>> additive_quotient(np.array([2.0, 2.0]), np.array([10.0, 30.0]))
    array([ 0.25, -0.25])
    """
    (x, nation_x), (t, nation_t) = national_pair(activity, total, national_activity, national_total)
    return x / _zero_undefined(nation_x) - t / _zero_undefined(nation_t)


def standardised_quotient(quotient: np.ndarray) -> np.ndarray:
    r"""Standardised location quotient: deviations from the mean in standard deviations.

    .. math:: z_r = (LQ_r - \overline{LQ}) / s, \qquad
              s^2 = \sum_r (LQ_r - \overline{LQ})^2 / (n - 1)

    Parameters
    ----------
    quotient : array of shape (n_regions,) or (n_regions, n_years)
        Location quotients; ``nan`` is missing.

    Returns
    -------
    array of the same shape
        Missing where fewer than two regions are known or all are equal. With 16 regions one value
        above 1.65 is near-certain by chance: read it as a ranking, not as a test.

    References
    ----------
    O'Donoghue, D. & Gleave, B. (2004), Regional Studies 38(4), 419-427,
    doi:10.1080/03434002000213932.

    Examples
    --------
    >>> standardised_quotient(np.array([1.0, 2.0, 3.0]))
    array([-1.,  0.,  1.])
    """
    quotient = numbers("quotient", quotient)
    known = ~np.isnan(quotient)
    count = known.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(known, quotient, 0.0).sum(axis=0) / count
        gap = quotient - mean
        spread = np.sqrt((np.where(known, gap, 0.0) ** 2).sum(axis=0) / (count - 1))
        return gap / np.where((count > 1) & (spread > 0.0), spread, np.nan)


def excess(
    activity: np.ndarray,
    total: np.ndarray,
    *,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
) -> np.ndarray:
    r"""Activity above (or below) what a location quotient of 1 would give.

    .. math:: e_r = x_r - t_r X / T

    Parameters
    ----------
    activity, total, national_activity, national_total
        See :func:`location_quotient`.

    Returns
    -------
    array of the same shape
        In the unit of the activity.

    References
    ----------
    Fingleton, B., Igliori, D. C. & Moore, B. (2004), Urban Studies 41(4), 773-799,
    doi:10.1080/0042098042000194106.

    Examples
    --------
    >>> excess(np.array([2.0, 2.0]), np.array([10.0, 30.0]))
    array([ 1., -1.])
    """
    (x, nation_x), (t, nation_t) = national_pair(activity, total, national_activity, national_total)
    return x - t * nation_x / _zero_undefined(nation_t)


def krugman_specialisation(sectors: np.ndarray) -> np.ndarray:
    r"""Krugman's index: how far a region's sector mix is from that of the rest of the country.

    .. math:: K_r = \sum_i \left| \frac{x_{ir}}{\sum_k x_{kr}} -
              \frac{\sum_{s \ne r} x_{is}}{\sum_{s \ne r} \sum_k x_{ks}} \right|

    Parameters
    ----------
    sectors : array of shape (n_sectors, n_regions) or (n_sectors, n_regions, n_years)
        The full vector of sectors in one unit; ``nan`` is missing.

    Returns
    -------
    array of shape (n_regions,) or (n_regions, n_years)
        0 (same mix) to 2 (nothing in common). A region with a missing sector is missing and left
        out of the rest of the country; a region without any activity is missing.

    References
    ----------
    Krugman, P. (1991), Geography and Trade, MIT Press, p. 76. It grows with the number of sectors.

    Examples
    --------
    >>> krugman_specialisation(np.array([[1.0, 0.0], [0.0, 1.0]]))
    array([2., 2.])
    """
    sectors = numbers("sectors", sectors, dimensions=(2, 3))
    lacking = np.isnan(sectors).any(axis=0)
    known = np.where(lacking, 0.0, sectors)
    rest = known.sum(axis=1, keepdims=True) - known
    own_total, rest_total = known.sum(axis=0), rest.sum(axis=0)
    gaps = known / _zero_undefined(own_total) - rest / _zero_undefined(rest_total)
    return np.where(lacking, np.nan, np.abs(gaps).sum(axis=0))


def share_classes(
    share: np.ndarray, *, specialised: float = 0.50, middling: float = 0.10, none: np.ndarray
) -> np.ndarray:
    """Classify regions by their location share.

    Parameters
    ----------
    share : array of shape (n_regions,)
        The larger of the shares of the years compared; ``nan`` is missing.
    specialised, middling : float
        Inclusive lower limits of the two upper classes.
    none : boolean array of shape (n_regions,)
        Regions that are read as not producing although they have no value.

    Returns
    -------
    object array of shape (n_regions,)
        ``specialised``, ``middling``, ``minor`` (a share above zero), ``outsider`` (no production),
        or ``None`` where the share is missing and nothing says that there is none.

    References
    ----------
    The rule reproduces the groups that the paper names in its discussion of table 3.

    Examples
    --------
    >>> share_classes(np.array([0.6, 0.02, np.nan]), none=np.array([False, False, True]))
    array(['specialised', 'minor', 'outsider'], dtype=object)
    """
    share = np.where(none, 0.0, np.asarray(share, dtype=np.float64))
    codes = (share > 0.0).astype(int) + reaches(share, middling) + reaches(share, specialised)
    labels = np.array([*CLASSES, None], dtype=object)
    return labels[np.where(np.isnan(share), len(CLASSES), codes)]
