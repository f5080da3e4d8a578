"""Worlds in which the verdict on a pole is tried: growth of the 16 regions on their real map.

Each world is drawn many times at once, shape (n_worlds, n_regions, n_years - 1).
"""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pyogrio

ROOT = Path(__file__).resolve().parent.parent
if "growth_poles" not in sys.modules and importlib.util.find_spec("growth_poles") is None:
    spec = importlib.util.spec_from_file_location(
        "growth_poles", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["growth_poles"] = package
    spec.loader.exec_module(package)

from growth_poles import boundaries  # noqa: E402
from growth_poles.core.diffusion.ensemble import pole_proximities  # noqa: E402
from growth_poles.core.diffusion.pooling import pooled_proximity  # noqa: E402
from growth_poles.core.geometry.distances import geodesic_km  # noqa: E402
from growth_poles.core.neighbours.contiguous import queen  # noqa: E402
from growth_poles.core.neighbours.enclaves import inherit_host  # noqa: E402
from growth_poles.core.neighbours.proximity import (  # noqa: E402
    gravity,
    inverse_distance,
    k_nearest,
)

POLES = ("KZ-ALA", "KZ-AST")
HOSTS = {"KZ-ALA": "KZ-ALM", "KZ-AST": "KZ-AKM"}
# Yearly standard deviation of growth of each region's share in the country, 2010-2023, as the
# official series have it, per cent: value added in information and communication, and gross
# regional product
ORDER = ("AKM", "AKT", "ALM", "ATY", "ZAP", "ZHA", "KAR", "KUS")
ORDER += ("KZY", "MAN", "PAV", "SEV", "YUZ", "VOS", "AST", "ALA")
NOISE = {
    "ict": (8, 8, 13, 28, 30, 10, 11, 12, 9, 16, 28, 12, 8, 9, 21, 7),
    "grp": (6, 5, 4, 10, 9, 4, 5, 6, 7, 10, 7, 7, 5, 4, 8, 6),
}
# Share of each region in the country in 2010, per cent, in the same order: where levels start
SHARE = {
    "ict": (1.3, 1.7, 1.9, 1.9, 1.3, 0.9, 3.1, 1.8, 0.8, 1.5, 1.8, 1.1, 1.7, 2.5, 8.5, 68.2),
    "grp": (2.7, 5.4, 4.6, 13.0, 4.8, 2.0, 8.6, 3.9, 3.9, 6.8, 4.7, 2.1, 5.5, 5.7, 8.1, 18.0),
}
# Persons on 1 January 2010, thousands, in the same order: the mass of the gravity weights
POPULATION = (735, 764, 1836, 521, 604, 1034, 1347, 883)
POPULATION += (689, 503, 744, 593, 2512, 1398, 649, 1391)
DECAY_KM = 300.0  # of a planted effect: exp(-d / 300 km), 1 in the region closest to the pole
RANGE_KM = 500.0  # of the correlation of growth between regions: exp(-d / 500 km)


# Worlds without a pole effect. noise: whose standard deviations; auto, pole_auto: correlation of a
# region's (a pole's) growth from one year to the next; space: share of spatially correlated shocks,
# poles included; drift, drift_space: standard deviation of lasting trends, and their share that is
# alike among neighbours; cycle: strength of a persistent national cycle that regions feel by a
# spatial pattern; leads: the pole shows it a year before; around: strength of shocks that last
# (0.6) and that a pole (centre) shares with its surroundings; felt, size: years for which the
# surroundings feel a shock of the pole's, and its size; error: standard deviation of measurement
# error in the levels; outgrow: mean growth of the poles in their own standard deviations; beta:
# convergence of levels a year; volatility: standard deviation of the log size of a year's shocks;
# trend: change of that log size from the first year to the last; break_, crisis: size of a lasting
# change of growth in mid-period, and of a fall in one year, most of which comes back in the next.
WORLDS = {
    "independent": {},
    "independent, grp": {"noise": "grp"},
    "reverting (-0.2)": {"auto": -0.2},
    "persistent (0.3)": {"auto": 0.3},
    "persistent (0.5)": {"auto": 0.5, "outgrow": 0.5},
    "persistent (0.6), alike": {"auto": 0.6, "space": 0.6},
    "persistent (0.8), alike": {"auto": 0.8, "space": 0.6},
    "persistent (0.8), alike, grp": {"auto": 0.8, "space": 0.6, "noise": "grp"},
    "alike in space": {"space": 0.6},
    "alike and persistent": {"space": 0.6, "auto": 0.3, "outgrow": 0.5},
    "trends": {"drift": 0.03, "outgrow": 0.5},
    "trends alike in space": {"drift": 0.04, "drift_space": 0.8, "space": 0.4, "outgrow": 0.5},
    "national cycle": {"cycle": 0.10, "space": 0.4, "auto": 0.2, "outgrow": 0.5},
    "pole leads the cycle": {"noise": "grp", "cycle": 0.03, "leads": True, "space": 0.4},
    "lasting shocks around": {"noise": "grp", "around": 0.10, "space": 0.3, "outgrow": 0.5},
    "shared shock, two years": {"noise": "grp", "felt": 2, "size": 0.04, "space": 0.3},
    "shared shock, three years": {"noise": "grp", "felt": 3, "size": 0.04, "space": 0.3},
    "reverting pole": {"space": 0.6, "auto": 0.5, "pole_auto": -0.3},
    "reverting pole, grp": {"space": 0.6, "auto": 0.5, "pole_auto": -0.3, "noise": "grp"},
    "measurement error": {"error": 0.05, "space": 0.6, "auto": 0.4, "outgrow": 0.5},
    "convergence (3 %)": {"beta": 0.03, "noise": "grp", "space": 0.6},
    "convergence (6 %)": {"beta": 0.06, "noise": "grp", "space": 0.4},
    "volatility 0.5": {"volatility": 0.5, "space": 0.4},
    "volatility 1": {"volatility": 1.0, "space": 0.4},
    "noise falls to a fifth": {"trend": -1.6, "space": 0.4},
    "noise grows fivefold": {"trend": 1.6, "space": 0.4},
    "break": {"noise": "grp", "break_": 0.03, "space": 0.4},
    "crisis": {"noise": "grp", "crisis": 0.15, "space": 0.4},
    "everything, grp": {
        "noise": "grp",
        "space": 0.5,
        "auto": 0.2,
        "drift": 0.01,
        "drift_space": 0.5,
        "cycle": 0.03,
        "outgrow": 0.3,
    },
}


class Map:
    """The 16 regions: labels, pooled proximity to the poles, distances, spatial correlation."""

    def __init__(self):
        pairs = sorted(boundaries.reference_adjacency("16"))
        self.labels = tuple(sorted({label for pair in pairs for label in pair}))
        centres = pyogrio.read_dataframe(boundaries.PATH, layer=boundaries.centres_layer("16"))
        centres = centres.set_index("region_iso").geometry.loc[list(self.labels)]
        lon, lat = centres.x.to_numpy(), centres.y.to_numpy()
        points = np.column_stack([lon, lat])
        between = geodesic_km(lon[:, None], lat[:, None], lon[None, :], lat[None, :])
        self.poles = np.array([self.labels.index(pole) for pole in POLES])
        self.periphery = np.setdiff1d(np.arange(len(self.labels)), self.poles)
        contiguity = queen(self.labels, *zip(*pairs, strict=True))
        mass = self.ordered(POPULATION)
        weights = (
            contiguity,
            inherit_host(contiguity, HOSTS, name="queen_inherited"),
            k_nearest(self.labels, points, 4),
            inverse_distance(self.labels, points),
            inverse_distance(self.labels, points, power=2),
            gravity(self.labels, points, mass),
        )
        near = pole_proximities({each.name: each for each in weights}, POLES)
        self.near = pooled_proximity(near, self.periphery).near[self.periphery]
        self.close = np.exp(-between[:, self.poles] / DECAY_KM)
        self.close[self.poles] = 0.0
        self.close /= self.close.max(axis=0)
        n = len(self.labels)
        self.alike = np.linalg.cholesky(np.exp(-between / RANGE_KM) + 1e-9 * np.eye(n))

    def ordered(self, values):
        """Put values given in the order of ORDER into that of the labels."""
        return np.array([values[ORDER.index(label[3:])] for label in self.labels], dtype=float)


def persistent(shocks, auto):
    """Shocks that last, of unchanged size."""
    auto = np.broadcast_to(auto, shocks.shape[-2])
    for t in range(1, shocks.shape[-1]):
        shocks[..., t] = auto * shocks[..., t - 1] + np.sqrt(1 - auto**2) * shocks[..., t]
    return shocks


def simulate(world, place, n_years, worlds, rng, *, pole=0, strength=0.0):
    """Growth relative to the country, shape (worlds, n_regions, n_years - 1)."""
    n, years, burn = len(place.labels), n_years - 1, 15
    size, noise = (worlds, n, years + burn), world.get("noise", "ict")
    sd, row = place.ordered(NOISE[noise]) / 100, place.poles[pole]
    # t with 5 degrees of freedom: the official series have tails at least as heavy
    shocks = rng.standard_t(5, size) / np.sqrt(5 / 3)
    if space := world.get("space", 0.0):
        common = rng.standard_t(5, size) / np.sqrt(5 / 3)
        shocks = np.sqrt(1 - space) * shocks + np.sqrt(space) * (place.alike @ common)
    if "volatility" in world:
        shocks *= np.exp(world["volatility"] * rng.standard_normal((worlds, 1, years + burn)))
    shocks[..., burn:] *= np.exp(world.get("trend", 0.0) * np.linspace(0, 1, years))
    auto = np.full(n, world.get("auto", 0.0))
    auto[place.poles] = world.get("pole_auto", world.get("auto", 0.0))
    growth = persistent(shocks, auto) * sd[:, None]
    growth += _shared(world, place, worlds, years + burn, rng, pole)
    if "crisis" in world:
        felt = np.abs(1 + 0.5 * rng.standard_normal((worlds, n)) @ place.alike.T)
        each, at = np.arange(worlds), burn + rng.integers(2, years - 2, worlds)
        growth[each, :, at] -= world["crisis"] * felt
        growth[each, :, at + 1] += 0.7 * world["crisis"] * felt
    growth = growth[..., burn:]
    if "break_" in world:
        change = rng.standard_normal((worlds, n)) @ place.alike.T
        growth[..., years // 2 :] += world["break_"] * change[..., None]
    if "drift" in world:
        share = world.get("drift_space", 0.0)
        trend = np.sqrt(1 - share) * rng.standard_normal((worlds, n))
        trend += np.sqrt(share) * rng.standard_normal((worlds, n)) @ place.alike.T
        growth += world["drift"] * trend[..., None]
    growth[:, place.poles] += world.get("outgrow", 0.0) * sd[place.poles, None]
    start = np.log(place.ordered(SHARE[noise]))
    if "beta" in world:  # of levels a head
        gap = start - np.log(place.ordered(POPULATION))
        gap = np.tile(gap - gap.mean(), (worlds, 1))
        for t in range(years):
            growth[..., t] -= world["beta"] * gap
            gap += growth[..., t]
    if strength:
        growth = growth.copy()
        growth[..., 1:] += strength * place.close[:, [pole]] * growth[:, [row], :-1]
    if "error" in world:
        growth = growth + np.diff(rng.normal(0, world["error"], (worlds, n, years + 1)), axis=-1)
    levels = np.concatenate([np.zeros((worlds, n, 1)), np.cumsum(growth, axis=-1)], axis=-1)
    levels += start[:, None]
    return np.diff(levels - np.log(np.exp(levels).sum(axis=1, keepdims=True)), axis=-1)


def _shared(world, place, worlds, years, rng, pole):
    """Draw what regions feel together."""
    n, row = len(place.labels), place.poles[pole]
    made = np.zeros((worlds, n, years))
    if "cycle" in world:
        cycle = persistent(rng.standard_normal((worlds, 1, years)), 0.5)
        felt = rng.standard_normal((worlds, n)) @ place.alike.T
        made += world["cycle"] * felt[..., None] * cycle
        if "leads" in world:
            made[:, row] += world["cycle"] * np.roll(cycle[:, 0], -1, axis=-1)
    if "around" in world:
        shock = persistent(rng.standard_normal((worlds, 1, years)), 0.6)
        close = place.close[:, [pole]].copy()
        close[row] = 1.0
        made += world["around"] * close * shock
    if "felt" in world:
        shock = rng.standard_normal((worlds, 1, years))
        later = sum(np.roll(shock, k, axis=-1) for k in range(world["felt"]))
        made += world["size"] * place.close[:, [pole]] * later
        made[:, row] += world["size"] * shock[:, 0]
    return made
