"""200 studies with one process and with two, side by side in one run.

Each study is the paper's without its diffusion: index, shares, hubs, claims, three tables.

python benchmarks/batch.py [--studies 200] [--rounds 1]
"""

import argparse
import dataclasses
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUN = "from growth_poles.core.headless.commands.cli import main; main()"


def seconds(folder, out, jobs):
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", RUN, "batch", folder, "--out", out, "--jobs", str(jobs), "--json"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
    return time.perf_counter() - started


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--studies", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    from growth_poles.core.study.read import load_study
    from growth_poles.core.study.write import write_study

    study = dataclasses.replace(load_study("paper"), diffusion=None)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "in"
        folder.mkdir()
        for number in range(asked.studies):
            one = dataclasses.replace(study, name=f"s{number}")
            write_study(one, folder / f"s{number:04}.toml")
        for at in range(asked.rounds):
            one = seconds(folder, Path(place) / f"one{at}", 1)
            two = seconds(folder, Path(place) / f"two{at}", 2)
            kept = seconds(folder, Path(place) / f"two{at}", 2)
            print(
                f"{asked.studies} studies: one process {one:.1f} s, two {two:.1f} s, "
                f"{one / two:.2f} times faster; found finished {kept:.1f} s"
            )


if __name__ == "__main__":
    main()
