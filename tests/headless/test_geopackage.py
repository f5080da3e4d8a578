"""The GeoPackage: complete, styled, and never half written."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.files.replacing import replacing
from growth_poles.core.files.target import check_target
from growth_poles.core.headless import run
from growth_poles.core.headless.geopackage import write_geopackage
from growth_poles.core.tables import Column, Table
from shapely import Point

ROOT = Path(__file__).resolve().parents[2]
LAYER = gpd.GeoDataFrame({"a": [1, 2]}, geometry=[Point(0, 0), Point(1, 1)], crs=4326)
TABLE = Table.from_rows(
    "facts",
    "One fact",
    [
        Column("words", "text", "Words"),
        Column("whole", "integer", "Whole"),
        Column("part", "real", "Part"),
        Column("truth", "boolean", "Truth"),
    ],
    [
        {"words": '"; DROP TABLE facts; --', "whole": 2, "part": 0.5, "truth": True},
        {"words": "=1+1", "truth": False},
        {},
    ],
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("с пробелом и кириллицей") / "демо файл.gpkg"
    run("paper").write(path)
    return path


def rows(path, query):
    with sqlite3.connect(path) as database:
        return database.execute(query).fetchall()


def test_the_file_has_all_layers_and_tables(demo):
    contents = dict(rows(demo, "SELECT table_name, data_type FROM gpkg_contents"))
    assert next(iter(contents)) == "regions"
    assert contents["regions"] == contents["regions_by_year"] == "features"
    attributes = {name for name, kind in contents.items() if kind == "attributes"}
    assert {
        "index_components",
        "specialisation",
        "concentration",
        "hubs",
        "claims",
        "match_report",
        "columns",
        "run_record",
        "layer_styles",
    } <= attributes


def test_it_is_geopackage_1_2_because_qgis_3_22_warns_about_newer_ones(demo):
    assert rows(demo, "PRAGMA user_version") == [(10200,)]
    assert rows(demo, "PRAGMA integrity_check") == [("ok",)]


def test_layers_come_back_with_types_and_missing_values(demo):
    layer = pyogrio.read_dataframe(demo, layer="regions")
    assert len(layer) == 16
    assert layer.crs.to_epsg() == 4326
    assert layer["is_candidate_hub"].sum() == 2
    assert layer["location_share"].isna().sum() == 5
    assert layer["index_rank"].tolist()[0] == int(layer["index_rank"].tolist()[0])


def test_styles_are_stored_by_name_with_one_default_a_layer(demo):
    styles = rows(demo, "SELECT f_table_name, styleName, useAsDefault, styleQML FROM layer_styles")
    names = {(layer, name) for layer, name, _, _ in styles}
    assert {("regions", name) for name in ("grade", "share", "candidates")} <= names
    for layer in ("regions", "regions_by_year"):
        assert sum(default for of, _, default, _ in styles if of == layer) == 1
    assert all("<qgis" in qml for *_, qml in styles)


def test_text_travels_as_text_and_missing_as_null(tmp_path):
    path = tmp_path / "x.gpkg"
    write_geopackage(path, {"points": LAYER}, [TABLE])
    assert rows(path, "SELECT words, whole, part, truth FROM facts") == [
        ('"; DROP TABLE facts; --', 2, 0.5, 1),
        ("=1+1", None, None, 0),
        (None, None, None, None),
    ]
    back = pyogrio.read_dataframe(path, layer="facts")
    assert back["words"].tolist()[:2] == ['"; DROP TABLE facts; --', "=1+1"]
    assert back["words"].isna().tolist() == [False, False, True]


def test_an_existing_file_is_replaced_only_when_asked(tmp_path):
    path = tmp_path / "x.gpkg"
    write_geopackage(path, {"points": LAYER}, [])
    before = path.read_bytes()
    with pytest.raises(OutputError, match="--overwrite"):
        write_geopackage(path, {"points": LAYER}, [TABLE])
    assert path.read_bytes() == before
    write_geopackage(path, {"points": LAYER}, [TABLE], overwrite=True)
    assert len(rows(path, "SELECT * FROM facts")) == 3


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_a_file_open_elsewhere_is_refused_by_what_lies_beside_it(tmp_path, end):
    path = tmp_path / "x.gpkg"
    write_geopackage(path, {"points": LAYER}, [])
    (tmp_path / f"x.gpkg{end}").write_bytes(b"")
    with pytest.raises(OutputError, match=f"x.gpkg{end} beside it"):
        write_geopackage(path, {"points": LAYER}, [], overwrite=True)


def test_a_locked_file_is_refused(tmp_path):
    path = tmp_path / "x #1?.gpkg"
    write_geopackage(path, {"points": LAYER}, [])
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutputError, match="locked"):
        write_geopackage(path, {"points": LAYER}, [], overwrite=True)
    other.close()
    write_geopackage(path, {"points": LAYER}, [], overwrite=True)


@pytest.mark.parametrize(
    ("name", "message"),
    [("x.shp", r"ends in \.gpkg"), ("there/not/x.gpkg", "Folder not found"), ("a.gpkg", "folder")],
)
def test_impossible_targets_are_refused_before_any_work(tmp_path, name, message):
    (tmp_path / "a.gpkg").mkdir()
    with pytest.raises(OutputError, match=message):
        check_target(tmp_path / name, overwrite=True)


def test_a_read_only_folder_is_refused(tmp_path, monkeypatch):
    # root may write anywhere, so the question is answered for it
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(OutputError, match="read-only"):
        check_target(tmp_path / "x.gpkg", overwrite=False)


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "x.gpkg"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing(path) as partial:
        partial.write_text("half")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["x.gpkg"]


def in_child(script, tmp_path, **options):
    code = f"""
    import sys
    sys.path.insert(0, {str(ROOT / "tests")!r})
    import conftest
    {script}
    """
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path):
    # a limit on the size of files stands in for a full disk: writes fail in the same place
    (tmp_path / "x.gpkg").write_text("old")
    child = in_child(
        """
    import resource
    from growth_poles.core.headless.commands.cli import main
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    main(["demo", "--out", "x.gpkg", "--overwrite"])
    """,
        tmp_path,
    )
    _, said = child.communicate()
    assert child.returncode == 2, said
    assert "Nothing was changed" in said
    assert "Traceback" not in said
    assert (tmp_path / "x.gpkg").read_text() == "old"
    assert os.listdir(tmp_path) == ["x.gpkg"]


def test_a_kill_in_the_middle_leaves_the_old_file_and_the_next_run_tidies_up(tmp_path):
    (tmp_path / "x.gpkg").write_text("old")
    child = in_child(
        """
    import time
    from pathlib import Path
    from growth_poles.core.files.replacing import replacing
    with replacing(Path("x.gpkg")) as partial:
        partial.write_text("half")
        print("ready", flush=True)
        time.sleep(60)
    """,
        tmp_path,
    )
    assert child.stdout.readline() == "ready\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert (tmp_path / "x.gpkg").read_text() == "old"
    assert len(os.listdir(tmp_path)) == 2
    write_geopackage(tmp_path / "x.gpkg", {"points": LAYER}, [], overwrite=True)
    assert os.listdir(tmp_path) == ["x.gpkg"]
