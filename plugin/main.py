"""The life of the plugin inside QGIS: what appears when it is switched on, and goes when off."""

import sys
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .needs import why_not
from .settings import Translations, language

TITLE = {"en": "Growth Poles", "ru": "Полюса роста", "kk": "Өсу полюстері"}
translate = QCoreApplication.translate
ICON = Path(__file__).resolve().parent / "resources" / "icon.svg"


class GrowthPolesPlugin:
    """Entry of the plugin; ``iface`` is None in qgis_process, which never calls initGui."""

    def __init__(self, iface) -> None:  # noqa: ANN001 - QGIS's own interface object
        self.iface = iface
        self.action = None
        self.dock = None
        self.provider = None

    def initGui(self) -> None:  # noqa: N802 - the name that QGIS calls
        """Add the button, the entry of the Vector menu and the algorithms; no window yet."""
        if self.iface is None:
            return
        Translations.install()
        if why := why_not(sys.version_info):
            self.iface.messageBar().pushMessage(
                TITLE[language()], why, Qgis.MessageLevel.Warning, 0
            )
            return
        title = TITLE[language()]
        self.action = QAction(QIcon(str(ICON)), title, self.iface.mainWindow())
        self.action.setObjectName("growth_poles_dock")
        self.action.setCheckable(True)
        self.action.triggered.connect(self.show_dock)
        self.iface.addPluginToVectorMenu(TITLE["en"], self.action)
        self.iface.addToolBarIcon(self.action)
        self.initProcessing()

    def initProcessing(self) -> None:  # noqa: N802 - the name that QGIS calls
        """Add the algorithms; all that qgis_process asks for."""
        if self.provider is None and not why_not(sys.version_info):
            from .processing.provider import GrowthPolesProvider

            Translations.install()
            self.provider = GrowthPolesProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def unload(self) -> None:
        """Take back everything that was added."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.dock is not None:
            self.dock.close_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removePluginVectorMenu(TITLE["en"], self.action)
            self.iface.removeToolBarIcon(self.action)
            self.action.triggered.disconnect(self.show_dock)
            self.action.deleteLater()
            self.action = None
        Translations.remove()

    def show_dock(self, visible: bool = True) -> None:
        """Show or hide the window; it is made, with what it needs, when first shown."""
        if self.dock is None:
            from .gui.dock import GrowthPolesDock

            self.dock = GrowthPolesDock(self.iface)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.setToggleVisibilityAction(self.action)
        self.dock.setUserVisible(visible)
