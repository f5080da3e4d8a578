"""Tables of specialisation: intervals as the study asks for them, and only of what was counted."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.panel.build import build_panel
from growth_poles.core.reading.layout import table_from_rows
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.specialisation.reference import reference_notes
from growth_poles.core.specialisation.tables import (
    Specialisation,
    concentration_table,
    quotient_of,
    specialisation_table,
)
from growth_poles.core.study.spec import ColumnSpec, SpecialisationSpec, TableSpec
from scipy.stats import beta

ABC = Gazetteer.from_names("abc", ["A", "B", "C"])


def panel_of(rows, unit="persons", kind="count"):
    columns = (ColumnSpec("ict", "ict", kind, unit), ColumnSpec("all", "all", "count", "persons"))
    spec = TableSpec(Path("a.csv"), "region", columns, year=2016)
    rows = [["region", "ict", "all"], *rows]
    made = build_panel(
        [table_from_rows(rows, spec, file="a.csv")], [spec], ABC, scheme="abc", years=[2016]
    )
    return made[0]


ROWS = [["A", 30, 50], ["B", 10, 30], ["C", 0, 20]]


def computed(panel, interval, coverage=0.9, no_value="undetermined"):
    spec = SpecialisationSpec(
        "ict", total="all", interval=interval, coverage=coverage, no_value=no_value
    )
    return Specialisation.compute(spec, panel)


def test_counts_have_an_interval_with_the_coverage_asked_for():
    place = computed(panel_of(ROWS), "counts", 0.8)
    table = specialisation_table(panel_of(ROWS), place)
    # A has half of the total: twice the quantile of Beta(30.5, 10.5)
    assert table["quotient_low"][0] == pytest.approx(2 * beta.ppf(0.1, 30.5, 10.5))
    assert table["quotient_low"][2] == 0.0
    meaning = {column.name: column.meaning for column in table.columns}["quotient_low"]
    assert "80 %" in meaning


def test_regions_that_report_none_count_in_the_total_of_the_nation():
    panel = panel_of([["A", 30, 50], ["B", 10, 30], ["C", "—", 20]])
    assert np.isnan(computed(panel, "none").quotient).all()
    place = computed(panel, "counts", no_value="none_reported")
    # A has 30 of 40 in half of the total: (30/50)/(40/100); B (10/30)/(40/100)
    np.testing.assert_allclose(place.quotient[:, 0], [1.5, 5 / 6, np.nan])
    np.testing.assert_allclose(place.variants["excess"][:, 0], [30 - 20, 10 - 12, np.nan])
    whole = computed(panel_of(ROWS), "counts")
    np.testing.assert_array_equal(place.interval[0][:2], whole.interval[0][:2])
    rounded = computed(panel, "rounding", no_value="none_reported").interval
    assert (rounded[0][:2, 0] < place.quotient[:2, 0]).all()
    assert np.isnan(rounded[0][2, 0])


def test_without_the_total_of_the_nation_there_is_no_quotient_and_the_table_says_why():
    panel = panel_of([["A", 30, 50], ["B", 10, "—"], ["C", 5, 20]])
    table = specialisation_table(panel, computed(panel, "none"))
    assert np.isnan(table["location_quotient"]).all()
    np.testing.assert_allclose(table["location_share"], [30 / 45, 10 / 45, 5 / 45])
    assert table["why_missing"][0].startswith("the national total is not known")
    assert table["why_missing"][1] == "all is missing or zero"
    assert np.isnan(quotient_of(panel, "ict", "all")).all()
    known = replace(panel, national=np.array([[np.nan, 100.0]]))
    # (30/50)/(45/100)
    assert quotient_of(known, "ict", "all")[0, 0] == pytest.approx(4 / 3)
    gap = panel_of([["A", 30, 50], ["B", "—", 30], ["C", 5, 20]])
    assert np.isnan(quotient_of(gap, "ict", "all")).all()


def test_a_nation_without_any_of_the_activity_is_not_one_of_which_nothing_is_known():
    panel = panel_of([["A", 0, 50], ["B", 0, 30], ["C", 0, 20]])
    table = specialisation_table(panel, computed(panel, "none"))
    assert np.isnan(table["location_share"]).all()
    assert set(table["why_missing"]) == {"too few regions with values, or a sum of zero"}
    panel = panel_of([["A", 0, 50], ["B", "—", 30], ["C", 0, 20]])
    table = specialisation_table(panel, computed(panel, "none"))
    assert table["why_missing"][0].startswith("the national total is not known")


@pytest.mark.parametrize(
    ("no_value", "classes"),
    [
        ("undetermined", ["specialised", None, "middling", None]),
        ("none_reported", ["specialised", "minor", "middling", "outsider"]),
    ],
)
def test_a_share_that_is_not_known_may_be_the_larger_one(no_value, classes):
    share = np.array([[np.nan, 0.6], [np.nan, 0.05], [0.2, 0.05], [np.nan, np.nan]])
    none = np.isnan(share) & (no_value == "none_reported")
    spec = SpecialisationSpec("ict", no_value=no_value)
    place = Specialisation(spec, share, share, None, {}, none)
    assert place.classes(0, 1).tolist() == classes


def test_without_an_interval_asked_for_there_are_no_columns():
    panel = panel_of(ROWS)
    table = specialisation_table(panel, computed(panel, "none"))
    assert "quotient_low" not in [column.name for column in table.columns]


def test_rounding_follows_the_digits_printed():
    # 0.2 of a column with one decimal in 4 of the total: ± 0.05 is ± a quarter
    panel = panel_of([["A", 0.2, 40], ["B", 1.8, 30], ["C", 3.1, 30]], "million KZT")
    low, high = computed(panel, "rounding").interval
    quotient = computed(panel, "none").quotient
    assert low[0, 0] / quotient[0, 0] == pytest.approx(0.78, abs=0.02)  # nine tenths of a quarter
    assert high[0, 0] / quotient[0, 0] == pytest.approx(1.22, abs=0.02)


def test_the_rounding_of_the_national_row_counts_too():
    panel = replace(
        panel_of(ROWS),
        national=np.array([[40.0, 100.0]]),
        national_half_widths={"ict": np.array([4.0]), "all": np.array([0.0])},
        half_widths={name: np.zeros((3, 1)) for name in ("ict", "all")},
    )
    low, high = computed(panel, "rounding").interval
    # 40 ± 4, nine tenths of it: 1.5 by 1 ± 0.09
    assert low[0, 0] == pytest.approx(1.5 / 1.09, rel=1e-3)
    assert high[0, 0] == pytest.approx(1.5 / 0.91, rel=1e-3)


def test_a_national_row_that_was_not_counted_is_refused_too():
    panel = replace(panel_of(ROWS), national=np.array([[40.5, 100.0]]))
    with pytest.raises(InputError, match=r"40\.5 for the whole country in 2016"):
        computed(panel, "counts")


@pytest.mark.parametrize(
    ("rows", "unit", "kind", "said"),
    [
        (ROWS, "million KZT", "count", "million kzt"),
        (ROWS, "%", "ratio", "ratio"),
        ([["A", 2.5, 5], ["B", 1, 5], ["C", 1, 5]], "persons", "count", "2.5 for A in 2016"),
        (ROWS, "тыс. человек", "count", "тыс. человек"),
        (ROWS, "Thousand persons", "count", "thousand persons"),
    ],
)
def test_what_was_not_counted_has_no_interval_of_counts(rows, unit, kind, said):
    with pytest.raises(InputError, match="rounding") as caught:
        computed(panel_of(rows, unit, kind), "counts")
    assert said in str(caught.value)


def surveyed(panel, **given):
    spec = SpecialisationSpec("ict", total="all", reference="regions_with_data", **given)
    return Specialisation.compute(spec, panel)


def test_without_a_national_figure_the_regions_with_data_can_be_the_reference():
    # B's activity is missing: A and C have 35 of the activity and 70 of the total
    panel = panel_of([["A", 30, 50], ["B", "—", 30], ["C", 5, 20]])
    place = surveyed(panel)
    np.testing.assert_allclose(place.share[:, 0], [30 / 35, np.nan, 5 / 35])
    np.testing.assert_allclose(place.quotient[:, 0], [(30 / 50) / 0.5, np.nan, (5 / 20) / 0.5])
    table = specialisation_table(panel, place)
    assert table["share_reference"].tolist() == ["regions_with_data"] * 3
    assert table["quotient_regions"].tolist() == [2, 2, 2]
    (note,) = reference_notes(place.spec, panel)
    assert "2016" in note
    assert "2 of 3" in note


def test_a_total_published_alone_is_not_set_against_regions_with_data():
    panel = panel_of([["A", 30, 50], ["B", "—", 30], ["C", 5, 20]])
    known = replace(panel, national=np.array([[np.nan, 100.0]]))
    # 35 of 70, and not of the published 100
    np.testing.assert_allclose(surveyed(known).quotient[0, 0], (30 / 50) / (35 / 70))
    rounded = surveyed(known, interval="rounding")
    assert rounded.interval[0][0, 0] <= 1.2 <= rounded.interval[1][0, 0]


def test_where_the_country_is_known_it_stays_the_reference():
    panel = panel_of([["A", 30, 50], ["B", "—", 30], ["C", 5, 20]])
    known = replace(panel, national=np.array([[60.0, 100.0]]))
    place = surveyed(known)
    np.testing.assert_allclose(place.share[0, 0], 30 / 60)
    np.testing.assert_allclose(place.quotient[0, 0], (30 / 50) / (60 / 100))
    assert specialisation_table(known, place)["share_reference"][0] == "country"
    assert reference_notes(place.spec, known) == []


@pytest.mark.parametrize(
    ("reference", "value"), [("country", np.nan), ("regions_with_data", (30**2 + 5**2) / 35**2)]
)
def test_concentration_follows_the_rule_of_the_shares(reference, value):
    panel = panel_of([["A", 30, 50], ["B", "—", 30], ["C", 5, 20]])
    spec = SpecialisationSpec("ict", total="all", reference=reference)
    table = concentration_table(spec, panel)
    at = table["measure"].tolist().index("herfindahl")
    np.testing.assert_allclose(table["value"][at], value)
    assert table["n_regions"][at] == 2
    told = table["reference"][at]
    assert told == (None if reference == "country" else reference)
    assert (table["why_missing"][at] is None) == (reference != "country")
