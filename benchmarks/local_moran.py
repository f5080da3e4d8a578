"""Local Moran of a large map beside esda and pygeoda: same polygons, permutations and cores.

    python benchmarks/local_moran.py            # all sizes; peers up to 90,000 regions
    python benchmarks/local_moran.py --quick    # 10,000 regions only
    python benchmarks/local_moran.py --cores 2  # the peers may use two; ours uses one

Needs esda (an extra of this package) and, if it is there, pygeoda. Every contestant runs in a
process of its own on a square grid with queen neighbours and skewed values; its first call is
timed as cold (esda compiles then), the median of the following ones as warm. Each call starts
from values and neighbours and ends with p-values; its draws are counted. Imports, polygons and the
building of neighbours are not.

Targets: 90,000 regions and 999 permutations at least 30 times faster than the fastest peer;
1,000,000 regions and 9,999 permutations at most 100 times one NumPy lag on the same neighbours,
and less than 1 GiB of memory beyond the input.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
import tracemalloc
import warnings

import numpy as np

SEED = 12345
QUICK = [(100, 999)]
ALL = [(100, 999), (100, 9_999), (300, 999), (300, 9_999), (1_000, 999), (1_000, 9_999)]
PEERS_UP_TO = 300 * 300
PEERS = ("esda", "pygeoda", "pygeoda_table")
WARM_ROUNDS = {"ours": 9, "lag": 15, "esda": 2, "pygeoda": 2, "pygeoda_table": 3}


def values(side: int) -> np.ndarray:
    return np.random.default_rng(SEED).lognormal(size=side * side)


def pairs(side: int) -> tuple[np.ndarray, np.ndarray]:
    """Touching squares of a grid, each pair once."""
    cell = np.arange(side * side).reshape(side, side)
    both = [
        (cell[:, :-1], cell[:, 1:]),
        (cell[:-1], cell[1:]),
        (cell[:-1, :-1], cell[1:, 1:]),
        (cell[:-1, 1:], cell[1:, :-1]),
    ]
    i, j = (np.concatenate([pair[end].ravel() for pair in both]) for end in (0, 1))
    return i, j


def neighbours(side: int):
    from growth_poles.core.neighbours.contiguous import queen

    return queen(map(str, range(side * side)), *pairs(side))


def ours(side: int, permutations: int, cores: int):
    from growth_poles.core.association.local import local_moran

    x, w = values(side), neighbours(side)
    return lambda: local_moran(x, w, permutations=permutations, seed=SEED)


def lag(side: int, permutations: int, cores: int):
    x, w = values(side), neighbours(side)
    return lambda: w.lag(x)


def esda(side: int, permutations: int, cores: int):
    from esda import Moran_Local
    from growth_poles.core.headless.weights import to_graph

    x, w = values(side), to_graph(neighbours(side))
    options = {"permutations": permutations, "keep_simulations": False, "seed": SEED}
    return lambda: Moran_Local(x, w, n_jobs=cores, **options)


def pygeoda(side: int, permutations: int, cores: int, method: str = "complete"):
    import geopandas as gpd
    import pygeoda as geoda
    import shapely

    x = values(side)
    row, column = np.divmod(np.arange(side * side), side)
    squares = shapely.box(column, row, column + 1, row + 1)
    layer = geoda.open(gpd.GeoDataFrame({"x": x}, geometry=squares))
    w = geoda.queen_weights(layer)
    options = {"permutations": permutations, "cpu_threads": cores, "seed": SEED}
    return lambda: geoda.local_moran(w, list(x), permutation_method=method, **options)


def pygeoda_table(side: int, permutations: int, cores: int):
    """Time pygeoda with one table of draws for all regions, as esda and we do."""
    return pygeoda(side, permutations, cores, "lookup-table")


CONTESTANTS = {
    "ours": ours,
    "lag": lag,
    "esda": esda,
    "pygeoda": pygeoda,
    "pygeoda_table": pygeoda_table,
}


def child(name: str, side: int, permutations: int, cores: int) -> None:
    """Time one contestant and print the seconds of the first and of the following calls."""
    warnings.simplefilter("ignore")
    call = CONTESTANTS[name](side, permutations, cores)
    times = []
    for _ in range(1 + WARM_ROUNDS[name]):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    memory = 0
    if name == "ours":
        tracemalloc.start()
        call()
        memory = tracemalloc.get_traced_memory()[1]
    print(json.dumps({"cold": times[0], "warm": statistics.median(times[1:]), "memory": memory}))


def run(name: str, side: int, permutations: int, cores: int) -> dict[str, float] | None:
    command = [sys.executable, __file__, "--child", name, str(side), str(permutations), str(cores)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"  {name} did not run: {done.stderr.strip().splitlines()[-1]}")
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    """Print seconds, ratios and memory for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="10,000 regions only")
    parser.add_argument("--cores", type=int, default=1, help="cores that the peers may use")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        name, *numbers = chosen.child
        child(name, *map(int, numbers))
        return
    print(f"NumPy {np.__version__}, {os.cpu_count()} cores, peers on {chosen.cores}")
    warm = {}
    for side, permutations in QUICK if chosen.quick else ALL:
        n = side * side
        print(f"{n:,} regions, {permutations:,} permutations")
        names = ["ours", "lag", *(PEERS if n <= PEERS_UP_TO else ())]
        found = {name: run(name, side, permutations, chosen.cores) for name in names}
        mine, one_lag = found["ours"], found["lag"]
        if mine is None or one_lag is None:
            sys.exit(1)
        warm[n, permutations] = mine["warm"]
        print(
            f"  ours          {mine['warm']:8.3f} s (cold {mine['cold']:.3f}), "
            f"{mine['warm'] / one_lag['warm']:.0f} lags of {one_lag['warm'] * 1e3:.1f} ms, "
            f"{mine['memory'] / 2**20:.0f} MiB beyond the input"
        )
        for name in PEERS:
            if found.get(name):
                peer = found[name]
                print(
                    f"  {name:13} {peer['warm']:8.3f} s (cold {peer['cold']:.3f}): "
                    f"{peer['warm'] / mine['warm']:.0f} times ours (cold "
                    f"{peer['cold'] / mine['cold']:.0f})"
                )
    sizes = sorted({n for n, _ in warm})
    for permutations in sorted({p for _, p in warm}):
        steps = [
            f"{n:,}: {warm[n, permutations] / n * 1e6:.2f}"
            for n in sizes
            if (n, permutations) in warm
        ]
        print(f"microseconds for each region at {permutations:,} permutations: {', '.join(steps)}")


if __name__ == "__main__":
    main()
