"""One indicator in every scheme in which it came, and how it gets to the scheme of the study.

The scheme is found per table, indicator and year. A year can be on several schemes at once, where
a whole stands beside its parts; each of them is kept, and never added to another.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import SchemeError, TableError, listed
from ..messages import Text
from ..reading.cells import tidy_text
from ..reading.observations import Observations
from ..regions.gazetteer import Gazetteer
from ..regions.schemes import add_up, crosswalk
from ..study.spec import MeasureKind
from .scheme_of_rows import SchemeFinding, find_scheme

__all__ = ["Placement", "Series", "add_finer", "last_digit", "place_regions"]

ENOUGH = 5
"""Numbers that show by themselves to which digit they were printed."""


@dataclass(slots=True, eq=False)
class Series:
    """Values of one indicator by scheme.

    Parameters
    ----------
    name : str
    kind : {"count", "ratio", "index"}
    n_years : int
    values : dict of str to ndarray of float64, shape (n_regions of the scheme, n_years)
    preliminary : dict of str to ndarray of bool, same shapes
    slack : dict of str to ndarray of float64, same shapes
        Half a unit of the last printed digit: how far a value can be from the true one; see
        :meth:`set_slack`.
    national, national_slack : ndarray of float64, shape (n_years,)
        The row of the whole country; ``nan`` where there is none.
    """

    name: str
    kind: MeasureKind
    n_years: int
    values: dict[str, np.ndarray] = field(default_factory=dict)
    preliminary: dict[str, np.ndarray] = field(default_factory=dict)
    slack: dict[str, np.ndarray] = field(default_factory=dict)
    national: np.ndarray = field(default_factory=lambda: np.empty(0))
    national_slack: np.ndarray = field(default_factory=lambda: np.empty(0))
    origin: dict[str, np.ndarray] = field(default_factory=dict, repr=False)
    given_twice: list[tuple[str, str, int, int]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        if not len(self.national):
            self.national = np.full(self.n_years, np.nan)
            self.national_slack = np.zeros(self.n_years)

    def has(self, scheme: str) -> np.ndarray:
        """Years in which the indicator came in a scheme, shape (n_years,)."""
        if scheme not in self.values:
            return np.zeros(self.n_years, bool)
        return ~np.isnan(self.values[scheme]).all(axis=0)

    def fill(
        self,
        scheme: str,
        codes: Sequence[str],
        region: np.ndarray,
        year: np.ndarray,
        seen: Observations,
        which: np.ndarray,
        tables: Sequence[Observations],
    ) -> None:
        """Put observations of one table into their cells.

        Raises
        ------
        TableError
            A region comes twice in the table, or another table gives another value.
        """
        known = ~np.isnan(seen.value[which])
        region, year, which = region[known], year[known], which[known]
        if scheme not in self.values:
            shape = (len(codes), self.n_years)
            self.values[scheme] = np.full(shape, np.nan)
            self.preliminary[scheme] = np.zeros(shape, bool)
            self.origin[scheme] = np.full((2, *shape), -1, np.int32)
        flat = region * self.n_years + year
        first = np.full(self.values[scheme].size, -1)
        first[flat[::-1]] = np.arange(len(flat))[::-1]
        again = np.flatnonzero(first[flat] != np.arange(len(flat)))
        if len(again):
            self._refuse_twice(codes, seen, which, first[flat[again[0]]], again)
        values, origin = self.values[scheme].reshape(-1), self.origin[scheme].reshape(2, -1)
        there = np.flatnonzero(~np.isnan(values[flat]))
        if len(there):
            differ = there[values[flat[there]] != seen.value[which[there]]]
            if len(differ):
                self._refuse_conflict(codes, seen, which, differ[0], flat, values, origin, tables)
            table = tables.index(seen)
            self.given_twice += [
                (scheme, codes[region[at]], int(year[at]), table) for at in there.tolist()
            ]
        values[flat] = seen.value[which]
        self.preliminary[scheme].reshape(-1)[flat] |= seen.preliminary[which]
        origin[0, flat], origin[1, flat] = tables.index(seen), seen.row[which]

    def _refuse_twice(
        self,
        codes: Sequence[str],
        seen: Observations,
        which: np.ndarray,
        first: int,
        again: np.ndarray,
    ) -> None:
        one, two = which[first], which[again[0]]
        texts = dict.fromkeys(seen.matches[seen.region[at]].text for at in (one, two))
        table, rows = seen.table, (int(seen.row[one]), int(seen.row[two]))
        apart = [
            name
            for name, cells in table.beside.items()
            if tidy_text(cells[rows[0]]) != tidy_text(cells[rows[1]])
        ]
        remedy = Text("Leave one of the rows out")
        if apart:
            remedy = Text(
                "Columns tell the two apart: {columns}. Choose in the study, for example "
                "where = {{ {column} = {value} }}",
                columns=listed(apart, 6),
                column=json.dumps(apart[0], ensure_ascii=False),
                value=json.dumps(tidy_text(table.beside[apart[0]][rows[0]]), ensure_ascii=False),
            )
        raise TableError(
            Text("each region once for an indicator and year"),
            Text(
                "{names} in rows {one} and {two} ({indicator}; {n} such figures)",
                names=" and ".join(map(repr, texts)),
                one=table.line(rows[0]),
                two=table.line(rows[1]),
                indicator=self.name,
                n=len(again),
            ),
            table.place(),
            remedy,
        )

    def _refuse_conflict(
        self,
        codes: Sequence[str],
        seen: Observations,
        which: np.ndarray,
        at: int,
        flat: np.ndarray,
        values: np.ndarray,
        origin: np.ndarray,
        tables: Sequence[Observations],
    ) -> None:
        cell = int(flat[at])
        other = tables[origin[0, cell]]
        raise TableError(
            Text(
                "one value of {indicator} for {region} in a year",
                indicator=self.name,
                region=codes[cell // self.n_years],
            ),
            Text(
                "{one:.15g} ({here}) and {two:.15g} ({there})",
                one=float(values[cell]),
                here=other.table.place(int(origin[1, cell])),
                two=float(seen.value[which[at]]),
                there=seen.table.place(int(seen.row[which[at]])),
            ),
            "",
            Text("Leave one of the tables or rows out"),
        )

    def set_slack(self) -> None:
        """Work out from the values to which digit they were printed, year by year.

        Files lose trailing zeros (0.20 becomes 0.2), so a single value does not tell its digits:
        the most decimals among the values of a scheme and year do, where there are five or more
        (that all of them end in a zero has a chance of one in 100,000), else the most decimals
        among all values of the indicator. Whole numbers are taken as rounded to one. Where
        the values of a year are printed to different digits, the finest counts.
        """
        counts = {
            scheme: (np.isfinite(values) & (values != 0)).sum(axis=0)
            for scheme, values in self.values.items()
        }
        finest = 0.0
        if any((count < ENOUGH).any() for count in counts.values()):
            finest = last_digit(np.concatenate([of.ravel() for of in self.values.values()]))
        for scheme, values in self.values.items():
            steps = np.array([last_digit(values[:, year]) for year in range(self.n_years)])
            steps = np.where(counts[scheme] >= ENOUGH, steps, finest)
            self.slack[scheme] = np.broadcast_to(steps / 2, values.shape)
        self.national_slack = (
            np.array([last_digit(self.national[[at]]) for at in range(self.n_years)]) / 2
        )


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """Where the rows of one table, indicator and year stand in each scheme that they fit."""

    table: int
    indicator: str
    year: int
    regions: np.ndarray
    options: Mapping[str, SchemeFinding]
    doubt: str = ""


def last_digit(values: np.ndarray) -> float:
    """Find the unit of the last digit to which numbers were printed; 0 beyond nine decimals.

    Units above one take at least ``ENOUGH`` numbers: a single 2000 is not known to be rounded.

    Examples
    --------
    >>> last_digit(np.array([1.5, 2.25, 3.0])), last_digit(np.array([1200.0, 300.0]))
    (0.01, 1.0)
    """
    some = values[np.isfinite(values) & (values != 0)]
    if not len(some):
        return 0.0
    for decimals in range(-6 if len(some) >= ENOUGH else 0, 10):
        scaled = some * 10.0**decimals
        # twelve digits: sums and products of decimals carry noise beyond them
        noise = 1e-12 * np.abs(scaled) + 1e-9 * min(1.0, 10.0**decimals)
        if (np.abs(scaled - np.rint(scaled)) <= noise).all():
            return 10.0**-decimals
    return 0.0


def place_regions(
    seen: Observations, at: int, gazetteer: Gazetteer, table: int, year_names: Sequence[int]
) -> list[Placement]:
    """Find the schemes of one indicator of one table, year by year.

    Rows without a figure do not count: a table of today's regions has a dash for each of them in
    the years before they were formed.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.regions.gazetteer import Gazetteer
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> from growth_poles.core.reading.observations import observe
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "", "count"),), year=2016)
    >>> rows = [["region", "grp"], ["KZ-YUZ", 5], ["KZ-61", 3], ["KZ-79", 2]]
    >>> kz = Gazetteer.kazakhstan()
    >>> seen = observe(table_from_rows(rows, spec, file="a.csv"), spec, kz, [2016])
    >>> placed, = place_regions(seen, 0, kz, 0, [2016])
    >>> {scheme: found.codes for scheme, found in placed.options.items()}
    {'16': ('KZ-YUZ', None, None), '17': (None, 'KZ-YUZ', 'KZ-SHY')}
    """
    placements = []
    cache: dict[tuple[int, ...], tuple[Mapping[str, SchemeFinding], str]] = {}
    mine = seen.indicator == at
    filled = mine & ~np.isnan(seen.value)
    kinds = np.array([match.kind == "region" for match in seen.matches])
    for year in np.unique(seen.year[filled]).tolist():
        rows = filled & (seen.year == year)
        regions = np.unique(seen.region[rows])
        regions = regions[kinds[regions]]
        if not len(regions):
            continue
        everyone = np.unique(seen.region[mine & (seen.year == year)])
        key = (*regions.tolist(), -1, *everyone.tolist())
        indicator = seen.spec.columns[at].indicator
        if key not in cache:
            where = f"{seen.table.place()}, {indicator}, {year_names[year]}"
            options = _options(seen, regions, gazetteer, where)
            cache[key] = options, _doubt(seen, everyone, next(iter(options.values())), gazetteer)
        placements.append(Placement(table, indicator, year, regions, *cache[key]))
    return placements


def _doubt(
    seen: Observations, everyone: np.ndarray, found: SchemeFinding, gazetteer: Gazetteer
) -> str:
    """Say why the scheme is in doubt, once the rows without a figure are looked at too."""
    if seen.spec.scheme:
        return ""
    try:
        whole = find_scheme([seen.matches[at] for at in everyone.tolist()], gazetteer)
    except SchemeError:
        return found.doubt
    if whole.scheme == found.scheme:
        return whole.doubt
    return Text(
        "rows of scheme {whole} stand without figures; scheme {taken} is taken, name the scheme "
        "of the table if it is another",
        whole=whole.scheme,
        taken=found.scheme,
    )


def _options(
    seen: Observations, regions: np.ndarray, gazetteer: Gazetteer, where: str
) -> dict[str, SchemeFinding]:
    """Find the schemes in which all rows have a place, and are the regions that they seem."""
    matches = [seen.matches[at] for at in regions.tolist()]
    found = find_scheme(matches, gazetteer, scheme=seen.spec.scheme or None, where=where)
    options = {found.scheme: found}
    if seen.spec.scheme:
        return options
    for name in gazetteer.schemes:
        if name == found.scheme:
            continue
        try:
            other = find_scheme(matches, gazetteer, scheme=name)
        except SchemeError:
            continue
        if len(other.missing) <= len(found.missing) or _same_ground(found, name):
            options[name] = other
    return options


def _same_ground(found: SchemeFinding, finer: str) -> bool:
    """Whether all rows are regions that a finer scheme leaves as they are."""
    wholes = list(crosswalk(finer, found.scheme).values())
    return not found.set_aside and all(wholes.count(code) == 1 for code in found.codes)


def add_finer(
    series: Series, scheme: str, gazetteer: Gazetteer
) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Bring an indicator to one scheme.

    Years that came in the scheme are taken as they are; counts of other years are added up from
    the coarsest finer scheme. The rest is missing.

    Returns
    -------
    values : ndarray of float64, shape (n_regions, n_years)
    preliminary : ndarray of bool, shape (n_regions, n_years)
    slack : ndarray of float64, shape (n_regions, n_years)
    used : list of str, length n_years
        Scheme from which each year was taken; empty where it cannot be had.

    Examples
    --------
    >>> from growth_poles.core.regions.gazetteer import Gazetteer
    >>> made = Series("grp", "count", 1, values={"17": np.ones((17, 1))})
    >>> made.preliminary["17"] = np.zeros((17, 1), bool)
    >>> made.set_slack()
    >>> values, _, _, used = add_finer(made, "16", Gazetteer.kazakhstan())
    >>> values.sum(), values.max(), used
    (17.0, 2.0, ['17'])
    """
    order = list(gazetteer.schemes)
    codes = gazetteer.schemes[scheme].codes
    shape = (len(codes), series.n_years)
    direct = series.has(scheme)
    if direct.all():
        kept = series.values[scheme], series.preliminary[scheme], series.slack[scheme]
        return *kept, [scheme] * series.n_years
    values, slack = np.full(shape, np.nan), np.zeros(shape)
    preliminary = np.zeros(shape, bool)
    used = [""] * series.n_years
    finer = order[order.index(scheme) + 1 :] if series.kind == "count" else []
    for name in (scheme, *finer):
        years = np.flatnonzero(series.has(name) & np.array([not one for one in used], bool))
        if not len(years):
            continue
        parts = [
            series.values[name][:, years],
            series.preliminary[name][:, years].astype(float),
            series.slack[name][:, years],
        ]
        if name != scheme:
            own = gazetteer.schemes[name].codes
            parts = [add_up(part, own, name, scheme)[1] for part in parts]
        values[:, years], preliminary[:, years], slack[:, years] = parts[0], parts[1] > 0, parts[2]
        for year in years.tolist():
            used[year] = name
    return values, preliminary, slack, used
