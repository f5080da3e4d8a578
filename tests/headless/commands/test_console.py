"""What people read, and what machines read."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.headless.commands.console import (
    print_json,
    show_lines,
    show_table,
    speak,
)
from growth_poles.core.messages import Text
from growth_poles.core.tables import Column, Table


def test_what_has_no_value_is_null_and_numbers_stay_numbers(capsys):
    data = {
        "gone": math.nan,
        "list": [np.nan, math.inf, -math.inf],
        "whole": np.float64(2.0),
        "part": 2.5,
        "count": np.int64(3),
        "truth": np.bool_(True),
        "none": None,
        "path": Path("a"),
        2020: "year",
    }
    print_json(data)

    def refuse(constant):
        raise ValueError(constant)

    assert json.loads(capsys.readouterr().out, parse_constant=refuse) == {
        "gone": None,
        "list": [None, None, None],
        "whole": 2,
        "part": 2.5,
        "count": 3,
        "truth": True,
        "none": None,
        "path": "a",
        "2020": "year",
    }


@pytest.fixture
def table():
    columns = [Column("name", "text", "Name"), Column("share", "real", "Share")]
    rows = [{"name": "[bold]A", "share": -0.001}, {"share": 0.126}, {"name": "C"}]
    return Table.from_rows("t", "One", columns, rows)


def test_a_name_is_no_markup_zero_has_no_sign_and_missing_is_a_dash(table, capsys):
    show_table(table, [("name", "Name", ""), ("share", "Share", ".2f")])
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("│")]
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines]
    assert cells == [["[bold]A", "0.00"], ["—", "0.13"], ["C", "—"]]


def test_a_long_table_says_how_much_it_leaves_out(table, capsys):
    show_table(table, [("name", "Name", "")], most=2)
    out = capsys.readouterr().out
    assert "… and 1 more row" in out and "│ C" not in out


def test_people_are_spoken_to_in_the_language_of_the_study(table, capsys):
    speak("ru")
    try:
        show_table(table, [("name", Text("Region"), ""), ("share", Text("Share"), ".2f")], most=2)
        show_lines(Text("Notes"), ["Notes", Text("row {row}", row=3)])
    finally:
        speak("en")
    out = capsys.readouterr().out
    for words in (
        "Регион",
        "Доля",
        "0,13",
        "… и ещё 1 строка",
        "Примечания\n  - Notes\n  - строка 3",
    ):
        assert words in out
    assert "[bold]A" in out
