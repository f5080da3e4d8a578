"""Ties the list of regions to the layer of regions on the map, both ways."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.gui import QgsHighlight, QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

CODE = "region_iso"
_LINE, _HALO, _AROUND = "#1a1a1a", "#ffffff", "#d55e00"
# more outlines than these are no help to the eye
_MOST = 60


class MapLink(QObject):
    """The layer of regions of the result that the dock shows, while it is in the project."""

    selected_on_map = pyqtSignal(list)

    def __init__(self, canvas: QgsMapCanvas | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.layer: QgsVectorLayer | None = None
        self._ours = False
        self._outlines: list[QgsHighlight] = []

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Follow a layer in place of the one before; None follows nothing."""
        self.release()
        if layer is None or layer.fields().lookupField(CODE) < 0:
            return
        self.layer = layer
        layer.selectionChanged.connect(self._tell)
        layer.willBeDeleted.connect(self._forget)

    def release(self) -> None:
        """Let the layer go."""
        self.outline([], [])
        if self.layer is not None:
            self.layer.selectionChanged.disconnect(self._tell)
            self.layer.willBeDeleted.disconnect(self._forget)
        self.layer = None

    def _forget(self) -> None:
        self.outline([], [])
        self.layer = None

    def ids(self, codes: list[str]) -> list[int]:
        """Return the ids of the features of regions."""
        if self.layer is None or not codes:
            return []
        quoted = ", ".join("'" + code.replace("'", "''") + "'" for code in codes)
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([self.layer.fields().lookupField(CODE)])
        request.setFilterExpression(f'"{CODE}" IN ({quoted})')
        return [feature.id() for feature in self.layer.getFeatures(request)]

    def select(self, codes: list[str]) -> None:
        """Select regions on the map."""
        if self.layer is not None:
            self._ours = True
            self.layer.selectByIds(self.ids(codes))
            self._ours = False

    def outline(self, codes: list[str], around: list[str]) -> None:
        """Draw a halo and a line round regions, and a thinner one round those around them.

        The colour in which QGIS fills what is selected may be that of a class of the map.
        """
        for old in self._outlines:
            old.hide()
            self.canvas.scene().removeItem(old)
        self._outlines = []
        if self.canvas is None or self.layer is None:
            return
        for wanted, colour, width in (
            (around, _AROUND, 2),
            (codes, _HALO, 6),
            (codes, _LINE, 3),
        ):
            for number in self.ids(wanted[:_MOST]):
                drawn = QgsHighlight(self.canvas, self.layer.getGeometry(number), self.layer)
                drawn.setColor(QColor(colour))
                drawn.setFillColor(QColor(0, 0, 0, 0))
                drawn.setWidth(width)
                drawn.show()
                self._outlines.append(drawn)

    def zoom(self, codes: list[str]) -> None:
        """Zoom to regions and let them flash."""
        ids = self.ids(codes)
        if self.canvas is not None and ids:
            self.canvas.zoomToFeatureIds(self.layer, ids)
            self.canvas.flashFeatureIds(self.layer, ids)

    def _tell(self) -> None:
        if not self._ours and self.layer is not None:
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
            chosen = self.layer.getSelectedFeatures(request)
            codes = [str(feature[CODE]) for feature in chosen]
            self.selected_on_map.emit(codes)
