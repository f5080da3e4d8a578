"""The dock: it ties the form, the engine's task, the results and the map together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget

from ..map.projection import extent_in
from ..settings import Translations, choose_language
from ..words.words import say, translate
from .files import FileActions
from .form.study_form import empty_study
from .memory import ProjectMemory
from .messages import Messages
from .output import clear_older, kept_results, new_file, wanted_folder, writable_folder
from .panel import Panel
from .results.map_link import MapLink
from .results.match_dialog import MatchDialog
from .results.reading import ReadTask, why_not_read
from .results.result_layers import adding_layers, regions_layer
from .runner import Runner
from .step_runner import StepRunner

if TYPE_CHECKING:
    from ...core.study.spec import Study
    from .results.result_file import ResultFile

SAMPLE = "paper"


class GrowthPolesDock(QgsDockWidget):
    """The window of Growth Poles; :meth:`close_down` takes back all that it connected."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__("Growth Poles", iface.mainWindow())
        self.setObjectName("GrowthPolesDock")
        self.iface = iface
        self.messages = Messages(iface)
        self.translations = Translations()
        self.translations.install()
        self.link = MapLink(iface.mapCanvas(), self)
        self.link.selected_on_map.connect(self._select_from_map)
        self.runner = Runner(self)
        self.runner.progressed.connect(self._show_progress)
        self.runner.ended.connect(self._run_ended)
        self.runner.matched.connect(self._show_match)
        self.study_path: Path | None = None
        self.result: ResultFile | None = None
        self.reading: ReadTask | StepRunner | None = None
        self.panel: Panel | None = None
        self.build()
        self.panel.form.fill(empty_study())
        self.files = FileActions(self)
        self.memory = ProjectMemory(self)
        self.memory.restore()
        self.memory.offer_left_behind()

    # --- the life of the window ---------------------------------------------------------------

    def build(self) -> None:
        """Make the widgets, in the present language, in place of those there."""
        old = self.panel
        self.panel = Panel()
        self.panel.asked.connect(self._act)
        self.panel.form.edited.connect(lambda: self.memory.note_edit())
        self.panel.language_chosen.connect(self.set_language)
        self.panel.list.selected.connect(self._select_in_list)
        self.panel.charts.selected.connect(self._select_in_chart)
        self.panel.list.zoom_asked.connect(self.link.zoom)
        self.panel.explanation.region_asked.connect(self.show_region)
        self.panel.comparison.region_asked.connect(self.show_region)
        self.setWindowTitle(translate("GrowthPoles", "Growth Poles"))
        self.setWidget(self.panel)
        if old is not None:
            self._carry_over(old)
            old.deleteLater()

    def _carry_over(self, old: Panel) -> None:
        self.panel.form.fill(old.form.draft())
        self.panel.form.put_layers(old.form.kept_layers())
        self.show_result(self.result)
        if old.comparison.shown:
            self.panel.comparison.show_comparison(*old.comparison.shown)
        self.panel.pages.setCurrentIndex(old.pages.currentIndex())
        self.panel.splitter.setSizes(old.splitter.sizes())
        self.panel.list.search.setText(old.list.search.text())
        self.panel.list.verdict.setCurrentIndex(old.list.verdict.currentIndex())
        self.panel.show_running(self.runner.is_busy())
        self.panel.list.select(old.list.codes())
        self.panel.charts.kind.setCurrentIndex(old.charts.kind.currentIndex())
        self.panel.charts.chart.select(sorted(old.charts.chart.chosen))
        if old.explanation.code:
            self.panel.explanation.show_region(self.result, old.explanation.code)

    def set_language(self, code: str) -> None:
        """Speak another language from now on: dock, algorithms and map."""
        choose_language(code)
        self.translations.install()
        self.messages.clear()
        if provider := QgsApplication.processingRegistry().providerById("growthpoles"):
            provider.refreshAlgorithms()
        self.build()
        if action := self.toggleVisibilityAction():
            action.setText(self.windowTitle())
        if self.result is not None:
            codes = self.panel.list.codes()
            for _ in adding_layers(self.result.path, self.result.title):
                pass
            self.link.follow(regions_layer(self.result.path))
            self.link.select(codes)

    def close_down(self) -> None:
        """Cancel what runs and take back every connection; the window is then to be deleted."""
        self.memory.close()
        self.runner.cancel()
        self.stop_reading()
        self.link.release()
        self.translations.remove()

    # --- what the buttons ask -----------------------------------------------------------------

    def _act(self, what: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "sample": self.run_sample,
            "run": self.run_form,
            "check": self.check_form,
            "cancel": self.runner.cancel,
            "open_study": self.files.open_study,
            "save_study": self.files.save_study,
            "open_results": self.files.open_results,
            "compare": self.files.compare,
            "export_list": self.files.export_list,
            "export_chart": self.files.export_chart,
            "report": self.files.make_report,
            "print_page": self.files.make_page,
            "export_page": self.files.export_page,
            "help": self.files.open_help,
        }
        acts[what]()

    def run_sample(self) -> None:
        """Run the shipped study, shown in the form."""
        from ...core.study.read import read_study
        from ...studies import shipped

        study = read_study(shipped(SAMPLE))
        self.study_path = None
        self.panel.form.fill(study)
        self._run(study)

    def run_form(self) -> None:
        """Run what the form says."""
        study = self._study()
        if study is not None:
            self._run(study, **self.panel.form.layers())

    def check_form(self) -> None:
        """Show how rows find their regions; nothing is computed or written."""
        study = self._study()
        if study is not None:
            self.panel.show_running(True)
            self.runner.match(study, **self.panel.form.layers())

    def _study(self) -> Study | None:
        from ...core.errors import InputError

        try:
            return self.panel.form.study(self.files.folder())
        except InputError as error:
            self.messages.tell_error(error)
            return None

    def _run(self, study: Study, **layers: object) -> None:
        self.messages.clear()
        folder = writable_folder()
        if folder != (wanted := wanted_folder()):
            text = translate(
                "GrowthPoles", "{wanted} cannot be written; the results go to {folder}."
            )
            told = text.format(wanted=wanted, folder=folder)
            self.messages.say(told, Qgis.MessageLevel.Info, seconds=0)
        self.panel.show_running(True)
        self.runner.run(study, new_file(study.name, folder), **layers)

    def _run_ended(self, path: Path | None, error: Exception | None) -> None:
        self.panel.show_running(False)
        if error is not None:
            self.messages.tell_error(error)
        elif path is not None:
            self.open_result(path, fresh=True, to_map=True)

    def _show_match(self, rows: list) -> None:
        self.panel.show_running(False)
        dialog = MatchDialog(rows, self)
        dialog.run_asked.connect(self.run_form)
        dialog.show()

    # --- results ------------------------------------------------------------------------------

    def open_result(
        self,
        path: Path,
        *,
        fresh: bool = False,
        to_map: bool = False,
        before: Path | None = None,
        quiet: bool = False,
    ) -> None:
        """Read a results file and show it.

        Parameters
        ----------
        path : Path
            GeoPackage of Growth Poles.
        fresh : bool
            It was made just now: say so.
        to_map : bool
            Put its layers on the map too.
        before : Path, optional
            Results to compare it with.
        quiet : bool
            Say nothing where it cannot be read.
        """
        self.stop_reading()

        def done(result: ResultFile, other: ResultFile | None, changes: list) -> None:
            self.reading = StepRunner(steps(result, other, changes), self)

        def steps(result: ResultFile, other: ResultFile | None, changes: list) -> Iterator[object]:
            if to_map:
                yield from self.show_on_map(result)
            self.show_result(result)
            if fresh:
                self.messages.tell_done(result, self._zoom_to_hubs)
                self._clear_older(result)
            yield
            if other is not None:
                self.panel.comparison.show_comparison(other, result, changes)
                self.panel.pages.setCurrentWidget(self.panel.comparison)
            else:
                self.panel.pages.setCurrentWidget(self.panel.splitter)
            self.reading = None

        def failed(error: Exception) -> None:
            self.reading = None
            if not quiet:
                self.messages.tell_error(error, why_not_read(error))

        self.reading = ReadTask(Path(path), done, failed, before=before)
        QgsApplication.taskManager().addTask(self.reading)

    def _show_progress(self, percent: float) -> None:
        task = self.runner.task
        self.panel.show_progress(percent, say(task.stage) if task is not None else "")

    def _clear_older(self, result: ResultFile) -> None:
        """Move results that are not to be kept into the system's bin, and say which stay."""
        name = result.parameter("name")
        if left := clear_older(name, result.path, kept_results())[1]:
            text = translate("GrowthPoles", "Older results that could not be removed: {files}")
            names = ", ".join(path.name for path in left)
            self.messages.say(text.format(files=names), Qgis.MessageLevel.Info)

    def show_on_map(self, result: ResultFile) -> Iterator[object]:
        """Put the layers of a result on the map, one by one, and show them whole."""
        yield from adding_layers(result.path, result.title)
        layer, canvas = regions_layer(result.path), self.iface.mapCanvas()
        if layer is None or canvas is None:
            return
        if not QgsProject.instance().crs().isValid():
            QgsProject.instance().setCrs(layer.crs())
        self.iface.setActiveLayer(layer)
        extent = extent_in(layer, canvas.mapSettings().destinationCrs())
        extent.scale(1.05)
        canvas.setExtent(extent)
        canvas.refresh()

    def stop_reading(self) -> None:
        """Let go a file that is being read or shown."""
        if self.reading is not None:
            self.reading.cancel()
            self.reading = None

    def show_result(self, result: ResultFile | None) -> None:
        """Show a result in list, explanation and map; None shows nothing."""
        self.result = result
        self.panel.show_title(result.title if result else "")
        self.panel.list.show_result(result)
        self.panel.charts.show_result(result)
        self.link.follow(regions_layer(result.path) if result else None)
        first = result.rows[0]["region_iso"] if result and result.rows else ""
        self.panel.explanation.show_region(result, first)

    def show_region(self, code: str) -> None:
        """Select a region in the list and on the map, and explain it."""
        self.panel.list.select([code])
        self.panel.charts.chart.select([code])
        self.link.select([code])
        self._outline([code])
        self.panel.explanation.show_region(self.result, code)

    def _select_in_chart(self, codes: list[str]) -> None:
        self.panel.list.select(codes)
        self.link.select(codes)
        self._outline(codes)
        if codes:
            self.panel.explanation.show_region(self.result, codes[0])

    def _select_in_list(self, codes: list[str]) -> None:
        self.link.select(codes)
        self._outline(codes)
        self.panel.charts.chart.select(codes)
        if codes:
            self.panel.explanation.show_region(self.result, codes[0])

    def _select_from_map(self, codes: list[str]) -> None:
        self.panel.list.select(codes)
        self._outline(codes)
        self.panel.charts.chart.select(codes)
        if codes and self.result is not None:
            self.panel.explanation.show_region(self.result, codes[0])

    def _outline(self, codes: list[str]) -> None:
        """Outline what is selected and, around a single region, its neighbours."""
        around = []
        if len(codes) == 1 and self.result is not None:
            shown = self.panel.explanation.weights.currentData()
            first = self.result.parameter("diffusion.weights[0].name")
            rows = self.result.neighbours(codes[0])
            names = {row["weights"] for row in rows}
            weights = shown if shown in names else first
            around = [row["to"] for row in rows if row["weights"] == weights]
        self.link.outline(codes, around)

    def _zoom_to_hubs(self) -> None:
        rows = self.result.rows if self.result else []
        codes = [row["region_iso"] for row in rows if row.get("verdict") == "candidate"]
        self.link.zoom(codes)
