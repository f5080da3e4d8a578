"""Bind the name ``growth_poles`` to this checkout, whatever its folder is called."""

import csv
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(Path(__file__).parent))  # for what the tests of several folders share
# the tests inside QGIS run in the Python that has it (make qgis-test), those in a browser by
# themselves (make browser-test)
collect_ignore = ["browser"] + ([] if importlib.util.find_spec("osgeo") else ["qgis"])

if "growth_poles" not in sys.modules:
    _spec = importlib.util.spec_from_file_location(
        "growth_poles", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    _package = importlib.util.module_from_spec(_spec)
    sys.modules["growth_poles"] = _package
    _spec.loader.exec_module(_package)


def pytest_configure():
    """One profile for every property test: what is slow on a busy machine is not wrong."""
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "growth_poles", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("growth_poles")


@pytest.fixture(scope="session")
def queen_16():
    """Queen neighbours of the real 16 regions, from the shipped reference adjacency."""
    from growth_poles.core.neighbours.contiguous import queen

    with (ROOT / "boundaries" / "adjacency_16.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["region_iso_a"], row["region_iso_b"]) for row in csv.DictReader(file)]
    labels = sorted({label for pair in pairs for label in pair})
    return queen(labels, [a for a, _ in pairs], [b for _, b in pairs])


@pytest.fixture(scope="session")
def index_2016(queen_16):
    """Return the paper's index of 2016, in the order of ``queen_16``."""
    import numpy as np

    path = ROOT / "studies" / "paper" / "table1_innovation_index.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == "2016"]
    value = {row["region_iso"]: float(row["index_pct"]) for row in rows}
    return np.array([value[label] for label in queen_16.labels])
