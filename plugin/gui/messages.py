"""What the user is told: in QGIS's message bar, with the details in the log."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QPushButton

from ..words.words import say, translate

if TYPE_CHECKING:
    from .results.result_file import ResultFile

TAG = "Growth Poles"


class Messages:
    """Success, wrong input, and faults of ours, each with what to do next."""

    def __init__(self, iface: QgisInterface) -> None:
        self.iface = iface
        self._said: list[QgsMessageBarItem] = []

    def say(self, text: str, level: Qgis.MessageLevel, *, seconds: int = 8) -> None:
        """Say a text in the message bar."""
        self._push(text, level, seconds)

    def _push(
        self,
        text: str,
        level: Qgis.MessageLevel,
        seconds: int,
        button: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        from ...core.escaping import html_plain

        bar = self.iface.messageBar()
        # the bar reads HTML
        item = bar.createMessage(translate("GrowthPoles", "Growth Poles"), html_plain(text))
        if act is not None:
            pressed = QPushButton(button, item)
            pressed.clicked.connect(lambda _=False: act())
            item.layout().addWidget(pressed)
        bar.pushWidget(item, level, seconds)
        self._said.append(item)

    def clear(self) -> None:
        """Take away what was said before and is not news any more."""
        bar = self.iface.messageBar()
        for item in [one for one in bar.items() if one in self._said]:
            bar.popWidget(item)
        self._said = []

    def offer(self, text: str, button: str, act: Callable[[], None]) -> None:
        """Say a text with a button that acts; it stays until it is closed."""
        self._push(text, Qgis.MessageLevel.Info, 0, button, act)

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
        button = translate("GrowthPoles", "Zoom to Hubs")
        self._push(text, Qgis.MessageLevel.Success, 12, button, zoom if found else None)
