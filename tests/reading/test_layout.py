"""The header is found where statistical exports put it."""

from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.reading.header import find_columns, find_header, split_header
from growth_poles.core.reading.layout import (
    layout_of,
    table_from_columns,
    table_from_rows,
    wanted_headers,
)
from growth_poles.core.study.spec import ColumnSpec, TableSpec

GRP = ColumnSpec("grp", "GRP", "count")


def spec(**options):
    return TableSpec(Path("a.csv"), "Region", (GRP,), **options)


def test_the_layout_follows_from_what_is_named():
    assert layout_of(spec(year="Year")) == "long"
    assert layout_of(spec(year=2016)) == "long"
    assert layout_of(spec(year="Year", indicator="Indicator", value="Value")) == "tidy"
    assert layout_of(spec()) == "wide"
    assert wanted_headers(spec(year="Year", flag="Flag")) == ("Region", "Year", "Flag", "GRP")
    assert wanted_headers(spec(year=2016)) == ("Region", "GRP")
    assert wanted_headers(spec(indicator="Indicator")) == ("Region", "Indicator")


def test_a_header_below_titles_is_found():
    rows = [["Table 5. GRP by region"], [], ["", "million KZT"], ["Region", "GRP"], ["A", 1]]
    assert find_header(rows, ["region", "GRP"]).below == 4


def test_a_title_in_which_the_names_stand_is_no_header():
    rows = [["GRP by Region and Year", ""], ["Region", "GRP"], ["A", 1]]
    assert find_header(rows, ["Region", "GRP"]).below == 2


def test_a_header_over_two_rows_is_joined_and_spreads_to_the_right():
    rows = [["Region", "GRP", "", "Employed", ""], ["", "2015", "2016", "2015", "2016"], ["A", 1]]
    header = find_header(rows, ["Region"], years=True)
    assert header.names == (
        "Region", "GRP / 2015", "GRP / 2016", "Employed / 2015", "Employed / 2016",
    )  # fmt: skip
    assert split_header(header.names[1]) == ("GRP", "2015")


def test_case_space_and_footnote_marks_of_a_header_do_not_count():
    rows = [["REGION\xa0", "gross \n regional product*", "Year¹⁾"], ["A", 1, 2016]]
    assert find_header(rows, ["Region", "Gross regional product", "Year"]).below == 1


def test_years_may_stand_one_row_below_the_regions():
    rows = [["Region", ""], ["", "2016 г."], ["A", 1]]
    assert find_header(rows, ["Region"], years=True).below == 2


def test_a_table_without_years_says_what_to_name():
    with pytest.raises(TableError, match=r"years as columns, got the columns 'Region', 'GRP'"):
        find_header([["Region", "GRP"], ["A", 1]], ["Region"], years=True)


def test_all_missing_columns_are_named_at_once_with_the_nearest():
    with pytest.raises(TableError, match=r"columns 'Region', 'Flag'.*Did you mean 'Regions'"):
        find_columns(["Regions", "GRP"], ["Region", "GRP", "Flag"], "a.csv")


def test_one_figure_a_column_is_no_year_column_by_accident():
    rows = [["Region", "1", "2"], ["A", 1, 2]]
    with pytest.raises(TableError, match="years as columns"):
        find_header(rows, ["Region"], years=True)


def test_short_rows_are_filled_with_empty_cells():
    rows = [["Region", "Year", "GRP"], ["A"], ["B", 2016, 5]]
    table = table_from_rows(rows, spec(year="Year"), file="a.csv")
    assert table.columns[2].tolist() == ["", 5]
    assert table.place(1) == "a.csv, row 3"


def test_typed_columns_are_kept_as_they_are():
    columns = [np.array(["A"], dtype=object), np.array([2016]), np.array([np.nan]), np.array([0])]
    table = table_from_columns(
        ["region", "year", "grp", "spare"], columns, spec(year="Year"), file="a.gpkg"
    )
    assert table.columns[2] is columns[2]
    assert len(table.columns) == 3


def test_an_empty_table_is_an_error():
    for rows in ([], [[]], [["", None], [float("nan")]]):
        with pytest.raises(TableError, match="an empty one"):
            find_header(rows, ["Region"])
