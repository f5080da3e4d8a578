"""How a result came about: inputs with their digests, versions, every parameter, licences."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ..study.spec import Study
from ..tables import Column, Table

__all__ = ["Source", "run_record", "sha256", "sources_of"]


@dataclass(frozen=True, slots=True)
class Source:
    """One input file, and what must be said where it is passed on."""

    path: Path
    role: str
    attribution: str = ""
    licence: str = ""


def sha256(path: Path) -> str:
    """SHA-256 of a file, read in pieces.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def run_record(
    study: Study,
    sources: Iterable[Source],
    notes: Iterable[str],
    versions: Mapping[str, str],
    *,
    product: str,
    now: datetime | None = None,
) -> Table:
    """Write down how the results came about.

    Parameters
    ----------
    study : Study
        With every parameter, defaults included.
    sources : iterable of Source
        Every file that was read.
    notes : iterable of str
        What could not be computed and why, repairs, discrepancies.
    versions : mapping of str to str
        Versions of the libraries that took part.
    product : str
        Version of Growth Poles.
    now : datetime, optional
        Time of the run; the current time by default.

    Returns
    -------
    Table
        Named ``run_record``: part, key, value.
    """
    rows: list[tuple[str, str, str]] = [
        ("run", "growth_poles", product),
        ("run", "time_utc", (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("version", "python", platform.python_version()),
        ("version", "numpy", np.__version__),
        *(("version", name, version) for name, version in versions.items()),
    ]
    for source in sources:
        name = source.path.name
        rows.append(("input", name, source.role))
        if source.path.is_file():
            rows.append(("input", f"{name}.bytes", str(source.path.stat().st_size)))
            rows.append(("input", f"{name}.sha256", sha256(source.path)))
        else:
            rows.append(("input", f"{name}.sha256", "none: no single file"))
        if source.attribution:
            rows.append(("licence", f"{name}.attribution", source.attribution))
        if source.licence:
            rows.append(("licence", f"{name}.licence", source.licence))
    rows += [("licence", "results", study.licence)] if study.licence else []
    rows += [("licence", "how_to_cite", study.cite)] if study.cite else []
    rows += [("parameter", key, value) for key, value in study.parameters().items()]
    rows += [("note", str(number), note) for number, note in enumerate(notes, start=1)]
    rows.append(("study", "file", study.text))
    columns = (
        Column("part", "text", "run, version, input, licence, parameter, note or study"),
        Column("key", "text", "What it is about"),
        Column("value", "text", "Its value"),
    )
    table_rows = [dict(zip(("part", "key", "value"), row, strict=True)) for row in rows]
    return Table.from_rows("run_record", "One fact about this run", columns, table_rows)


def sources_of(study: Study, boundaries: Source) -> Iterator[Source]:
    """Yield every file that a study reads, each once, the boundaries first.

    Examples
    --------
    >>> from growth_poles.core.study.read import load_study
    >>> [source.role for source in sources_of(load_study("paper"), Source(Path(), "boundaries"))]
    ['boundaries', 'table', 'table', 'table']
    """
    yield boundaries
    seen = set()
    for table in study.tables:
        if table.file not in seen:
            seen.add(table.file)
            yield Source(table.file, "table", table.source, table.licence)
    for weights in study.diffusion.weights if study.diffusion else ():
        if weights.file and weights.file not in seen:
            seen.add(weights.file)
            yield Source(weights.file, "weights")
