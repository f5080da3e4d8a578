"""Index, ranks, grades and shares of a large panel with holes, against one plain NumPy pass.

    python benchmarks/index_panel.py

100,000 regions × 10 years × 6 indicators, 5 % of the cells missing. The floor is one pass of
max, divide and mean over the same array. Target: at most 5 times. Then the same panel built in
other ways, each against the default: percent of the leader, arithmetic means, nothing imputed.
"""

from __future__ import annotations

import dataclasses
import statistics
import time

import numpy as np
from growth_poles.core.indices.composite import composite
from growth_poles.core.indices.grades import grades, ranks
from growth_poles.core.indices.prepare import prepare
from growth_poles.core.specialisation.measures import location_share
from growth_poles.core.study.spec import GradeScale, Group, Indicator

ROUNDS = 7
TREE = Group(
    "index",
    (
        Group("susceptibility", tuple(Indicator(str(column)) for column in range(3))),
        Group("activity", tuple(Indicator(str(column)) for column in range(3, 6))),
    ),
)


def floor(panel: np.ndarray) -> np.ndarray:
    """One pass: max, divide, mean."""
    return (panel / panel.max(axis=0)).mean(axis=2)


def ours(panel: np.ndarray) -> None:
    """Compute the four stages."""
    raw = {str(column): panel[..., column] for column in range(6)}
    index = composite(raw, TREE, missing="mean_of_present").values
    ranks(index)
    grades(index, GradeScale())
    location_share(panel[..., 0])


def built(panel: np.ndarray, **asked: str) -> None:
    """Prepare, normalise and aggregate in one of the other ways."""
    raw = {str(column): panel[..., column] for column in range(6)}
    kind = asked.pop("aggregation", "arithmetic")
    normalisation = asked.pop("normalisation", "leader")
    places = np.arange(len(panel) - 1)
    ready = prepare(raw, pairs=np.column_stack([places, places + 1]), **asked)
    groups = tuple(dataclasses.replace(group, aggregation=kind) for group in TREE.parts)
    composite(
        ready.values,
        Group("index", groups, aggregation=kind),
        missing="mean_of_present",
        normalisation=normalisation,
        limits=(1.0, 100.0),
    )


OTHER_WAYS = (
    {},
    {"normalisation": "min_max"},
    {"normalisation": "z_score"},
    {"normalisation": "percentile"},
    {"aggregation": "geometric"},
    {"aggregation": "harmonic"},
    {"imputation": "year_mean"},
    {"imputation": "neighbour_mean"},
    {"imputation": "carry"},
    {"outliers": "winsorise_then_log"},
)


def timed(function, panel: np.ndarray) -> float:
    started = time.perf_counter()
    function(panel)
    return time.perf_counter() - started


def main() -> None:
    """Print ratios and growth with size."""
    rng = np.random.default_rng(1)
    for n_regions in (1_000, 10_000, 100_000):
        panel = rng.random((n_regions, 10, 6))
        panel[rng.random(panel.shape) < 0.05] = np.nan
        pairs = [(timed(ours, panel), timed(floor, panel)) for _ in range(ROUNDS)]
        mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
        print(
            f"{n_regions:7} regions × 10 years × 6 indicators: ours {mine * 1e3:7.1f} ms, "
            f"one pass {theirs * 1e3:7.1f} ms, ratio {mine / theirs:4.2f} (target 5 at 100,000)"
        )
    panel = rng.lognormal(0.0, 2.0, (100_000, 10, 6))
    panel[rng.random(panel.shape) < 0.05] = np.nan
    usual = None
    for asked in OTHER_WAYS:
        took = min(
            timed(lambda values, asked=asked: built(values, **asked), panel) for _ in range(3)
        )
        usual = usual or took
        name = ", ".join(f"{key} {value}" for key, value in asked.items()) or "the default"
        print(f"{name:32} {took * 1e3:8.1f} ms, {took / usual:5.1f} times the default")


if __name__ == "__main__":
    main()
