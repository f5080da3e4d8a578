"""A small file that grows is refused, and a study that harms its process harms no other."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.headless import workbooks
from growth_poles.core.headless.batch import worker
from growth_poles.core.headless.batch.run import run_batch
from growth_poles.core.headless.tables import read_table
from growth_poles.core.study.spec import ColumnSpec, TableSpec

TESTS = str(Path(__file__).parents[1])


def spec(path):
    return TableSpec(path, "code", (ColumnSpec("grp", "grp", "count"),), year=2016)


def within(limit_mb, path):
    """Read a table in a process that may take so much memory, and return what it says."""
    code = (
        "import sys; sys.path[:0] = sys.argv[1:3]; import conftest, resource\n"
        "from pathlib import Path; import test_bombs as t, pandas, pyarrow\n"
        "m = int(sys.argv[3]) * 2**20; resource.setrlimit(resource.RLIMIT_DATA, (m, m))\n"
        "try:\n    print(len(t.read_table(t.spec(Path(sys.argv[4]))).columns[0]))\n"
        "except t.TableError as error: print('REFUSED', error)\n"
    )
    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", code, TESTS, here, str(limit_mb), str(path)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def book(path, row):
    """Write a workbook whose sheet repeats a row without places many times."""
    made = openpyxl.Workbook()
    made.active.append(["code", "grp"])
    made.save(path.with_name("plain.xlsx"))
    with zipfile.ZipFile(path.with_name("plain.xlsx")) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if name.startswith("xl/worksheets/"):
                content = content.replace(b"</sheetData>", row * 400_000 + b"</sheetData>")
            archive.writestr(name, content)
    return path


def test_a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path):
    path = book(tmp_path / "a.xlsx", b"<row>" + b"<c><v>1</v></c>" * 8 + b"</row>")
    assert path.stat().st_size < 500_000
    assert "REFUSED" in within(1024, path)


def test_an_ods_that_unpacks_out_of_all_proportion_is_refused(tmp_path):
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<table:table-row/>" * 3_000_000)
    with pytest.raises(TableError, match="out of all proportion"):
        read_table(spec(path))


def test_a_cell_in_the_far_corner_takes_no_memory(tmp_path):
    made = openpyxl.Workbook()
    made.active.append(["code", "grp"])
    made.active.append(["a", 1])
    made.active.cell(1_048_576, 16_384, "x")
    made.save(tmp_path / "a.xlsx")
    assert "1" in within(1024, tmp_path / "a.xlsx")


def test_a_text_that_a_parquet_file_repeats_is_held_once(tmp_path):
    values = pa.DictionaryArray.from_arrays(pa.array([0] * 300_000, pa.int32()), ["A" * 10_000])
    table = pa.table({"code": values, "grp": pa.array([1.0] * 300_000)})
    pq.write_table(table, tmp_path / "a.parquet")
    assert (tmp_path / "a.parquet").stat().st_size < 300_000
    assert within(1024, tmp_path / "a.parquet").strip()


class Panic(BaseException):
    """As a reader in Rust panics: no Exception."""


Panic.__name__ = "PanicException"


def test_a_panic_of_the_reader_is_wrong_input(tmp_path, monkeypatch):
    made = openpyxl.Workbook()
    made.active.append(["code", "grp"])
    made.save(tmp_path / "a.xlsx")

    def panics(*_):
        raise Panic("index out of bounds")

    monkeypatch.setattr(workbooks, "_read_calamine", panics)
    with pytest.raises(TableError, match="reader stopped"):
        read_table(spec(tmp_path / "a.xlsx"))


SHIPPED = Path(TESTS).parent / "studies"


def studies(folder, names):
    for name in names:
        (folder / name).mkdir(parents=True)
        shutil.copytree(SHIPPED / "paper", folder / name / "paper")
        shutil.copy(SHIPPED / "kazakhstan_regions.csv", folder / name)
        whole = (SHIPPED / "paper.toml").read_text(encoding="utf-8")
        # without the diffusion, whose simulations take long
        (folder / name / "paper.toml").write_text(whole.partition("\n[diffusion]")[0], "utf-8")
    return folder


def test_a_panic_in_one_study_does_not_end_the_batch(tmp_path, monkeypatch):
    folder = studies(tmp_path / "in", ["a", "b"])
    plain = worker._run

    def panics(task):
        if task.name.startswith("a"):
            raise Panic("a panic")
        return plain(task)

    monkeypatch.setattr(worker, "_run", panics)
    counts = run_batch(folder, tmp_path / "out", jobs=1).counts()
    assert counts["fault"] == 1 and counts["done"] == 1


HARM = """
import sys, time
sys.path.insert(0, {tests!r})
import conftest
from growth_poles.core.headless.batch import worker
plain = worker._run
def harmful(task):
    if task.name.startswith("a"):
        {harm}
    return plain(task)
worker._run = harmful
"""


@pytest.mark.parametrize(
    ("harm", "options", "said"),
    [
        ("import os; os.abort()", {}, "ended more than once"),
        ("while True: time.sleep(0.1)", {"timeout": 60.0}, "takes longer"),
        ("x = bytearray(8 * 2**30)", {"memory": 3.0}, "asks for more"),
    ],
)
def test_a_study_that_harms_its_process_costs_no_other(harm, options, said, tmp_path):
    folder = studies(tmp_path / "in", ["a", "b"])
    code = HARM.format(tests=TESTS, harm=harm)
    script = tmp_path / "go.py"
    script.write_text(
        code
        + "from growth_poles.core.headless.batch.run import run_batch\n"
        + "from growth_poles.core.headless.batch import spread\n"
        + "def compute(task):\n"
        + f"    exec({code!r}, {{}})\n"
        + "    from growth_poles.core.headless.batch.worker import compute as real\n"
        + "    return real(task)\n"
        + "spread.compute = compute\n"
        + "if __name__ == '__main__':\n"
        + f"    done = run_batch({str(folder)!r}, {str(tmp_path / 'out')!r}, jobs=1, apart=True,"
        + f" **{options!r})\n"
        + "    for one in done.outcomes: print(one.study, one.outcome, one.message)\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert said in first
    assert second.split()[1] == "done"
