"""The paper's printed claims, recomputed from its own printed tables.

A printed figure agrees when the recomputed one rounds to it at the printed precision; a round
figure ("twice", "70 %") when the recomputed one is within 5 % of it. What the tables contradict is
reported as contradicted; no number is bent to fit.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...studies import PAPER_TABLES
from ..indices.grades import grades, ranks, zones
from ..messages import Text
from ..specialisation.measures import location_share, share_classes
from ..study.spec import GradeScale
from ..tables import Column, Table

__all__ = ["PaperTables", "claims_table", "read_paper_tables"]

HOLDS, FAILS, UNKNOWN = "holds", "does not hold", "cannot be checked"
COLUMNS = (
    Column("claim", "text", "What the paper says, numbered as in the README"),
    Column("printed", "text", "The figure or statement as the paper prints it"),
    Column("recomputed", "text", "What its own tables 1 to 3 give"),
    Column("verdict", "text", "holds, does not hold, or cannot be checked"),
    Column("why", "text", "How it was recomputed and where the difference comes from"),
)


@dataclass(frozen=True, slots=True, eq=False)
class PaperTables:
    """Tables 1 to 3 of the paper as arrays; ``nan`` is a printed dash.

    Attributes
    ----------
    codes : tuple of str
        16 regions, in the order of table 1.
    index, grade, ksi : arrays of shape (16, 2)
        Index value, printed grade and printed share of 2010 and 2016.
    output : array of shape (16, 7)
        ICT output of 2010 to 2016, million tenge.
    """

    codes: tuple[str, ...]
    index: np.ndarray
    grade: np.ndarray
    output: np.ndarray
    ksi: np.ndarray

    def row(self, code: str) -> int:
        """Row of a region."""
        return self.codes.index(code)


def read_paper_tables(folder: Path = PAPER_TABLES) -> PaperTables:
    """Read the paper's three tables as they are shipped.

    Parameters
    ----------
    folder : Path
        Folder of the three CSV files.

    Returns
    -------
    PaperTables

    Examples
    --------
    >>> tables = read_paper_tables()
    >>> float(tables.index[tables.row("KZ-ALA"), 1])
    76.05
    """
    first = list(_rows(folder / "table1_innovation_index.csv"))
    codes = tuple(dict.fromkeys(row["region_iso"] for row in first))

    def placed(rows: list[dict[str, str]], column: str, years: range | tuple[int, ...]) -> list:
        cells = {(row["region_iso"], int(row["year"])): row[column] for row in rows}
        return [[cells[code, year] for year in years] for code in codes]

    def numbers(rows: list[dict[str, str]], column: str, years: range | tuple[int, ...]):  # noqa: ANN202
        cells = placed(rows, column, years)
        return np.array([[float(cell) if cell else np.nan for cell in row] for row in cells])

    ends = (2010, 2016)
    return PaperTables(
        codes=codes,
        index=numbers(first, "index_pct", ends),
        grade=np.array(placed(first, "grade", ends), dtype=object),
        output=numbers(
            list(_rows(folder / "table2_ict_output.csv")), "ict_output_mln_kzt", range(2010, 2017)
        ),
        ksi=numbers(list(_rows(folder / "table3_ksi.csv")), "ksi", ends),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def claims_table(tables: PaperTables | None = None) -> Table:
    """Recompute the 14 claims.

    Parameters
    ----------
    tables : PaperTables, optional
        The shipped tables unless given.

    Returns
    -------
    Table
        Named ``claims``: claim, printed, recomputed, verdict, why.

    Examples
    --------
    >>> claims = claims_table()
    >>> len(claims), claims["verdict"][1]
    (14, 'does not hold')
    """
    tables = tables or read_paper_tables()
    rows = [*_index_claims(tables), *_output_claims(tables), *_share_claims(tables)]
    rows.append(
        _claim(
            13,
            "in zone C of 2016 innovative output exceeds R&D spending several times "
            "(Kostanay, East Kazakhstan, Pavlodar)",
            "several times",
            "no figure",
            None,
            "the paper prints neither innovative output nor R&D spending by region",
        )
    )
    rows.append(_cluster_claim(tables))
    rows.sort(key=lambda row: int(row["claim"].partition(".")[0]))
    return Table.from_rows("claims", "One claim of the paper", COLUMNS, rows)


def _claim(
    number: int, text: str, printed: str, recomputed: str, holds: bool | None, why: str
) -> dict[str, str]:
    verdict = UNKNOWN if holds is None else HOLDS if holds else FAILS
    return {
        "claim": f"{number}. {text}",
        "printed": printed,
        "recomputed": recomputed,
        "verdict": verdict,
        "why": why,
    }


def _near(value: float, round_figure: float) -> bool:
    return bool(abs(value / round_figure - 1.0) <= 0.05)


def _index_claims(tables: PaperTables) -> Iterator[dict[str, str]]:
    scale = GradeScale()
    ours = grades(tables.index, scale)
    same = int((ours == tables.grade).sum())
    yield _claim(
        1,
        "grades of table 1",
        f"{tables.grade.size} grades",
        f"{same} of {tables.grade.size} the same",
        same == tables.grade.size,
        "the paper prints no cut points; steps of ten, lower limits inclusive, agree with all",
    )
    index_2016 = tables.index[:, 1]
    part = 100.0 * index_2016[tables.row("KZ-ALA")] / index_2016.sum()
    yield _claim(
        2,
        "Almaty city holds about 18.4 % of the national potential in 2016",
        "18.4 %",
        f"{part:.1f} %",
        round(part, 1) == 18.4,
        f"{index_2016[tables.row('KZ-ALA')]:.2f} of a sum of indices of {index_2016.sum():.2f}",
    )
    in_b = {
        code
        for code, zone in zip(tables.codes, zones(index_2016, scale), strict=True)
        if zone == "B"
    }
    yield _claim(
        3,
        "zone B in 2016: Nur-Sultan, Mangystau, Atyrau",
        "KZ-AST, KZ-ATY, KZ-MAN",
        ", ".join(sorted(in_b)),
        in_b == {"KZ-AST", "KZ-MAN", "KZ-ATY"},
        "grades B, B+ and B++ of table 1",
    )
    counts = (tables.index >= 30.0).sum(axis=0)
    yield _claim(
        4,
        "more regions stand at C++ or better in 2016 than in 2010",
        "more",
        f"{counts[0]} in 2010, {counts[1]} in 2016",
        bool(counts[1] > counts[0]),
        "index of 30 or more in table 1",
    )


def _output_claims(tables: PaperTables) -> Iterator[dict[str, str]]:
    yearly = np.nansum(tables.output, axis=0) / 1000.0
    total = yearly.sum()
    yield _claim(
        5,
        "total ICT output 2010–2016 is 120.3 bn tenge",
        "120.3 bn",
        f"{total:.1f} bn",
        round(total, 1) == 120.3,
        "sum of table 2; printed dashes add nothing",
    )
    ratio = yearly[-1] / yearly[0]
    yield _claim(
        6,
        "ICT output in 2016 is twice that of 2010",
        "2 times",
        f"{ratio:.2f} times",
        _near(ratio, 2.0),
        f"{yearly[-1]:.2f} bn by {yearly[0]:.2f} bn: more than twice by {ratio / 2.0 - 1.0:.0%}",
    )
    yield _claim(
        7,
        "ICT output in 2016 is 36.5 bn tenge",
        "36.5 bn",
        f"{yearly[-1]:.2f} bn",
        round(yearly[-1], 1) == 36.5,
        "sum of table 2 for 2016",
    )
    almaty = 100.0 * tables.output[tables.row("KZ-ALA")] / (1000.0 * yearly)
    whole = 100.0 * np.nansum(tables.output[tables.row("KZ-ALA")]) / (1000.0 * total)
    found = (almaty[0], almaty[-1], whole)
    yield _claim(
        8,
        "Almaty makes 70 % of ICT sales",
        "70 %",
        f"{found[0]:.1f} % (2010), {found[1]:.1f} % (2016), {found[2]:.1f} % (2010–2016)",
        _near(found[1], 70.0) or _near(found[2], 70.0),
        Text(
            "Almaty city in table 2; within 5 % of 70 % in {years} only",
            years=[2010 + k for k, share in enumerate(almaty) if _near(share, 70.0)],
        ),
    )


def _share_claims(tables: PaperTables) -> Iterator[dict[str, str]]:
    ends = tables.output[:, [0, -1]]
    shares = location_share(ends)
    without = ends[:, 0].copy()
    without[tables.row("KZ-PAV")] = np.nan
    printed = tables.ksi[:, 0]
    agree, agree_without = (
        _agreeing(printed, candidate) for candidate in (shares[:, 0], location_share(without))
    )
    n_printed = int((~np.isnan(printed)).sum())
    yield _claim(
        9,
        "table 3, shares of 2010",
        f"Almaty {printed[tables.row('KZ-ALA')]:.3f}",
        f"Almaty {shares[tables.row('KZ-ALA'), 0]:.3f}; "
        f"{agree} of {n_printed} shares agree to three decimals",
        agree == n_printed and bool(np.isnan(printed).sum() == np.isnan(shares[:, 0]).sum()),
        f"{agree_without} of {n_printed} agree when Pavlodar (53.1) is left out of the total",
    )
    printed = tables.ksi[:, 1]
    agree = _agreeing(printed, shares[:, 1])
    largest = [f"{code} {shares[row, 1]:.3f}" for code, row in _largest(tables, shares[:, 1], 5)]
    yield _claim(
        10,
        "table 3, shares of 2016",
        f"sum {np.nansum(printed):.3f}",
        f"sum {np.nansum(shares[:, 1]):.3f}: {', '.join(largest)}",
        agree == int((~np.isnan(printed)).sum()),
        _divisor(printed, ends[:, 1], agree),
    )
    classes = share_classes(np.fmax(shares[:, 0], shares[:, 1]), none=np.isnan(ends).all(axis=1))
    named = {
        label: sorted(
            code for code, given in zip(tables.codes, classes, strict=True) if given == label
        )
        for label in ("specialised", "middling")
    }
    yield _claim(
        11,
        "specialised: Almaty city; middling: Nur-Sultan, Aktobe, North Kazakhstan",
        "KZ-ALA; KZ-AKT, KZ-AST, KZ-SEV",
        f"{', '.join(named['specialised'])}; {', '.join(named['middling'])}",
        named == {"specialised": ["KZ-ALA"], "middling": ["KZ-AKT", "KZ-AST", "KZ-SEV"]},
        "the larger of the shares of 2010 and 2016: at least 0.50, at least 0.10; "
        "regions that the paper leaves out form the class minor",
    )
    outsiders = ("KZ-ATY", "KZ-KUS", "KZ-KZY", "KZ-MAN", "KZ-YUZ", "KZ-PAV")
    makers = [
        f"{code} {ends[tables.row(code), 1]:.1f}"
        for code in outsiders
        if ends[tables.row(code), 1] > 0.0
    ]
    yield _claim(
        12,
        "outsiders make no ICT products: Atyrau, Kostanay, Kyzylorda, Mangystau, "
        "South Kazakhstan, Pavlodar",
        "no output",
        f"output in 2016 (million tenge): {', '.join(makers)}" if makers else "no output",
        not makers,
        "table 2 prints output for them; the other four have a dash in 2010 and 2016",
    )


def _divisor(printed: np.ndarray, output: np.ndarray, agree: int) -> Text:
    """Find the one total, if there is any, by which all printed shares are outputs of table 2."""
    there = ~np.isnan(printed)
    low = (output[there] / (printed[there] + 0.0005)).max() / 1000.0
    high = (output[there] / (printed[there] - 0.0005)).min() / 1000.0
    n, total = int(there.sum()), float(np.nansum(output)) / 1000.0
    if not low <= high or low <= total <= high:
        return Text("shares must sum to 1; {agree} of {n} agree with table 2", agree=agree, n=n)
    return Text(
        "shares must sum to 1; all {n} printed ones are outputs of table 2 over one total of "
        "{low:.2f} to {high:.2f} bn, where the outputs sum to {total:.2f} bn",
        n=n,
        low=low,
        high=high,
        total=total,
    )


def _cluster_claim(tables: PaperTables) -> dict[str, str]:
    share = location_share(tables.output[:, -1])
    first_two = [
        [code for code, _ in _largest(tables, values, 2)] for values in (tables.index[:, 1], share)
    ]
    return _claim(
        14,
        'proposed clusters: "Digital cyber port Almaty", "IT cluster Nur-Sultan"',
        "KZ-ALA, KZ-AST",
        f"by index {', '.join(first_two[0])}; by share {', '.join(first_two[1])}",
        all(order == ["KZ-ALA", "KZ-AST"] for order in first_two),
        "both methods put the two cities first in 2016",
    )


def _agreeing(printed: np.ndarray, ours: np.ndarray) -> int:
    """Count the printed shares that ours round to (half a unit of the last digit)."""
    with np.errstate(invalid="ignore"):
        return int((np.abs(printed - ours) <= 0.0005 + 1e-12).sum())


def _largest(tables: PaperTables, values: np.ndarray, most: int) -> list[tuple[str, int]]:
    order = np.argsort(ranks(values), kind="stable")[:most]
    return [(tables.codes[row], int(row)) for row in order]
