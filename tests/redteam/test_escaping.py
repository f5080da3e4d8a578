"""Names in CSV, XLSX, SQL and HTML are names; and SECURITY.md names tests that are there."""

import csv
import re
import sqlite3
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.escaping import html_text, name_in_sql
from growth_poles.core.files.csv_tables import write_csv
from growth_poles.core.files.geopackage_tables import check_written
from growth_poles.core.files.replacing import replacing
from growth_poles.core.headless.exports import escape_formulas
from growth_poles.core.tables import Column, Table
from hostile_names import NAMES

ROOT = Path(__file__).parents[2]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
SHOWN = [name for name in NAMES if not re.search("[\x00-\x08\x0b-\x1f]", name)]


@pytest.mark.parametrize("name", [*NAMES, "-1+1", "+1", "\t=1", "\uff20SUM(1)"])
def test_no_cell_of_an_export_is_a_formula(name, tmp_path):
    table = Table.from_rows("hubs", "", (Column(name, "text", ""),), [{name: name}])
    write_csv(tmp_path / "a.csv", table)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    frame = escape_formulas(pd.DataFrame({name: [name]}))
    cells += [*frame.columns, *frame.iloc[0]]
    for cell in cells:
        assert not cell.startswith(FORMULA)
        assert cell in (name, f"'{name}")


@pytest.mark.parametrize("name", SHOWN)
def test_no_cell_of_a_workbook_is_a_formula(name, tmp_path):
    escape_formulas(pd.DataFrame({"a": [name]})).to_excel(tmp_path / "a.xlsx", index=False)
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"]
    assert cell.data_type == "s"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_sql_is_a_name(name):
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE {name_in_sql(name)} ({name_in_sql(name)} TEXT)")
    database.execute(f"INSERT INTO {name_in_sql(name)} VALUES (?)", (name,))
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [(name,)]
    assert database.execute(f"SELECT * FROM {name_in_sql(name)}").fetchall() == [(name,)]


@pytest.mark.parametrize("name", SHOWN)
def test_a_name_in_html_is_text(name):
    heard = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            heard.append((tag, attributes))

        def handle_data(self, data):
            heard.append(data)

    reader = Reader()
    reader.feed(f'<p title="{html_text(name)}">{html_text(name)}</p>')
    reader.close()
    assert heard[0] == ("p", [("title", name)])
    assert "".join(heard[1:]) == name


def test_a_geopackage_that_lacks_a_layer_is_not_moved_into_place(tmp_path):
    path = tmp_path / "a.gpkg"
    with pytest.raises(OutputError, match="was not written"), replacing(path) as partial:
        database = sqlite3.connect(partial)
        database.execute("CREATE TABLE gpkg_contents (table_name TEXT)")
        database.commit()
        database.close()
        check_written(partial, ["regions"])
    assert list(tmp_path.iterdir()) == []


def test_every_test_that_the_threats_name_is_there():
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)
    assert len(named) >= 25
    for file, name in named:
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{name}"
