"""Other formats beside the GeoPackage, and what must not happen in a spreadsheet."""

import dataclasses
import json

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.headless import run
from growth_poles.core.headless.exports import escape_formulas
from growth_poles.core.headless.study_run import load_study
from growth_poles.core.study.spec import OutputSpec, WeightsSpec


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("all formats")
    study = dataclasses.replace(
        load_study("paper"), output=OutputSpec(also=("geoparquet", "geojson", "csv", "xlsx"))
    )
    results = run(study)
    return results, results.write(folder / "out.gpkg"), folder


def test_every_format_is_written_and_named_after_the_geopackage(written):
    _, paths, folder = written
    assert sorted(paths) == sorted(folder.iterdir())
    names = {path.name for path in paths}
    assert {
        "out.gpkg",
        "out.regions.parquet",
        "out.regions_by_year.geojson",
        "out.hubs.csv",
        "out.xlsx",
    } <= names


def test_the_formats_carry_the_same_values(written):
    results, _, folder = written
    share = results.layer()["location_share"]
    parquet = gpd.read_parquet(folder / "out.regions.parquet")
    pd.testing.assert_series_equal(parquet["location_share"], share)
    geojson = json.loads((folder / "out.regions.geojson").read_text("utf-8"))
    assert len(geojson["features"]) == 16
    table = pd.read_csv(folder / "out.regions.csv")
    pd.testing.assert_series_equal(table["location_share"], share, rtol=1e-12)
    book = pd.read_excel(folder / "out.xlsx", sheet_name="hubs", engine="openpyxl")
    assert book["region_iso"].head(2).tolist() == ["KZ-ALA", "KZ-AST"]


def test_a_file_of_weights_is_an_input_that_is_never_replaced(written, tmp_path):
    results, _, _ = written
    file = tmp_path / "x.regions.parquet"
    file.write_text("mine")
    weights = WeightsSpec("file", "mine", file=file)
    study = dataclasses.replace(
        results.study, diffusion=dataclasses.replace(results.study.diffusion, weights=(weights,))
    )
    with pytest.raises(OutputError, match="one of its inputs"):
        dataclasses.replace(results, study=study).write(tmp_path / "x.gpkg", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["x.regions.parquet"]
    assert file.read_text() == "mine"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_never_becomes_a_formula(start, tmp_path):
    evil = f"{start}HYPERLINK(1)"
    safe = escape_formulas(pd.DataFrame({evil: [evil, "fine", None], "n": [-1.0, 2.0, 3.0]}))
    assert safe.iloc[0, 0] == safe.columns[0] == f"'{evil}"
    assert safe["n"].tolist() == [-1.0, 2.0, 3.0]
    safe.to_excel(tmp_path / "x.xlsx", index=False)
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx").active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}


def test_files_that_are_there_stay_unless_overwritten(written):
    results, _, folder = written
    (folder / "out.gpkg").unlink()
    with pytest.raises(OutputError, match="--overwrite"):
        results.write(folder / "out.gpkg")
    assert not (folder / "out.gpkg").exists()
