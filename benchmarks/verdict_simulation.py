"""How often the verdict on a pole is wrong, and how strong an effect must be to be found.

Simulates growth of the 16 regions of Kazakhstan on their real map (queen contiguity,
administrative centres) in worlds without any pole effect and in worlds with a planted one, and
judges each with the code that the product uses. Writes the rates of false verdicts to
``core/diffusion/data/verdict_rates.json`` and prints the tables of ``docs/verdict.md``::

    python benchmarks/verdict_simulation.py --replications 1000 --write
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
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
from growth_poles.core.association.shuffles import draw_orders, null_sums, two_sided  # noqa: E402
from growth_poles.core.diffusion import exposure as exposure_module  # noqa: E402
from growth_poles.core.diffusion.ensemble import pole_proximities  # noqa: E402
from growth_poles.core.diffusion.inputs import DiffusionOptions, check_input  # noqa: E402
from growth_poles.core.diffusion.pole_tables import all_evidence  # noqa: E402
from growth_poles.core.diffusion.verdict import pole_verdict  # noqa: E402
from growth_poles.core.geometry.distances import geodesic_km  # noqa: E402
from growth_poles.core.neighbours.contiguous import queen  # noqa: E402
from growth_poles.core.neighbours.enclaves import inherit_host, merge_enclaves  # noqa: E402
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

# Worlds without a pole effect. noise: whose standard deviations; auto: correlation of a region's
# growth from one year to the next; space: share of spatially correlated shocks, poles included;
# drift, drift_space: standard deviation of lasting trends, and their share that is alike among
# neighbours; cycle: strength of a persistent national cycle that regions feel by a spatial
# pattern; around: strength of shocks that last (0.6) and that a pole (centre) shares with its
# surroundings; error: standard deviation of measurement error in the levels; outgrow: mean growth
# of the poles in their own standard deviations.
WORLDS = {
    "independent": {},
    "independent, grp": {"noise": "grp"},
    "reverting (-0.2)": {"auto": -0.2},
    "persistent (0.3)": {"auto": 0.3},
    "persistent (0.5)": {"auto": 0.5, "outgrow": 0.5},
    "alike in space": {"space": 0.6},
    "alike and persistent": {"space": 0.6, "auto": 0.3, "outgrow": 0.5},
    "trends": {"drift": 0.03, "outgrow": 0.5},
    "trends alike in space": {"drift": 0.04, "drift_space": 0.8, "space": 0.4, "outgrow": 0.5},
    "national cycle": {"cycle": 0.10, "space": 0.4, "auto": 0.2, "outgrow": 0.5},
    "lasting shocks around Almaty": {
        "noise": "grp",
        "around": 0.10,
        "centre": 0,
        "space": 0.3,
        "outgrow": 0.5,
    },
    "lasting shocks around Astana": {
        "noise": "grp",
        "around": 0.10,
        "centre": 1,
        "space": 0.3,
        "outgrow": 0.5,
    },
    "measurement error": {"error": 0.05, "space": 0.6, "auto": 0.4, "outgrow": 0.5},
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
# What is counted in worlds without an effect, and how the table calls it
COUNTED = {
    "spread": "false spread",
    "backwash": "false backwash",
    "both": "both",
    "at 0.20": "both, if p ≤ 0.20 were enough",
    "exposure": "exposure p ≤ 0.10",
    "narrow": "… residuals not widened",
    "simple": "… without the same-year term",
    "regions": "… regions permuted",
    "gradient": "gradient p ≤ 0.10",
}
STRENGTHS = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)


class Map:
    """The 16 regions: labels, weights, distances to the poles, spatial correlation."""

    def __init__(self):
        pairs = sorted(boundaries.reference_adjacency("16"))
        self.labels = tuple(sorted({label for pair in pairs for label in pair}))
        centres = pyogrio.read_dataframe(boundaries.PATH, layer=boundaries.centres_layer("16"))
        centres = centres.set_index("region_iso").geometry.loc[list(self.labels)]
        lon, lat = centres.x.to_numpy(), centres.y.to_numpy()
        points = np.column_stack([lon, lat])
        self.between = geodesic_km(lon[:, None], lat[:, None], lon[None, :], lat[None, :])
        self.poles = np.array([self.labels.index(pole) for pole in POLES])
        contiguity = queen(self.labels, *zip(*pairs, strict=True))
        mass = np.array([POPULATION[ORDER.index(label[3:])] for label in self.labels])
        self.functional = {
            part: f"{host}+{city}" for city, host in HOSTS.items() for part in (city, host)
        }
        self.weights = {
            w.name: w
            for w in (
                contiguity,
                inherit_host(contiguity, HOSTS, name="queen_inherited"),
                merge_enclaves(contiguity, self.functional),
                k_nearest(self.labels, points, 4),
                inverse_distance(self.labels, points),
                inverse_distance(self.labels, points, power=2),
                gravity(self.labels, points, mass),
            )
        }
        self.points = points
        one = {"inverse_distance": self.weights["inverse_distance"]}
        self.near = pole_proximities(one, POLES)["inverse_distance"]
        self.distances = self.between[:, self.poles]
        self.alike = np.linalg.cholesky(
            np.exp(-self.between / RANGE_KM) + 1e-9 * np.eye(len(self.labels))
        )


def simulate(world, place, n_years, rng, *, pole=0, strength=0.0):
    """Growth of all regions in `n_years` - 1 years, shape (n_regions, n_years - 1)."""
    n, years, burn = len(place.labels), n_years - 1, 15
    noise = NOISE[world.get("noise", "ict")]
    sd = np.array([noise[ORDER.index(label[3:])] / 100 for label in place.labels])
    auto, space = world.get("auto", 0.0), world.get("space", 0.0)
    # t with 5 degrees of freedom: the official series have tails at least as heavy
    shocks = rng.standard_t(5, (n, years + burn)) / np.sqrt(5 / 3)
    if space:
        common = rng.standard_t(5, (n, years + burn)) / np.sqrt(5 / 3)
        shocks = np.sqrt(1 - space) * shocks + np.sqrt(space) * (place.alike @ common)
    growth = np.empty_like(shocks)
    growth[:, 0] = shocks[:, 0]
    for t in range(1, years + burn):
        growth[:, t] = auto * growth[:, t - 1] + np.sqrt(1 - auto**2) * shocks[:, t]
    growth = growth[:, burn:] * sd[:, None]
    if world.get("drift"):
        share = world.get("drift_space", 0.0)
        trend = np.sqrt(1 - share) * rng.standard_normal(n)
        trend += np.sqrt(share) * (place.alike @ rng.standard_normal(n))
        growth += world["drift"] * trend[:, None]
    if world.get("cycle"):
        cycle = rng.standard_normal(years + burn)
        for t in range(1, years + burn):
            cycle[t] = 0.5 * cycle[t - 1] + np.sqrt(0.75) * cycle[t]
        growth += world["cycle"] * np.outer(place.alike @ rng.standard_normal(n), cycle[burn:])
    if world.get("around"):
        shock = rng.standard_normal(years + burn)
        for t in range(1, years + burn):
            shock[t] = 0.6 * shock[t - 1] + 0.8 * shock[t]
        close = np.exp(-place.distances[:, pole] / DECAY_KM)
        growth += world["around"] * np.outer(close, shock[burn:])
    growth[place.poles] += world.get("outgrow", 0.0) * sd[place.poles, None]
    if strength:
        near = np.exp(-place.distances[:, pole] / DECAY_KM)
        near[place.poles] = 0.0
        near /= near.max()
        growth[:, 1:] += strength * near[:, None] * growth[place.poles[pole], :-1]
    if world.get("error"):
        error = rng.normal(0, world["error"], (n, years + 1))
        growth = growth + np.diff(error, axis=1)
    return growth


def judged(growth, world, place, permutations, *, detectable=False):
    """Judge both poles by the product's own code, from levels in millions of something."""
    start = SHARE[world.get("noise", "ict")]
    start = np.log([start[ORDER.index(label[3:])] for label in place.labels])
    levels = np.concatenate([np.zeros((len(growth), 1)), np.cumsum(growth, axis=1)], axis=1)
    given = check_input(
        place.labels,
        range(levels.shape[1]),
        {"x": np.exp(start[:, None] + levels)},
        place.weights,
        POLES,
        points=place.points,
        functional=place.functional,
        options=DiffusionOptions(permutations=permutations, detectable=detectable),
    )
    return {pole: found for (_, pole), (_, found) in all_evidence(given).items()}


def other_ways(growth, place, pole, regions, years):
    """P-values of the exposure under inverse distance by three ways that were not taken.

    Permuting regions instead of years, leaving the pole's growth of the same year out, and not
    widening the permuted residuals.
    """
    outside = np.setdiff1d(np.arange(len(growth)), place.poles)
    near = place.near[outside] / place.near[outside].max(axis=0)
    within, take_out = exposure_module._within, exposure_module._take_out
    own = near[:, [pole]] * growth[place.poles[pole]]
    other = within(near[:, [1 - pole]] * growth[place.poles[1 - pole], :-1])
    found = {}
    for name, controls in (("full", [other, within(own[:, 1:])]), ("simple", [other])):
        basis = exposure_module._orthonormal(np.stack([c.ravel() for c in controls], axis=1))
        x = take_out(within(own[:, :-1]), basis)
        e = take_out(within(growth[outside, 1:]), basis)
        found[name] = x, e
    ways = {
        "regions": (found["full"][0] @ found["full"][1].T, regions),
        "simple": (found["simple"][0].T @ found["simple"][1], years),
        "narrow": (found["full"][0].T @ found["full"][1], years),
    }
    return {
        name: two_sided(float(np.trace(products)), null_sums(products, orders), exact=orders.exact)
        for name, (products, orders) in ways.items()
    }


def false_verdicts(place, n_years, replications, permutations, seed):
    """Rates of spread and backwash in every world without an effect."""
    rows = []
    regions = draw_orders(len(place.labels) - len(POLES), permutations=permutations)
    years = draw_orders(n_years - 2, permutations=permutations)
    for name, world in WORLDS.items():
        centre = world.get("centre", 0)
        rng = np.random.default_rng([seed, n_years, *name.encode()])
        counts = {label: dict.fromkeys(COUNTED, 0) for label in POLES}
        for _ in range(replications):
            growth = simulate(world, place, n_years, rng, pole=centre)
            for pole, (label, found) in enumerate(
                judged(growth, world, place, permutations).items()
            ):
                count = counts[label]
                if found.verdict.verdict in count:
                    count[found.verdict.verdict] += 1
                looser = pole_verdict(found.exposures, found.gradient, alpha=0.20)
                count["at 0.20"] += looser.verdict != "undetermined"
                count["exposure"] += found.exposures["inverse_distance"].p_value <= 0.10
                count["gradient"] += found.gradient.p_value <= 0.10
                for way, p in other_ways(growth, place, pole, regions, years).items():
                    count[way] += p <= 0.10
        for label, count in counts.items():
            if "around" not in world or POLES.index(label) == centre:
                shares = {key: number / replications for key, number in count.items()}
                rows.append({"world": name, "pole": label, **shares})
    return rows


def powers(place, n_years, replications, permutations, seed):
    """Share of planted effects that are found, and the effect the product says it would find."""
    rows = []
    for noise in NOISE:
        world = {"noise": noise, "space": 0.4, "drift": 0.02 if noise == "ict" else 0.01}
        world["outgrow"] = 0.5
        for pole, label in enumerate(POLES):
            for word, sign in (("spread", 1), ("backwash", -1)):
                shares = []
                rng = np.random.default_rng([seed, n_years, pole, sign + 1, *noise.encode()])
                for strength in STRENGTHS:
                    hits = wrong = 0
                    for _ in range(replications):
                        growth = simulate(
                            world, place, n_years, rng, pole=pole, strength=sign * strength
                        )
                        verdict = judged(growth, world, place, permutations)[label].verdict.verdict
                        hits += verdict == word
                        wrong += verdict not in (word, "undetermined")
                    shares.append((hits / replications, wrong / replications))
                said = [
                    getattr(
                        judged(
                            simulate(world, place, n_years, rng),
                            world,
                            place,
                            999,
                            detectable=True,
                        )[label].verdict,
                        f"detectable_{word}",
                    )
                    for _ in range(min(replications, 100))
                ]
                rows.append((noise, label, word, shares, np.median(said)))
    return rows


def reached(shares, power=0.80):
    """Strength at which the share of finds passes `power`, between those simulated."""
    finds = [hit for hit, _ in shares]
    for k, find in enumerate(finds):
        if find >= power:
            if k == 0:
                return STRENGTHS[0]
            part = (power - finds[k - 1]) / (find - finds[k - 1])
            return STRENGTHS[k - 1] + part * (STRENGTHS[k] - STRENGTHS[k - 1])
    return float("inf")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--replications", type=int, default=1000)
    parser.add_argument("--permutations", type=int, default=499)
    parser.add_argument("--years", type=int, nargs="+", default=[14, 10, 7])
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--write", action="store_true", help="write the engine's rates")
    args = parser.parse_args()
    place = Map()
    rates = {}
    for n_years in args.years:
        started = time.process_time()
        rows = false_verdicts(
            place, n_years, args.replications, args.permutations, args.seed + n_years
        )
        rates[str(n_years)] = max(row["spread"] + row["backwash"] for row in rows)
        print(f"\n## {n_years} years: worlds without an effect\n")
        print("| world | pole | " + " | ".join(COUNTED.values()) + " |")
        print("|" + "---|" * (len(COUNTED) + 2))
        for row in rows:
            row["both"] = row["spread"] + row["backwash"]
            shares = " | ".join(f"{100 * row[key]:.1f} %" for key in COUNTED)
            print(f"| {row['world']} | {row['pole']} | {shares} |")
        print(f"\n{time.process_time() - started:.0f} s of processor time", flush=True)
    if args.write:
        entry = {
            "made_by": "benchmarks/verdict_simulation.py",
            "replications": args.replications,
            "permutations": args.permutations,
            "seed": args.seed,
            "alpha": 0.10,
            "labels": sorted(place.labels),
            "weights": sorted(place.weights),
            "poles": list(POLES),
            "worlds": list(WORLDS),
            "false_rate": rates,
        }
        path = ROOT / "core/diffusion/data/verdict_rates.json"
        path.write_text(json.dumps({"maps": [entry]}, indent=2) + "\n", encoding="utf-8")
    n_years = args.years[0]
    print(f"\n## {n_years} years: planted effects\n")
    print(
        "| noise | pole | effect | "
        + " | ".join(f"{b:g}" for b in STRENGTHS)
        + " | 80 % at | said by the product | wrong sign, at most |"
    )
    print("|" + "---|" * (len(STRENGTHS) + 6))
    for noise, pole, word, shares, said in powers(
        place, n_years, max(args.replications // 4, 1), args.permutations, args.seed
    ):
        finds = " | ".join(f"{100 * hit:.0f} %" for hit, _ in shares)
        wrong = max(miss for _, miss in shares)
        print(
            f"| {noise} | {pole} | {word} | {finds} | {reached(shares):.2f} | {said:.2f} | "
            f"{100 * wrong:.1f} % |",
            flush=True,
        )


if __name__ == "__main__":
    main()
