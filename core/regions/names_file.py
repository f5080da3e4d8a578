"""What regions are called besides: spellings, old names and other languages, from a file."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..errors import TableError, listed
from ..messages import LANGUAGES, Text
from .spelling import PLAIN, text_of

__all__ = ["Aliases", "read_names"]

_NEEDED = ("code", "name")
_LARGEST = 10**7  # bytes
_YEAR = re.compile(r"(\d{4})(?:-\d\d(?:-\d\d)?)?")


class _Row(NamedTuple):
    code: str
    name: str
    language: str
    first: int
    last: int

    def holds(self, years: Collection[int]) -> bool:
        return any(self.first <= year <= self.last for year in years)


@dataclass(frozen=True, slots=True)
class Aliases:
    """More names of regions.

    Parameters
    ----------
    names : mapping of str to tuple of str
        All names by code.
    shown : mapping of (str, str) to str
        Name by code and language, for the columns of the results.
    notes : tuple of Text
        Rows that were set aside, and why.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: Mapping[tuple[str, str], str] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()

    def beside(self, names: Mapping[str, tuple[str, str, str]]) -> dict[str, tuple[str, str, str]]:
        """Return English, Russian and Kazakh name by code, those of the file before others.

        Examples
        --------
        >>> Aliases({}, {("a", "ru"): "Север"}).beside({"a": ("North", "North", "North")})
        {'a': ('North', 'Север', 'North')}
        """
        return {
            code: tuple(
                self.shown.get((code, language), name)
                for language, name in zip(LANGUAGES, told, strict=True)
            )
            for code, told in names.items()
        }


def read_names(file: Path, codes: Sequence[str], years: Sequence[int], focus: int) -> Aliases:
    r"""Read the further names of regions from a CSV file in UTF-8.

    Its columns are ``code`` and ``name`` and, where they are wanted, ``language`` (``en``,
    ``ru`` and ``kk`` go to the results), ``valid_from`` and ``valid_to`` (years or dates). Where
    one name stands for several regions, those whose years are not the study's are set aside.

    Parameters
    ----------
    file : Path
        The file.
    codes : sequence of str
        Codes of the regions.
    years : sequence of int
        Years of the study.
    focus : int
        The year whose names the results show.

    Returns
    -------
    Aliases

    Raises
    ------
    TableError
        A file that cannot be read, a column that is lacking, a row without name or with a year
        that is none, no known code at all.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "names.csv")
    ...     _ = file.write_text("code,name,language\n1,Север,ru\n", encoding="utf-8")
    ...     read_names(file, ["01", "02"], [2020], 2020).names
    {'01': ('Север',)}
    """
    rows = list(_rows(file))
    exact = set(codes)
    alike: dict[str, list[str]] = {}
    for code in codes:
        alike.setdefault(PLAIN.code_key(code), []).append(code)
    known, strangers = [], []
    for row in rows:
        found = [row.code] if row.code in exact else alike.get(PLAIN.code_key(row.code), [])
        if len(found) == 1:
            known.append(row._replace(code=found[0]))
        else:
            strangers.append(row.code)
    if not known:
        raise TableError(
            Text("codes of the regions, such as {codes}", codes=listed(codes, 3)),
            listed(dict.fromkeys(strangers)) if strangers else Text("no rows"),
            file.name,
            Text("Write the codes of the boundaries into the column 'code'"),
        )
    kept = [row for row in known if not _is_past(row, known, years)]
    notes = []
    if strangers:
        notes.append(
            Text(
                "Names: {n} {n:|row|rows} of {file} with codes of no region of the study are set "
                "aside: {codes}.",
                n=len(strangers),
                file=file.name,
                codes=listed(dict.fromkeys(strangers), 20),
            )
        )
    if past := [row for row in known if row not in kept]:
        notes.append(
            Text(
                "Names: {n} {n:|row|rows} of {file} with names that mean another region in the "
                "years of the study are set aside: {names}.",
                n=len(past),
                file=file.name,
                names=listed(f"{row.name} ({row.code})" for row in past),
            )
        )
    names: dict[str, tuple[str, ...]] = {}
    shown: dict[tuple[str, str], str] = {}
    for row in kept:
        names[row.code] = (*names.get(row.code, ()), row.name)
        if row.language in LANGUAGES and row.holds([focus]):
            shown.setdefault((row.code, row.language), row.name)
    return Aliases(names, shown, tuple(notes))


def _is_past(row: _Row, rows: Sequence[_Row], years: Sequence[int]) -> bool:
    """Say whether a name means another region in the years of the study, and not this one."""
    if row.holds(years):
        return False
    key = PLAIN.name_key(row.name)
    return any(
        other.code != row.code and other.holds(years) and PLAIN.name_key(other.name) == key
        for other in rows
    )


def _rows(file: Path) -> Iterator[_Row]:
    try:
        size = file.stat().st_size
        text = file.read_bytes().decode("utf-8-sig") if size <= _LARGEST else ""
    except FileNotFoundError:
        raise TableError(
            Text("File not found: {file}", file=str(file)),
            remedy=Text("Check the path: it is relative to the study file"),
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(
            Text("a CSV file in UTF-8"), str(error), file.name, Text("Save it as CSV UTF-8")
        ) from None
    if size > _LARGEST:
        raise TableError(
            Text("a file of names below {mb} MB", mb=_LARGEST // 10**6),
            Text("a file of {mb:.0f} MB", mb=size / 10**6),
            file.name,
        )
    head = text.split("\n", 1)[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(",;\t", key=head.count))
    try:
        header = [cell.strip().casefold().replace(" ", "_") for cell in next(reader, [])]
        if missing := [name for name in _NEEDED if name not in header]:
            raise TableError(
                Text("the columns {names}", names=listed(_NEEDED)),
                Text("none called {names}", names=listed(missing)),
                file.name,
                Text("Name the columns code, name, language, valid_from, valid_to"),
            )
        for cells in reader:
            if any(cell.strip() for cell in cells):
                where = Text("{file}, line {line}", file=file.name, line=str(reader.line_num))
                if any(cells[len(header) :]):
                    raise TableError(
                        Text("{n} cells", n=len(header)),
                        Text("{n} cells", n=len(cells)),
                        where,
                        Text("Put a name that holds a comma in double quotes"),
                    )
                cells += [""] * (len(header) - len(cells))
                yield _row(dict(zip(header, map(str.strip, cells), strict=False)), where)
    except csv.Error as error:
        raise TableError(
            Text("a CSV file in UTF-8"), str(error), file.name, Text("Save it as CSV UTF-8")
        ) from None


def _row(cells: Mapping[str, str], where: Text) -> _Row:
    for name in _NEEDED:
        if not any(map(str.isalnum, cells[name])):
            raise TableError(Text("a {name} in every row", name=name), Text("none"), where)
    first = _year(cells.get("valid_from", ""), 0, where)
    last = _year(cells.get("valid_to", ""), 9999, where)
    if last < first:
        raise TableError(
            Text("valid_from before valid_to"),
            Text("{first} and {last}", first=str(first), last=str(last)),
            where,
        )
    language = cells.get("language", "").lower()
    return _Row(text_of(cells["code"]).strip(), cells["name"], language, first, last)


def _year(cell: str, default: int, where: Text) -> int:
    if not cell:
        return default
    if not (found := _YEAR.fullmatch(cell)):
        raise TableError(
            Text("a year or a date such as 2018-06-19"),
            repr(cell),
            where,
            Text("Leave the cell empty where the name holds without limit"),
        )
    return int(found[1])
