"""The plugin loads, shows its window, and leaves nothing behind."""

import importlib
import pkgutil
import subprocess
import sys
import zipfile
from pathlib import Path

import growth_poles
import pytest
from growth_poles.plugin import needs, settings
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow

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
        self.canvas = QgsMapCanvas(self.window)
        self.bar = Bar()
        self.menu, self.tools = [], []

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def addPluginToVectorMenu(self, name, action):
        self.menu.append((name, action))

    def removePluginVectorMenu(self, name, action):
        self.menu.remove((name, action))

    def addToolBarIcon(self, action):
        self.tools.append(action)

    def removeToolBarIcon(self, action):
        self.tools.remove(action)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


@pytest.fixture
def iface():
    interface = Interface()
    yield interface
    interface.window.deleteLater()


def providers():
    return [one.id() for one in QgsApplication.processingRegistry().providers()]


def test_the_plugin_comes_and_goes_twice_and_leaves_nothing(iface, application):
    for _ in range(2):
        plugin = growth_poles.classFactory(iface)
        plugin.initGui()
        ((title, action),) = iface.menu
        assert title == "Growth Poles"
        assert isinstance(action, QAction)
        assert not action.icon().isNull()
        assert iface.tools == [action]
        assert "growthpoles" in providers()
        assert iface.window.findChildren(QDockWidget) == []
        action.trigger()
        assert len(iface.window.findChildren(QDockWidget)) == 1
        plugin.unload()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert iface.menu == iface.tools == []
        assert "growthpoles" not in providers()
        assert iface.window.findChildren(QDockWidget) == []
        assert iface.window.findChildren(QObject, "growth_poles_dock") == []


def test_the_button_shows_and_hides_the_one_window(iface):
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    iface.window.show()
    (button,) = iface.tools
    shown = []
    for _ in range(3):
        button.trigger()
        (dock,) = iface.window.findChildren(QDockWidget)
        shown.append((dock.isUserVisible(), button.isChecked()))
    assert shown == [(True, True), (False, False), (True, True)]
    plugin.unload()


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Growth Poles"), ("ru", "Полюса роста"), ("kk", "Өсу полюстері")]
)
def test_the_button_speaks_the_chosen_language(iface, language, title):
    settings.choose_language(language)
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    assert iface.tools[0].text() == title
    plugin.unload()
    settings.choose_language("")


def test_qgis_process_gets_the_algorithms_without_a_window():
    plugin = growth_poles.classFactory(None)
    plugin.initProcessing()
    registry = QgsApplication.processingRegistry()
    assert registry.algorithmById("growthpoles:runstudy") is not None
    plugin.unload()
    assert registry.algorithmById("growthpoles:runstudy") is None


def test_without_a_window_the_plugin_does_nothing_and_does_not_fail():
    plugin = growth_poles.classFactory(None)
    plugin.initGui()
    plugin.unload()


def test_an_older_python_is_named_and_nothing_is_added(iface, monkeypatch):
    monkeypatch.setattr(needs, "NEEDED", (99, 0))
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    ((_, text, level),) = iface.bar.messages
    assert text.startswith("Growth Poles needs Python 99.0 or newer; this QGIS has 3.")
    assert level == Qgis.MessageLevel.Warning
    assert iface.menu == []
    plugin.unload()


def test_a_missing_numpy_is_named_and_nothing_is_added(iface, monkeypatch):
    monkeypatch.setattr(needs, "find_spec", lambda name: None)
    plugin = growth_poles.classFactory(iface)
    plugin.initGui()
    ((_, text, level),) = iface.bar.messages
    assert "needs NumPy" in text
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
    left_out = ("tests/", "benchmarks/", "scripts/", "core/headless/", ".ci/", "pyproject.toml")
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


def subclasses(kind):
    below = kind.__subclasses__()
    return below + [one for each in below for one in subclasses(each)]


@pytest.mark.parametrize(
    ("module", "kind", "method", "least"),
    [
        ("plugin.processing.base", "Algorithm", "work", 6),
        ("plugin.gui.form.dialog", "EntryDialog", "entry", 6),
        ("plugin.tasks", "_Work", "work", 2),
    ],
)
def test_what_a_class_of_qt_leaves_open_is_done_by_every_class_below(module, kind, method, least):
    # the metaclass of Qt leaves no room for abstract methods that Python would check
    for one in pkgutil.walk_packages(growth_poles.plugin.__path__, "growth_poles.plugin."):
        importlib.import_module(one.name)
    base = getattr(importlib.import_module(f"growth_poles.{module}"), kind)
    last = [one for one in subclasses(base) if not one.__subclasses__()]
    assert len(last) >= least
    assert [one.__name__ for one in last if getattr(one, method) is getattr(base, method)] == []
