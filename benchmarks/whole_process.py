"""Whole processes side by side: the demo against a floor, ``--help`` against a bare typer program.

Run with the interpreter that has Growth Poles installed::

    python benchmarks/whole_process.py

The floor imports the same libraries (``typer`` brings ``pydantic`` as soon as it reads an option),
reads the same boundaries and writes them as a GeoPackage. The demo's diffusion is computation of
its own and is left out here (``--only index``); the third line shows the whole demo.
Runs alternate, so that noise of the machine meets both alike; what counts are the ratios.
Targets: demo at most 1.3 times the floor in wall time and peak memory, help at most 1.5 times.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 11
FLOOR = """
import numpy, pandas, geopandas, shapely, pyogrio, typer, pydantic.fields, pydantic.types
import rich.console, rich.table, rich.text, sqlite3, tomllib, hashlib, csv
from growth_poles import boundaries
frame = pyogrio.read_dataframe(boundaries.PATH, layer=boundaries.regions_layer("16"))
pyogrio.write_dataframe(frame, "floor.gpkg", layer="regions", driver="GPKG")
"""
DEMO = """
from growth_poles.core.headless.commands.cli import main
main(["demo", "--out", "demo.gpkg", "--overwrite"{options}])
"""
BARE = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None)
@app.command()
def one(name: str = "x"):
    "Say one."
@app.command()
def two(name: str = "x"):
    "Say two."
app(["--help"])
"""
HELP = """
from growth_poles.core.headless.commands.cli import main
main(["--help"])
"""


def run(script: str) -> tuple[float, float]:
    """Wall time in seconds and peak memory in MiB of one process."""
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.execv(sys.executable, [sys.executable, "-c", script])
    _, status, usage = os.wait4(child, 0)
    elapsed = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"a process failed:\n{script}")
    return elapsed, usage.ru_maxrss / 1024.0


def compare(name: str, ours: str, floor: str, target: float | None) -> None:
    """Alternate two processes and print their ratios."""
    run(ours), run(floor)
    pairs = [(run(ours), run(floor)) for _ in range(ROUNDS)]
    for place, (what, unit) in enumerate((("wall time", "s"), ("peak memory", "MiB"))):
        mine = [pair[0][place] for pair in pairs]
        theirs = [pair[1][place] for pair in pairs]
        ratio = statistics.median(mine) / statistics.median(theirs)
        least = min(mine) / min(theirs)
        print(
            f"{name:28} {what:12} ours {statistics.median(mine):8.3f} {unit:4}"
            f"floor {statistics.median(theirs):8.3f} {unit:4}"
            f"ratio of medians {ratio:5.2f}, of minima {least:5.2f}"
            + (f" (target {target})" if target else "")
        )


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        # byte code is there, as after any installation; the first run of each process writes it
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "cache")
        compare("demo --only index", DEMO.format(options=', "--only", "index"'), FLOOR, 1.3)
        compare("--help", HELP, BARE, 1.5)
        compare("demo with the diffusion", DEMO.format(options=""), FLOOR, None)
        size = Path("demo.gpkg").stat().st_size / 2**20
        print(f"demo.gpkg: {size:.2f} MiB")


if __name__ == "__main__":
    main()
