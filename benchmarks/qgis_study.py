"""A study on many polygons inside QGIS: how long it takes, and how long the window stands still.

    python3 benchmarks/qgis_study.py [N ...]        (QGIS's own Python)

A grid of N squares with a table of ten years in CSV; the index, specialisation and hubs. The dock
runs it as its button does, from the layer of the project to styled layers and the list of hubs,
while a timer in the main thread notes how long the event loop stands still.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import MagicMock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import conftest  # noqa: F401 - binds the name growth_poles to this checkout
import numpy as np
from growth_poles.core.study.spec import (
    BoundarySpec,
    ColumnSpec,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    SpecialisationSpec,
    Study,
    TableSpec,
)
from growth_poles.plugin.gui.dock import GrowthPolesDock
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QMainWindow

YEARS = tuple(range(2010, 2020))


def grid(n: int) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32642&field=code:string", "grid", "memory")
    side = int(np.ceil(np.sqrt(n)))
    features = []
    for place in range(n):
        x, y = 3e5 + 5e3 * (place % side), 4.8e6 + 5e3 * (place // side)
        feature = QgsFeature(layer.fields())
        feature.setAttribute("code", f"R{place:06d}")
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 5e3, y + 5e3)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def table(path: Path, n: int) -> Path:
    values = np.random.default_rng(1).lognormal(3, 1, (n * len(YEARS), 3)).round(3)
    codes = np.repeat([f"R{place:06d}" for place in range(n)], len(YEARS))
    years = np.tile(YEARS, n)
    lines = ["code,year,patents,staff,output"]
    lines += [
        f"{code},{year},{a},{b},{c}"
        for code, year, (a, b, c) in zip(codes, years, values.tolist(), strict=True)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def study_on(path: Path) -> Study:
    columns = [ColumnSpec(name, name, "ratio") for name in ("patents", "staff")]
    columns.append(ColumnSpec("output", "output", "count"))
    tree = Group("index", (Indicator("patents"), Indicator("staff")))
    return Study(
        "grid",
        BoundarySpec("grid", file=Path("grid.layer"), code="code"),
        YEARS,
        YEARS[-1],
        "no_value",
        (TableSpec(path, "code", tuple(columns), year="year"),),
        index=IndexSpec(tree, "", 2),
        specialisation=SpecialisationSpec("output"),
        hubs=HubRule(),
    )


class Watchdog:
    """Notes the pauses between two turns of the main thread's event loop."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self.timer = QTimer()
        self.timer.timeout.connect(self._tick)
        self.timer.start(1)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.pauses.append(now - self._last)
        self._last = now

    def restart(self) -> None:
        """Forget the pauses so far."""
        self.pauses.clear()
        self._last = time.perf_counter()


def window() -> tuple[QMainWindow, MagicMock]:
    """Make a window with a map and a bar for messages, as the plugin finds it in QGIS."""
    made, iface = QMainWindow(), MagicMock()
    iface.mainWindow.return_value = made
    iface.mapCanvas.return_value = QgsMapCanvas(made)
    iface.messageBar.return_value = QgsMessageBar(made)
    made.setCentralWidget(iface.mapCanvas())
    made.resize(1200, 800)
    made.show()
    return made, iface


def turn(until: Callable[[], bool]) -> None:
    while not until():
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def measure(n: int, folder: Path) -> None:
    project = QgsProject.instance()
    layer, path = grid(n), table(folder / f"{n}.csv", n)
    project.setFileName(str(folder / "project.qgs"))
    project.addMapLayer(layer)
    made, iface = window()
    dock = GrowthPolesDock(iface)
    made.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    quiet = time.perf_counter() + 0.2
    turn(lambda: time.perf_counter() > quiet)
    dog, stages = Watchdog(), {}
    start = time.perf_counter()
    dock.runner.run(study_on(path), regions=layer)
    task = dock.runner.task
    looked = time.perf_counter() - start
    if task is None:
        raise RuntimeError([item.text() for item in iface.messageBar().items()])
    plain = task.tell

    def tell(stage: str, share: float) -> bool:
        stages.setdefault(stage, time.perf_counter() - start)
        return plain(stage, share)

    task.tell = tell
    dog.restart()
    turn(lambda: not dock.runner.is_busy())
    written = time.perf_counter() - start
    if task.error:
        raise task.error
    turn(lambda: dock.reading is None)
    shown = time.perf_counter() - start
    dog.timer.stop()
    longest = sorted(dog.pauses, reverse=True)[:3]
    print(
        f"{n:>7} polygons: written {written:6.1f} s, styled layers and list {shown:6.1f} s; "
        f"window: looking at the layer {1e3 * looked:.0f} ms, longest pauses "
        f"{', '.join(f'{1e3 * pause:.0f}' for pause in longest)} ms"
    )
    print("        from", ", ".join(f"{stage} {at:.1f}" for stage, at in stages.items()))
    dock.close_down()
    dock.deleteLater()
    made.deleteLater()
    project.clear()
    turn(lambda: QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete) is None)


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        for n in map(int, sys.argv[1:] or ("16", "5000")):
            measure(n, Path(folder))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
