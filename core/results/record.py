"""How a result came about: inputs with their digests, versions, every parameter, licences."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ..messages import Text, from_data, to_data
from ..study.spec import Study
from ..tables import Column, Table

__all__ = ["Source", "run_record", "sha256", "sources_of", "texts_of"]


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
    tables: Iterable[Table] = (),
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
    tables : iterable of Table
        The other tables of the file: what they and the notes say in words is kept with its
        template and fields, so that it can be said in another language.
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
    notes = tuple(notes)
    rows += [("note", str(number), note) for number, note in enumerate(notes, start=1)]
    rows += [("message", str(text), _kept(text)) for text in _texts(notes, tables)]
    rows.append(("study", "file", study.text))
    columns = (
        Column(
            "part",
            "text",
            "run, version, input, licence, parameter, note, message or study",
        ),
        Column("key", "text", "What it is about"),
        Column("value", "text", "Its value"),
    )
    table_rows = [dict(zip(("part", "key", "value"), row, strict=True)) for row in rows]
    return Table.from_rows("run_record", "One fact about this run", columns, table_rows)


def _texts(notes: Iterable[str], tables: Iterable[Table]) -> Iterator[Text]:
    """Yield every text of the engine that its English words alone do not give back, each once."""
    words = (
        cell
        for table in tables
        for column in table.columns
        if column.kind == "text"
        for cell in table[column.name].tolist()
    )
    seen: set[str] = set()
    for text in (*notes, *words):
        if isinstance(text, Text) and text.fields and text not in seen:
            seen.add(text)
            yield text


def _kept(text: Text) -> str:
    return json.dumps(to_data(text), ensure_ascii=False)


def texts_of(record: Mapping[tuple[str, str], str]) -> dict[str, Text]:
    """Return the texts that a ``run_record`` keeps, by their English words.

    Parameters
    ----------
    record : mapping of (part, key) to value
        A file of an older version keeps none.

    Examples
    --------
    >>> kept = {("message", "row 3"): '{"code": "row {row}", "fields": {"row": 3}}'}
    >>> texts_of(kept)["row 3"].template
    'row {row}'
    """
    texts = {}
    for (part, words), value in record.items():
        if part != "message":
            continue
        try:
            text = from_data(json.loads(value))
        except (ValueError, RecursionError):
            continue
        if isinstance(text, Text) and text == words:
            texts[words] = text
    return texts


def sources_of(study: Study, boundaries: Source) -> Iterator[Source]:
    """Yield every file that a study reads, each once, the boundaries first.

    Examples
    --------
    >>> from growth_poles.core.study.read import load_study
    >>> [source.role for source in sources_of(load_study("paper"), Source(Path(), "boundaries"))]
    ['boundaries', 'table', 'table', 'table']
    """
    yield boundaries
    if study.names:
        yield Source(study.names.file, "names")
    seen = set()
    for table in study.tables:
        if table.file not in seen:
            seen.add(table.file)
            yield Source(table.file, "table", table.source, table.licence)
    for weights in study.diffusion.weights if study.diffusion else ():
        if weights.file and weights.file not in seen:
            seen.add(weights.file)
            yield Source(weights.file, "weights")
