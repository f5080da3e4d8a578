"""Results in other formats beside the GeoPackage: GeoParquet, GeoJSON, CSV, XLSX, the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..escaping import cell_text
from ..files.csv_tables import write_csv

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import DataFrame

    from ..maps.write import Job
    from ..tables import Table
    from .study_run import Results

__all__ = ["escape_formulas", "export_jobs"]


def escape_formulas(frame: DataFrame) -> DataFrame:
    """Make every text safe to open in a spreadsheet: what would start a formula gets an apostrophe.

    Parameters
    ----------
    frame : DataFrame
        A table; numbers are left alone.

    Returns
    -------
    DataFrame
        A copy with the same columns and index.

    Examples
    --------
    >>> import pandas as pd
    >>> escape_formulas(pd.DataFrame({"a": ["=1+1", "Almaty", None]}))["a"].tolist()
    ["'=1+1", 'Almaty', None]
    """
    import pandas as pd

    safe = frame.copy()
    safe.columns = [cell_text(name) for name in frame.columns]
    for place, kind in enumerate(frame.dtypes):
        if not pd.api.types.is_numeric_dtype(kind):
            safe.isetitem(place, frame.iloc[:, place].astype(object).map(cell_text))
    return safe


def export_jobs(results: Results, path: Path) -> list[Job]:
    """List the files that the study asks for beside the GeoPackage, and how each is written.

    Parameters
    ----------
    results : Results
        What to write.
    path : Path
        The GeoPackage; ``name.gpkg`` gives ``name.regions.parquet``, ``name.xlsx``,
        ``name.hubs.csv`` and so on in its folder.

    Returns
    -------
    list of (Path, callable)
        Target, and what writes it under the name it is given.
    """
    return [job for kind in results.study.output.beside for job in _JOBS[kind](results, path)]


def _layers(results: Results) -> Iterator[tuple[str, GeoDataFrame]]:
    from ..results.layers import LAYERS

    for name in LAYERS:
        if name in results.findings.tables:
            yield name, results.layer(name)


def _geoparquet(results: Results, path: Path) -> Iterator[Job]:
    for name, layer in _layers(results):

        def write(target: Path, _: Path, layer: GeoDataFrame = layer) -> None:
            layer.to_parquet(target)

        yield path.with_suffix(f".{name}.parquet"), write


def _geojson(results: Results, path: Path) -> Iterator[Job]:
    for name, layer in _layers(results):
        # RFC 7946 knows WGS 84 only
        degrees = layer.to_crs(4326)

        def write(target: Path, _: Path, layer: GeoDataFrame = degrees) -> None:
            layer.to_file(target, driver="GeoJSON", engine="pyogrio", RFC7946="YES")

        yield path.with_suffix(f".{name}.geojson"), write


def _csv(results: Results, path: Path) -> Iterator[Job]:
    for name, table in results.findings.tables.items():

        def write(target: Path, _: Path, table: Table = table) -> None:
            write_csv(target, table)

        yield path.with_suffix(f".{name}.csv"), write


def _xlsx(results: Results, path: Path) -> Iterator[Job]:
    def write(target: Path, _: Path) -> None:
        import pandas as pd

        with pd.ExcelWriter(target, engine="openpyxl") as book:
            for name in results.findings.tables:
                frame = escape_formulas(results.table(name))
                frame.to_excel(book, sheet_name=name[:31], index=False)

    yield path.with_suffix(".xlsx"), write


def _report(results: Results, path: Path) -> Iterator[Job]:
    from ..report.page import page

    def write(target: Path, _: Path) -> None:
        text = page(results.story(), results.study.output.language)
        target.write_text(text, encoding="utf-8", newline="\n")

    yield path.with_suffix(".html"), write


_JOBS: dict[str, Callable[[Results, Path], Iterator[Job]]] = {
    "geoparquet": _geoparquet,
    "geojson": _geojson,
    "csv": _csv,
    "xlsx": _xlsx,
    "report": _report,
}
