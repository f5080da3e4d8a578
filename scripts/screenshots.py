"""Pictures of dock and print page in a real QGIS window, in three languages, light and dark.

    .venv/bin/growth-poles demo --out out/growth_poles_demo.gpkg --overwrite
    python3 scripts/screenshots.py out/growth_poles_demo.gpkg docs/images

QGIS (with its window), xvfb-run and DejaVu fonts are needed. Each picture is a new QGIS with a
profile of its own, driven by the lower half of this file; ``--sample`` presses *Try with Sample
Data* in place of opening the results.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SHOTS = [
    ("hubs_en", "en", "light", "hubs"),
    ("hubs_en_dark", "en", "dark", "hubs"),
    ("hubs_ru", "ru", "light", "hubs"),
    ("hubs_kk", "kk", "light", "hubs"),
    ("charts_en", "en", "light", "charts"),
    ("charts_ru_dark", "ru", "dark", "charts"),
    ("charts_kk", "kk", "light", "charts"),
    ("study_en", "en", "light", "study"),
    ("study_kk_dark", "kk", "dark", "study"),
    ("bivariate_ru_dark", "ru", "dark", "bivariate"),
    ("print_page_en", "en", "light", "print"),
    ("print_page_ru", "ru", "light", "print"),
    ("print_page_kk", "kk", "light", "print"),
]
SIZE = (1400, 860)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("results", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", action="store_true")
    names = [name for name, *_ in SHOTS]
    parser.add_argument("--only", nargs="*", choices=names, default=names)
    parser.add_argument("--prefix", default="dock_", help="of the names of the dock's pictures")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, language, theme, page in SHOTS:
        if name not in options.only:
            continue
        target = options.folder.resolve() / f"{'' if page == 'print' else options.prefix}{name}.png"
        with tempfile.TemporaryDirectory() as folder:
            failed += shoot(options, Path(folder), target, language, theme, page)
        print(target.name, f"{target.stat().st_size // 1024} kB" if target.exists() else "FAILED")
    return min(failed, 1)


def shoot(options, folder, target, language, theme, page):
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    root = Path(__file__).resolve().parent.parent
    (folder / "plugins").mkdir()
    (folder / "plugins" / "growth_poles").symlink_to(root)
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(runtime),
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "PYTHONDONTWRITEBYTECODE": "1",
        # QGIS must find its own Python first, not the one that runs this script
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "SHOT_TARGET": str(target),
        "SHOT_RESULTS": "" if options.sample else str(options.results.resolve()),
        "SHOT_LANGUAGE": language,
        "SHOT_THEME": theme,
        "SHOT_PAGE": page,
    }
    environment.pop("QT_QPA_PLATFORM", None)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "qgis", "--nologo"]
    command += ["--lang", "ru" if language == "ru" else "en", "--profiles-path", str(folder)]
    command += ["--profile", "shots", "--code", str(Path(__file__).resolve())]
    log = folder / "log.txt"
    with log.open("w") as said:
        done = subprocess.run(
            command, env=environment, cwd=folder, timeout=90, stdout=said, stderr=said
        )
    print(*[line for line in log.read_text().splitlines() if "result shown" in line])
    if done.returncode:
        print(log.read_text(), file=sys.stderr)
    return int(done.returncode != 0)


def drive():
    """Open the dock, show what is asked, and take the picture; runs inside QGIS."""
    import time
    import traceback

    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt.QtCore import Qt, QTimer
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface, loadPlugin, plugins, startPlugin, updateAvailablePlugins

    state = {"since": time.monotonic()}

    def end(code):
        QgsProject.instance().setDirty(False)
        os._exit(code)

    def guarded(step):
        # an exception in a timer's call would leave the window waiting for ever
        def call():
            try:
                step()
            except Exception:
                traceback.print_exc()
                end(1)

        return call

    def start():
        if os.environ["SHOT_THEME"] == "dark":
            QgsApplication.instance().setUITheme("Night Mapping")
        window = iface.mainWindow()
        window.showNormal()
        window.resize(*SIZE)
        updateAvailablePlugins()
        if "growth_poles" not in plugins:
            loadPlugin("growth_poles")
            startPlugin("growth_poles")
        from growth_poles.plugin import settings
        from growth_poles.plugin.gui.dock import GrowthPolesDock

        settings.choose_language(os.environ["SHOT_LANGUAGE"])
        dock = getattr(plugins["growth_poles"], "dock", None)
        if dock is None:
            dock = GrowthPolesDock(iface)
            iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.set_language(os.environ["SHOT_LANGUAGE"])
        dock.setUserVisible(True)
        state["dock"] = dock
        for panel in window.findChildren(QDockWidget):
            if panel.objectName() == "Browser":
                panel.hide()
        window.resizeDocks([dock], [500], Qt.Orientation.Horizontal)
        state["since"] = time.monotonic()
        if os.environ["SHOT_RESULTS"]:
            dock.open_result(Path(os.environ["SHOT_RESULTS"]), to_map=True)
        else:
            dock.run_sample()
        wait()

    def wait():
        dock = state["dock"]
        if dock.result is None:
            if time.monotonic() - state["since"] > 60:
                print("no result came")
                end(1)
            QTimer.singleShot(20, guarded(wait))
            return
        print(f"result shown after {time.monotonic() - state['since']:.2f} s")
        if os.environ["SHOT_PAGE"] == "study":
            from growth_poles.core.study.read import read_study
            from growth_poles.studies import shipped

            dock.panel.form.fill(read_study(shipped("kazakhstan-official")))
            dock.panel.pages.setCurrentWidget(dock.panel.form)
        elif os.environ["SHOT_PAGE"] == "charts":
            dock.panel.pages.setCurrentWidget(dock.panel.charts)
        elif os.environ["SHOT_PAGE"] not in ("hubs", "print"):
            from growth_poles.plugin.map.styling import show

            show(dock.link.layer, os.environ["SHOT_PAGE"])
            node = QgsProject.instance().layerTreeRoot().findLayer(dock.link.layer)
            for open_legend in (False, True):
                node.setExpanded(open_legend)
        iface.mapCanvas().refreshAllLayers()
        QTimer.singleShot(2500, guarded(grab))

    def grab():
        if os.environ["SHOT_PAGE"] == "print":
            from growth_poles.plugin.gui.page.page import export_page, make_page

            layout = make_page(state["dock"].result, state["dock"].link.layer)
            pdf, _ = export_page(layout, Path(os.environ["SHOT_TARGET"]).with_suffix(".pdf"))
            pdf.unlink()
            shrink(os.environ["SHOT_TARGET"])
            end(0)
        if os.environ["SHOT_PAGE"] == "charts":
            state["dock"].show_region("KZ-AST")
        saved = iface.mainWindow().grab().save(os.environ["SHOT_TARGET"])
        shrink(os.environ["SHOT_TARGET"])
        end(0 if saved else 1)

    QTimer.singleShot(1500, guarded(start))


def shrink(path):
    """Save a picture with its own 256 most frequent colours: the map's stay as they are."""
    import numpy as np
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    image = QImage(path).convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    colours, counts = np.unique(np.frombuffer(bits, dtype=np.uint32), return_counts=True)
    table = [int(one) for one in colours[np.argsort(-counts)[:256]]]
    flag = Qt.ImageConversionFlag.ThresholdDither
    image.convertToFormat(QImage.Format.Format_Indexed8, table, flag).save(path, "PNG", 0)


if "SHOT_TARGET" in os.environ:
    drive()
elif __name__ == "__main__":
    sys.exit(main())
