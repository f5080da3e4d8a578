"""What became of the rows of one table: how many were read, matched and left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..messages import Text
from .cells import meaning_of

__all__ = ["Account"]


@dataclass(frozen=True, slots=True)
class Account:
    """Counts of one table.

    Parameters
    ----------
    table : str
        File and sheet.
    rows, matched, national, aside, others, parts : int
        Rows with a region or a figure; those of regions, of the whole country, set aside; rows of
        years that were not asked for; of parts of a year.
    missing : int
        Cells of regions and years asked for that hold no figure.
    signs : mapping of str to int
        What stands in these cells, and how often.
    """

    table: str
    rows: int
    matched: int
    national: int
    aside: int
    others: int
    parts: int
    missing: int
    signs: Counter[str] = field(default_factory=Counter)

    def line(self) -> Text:
        """Say it in one line.

        Examples
        --------
        >>> print(Account("a.csv", 5, 3, 1, 1, 0, 0, 2).line())
        a.csv: 5 rows read: 3 of regions, 1 of the whole country, 1 set aside; 0 of years that are
        not asked for; 2 cells without a figure
        """
        return Text(
            "{table}: {rows} rows read: {matched} of regions, {national} of the whole country, "
            "{aside} set aside; {others} of years that are not asked for; {missing} cells without "
            "a figure",
            table=self.table,
            rows=self.rows,
            matched=self.matched,
            national=self.national,
            aside=self.aside + self.parts,
            others=self.others,
            missing=self.missing,
        )

    def sign_notes(self) -> Sequence[tuple[str, Text]]:
        """Say of each sign for a missing figure how often it came and what offices mean by it."""
        told = []
        for sign, count in self.signs.most_common():
            meaning = meaning_of(sign)
            if meaning:
                told.append((sign, Text("{n} cells: {meaning}", n=count, meaning=meaning)))
            else:
                told.append((sign, Text("{n} cells", n=count)))
        return told
