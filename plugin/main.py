"""The life of the plugin inside QGIS: what appears when it is switched on, and goes when off."""

import sys
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

NEEDED = (3, 11)
TITLE = "Growth Poles"
TEXT = {
    "en": (
        "Analysis inside QGIS is to come. Today the command line does it all (README.md says how "
        "to install it): growth-poles demo writes a GeoPackage that opens here with its styles."
    ),
    "ru": (
        "Анализ внутри QGIS появится позже. Сегодня всё делает командная строка (как её "
        "установить, сказано в README.md): growth-poles demo записывает GeoPackage, который "
        "открывается здесь уже оформленным."
    ),
    "kk": (
        "QGIS ішіндегі талдау кейін қосылады. Бүгін бәрін команда жолы жасайды (қалай орнату "
        "керегі README.md ішінде): growth-poles demo осында безендірілген күйде ашылатын "
        "GeoPackage жазады."
    ),
}


class GrowthPolesPlugin:
    """Entry of the plugin; ``iface`` is None in qgis_process, which never calls initGui."""

    def __init__(self, iface) -> None:  # noqa: ANN001 - QGIS's own interface object
        self.iface = iface
        self.action = None

    def initGui(self) -> None:  # noqa: N802 - the name that QGIS calls
        """Add the entry to the Vector menu."""
        if self.iface is None:
            return
        if sys.version_info < NEEDED:
            self._say(python_too_old(sys.version_info), Qgis.MessageLevel.Warning)
            return
        icon = QIcon(str(Path(__file__).resolve().parent / "resources" / "icon.svg"))
        self.action = QAction(icon, TITLE, self.iface.mainWindow())
        self.action.setObjectName("growth_poles_about")
        self.action.triggered.connect(self.show_what_is_to_come)
        self.iface.addPluginToVectorMenu(TITLE, self.action)

    def unload(self) -> None:
        """Take back everything that initGui added."""
        if self.action is None:
            return
        self.iface.removePluginVectorMenu(TITLE, self.action)
        self.action.triggered.disconnect(self.show_what_is_to_come)
        self.action.deleteLater()
        self.action = None

    def show_what_is_to_come(self) -> None:
        """Say in the message bar where the analysis is found today."""
        language = QgsApplication.locale()[:2]
        self._say(TEXT.get(language, TEXT["en"]), Qgis.MessageLevel.Info)

    def _say(self, text: str, level: "Qgis.MessageLevel") -> None:
        self.iface.messageBar().pushMessage(TITLE, text, level, 0)


def python_too_old(version: "tuple[int, ...]") -> str:
    """Say which Python is needed and which one this QGIS has."""
    return (
        f"Growth Poles needs Python {NEEDED[0]}.{NEEDED[1]} or newer; this QGIS has "
        f"{version[0]}.{version[1]}. A newer QGIS brings a newer Python."
    )
