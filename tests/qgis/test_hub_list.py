"""The list of regions, and why one is a hub."""

import csv
import io
import statistics
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from growth_poles.core.results.comparison import compare
from growth_poles.plugin import settings
from growth_poles.plugin.gui.results.comparison_page import ComparisonPage
from growth_poles.plugin.gui.results.explanation import Explanation
from growth_poles.plugin.gui.results.hub_list import HubList
from growth_poles.plugin.gui.results.hub_model import HubModel
from growth_poles.plugin.gui.results.map_link import MapLink
from growth_poles.plugin.gui.results.result_file import NotResultsError, ResultFile, read_result
from growth_poles.plugin.words.words import declared_percent, evidence
from growth_poles.studies import PAPER_TABLES
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@pytest.fixture(autouse=True)
def english():
    settings.choose_language("en")
    yield
    settings.choose_language("")


@pytest.fixture
def result(results):
    return read_result(results)


@pytest.fixture
def hubs(result):
    widget = HubList()
    widget.show_result(result)
    return widget


def column(widget, key):
    return next(at for at, one in enumerate(widget.model.columns) if one.key == key)


def shown(widget, key):
    at = column(widget, key)
    return [widget.model.index(row, at).data() for row in range(widget.model.rowCount())]


def test_candidates_come_first_with_their_figures(hubs):
    # Figures of the paper: index 76.05 and 57.83, shares 0.527 and 0.195
    assert shown(hubs, "region")[:2] == ["Almaty city", "Nur-Sultan city"]
    assert shown(hubs, "verdict")[:3] == ["★ candidate", "★ candidate", "not a candidate"]
    assert shown(hubs, "share")[:2] == ["52.7%", "19.5%"]
    assert shown(hubs, "grade")[:2] == ["A", "B+"]


def test_numbers_sort_as_numbers_and_missing_stays_last_either_way(hubs):
    values = {}
    for order in (UP, DOWN):
        hubs.table.sortByColumn(column(hubs, "share"), order)
        texts = shown(hubs, "share")
        # five dashes of the paper's table are missing and no zeros
        assert texts[-5:] == ["–"] * 5
        values[order] = [float(text.rstrip("%")) for text in texts[:-5]]
    assert values[UP] == sorted(values[UP])
    assert values[DOWN] == sorted(values[UP], reverse=True)
    hubs.table.sortByColumn(column(hubs, "grade"), DOWN)
    assert shown(hubs, "grade")[:3] == ["A", "B+", "B+"]


def test_the_filter_takes_words_of_any_language(hubs):
    for text in ("almaty city", "алматы г.", "қаласы алматы", "KZ-ALA"):
        hubs.search.setText(text)
        assert "Almaty city" in shown(hubs, "region")
        assert hubs.model.rowCount() < 3
    hubs.search.setText("")
    hubs.verdict.setCurrentIndex(hubs.verdict.findData("candidate"))
    assert hubs.model.rowCount() == 2


@pytest.fixture(scope="module")
def many():
    """50,000 regions; every second one is a candidate."""
    rows = [
        {
            "region_iso": f"R{at:05d}",
            "name_en": f"Region {at}",
            "verdict": "not a candidate" if at % 2 else "candidate",
            "hub_rank": at,
        }
        for at in range(50_000)
    ]
    return ResultFile(Path("many.gpkg"), rows, [], {}, {}, ("regions",))


@pytest.mark.parametrize("scattered", [False, True], ids=["all rows", "every third row"])
def test_filtering_many_selected_rows_is_one_change_told_once(many, scattered):
    hubs = HubList()
    hubs.show_result(many)
    codes = [row["region_iso"] for row in many.rows[:: 3 if scattered else 1]]
    hubs.select(codes)
    assert hubs.codes() == codes
    told = []
    hubs.selected.connect(told.append)
    start = time.perf_counter()
    hubs.verdict.setCurrentIndex(hubs.verdict.findData("candidate"))
    hubs.search.setText("region 4999")
    taken = time.perf_counter() - start
    # of the candidates, which are even: 4999 is none; 49990 to 49998 are five
    left = [f"R{at}" for at in range(49_990, 50_000, 2)]
    assert [hubs.model.code(row) for row in range(hubs.model.rowCount())] == left
    kept = [code for code in left if code in set(codes)]
    assert hubs.codes() == kept
    assert told[-1] == kept
    assert len(told) == 2  # one for each change
    assert taken < 5.0  # generous for a busy machine; a comparison of all runs takes 20 s and more
    hubs.search.setText("")
    assert hubs.model.rowCount() == 25_000


def test_a_filter_that_stands_holds_for_the_next_result(hubs, result):
    hubs.search.setText("almaty")
    found = hubs.model.rowCount()
    assert 0 < found < 16
    hubs.show_result(result)
    assert hubs.model.rowCount() == found


def test_a_selection_survives_sorting(hubs):
    hubs.select(["KZ-AST"])
    hubs.table.sortByColumn(column(hubs, "region"), UP)
    assert hubs.codes() == ["KZ-AST"]


def test_copy_is_tab_separated_with_titles(hubs):
    hubs.select(["KZ-ALA", "KZ-AST"])
    hubs.copy()
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))
    assert rows[0][:4] == ["Code", "Rank", "Region", "Verdict"]
    assert [row[0] for row in rows[1:]] == ["KZ-ALA", "KZ-AST"]
    assert {len(row) for row in rows} == {len(hubs.model.columns) + 1}


def test_export_holds_every_row_shown(hubs, tmp_path):
    hubs.select(["KZ-ALA"])
    hubs.export(tmp_path / "hubs.csv")
    with (tmp_path / "hubs.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 17


def test_enter_asks_for_the_region(hubs):
    from qgis.PyQt.QtGui import QKeyEvent

    asked = []
    hubs.zoom_asked.connect(asked.append)
    hubs.select(["KZ-MAN"])
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    hubs.table.keyPressEvent(event)
    assert asked == [["KZ-MAN"]]


def test_scattered_rows_are_selected_and_given_back_in_the_order_shown(hubs):
    codes = [hubs.model.code(row) for row in (0, 1, 2, 5, 9, 10)]
    hubs.select(list(reversed(codes)))
    assert hubs.codes() == codes
    assert len(hubs.table.selectionModel().selection()) == 3
    hubs.select([])
    assert hubs.codes() == []


def test_list_and_map_select_each_other_without_an_echo(hubs, open_layer):
    layer = open_layer("regions")
    QgsProject.instance().addMapLayer(layer.clone())
    (layer,) = QgsProject.instance().mapLayers().values()
    link = MapLink(None)
    link.follow(layer)
    told = []
    link.selected_on_map.connect(told.append)
    hubs.selected.connect(link.select)
    hubs.select(["KZ-ALA"])
    hubs._tell_selection()
    assert [one["region_iso"] for one in layer.selectedFeatures()] == ["KZ-ALA"]
    assert told == []
    layer.selectByExpression("\"region_iso\" = 'KZ-MAN'")
    assert told == [["KZ-MAN"]]
    QgsProject.instance().removeMapLayer(layer.id())
    link.select(["KZ-ALA"])
    link.zoom(["KZ-ALA"])
    assert link.layer is None


def test_a_region_is_explained_with_what_it_lacks_and_its_neighbours(result):
    pane = Explanation()
    pane.show_region(result, "KZ-KAR")
    assert pane.title.text() == "Karaganda region"
    # zone C (index 38.x) and a share of 0.03 in the paper's tables
    assert "zone C" in pane.bad.text()
    assert "asked: at least 10%" in pane.bad.text()
    names = [
        pane.neighbours.topLevelItem(row).text(0)
        for row in range(pane.neighbours.topLevelItemCount())
    ]
    assert "Akmola region" in names
    assert len(set(names)) == len(names)
    asked = []
    pane.region_asked.connect(asked.append)
    pane.neighbours.itemActivated.emit(pane.neighbours.topLevelItem(0), 0)
    assert len(asked) == 1
    assert asked[0].startswith("KZ-")


def test_the_model_obeys_the_rules_of_models(result):
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    model = HubModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show(result)
    model.sort(1, DOWN)
    model.show(None)
    assert model.rowCount() == 0
    assert tester.model() is model


def test_what_is_no_results_file_is_refused(tmp_path):
    wrong = tmp_path / "notes.gpkg"
    wrong.write_text("no database")
    for path in (wrong, tmp_path / "nothing.gpkg"):
        with pytest.raises(NotResultsError):
            read_result(path)


def test_a_comparison_lists_what_moved(result):
    import copy

    other = copy.deepcopy(result)
    other.rows[0]["grade"] = "B"
    page = ComparisonPage()
    page.show_comparison(other, result, compare(other.rows, result.rows))
    assert page.tree.topLevelItemCount() == 1
    assert page.tree.topLevelItem(0).text(2) == "B → A"
    page.all.setChecked(True)
    assert page.tree.topLevelItemCount() == 16


def test_the_median_of_an_even_number_of_regions_lies_between_the_two_in_the_middle(result):
    lines = (PAPER_TABLES / "table1_innovation_index.csv").read_text("utf-8-sig").splitlines()
    printed = [float(line.split(",")[3]) for line in lines if line.split(",")[2] == "2016"]
    assert len(printed) == 16
    assert result.medians["index"] == pytest.approx(statistics.median(printed))


def test_a_pole_on_which_variables_disagree_is_undetermined_in_the_list(result):
    told = [("KZ-ALA", "spread"), ("KZ-ALA", "backwash"), ("KZ-AST", "spread")]
    result.verdicts = [{"region_iso": code, "verdict": verdict} for code, verdict in told]
    widget = HubList()
    widget.show_result(result)
    assert shown(widget, "pull")[:3] == ["undetermined", "spread", "–"]


def test_each_verdict_on_a_pole_names_its_variable(result):
    pane = Explanation()
    pane.show_region(result, "KZ-ALA")
    parts = pane.pull.text().split("<br>")
    # the paper's study asks of the index and of the share
    assert parts[1::2] == ["<i>Index</i>", "<i>Share in the national total</i>"]
    assert [text.startswith("Almaty city: ") for text in parts[2::2]] == [True, True]
    result.verdicts[0]["variable"] = "R&D <of> 2016"
    pane.show_region(result, "KZ-ALA")
    assert "<i>R&amp;D &lt;of&gt; 2016</i>" in pane.pull.text()


@pytest.mark.parametrize(
    ("asked", "en", "ru"),
    [
        ("0.1", "10%", "10\u00a0%"),
        ("0.125", "12.5%", "12,5\u00a0%"),
        ("0.005", "0.5%", "0,5\u00a0%"),
    ],
)
def test_the_share_that_is_asked_is_said_with_every_digit_that_decides(asked, en, ru):
    result = SimpleNamespace(parameter={"hubs.minimum_share": asked}.get)
    assert declared_percent(result, "hubs.minimum_share", "0") == en
    settings.choose_language("ru")
    assert declared_percent(result, "hubs.minimum_share", "0") == ru


@pytest.mark.parametrize(
    ("value", "low", "high", "side", "said"),
    [
        (1.4, 1.1, 1.7, 0, "1.40: specialised"),
        (1.4, 0.9, 2.1, 1, "1.40: not surely above 1"),
        (0.97, 0.9, 1.04, 1, "0.97: not surely above 1"),
        (0.8, 0.7, 1.0, 1, "0.80: not specialised"),
        # an interval that is not known decides nothing
        (1.4, None, None, 1, "1.40: not surely above 1"),
        (0.8, None, None, 1, "0.80: not surely above 1"),
        # a last digit does not make a region specialised
        (1.0, 1.0 + 2.0**-52, 1.0 + 2.0**-52, 1, "1.00: not specialised"),
        (None, None, None, 1, "the location quotient is not known"),
    ],
)
def test_a_quotient_whose_interval_reaches_1_speaks_against_a_hub(value, low, high, side, said):
    found = quotient_evidence(location_quotient=value, quotient_low=low, quotient_high=high)
    assert said in found[side][-1]
    assert not any("quotient" in text for text in found[1 - side])


@pytest.mark.parametrize(
    ("value", "side", "said"), [(1.4, 0, "specialised"), (1.0, 1, "not specialised")]
)
def test_without_an_interval_the_quotient_itself_decides(value, side, said):
    assert quotient_evidence(location_quotient=value)[side][-1].endswith(f": {said}")


def quotient_evidence(**columns):
    asked = {"hubs.zones": "A, B", "hubs.minimum_share": "0.1"}
    result = SimpleNamespace(
        parameter=lambda key, default="": asked.get(key, default), filled={"location_quotient"}
    )
    row = {"meets_zone": True, "zone": "A", "index_pct": 76.0, "meets_share": True}
    return evidence(result, {**row, "location_share": 0.5, **columns})
