"""The provider ``growthpoles``: its algorithms, made anew at every refresh."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .association import Association, PoleDiffusion
from .base import translate
from .hubs import Hubs
from .index import Index
from .join import Join
from .run_study import RunStudy
from .sensitivity import Sensitivity
from .specialisation import Specialisation
from .weights import Weights

_ICON = Path(__file__).resolve().parents[1] / "resources" / "icon.svg"


class GrowthPolesProvider(QgsProcessingProvider):
    """Offers the algorithms of Growth Poles."""

    def id(self) -> str:
        """Return the first half of every algorithm's name."""
        return "growthpoles"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return translate("GrowthPoles", "Growth Poles")

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(_ICON))

    def loadAlgorithms(self) -> None:  # noqa: N802 - the name that QGIS calls
        """Add the algorithms."""
        for one in (
            Join,
            Index,
            Specialisation,
            Weights,
            Association,
            PoleDiffusion,
            Hubs,
            RunStudy,
            Sensitivity,
        ):
            self.addAlgorithm(one())
