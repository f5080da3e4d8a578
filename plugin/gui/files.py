"""Files that the dock opens and saves at the user's wish."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from ..settings import language, project_folder
from ..words.words import translate

if TYPE_CHECKING:
    from .workspace import Workspace

HELP = Path(__file__).resolve().parents[2] / "docs" / "help"


class FileActions:
    """Asks for file names and does what the dock was asked for."""

    def __init__(self, dock: Workspace) -> None:
        self.dock = dock

    def folder(self) -> Path:
        """Return where file dialogs start: at the study, at the project, or at home."""
        if self.dock.study_path is not None:
            return self.dock.study_path.parent
        return project_folder() or Path.home()

    def open_study(self) -> None:
        """Ask for a study file and show it."""
        name, _ = QFileDialog.getOpenFileName(
            self.dock,
            translate("GrowthPoles", "Open Study"),
            str(self.folder()),
            translate("GrowthPoles", "Studies") + " (*.toml)",
        )
        if name:
            self.read_study(Path(name))

    def read_study(self, path: Path) -> None:
        """Show a study file in the form."""
        from ...core.errors import InputError
        from ...core.study.read import read_study

        try:
            study = read_study(path)
        except InputError as error:
            self.dock.messages.tell_error(error)
            return
        self.dock.study_path = path
        self.dock.panel.form.fill(study)
        self.dock.panel.pages.setCurrentWidget(self.dock.panel.form)

    def save_study(self) -> None:
        """Ask for a name and save the study for the command line and for another day."""
        name, _ = QFileDialog.getSaveFileName(
            self.dock,
            translate("GrowthPoles", "Save Study"),
            str(self.dock.study_path or self.folder() / "study.toml"),
            translate("GrowthPoles", "Studies") + " (*.toml)",
        )
        if name:
            self.write_study(Path(name).with_suffix(".toml"))

    def write_study(self, path: Path) -> None:
        """Save the study; one that was opened and not changed keeps its comments."""
        from ...core.errors import InputError
        from ...core.study.write import write_study

        try:
            study = self.dock.panel.form.study(path.parent)
            if study.text and self.dock.study_path == path and path.is_file():
                return
            write_study(study, path)
        except InputError as error:
            self.dock.messages.tell_error(error)
            return
        self.dock.study_path = path
        text = translate("GrowthPoles", "Study saved: {file}").format(file=path.name)
        self.dock.messages.say(text, Qgis.MessageLevel.Success)

    def open_results(self) -> None:
        """Ask for a results file and show it, with its layers on the map."""
        if path := self._ask_results(translate("GrowthPoles", "Open Results")):
            self.dock.open_result(path, to_map=True)

    def compare(self) -> None:
        """Ask for another results file and compare the one shown with it."""
        if self.dock.result is None:
            text = translate("GrowthPoles", "Run a study or open results first.")
            self.dock.messages.say(text, Qgis.MessageLevel.Info)
        elif path := self._ask_results(translate("GrowthPoles", "Compare with Other Results")):
            self.dock.open_result(self.dock.result.path, before=path)

    def _ask_results(self, title: str) -> Path | None:
        start = self.dock.result.path.parent if self.dock.result else self.folder()
        name, _ = QFileDialog.getOpenFileName(
            self.dock, title, str(start), translate("GrowthPoles", "Results") + " (*.gpkg)"
        )
        return Path(name) if name else None

    def export_list(self) -> None:
        """Ask for a name and write the list as CSV."""
        if self.dock.result is None:
            text = translate("GrowthPoles", "Run a study or open results first.")
            self.dock.messages.say(text, Qgis.MessageLevel.Info)
            return
        name, _ = QFileDialog.getSaveFileName(
            self.dock,
            translate("GrowthPoles", "Export List"),
            str(self.folder() / "hubs.csv"),
            "CSV (*.csv)",
        )
        if name:
            self._write(lambda: self.dock.panel.list.export(Path(name)), Path(name))

    def export_chart(self) -> None:
        """Ask for a name and write the chart as SVG or PNG."""
        if self.dock.panel.charts.chart.figure is None:
            return
        name, kind = QFileDialog.getSaveFileName(
            self.dock,
            translate("GrowthPoles", "Save Chart"),
            str(self.dock.result.path.with_name("chart.svg")),
            "SVG (*.svg);;PNG (*.png)",
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in (".svg", ".png"):
                path = path.with_suffix(".png" if "png" in kind else ".svg")
            self._write(lambda: self.dock.panel.charts.chart.export(path), path)

    def make_report(self) -> None:
        """Ask for a name, write the report of the results, and open it in the browser."""
        if self.dock.result is None:
            text = translate("GrowthPoles", "Run a study or open results first.")
            self.dock.messages.say(text, Qgis.MessageLevel.Info)
            return
        name, _ = QFileDialog.getSaveFileName(
            self.dock,
            translate("GrowthPoles", "Report"),
            str(self.dock.result.path.with_suffix(".html")),
            "HTML (*.html)",
        )
        if name:
            self.write_report(Path(name).with_suffix(".html"))

    def write_report(self, path: Path) -> None:
        """Write the report in the language of the dock and open it."""
        from ...core.errors import InputError
        from ...core.report.page import write_page
        from ...core.report.result_file import read_result

        try:
            story = read_result(self.dock.result.path)
            write_page(story, path, language=language(), overwrite=True)
        except InputError as error:
            self.dock.messages.tell_error(error)
            return
        text = translate("GrowthPoles", "Written: {file}").format(file=path.name)
        self.dock.messages.say(text, Qgis.MessageLevel.Success)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def make_page(self) -> None:
        """Make a print page and open it."""
        if (layout := self._page()) is not None:
            self.dock.iface.openLayoutDesigner(layout)

    def export_page(self) -> None:
        """Make a print page and write it as PDF and PNG."""
        from .page.page import export_page

        if (layout := self._page()) is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self.dock,
            translate("GrowthPoles", "Export Page as PDF and PNG"),
            str(self.dock.result.path.with_suffix(".pdf")),
            "PDF (*.pdf)",
        )
        if name:
            self._write(lambda: export_page(layout, Path(name)), Path(name))

    def _page(self) -> object | None:
        from .page.page import make_page

        result, layer = self.dock.result, self.dock.link.layer
        if result is None or layer is None:
            text = translate(
                "GrowthPoles", "The page shows results that are on the map: run a study first."
            )
            self.dock.messages.say(text, Qgis.MessageLevel.Info)
            return None
        return make_page(result, layer)

    def _write(self, act: object, path: Path) -> None:
        try:
            act()
        except OSError as error:
            text = translate("GrowthPoles", "{file} cannot be written: {why}")
            self.dock.messages.warn(text.format(file=path.name, why=error.strerror or error))
            return
        text = translate("GrowthPoles", "Written: {file}").format(file=path.name)
        self.dock.messages.say(text, Qgis.MessageLevel.Success)

    def open_help(self) -> None:
        """Open the help of the dock's language, else the English one."""
        pages = [HELP / f"index_{language()}.md", HELP / "index.md"]
        page = next((one for one in pages if one.is_file()), None)
        if page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
