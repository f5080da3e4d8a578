"""The real 16 regions, from the shipped reference adjacency and the paper's table."""

import csv
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.diffusion.contiguity import queen

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def queen_16():
    with (ROOT / "boundaries" / "adjacency_16.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["region_iso_a"], row["region_iso_b"]) for row in csv.DictReader(file)]
    labels = sorted({label for pair in pairs for label in pair})
    return queen(labels, [a for a, _ in pairs], [b for _, b in pairs])


@pytest.fixture(scope="session")
def index_2016(queen_16):
    path = ROOT / "studies" / "paper" / "table1_innovation_index.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == "2016"]
    value = {row["region_iso"]: float(row["index_pct"]) for row in rows}
    return np.array([value[label] for label in queen_16.labels])
