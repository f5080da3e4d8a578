"""Table files as users have them: every kind, every slip, one message that says what to do."""

import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.headless.tables import read_table
from growth_poles.core.study.spec import ColumnSpec, TableSpec

GRP = ColumnSpec("grp", "ВРП", "count")
ROWS = [["Регион", "Год", "ВРП"], ["Алматы", "2016", "1 234,5"], ["Астана", "2016", "—"]]
STATISTICS = Path(__file__).resolve().parents[2] / "studies" / "kazakhstan_regions.csv"


def long(path, **options):
    return TableSpec(path, "Регион", (GRP,), year="Год", **options)


def wide(path, **options):
    return TableSpec(path, "Регион", (GRP,), **options)


def cells(table):
    return {name: column.tolist() for name, column in zip(table.header, table.columns, strict=True)}


def written(path, rows, separator=";", encoding="utf-8"):
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    return path


def book(path, sheets, merged=()):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
    workbook.save(path)
    return path


EXPECTED = {
    "Регион": ["Алматы", "Астана"],
    "Год": ["2016", "2016"],
    "ВРП": ["1 234,5", "—"],
}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-be-bom"])
def test_separator_and_encoding_of_a_text_file_are_found(tmp_path, separator, encoding):
    rows = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in ROWS]
    path = tmp_path / "таблица с пробелами.csv"
    if encoding == "utf-16-be-bom":
        text = "\ufeff" + "\r\n".join(separator.join(row) for row in rows)
        path.write_bytes(text.encode("utf-16-be"))
    else:
        written(path, rows, separator, encoding)
    assert cells(read_table(long(path))) == EXPECTED


def test_a_declared_encoding_and_separator_are_kept_to(tmp_path):
    path = written(tmp_path / "a.csv", ROWS, ";", "cp1251")
    assert cells(read_table(long(path, encoding="windows-1251", separator=";"))) == EXPECTED
    kazakh = [["Регион", "Год", "ВРП"], ["Қызылорда", "2016", "1"]]
    path = written(tmp_path / "kz.csv", kazakh, ";", "kz1048")
    assert cells(read_table(long(path, encoding="kz1048")))["Регион"] == ["Қызылорда"]


@pytest.mark.parametrize(
    ("written_in", "declared", "came"),
    [
        ("cp1251", "utf-8", "bytes that are none"),
        ("utf-8", "cp1251", "one in utf-8"),
        ("utf-8-sig", "cp1251", "one in utf-8"),
        ("utf-16", "utf-8", "one in utf-16"),
        ("utf-8", "utf-99", "'utf-99'"),
    ],
)
def test_a_wrong_declared_encoding_is_an_error(tmp_path, written_in, declared, came):
    path = written(tmp_path / "a.csv", ROWS, ";", written_in)
    with pytest.raises(TableError, match=came):
        read_table(long(path, encoding=declared))


def test_a_file_that_is_no_text_says_so(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"\x00\x01\x98\xff\x00" * 40)
    with pytest.raises(TableError, match="bytes that are no text"):
        read_table(long(path))
    book(tmp_path / "b.xlsx", {"a": ROWS}).rename(path)
    with pytest.raises(TableError, match="a workbook by its first bytes"):
        read_table(long(path))


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".ods", ".parquet", ".gpkg"])
def test_an_empty_file_is_an_error(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"")
    with pytest.raises(TableError, match=r"an empty file"):
        read_table(long(path))


def test_blank_lines_alone_are_an_empty_table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\n\n;;\n", encoding="utf-8")
    with pytest.raises(TableError, match="an empty one"):
        read_table(long(path))


@pytest.mark.parametrize("below", ["", "\r\n", "\r\n;;\r\n"])
def test_a_header_alone_is_an_error(tmp_path, below):
    path = tmp_path / "a.csv"
    path.write_text("Регион;Год;ВРП" + below, encoding="utf-8")
    with pytest.raises(TableError, match="a header only"):
        read_table(long(path))


def test_a_header_alone_in_a_workbook_and_in_parquet_is_an_error(tmp_path):
    with pytest.raises(TableError, match="a header only"):
        read_table(long(book(tmp_path / "a.xlsx", {"a": ROWS[:1]})))
    empty = pa.table({name: pa.array([], pa.string()) for name in ROWS[0]})
    pq.write_table(empty, tmp_path / "a.parquet")
    with pytest.raises(TableError, match="a header only"):
        read_table(long(tmp_path / "a.parquet"))


def test_a_missing_file_suggests_the_nearest_names(tmp_path):
    written(tmp_path / "регионы.csv", ROWS)
    with pytest.raises(TableError, match=r"no such file\. Did you mean 'регионы\.csv'"):
        read_table(long(tmp_path / "регион.csv"))
    with pytest.raises(TableError, match="no such directory"):
        read_table(long(tmp_path / "nowhere" / "a.csv"))
    with pytest.raises(TableError, match="a directory"):
        read_table(long(tmp_path))


def test_an_unknown_ending_lists_the_formats(tmp_path):
    path = tmp_path / "a.doc"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(TableError, match=r"XLSX.*the ending '\.doc'"):
        read_table(long(path))


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods", ".parquet", ".gpkg"])
def test_a_file_that_is_not_what_its_name_says_is_unreadable(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_text("Регион;Год;ВРП\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"can be read|got text under that name"):
        read_table(long(path))


def test_a_web_page_named_xls_is_called_one(tmp_path):
    path = tmp_path / "a.xls"
    path.write_text("<html><table></table></html>", encoding="utf-8")
    with pytest.raises(TableError, match="a web page"):
        read_table(long(path))


def test_a_missing_column_lists_all_columns_and_the_nearest_names(tmp_path):
    path = written(tmp_path / "a.csv", [["Регионы", "Год", "ВРП"], ["Алматы", "2016", "1"]])
    with pytest.raises(TableError, match=r"'Регион'.*'Регионы', 'Год', 'ВРП'.*mean 'Регионы'"):
        read_table(long(path))


def test_column_names_that_come_twice_are_an_error_where_they_matter(tmp_path):
    rows = [["Регион", "ВРП", "Год", "ВРП"], ["Алматы", "1", "2016", "2"]]
    with pytest.raises(TableError, match="'ВРП' above columns 2 and 4"):
        read_table(long(written(tmp_path / "a.csv", rows)))
    spare = [["Регион", "ВРП", "Год", "x", "x"], ["Алматы", "1", "2016", "2", "3"]]
    assert read_table(long(written(tmp_path / "b.csv", spare))).header == ("Регион", "Год", "ВРП")
    years = [["Регион", "2016", "2016"], ["Алматы", "1", "2"]]
    with pytest.raises(TableError, match="'2016' twice"):
        read_table(wide(written(tmp_path / "c.csv", years)))


def test_rows_of_another_width_are_refused_with_their_row(tmp_path):
    rows = [["Регион", "Год", "ВРП"], ["Алматы", "2016", "1,5"], ["Примечание"]]
    path = written(tmp_path / "a.csv", rows, ",")
    with pytest.raises(TableError, match=r"row 2: Expected rows of 3 fields.*got 4"):
        read_table(long(path))


def test_titles_notes_and_trailing_separators_do_not_count_as_width(tmp_path):
    text = (
        "Валовой региональный продукт\n\nмлн тенге\nРегион;Год;ВРП\n"
        "Алматы;2016;1 234,5;;\nАстана;2016;—\n\n* предварительные данные\n"
    )
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    table = read_table(long(path))
    assert cells(table)["ВРП"][:2] == ["1 234,5", "—"]
    assert table.place(0).endswith("row 5")


def test_line_breaks_inside_quotes_stay_in_the_cell(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Регион;Год;"В\nРП"\n"Северо-\nКазахстанская";2016;1\n', encoding="utf-8")
    spec = TableSpec(path, "Регион", (ColumnSpec("grp", "В РП", "count"),), year="Год")
    assert read_table(spec).columns[0].tolist() == ["Северо-\nКазахстанская"]


def test_a_note_far_below_a_long_table_is_a_row_and_the_rows_keep_their_place(tmp_path):
    title = "Титул\nРегион;Год;ВРП;лишнее\n"
    body = "".join(f'"Регион {at}";{2010 + at % 7};{at},5;x\n' for at in range(3000))
    path = tmp_path / "a.csv"
    path.write_text(title + body + "* примечание\n", encoding="cp1251")
    table = read_table(long(path))
    assert len(table) == 3001
    assert cells(table)["ВРП"][2999] == "2999,5"
    assert table.place(0).endswith("row 3")


def test_a_row_of_another_width_far_below_is_refused_with_its_row(tmp_path):
    path = tmp_path / "a.csv"
    body = "".join(f"Регион {at},2016,1\n" for at in range(3000))
    path.write_text("Регион,Год,ВРП\n" + body + "Астана,2016,1,5\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"row 3002: Expected rows of 3 fields.*got 4"):
        read_table(long(path))


def test_the_official_statistics_are_read_whole():
    spec = TableSpec(
        STATISTICS, "region_iso", (ColumnSpec("grp_nominal", "grp_nominal", "count"),),
        year="year", indicator="indicator", value="value", unit="unit", flag="flag",
    )  # fmt: skip
    table = read_table(spec)
    assert len(table) == 3129
    assert table.header == ("region_iso", "year", "indicator", "value", "unit", "flag")


def test_a_workbook_with_merged_titles_and_a_header_over_two_rows(tmp_path):
    rows = [
        [None, "ВАЛОВОЙ РЕГИОНАЛЬНЫЙ ПРОДУКТ", None, None],
        [None, None, None, "млн тенге"],
        ["Регион", "ВРП", None, None],
        [None, "2015 г.", 2016, "2017*"],
        ["Алматы", 1.5, 2, "3,5"],
        ["Астана", "…", None, 4],
        [None, None, None, None],
        ["* предварительные данные", None, None, None],
    ]
    path = book(
        tmp_path / "выгрузка с сайта.xlsx", {"Лист 1": rows}, ["B1:D1", "A3:A4", "B3:D3", "A8:D8"]
    )
    table = read_table(wide(path))
    assert table.header == ("Регион", "ВРП / 2015 г.", "ВРП / 2016", "ВРП / 2017*")
    assert table.columns[1].tolist()[:2] == [1.5, "…"]
    assert table.place(0) == "выгрузка с сайта.xlsx, sheet 'Лист 1', row 5"


def test_a_merged_region_counts_for_each_of_its_rows(tmp_path):
    rows = [ROWS[0], ["Алматы", 2015, 1], [None, 2016, 2], ["Астана", 2016, 3]]
    path = book(tmp_path / "a.xlsx", {"a": rows}, ["A2:A3"])
    assert cells(read_table(long(path)))["Регион"] == ["Алматы", "Алматы", "Астана"]


def test_one_figure_merged_over_two_regions_is_an_error(tmp_path):
    rows = [ROWS[0], ["Алматы", 2016, 5], ["Астана", 2016, None]]
    path = book(tmp_path / "a.xlsx", {"a": rows}, ["C2:C3"])
    with pytest.raises(TableError, match=r"row 2, column 'ВРП'.*merged cell over 2 rows"):
        read_table(long(path))


def test_several_sheets_with_data_are_listed_and_one_is_chosen(tmp_path):
    path = book(tmp_path / "a.xlsx", {"ВРП": ROWS, "Занятость": ROWS, "пусто": []})
    with pytest.raises(TableError, match=r"2 with data: 'ВРП', 'Занятость'"):
        read_table(long(path))
    assert read_table(long(path, sheet="занятость")).sheet == "Занятость"
    with pytest.raises(TableError, match=r"the sheet 'нет', got the sheets 'ВРП'"):
        read_table(long(path, sheet="нет"))
    one = book(tmp_path / "b.xlsx", {"ВРП": ROWS, "пусто": []})
    assert read_table(long(one)).sheet == "ВРП"
    none = book(tmp_path / "c.xlsx", {"пусто": []})
    with pytest.raises(TableError, match="empty sheets"):
        read_table(long(none))


def test_spreadsheet_errors_and_formulas_never_calculated_arrive_as_text(tmp_path):
    rows = [ROWS[0], ["Алматы", 2016, "#N/A"], ["Астана", 2016, "=1/0"], ["Абай", 2016, None]]
    table = read_table(long(book(tmp_path / "a.xlsx", {"a": rows})))
    assert table.columns[2].tolist() == ["#N/A", "=1/0 (never calculated)", ""]


def test_dates_and_truth_values_of_a_workbook_stay_what_they_are(tmp_path):
    rows = [ROWS[0], ["Алматы", 2016, date(2016, 5, 1)], ["Астана", 2016, True]]
    found = read_table(long(book(tmp_path / "a.xlsx", {"a": rows}))).columns[2].tolist()
    assert found == [date(2016, 5, 1), True]


def test_an_open_document_sheet_is_read(tmp_path):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Лист1")
    for row in [["Титул"], *ROWS, ["Шымкент", "2016", 7.5]]:
        line = TableRow()
        for cell in row:
            number = {"valuetype": "float", "value": cell} if isinstance(cell, float) else {}
            made = TableCell(**(number or {"valuetype": "string"}))
            made.addElement(P(text=str(cell)))
            line.addElement(made)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    path = tmp_path / "таблица.ods"
    document.save(str(path))
    table = read_table(long(path))
    assert table.columns[2].tolist() == ["1 234,5", "—", 7.5]
    assert table.place(0).endswith("row 3")


def test_a_parquet_file_gives_numbers_texts_and_gaps(tmp_path):
    frame = pa.table(
        {
            "Регион": pa.array(["Алматы", None, "Алматы"]).dictionary_encode(),
            "Год": pa.array([2016, 2016, 2017], pa.int16()),
            "ВРП": pa.array([1.5, None, 3.0]),
            "лишнее": [1, 2, 3],
        }
    )
    path = tmp_path / "a.parquet"
    pq.write_table(frame, path)
    table = read_table(long(path))
    assert table.header == ("Регион", "Год", "ВРП")
    assert table.columns[0].tolist() == ["Алматы", None, "Алматы"]
    assert table.columns[1].tolist() == [2016, 2016, 2017]
    np.testing.assert_array_equal(table.columns[2], [1.5, np.nan, 3.0])


def test_texts_decimals_and_gaps_in_whole_numbers_of_parquet(tmp_path):
    from decimal import Decimal

    frame = pa.table(
        {
            "Регион": ["Алматы", "Астана"],
            "Год": pa.array([2016, None], pa.int64()),
            "ВРП": pa.array([Decimal("1.50"), None], pa.decimal128(9, 2)),
        }
    )
    path = tmp_path / "a.parquet"
    pq.write_table(frame, path)
    table = read_table(long(path))
    np.testing.assert_array_equal(table.columns[1], [2016, np.nan])
    assert table.columns[2].tolist() == [Decimal("1.50"), None]


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp"])
def test_the_attribute_table_of_a_vector_file_is_a_table(tmp_path, suffix):
    import geopandas as gpd
    from shapely.geometry import Point

    frame = gpd.GeoDataFrame(
        {"Region": ["Алматы", "Астана"], "GRP": [1.5, None], "spare": [1, 2]},
        geometry=[Point(0, 0), Point(1, 1)],
        crs=4326,
    )
    path = tmp_path / f"слой{suffix}"
    frame.to_file(path)
    spec = TableSpec(path, "region", (ColumnSpec("grp", "GRP", "count"),), year=2016)
    table = read_table(spec)
    assert table.columns[0].tolist() == ["Алматы", "Астана"]
    np.testing.assert_array_equal(table.columns[1].astype(float), [1.5, np.nan])


def test_several_layers_are_listed_and_one_is_chosen(tmp_path):
    import geopandas as gpd
    from shapely.geometry import Point

    path = tmp_path / "a.gpkg"
    for name in ("one", "two"):
        frame = gpd.GeoDataFrame(
            {"Регион": ["Алматы"], "Год": [2016], "ВРП": [1.0]}, geometry=[Point(0, 0)], crs=4326
        )
        frame.to_file(path, layer=name)
    with pytest.raises(TableError, match=r"got 2: 'one', 'two'"):
        read_table(long(path))
    with pytest.raises(TableError, match=r"the layer 'three'"):
        read_table(long(path, sheet="three"))
    assert read_table(long(path, sheet="two")).sheet == "two"


def test_nothing_is_read_beside_the_columns_that_the_study_names(tmp_path):
    rows = [[*row, "x"] for row in ROWS]
    rows[0][-1] = "лишнее"
    table = read_table(long(book(tmp_path / "a.xlsx", {"a": rows})))
    assert table.header == ("Регион", "Год", "ВРП")


def test_a_broken_archive_is_unreadable_and_no_traceback(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "x")
    with pytest.raises(TableError, match="a workbook that"):
        read_table(long(path))
