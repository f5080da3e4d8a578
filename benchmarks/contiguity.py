"""Borders of a large map beside libpysal: same polygons, same run, time and memory.

    python benchmarks/contiguity.py                # 2,500, 10,000 and 50,000 regions
    python benchmarks/contiguity.py --sizes 10000
    python benchmarks/contiguity.py --peers queen  # without the slow one

Voronoi cells of some 10 km whose sides are bent at 15 points each, as coasts and rivers are; the
outlines of neighbours are the same, point by point. Every contestant runs in a process of its own
(Linux): it reads the polygons, then its one call is timed, and the peak of its memory beyond
the polygons is read. Ours gives neighbours, border lengths and defects; libpysal gives

- `queen`: Graph.build_contiguity as it is by default, neighbours alone;
- `borders`: Graph.build_contiguity with by_perimeter=True, neighbours with border lengths.

Target: 50,000 regions in at most 3 times the time and 2 times the memory of libpysal.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np

SEED = 12345
SIZES = [2_500, 10_000, 50_000]
CRS = 3035
MIDDLE = (4_321_000.0, 3_210_000.0)
CELL_M = 10_000.0
BENDS = 15
PEERS = ("queen", "borders")


def polygons(n: int) -> np.ndarray:
    """Make about n cells that cover a square without gaps and overlaps."""
    import shapely
    from scipy.spatial import Voronoi

    rng = np.random.default_rng(SEED)
    side = round(n**0.5) + 2
    nodes = np.indices((side, side)).reshape(2, -1).T + rng.uniform(-0.3, 0.3, (side * side, 2))
    mesh = Voronoi(nodes)
    ridges = np.array([ridge for ridge in mesh.ridge_vertices if -1 not in ridge])
    start, end = (mesh.vertices[ridges[:, k]] for k in (0, 1))
    inside = np.all((start > -1) & (start < side) & (end > -1) & (end < side), axis=1)
    start, end = start[inside, None], end[inside, None]
    along = np.linspace(0, 1, BENDS + 2)[:, None]
    aside = (end - start)[..., ::-1] * [-1, 1]
    # flat at both ends, so that sides which meet at a node do not cross
    bend = 0.6 * rng.uniform(-1, 1, (len(start), BENDS + 2, 1)) * (along * (1 - along)) ** 2
    lines = start + along * (end - start) + bend * aside
    lines[:, [0]], lines[:, [-1]] = start, end
    placed = (lines - side / 2) * CELL_M + MIDDLE
    return np.array(shapely.polygonize(list(shapely.linestrings(placed))).geoms)


def peak_kib() -> int:
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line[:6] == "VmHWM:")


def child(name: str, path: str) -> None:
    """Time one contestant, once, and print what it took and what it found."""
    import geopandas as gpd
    import shapely
    from growth_poles.core.headless.layers import contiguity
    from libpysal.graph import Graph

    warnings.simplefilter("ignore")
    shapes = shapely.from_wkb(pickle.loads(Path(path).read_bytes()))
    codes = [f"r{k}" for k in range(len(shapes))]
    frame = gpd.GeoDataFrame({"region_iso": codes}, geometry=shapes, crs=CRS)
    calls = {
        "ours": lambda: contiguity(frame),
        "queen": lambda: Graph.build_contiguity(frame, rook=False),
        "borders": lambda: Graph.build_contiguity(frame, rook=True, by_perimeter=True),
    }
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts from what is held now
    before = peak_kib()
    started = time.perf_counter()
    found = calls[name]()
    seconds = time.perf_counter() - started
    mib = (peak_kib() - before) / 1024
    pairs = len(found.pairs) if name == "ours" else int((found.adjacency > 0).sum()) // 2
    print(json.dumps({"seconds": seconds, "mib": mib, "pairs": pairs}))


def run(name: str, path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--child", name, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} did not run:\n{done.stderr}")
    return json.loads(done.stdout)


def main() -> None:
    """Print seconds, memory and ratios for each size, and how they grow."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of regions")
    parser.add_argument("--peers", nargs="*", choices=PEERS, default=PEERS)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        child(*chosen.child)
        return
    import shapely

    took = []
    with tempfile.TemporaryDirectory() as folder:
        for n in chosen.sizes:
            shapes = polygons(n)
            path = Path(folder) / "shapes.pickle"
            path.write_bytes(pickle.dumps(shapely.to_wkb(shapes)))
            vertices = int(shapely.get_num_coordinates(shapes).sum())
            print(f"{len(shapes):,} regions, {vertices:,} vertices", flush=True)
            ours = run("ours", path)
            took.append((len(shapes), ours["seconds"]))
            print(
                f"  ours     {ours['seconds']:8.2f} s {ours['mib']:7.0f} MiB, "
                f"{ours['pairs']:,} pairs",
                flush=True,
            )
            for name in chosen.peers:
                peer = run(name, path)
                print(
                    f"  {name:8} {peer['seconds']:8.2f} s {peer['mib']:7.0f} MiB, "
                    f"{peer['pairs']:,} pairs: ours takes "
                    f"{ours['seconds'] / peer['seconds']:.2f} of its time, "
                    f"{ours['mib'] / peer['mib']:.2f} of its memory",
                    flush=True,
                )
    each = ", ".join(f"{n:,}: {seconds / n * 1e3:.3f}" for n, seconds in took)
    print(f"milliseconds for each region: {each}")


if __name__ == "__main__":
    main()
