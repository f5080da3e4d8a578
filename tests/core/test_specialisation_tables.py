"""Tables of specialisation: intervals as the study asks for them, and only of what was counted."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.gazetteer import Gazetteer
from growth_poles.core.layout import table_from_rows
from growth_poles.core.panel import build_panel
from growth_poles.core.specialisation_tables import Specialisation, specialisation_table
from growth_poles.core.study import ColumnSpec, SpecialisationSpec, TableSpec
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


def computed(panel, interval, coverage=0.9):
    spec = SpecialisationSpec("ict", total="all", interval=interval, coverage=coverage)
    return Specialisation.compute(spec, panel)


def test_counts_have_an_interval_with_the_coverage_asked_for():
    place = computed(panel_of(ROWS), "counts", 0.8)
    table = specialisation_table(panel_of(ROWS), place)
    # A has half of the total: twice the quantile of Beta(30.5, 10.5)
    assert table["quotient_low"][0] == pytest.approx(2 * beta.ppf(0.1, 30.5, 10.5))
    assert table["quotient_low"][2] == 0.0
    meaning = {column.name: column.meaning for column in table.columns}["quotient_low"]
    assert "80 %" in meaning


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
