"""The plugin loads, says what is to come, and leaves nothing behind."""

import subprocess
import sys
import zipfile
from pathlib import Path

import growth_poles
import growth_poles.plugin.main as main
import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QMainWindow

ROOT = Path(growth_poles.__file__).resolve().parent


class Bar:
    def __init__(self):
        self.messages = []

    def pushMessage(self, title, text, level, duration):
        self.messages.append((title, text, level))


class Interface:
    """As much of QgisInterface as the plugin may use."""

    def __init__(self):
        self.window = QMainWindow()
        self.bar = Bar()
        self.menu = []

    def mainWindow(self):
        return self.window

    def messageBar(self):
        return self.bar

    def addPluginToVectorMenu(self, name, action):
        self.menu.append((name, action))

    def removePluginVectorMenu(self, name, action):
        self.menu.remove((name, action))


@pytest.fixture
def iface():
    interface = Interface()
    yield interface
    interface.window.deleteLater()


def test_the_plugin_comes_and_goes_twice_and_leaves_nothing(iface, application):
    for _ in range(2):
        plugin = growth_poles.classFactory(iface)
        plugin.initGui()
        ((title, action),) = iface.menu
        assert title == "Growth Poles"
        assert isinstance(action, QAction)
        assert not action.icon().isNull()
        plugin.unload()
        application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        assert iface.menu == []
        assert iface.window.findChildren(QObject, "growth_poles_about") == []


def test_the_entry_points_at_the_command_line(iface):
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    iface.menu[0][1].trigger()
    ((title, text, level),) = iface.bar.messages
    assert title == "Growth Poles"
    assert "growth-poles demo" in text
    assert level == Qgis.MessageLevel.Info
    plugin.unload()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_language_names_the_command(language):
    assert "growth-poles demo" in main.TEXT[language]


def test_without_a_window_the_plugin_does_nothing_and_does_not_fail():
    plugin = growth_poles.classFactory(None)
    plugin.initGui()
    plugin.unload()


def test_an_older_python_is_named_and_nothing_is_added(iface, monkeypatch):
    monkeypatch.setattr(main, "NEEDED", (99, 0))
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    ((_, text, level),) = iface.bar.messages
    assert text.startswith("Growth Poles needs Python 99.0 or newer; this QGIS has 3.")
    assert level == Qgis.MessageLevel.Warning
    assert iface.menu == []
    plugin.unload()


def test_loading_the_plugin_imports_no_numpy():
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import conftest\n"
        "import qgis.core, qgis.PyQt.QtWidgets; before = set(sys.modules)\n"
        "import growth_poles; growth_poles.classFactory(None)\n"
        "new = set(sys.modules) - before\n"
        "print(sorted(name for name in new if 'core' in name or 'numpy' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


def test_the_zip_loads_as_qgis_loads_it_and_holds_the_engine_alone(tmp_path):
    archive = tmp_path / "growth_poles.zip"
    subprocess.run(
        ["git", "archive", "--format=zip", "--prefix=growth_poles/", "-o", archive, "HEAD"],
        cwd=ROOT,
        check=True,
    )
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "plugins")
    assert {"growth_poles/metadata.txt", "growth_poles/LICENSE"} <= set(names)
    left_out = ("tests/", "benchmarks/", "scripts/", "core/frames/", ".ci/", "pyproject.toml")
    unwanted = tuple(f"growth_poles/{name}" for name in left_out)
    assert [name for name in names if name.startswith(unwanted)] == []
    assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []
    code = (
        "import sys; from qgis.core import QgsApplication\n"
        "app = QgsApplication([], True); app.initQgis()\n"
        "import qgis.utils as utils\n"
        f"utils.plugin_paths = [{str(tmp_path / 'plugins')!r}]; sys.path[:0] = utils.plugin_paths\n"
        "utils.updateAvailablePlugins(); print(utils.available_plugins)\n"
        "print(utils.loadPlugin('growth_poles'), utils.pluginMetadata('growth_poles', 'version'))\n"
        "import importlib, pkgutil, growth_poles.core as core\n"
        "for found in pkgutil.walk_packages(core.__path__, 'growth_poles.core.'):\n"
        "    importlib.import_module(found.name)\n"
        "print('engine'); sys.stdout.flush(); import os; os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.splitlines() == [
        "['growth_poles']",
        f"True {growth_poles.__version__}",
        "engine",
    ], done.stderr
