"""A layer of the project that is read for a table of the study, and how a project keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer


@dataclass(frozen=True, slots=True)
class TableLayer:
    """A layer of the project, by what stays when it is renamed or the project is closed.

    Parameters
    ----------
    layer : str
        Its id.
    name : str
        Its name when it was chosen, for messages.
    selected : bool
        Whether only its selected features are read.
    """

    layer: str
    name: str
    selected: bool = False

    @classmethod
    def of(cls, layer: QgsVectorLayer, *, selected: bool = False) -> TableLayer:
        """Take a layer of the project."""
        return cls(layer.id(), layer.name(), selected)

    @classmethod
    def kept(cls, data: Any) -> TableLayer | None:
        """Take what a project kept; None where that is no layer."""
        if not isinstance(data, Mapping) or not isinstance(data.get("layer"), str):
            return None
        return cls(data["layer"], str(data.get("name", "")), data.get("selected") is True)

    def data(self) -> dict[str, Any]:
        """Return what a project keeps."""
        return asdict(self)

    def found(self) -> QgsVectorLayer | None:
        """Return the layer, or None where it is not in the project any more."""
        layer = QgsProject.instance().mapLayer(self.layer)
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None
