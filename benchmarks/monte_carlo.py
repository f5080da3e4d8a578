"""Uncertainty by Monte Carlo, against a loop over draws in pandas and against its parts.

    python benchmarks/monte_carlo.py [--million]

16 regions × 6 indicators × 14 years. Two comparisons, both in one run:

1. 100,000 draws over everything that varies without measurement error (3 normalisations, 2 means,
   2 imputations, weights, one indicator left out, 3 % of the cells missing) against a plain loop
   in pandas, which computes the index of a draw with groupby, rank and cut and keeps its counts.
   The loop is timed on 200 draws and scaled. Target: at least 100 times faster.
2. 100,000 draws of weights with the arithmetic mean of complete data, against drawing the same
   weights, one matrix product (draws × indicators by indicators × cells) and one argsort of its
   result by region. Target: at most 5 times the sum of the three.

With ``--million``: 1,000,000 draws over everything and the peak of the memory. Target: 500 MiB.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
from growth_poles.core.study.index import GradeScale, Group, Indicator
from growth_poles.core.uncertainty.draws import Plan
from growth_poles.core.uncertainty.model import Model
from growth_poles.core.uncertainty.monte_carlo import Reading, simulate

N_REGIONS, N_YEARS = 16, 14
DRAWS, LOOPED, ROUNDS = 100_000, 200, 3
NAMES = list("abcdef")
TREE = Group(
    "index",
    (
        Group("susceptibility", tuple(Indicator(name) for name in NAMES[:3])),
        Group("activity", tuple(Indicator(name) for name in NAMES[3:])),
    ),
)
MEANS = {"index": (0.5, 0.5), "susceptibility": (1 / 3,) * 3, "activity": (1 / 3,) * 3}
CONCENTRATION = 50.0
WEIGHTS_ALONE = {
    "normalisation": ("leader",),
    "aggregation": ("",),
    "imputation": ("none",),
    "outliers": ("none",),
    "left_out": ("",),
}
EVERYTHING = {
    "normalisation": ("leader", "min_max", "rank"),
    "aggregation": ("arithmetic", "geometric"),
    "imputation": ("none", "year_mean"),
    "outliers": ("none",),
    "left_out": ("", *NAMES),
}
SCALE = GradeScale()


def data(holes: float) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(1)
    raw = {name: rng.lognormal(size=(N_REGIONS, N_YEARS)) for name in NAMES}
    return {
        name: np.where(rng.random(values.shape) < holes, np.nan, values)
        for name, values in raw.items()
    }


def ours(raw: dict[str, np.ndarray], alternatives: dict, draws: int) -> None:
    plan = Plan(alternatives, MEANS, CONCENTRATION)
    codes = tuple(f"r{row:02}" for row in range(N_REGIONS))
    model = Model(TREE, plan, codes, tuple(range(N_YEARS)), raw, limits=(1.0, 100.0))
    model.check()
    found = simulate(model, Reading(SCALE, np.zeros((N_REGIONS, N_YEARS), dtype=bool)), draws, 1)
    if found.n_draws != draws or (found.grade.sum(axis=2) != draws).any():
        raise SystemExit("some draws were not counted")


def loop_in_pandas(raw: dict[str, np.ndarray], draws: int) -> None:
    """Draw one by one, as one would write it without thinking of speed."""
    years, regions = np.meshgrid(range(N_YEARS), range(N_REGIONS))
    table = pd.DataFrame({name: values.ravel() for name, values in raw.items()})
    table["year"], table["region"] = years.ravel(), regions.ravel()
    rng = np.random.default_rng(1)
    of_year = table.groupby("year")[NAMES]
    kept_index, kept_rank, kept_grade = [], [], []
    for _ in range(draws):
        values = table[NAMES]
        if rng.random() < 0.5:
            values = values.fillna(of_year.transform("mean"))
        grouped = values.groupby(table["year"])
        normalisation = rng.integers(3)
        if normalisation == 0:
            values = 100.0 * values / grouped.transform("max")
        elif normalisation == 1:
            low, high = grouped.transform("min"), grouped.transform("max")
            values = 1.0 + 99.0 * (values - low) / (high - low)
        else:
            values = 100.0 * grouped.rank(pct=True)
        left_out = rng.integers(len(NAMES) + 1)
        sides = []
        geometric = rng.random() < 0.5
        top = rng.dirichlet([CONCENTRATION / 2] * 2)
        for side in (NAMES[:3], NAMES[3:]):
            weights = pd.Series(rng.dirichlet([CONCENTRATION / 3] * 3), index=side)
            if left_out < len(NAMES) and NAMES[left_out] in side:
                weights = weights.drop(NAMES[left_out])
            part = np.log(values[weights.index]) if geometric else values[weights.index]
            known = part.notna().mul(weights, axis=1).sum(axis=1)
            sides.append(part.mul(weights, axis=1).sum(axis=1) / known.where(known > 0))
        both = pd.concat(sides, axis=1)
        both.columns = [0, 1]
        known = both.notna().mul(top, axis=1).sum(axis=1)
        index = both.mul(top, axis=1).sum(axis=1) / known.where(known > 0)
        index = np.exp(index) if geometric else index
        kept_index.append(index)
        kept_rank.append(index.groupby(table["year"]).rank(ascending=False, method="min"))
        kept_grade.append(
            pd.cut(index, [-1, *SCALE.limits, 1000], labels=SCALE.labels, right=False)
        )
    every = pd.concat(kept_index, axis=1)
    every.quantile([0.05, 0.5, 0.95], axis=1)
    pd.concat(kept_rank, axis=1).quantile([0.05, 0.95], axis=1)
    pd.concat(kept_grade, axis=1).apply(lambda row: row.value_counts(), axis=1)


def parts(raw: dict[str, np.ndarray]) -> list[float]:
    """Draw the weights, multiply, sort: seconds of each."""
    components = np.stack([raw[name].T.ravel() for name in NAMES])
    times = [time.perf_counter()]
    rng = np.random.default_rng(1)
    drawn = [rng.dirichlet(np.multiply(CONCENTRATION, of), DRAWS) for of in MEANS.values()]
    times.append(time.perf_counter())
    weights = np.concatenate(drawn[1:], axis=1)
    index = weights @ components
    times.append(time.perf_counter())
    np.argsort(index.reshape(DRAWS, N_YEARS, N_REGIONS), axis=-1)
    times.append(time.perf_counter())
    return np.diff(times).tolist()


def timed(function: Callable, *arguments: object) -> float:
    started = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - started


def main() -> None:
    """Print ratios; every round times both sides one after the other."""
    holed, whole = data(0.03), data(0.0)
    if "--million" in sys.argv:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        seconds = timed(ours, holed, EVERYTHING, 1_000_000)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"1,000,000 draws over everything: {seconds:.1f} s, peak of the process {peak:.0f} MiB "
            f"({before:.0f} MiB of it before the draws; target below 500 MiB)"
        )
        return
    mine, loops, alone, floors = [], [], [], []
    for _ in range(ROUNDS):
        mine.append(timed(ours, holed, EVERYTHING, DRAWS))
        loops.append(timed(loop_in_pandas, holed, LOOPED) * DRAWS / LOOPED)
        alone.append(timed(ours, whole, WEIGHTS_ALONE, DRAWS))
        floors.append(parts(whole))
    ratio = statistics.median(loop / one for loop, one in zip(loops, mine, strict=True))
    print(
        f"{DRAWS:,} draws over everything: ours {statistics.median(mine):.2f} s; pandas loop "
        f"{statistics.median(loops):.0f} s ({LOOPED} draws timed and scaled); "
        f"{ratio:.0f} times faster (target 100)"
    )
    sums = [sum(one) for one in floors]
    ratio = statistics.median(one / floor for one, floor in zip(alone, sums, strict=True))
    of = [statistics.median(column) for column in zip(*floors, strict=True)]
    print(
        f"{DRAWS:,} draws of weights alone: ours {statistics.median(alone):.2f} s; drawing "
        f"{of[0]:.2f} + product {of[1]:.2f} + argsort {of[2]:.2f} s; ratio {ratio:.2f} (target 5)"
    )


if __name__ == "__main__":
    main()
