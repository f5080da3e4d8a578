"""QGIS without a window, and the paper's results as the command line writes them."""

import dataclasses
import os
import shutil
import subprocess
import sys
from pathlib import Path
from unittest.mock import MagicMock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))  # for what the tests share
COMMAND = ROOT / ".venv" / "bin" / "growth-poles"

gdal.UseExceptions()


ended = {}


def pytest_sessionfinish(exitstatus):
    ended["with"] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    """Leave at once: QGIS's own end crashes while a failed test's traceback holds a layer."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ended.get("with", 1))


@pytest.fixture(scope="session", autouse=True)
def application(tmp_path_factory):
    os.environ["XDG_RUNTIME_DIR"] = str(tmp_path_factory.mktemp("runtime"))
    # settings of its own: the user's stay as they are, and another run's language is not ours
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    app = QgsApplication([], True)
    app.initQgis()
    return app


@pytest.fixture(autouse=True)
def empty_project():
    yield
    QgsProject.instance().clear()


@pytest.fixture(scope="session")
def results(tmp_path_factory):
    """The GeoPackage of ``growth-poles demo``, made by its own Python."""
    target = tmp_path_factory.mktemp("results") / "demo.gpkg"
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(COMMAND), "demo", "--out", str(target)], capture_output=True, text=True, env=clean
    )
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def open_layer(results):
    """Open a layer of the results; every layer is let go before QGIS ends."""
    opened = []

    def open_one(name):
        layer = QgsVectorLayer(f"{results}|layername={name}", name, "ogr")
        assert layer.isValid(), name
        opened.append(layer)
        return layer

    yield open_one
    opened.clear()


@pytest.fixture
def heard():
    """Whatever GDAL warns of meanwhile."""
    messages = []
    gdal.PushErrorHandler(lambda level, number, text: messages.append(text))
    yield messages
    gdal.PopErrorHandler()


@pytest.fixture(scope="session")
def headless():
    """Run Python code on the headless side, in its own environment; its arguments are sys.argv."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run(code, *arguments):
        python = str(COMMAND.with_name("python"))
        done = subprocess.run(
            [python, "-c", code, *map(str, arguments)], capture_output=True, text=True, env=clean
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory):
    """Run qgis_process with the plugin from a folder of its own; Debian's wrapper is broken."""
    home = tmp_path_factory.mktemp("process")
    (home / "plugins").mkdir()
    (home / "plugins" / "growth_poles").symlink_to(ROOT)
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert program, "qgis_process comes with the package qgis"
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def call(*arguments):
        return subprocess.run(
            [program, *map(str, arguments)], capture_output=True, text=True, env=environment
        )

    assert "growth_poles" in call("plugins", "enable", "growth_poles").stdout
    return call


@pytest.fixture(scope="session")
def paper_table(tmp_path_factory):
    """Index and output of the paper in one file."""
    from growth_poles.studies import PAPER_TABLES

    path = tmp_path_factory.mktemp("table") / "both.csv"
    index = (PAPER_TABLES / "table1_innovation_index.csv").read_text(encoding="utf-8-sig")
    values = {tuple(line.split(",")[0:3:2]): line.split(",")[3] for line in index.splitlines()[1:]}
    output = (PAPER_TABLES / "table2_ict_output.csv").read_text(encoding="utf-8-sig")
    lines = ["region_iso,year,score,output"]
    for line in output.splitlines()[1:]:
        code, _, year, amount = line.split(",")[:4]
        lines.append(f"{code},{year},{values.get((code, year), '')},{amount}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def iface():
    """A window with a map and a bar for messages, as the plugin finds it."""
    window = QMainWindow()
    made = MagicMock()
    made.mainWindow.return_value = window
    made.mapCanvas.return_value = QgsMapCanvas(window)
    made.messageBar.return_value = QgsMessageBar(window)
    yield made
    window.deleteLater()


@pytest.fixture
def unsure(tmp_path):
    """The official study with choices to draw from, as a file without the diffusion."""
    from growth_poles.core.study.read import read_study
    from growth_poles.core.study.spec import UncertaintySpec
    from growth_poles.core.study.write import write_study
    from growth_poles.studies import shipped

    doubts = UncertaintySpec(
        draws=400, normalisation=("leader", "min_max"), weight_concentration=40.0, leave_out=True
    )
    study = read_study(shipped("kazakhstan-official"))
    graded = dataclasses.replace(study.grades, allow_partial=True)
    study = dataclasses.replace(study, uncertainty=doubts, diffusion=None, grades=graded)
    return write_study(study, tmp_path / "unsure.toml")
