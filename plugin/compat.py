"""The only place that knows versions of QGIS."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsField, QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QMetaType, QVariant

_NEW = Qgis.QGIS_VERSION_INT >= 33800


def field_of(name: str, kind: str) -> QgsField:
    """Make a field of a kind of the engine's columns: text, integer, real or boolean."""
    if _NEW:
        kinds = {
            "text": QMetaType.Type.QString,
            "integer": QMetaType.Type.LongLong,
            "real": QMetaType.Type.Double,
            "boolean": QMetaType.Type.Bool,
        }
    else:
        kinds = {
            "text": QVariant.String,
            "integer": QVariant.LongLong,
            "real": QVariant.Double,
            "boolean": QVariant.Bool,
        }
    return QgsField(name, kinds[kind])


def chosen_columns(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
) -> list[str]:
    """Return the columns of a parameter of an algorithm; none where it was left empty."""
    if not parameters.get(name):
        return []
    # parameterAsFields is deprecated where parameterAsStrings is there
    read = getattr(algorithm, "parameterAsStrings", None) or algorithm.parameterAsFields
    return read(parameters, name, context)
