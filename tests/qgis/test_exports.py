"""Formats beside the GeoPackage: inside QGIS they are those of the command line."""

import csv
import dataclasses
import json
import resource

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.study.read import load_study
from growth_poles.core.study.spec import OutputSpec
from growth_poles.plugin import bridge
from growth_poles.plugin.writing import exports
from osgeo import gdal

FORMATS = ("geoparquet", "geojson", "csv", "xlsx")
HEADLESS = """
import dataclasses, sys
from growth_poles.core.headless import run
from growth_poles.core.study.spec import OutputSpec
from growth_poles.core.study.read import load_study
output = OutputSpec(also=("geojson", "csv", "xlsx"))
run(dataclasses.replace(load_study("paper"), output=output)).write(sys.argv[1])
"""
SHEETS = """
import json, sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
                  for sheet in book}, default=str))
print(json.dumps(sorted({cell.data_type for sheet in book for row in sheet.iter_rows()
                         for cell in row if cell.value is not None})))
"""


def study(*formats):
    return dataclasses.replace(load_study("paper"), output=OutputSpec(also=formats))


@pytest.fixture(scope="module")
def both(tmp_path_factory, headless):
    """The files of both sides in folders of their own."""
    ours, theirs = (tmp_path_factory.mktemp(name) for name in ("qgis", "headless"))
    found = bridge.run_study(study(*FORMATS), ours / "out.gpkg")
    headless(HEADLESS, theirs / "out.gpkg")
    return ours, theirs, found


def close(mine, theirs):
    """Equal, numbers to the last digits that a format keeps, nested as they come."""
    if isinstance(mine, list):
        return len(mine) == len(theirs) and all(map(close, mine, theirs))
    if isinstance(mine, dict):
        return mine.keys() == theirs.keys() and all(close(mine[k], theirs[k]) for k in mine)
    if isinstance(mine, float) and isinstance(theirs, float | int):
        return mine == pytest.approx(theirs, rel=1e-9, abs=1e-9)
    return mine == theirs


def test_the_same_files_are_written_and_what_qgis_lacks_is_noted(both):
    ours, theirs, found = both
    names = [sorted(file.name for file in folder.iterdir()) for folder in (ours, theirs)]
    has_parquet = gdal.GetDriverByName("Parquet") is not None
    assert [name for name in names[0] if not name.endswith(".parquet")] == names[1]
    noted = "Output: geoparquet are written by the command line only." in found.notes
    assert noted is not has_parquet


def cells(file):
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [[number(cell) for cell in row] for row in csv.reader(lines)]


def number(text):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def test_csv_holds_the_same_cells(both):
    ours, theirs, _ = both
    files = sorted(theirs.glob("*.csv"))
    assert len(files) > 10
    for file in files:
        if file.name != "out.run_record.csv":
            assert close(cells(ours / file.name), cells(file)), file.name


def parts(shape):
    """Take a shape apart: GDAL writes one polygon of a layer of several as it likes."""
    single = shape["type"] == "Polygon"
    return [shape["coordinates"]] if single else shape["coordinates"]


@pytest.mark.parametrize("name", ["regions", "regions_by_year", "neighbours"])
def test_geojson_holds_the_same_features(name, both):
    mine, theirs = (
        json.loads((folder / f"out.{name}.geojson").read_text("utf-8"))["features"]
        for folder in both[:2]
    )
    assert len(mine) == len(theirs) > 0
    for one, other in zip(mine, theirs, strict=True):
        assert close(one["properties"], other["properties"])
        assert close(parts(one["geometry"]), parts(other["geometry"]))


def test_the_workbook_has_the_same_sheets_and_no_formula(both, headless):
    mine, theirs = (headless(SHEETS, folder / "out.xlsx").splitlines() for folder in both[:2])
    one, other = json.loads(mine[0]), json.loads(theirs[0])
    assert list(one) == list(other)
    for name in one:
        if name != "run_record":
            assert close(one[name], other[name]), name
    assert "f" not in json.loads(mine[1])


def test_a_text_that_starts_like_a_formula_stays_a_text(tmp_path, headless):
    from growth_poles.core.tables import Column, Findings, Table

    columns = (Column("=x", "text", ""), Column("n", "real", ""), Column("b", "boolean", ""))
    rows = [{"=x": "=1+1", "n": -1.5, "b": True}, {"=x": "fine"}]
    table = Table.from_rows("hubs", "", columns, rows)
    for target, write in exports.export_jobs(
        Findings({"hubs": table}), OutputSpec(also=("csv", "xlsx")), tmp_path / "o.gpkg"
    ):
        write(target, tmp_path / "o.gpkg")
    assert (tmp_path / "o.hubs.csv").read_text("utf-8-sig").splitlines()[1] == "'=1+1,-1.5,True"
    sheets, kinds = map(json.loads, headless(SHEETS, tmp_path / "o.xlsx").splitlines())
    assert sheets["hubs"][1] == ["'=1+1", -1.5, True]
    assert "f" not in kinds


@pytest.mark.parametrize("kind", ["geojson", "xlsx"])
def test_a_file_that_a_full_disk_cut_short_is_an_error(kind, results, tmp_path):
    from growth_poles.core.tables import Column, Findings, Table

    names = [f"{number:x}" * 9 for number in range(20_000)]
    columns = (Column("name", "text", ""),)
    table = Table.from_columns("regions", "", columns, {"name": names})
    asked = OutputSpec(also=(kind,))
    jobs = list(exports.export_jobs(Findings({"regions": table}), asked, tmp_path / "o.gpkg"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        for target, write in jobs:
            with pytest.raises(OSError, match="No space left"):
                write(target, results)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [target.suffix for target, _ in jobs] == [f".{kind}"]


def test_all_files_are_written_or_none(tmp_path, monkeypatch):
    (tmp_path / "out.hubs.csv").write_text("mine")
    with pytest.raises(OutputError, match="already exists"):
        bridge.run_study(study("csv"), tmp_path / "out.gpkg")
    assert [file.name for file in tmp_path.iterdir()] == ["out.hubs.csv"]
    (tmp_path / "out.hubs.csv").unlink()

    def full(*_):
        raise OSError("no space left")

    monkeypatch.setattr(exports, "_layer", full)
    with pytest.raises(OutputError, match="no space left"):
        bridge.run_study(study("csv", "geojson"), tmp_path / "out.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", ["table", "boundaries", "weights"])
def test_no_file_that_a_study_names_is_written_over(what, tmp_path):
    mine = tmp_path / "mine.gpkg"
    mine.write_bytes(b"mine")
    given = load_study("paper")
    if what == "table":
        given = dataclasses.replace(
            given, tables=(dataclasses.replace(given.tables[0], file=mine), *given.tables[1:])
        )
    elif what == "boundaries":
        given = dataclasses.replace(
            given, boundaries=dataclasses.replace(given.boundaries, file=mine)
        )
    else:
        weights = (dataclasses.replace(given.diffusion.weights[0], kind="file", file=mine),)
        given = dataclasses.replace(
            given, diffusion=dataclasses.replace(given.diffusion, weights=weights)
        )
    with pytest.raises(OutputError, match="one of its inputs"):
        bridge.run_study(given, mine, overwrite=True)
    assert mine.read_bytes() == b"mine"


def test_the_report_is_written_beside_the_file(tmp_path):
    from growth_poles.core.report.page import page
    from growth_poles.core.report.result_file import read_result

    asked = dataclasses.replace(study(), output=OutputSpec(report=True, language="kk"))
    bridge.run_study(asked, tmp_path / "a.gpkg")
    told = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert told == page(read_result(tmp_path / "a.gpkg"), "kk")
    assert "Маңғыстау облысы" in told
