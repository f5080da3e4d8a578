"""Files are moved into place whole, all or none, and nobody else's file is touched."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.files import replacing as module
from growth_poles.core.files.replacing import remove_leftovers, replacing, replacing_all


def leftover(folder, name="0123456789abcdef", lock=True):
    place = folder / f".growth-poles-{name}.partial"
    place.mkdir()
    (place / "a.gpkg").write_text("half")
    if lock:
        (place / "lock").touch()
    return place


def test_what_has_no_owner_any_more_is_removed_and_nothing_else(tmp_path):
    gone = leftover(tmp_path)
    others = [".a.99999999.partial.gpkg", ".growth-poles-notes.txt", "a.gpkg"]
    for name in others:
        (tmp_path / name).touch()
    unlocked = leftover(tmp_path, "unlocked", lock=False)
    with replacing(tmp_path / "b.gpkg") as partial:
        partial.write_text("b")
        assert not gone.exists()
        mine = partial.parent
        remove_leftovers([tmp_path / "c.gpkg"])  # another writer, at the same time
        assert partial.read_text() == "b" and mine.is_dir()
    assert sorted(os.listdir(tmp_path)) == sorted([*others, "b.gpkg", unlocked.name])


def test_what_another_process_writes_is_left_alone(tmp_path):
    code = (
        "import sys, time; from pathlib import Path; sys.path.insert(0, sys.argv[1]);"
        "import conftest; from growth_poles.core.files.replacing import replacing\n"
        "with replacing(Path(sys.argv[2])) as partial:\n"
        "    partial.write_text('theirs'); print('ready', flush=True); time.sleep(60)"
    )
    tests = str(Path(__file__).parents[1])
    child = subprocess.Popen(
        [sys.executable, "-c", code, tests, str(tmp_path / "a.gpkg")], stdout=subprocess.PIPE
    )
    assert child.stdout.readline() == b"ready\n"
    (theirs,) = tmp_path.glob(".growth-poles-*")
    with replacing(tmp_path / "b.gpkg") as partial:
        partial.write_text("ours")
    assert (theirs / "a.gpkg").read_text() == "theirs"
    child.kill()
    child.wait()
    remove_leftovers([tmp_path / "a.gpkg"])
    assert os.listdir(tmp_path) == ["b.gpkg"]


def test_a_folder_is_listed_once_however_many_targets_it_has(tmp_path, monkeypatch):
    listed = []
    plain = os.listdir
    monkeypatch.setattr(module.os, "listdir", lambda path: listed.append(path) or plain(path))
    (tmp_path / "sub").mkdir()
    folders = (tmp_path, tmp_path / "sub")
    remove_leftovers(folder / f"s{number}.gpkg" for number in range(50) for folder in folders)
    assert sorted(map(str, listed)) == sorted(map(str, folders))


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


def test_who_comes_second_is_told_and_the_first_file_stays(tmp_path):
    path = tmp_path / "a.gpkg"
    with pytest.raises(OutputError, match="made or replaced"), replacing(path) as partial:
        partial.write_text("second")
        path.write_text("first")
    assert path.read_text() == "first"
    with pytest.raises(OutputError, match="made or replaced"), replacing(path) as partial:
        partial.write_text("second")
        with replacing(path) as other:
            other.write_text("third")
    assert path.read_text() == "third"
    assert os.listdir(tmp_path) == ["a.gpkg"]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_of_several_files_all_are_replaced_or_none(tmp_path, monkeypatch, fault, links):
    old, new, last = tmp_path / "old.gpkg", tmp_path / "new.csv", tmp_path / "last.csv"
    old.write_text("old")
    last.write_text("last")
    plain = os.replace

    def fails(source, target):
        if target == last and Path(source).name == "last.csv":
            raise fault
        plain(source, target)

    def no_links(*_, **__):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(module.os, "replace", fails)
    if not links:
        monkeypatch.setattr(module.os, "link", no_links)
    expected = OutputError if isinstance(fault, OSError) else KeyboardInterrupt
    with pytest.raises(expected), replacing_all([old, new, last]) as partials:
        for partial in partials:
            partial.write_text("changed")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        "old.gpkg": "old",
        "last.csv": "last",
    }


def test_a_folder_in_the_place_of_one_file_leaves_all_as_they_were(tmp_path):
    (tmp_path / "b.csv").mkdir()
    with (
        pytest.raises(OutputError, match="a folder has the name"),
        replacing_all([tmp_path / "a.gpkg", tmp_path / "b.csv"]) as partials,
    ):
        for partial in partials:
            partial.write_text("new")
    assert os.listdir(tmp_path) == ["b.csv"]


def test_threads_and_many_writers_of_one_name_leave_one_whole_file(tmp_path):
    path, told = tmp_path / "a.txt", []

    def write(number):
        try:
            with replacing(path) as partial:
                partial.write_text(f"{number}\n" * 2000)
                time.sleep(0.01)
        except OutputError:
            told.append(number)

    for _ in range(5):
        threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        lines = path.read_text().splitlines()
        assert len(lines) == 2000 and len(set(lines)) == 1
        path.unlink()
    assert told
    assert os.listdir(tmp_path) == []
