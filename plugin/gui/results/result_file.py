"""Read a results file: the tables that the dock shows, through OGR and never through a layer.

The file explains itself, so one of another day opens as well as the one just made. Reading
happens in a task; nothing here touches the project or a window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from osgeo import ogr

Row = dict[str, Any]

_NEEDED = "run_record"


class NotResultsError(ValueError):
    """The file is no results file of Growth Poles."""


@dataclass(slots=True)
class ResultFile:
    """A results file: small tables in memory, details of one region on demand.

    Parameters
    ----------
    path : Path
        The GeoPackage.
    rows : list of dict
        One a region: table ``hubs`` where there is one, else ``regions``; what ``regions`` says
        beyond it is added.
    verdicts : list of dict
        Table ``verdicts``.
    record : dict of (str, str) to str
        Table ``run_record``: part and key to value.
    labels : dict of str to str
        Name for people of every indicator.
    tables : tuple of str
        Tables and layers of the file.
    notes : tuple of str
        What a reader must know.
    texts : dict of str to Text
        What the file says in words, by the English, to be said in another language.
    medians : dict of str to float
        Median of each component of the index over the regions of the focus year.
    filled : frozenset of str
        Columns of `rows` that have a value somewhere.
    """

    path: Path
    rows: list[Row]
    verdicts: list[Row]
    record: dict[tuple[str, str], str]
    labels: dict[str, str]
    tables: tuple[str, ...]
    notes: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    medians: dict[str, float] = field(default_factory=dict)
    filled: frozenset[str] = frozenset()
    _names: dict[str, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._names = {row["region_iso"]: row for row in self.rows}
        self.filled = frozenset(
            name
            for name in (self.rows[0] if self.rows else ())
            if any(row[name] is not None for row in self.rows)
        )

    def row(self, code: str) -> Row | None:
        """Return the row of a region."""
        return self._names.get(code)

    def name(self, code: str, language: str) -> str:
        """Name a region in a language, else in English, else by its code."""
        row = self._names.get(code, {})
        return row.get(f"name_{language}") or row.get("name_en") or code

    def parameter(self, key: str, default: str = "") -> str:
        """Return a parameter of the study."""
        return self.record.get(("parameter", key)) or default

    def text(self, english: str | None) -> str:
        """Return what the file says in words with its template and fields, where it keeps them."""
        from ....core.messages import Text, catalogue

        if not english or english in self.texts:
            return self.texts.get(english or "", "")
        return Text(english) if english in catalogue("ru") and "{" not in english else english

    @property
    def study_text(self) -> str:
        """The study file from which the results came."""
        return next((text for (part, _), text in self.record.items() if part == "study"), "")

    @property
    def title(self) -> str:
        """Title of the study."""
        return self.parameter("title") or self.parameter("name")

    @property
    def year(self) -> int | None:
        """The focus year."""
        return next((int(row["year"]) for row in self.rows if row.get("year")), None)

    def components(self, code: str) -> list[Row]:
        """Return the nodes of the index of one region in the focus year, top down."""
        return self._some("index_components", code, self.year)

    def rows_of(self, table: str, code: str) -> list[Row]:
        """Return the rows of a table about one region in the focus year; none without the table."""
        return self._some(table, code, self.year)

    def all_components(self) -> list[Row]:
        """Return the nodes of the index of every region in the focus year."""
        return self._where("index_components", f"year = {self.year or 0:d}")

    def over_years(self) -> list[Row]:
        """Return index, rank and share of every region and year; none without the table."""
        wanted = ("region_iso", "year", "index_pct", "index_rank", "location_share")
        return self._where("regions_by_year", "", wanted)

    def measures(self, table: str, variable: str, weights: str) -> list[Row]:
        """Return the rows of a table about a variable under weights in the focus year."""
        about = f"variable = '{_quoted(variable)}' AND weights = '{_quoted(weights)}'"
        return self._where(table, f"{about} AND year = {self.year or 0:d}")

    def neighbours(self, code: str) -> list[Row]:
        """Return the neighbours of a region under every weights, the closest first."""
        found = self._where("neighbours", f"\"from\" = '{_quoted(code)}'")
        return sorted(found, key=lambda row: (row["weights"], -(row["weight"] or 0.0), row["to"]))

    def _some(self, table: str, code: str, year: int | None) -> list[Row]:
        return self._where(table, f"region_iso = '{_quoted(code)}' AND year = {year or 0:d}")

    def _where(self, table: str, condition: str, only: Sequence[str] = ()) -> list[Row]:
        if table not in self.tables:
            return []
        source = _opened(self.path)
        layer = source.GetLayerByName(table)
        layer.SetAttributeFilter(condition or None)
        return _rows(layer, only)


def read_result(path: Path | str) -> ResultFile:
    """Read a results file.

    Raises
    ------
    NotResultsError
        The file is missing, is no GeoPackage, or was not made by Growth Poles.
    """
    from ....core.results.record import texts_of

    path = Path(path)
    source = _opened(path)
    names = tuple(source.GetLayer(at).GetName() for at in range(source.GetLayerCount()))
    if _NEEDED not in names or "regions" not in names:
        raise NotResultsError(str(path))
    record = {
        (row["part"], row["key"]): row["value"] or ""
        for row in _rows(source.GetLayerByName(_NEEDED))
    }
    regions = _rows(source.GetLayerByName("regions"))
    rows = _rows(source.GetLayerByName("hubs")) if "hubs" in names else regions
    more = {row["region_iso"]: row for row in regions}
    rows = [{**more.get(row["region_iso"], {}), **row} for row in rows]
    verdicts = _rows(source.GetLayerByName("verdicts")) if "verdicts" in names else []
    result = ResultFile(
        path=path,
        rows=rows,
        verdicts=verdicts,
        record=record,
        labels=_labels(record),
        tables=names,
        texts=texts_of(record),
        notes=tuple(text for (part, _), text in record.items() if part == "note"),
    )
    if "index_components" in names:
        components = source.GetLayerByName("index_components")
        components.SetAttributeFilter(f"year = {result.year or 0:d}")
        result.medians = _medians(_rows(components, ("component", "component_pct")))
    return result


def _opened(path: Path) -> ogr.DataSource:
    from ....core.errors import InputError
    from ....core.files.opening import check_opening

    driver = ogr.GetDriverByName("GPKG")
    try:
        source = driver.Open(str(path), 0) if check_opening(path, InputError) == ("GPKG",) else None
    except (RuntimeError, InputError) as error:
        raise NotResultsError(str(path)) from error
    if source is None:
        raise NotResultsError(str(path))
    return source


def _rows(layer: ogr.Layer, only: Sequence[str] = ()) -> list[Row]:
    definition = layer.GetLayerDefn()
    fields = [
        (at, definition.GetFieldDefn(at).GetName(), _getter(definition.GetFieldDefn(at)))
        for at in range(definition.GetFieldCount())
    ]
    ignored = [name for _, name, _ in fields if only and name not in only]
    fields = [one for one in fields if one[1] not in ignored]
    layer.SetIgnoredFields(["OGR_GEOMETRY", *ignored])
    found = [
        {
            name: getattr(feature, get)(at) if feature.IsFieldSetAndNotNull(at) else None
            for at, name, get in fields
        }
        for feature in layer
    ]
    layer.SetIgnoredFields([])
    for name in [name for at, name, _ in fields if _is_boolean(definition.GetFieldDefn(at))]:
        for row in found:
            row[name] = None if row[name] is None else bool(row[name])
    return found


def _is_boolean(one: ogr.FieldDefn) -> bool:
    return one.GetSubType() == ogr.OFSTBoolean


def _getter(one: ogr.FieldDefn) -> str:
    if one.GetType() in (ogr.OFTInteger, ogr.OFTInteger64):
        return "GetFieldAsInteger64"
    return "GetFieldAsDouble" if one.GetType() == ogr.OFTReal else "GetFieldAsString"


def _labels(record: dict[tuple[str, str], str]) -> dict[str, str]:
    """Pair the parameters ``….indicator`` and ``….label`` of the study."""
    labels = {}
    for (part, key), name in record.items():
        if part == "parameter" and key.endswith(".indicator") and name:
            label = record.get((part, f"{key.rpartition('.')[0]}.label"))
            labels[name] = label or name
    return labels


def _medians(components: list[Row]) -> dict[str, float]:
    values: dict[str, list[float]] = {}
    for row in components:
        if row["component_pct"] is not None:
            values.setdefault(row["component"], []).append(row["component_pct"])
    return {name: _median(of) for name, of in values.items()}


def _median(values: list[float]) -> float:
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2.0


def _quoted(text: str) -> str:
    return text.replace("'", "''")
