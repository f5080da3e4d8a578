"""What the user is told: in QGIS's message bar, with the details in the log."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from ..words.words import say, translate

if TYPE_CHECKING:
    from .results.result_file import ResultFile

TAG = "Growth Poles"


class Messages:
    """Success, wrong input, and faults of ours, each with what to do next."""

    def __init__(self, iface: QgisInterface) -> None:
        self.iface = iface

    def say(self, text: str, level: Qgis.MessageLevel, *, seconds: int = 8) -> None:
        """Say a text in the message bar."""
        from ...core.escaping import html_plain

        title = translate("GrowthPoles", "Growth Poles")
        # the bar reads HTML
        self.iface.messageBar().pushMessage(title, html_plain(text), level, seconds)

    def warn(self, text: str) -> None:
        """Tell of wrong input; it stays until it is closed."""
        QgsMessageLog.logMessage(text, TAG, Qgis.MessageLevel.Warning, False)
        self.say(text, Qgis.MessageLevel.Warning, seconds=0)

    def tell_error(self, error: Exception, why: str = "") -> None:
        """Tell of an error: of the input, or of ours with its traceback in the log."""
        from ...core.errors import InputError

        if why or isinstance(error, InputError):
            self.warn(why or say(error.message))
            return
        details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        QgsMessageLog.logMessage(details, TAG, Qgis.MessageLevel.Critical, False)
        text = translate(
            "GrowthPoles",
            "This is a fault of Growth Poles, not of your data: {error}. The log messages panel, "
            "tab Growth Poles, has the details for a report.",
        )
        told = text.format(error=f"{type(error).__name__}: {error}")
        self.say(told, Qgis.MessageLevel.Critical, seconds=0)

    def tell_done(self, result: ResultFile, zoom: Callable[[], None]) -> None:
        """Tell that a run is done, with a button that goes to its hubs."""
        found = sum(row.get("verdict") == "candidate" for row in result.rows)
        open_ones = sum(row.get("verdict") == "undetermined" for row in result.rows)
        text = translate(
            "GrowthPoles", "Done: {found} candidate hubs, {open} regions undetermined. {file}"
        ).format(found=found, open=open_ones, file=result.path.name)
        from ...core.escaping import html_plain

        bar = self.iface.messageBar()
        widget = bar.createMessage(translate("GrowthPoles", "Growth Poles"), html_plain(text))
        if found:
            button = QPushButton(translate("GrowthPoles", "Zoom to Hubs"), widget)
            button.clicked.connect(zoom)
            widget.layout().addWidget(button)
        bar.pushWidget(widget, Qgis.MessageLevel.Success, 12)
