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

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from boundaries import ATTRIBUTION, LICENCE, PATH, SCHEMES  # noqa: E402

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

# code: digits (ISO 3166-2 of 2022 and the first two of KATO), kind, names en, ru, kk
UNITS = {
    "KZ-ABY": ("10", "oblast", "Abai region", "Область Абай", "Абай облысы"),
    "KZ-AKM": ("11", "oblast", "Akmola region", "Акмолинская область", "Ақмола облысы"),
    "KZ-AKT": ("15", "oblast", "Aktobe region", "Актюбинская область", "Ақтөбе облысы"),
    "KZ-ALA": ("75", "city", "Almaty city", "г. Алматы", "Алматы қаласы"),
    "KZ-ALM": ("19", "oblast", "Almaty region", "Алматинская область", "Алматы облысы"),
    "KZ-AST": ("71", "city", "Astana city", "г. Астана", "Астана қаласы"),
    "KZ-ATY": ("23", "oblast", "Atyrau region", "Атырауская область", "Атырау облысы"),
    "KZ-KAR": ("35", "oblast", "Karaganda region", "Карагандинская область", "Қарағанды облысы"),
    "KZ-KUS": ("39", "oblast", "Kostanay region", "Костанайская область", "Қостанай облысы"),
    "KZ-KZY": ("43", "oblast", "Kyzylorda region", "Кызылординская область", "Қызылорда облысы"),
    "KZ-MAN": ("47", "oblast", "Mangystau region", "Мангистауская область", "Маңғыстау облысы"),
    "KZ-PAV": ("55", "oblast", "Pavlodar region", "Павлодарская область", "Павлодар облысы"),
    "KZ-SEV": (
        "59",
        "oblast",
        "North Kazakhstan region",
        "Северо-Казахстанская область",
        "Солтүстік Қазақстан облысы",
    ),
    "KZ-SHY": ("79", "city", "Shymkent city", "г. Шымкент", "Шымкент қаласы"),
    "KZ-ULT": ("62", "oblast", "Ulytau region", "Область Улытау", "Ұлытау облысы"),
    "KZ-VOS": (
        "63",
        "oblast",
        "East Kazakhstan region",
        "Восточно-Казахстанская область",
        "Шығыс Қазақстан облысы",
    ),
    "KZ-YUZ": ("61", "oblast", "Turkistan region", "Туркестанская область", "Түркістан облысы"),
    "KZ-ZAP": (
        "27",
        "oblast",
        "West Kazakhstan region",
        "Западно-Казахстанская область",
        "Батыс Қазақстан облысы",
    ),
    "KZ-ZHA": ("31", "oblast", "Zhambyl region", "Жамбылская область", "Жамбыл облысы"),
    "KZ-ZHT": ("33", "oblast", "Zhetisu region", "Область Жетісу", "Жетісу облысы"),
}
NUR_SULTAN = ("71", "city", "Nur-Sultan city", "г. Нур-Султан", "Нұр-Сұлтан қаласы")
SOUTH_KAZAKHSTAN = (
    "51",
    "oblast",
    "South Kazakhstan region",
    "Южно-Казахстанская область",
    "Оңтүстік Қазақстан облысы",
)
OTHER_NAMES = {
    "16": {"KZ-AST": NUR_SULTAN, "KZ-YUZ": SOUTH_KAZAKHSTAN},
    "17": {"KZ-AST": NUR_SULTAN},
    "20": {},
}
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


def areas_km2(shapes):
    """Area on the WGS 84 ellipsoid."""
    from pyproj import Geod

    geod = Geod(ellps="WGS84")
    return [round(abs(geod.geometry_area_perimeter(shape)[0]) / 1e6, 1) for shape in shapes]


def layers_of(scheme, atoms, full, centres):
    """Regions and centres of one scheme as frames."""
    shapes, first_last = units_of(atoms, scheme), SCHEMES[scheme]
    areas = dict(zip(shapes, areas_km2(units_of(full, scheme).values()), strict=True))
    regions, points = [], []
    for code, shape in sorted(shapes.items()):
        digits, kind, en, ru, kk = OTHER_NAMES[scheme].get(code, UNITS[code])
        letters = None if code in ("KZ-ABY", "KZ-ULT", "KZ-ZHT") else code
        row = {
            "region_iso": code,
            "scheme": scheme,
            "name_en": en,
            "name_ru": ru,
            "name_kk": kk,
            "kind": kind,
            "iso_letters": letters,
            "iso_digits": None if digits == "51" else f"KZ-{digits}",
            "kato": f"{digits}0000000",
            "first_year": first_last[0],
            "last_year": first_last[1],
            "area_km2": areas[code],
            "attribution": ATTRIBUTION,
            "geometry": shapely.multipolygons(shapely.get_parts(shape)),
        }
        regions.append(row)
        place = CENTRE_FROM[scheme].get(code, code)
        en, ru, kk = OTHER_CENTRES[scheme].get(place, CENTRES[place])
        point = centres[place]
        if not shapely.covers(shape, point):
            raise SystemExit(f"scheme {scheme}: the centre of {code} lies outside it")
        points.append(
            {
                "region_iso": code,
                "scheme": scheme,
                "name_en": en,
                "name_ru": ru,
                "name_kk": kk,
                "attribution": ATTRIBUTION,
                "geometry": point,
            }
        )
    frames = []
    for rows in (regions, points):
        frame = gpd.GeoDataFrame(rows, crs=4326)
        for column in ("first_year", "last_year"):
            if column in frame:
                frame[column] = frame[column].astype(pd.Int32Dtype())
        frames.append(frame)
    return frames


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

    points = gpd.read_file(options.source, layer="centres_2022").set_index("ISO_3166_2").geometry
    centres = {
        code: shapely.transform(shape, lambda xy: np.round(xy, DECIMALS))
        for code, shape in points.items()
    }
    layers = {}
    for scheme in SCHEMES:
        regions, capitals = layers_of(scheme, atoms, full, centres)
        layers[f"regions_{scheme}"], layers[f"centres_{scheme}"] = regions, capitals
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
