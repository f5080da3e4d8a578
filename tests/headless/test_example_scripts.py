"""The scripts in examples/ run in an empty folder and find what their tables hold."""

import importlib.util
import sqlite3
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def script(name):
    loaded = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(loaded)
    loaded.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_an_example_writes_a_geopackage(path, tmp_path, capsys):
    script(path.stem).main(tmp_path)
    (written,) = set(tmp_path.glob("*.gpkg")) - {tmp_path / "counties.gpkg"}
    with sqlite3.connect(written) as database:
        assert database.execute("SELECT count(*) FROM regions").fetchone()[0] > 0
    assert capsys.readouterr().out


def test_every_spelling_of_a_county_finds_it(tmp_path):
    results = script("own_names").main(tmp_path)
    found = results.table("regions_by_year").set_index(["region_iso", "year"])
    assert found["software_revenue"].to_dict() == {
        ("01", 2010): 40,
        ("02", 2010): 12,
        ("03", 2010): 2,
        ("04", 2010): 8,
        ("01", 2020): 60,
        ("02", 2020): 20,
        ("03", 2020): 5,
        ("04", 2020): 30,
    }
    # 40 of 62
    assert found.loc[("01", 2010), "location_share"] == pytest.approx(40 / 62)
    assert found.loc[("02", 2020), "name_ru"] == "Осбю"
