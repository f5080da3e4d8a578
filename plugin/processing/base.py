"""What the algorithms share: regions and a table in, result tables of the engine out.

Each algorithm makes a small study of its parameters and lets the engine run it, so that it gives
what the same study gives anywhere else.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtXml import QDomDocument

from ..words.words import say

if TYPE_CHECKING:
    from ...core.progress import Progress
    from ...core.study.spec import Study
    from ...core.tables import Findings, Table
    from ..reading.regions import RegionShapes

translate = QCoreApplication.translate

_ICON = Path(__file__).resolve().parents[1] / "resources" / "icon.svg"
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm of Growth Poles; those below set the names and say what they do."""

    ID = ""
    TAGS: tuple[str, ...] = ()

    def name(self) -> str:
        """Return the name for scripts."""
        return self.ID

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(_ICON))

    def tags(self) -> list[str]:
        """Return words by which it is found."""
        return ["growth poles", "regions", *self.TAGS]

    def createInstance(self) -> Algorithm:  # noqa: N802 - the names that QGIS calls, here and below
        """Make another one."""
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        """Say whether this QGIS has what the engine needs."""
        from ..needs import why_not

        why = why_not(sys.version_info)
        return not why, why

    def add(
        self,
        parameter: QgsProcessingParameterDefinition,
        help_text: str = "",
        *,
        advanced: bool = False,
    ) -> None:
        """Declare a parameter with its help."""
        if help_text:
            parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | _ADVANCED)
        self.addParameter(parameter)

    def add_sink(self, name: str, text: str, kind: int, *, optional: bool = False) -> None:
        """Declare an output layer or table."""
        self.add(
            QgsProcessingParameterFeatureSink(
                name, text, kind, optional=optional, createByDefault=not optional
            )
        )

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Work, and say what is wrong with the input."""
        from ...core.errors import InputError
        from ...core.progress import Cancelled

        try:
            return self.work(parameters, context, feedback)
        except InputError as error:
            raise QgsProcessingException(say(error.message)) from error
        except Cancelled:
            return {}

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do what the algorithm does."""
        raise NotImplementedError

    def styled(
        self, kind: str, study: Study, found: Findings, shapes: RegionShapes, layer: str = "regions"
    ) -> str:
        """Return the style of a kind in the language of the plugin."""
        from ...core.maps.choice import map_styles
        from ...core.maps.symbology import style_name
        from ...core.results.layers import small_area
        from ..settings import language

        area = small_area([shape.area() for shape in shapes.geometries])
        made = map_styles(study, found.tables, small_area=area)
        wanted = style_name(kind, language())
        return next((one.qml for one in made if (one.layer, one.name) == (layer, wanted)), "")

    def write(
        self,
        name: str,
        table: Table,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        *,
        shapes: tuple[Sequence[Any], QgsCoordinateReferenceSystem] | None = None,
        qml: str = "",
    ) -> dict[str, Any]:
        """Write a result table into a sink, where it is wanted, and style it when it is opened."""
        from ..writing.writer import fields_of

        geometries, crs = shapes or ((), QgsCoordinateReferenceSystem())
        kind = QgsWkbTypes.Type.NoGeometry
        if shapes is not None:
            is_line = bool(geometries) and (
                geometries[0].type() == QgsWkbTypes.GeometryType.LineGeometry
            )
            kinds = QgsWkbTypes.Type
            kind = kinds.LineString if is_line else kinds.MultiPolygon
        sink, place = self.parameterAsSink(parameters, name, context, fields_of(table), kind, crs)
        if sink is None:
            if parameters.get(name) is None:
                return {}
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for row, cells in enumerate(_attribute_rows(table)):
            feature = QgsFeature()
            # a sentence with its fields is no text to QGIS, which drops the whole feature
            feature.setAttributes([str(cell) if isinstance(cell, str) else cell for cell in cells])
            if shapes is not None:
                geometry = geometries[row]
                if kind == QgsWkbTypes.Type.MultiPolygon and not geometry.isMultipart():
                    geometry = type(geometry)(geometry)
                    geometry.convertToMultiType()
                feature.setGeometry(geometry)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        del sink
        if qml and context.willLoadLayerOnCompletion(place):
            details = context.layerToLoadOnCompletionDetails(place)
            details.setPostProcessor(Styler.of(qml))
        return {name: place}


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its style when QGIS opens it."""

    # QGIS does not own a processor that Python made: the last ones are held here
    _alive: list[Styler] = []  # noqa: RUF012 - one list for all, on purpose

    def __init__(self, qml: str) -> None:
        super().__init__()
        self.qml = qml

    @classmethod
    def of(cls, qml: str) -> Styler:
        """Make one that lives until it was needed."""
        made = cls(qml)
        cls._alive = [*cls._alive[-50:], made]
        return made

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:  # noqa: N802
        """Style a layer."""
        document = QDomDocument()
        document.setContent(self.qml)
        layer.importNamedStyle(document)
        layer.triggerRepaint()


def _attribute_rows(table: Table) -> Iterator[tuple[Any, ...]]:
    """Rows of a result table as attributes; missing is None."""
    columns = []
    for column in table.columns:
        cells = table[column.name].tolist()
        if column.kind == "integer":
            cells = [None if one != one else int(one) for one in cells]
        elif column.kind == "real":
            cells = [None if one != one else one for one in cells]
        else:
            # QGIS drops a row whose text is of a class that it does not know
            cells = [str(one) if isinstance(one, str) else one for one in cells]
        columns.append(cells)
    return zip(*columns, strict=True)


def progress_of(feedback: QgsProcessingFeedback) -> Progress:
    """Tell QGIS how far the engine is, and the engine whether the user cancelled."""

    def progress(stage: str, share: float) -> bool:
        feedback.setProgress(100.0 * share)
        feedback.setProgressText(say(stage))
        return not feedback.isCanceled()

    return progress
