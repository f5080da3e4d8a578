"""The window stays alive while a study on 5,000 polygons runs: what works, and where, is counted.

How long the pauses are is measured by ``benchmarks/qgis_study.py``; a busy machine makes any limit
on them fail, so none is asserted here.
"""

import runpy
import sys
import threading

import pytest
from growth_poles.core import analysis
from growth_poles.core.files import geopackage_tables
from growth_poles.plugin import bridge
from growth_poles.plugin.gui.dock import GrowthPolesDock
from growth_poles.plugin.gui.results import reading
from growth_poles.plugin.map import styling
from growth_poles.plugin.reading import regions
from growth_poles.plugin.writing import writer
from osgeo import ogr
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from waiting import wait

BENCH = runpy.run_path(str(bridge.__file__).replace("plugin/bridge.py", "benchmarks/qgis_study.py"))
N = 5000
# what takes its time with many polygons, and must not do so in the main thread
HEAVY = (
    (bridge, "read_tables"),
    (regions, "geometry_facts"),
    (analysis, "study_findings"),
    (writer, "write_geopackage"),
    (geopackage_tables, "insert_rows"),
    (reading, "read_result"),
)


@pytest.fixture
def threads(monkeypatch):
    """In which thread each heavy function ran, by its name."""
    found = {}
    for module, name in HEAVY:
        plain = getattr(module, name)

        def noted(*arguments, plain=plain, name=name, **options):
            found.setdefault(name, set()).add(threading.current_thread() is threading.main_thread())
            return plain(*arguments, **options)

        monkeypatch.setattr(module, name, noted)
    return found


def test_the_window_turns_while_a_study_on_5000_polygons_runs(threads, tmp_path, capsys):
    window, iface = BENCH["window"]()
    project = QgsProject.instance()
    project.setFileName(str(tmp_path / "project.qgs"))
    layer = BENCH["grid"](N)
    project.addMapLayer(layer)
    dock = GrowthPolesDock(iface)
    study = BENCH["study_on"](BENCH["table"](tmp_path / "t.csv", N))
    dog, stages = BENCH["Watchdog"](), {}
    dock.runner.run(study, tmp_path / "out.gpkg", regions=layer)
    task = dock.runner.task
    plain = task.tell

    def tell(stage, share):
        stages.setdefault(stage, len(dog.pauses))
        return plain(stage, share)

    task.tell = tell
    wait(lambda: not dock.runner.is_busy() and dock.reading is None, pause=0.0005)
    assert task.error is None, task.error
    # results are there: three layers of ours on the map, every region in the list
    assert len(project.mapLayers()) == 3
    assert dock.link.layer.renderer().type() == "RuleRenderer"
    assert dock.panel.list.model.rowCount() == N
    source = ogr.Open(str(dock.result.path))
    stored = source.GetLayerByName("regions")
    assert stored.TestCapability(ogr.OLCFastSpatialFilter)
    assert stored.GetFeatureCount(False) == N
    # all that is heavy ran beside the main thread
    assert threads == {name: {False} for _, name in HEAVY}
    # and the event loop turned on: while rows were matched, computed and written
    assert stages["matching"] < stages["record"] < len(dog.pauses)
    assert len(dog.pauses) > 100
    with capsys.disabled():
        print(f"\n5,000 polygons: longest pause of the window {1e3 * max(dog.pauses):.0f} ms")
    dog.timer.stop()
    dock.close_down()
    dock.deleteLater()
    window.deleteLater()
    del layer
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_layers_come_to_the_map_one_after_another(results):
    turns = [len(group.findLayers()) for group in styling.adding_results(results)]
    # each is opened in one turn and styled in the next; the themes come last
    assert turns == [0, 1, 1, 2, 2, 3, 3]


def test_a_step_that_fails_ends_the_turns(application, monkeypatch):
    from growth_poles.plugin.gui.step_runner import StepRunner
    from qgis.PyQt.QtCore import QObject

    told, done = [], []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(kind))

    def steps():
        done.append(1)
        yield
        raise ZeroDivisionError

    parent = QObject()
    StepRunner(steps(), parent)
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    while len(ticks) < 5:
        QCoreApplication.processEvents()
    assert (told, done) == ([ZeroDivisionError], [1])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.children() == []
