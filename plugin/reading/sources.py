"""Open tables and polygons: files through OGR, layers of the project through a frozen view.

Files are opened in whichever thread asks. A layer of the project is looked at in the main thread
(:class:`LayerView`) and read in the task, as QGIS's own drawing does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from .opening import offline

if TYPE_CHECKING:
    from ...core.errors import InputError
    from ...core.messages import Text
    from ...core.reading.cells import RawTable
    from ...core.study.spec import TableSpec


class LayerView:
    """A layer of the project as it is now: joins, virtual fields, filter and edits included.

    Parameters
    ----------
    name : str
        Name of the layer, for messages.
    path : Path
        Its file; a name that is none where it has no file.
    source : QgsVectorLayerFeatureSource or QgsProcessingFeatureSource
        Where its features come from.
    fields : QgsFields
        Its columns.
    crs : QgsCoordinateReferenceSystem
        Of its shapes.
    has_shapes : bool
        Whether it has any.
    ids : list of int, optional
        The only features to read.
    whole : QgsVectorLayerFeatureSource, optional
        All features of the layer, where only those selected are read.
    ordered : bool
        Whether features come in their order; those of a selection do not.
    told : Text, optional
        What the record of the run says of the layer: its name, filter, joins, edits, selection.
    """

    def __init__(
        self,
        name: str,
        path: Path,
        source: Any,
        fields: QgsFields,
        crs: QgsCoordinateReferenceSystem,
        *,
        has_shapes: bool,
        ids: list[int] | None = None,
        whole: QgsVectorLayerFeatureSource | None = None,
        ordered: bool = True,
        told: Text | None = None,
    ) -> None:
        self.name, self.path, self.source, self.ids = name, path, source, ids
        self.whole = whole
        self.ordered = ordered
        self.told = told
        self.columns = [field.name() for field in fields]
        self.crs, self.has_shapes = QgsCoordinateReferenceSystem(crs), has_shapes

    @classmethod
    def of_layer(cls, layer: QgsVectorLayer, *, selected: bool = False) -> LayerView:
        """Look at a layer, in the main thread; it may be closed afterwards."""
        source = QgsVectorLayerFeatureSource(layer)
        return cls(
            layer.name(),
            file_of(layer),
            source,
            layer.fields(),
            layer.crs(),
            has_shapes=layer.isSpatial(),
            ids=layer.selectedFeatureIds() if selected else None,
            whole=source if selected else None,
            ordered=not selected,
            told=shown_as(layer, selected=selected),
        )

    @classmethod
    def of_source(
        cls,
        source: QgsProcessingFeatureSource,
        layer: QgsVectorLayer | None,
        *,
        selected: bool = False,
    ) -> LayerView:
        """Look at a source of Processing, which knows itself what is selected."""
        name = source.sourceName()
        return cls(
            name,
            file_of(layer) if layer is not None else Path(name),
            source,
            source.fields(),
            source.sourceCrs(),
            has_shapes=source.wkbType() != QgsWkbTypes.Type.NoGeometry,
            whole=QgsVectorLayerFeatureSource(layer) if selected and layer is not None else None,
            ordered=False,
        )

    def read(
        self, columns: Sequence[str], *, shapes: bool = False, every: bool = False
    ) -> tuple[dict[str, list[Any]], list[QgsGeometry]]:
        """Read columns, and the shapes if wished; of every feature, or of those selected."""
        request = QgsFeatureRequest()
        if self.ids is not None and not every:
            request.setFilterFids(self.ids)
        if not shapes:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        places = [self.columns.index(name) for name in columns]
        request.setSubsetOfAttributes(places)
        rows, geometries = [], []
        features = (self.whole if every else self.source).getFeatures(request)
        if not self.ordered:
            features = sorted(features, key=lambda feature: feature.id())
        for feature in features:
            values = feature.attributes()
            rows.append([_cell(values[place]) for place in places])
            if shapes:
                geometries.append(QgsGeometry(feature.geometry()))
        cells = zip(*rows, strict=True) if rows else [[] for _ in columns]
        return {name: list(each) for name, each in zip(columns, cells, strict=True)}, geometries


def shown_as(layer: QgsVectorLayer, *, selected: bool = False) -> Text:
    """Say how the project shows a layer, for the record of a run that reads it so."""
    from ...core.messages import Text, joined

    joins = [one.joinLayer() for one in layer.vectorJoins()]
    names = [one.name() for one in joins if one is not None]
    origins = (layer.fields().fieldOrigin(at) for at in range(layer.fields().count()))
    virtual = sum(origin == QgsFields.FieldOrigin.OriginExpression for origin in origins)
    ways = (
        Text("filter {filter}", filter=layer.subsetString()) if layer.subsetString() else None,
        Text("joined with {layers}", layers=names) if names else None,
        Text("{n} virtual {n:|field|fields}", n=virtual) if virtual else None,
        Text("with edits that are not saved") if layer.isModified() else None,
        Text("the {n} selected {n:|feature|features} only", n=layer.selectedFeatureCount())
        if selected
        else None,
    )
    if not any(ways):
        return Text("Read from the layer {layer} of the project.", layer=layer.name())
    shown = joined(*ways)
    return Text(
        "Read from the layer {layer} as the project shows it: {shown}.",
        layer=layer.name(),
        shown=shown,
    )


def file_of(layer: QgsVectorLayer) -> Path:
    """Return the file of a layer; a name that is none where it has no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts.get("path") or f"{layer.name()} (layer of the project)")


def _cell(value: Any) -> Any:
    if value is None or value == NULL:
        return None
    if isinstance(value, QDate | QDateTime):
        return value.toString(Qt.DateFormat.ISODate)
    return value


class VectorFile:
    """A vector file that OGR reads, as a view of one of its layers.

    Parameters
    ----------
    path : Path
        The file.
    choose : callable
        Takes the kind of geometry of each layer by name (``None`` is a table) and returns the name
        of the one to read.
    fault : type of InputError
        Error to raise where OGR cannot read it, or where it is not what its name says.
    """

    @offline()
    def __init__(
        self,
        path: Path,
        choose: Callable[[dict[str, str | None]], str],
        fault: type[InputError],
        *,
        encoding: str = "",
    ) -> None:
        from ...core.files.opening import check_opening
        from ...core.messages import Text

        def refuse(message: str) -> InputError:
            needed = Text("a vector file that can be read")
            return fault(needed, message, path.name, Text("Save it again as GeoPackage"))

        drivers = list(check_opening(path, fault))
        options = [f"ENCODING={encoding}"] if encoding else []
        try:
            self._file = gdal.OpenEx(
                str(path), gdal.OF_VECTOR, allowed_drivers=drivers, open_options=options
            )
        except RuntimeError as error:
            raise refuse(str(error)) from error
        if self._file is None:
            raise refuse(gdal.GetLastErrorMsg() or "no file that OGR reads")
        layers = [self._file.GetLayer(at) for at in range(self._file.GetLayerCount())]
        kinds = {
            layer.GetName(): None
            if layer.GetGeomType() == ogr.wkbNone
            else ogr.GeometryTypeToName(layer.GetGeomType())
            for layer in layers
        }
        self.path, self.n_layers = path, len(layers)
        self.name = choose(kinds)
        self._layer = self._file.GetLayerByName(self.name)
        self.has_shapes = kinds[self.name] is not None
        definition = self._layer.GetLayerDefn()
        fields = [definition.GetFieldDefn(at) for at in range(definition.GetFieldCount())]
        self.columns = [field.GetName() for field in fields]
        self.crs = QgsCoordinateReferenceSystem()
        if (reference := self._layer.GetSpatialRef()) is not None:
            self.crs = QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt())

    @offline()
    def read(
        self, columns: Sequence[str], *, shapes: bool = False
    ) -> tuple[dict[str, list[Any]], list[QgsGeometry]]:
        """Read columns, and the shapes if wished."""
        places = [self.columns.index(name) for name in columns]
        rows, geometries = [], []
        self._layer.ResetReading()
        for feature in self._layer:
            rows.append([feature.GetField(place) for place in places])
            if shapes:
                geometries.append(_geometry(feature.GetGeometryRef()))
        cells = zip(*rows, strict=True) if rows else [[] for _ in columns]
        return {name: list(each) for name, each in zip(columns, cells, strict=True)}, geometries


def _geometry(shape: ogr.Geometry | None) -> QgsGeometry:
    geometry = QgsGeometry()
    if shape is not None and not shape.IsEmpty():
        shape.CloseRings()
        geometry.fromWkb(bytes(shape.GetLinearGeometry().ExportToIsoWkb()))
    return geometry


def read_table(spec: TableSpec, view: LayerView | None = None) -> RawTable:
    """Read the cells of one table of a study, by the engine's rules.

    Parameters
    ----------
    spec : TableSpec
        File, sheet, columns.
    view : LayerView, optional
        Layer of the project to read instead of the file.

    Returns
    -------
    RawTable

    Raises
    ------
    TableError
        As on the command line.
    """
    from ...core.reading.delimited import read_text
    from ...core.reading.table_files import recognise
    from .workbooks import read_workbook

    if view is not None:
        return _from_view(view, spec, view.name)
    path = Path(spec.file)
    kind, opened = recognise(path, spec)
    if kind == "text":
        return read_text(path, spec, opened)
    return read_workbook(path, spec) if kind == "book" else _read_layer(path, spec)


def _read_layer(path: Path, spec: TableSpec) -> RawTable:
    from ...core.errors import TableError
    from ...core.reading.table_files import choose_layer

    view = VectorFile(
        path,
        lambda kinds: choose_layer(spec, list(kinds), path.name),
        TableError,
        encoding=spec.encoding,
    )
    return _from_view(view, spec, path.name)


def _from_view(view: LayerView | VectorFile, spec: TableSpec, file: str) -> RawTable:
    from ...core.reading.cells import tidy_text
    from ...core.reading.layout import table_from_columns, wanted_places

    places = wanted_places([tidy_text(name) for name in view.columns], spec, file)
    wanted = [view.columns[place] for place in places.values()]
    cells, _ = view.read(wanted)
    columns = [_array(cells[name]) for name in wanted]
    return table_from_columns(list(places), columns, spec, file=file, sheet=view.name, first_line=1)


def _array(cells: list[Any]) -> Any:
    import numpy as np

    if cells and all(isinstance(one, float) or one is None for one in cells):
        return np.array([np.nan if one is None else one for one in cells])
    column = np.empty(len(cells), dtype=object)
    column[:] = cells
    return column


def source_of(layer: QgsVectorLayer) -> tuple[Path, str]:
    """Return the file of a layer and the name of the layer in it; others by their id."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path:
        return Path(f"{layer.id()}.layer"), ""
    return Path(path), parts.get("layerName") or ""
