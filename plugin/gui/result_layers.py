"""The layers of a results file in the project: found by their source, put in one group."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..settings import language
from .form_boundaries import source_of
from .words import known, translate

_GROUP = "growth_poles/results"
LAYERS = ("neighbours", "regions_by_year", "regions")


def regions_layer(path: Path, name: str = "regions") -> QgsVectorLayer | None:
    """Return a layer of a results file that is in the project, or None."""
    wanted = Path(path).resolve()
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            file, table = source_of(layer)
            if table == name and file.resolve() == wanted:
                return layer
    return None


def add_layers(path: Path, title: str) -> QgsLayerTreeGroup:
    """Put the layers of a results file on top of the tree, in place of those of another.

    Only layers in our own group are taken away; those of the user stay.
    """
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    for old in [one for one in root.findGroups() if one.customProperty(_GROUP)]:
        project.removeMapLayers(old.findLayerIds())
        root.removeChildNode(old)
    group = root.insertGroup(0, known(title) or translate("GrowthPoles", "Growth Poles"))
    group.setCustomProperty(_GROUP, True)
    for name in LAYERS:
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if layer.isValid():
            project.addMapLayer(layer, False)
            group.insertLayer(0, layer).setItemVisibilityChecked(name == "regions")
            group.findLayer(layer).setExpanded(name == "regions")
    relabel(path)
    return group


def relabel(path: Path) -> None:
    """Give the layers of a results file names and styles in the language of the dock."""
    titles = {
        "regions": translate("GrowthPoles", "Regions"),
        "regions_by_year": translate("GrowthPoles", "Regions by year"),
        "neighbours": translate("GrowthPoles", "Neighbours"),
    }
    for name, title in titles.items():
        if (layer := regions_layer(path, name)) is not None:
            layer.setName(title)
            _load_style(layer)


def _load_style(layer: QgsVectorLayer) -> None:
    """Load the stored style of the language; QGIS has loaded the default of the file already."""
    count, ids, names, _, _ = layer.listStylesInDatabase()
    stored = dict(zip(names, ids, strict=True))
    kind = layer.customProperty(f"{_GROUP}/style") or default_kind(list(stored))
    name = kind if language() == "en" else f"{kind}_{language()}"
    if count > 0 and name in stored:
        qml, _ = layer.getStyleFromDatabase(stored[name])
        layer.importNamedStyle(_document(qml))
        layer.triggerRepaint()


def default_kind(names: list[str]) -> str:
    """Return the kind of style that a layer opens with."""
    return next((one for one in ("grade", "share", "neighbours") if one in names), "")


def _document(qml: str) -> object:
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.setContent(qml)
    return document
