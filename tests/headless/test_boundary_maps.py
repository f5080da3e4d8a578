"""The table of maps in the documentation: what it says is what comes out, and it is right."""

import importlib.util
from pathlib import Path

import pytest
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless.layers import geometry_facts, read_regions

ROOT = Path(__file__).resolve().parents[2]
_loaded = importlib.util.spec_from_file_location("boundary_maps", ROOT / "scripts/boundary_maps.py")
script = importlib.util.module_from_spec(_loaded)
_loaded.loader.exec_module(script)
MAPS = {drawn.name: drawn for drawn in script.maps()}
ALLOWED = [name for name, drawn in MAPS.items() if drawn.pairs is not None]
# Outlines that were simplified further apart than the tolerance: part of the border is gone.
TORN = "The same, each by itself, to 20 to 100 m"


def test_the_page_is_what_the_script_gives():
    assert script.page() == (ROOT / "docs/boundaries.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ALLOWED)
def test_a_map_has_the_pairs_and_borders_that_it_was_drawn_with(name):
    drawn = MAPS[name]
    pairs, km, told = script.ours(script.frame_of(drawn))
    assert pairs == drawn.pairs
    if name == TORN:
        assert "gap" in told
        assert km < drawn.km
    else:
        assert km == pytest.approx(drawn.km, rel=0.004)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Levels of one division in one layer", "several levels of one division"),
        ("An hourglass, whose outline crosses itself", "r1"),
    ],
)
def test_a_map_that_is_none_is_refused(name, said, tmp_path):
    script.frame_of(MAPS[name]).to_file(tmp_path / "map.gpkg")
    with pytest.raises(BoundaryError, match=said):
        geometry_facts(read_regions(tmp_path / "map.gpkg", code="code"))


def test_an_arc_of_a_meridian_and_of_a_parallel_have_the_lengths_of_wgs_84():
    # a quarter of a meridian is 10,001.966 km, of the equator a quarter of 2 pi 6378.137 km
    assert script.meridian_km(0, 90) == pytest.approx(10_001.966, abs=1e-3)
    assert script.parallel_km(0, 90) == pytest.approx(10_018.754, abs=1e-3)
