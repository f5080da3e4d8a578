"""Neighbours and Moran's I of the maps that come with libpysal."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from esda import Moran
from growth_poles.core.association.overall import moran
from growth_poles.core.headless.layers import contiguity
from growth_poles.core.neighbours.contiguous import queen, rook
from libpysal.examples import get_path
from libpysal.graph import Graph
from libpysal.io import open as open_weights

DEGREES = 4326
PLANE = 32617  # for a map on an arbitrary plane, whose file says no CRS

MAPS = {
    "columbus.shp": PLANE,
    "lattice10x10.shp": PLANE,
    "rook31.shp": PLANE,
    "us48.shp": DEGREES,
    "mexicojoin.shp": DEGREES,
    "stl_hom.shp": DEGREES,
    "sids2.shp": DEGREES,
    "10740.shp": DEGREES,
    "virginia.shp": DEGREES,
    "vautm17n.shp": PLANE,
    "G_utm.shp": PLANE,
}
# Weights that were published with a map, and the column of the map that names their regions.
WEIGHTS = {
    "columbus.gal": ("columbus.shp", "POLYID", queen),
    "stl_hom_rook.gal": ("stl_hom.shp", "POLY_ID_OG", rook),
    "sids2.gal": ("sids2.shp", "FIPS", rook),
    "virginia_queen.gal": ("virginia.shp", "FIPS", queen),
    "virginia_rook.gal": ("virginia.shp", "POLY_ID", rook),
    "states48.gal": ("us48.shp", "STATE_NAME", queen),
}


def read(file, code=None):
    frame = gpd.read_file(get_path(file))
    if frame.crs is None:
        frame = frame.set_crs(MAPS[file])
    codes = frame[code] if code else pd.Series(range(len(frame)))
    frame["region_iso"] = codes.map(plain)
    return frame


def plain(code):
    """Write a code without the decimal point of a column of numbers."""
    return f"{code:g}" if isinstance(code, int | float) else str(code)


def ours(frame, kind):
    found = contiguity(frame)
    return kind(frame["region_iso"], found.pairs[:, 0], found.pairs[:, 1], found.border_km)


def links(neighbours):
    labels = neighbours.labels
    return {
        (labels[i], labels[j]) for i, j in zip(neighbours.rows, neighbours.indices, strict=True)
    }


def published(file):
    """Links of a GAL file; regions that it numbers from 0 are the states in alphabetical order."""
    opened = open_weights(get_path(file))
    neighbours = opened.read().neighbors
    opened.close()
    names = {str(code): str(code) for code in neighbours}
    if file == "states48.gal":
        names = dict(zip(names, pd.read_csv(get_path("usjoin.csv"))["Name"], strict=True))
    return {(names[str(i)], names[str(j)]) for i, others in neighbours.items() for j in others}


@pytest.mark.parametrize(("kind", "expected"), [(queen, 236), (rook, 200)])
def test_columbus_has_the_links_of_the_textbook(kind, expected):
    assert len(links(ours(read("columbus.shp"), kind))) == expected


# The textbook speaks of queen; by rook it is what the same 49 tracts give without their corners.
@pytest.mark.parametrize(("kind", "expected"), [(queen, 0.5002), (rook, 0.5237)])
def test_crime_in_columbus_has_the_moran_of_the_textbook(kind, expected):
    frame = read("columbus.shp")
    found = moran(frame["CRIME"], ours(frame, kind), permutations=99, seed=1)
    assert found.value == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("file", "kind", "expected"),
    [
        # three regions, of which two meet in a corner
        ("rook31.shp", queen, 6),
        ("rook31.shp", rook, 4),
        # 10 · 9 sides and 9 · 9 crossings with two diagonals, across and along, both ways
        ("lattice10x10.shp", queen, 2 * (2 * 90 + 2 * 81)),
        ("lattice10x10.shp", rook, 2 * 2 * 90),
    ],
)
def test_grids_have_the_links_that_are_counted_by_hand(file, kind, expected):
    assert len(links(ours(read(file), kind))) == expected


@pytest.mark.parametrize("kind", [queen, rook])
@pytest.mark.parametrize("file", MAPS)
def test_maps_have_the_neighbours_that_libpysal_finds(file, kind):
    frame = read(file)
    theirs = Graph.build_contiguity(frame.set_index("region_iso"), rook=kind is rook).adjacency
    assert links(ours(frame, kind)) == set(theirs[theirs > 0].index)


@pytest.mark.parametrize("file", WEIGHTS)
def test_maps_have_the_neighbours_that_were_published_with_them(file):
    layer, code, kind = WEIGHTS[file]
    assert links(ours(read(layer, code), kind)) == published(file)


@pytest.mark.parametrize("kind", [queen, rook])
@pytest.mark.parametrize("year", ["1929", "1969", "2009"])
def test_incomes_of_the_states_have_the_moran_of_esda(year, kind):
    frame = read("us48.shp", "STATE_NAME")
    incomes = pd.read_csv(get_path("usjoin.csv")).set_index("Name")[year]
    values = incomes.loc[frame["region_iso"]].to_numpy(dtype=float)
    graph = Graph.build_contiguity(frame.set_index("region_iso"), rook=kind is rook)
    theirs = Moran(values, graph.transform("R"), permutations=0)
    found = moran(values, ours(frame, kind), permutations=99, seed=1)
    assert found.value == pytest.approx(theirs.I, rel=1e-12)


@pytest.mark.parametrize("kind", [queen, rook])
@pytest.mark.parametrize("year", ["1940", "1970", "2000"])
def test_product_of_the_states_of_mexico_has_the_moran_of_esda(year, kind):
    frame = read("mexicojoin.shp")
    values = frame[f"PCGDP{year}"].to_numpy(dtype=np.float64)
    graph = Graph.build_contiguity(frame.set_index("region_iso"), rook=kind is rook)
    theirs = Moran(values, graph.transform("R"), permutations=0)
    found = moran(values, ours(frame, kind), permutations=99, seed=1)
    assert found.value == pytest.approx(theirs.I, rel=1e-12)
