"""How often the verdict on a pole is wrong, and how strong an effect must be to be found.

Growth of the 16 regions of Kazakhstan on their real map, in worlds without any pole effect and in
worlds with a planted one, judged by the code that the product uses. Prints the tables of
``docs/verdict.md``::

    python benchmarks/verdict_simulation.py --replications 1000
    python benchmarks/verdict_simulation.py --us    # libpysal's us_income, forward and reversed
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from verdict_worlds import POLES, WORLDS, Map, simulate  # isort: skip - finds the package

from growth_poles.core.association.shuffles import draw_orders
from growth_poles.core.diffusion.ensemble import Proximities
from growth_poles.core.diffusion.expected import judged_panels
from growth_poles.core.diffusion.exposure import exposure_effect, exposure_tests
from growth_poles.core.diffusion.growth import relative_growth
from growth_poles.core.diffusion.placebos import placebos_of
from growth_poles.core.diffusion.pooling import pooled_proximity
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.proximity import inverse_distance, k_nearest

STRENGTHS = (0.25, 0.5, 1.0, 2.0, 4.0)
NAMES = {"KZ-ALA": "Almaty", "KZ-AST": "Astana"}
ALPHA = 0.10


def false_verdicts(place, n_years, worlds, seed):
    """Print rates of spread and backwash in every world without an effect."""
    rng = np.random.default_rng(seed)
    orders = rng.permuted(np.tile(np.arange(n_years - 2), (199, 1)), axis=1)
    print(f"\n## {n_years} years: worlds without an effect, {worlds} each\n")
    print("| world | pole | false spread | false backwash | both | test alone, p ≤ 0.10 |")
    print("|---|---|---|---|---|---|")
    for k, (name, world) in enumerate(WORLDS.items()):
        for pole, label in enumerate(POLES):
            rng = np.random.default_rng([seed, n_years, k, pole])
            growth = simulate(world, place, n_years, worlds, rng, pole=pole)
            given = (growth, place.near, place.poles, pole)
            found, effect = judged_panels(*given, alpha=ALPHA, seed=seed)
            p, _, _ = exposure_tests(*given, orders)
            shares = (found & (effect > 0), found & (effect < 0), found, p <= ALPHA)
            cells = " | ".join(f"{100 * share.mean():.1f} %" for share in shares)
            print(f"| {name} | {NAMES[label]} | {cells} |", flush=True)


def powers(place, n_years, worlds, seed):
    """Print the share of planted effects that are found with their sign."""
    print(f"\n## {n_years} years: planted effects, {worlds} worlds each\n")
    print(
        "| noise | pole | effect | " + " | ".join(f"{b:g}" for b in STRENGTHS) + " | wrong sign |"
    )
    print("|" + "---|" * (len(STRENGTHS) + 4))
    for noise in ("ict", "grp"):
        world = {"noise": noise, "space": 0.4, "drift": 0.02 if noise == "ict" else 0.01}
        world["outgrow"] = 0.5
        for pole, label in enumerate(POLES):
            both = []
            for word, sign in (("spread", 1), ("backwash", -1)):
                hits, wrong = [], 0.0
                for strength in STRENGTHS:
                    rng = np.random.default_rng([seed, n_years, pole, sign + 1, int(4 * strength)])
                    growth = simulate(
                        world, place, n_years, worlds, rng, pole=pole, strength=sign * strength
                    )
                    found, effect = judged_panels(
                        growth, place.near, place.poles, pole, alpha=ALPHA, seed=seed
                    )
                    hits.append((found & (np.sign(effect) == sign)).mean())
                    wrong = max(wrong, (found & (np.sign(effect) == -sign)).mean())
                both.append(hits)
                _power_row(noise, label, word, hits, wrong)
            _power_row(noise, label, "both", np.mean(both, axis=0), float("nan"))


def _power_row(noise, label, word, hits, wrong):
    cells = " | ".join(f"{100 * hit:.0f} %" for hit in hits)
    last = "" if np.isnan(wrong) else f"{100 * wrong:.1f} %"
    print(f"| {noise} | {NAMES[label]} | {word} | {cells} | {last} |", flush=True)


def american_states(permutations, seed):
    """Print which of the 48 states get a verdict, forward and with time reversed."""
    import geopandas as gpd
    import pandas as pd
    from libpysal import examples

    income = pd.read_csv(examples.get_path("usjoin.csv")).set_index("Name")
    years = list(range(1929, 2010))
    shapes = gpd.read_file(examples.get_path("us48.shp")).set_index("STATE_NAME").geometry
    shapes = shapes.loc[income.index]
    labels = tuple(income.index)
    pairs = [
        (labels[i], labels[j])
        for i in range(48)
        for j in range(i + 1, 48)
        if shapes.iloc[i].intersects(shapes.iloc[j].buffer(0.01))
    ]
    points = np.column_stack([shapes.centroid.x, shapes.centroid.y])
    weights = (
        queen(labels, *zip(*pairs, strict=True)),
        k_nearest(labels, points, 4),
        inverse_distance(labels, points),
        inverse_distance(labels, points, power=2),
    )
    proximities = Proximities({each.name: each for each in weights})
    levels = income[[str(year) for year in years]].to_numpy()
    rates = relative_growth(labels, years, levels, relative_to="mean").rates
    orders = draw_orders(len(years) - 2, permutations=permutations, seed=seed)
    print("\n## 48 states of the USA, personal income a head, 1929–2009\n")
    for time_runs, table in (("forward", rates), ("reversed", rates[:, ::-1])):
        found = {}
        for k, label in enumerate(labels):
            near = pooled_proximity(proximities.of([label]), np.delete(np.arange(48), k)).near
            true = exposure_effect(table, near, [k], 0, orders=orders)
            of = placebos_of(
                true, table, near, np.array([k]), 0, alpha=ALPHA, permutations=permutations,
                seed=seed,
            )  # fmt: skip
            found[label] = true, not any(one.failed for one in of)
        ratios = np.array([abs(true.ratio) for true, _ in found.values()])
        alone = [label for label, (true, _) in found.items() if true.p_value <= ALPHA]
        passed = [label for label in alone if found[label][1]]
        final = [
            f"{label} {found[label][0].effect:+.2f}"
            for label in passed
            if (ratios >= abs(found[label][0].ratio)).mean() <= ALPHA
        ]
        print(
            f"- time {time_runs}: {len(alone)} by the test alone, {len(passed)} that pass the "
            f"placebos in time, {len(final)} that also stand out among the others: "
            f"{', '.join(final) or 'none'}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--replications", type=int, default=1000)
    parser.add_argument("--years", type=int, nargs="+", default=[14])
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--us", action="store_true", help="the states of the USA instead")
    args = parser.parse_args()
    if args.us:
        american_states(999, args.seed)
        return
    place = Map()
    for n_years in args.years:
        started = time.process_time()
        false_verdicts(place, n_years, args.replications, args.seed)
        powers(place, n_years, max(args.replications // 2, 1), args.seed)
        print(f"\n{time.process_time() - started:.0f} s of processor time", flush=True)


if __name__ == "__main__":
    main()
