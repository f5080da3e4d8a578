"""The task that runs a study away from the main thread, and results on the map."""

import dataclasses
import threading

import pytest
from growth_poles.core.errors import OutputError, TableError
from growth_poles.core.study.read import load_study
from growth_poles.plugin.map import styling
from growth_poles.plugin.tasks import MatchTask, StudyTask
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsLayerTreeModel,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from waiting import wait


def finish(task, *, meanwhile=lambda: None):
    """Run a task and wait for its end; QGIS forgets the task then, we do not."""
    ended = []
    task.taskCompleted.connect(lambda: ended.append(True))
    task.taskTerminated.connect(lambda: ended.append(False))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: ended, meanwhile=meanwhile)
    return ended[0]


def paper(**changes):
    return dataclasses.replace(load_study("paper"), **changes)


def test_a_study_runs_in_another_thread_and_its_results_open(tmp_path):
    task = StudyTask(paper(diffusion=None), tmp_path / "out.gpkg")
    threads, shares = [], []
    plain = task.work
    task.work = lambda: (threads.append(threading.get_ident()), plain())
    task.progressChanged.connect(shares.append)
    assert finish(task)
    assert task.error is None
    assert threads != [threading.get_ident()]
    assert shares == sorted(shares)
    assert shares[-1] > 90
    assert list(task.findings.tables["hubs"]["name_en"][:2]) == ["Almaty city", "Nur-Sultan city"]
    layer = QgsVectorLayer(f"{task.path}|layername=regions", "regions", "ogr")
    assert len(list(layer.getFeatures())) == 16
    del layer


@pytest.mark.parametrize("stage", ["reading", "index", "rings", "local association", "writing"])
def test_cancelling_in_a_stage_ends_the_task_and_leaves_nothing(stage, tmp_path):
    task = StudyTask(paper(), tmp_path / "out.gpkg")
    tell = task.tell

    def cancel_at(reached, share):
        if reached == stage:
            task.cancel()
        return tell(reached, share)

    task.tell = cancel_at
    assert not finish(task)
    assert task.error is None
    assert task.stage == stage
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_that_comes_when_the_file_is_in_place_does_not_deny_it(tmp_path):
    task = StudyTask(paper(), tmp_path / "out.gpkg")
    work = task.work
    task.work = lambda: (work(), task.cancel())
    assert finish(task)
    assert [path.name for path in tmp_path.iterdir()] == ["out.gpkg"]


def test_wrong_input_and_our_own_faults_are_kept_for_the_main_thread(tmp_path, monkeypatch):
    (table, *others) = paper().tables
    lost = paper(tables=(dataclasses.replace(table, file=tmp_path / "no.csv"), *others))
    task = StudyTask(lost, tmp_path / "out.gpkg")
    assert not finish(task)
    assert isinstance(task.error, TableError)
    task = StudyTask(paper(), tmp_path / "no folder" / "out.gpkg")
    assert not finish(task)
    assert isinstance(task.error, OutputError)
    task = StudyTask(paper(), tmp_path / "out.gpkg")
    task.work = lambda: 1 / 0
    assert not finish(task)
    assert isinstance(task.error, ZeroDivisionError)


def test_the_project_may_close_while_a_study_runs_on_its_layer(tmp_path, results):
    layer = QgsVectorLayer(f"{results}|layername=regions", "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    bounds = dataclasses.replace(paper().boundaries, code="region_iso", name="name_en")
    rule = dataclasses.replace(paper().hubs, evidence=())
    study = paper(
        boundaries=bounds, tables=paper().tables[:2], derived=(), hubs=rule, diffusion=None
    )
    task = StudyTask(study, tmp_path / "out.gpkg", regions=layer)
    del layer
    cleared = []

    def close():
        if not cleared and task.stage:
            cleared.append(QgsProject.instance().clear())

    finish(task, meanwhile=close)
    assert cleared
    assert task.error is None, task.error
    assert list(task.findings.tables["hubs"]["name_en"][:2]) == ["Almaty city", "Nur-Sultan city"]


def test_rows_are_matched_without_a_file():
    task = MatchTask(paper())
    assert finish(task)
    # every region of the scheme of 16, and the row of the whole country
    assert len({row["region_iso"] for row in task.rows} - {None}) == 16
    assert [row["status"] for row in task.rows if row["row_text"] == "KZ"] == ["total"]


# --- on the map ---------------------------------------------------------------------------------

THEMES = [
    "Growth Poles: candidate hubs",
    "Growth Poles: Rings around Almaty city",
    "Growth Poles: Rings around Nur-Sultan city",
    "Growth Poles: grade",
    "Growth Poles: grade by year",
    "Growth Poles: index and specialisation",
    "Growth Poles: local association",
    "Growth Poles: movement between zones",
    "Growth Poles: neighbours",
    "Growth Poles: share",
]


def shown():
    root = QgsProject.instance().layerTreeRoot()
    return [node.name() for node in root.findLayers() if node.isVisible()]


def apply(theme):
    root = QgsProject.instance().layerTreeRoot()
    themes = QgsProject.instance().mapThemeCollection()
    themes.applyTheme(theme, root, QgsLayerTreeModel(root))


def test_results_stand_on_top_in_one_group_with_a_theme_for_each_question(results):
    project = QgsProject.instance()
    theirs = QgsVectorLayer("Point?crs=EPSG:4326", "theirs", "memory")
    project.addMapLayer(theirs)
    group = styling.add_results(results, "en", "Poles")
    assert [child.name() for child in project.layerTreeRoot().children()] == ["Poles", "theirs"]
    assert sorted(project.mapThemeCollection().mapThemes()) == sorted(THEMES)
    assert shown() == ["Regions", "theirs"]
    lines, regions, years = [node.layer() for node in group.findLayers()]
    assert years.temporalProperties().isActive()
    for theme, style, layers in (
        ("candidate hubs", "Candidate hubs", ["Regions", "theirs"]),
        ("neighbours", "Candidate hubs", ["Regions", "Neighbours", "theirs"]),
        ("share", "Share in the national total", ["Regions", "theirs"]),
        ("index and specialisation", "Index and specialisation", ["Regions", "theirs"]),
        ("movement between zones", "Movement between zones, 2010–2016", ["Regions", "theirs"]),
        ("Rings around Almaty city", "Rings around Almaty city", ["Regions", "theirs"]),
        ("grade", "Grade of the index", ["Regions", "theirs"]),
        ("grade by year", "Grade of the index", ["Regions by year", "theirs"]),
    ):
        apply(f"Growth Poles: {theme}")
        assert sorted(shown()) == sorted(layers), theme
        assert regions.styleManager().currentStyle() == style
    assert len(list(regions.getFeatures())) == 16
    assert len(list(lines.getFeatures())) > 0
    del regions, years, lines, group, theirs


def test_every_style_of_the_layer_with_years_moves_with_the_temporal_controller(results):
    project = QgsProject.instance()
    group = styling.add_results(results, "en", "Poles")
    (years,) = [node.layer() for node in group.findLayers() if node.name() == "Regions by year"]
    names = years.styleManager().styles()
    assert len(names) == 4
    for name in names:
        years.styleManager().setCurrentStyle(name)
        assert years.temporalProperties().isActive(), name
        assert years.temporalProperties().startExpression() == 'make_datetime("year",1,1,0,0,0)'
    time = project.timeSettings()
    ends = [time.temporalRange().begin().date(), time.temporalRange().end().date()]
    assert [day.toString("yyyy-MM-dd") for day in ends] == ["2010-01-01", "2016-12-31"]
    assert time.timeStep() == 1.0
    assert time.timeStepUnit() == QgsUnitTypes.TemporalUnit.TemporalYears
    # what the user has set stays
    mine = QgsDateTimeRange(time.temporalRange().begin(), time.temporalRange().begin())
    time.setTemporalRange(mine)
    styling.add_results(results, "en", "Again")
    assert project.timeSettings().temporalRange() == mine
    del years, group


def test_a_project_without_a_projection_of_its_own_gets_one_that_is_true_to_area(results):
    project = QgsProject.instance()
    styling.add_results(results, "en", "First")
    # the centre of gravity of Kazakhstan's land
    assert "+proj=laea +lat_0=48.3 +lon_0=67.2" in project.crs().toProj()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    styling.add_results(results, "en", "Second")
    assert project.crs().authid() == "EPSG:3857"
    project.clear()
    theirs = QgsVectorLayer("Point?crs=EPSG:4326", "theirs", "memory")
    project.addMapLayer(theirs)
    project.setCrs(theirs.crs())
    styling.add_results(results, "en", "Third")
    assert project.crs().authid() == "EPSG:4326"
    del theirs


def test_a_second_result_takes_the_place_of_the_first_and_of_nothing_else(results):
    project = QgsProject.instance()
    theirs = QgsVectorLayer("Point?crs=EPSG:4326", "theirs", "memory")
    project.addMapLayer(theirs, False)
    group = styling.add_results(results, "en", "First")
    group.addLayer(theirs)
    styling.add_results(results, "kk", "Second")
    names = [node.name() for node in project.layerTreeRoot().findLayers()]
    assert sorted(names) == ["Neighbours", "Regions", "Regions by year", "theirs"]
    assert [one.name() for one in project.layerTreeRoot().findGroups()] == ["Second"]
    (regions,) = project.mapLayersByName("Regions")
    assert regions.styleManager().currentStyle() == "Индекс бойынша баға"
    styling.remove_results()
    assert list(project.mapLayers().values()) == [theirs]
    assert project.mapThemeCollection().mapThemes() == []
    del group, theirs, regions
