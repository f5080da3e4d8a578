"""Write the results of a study: which files, with which styles, all of them or none.

Both sides come in here with a :class:`Writer` of their own, which knows how its libraries write a
file; what is written, and when it may be, is decided here only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from ..files.replacing import replacing_all
from ..files.target import check_none_there, check_not_an_input, check_target
from ..results.layers import LAYERS, small_area
from ..study.spec import Study, files_of
from ..tables import Findings, Table
from .choice import map_styles
from .symbology import Style

__all__ = ["Job", "Writer", "write_results"]

Job = tuple[Path, Callable[[Path, Path], object]]
"""A file beside the GeoPackage: its target, and what writes it from two names, its temporary one
and that of the GeoPackage, which is written already."""


class Writer(Protocol):
    """How one side writes files."""

    def areas(self) -> Sequence[float]:
        """Return the areas of the polygons."""

    def beside(self, path: Path) -> Iterable[Job]:
        """Return the files that the study asks for beside a GeoPackage."""

    def fill(
        self,
        partial: Path,
        layers: Sequence[Table],
        others: Sequence[Table],
        styles: Sequence[Style],
    ) -> None:
        """Write the GeoPackage under a temporary name."""


def write_results(
    study: Study,
    findings: Findings,
    path: Path,
    writer: Writer,
    *,
    inputs: Iterable[Path] = (),
    overwrite: bool = False,
) -> list[Path]:
    """Write the GeoPackage of a study and the files beside it: each is whole, or none is there.

    Parameters
    ----------
    study : Study
    findings : Findings
    path : Path
        Target, which ends in ``.gpkg``.
    writer : Writer
    inputs : iterable of Path
        Files that were read besides those that the study names.
    overwrite : bool
        Replace files that are there; one that is open anywhere is never touched.

    Returns
    -------
    list of Path
        Files written; the GeoPackage first.

    Raises
    ------
    OutputError
        A target that is there already or is an input, a folder that cannot be written or is full.
    """
    tables = findings.tables
    jobs = list(writer.beside(path))
    targets = [path, *(target for target, _ in jobs)]
    check_not_an_input(targets, [*files_of(study), *inputs])
    check_target(path, overwrite=overwrite)
    check_none_there(targets[1:], overwrite=overwrite)
    styles = list(map_styles(study, tables, small_area=small_area(writer.areas())))
    with replacing_all(targets) as (partial, *rest):
        layers = [tables[name] for name in LAYERS if name in tables]
        others = [table for name, table in tables.items() if name not in LAYERS]
        writer.fill(partial, layers, others, styles)
        for (_, write), target in zip(jobs, rest, strict=True):
            write(target, partial)
    return targets
