"""Every way in which QGIS runs an algorithm: models, batches, tasks, qgis_process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from growth_poles.plugin.processing.provider import GrowthPolesProvider
from growth_poles.studies import PAPER_TABLES
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from waiting import wait

ROOT = Path(__file__).resolve().parents[2]
MEMORY = "memory:"


@pytest.fixture(scope="module", autouse=True)
def provider(application):
    made = GrowthPolesProvider()
    assert QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def scores():
    """The paper's index of 16 regions in seven years, as a layer of the project."""
    layer = QgsVectorLayer(str(PAPER_TABLES / "table1_innovation_index.csv"), "scores", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def said():
    """What QGIS logs meanwhile."""
    messages = []

    def note(text, tag, level):
        messages.append(text)

    QgsApplication.messageLog().messageReceived.connect(note)
    yield messages
    QgsApplication.messageLog().messageReceived.disconnect(note)


def asked(layer, **parameters):
    names = [field.name() for field in layer.fields()]
    return {"TABLE": layer.id(), "REGION": names[0], "YEAR": names[2], **parameters}


def run(name, parameters, context=None):
    context = context or QgsProcessingContext()
    context.setProject(QgsProject.instance())
    made = QgsApplication.processingRegistry().createAlgorithmById(f"growthpoles:{name}")
    found, done = made.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert done
    return found, context


def table_of(layer):
    return [feature.attributes() for feature in layer.getFeatures()]


# --- models ---------------------------------------------------------------------------------------


def test_one_algorithm_takes_the_regions_of_another_in_a_model(scores):
    source = QgsProcessingModelChildParameterSource
    column = scores.fields()[3].name()
    model = QgsProcessingModelAlgorithm("poles", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("rows", "rows", [5]),
        QgsProcessingModelParameter("rows"),
    )
    index = QgsProcessingModelChildAlgorithm("growthpoles:index")
    index.setChildId("index")
    index.addParameterSources("TABLE", [source.fromModelParameter("rows")])
    for name, value in asked(scores, VALUES=column).items():
        if name != "TABLE":
            index.addParameterSources(name, [source.fromStaticValue(value)])
    spread = QgsProcessingModelChildAlgorithm("growthpoles:association")
    spread.setChildId("spread")
    for name in ("TABLE", "REGIONS"):
        spread.addParameterSources(name, [source.fromChildOutput("index", "OUTPUT")])
    for name, value in (
        ("REGION", "region_iso"),
        ("YEAR", "year"),
        ("VARIABLE", "index_pct"),
        ("KIND", 2),
        ("CODE", "region_iso"),
        ("NAME", "name_en"),
        ("SEED", 7),
    ):
        spread.addParameterSources(name, [source.fromStaticValue(value)])
    output = QgsProcessingModelOutput("clusters", "clusters")
    output.setChildId("spread")
    output.setChildOutputName("OUTPUT")
    spread.setModelOutputs({"clusters": output})
    for child in (index, spread):
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    (name,) = [one.name() for one in model.destinationParameterDefinitions()]
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    found, done = model.run(
        {"rows": scores.id(), name: MEMORY}, context, QgsProcessingFeedback(), {}, False
    )
    assert done
    clusters = QgsProcessingUtils.mapLayerFromString(found[name], context)
    # the same by hand, on the shipped regions: the association does not change
    alone, other = run("association", asked(scores, VARIABLE=column, KIND=2, SEED=7, OUTPUT=MEMORY))
    shipped = QgsProcessingUtils.mapLayerFromString(alone["OUTPUT"], other)
    kept = [field.name() for field in shipped.fields() if field.name().startswith("local_")]
    mine, theirs = (
        {one["region_iso"]: one for one in layer.getFeatures()} for layer in (clusters, shipped)
    )
    assert len(mine) == len(theirs) == 16
    assert len(kept) == 7
    for name in kept:
        assert {code: one[name] for code, one in mine.items()} == {
            code: one[name] for code, one in theirs.items()
        }
    del clusters, shipped


# --- batches and tasks -------------------------------------------------------------------------


def test_runs_of_a_list_of_parameters_side_by_side_in_tasks_give_what_each_gives_alone(
    scores, said
):
    column = scores.fields()[3].name()
    wanted = [
        ("association", asked(scores, VARIABLE=column, KIND=2, SEED=seed, OUTPUT=MEMORY))
        for seed in (1, 2)
    ]
    wanted += [
        ("index", asked(scores, VALUES=column, FOCUS_YEAR=year, OUTPUT=MEMORY))
        for year in (2010, 2016)
    ]
    alone = []
    for name, parameters in wanted:
        found, context = run(name, parameters)
        alone.append(table_of(QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context)))
    said.clear()
    kept, ended = [], {}
    for place, (name, parameters) in enumerate(wanted):
        made = QgsApplication.processingRegistry().createAlgorithmById(f"growthpoles:{name}")
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(QgsProject.instance())
        task = QgsProcessingAlgRunnerTask(made, parameters, context, feedback)
        task.executed.connect(lambda done, found, at=place: ended.update({at: (done, found)}))
        kept.append((made, context, feedback, task))
        QgsApplication.taskManager().addTask(task)
    wait(lambda: len(ended) == len(wanted))
    for place, rows in enumerate(alone):
        done, found = ended[place]
        assert done
        layer = QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], kept[place][1])
        assert table_of(layer) == rows
        del layer
    # QGIS tells in its log where a layer is touched in a thread that is not its own
    assert [text for text in said if "thread" in text] == []
    kept.clear()


BATCH = """
import json, os, sys, time
from unittest.mock import MagicMock
import qgis.utils
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProcessingContext, QgsProject
from qgis.gui import QgsGui, QgsLayerTreeView, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMainWindow
sys.path[:0] = sys.argv[1:3]
import conftest
from growth_poles.plugin.processing.provider import GrowthPolesProvider
application = QgsApplication([], True)
application.initQgis()
window, iface = QMainWindow(), MagicMock()
iface.mainWindow.return_value = window
iface.mapCanvas.return_value = QgsMapCanvas(window)
iface.activeLayer.return_value = None
tree = QgsLayerTreeView(window)
tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), window))
iface.layerTreeView.return_value = tree
qgis.utils.iface = iface
from processing.core.Processing import Processing
Processing.initialize()
provider = GrowthPolesProvider()
QgsApplication.processingRegistry().addProvider(provider)
QgsGui.editorWidgetRegistry().initEditors()
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
made = QgsApplication.processingRegistry().createAlgorithmById("growthpoles:runstudy")
dialog = BatchAlgorithmDialog(made, window)
panel, context = dialog.mainWidget(), QgsProcessingContext()
files = sys.argv[3:]
while panel.batchRowCount() < len(files):
    panel.addRow()
for row, file in enumerate(files):
    study = os.path.basename(file).removesuffix(".gpkg")
    for name, value in (("STUDY", study), ("DIFFUSION", study == "paper")):
        panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, context)
    panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column["OUTPUT"]).setValue(file)
dialog.runAlgorithm()
end = time.monotonic() + 900
while not all(map(os.path.exists, files)) and time.monotonic() < end:
    QCoreApplication.processEvents()
    time.sleep(0.01)
print(json.dumps(sorted(filter(os.path.exists, files))))
sys.stdout.flush()
os._exit(0)
"""


def test_a_batch_of_studies_writes_a_file_for_each_row(tmp_path, results, application):
    files = [str(tmp_path / f"{name}.gpkg") for name in ("paper", "kazakhstan-official")]
    plugins = Path(QgsApplication.pkgDataPath()) / "python" / "plugins"
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile")}
    done = subprocess.run(
        [sys.executable, "-c", BATCH, str(ROOT / "tests"), str(plugins), *files],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert all(Path(file).is_file() for file in files), done.stdout + done.stderr
    compare = ROOT / "scripts" / "compare_geopackages.py"
    told = subprocess.run(
        [sys.executable, compare, results, files[0]], capture_output=True, text=True
    )
    assert told.stdout == "equal, table by table\n"


# --- qgis_process ---------------------------------------------------------------------------------

COMMANDS = {
    "association": {"VARIABLE": "score", "KIND": "2", "SEED": "7"},
    "hubs": {"VALUES": "score", "ACTIVITY": "output"},
    "index": {"HIGHER": "score", "LOWER": "output", "MISSING": "1"},
    "join": {"FIELDS": "output;score", "KIND": "1"},
    "polediffusion": {
        "VARIABLE": "output",
        "KIND": "1",
        "POLES": "KZ-ALA, KZ-AST",
        "VERDICTS": MEMORY,
    },
    "sensitivity": {"DRAWS": "100", "SENSITIVITY": MEMORY},
    "specialisation": {"ACTIVITY": "output"},
    "weights": {},
}


def test_no_algorithm_is_left_out_here(provider):
    # run study is compared with the command line in test_processing.py
    assert {one.name() for one in provider.algorithms()} - {"runstudy"} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_qgis_process_runs_every_algorithm_as_the_toolbox_does(
    name, qgis_process, paper_table, unsure, tmp_path
):
    parameters = dict(COMMANDS[name])
    if name == "sensitivity":
        parameters["STUDY"] = str(unsure)
    elif name != "weights":
        parameters |= {"TABLE": str(paper_table), "REGION": "region_iso", "YEAR": "year"}
    target = tmp_path / "out.gpkg"
    parameters["OUTPUT"] = str(target)
    done = qgis_process(
        "run", f"growthpoles:{name}", *(f"--{key}={value}" for key, value in parameters.items())
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found, context = run(name, {**parameters, "OUTPUT": MEMORY})
    layer = QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context)
    names = [field.name() for field in layer.fields()]
    mine = [
        [one[key] if not hasattr(one[key], "isNull") else None for key in names]
        for one in layer.getFeatures()
    ]
    source = ogr.Open(str(target))
    theirs = [[feature[key] for key in names] for feature in source.GetLayer(0)]
    assert len(mine) > 0
    assert theirs == mine
    del layer
