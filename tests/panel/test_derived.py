"""Indicators made from others follow their factors, gaps and roundings included."""

from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import SchemeError, StudyError
from growth_poles.core.panel.build import build_panel
from growth_poles.core.panel.derived import product, quotient
from growth_poles.core.panel.series import Series, last_digit
from growth_poles.core.reading.layout import table_from_rows
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.regions.schemes import scheme as scheme_of
from growth_poles.core.study.spec import ColumnSpec, DerivedSpec, TableSpec
from hypothesis import given
from hypothesis import strategies as st

KZ = Gazetteer.kazakhstan()
ABC = Gazetteer.from_names("abc", ["A", "B", "C"])
GRP = ColumnSpec("grp", "grp", "count")
WORKERS = ColumnSpec("workers", "workers", "count")
SHARE = ColumnSpec("share", "share", "ratio")


def panel_of(rows, columns, derived, gazetteer=ABC, scheme="abc", years=(2016,), **options):
    spec = TableSpec(Path("a.csv"), "region", columns, year=options.pop("year", 2016))
    raw = table_from_rows(rows, spec, file="a.csv")
    return build_panel(
        [raw], [spec], gazetteer, scheme=scheme, years=years, derived=derived, **options
    )


RATIO = DerivedSpec("per_worker", "ratio", over="grp", under="workers", scale=1000.0)


def test_a_ratio_is_missing_where_a_part_is_and_undefined_where_it_divides_by_zero():
    rows = [["region", "grp", "workers"], ["A", 6, 3], ["B", "5*", 0], ["C", "—", 2]]
    panel, report = panel_of([*rows, ["Total", 11, 5]], (GRP, WORKERS), [RATIO])
    # 6 / 3 · 1000; 5 / 0 is undefined; a missing output divided by 2 is missing; 11 / 5 · 1000
    np.testing.assert_array_equal(panel.values_of("per_worker")[:, 0], [2000, np.nan, np.nan])
    assert panel.national_of("per_worker").tolist() == [2200]
    assert not panel.preliminary_of("per_worker").any()
    undefined = [row for row in report.rows() if row["status"] == "undefined"]
    assert [(r["region_iso"], r["years"], r["indicator"], r["note"]) for r in undefined] == [
        ("B", "2016", "per_worker", "workers is zero")
    ]


def test_ratios_of_sums_and_not_sums_of_ratios_cross_schemes():
    codes = scheme_of("17").codes
    rows = [["region", "grp", "workers"]]
    figures = {"KZ-YUZ": ("KZ-61", 10, 4), "KZ-SHY": ("KZ-79", 20, 6)}
    for code in codes:
        rows.append(list(figures.get(code, (code, 1, 1))))
    panel, _ = panel_of(rows, (GRP, WORKERS), [RATIO], KZ, "16")
    # South Kazakhstan: (10 + 20) / (4 + 6) · 1000 = 3000, and not 2500 + 3333
    assert panel.values_of("per_worker")[panel.codes.index("KZ-YUZ"), 0] == 3000


def test_a_product_is_taken_before_the_regions_are_added_up():
    rows = [["region", "grp", "share"]]
    figures = {"KZ-YUZ": ("KZ-61", 100, 1), "KZ-SHY": ("KZ-79", 200, 4)}
    for code in scheme_of("17").codes:
        rows.append(list(figures.get(code, (code, 100, 2))))
    spent = DerivedSpec("spent", "count", factors=("share", "grp"), scale=0.01)
    panel, report = panel_of(rows, (GRP, SHARE), [spent], KZ, "16")
    # 100 · 1 % + 200 · 4 % = 9
    assert panel.values_of("spent")[panel.codes.index("KZ-YUZ"), 0] == pytest.approx(9)
    assert np.isnan(panel.values_of("share")).all()
    assert panel.sources["spent"] == "derived: share × grp × 0.01"
    assert {row["note"] for row in report.rows() if row["status"] == "missing"} == {
        "only on scheme 17; the study is on scheme 16"
    }


def test_a_derived_indicator_may_use_those_before_it():
    rows = [["region", "grp", "workers", "share"], ["A", 200, 4, 5], ["B", 100, 2, "x"]]
    spent = DerivedSpec("spent", "count", factors=("share", "grp"), scale=0.01)
    each = DerivedSpec("each", "ratio", over="spent", under="workers")
    panel, _ = panel_of(rows, (GRP, WORKERS, SHARE), [spent, each])
    # 5 % of 200 = 10; 10 / 4 = 2.5
    np.testing.assert_array_equal(panel.values_of("each")[:, 0], [2.5, np.nan, np.nan])
    assert panel.indicators == ("grp", "workers", "share", "spent", "each")


def test_a_count_of_a_coarser_scheme_behind_a_needed_ratio_is_refused():
    rows = [["region", "grp", "workers"]] + [[code, 1, 1] for code in scheme_of("16").codes]
    with pytest.raises(SchemeError, match=r"grp \(count\) on scheme 16"):
        panel_of(rows, (GRP, WORKERS), [RATIO], KZ, "20", needed=["per_worker"])


def test_unknown_parts_are_named():
    rows = [["region", "grp"], ["A", 1]]
    count = DerivedSpec("x", "count", factors=("grp", "gpr"), where="derived[0]")
    with pytest.raises(StudyError, match=r"derived\[0\].*'gpr'; known are 'grp'"):
        panel_of(rows, (GRP,), [count])
    ratio = DerivedSpec("x", "ratio", over="grp", under="gpr", where="derived[0]")
    with pytest.raises(StudyError, match=r"derived\[0\].*'gpr'"):
        panel_of(rows, (GRP,), [ratio], needed=[])


def test_preliminary_factors_make_a_preliminary_product():
    rows = [["region", "grp", "share"], ["A", "200*", 5], ["B", 100, 5]]
    spent = DerivedSpec("spent", "count", factors=("share", "grp"))
    panel, _ = panel_of(rows, (GRP, SHARE), [spent])
    assert panel.preliminary_of("spent")[:, 0].tolist() == [True, False, False]


def test_counts_are_added_up_before_a_product_where_the_factors_share_no_scheme():
    share = Series("share", "ratio", 1, {"16": np.full((16, 1), 50.0)})
    grp = Series("grp", "count", 1, {"17": np.ones((17, 1))})
    for series in (share, grp):
        series.preliminary = {k: np.zeros(v.shape, bool) for k, v in series.values.items()}
        series.set_slack()
    spec = DerivedSpec("spent", "count", factors=("share", "grp"), scale=0.01)
    made = product(spec, {"share": share, "grp": grp}, "16", KZ)
    values = dict(zip(scheme_of("16").codes, made.values["16"][:, 0].tolist(), strict=True))
    assert values["KZ-YUZ"] == 1.0 and values["KZ-AKM"] == 0.5  # half of 1 + 1, half of 1


def test_the_slack_of_a_product_covers_every_true_value_behind_its_rounded_factors():
    # 0.02 % and 100.0 may stand for 0.025 and 100.05: off by 0.005 · 100 + 0.05 · 0.02
    share = Series("share", "ratio", 1, {"abc": np.array([[0.02]] * 3)})
    grp = Series("grp", "count", 1, {"abc": np.array([[100.1], [100.0], [100.0]])})
    for series in (share, grp):
        series.preliminary = {k: np.zeros(v.shape, bool) for k, v in series.values.items()}
        series.set_slack()
    spec = DerivedSpec("spent", "count", factors=("share", "grp"))
    made = product(spec, {"share": share, "grp": grp}, "abc", ABC)
    assert made.slack["abc"][1, 0] == pytest.approx(0.005 * 100 + 0.05 * 0.02)


@given(st.integers(0, 6), st.lists(st.integers(1, 10**6), min_size=1, max_size=20))
def test_the_last_digit_is_never_finer_than_what_was_printed(decimals, whole):
    values = np.array([round(number / 10**decimals, decimals) for number in whole])
    step = last_digit(values)
    assert step >= 10.0**-decimals * (1 - 1e-9)
    # every value is a multiple of it
    np.testing.assert_allclose(values / step, np.rint(values / step), rtol=1e-9)


def test_noise_of_binary_fractions_is_no_digit():
    assert last_digit(np.array([2346.2999999999997, 0.1 + 0.2])) == pytest.approx(0.1)
    assert last_digit(np.array([1 / 3])) == 0
    assert last_digit(np.array([0.0, np.nan])) == 0
    assert last_digit(np.array([2000.0])) == 1
    assert last_digit(np.arange(1, 7) * 1000.0) == 1000
    assert last_digit(np.full(5, 0.001)) == pytest.approx(0.001)
    assert last_digit(np.full(5, 5_000_000.0005)) == pytest.approx(0.0001)


def test_a_quotient_leaves_its_arguments_alone():
    over, under = np.array([1.0, np.nan]), np.array([0.0, 0.0])
    ratio, undefined = quotient(over, under, 1.0)
    assert np.isnan(ratio).all()
    assert undefined.tolist() == [True, False]
    assert under.tolist() == [0.0, 0.0]


def test_a_scheme_without_figures_says_nothing_of_the_digits_of_another():
    made = Series("x", "count", 1)
    made.values = {"16": np.array([[0.0], [np.nan]]), "17": np.array([[1.25], [3.5]])}
    made.set_slack()
    assert made.slack["17"].ravel().tolist() == [0.005, 0.005]
