"""What is asked: one study, declaratively.

A study is one TOML file (:mod:`growth_poles.core.study.read` reads it). These are its parts as
frozen values with their keys in the file; nothing here opens a file or computes anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from ...boundaries import SCHEMES
from ..messages import LANGUAGES
from .diffusion import WEIGHTS, DiffusionSpec, WeightsSpec
from .fields import Key, key, keys_of
from .index import GradeScale, Group, IndexSpec, Indicator, UncertaintySpec
from .tables import FIRST_YEAR, LAST_YEAR, ColumnSpec, DerivedSpec, MeasureKind, TableSpec

__all__ = [
    "FIRST_YEAR",
    "FORMATS",
    "LAST_YEAR",
    "WEIGHTS",
    "BoundarySpec",
    "ColumnSpec",
    "DerivedSpec",
    "DiffusionSpec",
    "EvidenceSpec",
    "GradeScale",
    "Group",
    "HubRule",
    "IndexSpec",
    "Indicator",
    "MeasureKind",
    "NamesSpec",
    "OutputSpec",
    "SpecialisationSpec",
    "Study",
    "TableSpec",
    "UncertaintySpec",
    "WeightsSpec",
    "files_of",
    "key_at",
]

FORMATS = ("geoparquet", "geojson", "csv", "xlsx")


@dataclass(frozen=True, slots=True)
class BoundarySpec:
    """The polygons: a shipped scheme, or a file of the user's own."""

    scheme: str = key(
        "text",
        ", ".join(f'`"{name}"`' for name in SCHEMES) + " for Kazakhstan; any name with `file`",
        follows="name of the `file`",
    )
    file: Path | None = key(
        "file", "polygons of your own, any vector file, any coordinate system", default=None
    )
    layer: str = key("text", "layer of that file; empty: its only one", default="")
    code: str = key("text", "its column with codes; this or `name` is enough", default="")
    name: str = key("text", "its column with names", default="")
    condition: str = key(
        "text",
        "conditions on its columns, all of which must hold: `LEVL_CODE = 2 and CNTR_CODE in "
        '["DE", "FR"]`',
        default="",
        name="where",
    )
    include: tuple[str, ...] = key("texts", "codes of the only regions to take", default=())
    exclude: tuple[str, ...] = key("texts", "codes of regions to leave out", default=())
    dissolve: bool = key("flag", "join features of the same code into one region", default=False)
    crs: str = key("text", "CRS of a layer that carries none, such as `EPSG:4326`", default="")
    encoding: str = key("text", "of its texts", default="", follows="found from the file")
    source: str = key("text", "who made the polygons, for the results and their map", default="")
    licence: str = key("text", "licence of the polygons", default="")
    tolerance_m: float = key(
        "number",
        "width of gaps and overlaps of two outlines that still are one border",
        default=0.0,
        follows="a thousandth of the side of a typical region, at most 100 m",
        low=0.0,
        is_open=True,
    )
    most_overlap: float = key(
        "number",
        "share of the smaller of two regions that may lie in the other",
        default=0.10,
        low=0.0,
        high=1.0,
    )
    minimum_border_km: float = key(
        "number",
        "shared borders that are shorter make no neighbours by `rook`; the audit of the weights "
        "names them",
        default=0.0,
        low=0.0,
    )


@dataclass(frozen=True, slots=True)
class NamesSpec:
    """Further names of the regions: spellings, old names, other languages."""

    file: Path = key(
        "file",
        "CSV in UTF-8 with the columns `code`, `name` and, where wanted, `language` (`en`, `ru`, "
        "`kk` go to the results), `valid_from`, `valid_to`",
    )


@dataclass(frozen=True, slots=True)
class SpecialisationSpec:
    """The activity whose place is asked for, and what it is measured against."""

    activity: str = key("text", "a count: output, value added, employment of the industry")
    total: str = key(
        "text",
        "the same measure of the whole regional economy; without it there are no quotients",
        default="",
    )
    sectors: tuple[str, ...] = key(
        "texts",
        "counts which, with the rest of `total`, make the vector of Krugman's index",
        default=(),
    )
    population: str = key("text", "for Theil's and Williamson's measures", default="")
    specialised: float = key(
        "number",
        "lower limit of the class, on the larger share of first and focus year",
        default=0.50,
        low=0.0,
        high=1.0,
        always=True,
    )
    middling: float = key(
        "number",
        "lower limit of the class below it",
        default=0.10,
        low=0.0,
        high=1.0,
        always=True,
    )
    no_value: Literal["undetermined", "none_reported"] = key(
        "text",
        '`"none_reported"` where the source prints a dash for regions that produce nothing; the '
        "share itself stays missing either way",
        default="undetermined",
        choices=("undetermined", "none_reported"),
    )
    interval: Literal["none", "counts", "rounding"] = key(
        "text",
        'interval of the location quotient: `"counts"` (parametric bootstrap of persons or firms) '
        'or `"rounding"` (of the values as they were printed)',
        default="none",
        choices=("none", "counts", "rounding"),
    )
    coverage: float = key("number", "of that interval", default=0.90, low=0.01, high=0.999)
    reference: Literal["country", "regions_with_data"] = key(
        "text",
        "what shares, quotients and concentration are measured against in a year in which regions "
        'are missing and no national figure is known: `"country"` gives no value, '
        '`"regions_with_data"` takes the regions that have one',
        default="country",
        choices=("country", "regions_with_data"),
    )


@dataclass(frozen=True, slots=True)
class EvidenceSpec:
    """A location quotient from another source that stands beside the hubs as evidence."""

    name: str = key("text", "name in the results: lower case letters, digits, `_`")
    activity: str = key("text", "a count")
    total: str = key("text", "the same measure of the whole regional economy")
    label: str = key("text", "name for people", default="")


@dataclass(frozen=True, slots=True)
class HubRule:
    """Who is a candidate: a zone of the index and a share of the activity, in the focus year."""

    zones: tuple[str, ...] = key(
        "texts", "zones of the index that a hub may have", default=("A", "B"), always=True
    )
    minimum_share: float = key(
        "number",
        "share of the country's activity",
        default=0.10,
        low=0.0,
        high=1.0,
        always=True,
    )
    evidence: tuple[EvidenceSpec, ...] = key("tables", part=EvidenceSpec, default=())


@dataclass(frozen=True, slots=True)
class OutputSpec:
    """Language of titles and legends, and formats written beside the GeoPackage."""

    language: Literal["en", "ru", "kk"] = key(
        "text", "the style that opens first", default="en", choices=LANGUAGES
    )
    also: tuple[str, ...] = key(
        "texts",
        "formats beside the GeoPackage; inside QGIS `geoparquet` only where its GDAL writes it",
        default=(),
        choices=FORMATS,
    )
    report: bool = key(
        "flag", "whether a page for people (HTML) is written beside the GeoPackage", default=False
    )

    @property
    def beside(self) -> tuple[str, ...]:
        """Everything that is written beside the GeoPackage."""
        return (*self.also, "report") if self.report else self.also


@dataclass(frozen=True, slots=True)
class Study:
    """One analysis: what to read, what to compute and by which rules.

    A part that is ``None`` is left out. ``text`` is the study file as it was read, kept in the
    results.
    """

    name: str = key("text", "short name, kept in the results")
    boundaries: BoundarySpec = key("table", part=BoundarySpec)
    years: tuple[int, ...] = key(
        "years",
        "a list, or `{ first = 2010, last = 2023 }`",
        low=FIRST_YEAR,
        high=LAST_YEAR,
    )
    focus_year: int = key(
        "whole",
        "year of the layer `regions`, of the hubs and of the maps",
        low=FIRST_YEAR,
        high=LAST_YEAR,
        follows="last year",
    )
    missing: Literal["mean_of_present", "no_value"] = key(
        "text",
        'what a group of the index does where parts are missing: `"no_value"`, or '
        '`"mean_of_present"` (the mean of the others, which is what filling in the group\'s mean '
        "gives)",
        choices=("mean_of_present", "no_value"),
    )
    tables: tuple[TableSpec, ...] = key("tables", part=TableSpec)
    names: NamesSpec | None = key("table", part=NamesSpec, default=None)
    derived: tuple[DerivedSpec, ...] = key("tables", part=DerivedSpec, default=())
    index: IndexSpec | None = key("table", part=IndexSpec, default=None)
    grades: GradeScale = key("table", part=GradeScale, default=GradeScale(), always=True)
    uncertainty: UncertaintySpec | None = key("table", part=UncertaintySpec, default=None)
    specialisation: SpecialisationSpec | None = key("table", part=SpecialisationSpec, default=None)
    hubs: HubRule | None = key("table", part=HubRule, default=None)
    diffusion: DiffusionSpec | None = key("table", part=DiffusionSpec, default=None)
    output: OutputSpec = key("table", part=OutputSpec, default=OutputSpec())
    title: str = key("text", "for people", default="")
    description: str = key("text", "for people", default="")
    licence: str = key("text", "licence of the data, for people", default="")
    cite: str = key("text", "how to cite the study", default="")
    seed: int = key(
        "whole", "of every random draw; the same seed gives the same tables", default=0, low=0
    )
    claims: str = key(
        "text", '`"paper"` recomputes the paper\'s claims', default="", choices=("paper",)
    )
    text: str = field(default="", repr=False, compare=False)

    @property
    def first_year(self) -> int:
        """First year of the panel, against which change is measured."""
        return self.years[0]

    def parameters(self) -> dict[str, str]:
        """Every parameter with its value, defaults included, by dotted key.

        Examples
        --------
        >>> scale = GradeScale()
        >>> dict(_flat("grades", scale))["grades.allow_partial"]
        'False'
        """
        skipped = {"text", "where"}
        return {
            key: value
            for part in fields(self)
            if part.name not in skipped
            for key, value in _flat(part.name, getattr(self, part.name))
            if key.rsplit(".", 1)[-1] not in skipped
        }


def _flat(key: str, value: Any) -> Iterator[tuple[str, str]]:
    """Flatten dataclasses and tuples of them; files by name only, for a file can move."""
    if is_dataclass(value):
        for part in fields(value):
            yield from _flat(f"{key}.{part.name}", getattr(value, part.name))
    elif isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        for place, item in enumerate(value):
            yield from _flat(f"{key}[{place}]", item)
    elif isinstance(value, tuple):
        yield key, ", ".join(str(item) for item in value)
    elif isinstance(value, Path):
        yield key, value.name
    else:
        yield key, "" if value is None else str(value)


def key_at(place: str) -> Key:
    """Return the key at a place of the study, written as in messages.

    Examples
    --------
    >>> key_at("hubs.minimum_share").high, key_at("index.parts[0].direction").choices
    (1.0, ('higher', 'lower'))
    """
    names = re.sub(r"\[\d+\]", "", place).removeprefix("study.").split(".")
    parts: tuple[type, ...] = (Study,)
    for name in names:
        keys = [key for part in parts for key in keys_of(part)]
        keys += [key for tree in keys if tree.type == "tree" for key in keys_of(tree.part)]
        found = next(key for key in keys if key.name == name)
        parts = (Group, Indicator) if found.type == "parts" else (found.part,)
    return found


def files_of(study: Study) -> list[Path]:
    """List every file that a study names, each once: boundaries, tables, weights.

    Examples
    --------
    >>> from growth_poles.core.study.read import load_study
    >>> [file.name for file in files_of(load_study("kazakhstan-official"))]
    ['kazakhstan_regions.csv']
    """
    return list(dict.fromkeys(_paths(study)))


def _paths(value: Any) -> Iterator[Path]:
    """Find the paths in a specification, whatever parts it will have one day."""
    if isinstance(value, Path):
        yield value
    elif is_dataclass(value):
        for part in fields(value):
            yield from _paths(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _paths(item)
