"""The layers of a results file in the project, found by their source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ...reading.sources import source_of
from ...settings import language
from ...words.words import known


def regions_layer(path: Path, name: str = "regions") -> QgsVectorLayer | None:
    """Return a layer of a results file that is in the project, or None."""
    wanted = Path(path).resolve()
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            file, table = source_of(layer)
            if table == name and file.resolve() == wanted:
                return layer
    return None


def adding_layers(path: Path, title: str) -> Iterator[object]:
    """Put the layers of a results file on the map in the language of the dock, one by one."""
    from ...map.styling import adding_results

    return adding_results(path, language(), known(title))
