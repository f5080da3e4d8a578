"""What is wrong in a table is told at once, with its place and what to do."""

import numpy as np
import pytest
from growth_poles.core.errors import (
    AmbiguousRegionError,
    InputError,
    RegionError,
    TableError,
    UnknownRegionError,
)
from growth_poles.core.study.spec import ColumnSpec
from hypothesis import given, settings
from hypothesis import strategies as st
from panel_tables import KZ, LONG, SHARE, TIDY, WIDE, kz_rows, panel_of, statuses, table


def test_a_region_twice_is_an_error_that_names_the_rows():
    rows = [["region", "output"], ["A", 1], ["B", 2], ["Alpha", 1]]
    with pytest.raises(TableError, match=r"'A' and 'Alpha' in rows 2 and 4"):
        panel_of(table(rows, year=2016))
    kz = [*kz_rows("16"), ["Акмолинская область", 2018, 1]]
    with pytest.raises(TableError, match=r"'KZ-AKM' and 'Акмолинская область' in rows 2 and 18"):
        panel_of(table(kz, year="year"), gazetteer=KZ, scheme="16", years=(2018,))


def test_a_region_without_a_row_is_missing_and_reported():
    panel, report = panel_of(table([["region", "output"], ["A", 0], ["C", 2]], year=2016))
    np.testing.assert_array_equal(panel.values_of("output")[:, 0], [0, np.nan, 2])
    assert statuses(report, status="missing") == [(None, "B", "missing", "2016")]


def test_unknown_regions_are_named_all_at_once_with_places_and_suggestions():
    rows = [["region", "output"], ["Alpha", 1], ["Betta", 2], ["Nowhere", 3]]
    other = [["region", "share"], ["Gama", 1], ["B", 2]]
    with pytest.raises(UnknownRegionError) as error:
        panel_of(table(rows, year=2016), table(other, SHARE, year=2016, file="b.csv"))
    text = str(error.value)
    assert "'Betta' (a.csv, row 3, perhaps Beta (B))" in text
    assert "'Nowhere' (a.csv, row 4)" in text
    assert "'Gama' (b.csv, row 2, perhaps Gamma (C))" in text


def test_a_name_that_means_two_regions_lists_them():
    rows = [["region", "output"], ["Алматы", 1], ["Астана", 2]]
    with pytest.raises(AmbiguousRegionError, match=r"'Алматы' \(a\.csv, row 2\) is Almaty region"):
        panel_of(table(rows, year=2016), gazetteer=KZ, scheme="16")


def test_a_table_without_one_known_region_asks_for_the_right_column():
    rows = [["region", "output"], ["one", 1], ["two", 2]]
    with pytest.raises(RegionError, match=r"column 'region'.*'one', 'two'.*region = \.\.\."):
        panel_of(table(rows, year=2016))


def test_text_in_a_number_column_names_every_place_and_what_to_do():
    rows = [["region", "2015", "2016"], ["A", "1", "many"], ["B", "few", "2"], ["C", "3", "#N/A"]]
    with pytest.raises(TableError) as error:
        panel_of(table(rows), years=(2015, 2016))
    text = str(error.value)
    assert "'few' at a.csv, row 3, column '2015'" in text
    assert "'many' at a.csv, row 2, column '2016'" in text
    assert "'#N/A' at a.csv, row 4, column '2016' (an error of the spreadsheet)" in text


def test_notes_blank_rows_and_column_numbers_below_the_header_are_passed_over():
    rows = [
        ["region", "2015", "2016"],
        ["Б", "1", "2"],  # numbers of the columns
        ["of which:", "", ""],
        ["Alpha", "1,5", "2,5"],
        ["", "", ""],
        ["* preliminary figures", "see", "below"],
        ["Source: office of statistics", "", ""],
    ]
    panel, report = panel_of(table(rows), years=(2015, 2016))
    assert panel.values_of("output")[0].tolist() == [1.5, 2.5]
    ignored = [row[0] for row in statuses(report, status="not a region")]
    assert ignored == ["Б", "of which:", "* preliminary figures", "Source: office of statistics"]


def test_figures_beside_an_empty_region_are_an_error():
    rows = [["region", "output"], ["A", 1], ["", 2]]
    with pytest.raises(TableError, match=r"column 'region'.*empty cell in 1 of them, rows '3'"):
        panel_of(table(rows, year=2016))


def test_figures_beside_no_year_are_an_error_that_quotes_the_cell():
    rows = [["region", "year", "output"], ["A", "2016", 1], ["B", "2015/16", 2], ["C", "", None]]
    with pytest.raises(TableError, match=r"'2015/16' at a\.csv, row 3, column 'year' \(two years"):
        panel_of(table(rows, year="year"))


def test_years_that_the_table_does_not_have_are_an_error():
    for made in (
        table(LONG, year="year"),
        table(WIDE),
        table([["region", "output"], ["A", 1]], year=2015),
    ):
        with pytest.raises(TableError, match=r"years 2020 to 2021, got the years '2015'"):
            panel_of(made, years=(2020, 2021))


def test_an_indicator_that_a_tidy_table_lacks_suggests_the_nearest():
    made = table(
        TIDY, ColumnSpec("x", "outputs", "count"), year="year", indicator="indicator", value="value"
    )
    with pytest.raises(TableError, match=r"'outputs', got the indicators 'output'.*mean 'output'"):
        panel_of(made)


def test_negative_counts_are_kept_and_reported():
    panel, report = panel_of(table([["region", "output"], ["A", "−5"], ["B", 2]], year=2016))
    assert panel.values_of("output")[0, 0] == -5
    assert statuses(report, status="negative") == [(None, "A", "negative", "2016")]


def test_a_column_that_reads_two_ways_asks_for_the_mark_and_names_its_place():
    rows = [["region", "output"], ["A", "1,234"], ["B", "5,678"]]
    with pytest.raises(TableError, match=r"a\.csv, column 'output'.*decimal = "):
        panel_of(table(rows, year=2016))
    panel, _ = panel_of(table(rows, year=2016, decimal=","))
    assert panel.values_of("output")[0, 0] == 1.234


CELLS = st.one_of(
    st.sampled_from(
        ["A", "Beta", "C", "Total", "—", "", "1,5", "2.5", "1,234", "12 %", "5*", "#N/A"]
    ),
    st.sampled_from([None, 2016, 2015.0, True, float("inf"), "2015/16", "Б", "output", "2016 г."]),
    st.text(max_size=4),
)


@settings(max_examples=150)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=6), st.booleans())
def test_any_cells_give_a_panel_or_one_message(rows, wide):
    header = ["region", 2015, "2016*"] if wide else ["region", "year", "output"]
    try:
        panel, _ = panel_of(
            table([header, *rows], **({} if wide else {"year": "year"})), years=(2015, 2016)
        )
    except InputError as error:
        assert str(error)
    else:
        assert panel.values.shape == (3, 2, 1)
        assert not np.isinf(panel.values).any()
