"""Regions as the tables have them become those of the study, and sums are the national rows."""

import numpy as np
import pytest
from growth_poles.core.errors import SchemeError, TableError
from growth_poles.core.panel.build import build_panel
from growth_poles.core.study.spec import DerivedSpec
from hypothesis import given, settings
from hypothesis import strategies as st
from panel_tables import (
    KZ,
    SHARE,
    STATISTICS,
    YEARS,
    kz_rows,
    panel_of,
    statistics,
    statuses,
    table,
)

# Sums of the national rows as the source prints them (README of the statistics).
GRP_2016 = 46_971_150.0
BOTH_2016 = 49_757_951.6  # what adding the whole and its parts would give


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
    with pytest.raises(SchemeError, match="regions of scheme 16 only"):
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
    with pytest.raises(SchemeError, match=r"a\.csv, output, 2018: Expected regions of one scheme"):
        panel_of(table(rows, year="year"), gazetteer=KZ, scheme="16", years=(2018,))


@settings(max_examples=25)
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
