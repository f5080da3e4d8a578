"""Damages files, each time in another way and always the same way for the same number.

``python tests/redteam/mutating.py SECONDS`` does it that long for every reader.
"""

import json
import random
import sys
import time
import traceback
import warnings
import zipfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    import conftest  # noqa: F401

import geopandas as gpd
import pandas as pd
from growth_poles.core.errors import InputError
from growth_poles.core.headless.layers import read_regions
from growth_poles.core.headless.tables import read_table
from growth_poles.core.study.read import read_study
from growth_poles.core.study.spec import ColumnSpec, TableSpec
from growth_poles.studies import shipped
from shapely import box

SLOW = 10.0
PIECES = (
    *(b"\0", b"\xff\xfe", b"\xff" * 8, b"1e999", b"9" * 400, b"-", b'"', b"'", b"<", b"[" * 300),
    *(b"{", b"\n" * 50, b";", b",", b"NaN", b"\xf0\x9f\x92\xa3", b"1" + b"0" * 30, b"= ["),
)


def corpus(folder):
    """Write one honest file for each reader, and return how each is read."""
    rows = [{"code": code, "grp": float(at), "year": 2016} for at, code in enumerate("abcd")]
    frame = pd.DataFrame(rows)
    shapes = [box(at, 0, at + 1, 1) for at in range(4)]
    regions = gpd.GeoDataFrame(frame, geometry=shapes, crs=4326)
    folder.mkdir(exist_ok=True)
    frame.to_csv(folder / "a.csv", index=False)
    frame.to_excel(folder / "a.xlsx", index=False)
    frame.to_excel(folder / "a.ods", index=False, engine="odf")
    frame.to_parquet(folder / "a.parquet")
    frame.to_csv(folder / "a.csv.gz", index=False)
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(folder / "a.csv", "a.csv")
    regions.to_file(folder / "a.gpkg", layer="a")
    regions.to_file(folder / "a.shp")
    regions.to_file(folder / "a.geojson")
    regions.to_file(folder / "a.fgb")
    (folder / "a.toml").write_bytes(shipped("paper").read_bytes())
    boundaries = {".gpkg", ".shp", ".geojson", ".fgb"}

    def as_table(path):
        columns = (ColumnSpec("grp", "grp", "count"),)
        return read_table(TableSpec(path, "code", columns, year=2016))

    def as_regions(path):
        return read_regions(path, code="code")

    readers = []
    for path in sorted(folder.iterdir()):
        if path.suffix == ".toml":
            readers.append((path, read_study))
        elif path.suffix in boundaries:
            readers += [(path, as_table), (path, as_regions)]
        elif path.suffix in (".csv", ".xlsx", ".ods", ".parquet", ".gz", ".zip"):
            readers.append((path, as_table))
    return readers


def damaged(content, number):
    """Damage bytes: change, cut, double, insert."""
    chance = random.Random(number)
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(made) + 1)
        what = chance.randrange(5)
        if what == 0 and at < len(made):
            made[at] = chance.randrange(256)
        elif what == 1:
            del made[at : at + chance.choice((1, 4, 100))]
        elif what == 2:
            made[at:at] = made[at : at + chance.choice((1, 50))]
        elif what == 3:
            made[at:at] = chance.choice(PIECES)
        elif chance.random() < 0.1:
            del made[at:]
    return bytes(made)


def attack(path, read, number):
    """Read a damaged copy; return what is wrong with how it went."""
    place = path.with_name("damaged")
    place.mkdir(exist_ok=True)
    for beside in path.parent.glob(f"{path.stem}.*"):
        if path.suffix == ".shp" and beside.suffix in (".dbf", ".shx", ".prj", ".cpg"):
            (place / beside.name).write_bytes(beside.read_bytes())
    copy = place / path.name
    copy.write_bytes(damaged(path.read_bytes(), number))
    started = time.perf_counter()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read(copy)
    except InputError:
        pass
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return "".join(traceback.format_exception(error))[-1500:]
    taken = time.perf_counter() - started
    return f"took {taken:.1f} s" if taken > SLOW else ""


def main(seconds):
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        readers, counts, faults = corpus(Path(folder) / "in"), {}, 0
        end, number = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            for path, read in readers:
                key = f"{path.suffix} {read.__name__}"
                counts[key] = counts.get(key, 0) + 1
                if told := attack(path, read, number):
                    faults += 1
                    print(f"--- {key}, number {number}\n{told}")
            number += 1
    print(json.dumps(counts), f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
