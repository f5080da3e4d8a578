"""Tables come to one panel: nothing is counted twice, nothing missing becomes zero."""

import csv
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import (
    AmbiguousRegionError,
    InputError,
    RegionError,
    SchemeError,
    StudyError,
    TableError,
    UnknownRegionError,
)
from growth_poles.core.gazetteer import Gazetteer
from growth_poles.core.layout import table_from_columns, table_from_rows
from growth_poles.core.panel import build_panel
from growth_poles.core.regions import scheme as scheme_of
from growth_poles.core.study import ColumnSpec, DerivedSpec, TableSpec
from hypothesis import given, settings
from hypothesis import strategies as st

KZ = Gazetteer.kazakhstan()
ABC = Gazetteer.from_names("abc", ["A", "B", "C"], [["Alpha", "Beta", "Gamma"]])
STATISTICS = Path(__file__).resolve().parents[2] / "studies" / "kazakhstan_regions.csv"
OUTPUT = ColumnSpec("output", "output", "count")
SHARE = ColumnSpec("share", "share", "ratio")
YEARS = range(2010, 2024)

# Sums of the national rows as the source prints them (README of the statistics).
GRP_2016 = 46_971_150.0
BOTH_2016 = 49_757_951.6  # what adding the whole and its parts would give


def table(rows, *columns, file="a.csv", **options):
    columns = columns or (OUTPUT,)
    spec = TableSpec(Path(file), options.pop("region", "region"), columns, **options)
    return table_from_rows(rows, spec, file=file), spec


def panel_of(*tables, gazetteer=ABC, scheme="abc", years=(2016,), **options):
    raw, specs = zip(*tables, strict=True)
    return build_panel(raw, specs, gazetteer, scheme=scheme, years=years, **options)


def statistics(*indicators, kinds=None):
    kinds = kinds or {}
    columns = tuple(ColumnSpec(n, n, kinds.get(n, "count")) for n in indicators)
    spec = TableSpec(
        STATISTICS, "region_iso", columns, year="year", indicator="indicator", value="value",
        unit="unit", flag="flag",
    )  # fmt: skip
    with STATISTICS.open(encoding="utf-8", newline="") as lines:
        return table_from_rows(list(csv.reader(lines)), spec, file=STATISTICS.name), spec


def statuses(report, **wanted):
    """Rows of the report, as (text, region, status, years), of one status or region."""
    return [
        (row["row_text"], row["region_iso"], row["status"], row["years"])
        for row in report.rows()
        if all(row[key] == value for key, value in wanted.items())
    ]


# --- layouts ---------------------------------------------------------------------------------

LONG = [["region", "year", "output"], ["A", 2015, 1], ["B", 2015, "—"], ["A", 2016, "3"]]
TIDY = [
    ["region", "year", "indicator", "value"],
    ["A", "2015", "output", "1"],
    ["B", "2015", "output", "—"],
    ["A", "2016 г.", "OUTPUT", "3"],
    ["A", "2016", "spare", "text"],
]
WIDE = [["Title"], ["region", "2015 г.", "2016"], ["Beta", "…", ""], ["Alpha", "1", "3"]]


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


# --- the real statistics ---------------------------------------------------------------------


def test_the_regions_of_2016_sum_to_the_published_product_and_nothing_is_counted_twice():
    made = statistics("grp_nominal")
    for scheme in ("16", "17"):
        panel, report = build_panel(
            [made[0]], [made[1]], KZ, scheme=scheme, years=[2016], needed=["grp_nominal"]
        )
        total = panel.values_of("grp_nominal").sum()
        assert total == pytest.approx(GRP_2016, rel=1e-12)
        assert abs(total - BOTH_2016) > 2e6
        aside = {row[0] for row in statuses(report, status="set aside")}
        assert aside == ({"KZ-61", "KZ-79"} if scheme == "16" else {"KZ-YUZ"})


@pytest.mark.parametrize("indicator", ["gva_ict", "gva_industry"])
def test_value_added_sums_to_the_national_row_in_every_year_on_16_units(indicator):
    raw, spec = statistics(indicator)
    panel, report = build_panel([raw], [spec], KZ, scheme="16", years=YEARS)
    values = panel.values_of(indicator)
    assert not np.isnan(values).any()
    np.testing.assert_allclose(values.sum(axis=0), panel.national_of(indicator), rtol=1e-12)
    assert statuses(report, status="discrepancy") == []


def test_employment_sums_to_the_national_row_within_its_rounding_and_2015_is_missing():
    raw, spec = statistics("employed_persons")
    panel, report = build_panel([raw], [spec], KZ, scheme="16", years=YEARS)
    sums = panel.values_of("employed_persons").sum(axis=0)
    off = np.abs(sums - panel.national_of("employed_persons"))
    assert np.nanmax(off) < 0.0525
    assert np.flatnonzero(np.isnan(sums)).tolist() == [5]
    assert statuses(report, status="missing") == [(None, None, "missing", "2015")]
    # 8507.1 is printed with one decimal: 0.052 is its rounding, and no discrepancy
    assert statuses(report, status="discrepancy") == []


def test_emissions_of_2021_are_reported_with_both_figures():
    raw, spec = statistics("air_emissions_stationary")
    _, report = build_panel([raw], [spec], KZ, scheme="16", years=range(2010, 2023))
    rows = [row for row in report.rows() if row["status"] == "discrepancy"]
    assert [row["years"] for row in rows] == ["2021"]
    assert "2407.32" in rows[0]["note"] and "2407.455791" in rows[0]["note"]


def test_counts_of_20_regions_are_added_up_to_16_by_hand():
    raw, spec = statistics("gva_ict")
    panel, _ = build_panel([raw], [spec], KZ, scheme="16", years=[2023])
    by_code = dict(zip(panel.codes, panel.values_of("gva_ict")[:, 0].tolist(), strict=True))
    printed = {
        line.split(",")[0]: float(line.split(",")[3])
        for line in STATISTICS.read_text(encoding="utf-8").splitlines()
        if ",2023,gva_ict," in line
    }
    # East Kazakhstan with Abai, Almaty region with Zhetisu, Karaganda with Ulytau,
    # South Kazakhstan as Turkistan with Shymkent
    assert by_code["KZ-VOS"] == pytest.approx(printed["KZ-VOS"] + printed["KZ-10"])
    assert by_code["KZ-ALM"] == pytest.approx(printed["KZ-ALM"] + printed["KZ-33"])
    assert by_code["KZ-KAR"] == pytest.approx(printed["KZ-KAR"] + printed["KZ-62"])
    assert by_code["KZ-YUZ"] == pytest.approx(printed["KZ-61"] + printed["KZ-79"])
    assert by_code["KZ-AST"] == printed["KZ-AST"]


def test_preliminary_figures_are_marked():
    raw, spec = statistics("grp_nominal")
    panel, _ = build_panel([raw], [spec], KZ, scheme="16", years=[2022, 2023])
    assert panel.preliminary_of("grp_nominal").all(axis=0).tolist() == [False, True]


def test_research_spending_is_computed_on_its_own_scheme_and_then_added_up():
    raw, spec = statistics("rd_intensity", "grp_nominal", kinds={"rd_intensity": "ratio"})
    derived = DerivedSpec("rd", "count", factors=("rd_intensity", "grp_nominal"), scale=0.01)
    panel, report = build_panel([raw], [spec], KZ, scheme="16", years=YEARS, derived=[derived])
    assert not np.isnan(panel.values_of("rd")).any()
    rows = [line.split(",") for line in STATISTICS.read_text(encoding="utf-8").splitlines()]
    printed = {(row[0], row[1], row[2]): float(row[3]) for row in rows[1:]}
    for year in ("2010", "2016", "2018", "2021"):
        # what the README's schemes say: 16 rows of intensity to 2017, 17 to 2020, then 20
        codes = [key[0] for key in printed if key[1:] == (year, "rd_intensity") and key[0] != "KZ"]
        expected = sum(
            printed[code, year, "rd_intensity"] * printed[code, year, "grp_nominal"] / 100
            for code in codes
        )
        at = panel.years.index(int(year))
        assert panel.values_of("rd")[:, at].sum() == pytest.approx(expected, rel=1e-12)
    other = [row for row in report.rows() if row["status"] == "other scheme"]
    assert {row["years"] for row in other} == {"2018–2020", "2021–2023"}


# --- schemes ---------------------------------------------------------------------------------


def kz_rows(scheme, value=lambda at: at + 1.0, year=2018, header=("region", "year", "output")):
    codes = scheme_of(scheme).codes
    return [list(header)] + [[code, year, value(at)] for at, code in enumerate(codes)]


def test_a_needed_ratio_on_another_scheme_is_refused_with_what_to_do():
    made = table(kz_rows("17", header=("region", "year", "share")), SHARE, year="year")
    options = {"gazetteer": KZ, "years": (2018,)}
    with pytest.raises(
        SchemeError, match=r"share \(ratio\) on scheme 17 in 2018.*derive the count"
    ):
        panel_of(made, scheme="16", **options)
    panel, _ = panel_of(made, scheme="17", **options)
    assert panel.values_of("share")[:3, 0].tolist() == [1, 2, 3]


def test_a_ratio_that_is_not_needed_is_missing_on_another_scheme_and_reported():
    made = table(kz_rows("17", header=("region", "year", "share")), SHARE, year="year")
    panel, report = panel_of(made, gazetteer=KZ, scheme="16", years=(2018,), needed=[])
    assert np.isnan(panel.values).all()
    notes = {row["note"] for row in report.rows() if row["status"] == "missing"}
    assert notes == {"only on scheme 17; the study is on scheme 16"}


def test_a_count_of_a_coarser_scheme_is_refused():
    made = table(kz_rows("16"), year="year")
    with pytest.raises(SchemeError, match=r"output \(count\) on scheme 16"):
        panel_of(made, gazetteer=KZ, scheme="20", years=(2018,))


def test_a_missing_part_makes_the_sum_missing():
    rows = [row if row[0] != "KZ-SHY" else ["KZ-SHY", 2018, "…"] for row in kz_rows("17")]
    rows = [["KZ-61", *row[1:]] if row[0] == "KZ-YUZ" else row for row in rows]
    panel, report = panel_of(table(rows, year="year"), gazetteer=KZ, scheme="16", years=(2018,))
    values = dict(zip(panel.codes, panel.values_of("output")[:, 0], strict=True))
    assert np.isnan(values["KZ-YUZ"]) and values["KZ-AKM"] == 1
    assert statuses(report, status="missing") == [(None, "KZ-YUZ", "missing", "2018")]


def test_rows_of_regions_not_yet_formed_do_not_change_the_scheme():
    rows = kz_rows("16") + [[code, 2018, "—"] for code in ("KZ-10", "KZ-33", "KZ-62", "KZ-79")]
    made = table(rows, year="year")
    panel, report = panel_of(made, gazetteer=KZ, scheme="16", years=(2018,))
    assert not np.isnan(panel.values).any()
    assert len(statuses(report, status="scheme in doubt")) == 1


def test_the_scheme_that_the_study_gives_to_a_table_is_kept_to():
    rows = kz_rows("16")[:-1]
    made = table(rows, year="year", scheme="17")
    panel, _ = panel_of(made, gazetteer=KZ, scheme="17", years=(2018,))
    assert panel.values_of("output")[0, 0] == 1
    made = table([*rows, ["KZ-10", 2018, 1]], year="year", scheme="16")
    with pytest.raises(SchemeError, match="Regions of scheme 16 only"):
        panel_of(made, gazetteer=KZ, scheme="16", years=(2018,))


@pytest.mark.parametrize("target", ["16", "17", "20"])
def test_regions_that_no_scheme_divides_serve_every_scheme(target):
    rows = [["region", "output"], ["Акмолинская", 1], ["г. Алматы", 2]]
    panel, report = panel_of(table(rows, year=2016), gazetteer=KZ, scheme=target)
    assert np.nansum(panel.values) == 3
    assert len(statuses(report, status="matched")) == 2
    # Karaganda region is another one before and after Ulytau was formed
    rows.append(["Карагандинская", 4])
    if target == "20":
        with pytest.raises(SchemeError, match=r"scheme = \.\.\."):
            panel_of(table(rows, year=2016), gazetteer=KZ, scheme=target)
        made = table(rows, year=2016, scheme="20")
    else:
        made = table(rows, year=2016)
    assert np.nansum(panel_of(made, gazetteer=KZ, scheme=target)[0].values) == 7


def test_regions_that_no_scheme_has_together_are_refused():
    # South Kazakhstan as it was, and Abai without the East Kazakhstan that remained
    rows = [["region", "year", "output"], ["Южно-Казахстанская", 2018, 1], ["Абай", 2018, 1]]
    with pytest.raises(SchemeError, match=r"a\.csv, output, 2018: Regions of one scheme"):
        panel_of(table(rows, year="year"), gazetteer=KZ, scheme="16", years=(2018,))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=20, max_size=20), st.sampled_from(["16", "17"]))
def test_sums_survive_the_crossing(values, target):
    made = table(kz_rows("20", lambda at: values[at], 2023), year="year")
    panel, _ = panel_of(made, gazetteer=KZ, scheme=target, years=(2023,))
    assert panel.values_of("output").sum() == sum(values)


# --- national row ----------------------------------------------------------------------------


@pytest.mark.parametrize("total", ["Республика Казахстан", "Всего", "Total", "KZ", "Итого"])
def test_a_totals_row_becomes_the_national_row_and_never_a_region(total):
    rows = [*kz_rows("16"), [total, 2018, "136"]]  # 1 + 2 + … + 16 = 136
    panel, report = panel_of(table(rows, year="year"), gazetteer=KZ, scheme="16", years=(2018,))
    assert panel.national_of("output").tolist() == [136]
    assert panel.values_of("output").sum() == 136
    assert statuses(report, status="total") == [(total, None, "total", "2018")]


def test_a_sum_that_is_more_than_one_per_cent_off_is_an_error_with_both_figures():
    # 16 · 100.5 + 120 = 1728
    rows = [*kz_rows("16", lambda at: 100.5 + at), ["KZ", 2018, "1 760"]]
    with pytest.raises(TableError, match=r"2018: the regions sum to 1728, the country is 1760"):
        panel_of(table(rows, year="year"), gazetteer=KZ, scheme="16", years=(2018,))


def test_a_smaller_difference_is_reported_and_rounding_is_not():
    def report_with(total):
        rows = [*kz_rows("16", lambda at: 100.5 + at), ["KZ", 2018, total]]
        made = table(rows, year="year")
        return panel_of(made, gazetteer=KZ, scheme="16", years=(2018,))[1]

    # 16 · 100.5 + 120 = 1728; every figure is printed to 0.1: 16 · 0.05 + 0.05 = 0.85
    assert statuses(report_with(1728.8), status="discrepancy") == []
    assert len(statuses(report_with(1728.9), status="discrepancy")) == 1
    assert len(statuses(report_with(1740.1), status="discrepancy")) == 1


def test_of_another_country_a_differing_total_is_reported_only():
    rows = [["region", "output"], ["A", 1], ["B", 2], ["C", 3], ["Total", 60]]
    panel, report = panel_of(table(rows, year=2016))
    assert panel.national_of("output").tolist() == [60]
    assert len(statuses(report, status="discrepancy")) == 1


def test_two_national_figures_for_one_year_are_an_error():
    rows = [["region", "output"], ["A", 1], ["Total", 60], ["Всего", 61]]
    with pytest.raises(TableError, match=r"row 4.*60 and 61"):
        panel_of(table(rows, year=2016))


# --- bad input -------------------------------------------------------------------------------


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
        with pytest.raises(TableError, match=r"years 2020 to 2021; got the years '2015'"):
            panel_of(made, years=(2020, 2021))


def test_an_indicator_that_a_tidy_table_lacks_suggests_the_nearest():
    made = table(
        TIDY, ColumnSpec("x", "outputs", "count"), year="year", indicator="indicator", value="value"
    )
    with pytest.raises(TableError, match=r"'outputs'; got the indicators 'output'.*mean 'output'"):
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


@settings(max_examples=150, deadline=None)
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
