"""The dock from its opening to its end: nothing stays behind, nothing breaks on the way."""

import gc
import time
from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.errors import StudyError
from growth_poles.core.study.read import read_study
from growth_poles.plugin import settings
from growth_poles.plugin.gui.dock import GrowthPolesDock
from growth_poles.plugin.gui.page.page import NAME, export_page, make_page
from growth_poles.plugin.gui.results.match_dialog import MatchDialog
from growth_poles.plugin.gui.results.result_layers import regions_layer
from growth_poles.studies import shipped
from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from waiting import wait


@pytest.fixture(autouse=True)
def english():
    settings.choose_language("en")
    yield
    settings.choose_language("")


@pytest.fixture
def dock(iface):
    made = GrowthPolesDock(iface)
    yield made
    made.close_down()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(dock, path, **options):
    dock.open_result(path, to_map=True, **options)
    wait(lambda: dock.reading is None)
    return dock.result


def told(iface):
    return [item.text() for item in iface.messageBar().items()]


def groups():
    return [one.name() for one in QgsProject.instance().layerTreeRoot().findGroups()]


def test_results_of_another_day_open_with_their_layers_list_and_explanation(dock, results):
    result = opened(dock, results)
    assert result.title in groups()
    assert dock.panel.list.model.rowCount() == 16
    assert dock.panel.explanation.title.text() == "Almaty city"
    assert dock.link.layer is regions_layer(results)


def test_another_result_takes_the_place_of_ours_and_of_nothing_else(dock, results, open_layer):
    theirs = open_layer("regions").clone()
    QgsProject.instance().addMapLayer(theirs)
    name = theirs.id()
    opened(dock, results)
    opened(dock, results)
    assert len(groups()) == 1
    assert name in QgsProject.instance().mapLayers()
    assert len(QgsProject.instance().mapLayers()) == 4


def test_a_selection_on_the_map_is_explained(dock, results):
    opened(dock, results)
    dock.link.layer.selectByExpression("\"region_iso\" = 'KZ-MAN'")
    assert dock.panel.list.codes() == ["KZ-MAN"]
    assert dock.panel.explanation.title.text() == "Mangystau region"


def test_a_layer_removed_while_the_dock_is_open_only_ends_the_link(dock, results):
    opened(dock, results)
    QgsProject.instance().removeMapLayer(dock.link.layer.id())
    dock.show_region("KZ-AST")
    dock.link.zoom(["KZ-AST"])
    assert dock.link.layer is None
    assert dock.panel.explanation.title.text() == "Nur-Sultan city"


def test_a_project_that_is_closed_while_results_are_read_ends_empty(dock, results):
    dock.open_result(results, to_map=True)
    QgsProject.instance().clear()
    for _ in range(50):
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert dock.result is None
    assert dock.panel.list.model.rowCount() == 0
    assert QgsProject.instance().mapLayers() == {}


def test_the_sample_button_leads_to_a_styled_map_and_ranked_hubs(dock, iface, tmp_path, capsys):
    QgsProject.instance().setFileName(str(tmp_path / "project.qgs"))
    began = time.monotonic()
    dock.panel.sample.click()
    wait(lambda: dock.link.layer is not None)
    took = time.monotonic() - began
    with capsys.disabled():
        print(f"\nsample button to styled layers: {took:.2f} s")
    assert dock.result.path.parent == tmp_path
    table = dock.panel.list
    assert [table.model.code(row) for row in range(2)] == ["KZ-ALA", "KZ-AST"]
    assert dock.link.layer.renderer().type() == "RuleRenderer"
    assert "2 candidate hubs" in told(iface)[-1]


def test_the_match_is_shown_before_anything_runs(dock):
    dock.panel.form.fill(read_study(shipped("paper")))
    dock.check_form()
    wait(lambda: not dock.runner.is_busy())
    (dialog,) = dock.findChildren(MatchDialog)
    # 58 rows of regions and gaps, and one that counts the years that are not asked for
    assert dialog.tree.topLevelItemCount() == 59
    assert dock.result is None


class Slow(QgsTask):
    """Stands for the engine: cancelled, it brings a result all the same."""

    path = Path("late.gpkg")

    def run(self):
        while not self.isCanceled():
            time.sleep(0.005)
        return True


def test_a_project_that_is_closed_while_a_task_runs_cancels_it_and_shows_nothing(dock, iface):
    shown = []
    dock.panel.show_running(True)
    dock.runner._start(Slow(), lambda: shown.append("result"))
    QCoreApplication.processEvents()
    QgsProject.instance().clear()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert shown == []
    assert not dock.runner.is_busy()
    assert dock.panel.run.isEnabled()
    assert told(iface) == []


def test_a_file_that_is_no_result_is_told_and_changes_nothing(dock, iface, results, tmp_path):
    opened(dock, results)
    wrong = tmp_path / "wrong.gpkg"
    wrong.write_text("nothing")
    dock.open_result(wrong)
    wait(lambda: dock.reading is None)
    assert "wrong.gpkg" in told(iface)[-1]
    assert dock.result.path == Path(results)


def test_the_words_of_the_engine_reach_the_user(dock, iface):
    dock.panel.form.fill(read_study(shipped("paper")))
    dock.panel.form.head.missing.choose("")
    dock.panel.pages.setCurrentWidget(dock.panel.splitter)
    dock.run_form()
    assert dock.panel.pages.currentWidget() is dock.panel.form
    assert list(dock.panel.form.marks()) == ["study.missing"]
    assert "study.missing" in told(iface)[-1]


def test_a_language_reaches_dock_and_layers_and_keeps_what_is_shown(dock, results):
    opened(dock, results)
    dock.panel.form.fill(read_study(shipped("kazakhstan-official")))
    dock.show_region("KZ-AST")
    dock.panel.list.search.setText("ast")
    dock.set_language("kk")
    assert dock.windowTitle() == "Өсу полюстері"
    assert dock.panel.explanation.title.text() == "Нұр-Сұлтан қаласы"
    assert dock.panel.list.search.text() == "ast"
    assert dock.panel.form.draft() == read_study(shipped("kazakhstan-official"))
    assert regions_layer(results).name() == "Өңірлер"
    labels = [rule.label() for rule in dock.link.layer.renderer().rootRule().children()]
    assert labels[-2:] == ["Бағасы жоқ", "Өсу полюсіне үміткер"]


def test_the_project_keeps_study_and_results_by_relative_paths(dock, results, tmp_path):
    file = tmp_path / "here" / "results.gpkg"
    file.parent.mkdir()
    file.write_bytes(Path(results).read_bytes())
    study = read_study(shipped("kazakhstan-official"))
    opened(dock, file)
    dock.panel.form.fill(study)
    project = QgsProject.instance()
    assert project.write(str(file.parent / "project.qgs"))
    assert "here/results" not in (file.parent / "project.qgs").read_text(encoding="utf-8")
    project.clear()
    assert dock.result is None
    file.parent.rename(tmp_path / "there")
    assert project.read(str(tmp_path / "there" / "project.qgs"))
    wait(lambda: dock.reading is None)
    assert dock.result.path == tmp_path / "there" / "results.gpkg"
    assert dock.panel.form.draft() == study
    assert dock.link.layer is not None


def test_the_project_keeps_a_study_that_is_not_ready_yet(dock, tmp_path):
    study = replace(read_study(shipped("kazakhstan-official")), title="Half done")
    dock.panel.form.fill(study)
    dock.panel.form.head.missing.choose("")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgs"))
    project.clear()
    assert dock.panel.form.draft().tables == ()
    assert project.read(str(tmp_path / "project.qgs"))
    assert dock.panel.form.draft() == replace(study, missing="")
    with pytest.raises(StudyError, match="missing"):
        dock.panel.form.study(tmp_path)


def test_a_study_is_saved_as_the_file_that_the_command_line_reads(dock, tmp_path):
    study = read_study(shipped("paper"))
    dock.panel.form.fill(study)
    dock.panel.form.head.heading.setText("Mine")
    dock.files.write_study(tmp_path / "mine.toml")
    assert read_study(tmp_path / "mine.toml").title == "Mine"
    dock.files.read_study(tmp_path / "mine.toml")
    assert dock.panel.form.draft().title == "Mine"


def test_two_results_are_compared(dock, results):
    opened(dock, results)
    dock.open_result(results, before=Path(results))
    wait(lambda: dock.reading is None)
    assert "0 of 16" in dock.panel.comparison.about.text()


def test_a_print_page_is_made_once_and_written_as_pdf_and_png(dock, results, tmp_path):
    result = opened(dock, results)
    make_page(result, dock.link.layer)
    layout = make_page(result, dock.link.layer)
    manager = QgsProject.instance().layoutManager()
    assert [one.name() for one in manager.printLayouts()] == [NAME]
    pdf, png = export_page(layout, tmp_path / "page.pdf")
    assert pdf.read_bytes()[:4] == b"%PDF"
    assert png.stat().st_size > 20_000


def test_opening_and_ending_again_and_again_leaves_nothing_behind(iface, results):
    project = QgsProject.instance()
    counted = []
    for _ in range(3):
        made = GrowthPolesDock(iface)
        opened(made, results)
        made.set_language("ru")
        made.close_down()
        made.deleteLater()
        del made
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        receivers = [
            project.receivers(signal)
            for signal in (project.readProject, project.cleared, project.writeProject)
        ]
        counted.append((receivers, QgsApplication.taskManager().count()))
        docks = iface.mainWindow().findChildren(GrowthPolesDock)
        assert docks == []
    assert counted[0] == counted[1] == counted[2]
    assert counted[0][1] == 0
    assert QCoreApplication.translate("GrowthPoles", "Hubs") == "Hubs"
