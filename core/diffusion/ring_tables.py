"""Tables of the rings around each pole."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..tables import Column, Table
from .growth import RelativeGrowth
from .inputs import DiffusionInput
from .rings import RingProfile, ring_profile, rings_by_distance, rings_by_steps

__all__ = ["ring_tables"]

RINGS = (
    Column("region_iso", "text", "Code of the pole."),
    Column("variable", "text", "Variable as named in the study."),
    Column("weights", "text", "Name of the weights whose steps make the rings, or distance."),
    Column("ring", "integer", "Ring, from 1 for the closest."),
    Column("n_regions", "integer", "Regions with a growth rate in the ring."),
    Column("growth", "real", "Their mean growth a year beyond the country's.", "log points"),
    Column("regions", "text", "Codes of the ring's regions, also those without a growth rate."),
)
MEMBERS = (
    Column("region_iso", "text", "Code of the region."),
    Column("pole", "text", "Code of the pole."),
    Column("weights", "text", "Name of the weights whose steps make the rings, or distance."),
    Column("ring", "integer", "Ring of the region; 0 is the pole; missing where no path leads."),
)


def ring_tables(
    given: DiffusionInput, growths: Mapping[str, RelativeGrowth]
) -> tuple[
    dict[str, Table], dict[tuple[str, str, str], RingProfile], dict[tuple[str, str], np.ndarray]
]:
    """Make ``rings`` and ``ring_members``; also give the profiles and the rings themselves.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> tables, profiles, rings = ring_tables(given, {"x": given.growth("x")})
    >>> rings["queen", "a"].tolist(), tables["rings"]["growth"].round(3).tolist()
    ([0, 1, 2], [-0.288, -0.288])
    """
    rings: dict[tuple[str, str], np.ndarray] = {}
    for name, weights in given.weights.items():
        for pole in given.poles:
            rings[name, pole] = rings_by_steps(weights, pole)
    for k, pole in enumerate(given.poles):
        if given.distances is not None:
            rings["distance", pole] = rings_by_distance(
                given.distances[:, k], n_rings=given.options.distance_rings
            )
    profiles: dict[tuple[str, str, str], RingProfile] = {}
    rows, members = [], []
    for (name, pole), ring in rings.items():
        if ring.max() <= 1:  # everybody is a direct neighbour: there are no rings
            continue
        for label, number in zip(given.labels, ring, strict=True):
            members.append(
                {
                    "region_iso": label,
                    "pole": pole,
                    "weights": name,
                    "ring": number if number >= 0 else float("nan"),
                }
            )
        for variable, growth in growths.items():
            profile = ring_profile(
                _spread(given, growth),
                ring,
                near=given.options.near_rings if name != "distance" else 1,
                permutations=given.region_orders,
                seed=given.options.seed,
            )
            profiles[variable, name, pole] = profile
            for number, count, mean in zip(
                profile.rings, profile.counts, profile.means, strict=True
            ):
                inside = [given.labels[i] for i in np.flatnonzero(ring == number)]
                rows.append(
                    {
                        "region_iso": pole,
                        "variable": variable,
                        "weights": name,
                        "ring": number,
                        "n_regions": count,
                        "growth": mean,
                        "regions": " ".join(inside),
                    }
                )
    tables = {
        "rings": Table.from_rows("rings", "Growth by ring around each pole", RINGS, rows),
        "ring_members": Table.from_rows(
            "ring_members", "Ring of each region around each pole", MEMBERS, members
        ),
    }
    return tables, profiles, rings


def _spread(given: DiffusionInput, growth: RelativeGrowth) -> np.ndarray:
    """Growth over the whole period in the order of the map, nan where it is unknown."""
    place = {label: i for i, label in enumerate(given.labels)}
    rates = np.full(len(given.labels), np.nan)
    rates[[place[label] for label in growth.labels]] = growth.mean_rates()
    return rates
