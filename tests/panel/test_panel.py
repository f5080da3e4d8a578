"""Tables come to one panel: nothing is counted twice, nothing missing becomes zero."""

from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import StudyError, TableError
from growth_poles.core.panel.build import build_panel
from growth_poles.core.reading.layout import table_from_columns
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.study.spec import ColumnSpec, DerivedSpec, TableSpec
from panel_tables import (
    ABC,
    KZ,
    LONG,
    OUTPUT,
    SHARE,
    TIDY,
    WIDE,
    YEARS,
    panel_of,
    statistics,
    statuses,
    table,
)


@pytest.mark.parametrize(
    "made",
    [
        table(LONG, year="year"),
        table(TIDY, year="year", indicator="indicator", value="value"),
        table(WIDE),
    ],
)
def test_long_tidy_and_wide_tables_give_the_same_panel(made):
    panel, _ = panel_of(made, years=(2016, 2015))
    assert panel.years == (2015, 2016)
    assert panel.codes == ("A", "B", "C")
    expected = [[1, 3], [np.nan, np.nan], [np.nan, np.nan]]
    np.testing.assert_array_equal(panel.values_of("output"), expected)
    assert np.isnan(panel.national).all()


def test_year_columns_below_group_headers_and_beside_an_indicator_column_are_read():
    grouped = [
        ["region", "output", "", "share", ""],
        ["", 2015, 2016, 2015, 2016],
        ["A", 1, 2, 3, 4],
    ]
    panel, _ = panel_of(table(grouped, OUTPUT, SHARE), years=(2015, 2016))
    assert panel.values[0].tolist() == [[1, 3], [2, 4]]
    named = [["region", "what", 2015, 2016], ["A", "output", 1, 2], ["A", "share", 3, 4]]
    panel, _ = panel_of(table(named, OUTPUT, SHARE, indicator="what"), years=(2015, 2016))
    assert panel.values[0].tolist() == [[1, 3], [2, 4]]


def test_a_table_of_one_year_needs_no_year_column():
    panel, _ = panel_of(table([["region", "output"], ["A", 5]], year=2016))
    assert panel.values_of("output")[0, 0] == 5


def test_the_order_of_rows_does_not_matter():
    rng = np.random.default_rng(7)
    raw, spec = statistics("grp_nominal", "rd_intensity", kinds={"rd_intensity": "ratio"})
    options = {"scheme": "16", "years": YEARS, "needed": ["grp_nominal"]}
    panel, _ = build_panel([raw], [spec], KZ, **options)
    order = rng.permutation(len(raw))
    shuffled = table_from_columns(
        raw.header, [column[order] for column in raw.columns], spec, file=raw.file
    )
    again, _ = build_panel([shuffled], [spec], KZ, **options)
    np.testing.assert_array_equal(panel.values, again.values)


def test_arguments_are_not_written_and_the_panel_is_read_only():
    raw, spec = table(LONG, year="year")
    before = [column.copy() for column in raw.columns]
    panel, _ = build_panel([raw], [spec], ABC, scheme="abc", years=[2015])
    for old, new in zip(before, raw.columns, strict=True):
        assert old.tolist() == new.tolist()
    with pytest.raises(ValueError, match="read-only"):
        panel.values_of("output")[0, 0] = 1
    with pytest.raises(StudyError, match="known are 'output'"):
        panel.values_of("outputs")


# --- several tables, units -------------------------------------------------------------------


def test_tables_merge_by_region_year_and_indicator():
    first = table([["region", "output"], ["A", 1], ["B", 2]], year=2015, file="2015.csv")
    second = table([["region", "output"], ["C", 3], ["A", 4]], year=2016, file="2016.csv")
    panel, _ = panel_of(first, second, years=(2015, 2016))
    np.testing.assert_array_equal(panel.values_of("output"), [[1, 4], [2, np.nan], [np.nan, 3]])


def test_two_values_for_one_cell_are_an_error_that_names_both_places():
    first = table([["region", "output"], ["A", 1]], year=2016, file="one.csv")
    second = table([["region", "output"], ["B", 2], ["Alpha", 1.5]], year=2016, file="two.csv")
    with pytest.raises(
        TableError, match=r"for A .*1 \(one\.csv, row 2\) and 1\.5 \(two\.csv, row 3\)"
    ):
        panel_of(first, second)


def test_the_same_value_twice_is_reported():
    first = table([["region", "output"], ["A", 1]], year=2016, file="one.csv")
    second = table([["region", "output"], ["A", 1]], year=2016, file="two.csv")
    panel, report = panel_of(first, second)
    assert panel.values_of("output")[0, 0] == 1
    assert statuses(report, status="given twice", source="two.csv") == [
        (None, "A", "given twice", "2016")
    ]


def test_one_kind_for_an_indicator():
    first = table([["region", "output"], ["A", 1]], year=2015)
    second = table(
        [["region", "output"], ["A", 1]], ColumnSpec("output", "output", "ratio"), year=2016
    )
    with pytest.raises(TableError, match="count and ratio"):
        panel_of(first, second, years=(2015, 2016))


def test_units_that_differ_within_an_indicator_are_an_error_with_the_rows():
    rows = [["region", "output", "unit"], ["A", 1, "persons"], ["B", 2, "thousand persons"]]
    with pytest.raises(TableError, match=r"'persons' in row 2 and 'thousand persons' in row 3"):
        panel_of(table(rows, year=2016, unit="unit"))


def test_the_unit_of_the_table_is_kept_and_one_that_differs_from_the_study_reported():
    rows = [["region", "output", "unit"], ["A", 1, "persons"]]
    panel, _ = panel_of(table(rows, year=2016, unit="unit"))
    assert panel.units["output"] == "persons"
    named = ColumnSpec("output", "output", "count", unit="people", label="Output", source="me")
    panel, report = panel_of(table(rows, named, year=2016, unit="unit"))
    assert (panel.units["output"], panel.labels["output"], panel.sources["output"]) == (
        "people", "Output", "me",
    )  # fmt: skip
    assert len(statuses(report, status="unit differs")) == 1


def test_per_cent_signs_need_a_unit_in_per_cent():
    rows = [["region", "share"], ["A", "12,5 %"]]
    panel, _ = panel_of(table(rows, SHARE, year=2016))
    assert panel.units["share"] == "%" and panel.values_of("share")[0, 0] == 12.5
    wrong = ColumnSpec("share", "share", "ratio", unit="persons")
    with pytest.raises(TableError, match="got figures in per cent"):
        panel_of(table(rows, wrong, year=2016))


def test_the_match_report_has_one_row_for_a_spelling_and_says_how_it_matched():
    rows = [["region", "year", "output"], ["Alpha", 2014, 1], ["Alpha", 2015, 2], ["B", 2015, 3]]
    _, report = panel_of(table(rows, year="year"), years=(2014, 2015))
    assert report.name == "match_report"
    matched = [row for row in report.rows() if row["status"] == "matched"]
    assert [(r["row_text"], r["region_iso"], r["matched_by"], r["years"]) for r in matched] == [
        ("Alpha", "A", "name", "2014–2015"),
        ("B", "B", "code", "2015"),
    ]


def test_many_regions_come_in_by_position_free_lookup():
    rng = np.random.default_rng(3)
    codes = [f"R{at:05d}" for at in range(2000)]
    big = Gazetteer.from_names("big", codes)
    order = rng.permutation(2000)
    values = rng.normal(size=2000)
    values[rng.random(2000) < 0.1] = np.nan
    spec = TableSpec(Path("big"), "r", (ColumnSpec("v", "v", "count"),), year=2016)
    raw = table_from_columns(
        ["r", "v"], [np.array(codes, dtype=object)[order], values[order]], spec, file="big"
    )
    panel, report = build_panel([raw], [spec], big, scheme="big", years=[2016])
    np.testing.assert_array_equal(panel.values_of("v")[:, 0], values)
    missing = [row["note"] for row in report.rows() if row["status"] == "missing"]
    assert missing == [f"{np.isnan(values).sum()} figures of single regions"]


# --- half-widths of the rounding -------------------------------------------------------------


def test_shares_printed_with_two_decimals_are_known_to_half_a_hundredth():
    raw, spec = statistics("rd_intensity", kinds={"rd_intensity": "ratio"})
    panel, _ = build_panel([raw], [spec], KZ, scheme="16", years=range(2010, 2018))
    # 0.2 of the file is the 0.20 of the source: the digits are those of the year, not of the value
    np.testing.assert_allclose(panel.half_width_of("rd_intensity"), 0.005, rtol=1e-12)


def test_half_widths_of_regions_that_are_added_up_add_up():
    raw, spec = statistics("employed_persons")
    panel, _ = build_panel([raw], [spec], KZ, scheme="16", years=[2015, 2018])
    # three decimals of thousand persons; South Kazakhstan is Turkistan and Shymkent
    printed = {"KZ-YUZ": 0.001, "KZ-AKM": 0.0005}
    found = panel.half_width_of("employed_persons")
    for code, width in printed.items():
        assert found[panel.codes.index(code), 1] == pytest.approx(width)
    assert np.isnan(found[:, 0]).all()


def test_half_widths_go_through_products_and_ratios_to_first_order():
    rows = [["region", "share", "grp", "workers"], ["A", 0.2, 100, 4], ["B", 0.25, 0, 0]]
    columns = (SHARE, ColumnSpec("grp", "grp", "count"), ColumnSpec("workers", "workers", "count"))
    spent = DerivedSpec("spent", "count", factors=("share", "grp"), scale=0.01)
    each = DerivedSpec("each", "ratio", over="spent", under="workers", scale=10.0)
    panel, _ = panel_of(table(rows, *columns, year=2016), derived=[spent, each])
    # 0.20 ± 0.005 of 100 ± 0.5: 0.01 · (0.005 · 100 + 0.5 · 0.2) = 0.006, and 0 ± 0.5 of 0.25
    np.testing.assert_allclose(panel.half_width_of("spent")[:2, 0], [0.006, 0.00125])
    # 0.2 ± 0.006 by 4 ± 0.5: ten times 0.05 · (0.03 + 0.125); by zero there is no ratio
    np.testing.assert_allclose(panel.half_width_of("each")[:, 0], [0.0775, np.nan, np.nan])


def test_few_values_in_a_year_take_their_digits_from_the_other_years():
    rows = [["region", "year", "output"], ["A", 2015, 1.25], ["A", 2016, 1.5], ["B", 2016, 3]]
    panel, _ = panel_of(table(rows, year="year"), years=(2015, 2016))
    np.testing.assert_allclose(
        panel.half_width_of("output"), [[0.005, 0.005], [np.nan, 0.005], [np.nan, np.nan]]
    )


def test_values_beyond_nine_decimals_are_exact():
    panel, _ = panel_of(table([["region", "output"], ["A", 1 / 3], ["B", 0.5]], year=2016))
    np.testing.assert_array_equal(panel.half_width_of("output")[:, 0], [0, 0, np.nan])


def test_half_widths_of_the_national_row_go_through_ratios_too():
    rows = [["region", "grp", "workers"], ["A", 6, 3], ["B", 5, 2], ["C", 1, 1], ["Total", 12, 6]]
    columns = (ColumnSpec("grp", "grp", "count"), ColumnSpec("workers", "workers", "count"))
    each = DerivedSpec("each", "ratio", over="grp", under="workers", scale=10.0)
    panel, _ = panel_of(table(rows, *columns, year=2016), derived=[each])
    # 12 ± 0.5 by 6 ± 0.5: ten times 0.5/6 + 12 · 0.5/36
    np.testing.assert_allclose(panel.national_half_widths["each"], [2.5])
    rows = [
        ["region", "grp", "workers"],
        ["A", 6.5, 3],
        ["B", 5, 2],
        ["C", 1, 1],
        ["Total", 12.5, 6],
    ]
    panel, _ = panel_of(table(rows, *columns, year=2016), derived=[each])
    # 12.5 ± 0.05 by 6 ± 0.5, each with its own: ten times 0.05/6 + 12.5 · 0.5/36
    np.testing.assert_allclose(panel.national_half_widths["each"], [10 * (0.05 / 6 + 6.25 / 36)])
