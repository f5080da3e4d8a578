"""What the diffusion stage takes: checked once, in one order of regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Literal

import numpy as np

from ..errors import InputError, RegionError, listed
from ..geometry.distances import checked_points, geodesic_km
from ..messages import Text
from ..neighbours.enclaves import merge_values
from ..neighbours.weights import Neighbours, check_labels, positions
from .growth import RelativeGrowth, relative_growth

__all__ = ["DiffusionInput", "DiffusionOptions", "check_input"]

Kind = Literal["count", "ratio", "index"]

# Permuting 100,000 regions 9,999 times takes minutes; none of these p-values decides a verdict.
MANY_REGIONS, FEWER_ORDERS = 2_000, 999


@dataclass(frozen=True, slots=True)
class DiffusionOptions:
    """Choices of the stage; the defaults are those that the simulation of the verdict used.

    Parameters
    ----------
    rhos : tuple of float
        Strengths for which the lag multiplier is reported.
    damping : float
        Damping of a pole's influence from one step along the weights to the next.
    alpha : float
        Threshold of the exposure test.
    permutations : int
        Orders to draw where not all are taken.
    seed : int
        Of everything that is drawn.
    near_rings : int
        Rings that count as near in the contrast.
    distance_rings : int
        Rings of equally many regions by distance.
    association_years : tuple of int
        Years of the association tables; the first and last of each variable when empty.
    allow_isolates : bool
        Whether regions without a neighbour are accepted.
    smallest_effect : float
        Smallest effect of interest: points of growth of the region closest to a pole for each
        point of the pole's.
    simulations : int
        Worlds of each kind that are simulated for the rates of the verdict; 0 leaves them out.
    """

    rhos: tuple[float, ...] = (0.2, 0.3, 0.4, 0.5, 0.6)
    damping: float = 0.5
    alpha: float = 0.10
    permutations: int = 9999
    seed: int = 0
    near_rings: int = 2
    distance_rings: int = 3
    association_years: tuple[int, ...] = ()
    allow_isolates: bool = False
    smallest_effect: float = 0.25
    simulations: int = 200


@dataclass(frozen=True, slots=True, eq=False)
class DiffusionInput:
    """Checked input; everything is in the order of `labels`.

    Parameters
    ----------
    labels, years
        Regions and years.
    variables : mapping of str to array of shape (n_regions, n_years)
        Values, nan where missing.
    kinds : mapping of str to {"count", "ratio", "index"}
        Kind of each variable.
    weights : mapping of str to Neighbours
        Declared weights on these regions.
    merged : mapping of str to Neighbours
        Declared weights on functional regions.
    functional : mapping of str to str
        Region to functional region.
    poles : tuple of str
        Poles.
    distances : array of shape (n_regions, n_poles) or None
        Kilometres from each region to each pole.
    zones : mapping of int to sequence of str or None
        Zone of each region by year.
    zone_order : tuple of str
        Order of the zones.
    names : mapping of str to (str, str, str)
        English, Russian and Kazakh names.
    options : DiffusionOptions
        Choices.
    """

    labels: tuple[str, ...]
    years: tuple[int, ...]
    variables: Mapping[str, np.ndarray]
    kinds: Mapping[str, Kind]
    weights: Mapping[str, Neighbours]
    merged: Mapping[str, Neighbours]
    functional: Mapping[str, str]
    poles: tuple[str, ...]
    distances: np.ndarray | None
    zones: Mapping[int, Sequence[str | None]]
    zone_order: tuple[str, ...]
    names: Mapping[str, tuple[str, str, str]]
    options: DiffusionOptions

    def growth(self, variable: str) -> RelativeGrowth:
        """Growth of a variable relative to the country: to the total for counts."""
        return relative_growth(
            self.labels,
            self.years,
            self.variables[variable],
            relative_to=self._country(variable),
        )

    def merged_growth(self, variable: str) -> RelativeGrowth | None:
        """Return the same on functional regions; None for what cannot be added up."""
        if self.kinds[variable] != "count":
            return None
        table = self.variables[variable]
        sums = np.stack(
            [merge_values(column, self.labels, self.functional) for column in table.T],
            axis=1,
        )
        labels = dict.fromkeys(self.functional.get(label, label) for label in self.labels)
        return relative_growth(tuple(labels), self.years, sums)

    @property
    def region_orders(self) -> int:
        """Orders of regions to draw: fewer on a large map, where each takes long."""
        asked = self.options.permutations
        return asked if len(self.labels) <= MANY_REGIONS else min(asked, FEWER_ORDERS)

    def known_years(self, variable: str) -> list[int]:
        """Positions of the years in which any region has a value."""
        return np.flatnonzero(np.isfinite(self.variables[variable]).any(axis=0)).tolist()

    def name(self, label: str, language: int) -> str:
        """Name of a region in a language by number, or its label."""
        return self.names[label][language] if label in self.names else label

    def _country(self, variable: str) -> Literal["total", "mean"]:
        return "total" if self.kinds[variable] == "count" else "mean"


def check_input(
    labels: Sequence[str],
    years: Sequence[int],
    variables: Mapping[str, Any],
    weights: Mapping[str, Neighbours],
    poles: Sequence[str],
    *,
    kinds: Mapping[str, Kind] | None = None,
    points: Any = None,
    zones: Mapping[int, Sequence[str | None]] | None = None,
    zone_order: Sequence[str] = (),
    functional: Mapping[str, str] | None = None,
    names: Mapping[str, tuple[str, str, str]] | None = None,
    options: DiffusionOptions | None = None,
) -> DiffusionInput:
    """Bring everything into one order of regions, or say what does not fit.

    Parameters are those of :func:`~.stage.diffuse`.

    Raises
    ------
    InputError
        Tables that do not fit the labels and years, no variable or weights, a kind that does not
        exist, weights named otherwise than their key.
    RegionError
        A label twice, a pole that is not in the table, weights without some regions.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> check_input("ba", [2010], {"x": [[1], [2]]}, row, ["a"]).weights["queen"].labels
    ('b', 'a')
    """
    labels = tuple(map(str, labels))
    check_labels(labels, "regions")
    years = tuple(int(year) for year in years)
    if not years or any(b <= a for a, b in pairwise(years)):
        raise InputError(Text("at least one year, and years that rise"), listed(years))
    poles = tuple(map(str, poles))
    positions(labels, poles, "poles")
    if len(set(poles)) < len(poles):
        raise RegionError(Text("each pole once"), listed(poles), where="poles")
    if not variables or not weights:
        raise InputError(
            Text("at least one variable and one weights matrix"),
            Text(
                "{n} {n:|variable|variables} and {m} {m:|matrix|matrices}",
                n=len(variables),
                m=len(weights),
            ),
        )
    functional = dict(functional or {})
    onto = tuple(dict.fromkeys(functional.get(label, label) for label in labels))
    plain, merged = {}, {}
    for name, each in weights.items():
        if each.name != name:
            raise InputError(
                Text("weights listed by their own name"), Text("{name!r}", name=each.name), name
            )
        if functional and set(each.labels) == set(onto) != set(labels):
            merged[name] = each.subset(onto)
            continue
        absent = sorted(set(labels) - set(each.labels))
        if absent:
            raise RegionError(
                Text("weights that hold every region of the table"),
                Text("none for {items}", items=listed(absent)),
                where=name,
                remedy=Text("Use weights made for these regions, or leave these out of the table"),
            )
        plain[name] = each if each.labels == labels else each.subset(labels)
    if not plain:
        raise InputError(
            Text("at least one weights matrix on the regions of the table"),
            Text("only weights on functional regions: {items}", items=listed(merged)),
        )
    distances = None
    if points is not None and poles:
        lon, lat = checked_points(labels, points, "centre points").T
        at = positions(labels, poles, "poles")
        distances = geodesic_km(lon[:, None], lat[:, None], lon[None, at], lat[None, at])
    for year, found in (zones or {}).items():
        if len(found) != len(labels):
            raise InputError(
                Text("zones of {n} regions", n=len(labels)),
                Text("{n} in {year}", n=len(found), year=year),
            )
    return DiffusionInput(
        labels,
        years,
        MappingProxyType({k: _table(k, v, labels, years) for k, v in variables.items()}),
        MappingProxyType(_kinds(variables, kinds or {})),
        MappingProxyType(plain),
        MappingProxyType(merged),
        MappingProxyType(functional),
        poles,
        distances,
        MappingProxyType(dict(zones or {})),
        tuple(zone_order),
        MappingProxyType(dict(names or {})),
        options or DiffusionOptions(),
    )


def _table(name: str, values: Any, labels: tuple[str, ...], years: tuple[int, ...]) -> np.ndarray:
    table = np.array(values, dtype=np.float64)
    if table.shape != (len(labels), len(years)):
        raise InputError(
            Text("values of {n} regions in {m} years", n=len(labels), m=len(years)),
            Text("an array of shape {shape}", shape=table.shape),
            where=name,
        )
    if np.isinf(table).any():
        i, t = np.argwhere(np.isinf(table))[0]
        raise InputError(
            Text("numbers or missing values"),
            Text("an infinite value for {region!r} in {year}", region=labels[i], year=years[t]),
            where=name,
        )
    table.flags.writeable = False
    return table


def _kinds(variables: Mapping[str, Any], kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    strange = sorted(set(kinds.values()) - {"count", "ratio", "index"})
    if strange:
        raise InputError(
            Text("the kind of a variable among count, ratio and index"), listed(strange)
        )
    return {name: kinds.get(name, "count") for name in variables}
