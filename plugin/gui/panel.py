"""What stands in the dock: buttons, the pages Study, Hubs and Comparison, and the progress."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QActionGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..settings import LANGUAGES, chosen_language
from ..words.words import known, translate
from .charts.page import ChartsPage
from .form.study_form import StudyForm
from .output import OutputButton
from .results.comparison_page import ComparisonPage
from .results.explanation import Explanation
from .results.hub_list import HubList


class Panel(QWidget):
    """The widgets; a change of language makes them anew. It decides nothing."""

    asked = pyqtSignal(str)
    language_chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._build_top())
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.hide()
        self.report = QPushButton(translate("GrowthPoles", "Report…"))
        self.report.setToolTip(
            translate(
                "GrowthPoles", "One page with map, charts and reasons that opens in a browser"
            )
        )
        self.report.clicked.connect(lambda: self.asked.emit("report"))
        self.report.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.report)
        layout.addLayout(head)
        self.form = StudyForm()
        self.list = HubList()
        self.list.export_asked.connect(lambda: self.asked.emit("export_list"))
        self.explanation = Explanation()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.explanation)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 4)
        self.comparison = ComparisonPage()
        self.comparison.file_asked.connect(lambda: self.asked.emit("compare"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.form, translate("GrowthPoles", "Study"))
        self.pages.addTab(self.splitter, translate("GrowthPoles", "Hubs"))
        self.charts = ChartsPage()
        self.charts.export_asked.connect(lambda: self.asked.emit("export_chart"))
        self.pages.addTab(self.charts, translate("GrowthPoles", "Charts"))
        self.pages.addTab(self.comparison, translate("GrowthPoles", "Comparison"))
        layout.addWidget(self.pages, 1)
        self.output = OutputButton()
        layout.addWidget(self.output)
        layout.addLayout(self._build_bottom())
        self.setMinimumWidth(300)

    def _build_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.sample = QPushButton(translate("GrowthPoles", "Try with Sample &Data"))
        self.sample.setToolTip(
            translate("GrowthPoles", "Run the shipped study: ICT in 16 regions of Kazakhstan")
        )
        self.sample.clicked.connect(lambda: self.asked.emit("sample"))
        row.addWidget(self.sample)
        row.addStretch(1)
        self.file_menu = self._menu_button(
            translate("GrowthPoles", "File"),
            (
                ("open_study", translate("GrowthPoles", "Open Study…")),
                ("save_study", translate("GrowthPoles", "Save Study…")),
                ("", ""),
                ("open_results", translate("GrowthPoles", "Open Results…")),
                ("compare", translate("GrowthPoles", "Compare with Other Results…")),
                ("", ""),
                ("export_list", translate("GrowthPoles", "Export List…")),
                ("report", translate("GrowthPoles", "Report…")),
                ("print_page", translate("GrowthPoles", "Make Print Page")),
                ("export_page", translate("GrowthPoles", "Export Page as PDF and PNG…")),
            ),
        )
        row.addWidget(self.file_menu)
        row.addWidget(self._build_language())
        self.help = QToolButton()
        self.help.setText("?")
        self.help.setToolTip(translate("GrowthPoles", "Help"))
        self.help.setAccessibleName(translate("GrowthPoles", "Help"))
        self.help.clicked.connect(lambda: self.asked.emit("help"))
        row.addWidget(self.help)
        return row

    def _menu_button(self, text: str, entries: tuple[tuple[str, str], ...]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(button)
        self.actions_by_name = {}
        for name, title in entries:
            if not name:
                menu.addSeparator()
                continue
            action = QAction(title, menu)
            action.triggered.connect(lambda _=False, name=name: self.asked.emit(name))
            menu.addAction(action)
            self.actions_by_name[name] = action
        button.setMenu(menu)
        return button

    def _build_language(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(translate("GrowthPoles", "Language of the dock and of map labels"))
        button.setAccessibleName(translate("GrowthPoles", "Language"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for code, name in LANGUAGES.items():
            text = name if code else translate("GrowthPoles", "As in QGIS")
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(code == chosen_language())
            action.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))
            group.addAction(action)
            menu.addAction(action)
            if action.isChecked():
                button.setText(text)
        button.setMenu(menu)
        self.language_menu = button
        return button

    def _build_bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.progress = QProgressBar()
        self.progress.setTextVisible(True)
        self.progress.setAccessibleName(translate("GrowthPoles", "Progress of the run"))
        self.progress.hide()
        self.cancel = QPushButton(translate("GrowthPoles", "Cancel"))
        self.cancel.clicked.connect(lambda: self.asked.emit("cancel"))
        self.cancel.hide()
        self.check = QPushButton(translate("GrowthPoles", "&Check Match"))
        self.check.setToolTip(
            translate(
                "GrowthPoles", "Show how the rows of the tables find their regions; runs nothing"
            )
        )
        self.check.clicked.connect(lambda: self.asked.emit("check"))
        self.run = QPushButton(translate("GrowthPoles", "&Run"))
        self.run.setDefault(True)
        self.run.clicked.connect(lambda: self.asked.emit("run"))
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        for button in (self.check, self.cancel, self.run):
            row.addWidget(button)
        return row

    def show_title(self, text: str) -> None:
        """Say which results are shown."""
        from ...core.escaping import html_text

        self.title.setText(f"<b>{html_text(known(text))}</b>")
        self.title.setVisible(bool(text))
        self.report.setVisible(bool(text))

    def show_running(self, running: bool) -> None:
        """Show the progress and the way to cancel, or the way to run."""
        for widget in (self.progress, self.cancel):
            widget.setVisible(running)
        for widget in (self.run, self.check, self.sample):
            widget.setEnabled(not running)
        self.progress.setRange(0, 0 if running else 100)

    def show_progress(self, percent: float, stage: str = "") -> None:
        """Show how far the run is, and what it does."""
        self.progress.setFormat(f"{stage} %p%" if stage else "%p%")
        self.progress.setRange(0, 100)
        self.progress.setValue(int(percent))
