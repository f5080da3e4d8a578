"""The match report is compact and in the order of the tables."""

from growth_poles.core.panel.match_report import Report, gathered, spans


def test_years_are_told_as_spans():
    assert spans([2016, 2010, 2011, 2012, 2012]) == "2010–2012, 2016"
    assert spans([]) == ""


def test_indicators_that_share_their_years_stand_together():
    cells = [(0, "b"), (1, "b"), (0, "a"), (1, "a"), (1, "c")]
    assert gathered(cells, [2010, 2011]) == [("2010–2011", "a, b"), ("2011", "c")]


def test_equal_findings_are_gathered_in_one_row_and_tables_keep_their_order():
    report = Report([2010, 2011])
    report.add("b.csv", "matched", row_text="x", region="A", cells=[(0, "grp")])
    report.add("a.csv", "matched", row_text="x", region="A", cells=[(0, "grp")])
    report.add("b.csv", "matched", row_text="x", region="A", cells=[(1, "grp")])
    table = report.table()
    assert table["source"].tolist() == ["b.csv", "a.csv"]
    assert table["years"].tolist() == ["2010–2011", "2010"]
    assert table["matched_by"].tolist() == [None, None]


def test_a_report_of_nothing_is_an_empty_table_with_all_columns():
    table = Report([2016]).table()
    assert len(table) == 0
    assert [column.name for column in table.columns] == [
        "source", "row_text", "region_iso", "matched_by", "status", "years", "indicator", "note",
    ]  # fmt: skip
