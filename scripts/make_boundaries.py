"""Make the shipped region polygons from the published ones: run by hand, never by the product.

    python scripts/make_boundaries.py SOURCE.gpkg --adjacency FOLDER [--out FILE.gpkg]

SOURCE holds the layers ``adm1_2018``, ``adm1_2024``, ``adm2_2024`` and ``centres_2022`` of the UN
OCHA common operational data sets for Kazakhstan as published in the R package geokz 1.0.2 (CC BY
4.0). FOLDER holds ``adjacency_16.csv``, ``adjacency_17.csv`` and ``adjacency_20.csv``, the lists of
who really borders whom, which are copied beside the polygons as the reference.

All three schemes are put together from one arrangement of *atoms*, the pieces of ground that never
change hands between the schemes except as a whole, so that they share ground and vertices exactly:

1. the outlines of 2024 are made a valid coverage (gaps of up to 1 km closed, overlaps resolved);
2. 2018 is laid over 2024; parts below 1 km² that touch another part are strays, dropped, and closed
   again from the unit that surrounds them; free-standing islands stay;
3. ground that the two years give to different units, other than by a split, has changed hands only
   if the districts of 2024 say so too; otherwise it stays where the districts have it;
4. the atoms are made a coverage again, and simplified as one, in an equal-area projection (500 m,
   less for small islands).

The same source gives the same geometry, whatever the machine: coordinates are rounded to 1e-6°.
"""

from __future__ import annotations

import argparse
import csv
import os
import sqlite3
import sys
import tempfile
import warnings
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyproj import Geod

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from boundaries import ATTRIBUTION, LICENCE, PATH, SCHEMES  # noqa: E402
from core import regions  # noqa: E402

EQUAL_AREA = "+proj=laea +lat_0=48 +lon_0=67 +datum=WGS84 +units=m +no_defs"
GAP_WIDTH_M = 1_000.0
STRAY_AREA_M2 = 1e6
TOLERANCE_M = 500.0
# islands are simplified less: by this share of their width
ISLAND_SHARE = 0.05
DECIMALS = 6

# which unit of 2018 a unit of 2024 was split from
SPLIT_FROM = {"KZ-ABY": "KZ-VOS", "KZ-ZHT": "KZ-ALM", "KZ-ULT": "KZ-KAR"}
# where the centre of a unit was not where the centres of 2022 have it: the unit to take it from
CENTRE_FROM = {"16": {"KZ-YUZ": "KZ-SHY", "KZ-ALM": "KZ-ZHT"}, "17": {"KZ-ALM": "KZ-ZHT"}, "20": {}}

# the source mixes Konaiev, Uralsk, Актобе, Чимкент, Жезказган (for Жезқазған) with present forms
CENTRES = {
    "KZ-ABY": ("Semey", "Семей", "Семей"),
    "KZ-AKM": ("Kokshetau", "Кокшетау", "Көкшетау"),
    "KZ-AKT": ("Aktobe", "Актобе", "Ақтөбе"),
    "KZ-ALA": ("Almaty", "Алматы", "Алматы"),
    "KZ-ALM": ("Konaev", "Конаев", "Қонаев"),
    "KZ-AST": ("Astana", "Астана", "Астана"),
    "KZ-ATY": ("Atyrau", "Атырау", "Атырау"),
    "KZ-KAR": ("Karaganda", "Караганда", "Қарағанды"),
    "KZ-KUS": ("Kostanay", "Костанай", "Қостанай"),
    "KZ-KZY": ("Kyzylorda", "Кызылорда", "Қызылорда"),
    "KZ-MAN": ("Aktau", "Актау", "Ақтау"),
    "KZ-PAV": ("Pavlodar", "Павлодар", "Павлодар"),
    "KZ-SEV": ("Petropavl", "Петропавловск", "Петропавл"),
    "KZ-SHY": ("Shymkent", "Шымкент", "Шымкент"),
    "KZ-ULT": ("Zhezkazgan", "Жезказган", "Жезқазған"),
    "KZ-VOS": ("Oskemen", "Усть-Каменогорск", "Өскемен"),
    "KZ-YUZ": ("Turkistan", "Туркестан", "Түркістан"),
    "KZ-ZAP": ("Oral", "Уральск", "Орал"),
    "KZ-ZHA": ("Taraz", "Тараз", "Тараз"),
    "KZ-ZHT": ("Taldykorgan", "Талдыкорган", "Талдықорған"),
}
OTHER_CENTRES = {
    "16": {"KZ-AST": ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан")},
    "17": {"KZ-AST": ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан")},
    "20": {},
}


def cleaned(shapes):
    """Close gaps and overlaps, so that neighbours share exact vertices."""
    return shapely.coverage_clean(np.asarray(shapes), gap_width=GAP_WIDTH_M)


def pieces_of(layer):
    """One row per part, without stray parts: below 1 km² and touching another part."""
    parts = layer.explode(ignore_index=True)
    small = np.flatnonzero(parts.area.to_numpy() < STRAY_AREA_M2)
    shapes = parts.geometry.to_numpy()
    found, touching = parts.sindex.query(shapes[small], predicate="dwithin", distance=1.0)
    stray = np.unique(small[found[small[found] != touching]])
    print(f"strays dropped: {len(stray)}, {shapely.area(shapes[stray]).sum() / 1e6:.3f} km²")
    return parts.drop(index=stray).reset_index(drop=True)


def atoms_of(old, new, districts):
    """Lay 2018 over 2024 and decide what changed hands."""
    new = new.set_geometry(cleaned(new.geometry), crs=new.crs)
    overlay = gpd.overlay(
        old.rename(columns={"ISO_3166_2": "old"})[["old", "geometry"]],
        new.rename(columns={"ISO_3166_2": "new"})[["new", "geometry"]],
        how="intersection",
        keep_geom_type=True,
    )
    pieces = pieces_of(overlay)
    for row in pieces.itertuples():
        if SPLIT_FROM.get(row.new, row.new) == row.old:
            continue
        shares = districts.intersection(row.geometry).area.groupby(districts["ISO_3166_2"]).sum()
        held = shares.idxmax()
        pieces.loc[row.Index, "new"] = held
        print(
            f"{row.geometry.area / 1e6:.1f} km² {row.old} to {row.new}:",
            "confirmed by the districts" if held == row.new else f"districts say {held}",
        )
    atoms = pieces.dissolve(["old", "new"], as_index=False)
    atoms.geometry = cleaned(atoms.geometry)
    return atoms


def simplified(atoms, tolerance):
    """Simplify as one coverage; degrees are rounded so that every machine gives the same."""
    parts = atoms.explode(ignore_index=True)
    shapes = parts.geometry.to_numpy()
    simple = shapely.coverage_simplify(shapes, tolerance)
    one, other = parts.sindex.query(shapes, predicate="intersects")
    for island in np.setdiff1d(np.arange(len(parts)), one[one != other]):
        finer = min(tolerance, ISLAND_SHARE * np.sqrt(shapes[island].area))
        simple[island] = shapely.coverage_simplify(shapes[[island]], finer)[0]
    parts.geometry = simple
    print(f"vertices: {atoms.count_coordinates().sum()} to {parts.count_coordinates().sum()}")
    parts = parts.to_crs(4326)
    parts.geometry = shapely.transform(parts.geometry, lambda xy: np.round(xy, DECIMALS))
    return parts


def units_of(atoms, scheme):
    """Put the units of a scheme together from the atoms."""
    codes = atoms["new"] if scheme == "20" else atoms["old"]
    if scheme == "16":
        codes = codes.replace("KZ-SHY", "KZ-YUZ")
    return {
        code: shapely.normalize(shapely.coverage_union_all(shapes.to_numpy()))
        for code, shapes in atoms.geometry.groupby(codes)
    }


def area_km2(shape):
    """Area on the WGS 84 ellipsoid."""
    return round(abs(Geod(ellps="WGS84").geometry_area_perimeter(shape)[0]) / 1e6, 1)


def layers_of(name, atoms, full, centres):
    """Regions and centres of one scheme as frames."""
    scheme, shapes = regions.scheme(name), units_of(atoms, name)
    if set(shapes) != set(scheme.codes):
        raise SystemExit(f"scheme {name}: {set(shapes) ^ set(scheme.codes)} on one side only")
    unsimplified = units_of(full, name)
    polygons, points = [], []
    for region in scheme.regions:
        shape, place = shapes[region.code], CENTRE_FROM[name].get(region.code, region.code)
        if not shapely.covers(shape, centres[place]):
            raise SystemExit(f"scheme {name}: the centre of {region.code} lies outside it")
        head = {"region_iso": region.code, "scheme": name}
        polygons.append(
            head
            | {
                "name_en": region.name_en,
                "name_ru": region.name_ru,
                "name_kk": region.name_kk,
                "kind": region.kind,
                "iso_letters": region.iso_letters,
                "iso_digits": region.iso_digits,
                "kato": region.kato,
                "first_year": scheme.first_year,
                "last_year": scheme.last_year,
                "area_km2": area_km2(unsimplified[region.code]),
                "attribution": ATTRIBUTION,
                "geometry": shapely.multipolygons(shapely.get_parts(shape)),
            }
        )
        names = OTHER_CENTRES[name].get(place, CENTRES[place])
        points.append(
            head
            | dict(zip(("name_en", "name_ru", "name_kk"), names, strict=True))
            | {"attribution": ATTRIBUTION, "geometry": centres[place]}
        )
    polygons, points = gpd.GeoDataFrame(polygons, crs=4326), gpd.GeoDataFrame(points, crs=4326)
    years = ["first_year", "last_year"]
    polygons[years] = polygons[years].astype(pd.Int32Dtype())
    return polygons, points


def write(path, layers):
    """Write every layer into a new file and move it into place."""
    # the standard's time stamps would make every run another file
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "2024-01-01T00:00:00.000Z"})
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        for name, frame in layers.items():
            what, scheme = name.split("_")
            title = "Regions" if what == "regions" else "Administrative centres"
            pyogrio.write_dataframe(
                frame,
                draft,
                layer=name,
                driver="GPKG",
                append=draft.exists(),
                dataset_options=None if draft.exists() else {"VERSION": "1.2"},
                layer_options={
                    "FID": "fid",
                    "SPATIAL_INDEX": "NO",
                    "IDENTIFIER": f"{title} of Kazakhstan, scheme of {scheme}",
                    "DESCRIPTION": f"{ATTRIBUTION} Licence: {LICENCE}",
                },
            )
        with sqlite3.connect(draft) as connection:
            connection.execute("VACUUM")
        connection.close()
        os.replace(draft, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--adjacency", type=Path, help="folder of adjacency_16.csv and so on")
    parser.add_argument("--out", type=Path, default=PATH)
    parser.add_argument("--tolerance", type=float, default=TOLERANCE_M, help="in metres")
    options = parser.parse_args()
    warnings.filterwarnings("ignore", message=".*organizePolygons.*|.*Measured.*")

    def read(layer):
        return gpd.read_file(options.source, layer=layer).to_crs(EQUAL_AREA)

    districts = read("adm2_2024")
    districts.geometry = shapely.make_valid(districts.geometry.to_numpy())
    full = atoms_of(read("adm1_2018"), read("adm1_2024"), districts)
    atoms = simplified(full, options.tolerance)
    full = full.to_crs(4326)

    places = gpd.read_file(options.source, layer="centres_2022").set_index("ISO_3166_2").geometry
    centres = {
        code: shapely.transform(place, lambda xy: np.round(xy, DECIMALS))
        for code, place in places.items()
    }
    layers = {}
    for scheme in SCHEMES:
        polygons, points = layers_of(scheme, atoms, full, centres)
        layers[f"regions_{scheme}"], layers[f"centres_{scheme}"] = polygons, points
    write(options.out, layers)
    print(options.out, f"{options.out.stat().st_size / 1e6:.3f} MB")

    if options.adjacency:
        for scheme in SCHEMES:
            name = f"adjacency_{scheme}.csv"
            with (options.adjacency / name).open(encoding="utf-8", newline="") as file:
                pairs = sorted(tuple(sorted(row)) for row in list(csv.reader(file))[1:])
            with (options.out.parent / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(("region_iso_a", "region_iso_b"))
                writer.writerows(pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
