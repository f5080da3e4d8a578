"""Many studies side by side: nothing stops the rest, nothing is lost, nothing is done twice."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pyogrio
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.headless import study_run
from growth_poles.core.headless.batch import spread as batch_spread
from growth_poles.core.headless.batch import worker as batch_worker
from growth_poles.core.headless.batch.run import run_batch

ROOT = Path(__file__).resolve().parents[3]
COMPARE = ROOT / "scripts" / "compare_geopackages.py"
STUDY = """
[study]
name = "{name}"
years = [2020]
missing = "no_value"

[boundaries]
scheme = "16"

[[tables]]
file = "{file}"
region = "region"
year = "year"

  [[tables.columns]]
  indicator = "output"
  kind = "count"

[specialisation]
activity = "output"
no_value = "none_reported"
"""
TABLE = "region,year,output\nKZ-ALA,2020,5\nKZ-AST,2020,3\nKZ-AKM,2020,{}\n"


def add(folder, name, *, file="", text=STUDY):
    folder.mkdir(parents=True, exist_ok=True)
    file = file or f"{name}.csv"
    if not (folder / file).exists():
        (folder / file).write_text(TABLE.format(len(name)), encoding="utf-8")
    (folder / f"{name}.toml").write_text(text.format(name=name, file=file), encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    for name in ("a", "bb", "sector/ccc"):
        add((tmp_path / "in" / name).parent, Path(name).name)
    return tmp_path / "in"


def outcomes(summary):
    return {outcome.study: outcome.outcome for outcome in summary.outcomes}


def same(one, other):
    done = subprocess.run([sys.executable, COMPARE, one, other], capture_output=True, text=True)
    return done.stdout == "equal, table by table\n"


def test_every_study_of_a_folder_gets_a_file_at_the_same_place(folder):
    summary = run_batch(folder, jobs=1)
    assert set(outcomes(summary).values()) == {"done"}
    names = {path.relative_to(summary.out).as_posix() for path in summary.out.rglob("*.gpkg")}
    assert names == {"a.gpkg", "bb.gpkg", "sector/ccc.gpkg"}
    assert summary.exit_code == 0


def test_results_do_not_depend_on_the_number_of_processes(folder, tmp_path):
    run_batch(folder, tmp_path / "one", jobs=1)
    summary = run_batch(folder, tmp_path / "two", jobs=2)
    assert set(outcomes(summary).values()) == {"done"}
    for path in (tmp_path / "one").rglob("*.gpkg"):
        assert same(path, tmp_path / "two" / path.relative_to(tmp_path / "one"))


def test_bad_studies_do_not_stop_the_rest(folder):
    (folder / "broken.toml").write_text("[study\n", encoding="utf-8")
    (folder / "empty.toml").write_text("", encoding="utf-8")
    (folder / "other.toml").write_text("[tool]\nx = 1\n", encoding="utf-8")
    add(folder, "hollow")
    (folder / "hollow.csv").write_text("", encoding="utf-8")
    summary = run_batch(folder, jobs=1)
    told = outcomes(summary)
    assert [name for name, kind in told.items() if kind == "done"] == [
        "a.toml",
        "bb.toml",
        "sector/ccc.toml",
    ]
    assert told["hollow.toml"] == "wrong input"
    assert any("other.toml" in name for name in summary.skipped)
    everything = {*told, *summary.skipped}
    assert all(any(name in one for one in everything) for name in ("broken", "empty"))
    assert summary.exit_code == 2
    assert "hollow.toml" in summary.file.read_text(encoding="utf-8-sig")


def test_what_is_finished_is_kept_and_what_changed_is_not_passed_off(folder):
    first = run_batch(folder, jobs=1)
    times = {path: path.stat().st_mtime_ns for path in first.out.rglob("*.gpkg")}
    assert set(outcomes(run_batch(folder, jobs=1)).values()) == {"kept"}
    assert {path: path.stat().st_mtime_ns for path in times} == times
    (folder / "a.csv").write_text(TABLE.format(77), encoding="utf-8")
    again = run_batch(folder, jobs=1)
    assert outcomes(again)["a.toml"] == "wrong input"
    assert "--overwrite" in again.outcomes[0].message
    replaced = run_batch(folder, jobs=1, overwrite=True)
    assert outcomes(replaced) == {"a.toml": "done", "bb.toml": "kept", "sector/ccc.toml": "kept"}
    frame = pyogrio.read_dataframe(first.out / "a.gpkg", layer="regions", read_geometry=False)
    assert frame.set_index("region_iso")["output"]["KZ-AKM"] == 77


def test_a_file_that_no_batch_made_is_not_replaced(folder):
    target = folder / "results" / "a.gpkg"
    target.parent.mkdir()
    target.write_text("mine", encoding="utf-8")
    assert outcomes(run_batch(folder, jobs=1))["a.toml"] == "wrong input"
    assert target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["nowhere", "hollow"])
def test_a_folder_without_studies_is_refused(place, tmp_path):
    (tmp_path / "hollow").mkdir()
    with pytest.raises(InputError):
        run_batch(tmp_path / place, jobs=1)
    assert not list(tmp_path.rglob("results"))


def test_an_input_that_cannot_be_read_does_not_stop_the_rest(folder, monkeypatch):
    run_batch(folder, jobs=1)

    def sha256(path):
        if path.name == "a.csv":  # root may read everything
            raise PermissionError(13, "Permission denied")
        return plain(path)

    plain = batch_worker.sha256
    monkeypatch.setattr(batch_worker, "sha256", sha256)
    batch_worker._digest.cache_clear()
    told = outcomes(run_batch(folder, jobs=1))
    assert told == {"a.toml": "wrong input", "bb.toml": "kept", "sector/ccc.toml": "kept"}


def test_a_result_that_is_damaged_does_not_stop_the_rest(folder):
    damaged = run_batch(folder, jobs=1).out / "a.gpkg"
    with contextlib.closing(sqlite3.connect(damaged)) as database, database:
        database.execute("CREATE TABLE hubs (fid, name_en, is_candidate_hub, hub_rank)")
        database.execute("INSERT INTO hubs VALUES (1, NULL, 1, 1)")
    told = outcomes(run_batch(folder, jobs=1))
    assert told == {"a.toml": "fault", "bb.toml": "kept", "sector/ccc.toml": "kept"}


def test_a_fault_of_ours_is_logged_until_it_is_gone(folder, monkeypatch):
    (folder / "empty.toml").write_text("", encoding="utf-8")
    plain = study_run.run

    def run(study):
        if study.name == "bb":
            raise ZeroDivisionError("in the engine")
        return plain(study)

    monkeypatch.setattr(study_run, "run", run)
    summary = run_batch(folder, jobs=1)
    assert outcomes(summary)["bb.toml"] == "fault"
    assert summary.exit_code == 1
    assert "ZeroDivisionError: in the engine" in (summary.out / "bb.fault.log").read_text("utf-8")
    assert [path.name for path in summary.out.rglob("*.log")] == ["bb.fault.log"]
    # several problems of one study are one line of the summary
    assert len(summary.file.read_text("utf-8").splitlines()) == 1 + 4 + len(summary.skipped)
    monkeypatch.undo()
    assert outcomes(run_batch(folder, jobs=1))["bb.toml"] == "done"
    assert not list(summary.out.rglob("*.log"))


@pytest.mark.parametrize("always", [False, True])
def test_a_study_that_ends_its_process_costs_nothing_but_time(folder, monkeypatch, always):
    mark = folder.parent / "died"

    def deadly(task):
        if task.name == "bb.toml" and (always or not mark.exists()):
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return batch_worker.compute(task)

    deadly.__module__ = "__main__"  # travels as a whole: a worker cannot import this module
    monkeypatch.setattr(batch_spread, "compute", deadly)
    told = outcomes(run_batch(folder, jobs=2))
    assert mark.exists()
    assert told.pop("bb.toml") == ("fault" if always else "done")
    assert set(told.values()) <= {"done", "kept"}
    assert len(list((folder / "results").rglob("*.gpkg"))) == (2 if always else 3)


def command(*arguments):
    code = "from growth_poles.core.headless.commands.cli import main; main()"
    return [sys.executable, "-c", code, "batch", *map(str, arguments)]


def test_a_killed_batch_goes_on_where_it_stopped(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    for number in range(12):
        add(folder, f"s{number}")
    process = subprocess.Popen(
        command(folder, "--out", out, "--jobs", 2),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while not list(out.glob("s*.gpkg")):
            assert process.poll() is None
            time.sleep(0.01)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    whole = {path: path.stat().st_mtime_ns for path in out.glob("s*.gpkg")}
    assert 0 < len(whole) < 12
    time.sleep(0.6)  # workers look every 0.2 s whether their batch is still there
    done = subprocess.run(
        command(folder, "--out", out, "--jobs", 1, "--json"), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
    assert {path: path.stat().st_mtime_ns for path in whole} == whole
    assert len(list(out.glob("s*.gpkg"))) == 12
    assert [path.name for path in out.iterdir() if ".part" in path.name] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_batch_that_is_stopped_says_so_and_tells_what_was_not_run(tmp_path, number):
    folder = tmp_path / "in"
    for at in range(20):
        add(folder, f"s{at}")
    process = subprocess.Popen(
        command(folder, "--jobs", 1), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    while "done" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(number)
    said = process.communicate()[1]
    assert process.returncode == 128 + number
    assert "interrupted; every finished result is whole" in said and "Traceback" not in said
    told = (folder / "results" / "batch-summary.csv").read_text("utf-8-sig")
    assert len(told.splitlines()) == 21 and 0 < told.count(",not run,") < 20
    # a result that was just moved into place may be told as not run, never the other way round
    assert 0 < told.count(",done,") <= len(list((folder / "results").glob("*.gpkg")))


def test_a_second_batch_in_the_same_folder_is_refused(folder, tmp_path):
    import fcntl

    out = tmp_path / "out"
    out.mkdir()
    with (out / ".batch.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(InputError, match="no other batch"):
            run_batch(folder, out, jobs=1)


DEADLY = """
import os, pathlib, signal
from growth_poles.core.headless import study_run
plain = study_run.run
def run(study, **options):
    mark = pathlib.Path({mark!r})
    if study.name == "bb" and ({always} or not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(study, **options)
study_run.run = run
"""


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as made:
        yield made


def poison(cluster, text):
    import distributed

    with distributed.Client(cluster, set_as_default=False) as client:
        setup = distributed.diagnostics.plugin.WorkerPlugin

        class Poison(setup):
            name = "poison"

            def setup(self, worker):
                exec(text, {})

        client.register_plugin(Poison())


def test_dask_gives_the_same_files(folder, tmp_path, cluster):
    run_batch(folder, tmp_path / "here", jobs=1)
    summary = run_batch(folder, tmp_path / "there", dask=cluster.scheduler_address)
    assert set(outcomes(summary).values()) == {"done"}
    for path in (tmp_path / "here").rglob("*.gpkg"):
        assert same(path, tmp_path / "there" / path.relative_to(tmp_path / "here"))


def test_a_dask_worker_that_dies_once_costs_nothing_but_time(folder, tmp_path, cluster):
    mark = tmp_path / "died"
    poison(cluster, DEADLY.format(mark=str(mark), always=False))
    summary = run_batch(folder, tmp_path / "out", dask=cluster.scheduler_address)
    assert mark.exists()
    assert set(outcomes(summary).values()) <= {"done", "kept"}
    assert len(list((tmp_path / "out").rglob("*.gpkg"))) == 3


def test_a_study_that_ends_every_dask_worker_is_a_fault_and_the_rest_is_done(
    folder, tmp_path, cluster
):
    poison(cluster, DEADLY.format(mark=str(tmp_path / "died"), always=True))
    told = outcomes(run_batch(folder, tmp_path / "out", dask=cluster.scheduler_address))
    assert told.pop("bb.toml") == "fault"
    # kept: finished just before its worker died of the other study, and found when run again
    assert set(told.values()) <= {"done", "kept"}
    assert len(list((tmp_path / "out").rglob("*.gpkg"))) == 2


def test_a_dask_address_that_does_not_answer_is_one_message(folder):
    with pytest.raises(InputError, match="Dask scheduler that answers"):
        run_batch(folder, dask="tcp://127.0.0.1:9")
