"""One study of a batch: what its result was made from, and what is told of it."""

import contextlib
import dataclasses
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from growth_poles import boundaries
from growth_poles.core.headless import study_run
from growth_poles.core.headless.batch import worker as batch_worker
from growth_poles.core.headless.batch.worker import Task, compute, fingerprint
from growth_poles.core.study.read import parse_study

STUDY = """
[study]
name = "small"
years = [2020]
missing = "no_value"
{boundaries}
[[tables]]
file = "t.csv"
region = "region"
year = "year"
columns = [{{ indicator = "output", kind = "count" }}]

[specialisation]
activity = "output"
no_value = "none_reported"
{more}
"""
OWN = '[boundaries]\nscheme = "own"\nfile = "b.shp"\ncode = "code"\n'
SHIPPED = '[boundaries]\nscheme = "16"\n'
WEIGHTS = """
[diffusion]
variables = ["location_share"]
poles = ["a"]
[[diffusion.weights]]
kind = "file"
file = "w.gal"
"""
TABLE = "region,year,output\nKZ-ALA,2020,5\nKZ-AST,2020,3\n"


def small(folder, *, own=OWN, more=WEIGHTS):
    return parse_study(STUDY.format(boundaries=own, more=more), folder=folder)


@pytest.mark.parametrize("name", ["t.csv", "b.shp", "b.dbf", "b.prj", "w.gal"])
def test_a_change_of_any_file_that_a_study_reads_changes_the_fingerprint(tmp_path, name):
    for file in ("t.csv", "b.shp", "b.dbf", "b.prj", "w.gal", "unrelated.csv"):
        (tmp_path / file).write_text("before")
    before = fingerprint(small(tmp_path))
    (tmp_path / "unrelated.csv").write_text("another")
    assert fingerprint(small(tmp_path)) == before
    (tmp_path / name).write_text("another")
    assert fingerprint(small(tmp_path)) != before
    (tmp_path / name).unlink()
    assert fingerprint(small(tmp_path)) != before


def test_shipped_boundaries_the_text_and_the_version_count_too(tmp_path, monkeypatch):
    (tmp_path / "t.csv").write_text(TABLE)
    (tmp_path / "shipped").write_text("before")
    monkeypatch.setattr(boundaries, "PATH", tmp_path / "shipped")
    study = small(tmp_path, own=SHIPPED, more="")
    found = {fingerprint(study), fingerprint(dataclasses.replace(study, text=study.text + "#"))}
    (tmp_path / "shipped").write_text("another")
    found.add(fingerprint(study))
    monkeypatch.setattr(batch_worker, "__version__", "999")
    found.add(fingerprint(study))
    assert len(found) == 4


@pytest.fixture
def task(tmp_path):
    def made(more=""):
        (tmp_path / "t.csv").write_text(TABLE)
        text = STUDY.format(boundaries=SHIPPED, more=more)
        (tmp_path / "s.toml").write_text(text)
        return Task("s.toml", tmp_path / "s.toml", tmp_path / "out" / "s.gpkg")

    return made


def test_a_table_that_changes_meanwhile_gives_no_result(task, monkeypatch):
    work = task()
    plain = study_run.run

    def run(study):
        results = plain(study)
        (work.study.parent / "t.csv").write_text(TABLE + "KZ-AKM,2020,1\n")
        return results

    monkeypatch.setattr(study_run, "run", run)
    outcome = compute(work)
    assert outcome.outcome == "wrong input" and "t.csv" in outcome.message
    assert not work.target.exists()
    monkeypatch.undo()
    assert [compute(work).outcome for _ in range(2)] == ["done", "kept"]


def test_a_result_whose_files_beside_it_are_lacking_is_made_again(task, monkeypatch):
    work = task('[output]\nalso = ["csv"]')

    def stopped(target, mark):
        raise RuntimeError("stopped between two files")

    monkeypatch.setattr(batch_worker, "_finish", stopped)
    assert compute(work).outcome == "fault"
    assert work.target.exists()
    monkeypatch.undo()
    assert [compute(work).outcome for _ in range(2)] == ["done", "kept"]


def test_hubs_are_told_best_first_and_who_is_undetermined_is_counted(task):
    work = task()
    work.target.parent.mkdir()
    with contextlib.closing(sqlite3.connect(work.target)) as database, database:
        database.execute("CREATE TABLE run_record (part, key, value)")
        mark = fingerprint(batch_worker.read_study(work.study))
        database.execute("INSERT INTO run_record VALUES ('run', 'batch_fingerprint', ?)", (mark,))
        database.executemany(
            "INSERT INTO run_record VALUES ('note', ?, 'x')", [("1",), ("2",), ("3",)]
        )
        database.execute("CREATE TABLE hubs (fid, name_en, is_candidate_hub, hub_rank)")
        rows = [(1, "A", 0, None), (2, "B", 1, 2), (3, "C", None, None), (4, "D", 1, 1)]
        database.executemany("INSERT INTO hubs VALUES (?, ?, ?, ?)", rows)
    outcome = compute(work)
    assert outcome.outcome == "kept"
    assert (outcome.hubs, outcome.undetermined, outcome.notes) == ("D; B", 1, 3)
    assert Path(outcome.file) == work.target


def test_a_worker_ends_with_the_process_that_gave_it_work():
    worker = """
import os, time
from growth_poles.core.headless.batch.worker import _depend_on
_depend_on(os.getppid())
print("ready", flush=True)
time.sleep(60)
"""
    batch = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
    with subprocess.Popen([sys.executable, "-c", batch, worker], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"ready\n"
        process.kill()
        # the worker holds the other end until it ends
        assert process.communicate() == (b"", None)
