"""What is printed steers no terminal; stopped and refused means one line."""

import ast
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from growth_poles.core.headless.commands import console
from growth_poles.core.messages import Text
from growth_poles.core.tables import Column, Table
from hostile_names import NAMES

ROOT = Path(__file__).parents[2]
COMMAND = [
    *(sys.executable, "-c"),
    f"import sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import conftest\n"
    "from growth_poles.core.headless.commands.start import main; main()",
]


def steering(text):
    return [one for one in text if (ord(one) < 32 and one not in "\t\n") or 127 <= ord(one) < 160]


@pytest.mark.parametrize("name", NAMES)
def test_tables_lines_and_headings_show_a_hostile_name_as_it_is(name, capsys):
    table = Table.from_rows("hubs", "", (Column("name", "text", ""),), [{"name": name}])
    console.show_table(table, [("name", "Region", "")], title=name)
    console.show_lines(Text("Notes of {name}", name=name), [name])
    console.tell(name)
    console.tell(name, aside=True)
    told = capsys.readouterr()
    assert steering(told.out + told.err) == []
    assert "\u202e" not in told.out
    for word in re.findall(r"[\[/\]A-Za-z=]{3,}", name):
        assert word in told.out


@pytest.mark.parametrize("name", NAMES)
def test_json_holds_a_hostile_name_whole_and_steers_nothing(name, capsys):
    console.print_json({name: [name]})
    out = capsys.readouterr().out
    assert json.loads(out) == {name: [name]}
    assert steering(out) == []


def test_the_command_line_prints_through_one_function():
    for file in (ROOT / "core" / "headless" / "commands").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                assert file.name == "console.py", f"{file.name}, line {node.lineno}"


def run(*arguments, **options):
    environment = {**os.environ, **options.pop("env", {})}
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, env=environment, **options
    )


def test_a_file_name_with_escapes_is_told_as_its_code(tmp_path):
    done = run("check", str(tmp_path / "\x1b[2Jx.toml"))
    assert done.returncode == 2
    assert "\\x1b[2Jx.toml" in done.stderr and "\x1b" not in done.stderr


def test_a_terminal_without_width_shows_the_table(tmp_path):
    assert "holds" in run("audit", env={"COLUMNS": "0"}).stdout


def test_a_full_device_is_told_in_one_line():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*COMMAND, "regions", "Almaty"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "cannot be written" in done.stderr


@pytest.mark.parametrize("after", [0.1, 0.5, 1.0, 2.0])
def test_ctrl_c_ends_with_130_one_line_and_nothing_left(after, tmp_path):
    started = [*COMMAND[:2], COMMAND[2].replace("; main()", "; print('up', flush=True); main()")]
    child = subprocess.Popen(
        [*started, "run", "paper", "--out", str(tmp_path / "a.gpkg")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout.readline() == "up\n"
    time.sleep(after)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=120)
    if child.returncode:
        assert child.returncode in (130, -signal.SIGINT)
        assert "Traceback" not in said and said.count("\n") <= 1
        assert os.listdir(tmp_path) == []
