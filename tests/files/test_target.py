"""What killed processes left is removed, and nothing else."""

import os

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.files import target
from growth_poles.core.files.target import check_not_an_input, remove_leftovers, replacing

DEAD = 99999999  # no system counts its processes so far


def test_only_what_dead_processes_left_of_these_targets_is_removed(tmp_path):
    gone = [
        f".a.{DEAD}.partial.gpkg",
        f".a.{DEAD}.partial.gpkg-journal",
        f".a.hubs.{DEAD}.partial.csv",
        f".b.c.{DEAD}.partial.gpkg",
        f".b.c.regions.{DEAD}.partial.parquet",
    ]
    kept = [
        f".a.{os.getpid()}.partial.gpkg",  # is being written
        f".ab.{DEAD}.partial.gpkg",  # of another target
        f".b.{DEAD}.partial.gpkg",
        f"a.{DEAD}.partial.gpkg",
        ".a.partial.gpkg",
        ".a.99999999999999999999.partial.gpkg",  # no number of a process
        "a.gpkg",
    ]
    for name in (*gone, *kept):
        (tmp_path / name).touch()
    remove_leftovers([tmp_path / "a.gpkg", tmp_path / "b.c.gpkg"])
    assert sorted(os.listdir(tmp_path)) == sorted(kept)


def test_a_folder_is_listed_once_however_many_targets_it_has(tmp_path, monkeypatch):
    listed = []
    plain = os.listdir
    monkeypatch.setattr(target.os, "listdir", lambda path: listed.append(path) or plain(path))
    (tmp_path / "sub").mkdir()
    folders = (tmp_path, tmp_path / "sub")
    for folder in folders:
        (folder / f".s7.{DEAD}.partial.gpkg").touch()
    remove_leftovers(folder / f"s{number}.gpkg" for number in range(50) for folder in folders)
    assert sorted(map(str, listed)) == sorted(map(str, folders))
    assert not list(tmp_path.rglob(".s7*"))


def test_who_reads_the_old_file_meanwhile_reads_the_old_file(tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        with replacing(path) as partial:
            partial.write_bytes(b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_wrong_input(tmp_path):
    with pytest.raises(OutputError, match="No such file"), replacing(tmp_path / "no" / "a.gpkg"):
        pass


def test_an_input_is_found_behind_a_link(tmp_path):
    (tmp_path / "table.csv").touch()
    (tmp_path / "out.csv").symlink_to(tmp_path / "table.csv")
    with pytest.raises(OutputError, match="one of its inputs"):
        check_not_an_input([tmp_path / "out.csv"], [tmp_path / "table.csv"])
