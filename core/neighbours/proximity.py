"""Neighbours by distance between centre points: nearest, bands, decay, kernels, gravity.

Distances are geodesic, in kilometres. Two regions with the same point are nearly always a copied
row, and a distance of zero has no inverse: they are refused, unless their areas are given. Then
centres coincide where they are closer than a hundredth of the radius of the larger region (of the
circle with its area), as those of a city and the ring around it, and their distance is taken as
two thirds of that radius: the mean distance from the middle of a circle to its points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

import numpy as np

from ..errors import InputError, listed
from ..geometry.distances import checked_points, nearest, pairs_within
from ..messages import Text
from .weights import MOST_DENSE, Neighbours, check_labels, row_limits

__all__ = ["distance_band", "gravity", "inverse_distance", "k_nearest", "kernel"]

Kernel = Literal["triangular", "epanechnikov", "bisquare", "gaussian", "exponential"]

FARTHEST_KM = 20_040.0  # a little more than half-way round the Earth: everybody
# The k-th neighbour lies on the edge of its own bandwidth and must stay inside (libpysal's value).
BANDWIDTH_SLACK = 1.0000001
# Of the radius of the larger region: closer than the first centres coincide, and are taken to be
# the second apart.
COINCIDENT, MEAN_REACH = 0.01, 2.0 / 3.0

# Densities of z = distance / bandwidth for z <= 1, with the constants of the literature.
KERNELS = {
    "triangular": lambda z: 1 - z,
    "epanechnikov": lambda z: 0.75 * (1 - z**2),
    "bisquare": lambda z: 15 / 16 * (1 - z**2) ** 2,
    "gaussian": lambda z: np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi),
    "exponential": lambda z: np.exp(-z),
}


def k_nearest(
    labels: Iterable[str],
    points: Any,
    k: int = 4,
    *,
    allow_same: bool = False,
    name: str = "",
) -> Neighbours:
    """Make the k nearest regions neighbours, each with weight 1.

    The relation has a direction: the nearest to ``a`` need not have ``a`` among its own nearest.

    Parameters
    ----------
    labels : iterable of str
        Regions.
    points : array of shape (n_regions, 2)
        Longitude and latitude of each centre, in degrees.
    k : int, default 4
        Number of neighbours, from 1 to ``n_regions - 1``.
    allow_same : bool, default False
        Whether regions may have the same point, which are then nearest to each other.
    name : str, optional
        Name of the weights; ``knn`` and `k` by default.

    Returns
    -------
    Neighbours
        Of two regions equally far, to the millimetre, the one whose label sorts first is taken.

    Raises
    ------
    InputError
        `k` out of range, or points that :func:`checked_points` refuses.

    Examples
    --------
    >>> k_nearest("abc", [(0, 0), (1, 0), (3, 0)], k=1).of("c")
    ('b',)
    """
    labels, points, name = _inputs(labels, points, name or f"knn{k}", allow_same=allow_same)
    n = len(labels)
    _check_k(k, n, name)
    found, _ = nearest(points, k, _ranks(labels))
    return Neighbours.build(
        labels,
        np.arange(n + 1) * k,
        found.ravel(),
        name=name,
        how=Text("the {k} nearest centre points", k=k),
    )


def distance_band(
    labels: Iterable[str],
    points: Any,
    km: float,
    *,
    allow_isolates: bool = False,
    allow_same: bool = False,
    name: str = "",
) -> Neighbours:
    """Make all regions within a distance neighbours, each with weight 1.

    Parameters
    ----------
    labels, points
        As in :func:`k_nearest`.
    km : float
        Greatest distance, in kilometres, above zero; reached counts as within.
    allow_isolates : bool, default False
        Whether regions may be left without a neighbour.
    allow_same : bool, default False
        Whether regions may have the same point.
    name : str, optional
        Name of the weights; ``band`` and the distance by default.

    Returns
    -------
    Neighbours

    Raises
    ------
    InputError
        A distance that is not above zero, or regions left without a neighbour: the message says
        the smallest band without isolates.

    Examples
    --------
    >>> distance_band("abc", [(0, 0), (1, 0), (3, 0)], km=250).of("b")
    ('a', 'c')
    """
    labels, points, name = _inputs(labels, points, name or f"band{km:g}km", allow_same=allow_same)
    _check_km(km, name)
    i, j, _ = _pairs(points, km)
    result = Neighbours.build(
        labels,
        row_limits(i, len(labels)),
        j,
        name=name,
        how=Text("centre points within {km:g} km", km=km),
    )
    if result.isolates and not allow_isolates:
        raise _too_small(result.isolates, points, labels, name)
    return result


def inverse_distance(
    labels: Iterable[str],
    points: Any,
    *,
    power: float = 1.0,
    within_km: float | None = None,
    area_km2: Any = None,
    name: str = "",
) -> Neighbours:
    """Weigh every other region by its inverse distance, ``w_ij = d_ij ** -power``.

    Parameters
    ----------
    labels, points
        As in :func:`k_nearest`.
    power : float, default 1
        How fast the influence falls with distance, above zero.
    within_km : float, optional
        Leave out what is further away; needed above 5,000 regions.
    area_km2 : array of shape (n_regions,), optional
        Areas, for centres that coincide; the remarks of the weights list these.
    name : str, optional
        Name of the weights; ``inverse_distance`` for power 1 and ``inverse_distance_squared`` for
        power 2 by default.

    Returns
    -------
    Neighbours
        Weights in km ** -power.

    Raises
    ------
    InputError
        A power or distance that is not above zero, a band that leaves isolates, or too many
        regions without a band.

    Examples
    --------
    >>> w = inverse_distance("abc", [(0, 0), (1, 0), (3, 0)])
    >>> round(w.weight("a", "b") / w.weight("a", "c"), 6)
    3.0
    """
    default = {1: "inverse_distance", 2: "inverse_distance_squared"}
    name = name or default.get(power, f"inverse_distance_{power:g}")
    labels, points, name = _inputs(labels, points, name, allow_same=area_km2 is not None)
    i, j, weights, remarks = _decay(labels, points, power, within_km, area_km2, name)
    how = Text("distance between centre points to the power -{power:g}", power=power)
    if within_km is not None:
        how = Text("{how}, within {km:g} km", how=how, km=within_km)
    made = Neighbours.build(labels, row_limits(i, len(labels)), j, weights, name=name, how=how)
    return replace(made, remarks=remarks)


def gravity(
    labels: Iterable[str],
    points: Any,
    mass: Any,
    *,
    power: float = 2.0,
    within_km: float | None = None,
    area_km2: Any = None,
    name: str = "gravity",
) -> Neighbours:
    """Weigh every other region by its mass over distance, ``w_ij = m_j * d_ij ** -power``.

    The relation has a direction: the big pull more than they are pulled.

    Parameters
    ----------
    labels, points
        As in :func:`k_nearest`.
    mass : array of shape (n_regions,)
        Any indicator in any unit, above zero: population, gross regional product.
    power, within_km, area_km2, name
        As in :func:`inverse_distance`; the power is 2 by default.

    Returns
    -------
    Neighbours

    Raises
    ------
    InputError
        A mass that is missing or not above zero (it would silently cut the region off), or what
        :func:`inverse_distance` refuses.

    Examples
    --------
    >>> w = gravity("abc", [(0, 0), (1, 0), (-1, 0)], [1.0, 4.0, 2.0])
    >>> round(w.weight("a", "b") / w.weight("a", "c"), 6)
    2.0
    """
    labels, points, name = _inputs(labels, points, name, allow_same=area_km2 is not None)
    mass = np.asarray(mass, dtype=np.float64)
    if mass.shape != (len(labels),):
        raise InputError(
            Text("one mass for each region"),
            Text("{n} for {regions} regions", n=mass.size, regions=len(labels)),
            where=name,
        )
    bad = np.flatnonzero(~(np.isfinite(mass) & (mass > 0)))
    if bad.size:
        raise InputError(
            Text("a mass of each region that is known and above zero"),
            ", ".join(f"{mass[b]:g} for {labels[b]!r}" for b in bad[:5]),
            where=name,
            remedy=Text("Use an indicator that every region has, or leave these regions out"),
        )
    i, j, weights, remarks = _decay(labels, points, power, within_km, area_km2, name)
    how = Text("mass of the neighbour times distance to the power -{power:g}", power=power)
    if within_km is not None:
        how = Text("{how}, within {km:g} km", how=how, km=within_km)
    limits = row_limits(i, len(labels))
    made = Neighbours.build(labels, limits, j, weights * mass[j], name=name, how=how)
    return replace(made, remarks=remarks)


def kernel(
    labels: Iterable[str],
    points: Any,
    function: Kernel = "gaussian",
    *,
    bandwidth_km: float | None = None,
    k: int | None = None,
    area_km2: Any = None,
    name: str = "",
) -> Neighbours:
    """Weigh the regions within a bandwidth by a kernel of their distance.

    ``w_ij = K(d_ij / h_i)`` for ``d_ij <= h_i`` and no neighbour beyond, also for the Gaussian and
    exponential kernels, as in libpysal; ``h_i`` is the same for all (fixed) or the distance to the
    k-th nearest region (adaptive), which suits centres that lie dense in one part and sparse in
    another. A region is not its own neighbour.

    Parameters
    ----------
    labels, points
        As in :func:`k_nearest`.
    function : {"gaussian", "triangular", "epanechnikov", "bisquare", "exponential"}
        Shape of the decay.
    bandwidth_km : float, optional
        Fixed bandwidth, in kilometres, above zero.
    k : int, optional
        Adaptive bandwidth instead: the distance to the k-th nearest.
    area_km2
        As in :func:`inverse_distance`.
    name : str, optional
        Name of the weights; ``kernel_`` and `function` by default.

    Returns
    -------
    Neighbours

    Raises
    ------
    InputError
        Not exactly one of the two bandwidths, a bandwidth that is not above zero or leaves
        isolates, an unknown function, or `k` out of range.

    Examples
    --------
    >>> w = kernel("abc", [(0, 0), (1, 0), (3, 0)], "triangular", bandwidth_km=334)
    >>> round(w.weight("a", "b"), 3)
    0.667
    """
    name = name or f"kernel_{function}"
    labels, points, name = _inputs(labels, points, name, allow_same=area_km2 is not None)
    if function not in KERNELS:
        raise InputError(
            Text("one of the kernels {kernels}", kernels=listed(KERNELS)),
            repr(function),
            where=name,
        )
    if (bandwidth_km is None) == (k is None):
        raise InputError(
            Text("either a bandwidth in kilometres or a number of neighbours for a kernel"),
            Text("neither") if k is None else Text("both"),
            where=name,
        )
    n = len(labels)
    if k is None:
        _check_km(bandwidth_km, name)
        i, j, distance = _pairs(points, bandwidth_km)
        distance, remarks = _spread(labels, i, j, distance, area_km2)
        inside = distance <= bandwidth_km
        i, j, z = i[inside], j[inside], distance[inside] / bandwidth_km
        how = Text(
            "{kernel} kernel of distance, bandwidth {km:g} km", kernel=function, km=bandwidth_km
        )
    else:
        _check_k(k, n, name)
        neighbour, distance = nearest(points, k, _ranks(labels))
        i, j = np.repeat(np.arange(n), k), neighbour.ravel()
        distance, remarks = _spread(labels, i, j, distance.ravel(), area_km2)
        reach = distance.reshape(n, k).max(axis=1)
        z = distance / np.repeat(reach * BANDWIDTH_SLACK, k)
        how = Text(
            "{kernel} kernel of distance, bandwidth reaching the {k} nearest", kernel=function, k=k
        )
    made = Neighbours.build(labels, row_limits(i, n), j, KERNELS[function](z), name=name, how=how)
    if made.isolates:
        raise _too_small(made.isolates, points, labels, name)
    return replace(made, remarks=remarks)


def _inputs(
    labels: Iterable[str], points: Any, name: str, *, allow_same: bool = False
) -> tuple[tuple[str, ...], np.ndarray, str]:
    labels = tuple(map(str, labels))
    check_labels(labels, name)
    return labels, checked_points(labels, points, name, allow_same=allow_same), name


def _ranks(labels: tuple[str, ...]) -> np.ndarray:
    """Place of each label in sorted order, which does not depend on the order of rows."""
    rank = np.empty(len(labels), dtype=np.intp)
    rank[np.argsort(np.array(labels), kind="stable")] = np.arange(len(labels))
    return rank


def _pairs(points: np.ndarray, km: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All pairs within a distance, sorted by region and neighbour."""
    portions = list(pairs_within(points, km))
    i, j, distance = (np.concatenate(part) for part in zip(*portions, strict=True))
    order = np.lexsort((j, i))
    return i[order], j[order], distance[order]


def _spread(
    labels: tuple[str, ...], i: np.ndarray, j: np.ndarray, distance: np.ndarray, area_km2: Any
) -> tuple[np.ndarray, tuple[tuple[str, float, str], ...]]:
    """Put centres that coincide apart by the rule of this module, and list them."""
    if area_km2 is None:
        return distance, ()
    radius = np.sqrt(np.asarray(area_km2, dtype=np.float64) / np.pi)
    larger = np.maximum(radius[i], radius[j])
    same = distance < COINCIDENT * larger
    if not same.any():
        return distance, ()
    apart = np.where(same, MEAN_REACH * larger, distance)
    told = np.flatnonzero(same & (i < j))
    named = ", ".join(f"{labels[i[k]]} - {labels[j[k]]} ({apart[k]:.3g} km)" for k in told[:10])
    note = named + (" and more" if len(told) > 10 else "")
    return apart, (("coincident_centres", float(len(told)), note),)


def _decay(
    labels: tuple[str, ...],
    points: np.ndarray,
    power: float,
    within_km: float | None,
    area_km2: Any,
    name: str,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, tuple[tuple[str, float, str], ...]]:
    if not (np.isfinite(power) and power > 0):
        raise InputError(
            Text("a power of distance above zero"),
            Text("{power:g}", power=power),
            where=name,
            remedy=Text("Give 1 or 2; the minus sign is part of the formula"),
        )
    if within_km is None and len(labels) > MOST_DENSE:
        raise InputError(
            Text("a greatest distance (within_km) above {n:,} regions", n=MOST_DENSE),
            Text("{n:,} regions", n=len(labels)),
            where=name,
        )
    if within_km is not None:
        _check_km(within_km, name)
    i, j, distance = _pairs(points, FARTHEST_KM if within_km is None else within_km)
    alone = np.setdiff1d(np.arange(len(labels)), i)
    if alone.size:
        raise _too_small([labels[a] for a in alone], points, labels, name)
    distance, remarks = _spread(labels, i, j, distance, area_km2)
    return i, j, distance**-power, remarks


def _check_k(k: int, n: int, name: str) -> None:
    if not 1 <= k <= n - 1:
        raise InputError(
            Text(
                "a number of nearest neighbours from 1 to {most}, for {n} regions", most=n - 1, n=n
            ),
            str(k),
            where=name,
        )


def _check_km(km: float, name: str) -> None:
    if not (np.isfinite(km) and km > 0):
        raise InputError(
            Text("a distance or bandwidth above zero"), Text("{km:g} km", km=km), where=name
        )


def _too_small(
    alone: Iterable[str], points: np.ndarray, labels: tuple[str, ...], name: str
) -> InputError:
    if len(labels) == 1:
        return InputError(Text("at least two regions to be neighbours"), Text("one"), where=name)
    _, distance = nearest(points, 1, _ranks(labels))
    least = np.ceil(distance.max() * 10) / 10
    return InputError(
        Text("a neighbour for every region"),
        Text("none for {regions}", regions=listed(alone)),
        where=name,
        remedy=Text(
            "Give a distance of at least {km:.1f} km, which leaves none of them alone", km=least
        ),
    )
