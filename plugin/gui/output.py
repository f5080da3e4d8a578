"""Where results are written, and how many of them are kept; the project remembers the folder."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QFile, QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QActionGroup, QFileDialog, QMenu, QToolButton

from ..settings import SCOPE, project_folder, recall_file, remember_file
from ..words.words import translate

_KEEP = f"{SCOPE}/keep_results"
_STAMP = r"-\d{8}-\d{6}(-\d+)?\.gpkg"


def wanted_folder() -> Path:
    """Return the folder that was chosen, else that of the project, else that of documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place) or Path.home())
    return recall_file("output_folder") or project_folder() or documents


def writable_folder() -> Path:
    """Return where results can be written: the folder wanted, else documents, home, a new one."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place) or Path.home())
    for folder in (wanted_folder(), documents, Path.home()):
        if _takes_files(folder):
            return folder
    return Path(tempfile.mkdtemp(prefix="growth-poles-"))


def _takes_files(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def new_file(name: str, folder: Path) -> Path:
    """Name a file for new results in a folder."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    path, place_in_line = folder / f"growth-poles-{name}-{stamp}.gpkg", 1
    while path.exists():
        place_in_line += 1
        path = folder / f"growth-poles-{name}-{stamp}-{place_in_line}.gpkg"
    return path


def kept_results() -> int:
    """Return how many results of a study are kept; 0 keeps all."""
    kept = QgsSettings().value(_KEEP, 0, type=int)
    return kept if kept in (0, 1, 5) else 0


def clear_older(name: str, newest: Path, keep: int) -> tuple[list[Path], list[Path]]:
    """Move older results of a study, named by :func:`new_file`, into the bin of the system.

    Returns
    -------
    moved, left : list of Path
        What went, and what could not.
    """
    if keep < 1:
        return [], []
    named = re.compile(re.escape(f"growth-poles-{name}") + _STAMP)
    mine = [one for one in newest.parent.glob("growth-poles-*.gpkg") if named.fullmatch(one.name)]
    older = sorted((one for one in mine if one != newest), key=lambda one: one.stat().st_mtime)
    moved, left = [], []
    for path in older[: max(len(older) - (keep - 1), 0)]:
        done = QFile.moveToTrash(str(path))
        (moved if (done[0] if isinstance(done, tuple) else done) else left).append(path)
    return moved, left


class OutputButton(QToolButton):
    """Says where results go, and lets that be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(translate("GrowthPoles", "Folder of the results"))
        self.setAutoRaise(True)
        self.setMenu(self._build_menu())
        self.show_folder()

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, act in (
            (translate("GrowthPoles", "Choose Folder…"), self.choose),
            (translate("GrowthPoles", "Beside the Project"), lambda: self.put(None)),
            (translate("GrowthPoles", "Open Folder"), self.open_folder),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, act=act: act())
            menu.addAction(action)
        menu.addSeparator()
        group = QActionGroup(menu)
        for text, keep in (
            (translate("GrowthPoles", "Keep All Results"), 0),
            (translate("GrowthPoles", "Keep the Last 5 of a Study"), 5),
            (translate("GrowthPoles", "Replace the Last One of a Study"), 1),
        ):
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(keep == kept_results())
            action.triggered.connect(lambda _=False, keep=keep: QgsSettings().setValue(_KEEP, keep))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def show_folder(self) -> None:
        """Say the folder."""
        from ...core.escaping import html_plain

        folder = wanted_folder()
        text = translate("GrowthPoles", "Results in: {folder}")
        self.setText(text.format(folder=folder.name or str(folder)))
        self.setToolTip(html_plain(str(folder)))

    def choose(self) -> None:
        """Ask for a folder."""
        title = translate("GrowthPoles", "Folder of the results")
        if name := QFileDialog.getExistingDirectory(self, title, str(wanted_folder())):
            self.put(Path(name))

    def put(self, folder: Path | None) -> None:
        """Take a folder; None is that of the project."""
        remember_file("output_folder", folder)
        self.show_folder()

    def open_folder(self) -> None:
        """Show the folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(wanted_folder())))
