"""A workbook is read as it is shown: per cent, thousands, errors, and no stray cell ends it."""

import numpy as np
import openpyxl
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.headless.tables import read_table
from growth_poles.core.reading.observations import observe
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.study.spec import ColumnSpec, TableSpec


def book(path, rows, formats=None):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for place, code in (formats or {}).items():
        made.active[place].number_format = code
    made.save(path)
    return path


def seen(path, unit=""):
    spec = TableSpec(path, "region", (ColumnSpec("x", "x", "ratio", unit),), year=2016)
    return observe(read_table(spec), spec, Gazetteer.from_names("m", ["A", "B"]), [2016])


def test_cells_in_per_cent_are_read_in_per_cent_with_their_unit(tmp_path):
    rows = [["region", "x"], ["A", 0.7605], ["B", 0.5]]
    found = seen(book(tmp_path / "a.xlsx", rows, {"B2": "0.00%", "B3": "0%"}))
    assert found.value.tolist() == [76.05, 50]
    assert found.units == ("%",)


def test_per_cent_beside_plain_numbers_are_refused(tmp_path):
    rows = [["region", "x"], ["A", 0.7605], ["B", 50]]
    with pytest.raises(TableError, match="only part of the column carries '%'"):
        seen(book(tmp_path / "a.xlsx", rows, {"B2": "0.00%"}))


def test_thousands_that_a_format_leaves_out_are_left_out(tmp_path):
    rows = [["region", "x"], ["A", 1234500], ["B", 2000000]]
    found = seen(book(tmp_path / "a.xlsx", rows, {"B2": "#,##0,", "B3": "#,##0,"}))
    assert found.value.tolist() == [1234.5, 2000]


def test_per_cent_of_an_ods_workbook_are_read_as_shown(tmp_path):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    made = OpenDocumentSpreadsheet()
    sheet = Table(name="s")
    for name, value in (("region", "x"), ("A", 0.7605), ("B", 0.5)):
        row = TableRow()
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=name))
        row.addElement(cell)
        if isinstance(value, str):
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
        else:
            cell = TableCell(valuetype="percentage", value=value)
            cell.addElement(P(text=f"{100 * value} %"))
        row.addElement(cell)
        sheet.addElement(row)
    made.spreadsheet.addElement(sheet)
    made.save(tmp_path / "a.ods")
    found = seen(tmp_path / "a.ods")
    assert found.value.tolist() == [76.05, 50]
    assert found.units == ("%",)


def test_a_figure_in_the_far_corner_does_not_end_the_process(tmp_path):
    path = tmp_path / "a.xlsx"
    made = openpyxl.Workbook()
    for row in (["region", "x"], ["A", 1.5], ["B", "#N/A"]):
        made.active.append(row)
    made.active.cell(1_048_576, 16_384, " ")
    made.save(path)
    with pytest.raises(TableError, match=r"row 3.*an error of the spreadsheet"):
        seen(path)


def test_a_missing_cell_stays_missing_beside_per_cent(tmp_path):
    rows = [["region", "x"], ["A", 0.25], ["B", "..."]]
    found = seen(book(tmp_path / "a.xlsx", rows, {"B2": "0%"}))
    assert found.value[0] == 25 and np.isnan(found.value[1])
