"""A study on many polygons inside QGIS: how long it takes, and how long the window stands still.

    python3 benchmarks/qgis_study.py [N ...]        (QGIS's own Python)

A grid of N squares with a table of ten years in CSV; the index, specialisation and hubs; the
task runs while a timer in the main thread notes its longest pause.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import conftest  # noqa: F401 - binds the name growth_poles to this checkout
import numpy as np
from growth_poles.core.study import (
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
from growth_poles.plugin import styling
from growth_poles.plugin.tasks import StudyTask
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTimer

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
    """Notes the longest pause between two turns of the main thread's event loop."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.timeout.connect(self._tick)
        self.longest, self._last = 0.0, time.perf_counter()
        self.timer.start(2)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def restart(self) -> None:
        """Forget the pauses so far."""
        self.longest, self._last = 0.0, time.perf_counter()


def measure(n: int, folder: Path) -> None:
    layer, path = grid(n), table(folder / f"{n}.csv", n)
    QgsProject.instance().addMapLayer(layer)
    dog = Watchdog()
    start = time.perf_counter()
    task = StudyTask(study_on(path), folder / f"{n}.gpkg", regions=layer)
    looked = time.perf_counter() - start
    ended: list[float] = []
    stages: dict[str, float] = {}
    plain = task.tell

    def tell(stage: str, share: float) -> bool:
        stages.setdefault(stage, time.perf_counter() - start)
        return plain(stage, share)

    task.tell = tell
    task.taskCompleted.connect(lambda: ended.append(time.perf_counter() - start))
    task.taskTerminated.connect(lambda: ended.append(-1.0))
    dog.restart()
    QgsApplication.taskManager().addTask(task)
    while not ended:
        QCoreApplication.processEvents()
        time.sleep(0.001)
    longest = dog.longest
    if task.error:
        raise task.error
    begin = time.perf_counter()
    styling.add_results(task.path)
    opened = time.perf_counter() - begin
    print(
        f"{n:>7} polygons: {ended[0]:6.1f} s; main thread: looking at the layer "
        f"{1e3 * looked:.0f} ms, longest pause meanwhile {1e3 * longest:.0f} ms, results on the "
        f"map {1e3 * opened:.0f} ms"
    )
    print("        from", ", ".join(f"{stage} {at:.1f}" for stage, at in stages.items()))
    QgsProject.instance().clear()


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
