"""What is asked: one study, declaratively.

A study is one TOML file (:mod:`growth_poles.core.study.read` reads it). These are its parts as
frozen values; nothing here opens a file or computes anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from .index import GradeScale, Group, IndexSpec, Indicator, UncertaintySpec

__all__ = [
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
    "OutputSpec",
    "SpecialisationSpec",
    "Study",
    "TableSpec",
    "UncertaintySpec",
    "WeightsSpec",
    "files_of",
]

MeasureKind = Literal["count", "ratio", "index"]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One indicator that a table carries.

    Parameters
    ----------
    indicator : str
        Name of the indicator in the study and in every result.
    column : str
        Header of its column; in a tidy table the value of the indicator column; empty where the
        table has years as columns and no indicator column.
    kind : {"count", "ratio", "index"}
        Counts add up across schemes; ratios and indices do not.
    unit, label, source : str
        Unit of the values, name for people, where the values come from.
    """

    indicator: str
    column: str
    kind: MeasureKind
    unit: str = ""
    label: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One input table and how to read it.

    The layout follows from what is named: ``year`` and one column an indicator (long);
    ``indicator`` and ``value`` (tidy); neither ``year`` nor ``value``: the years are columns.

    Parameters
    ----------
    file : Path
        CSV, TSV, XLSX, ODS, Parquet or any vector file.
    region : str
        Header of the column that names the regions.
    columns : tuple of ColumnSpec
        The indicators to read.
    sheet : str
        Sheet of a workbook or layer of a vector file; empty takes the only one.
    year : str or int
        Header of the year column, or the one year of the table; empty: years are columns.
    indicator, value, unit, flag : str
        Headers of a tidy table; ``unit`` and ``flag`` also serve the other layouts.
    scheme : str
        Scheme of the regions where the table is known to have one; empty: found from the names.
    decimal : {"", ".", ","}
        Decimal mark; empty: found from the cells.
    encoding, separator : str
        Of text files; empty: found.
    where : str
        Place in the study file, for messages (``tables[0]``).
    """

    file: Path
    region: str
    columns: tuple[ColumnSpec, ...]
    sheet: str = ""
    year: str | int = ""
    indicator: str = ""
    value: str = ""
    unit: str = ""
    flag: str = ""
    scheme: str = ""
    decimal: str = ""
    encoding: str = ""
    separator: str = ""
    source: str = ""
    licence: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class DerivedSpec:
    """An indicator made from others: a product of counts, or a ratio.

    ``count``: the product of ``factors`` times ``scale``, computed on the scheme in which the
    factors came and then added up across schemes. ``ratio``: ``over`` by ``under`` times
    ``scale``, computed on the common scheme after crossing.
    """

    indicator: str
    kind: MeasureKind
    factors: tuple[str, ...] = ()
    over: str = ""
    under: str = ""
    scale: float = 1.0
    unit: str = ""
    label: str = ""
    where: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class BoundarySpec:
    """The polygons: a shipped scheme, or a file of the user's own.

    ``minimum_border_km``: a contiguity that rests on a shorter shared border is named and left
    out. Small districts need a smaller value than oblasts.
    """

    scheme: str
    file: Path | None = None
    layer: str = ""
    code: str = ""
    name: str = ""
    minimum_border_km: float = 1.0


@dataclass(frozen=True, slots=True)
class SpecialisationSpec:
    """The activity whose place is asked for, and what it is measured against.

    Parameters
    ----------
    activity : str
        Indicator of kind count (output, value added, employment of the industry).
    total : str
        The same measure for the whole regional economy; empty: quotients are not computable.
    sectors : tuple of str
        Indicators that, with the rest of ``total``, make the sector vector of Krugman's index.
    population : str
        For the population-weighted measures of concentration.
    specialised, middling : float
        Lower limits of the classes on the larger share of the first and the focus year.
    no_value : {"undetermined", "none_reported"}
        How a region without a value is read by the classes and the hub rule: as unknown, or as
        not producing, where the source prints a dash for regions that do not. The share itself
        stays missing either way.
    interval : {"none", "counts", "rounding"}
        Interval of the location quotient: from the chance in counts (persons, firms; the
        parametric bootstrap in its limit of infinitely many draws), or from the rounding in which
        values were printed. See :mod:`growth_poles.core.specialisation.intervals`.
    coverage : float
        Of that interval, above 0 and below 1.
    """

    activity: str
    total: str = ""
    sectors: tuple[str, ...] = ()
    population: str = ""
    specialised: float = 0.50
    middling: float = 0.10
    no_value: Literal["undetermined", "none_reported"] = "undetermined"
    interval: Literal["none", "counts", "rounding"] = "none"
    coverage: float = 0.90


@dataclass(frozen=True, slots=True)
class EvidenceSpec:
    """A location quotient from another source that stands beside the hubs as evidence."""

    name: str
    activity: str
    total: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class HubRule:
    """Who is a candidate: a zone of the index and a share of the activity, in the focus year."""

    zones: tuple[str, ...] = ("A", "B")
    minimum_share: float = 0.10
    evidence: tuple[EvidenceSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class WeightsSpec:
    """One relation of the ensemble: who counts as whose neighbour, and how much.

    Parameters
    ----------
    kind : str
        ``queen`` (shared border), ``queen_inherited`` (an enclave city has its host's neighbours at
        second order too), ``queen_merged`` (city and host are one region), ``k_nearest``,
        ``distance_band``, ``inverse_distance``, ``gravity``, ``kernel``, or ``file`` (GAL, or the
        Parquet file of a libpysal Graph).
    name : str
        Name in the results; made from kind and options where it is not given.
    k, power, km : float
        Neighbours of ``k_nearest`` (or of the adaptive kernel), power of the distance, length of
        the band or bandwidth of the kernel.
    mass : str
        Indicator whose value in the first year attracts (``gravity``).
    file : Path or None
        Of kind ``file``.
    """

    kind: str
    name: str = ""
    k: int = 4
    power: float = 1.0
    km: float = 0.0
    mass: str = ""
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class DiffusionSpec:
    """Whether poles pull up their periphery: what is asked, of whom, and by which relations.

    Parameters
    ----------
    variables : tuple of str
        ``index_pct``, ``location_share`` or indicators of the panel.
    weights : tuple of WeightsSpec
        The ensemble over which agreement is counted; the first one is shown on the map.
    poles : tuple of str
        Codes, named before the numbers are seen; empty: the candidate hubs of the first year.
    enclaves : tuple of (str, str)
        City and the host that surrounds it.
    rhos : tuple of float
        Strengths for which the lag multiplier is reported, above 0 and below 1.
    damping : float
        Damping of a pole's influence from one step along the weights to the next.
    alpha : float
        Threshold of the exposure test of the verdict.
    permutations : int
        Orders to draw where not all are taken.
    allow_isolates : bool
        Whether a region without a neighbour is accepted; its spatial lag is missing.
    """

    variables: tuple[str, ...]
    weights: tuple[WeightsSpec, ...]
    poles: tuple[str, ...] = ()
    enclaves: tuple[tuple[str, str], ...] = ()
    rhos: tuple[float, ...] = (0.2, 0.3, 0.4, 0.5, 0.6)
    damping: float = 0.5
    alpha: float = 0.10
    permutations: int = 9999
    allow_isolates: bool = False


@dataclass(frozen=True, slots=True)
class OutputSpec:
    """Language of titles and legends, and formats written beside the GeoPackage."""

    language: Literal["en", "ru", "kk"] = "en"
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """One analysis: what to read, what to compute and by which rules.

    Parameters
    ----------
    name, title, description, licence, cite : str
        What the study is, under which licence its data stand, and how to cite it.
    boundaries : BoundarySpec
        The regions.
    years : tuple of int
        Years of the panel, rising.
    focus_year : int
        Year of the layer ``regions``, of the hubs and of the maps.
    missing : {"mean_of_present", "no_value"}
        What a group of the index does where indicators are missing. There is no default: the
        study says it.
    seed : int
        Seed of every random draw.
    tables, derived
        Where the indicators come from.
    index, grades, uncertainty, specialisation, hubs, diffusion
        What is computed; a part that is ``None`` is left out.
    claims : str
        Name of a set of published claims to recompute (``"paper"``), or empty.
    text : str
        The study file as it was read, kept in the results.
    """

    name: str
    boundaries: BoundarySpec
    years: tuple[int, ...]
    focus_year: int
    missing: Literal["mean_of_present", "no_value"]
    tables: tuple[TableSpec, ...]
    derived: tuple[DerivedSpec, ...] = ()
    index: IndexSpec | None = None
    grades: GradeScale = field(default_factory=GradeScale)
    uncertainty: UncertaintySpec | None = None
    specialisation: SpecialisationSpec | None = None
    hubs: HubRule | None = None
    diffusion: DiffusionSpec | None = None
    output: OutputSpec = OutputSpec()
    title: str = ""
    description: str = ""
    licence: str = ""
    cite: str = ""
    seed: int = 0
    claims: str = ""
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
