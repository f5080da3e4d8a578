"""GAL text, the common file format of contiguity weights, read and written without a library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from ..errors import InputError, TableError, UnknownRegionError, listed
from ..messages import Text
from .weights import Neighbours

__all__ = ["parse_gal", "read_gal", "to_gal"]


def parse_gal(
    text: str, labels: Iterable[str] | None = None, *, name: str = "gal", where: str = "GAL"
) -> Neighbours:
    r"""Read neighbours from GAL text.

    The first line holds the number of regions, alone or as ``0 number layer key``. Then come two
    lines for each region: its label and the number of its neighbours, and their labels. The
    second may be empty or absent for a region without neighbours. Labels cannot hold spaces.

    Parameters
    ----------
    text : str
        Content of the file.
    labels : iterable of str, optional
        Regions to match, by label; the result is in their order. The order of the file, and all
        its regions, by default.
    name : str, default "gal"
        Name of the weights.
    where : str, optional
        Name of the file, for messages.

    Returns
    -------
    Neighbours
        All weights 1, direction as in the file.

    Raises
    ------
    TableError
        A broken line (its number is in the message), or fewer or more regions than announced.
    UnknownRegionError
        A neighbour without an entry of its own, or regions that only one side has.

    Examples
    --------
    >>> parse_gal("3\na 1\nb\nb 2\na c\nc 1\nb\n", ["c", "b", "a"]).of("b")
    ('c', 'a')
    """
    lines = text.lstrip("\ufeff").splitlines()

    def broken(number: int, needed: Text) -> TableError:
        came = Text("the end of the file")
        if number <= len(lines):
            came = repr(lines[number - 1].strip())
        return TableError(needed, came, where=Text("{file}, line {line}", file=where, line=number))

    header = lines[0].split() if lines else []
    count = header[1] if len(header) > 1 else "".join(header)
    if not count.isdecimal():
        raise broken(1, Text("the number of regions in the first line"))
    found: dict[str, tuple[int, list[str]]] = {}
    number = 1
    while number < len(lines):
        number += 1
        parts = lines[number - 1].split()
        if not parts:
            continue
        if len(parts) != 2 or not parts[1].isdecimal():
            raise broken(number, Text("the label of a region and its number of neighbours"))
        label, k = parts[0], int(parts[1])
        if label in found:
            raise broken(
                number,
                Text(
                    "one entry for region {label!r} (first: line {line})",
                    label=label,
                    line=found[label][0],
                ),
            )
        line, mine = number, []
        if k:
            number += 1
            mine = lines[number - 1].split() if number <= len(lines) else []
            if len(mine) != k:
                raise broken(
                    number,
                    Text(
                        "a line of {k} {k:|neighbour|neighbours} for region {label!r}",
                        k=k,
                        label=label,
                    ),
                )
        found[label] = (line, mine)
    if len(found) != int(count):
        raise TableError(
            Text("{n} regions, as the first line announces", n=count),
            Text("{n} {n:|entry|entries}", n=len(found)),
            where=where,
            remedy=Text("Write the file again; it seems cut off"),
        )
    for label, (line, mine) in found.items():
        strange = [other for other in mine if other not in found]
        if strange:
            raise UnknownRegionError(
                Text("an entry for every neighbour of {label!r}", label=label),
                listed(strange),
                where=Text("{file}, line {line}", file=where, line=line + 1),
                remedy=Text("Correct the code, or add its entry"),
            )
        if len(set(mine)) < len(mine) or label in mine:
            raise broken(
                line + 1, Text("other regions as neighbours of {label!r}, each once", label=label)
            )
    own = tuple(found)
    place = {label: i for i, label in enumerate(own)}
    mine = [place[other] for _, others in found.values() for other in others]
    limits = np.cumsum([0, *(len(others) for _, others in found.values())])
    read = Neighbours.build(own, limits, mine, name=name, how=f"read from {where}")
    return read if labels is None else matched(read, labels, where)


def read_gal(path: Path, name: str) -> Neighbours:
    r"""Read a GAL file.

    Raises
    ------
    InputError
        A file that is no text in UTF-8, or what :func:`parse_gal` refuses.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "w.gal"
    ...     written = path.write_text("2\na 1\nb\nb 1\na\n")
    ...     read_gal(path, "w").of("a")
    ('b',)
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            Text("a GAL file as text in UTF-8"),
            Text("byte {start}, which is none", start=error.start),
            where=str(path),
            remedy=Text("Save it as UTF-8"),
        ) from error
    return parse_gal(text, name=name, where=path.name)


def to_gal(neighbours: Neighbours) -> str:
    """Write neighbours as GAL text; weights are lost, because the format has none.

    Raises
    ------
    InputError
        A label that is empty or holds a space.

    Examples
    --------
    >>> w = Neighbours.from_pairs("ab", ["a"], ["b"], name="queen", how="by hand")
    >>> to_gal(w).splitlines()
    ['2', 'a 1', 'b', 'b 1', 'a']
    """
    bad = [label for label in neighbours.labels if label.split() != [label]]
    if bad:
        raise InputError(
            Text("GAL labels without spaces, none of them empty"),
            listed(bad),
            remedy=Text("Use region codes, or Parquet"),
        )
    lines = [str(neighbours.n)]
    limits = neighbours.indptr.tolist()
    for label, first, last in zip(neighbours.labels, limits, limits[1:], strict=False):
        others = [neighbours.labels[j] for j in neighbours.indices[first:last]]
        lines += [f"{label} {len(others)}", " ".join(others)]
    return "\n".join(lines) + "\n"


def matched(neighbours: Neighbours, labels: Iterable[str], where: str) -> Neighbours:
    """Bring weights into the order of these regions; both sides must have the same ones.

    Raises
    ------
    UnknownRegionError
        Regions of the weights that are not wanted, or wanted ones that have no weights.
    """
    wanted = tuple(map(str, labels))
    strange = sorted(set(neighbours.labels) - set(wanted))
    lacking = sorted(set(wanted) - set(neighbours.labels))
    if strange or lacking:
        came = [Text("unknown regions {items}", items=listed(strange))] if strange else []
        came += [Text("nothing about {items}", items=listed(lacking))] if lacking else []
        raise UnknownRegionError(
            Text("weights of the same {n} regions", n=len(wanted)),
            Text("{parts: }", parts=came)
            if len(came) == 1
            else Text("{one} and {other}", one=came[0], other=came[1]),
            where=where,
            remedy=Text("Use the same region codes in both"),
        )
    return neighbours.subset(wanted)
