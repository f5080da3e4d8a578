"""What the match report says about the rows of the tables and the gaps of the panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..messages import Text
from ..reading.observations import Observations
from ..regions.gazetteer import Gazetteer
from ..regions.places import WAYS
from ..regions.schemes import crosswalk
from .match_report import Report, gathered
from .series import Placement, Series

__all__ = ["report_missing", "report_rows"]

_MANY = 500


def report_rows(
    report: Report,
    seen: Sequence[Observations],
    placements: Sequence[Placement],
    known: Mapping[str, Series],
    used: Mapping[str, list[str]],
    scheme: str,
    gazetteer: Gazetteer,
) -> None:
    """Report for every spelling of every table what became of its rows.

    Examples
    --------
    >>> report = Report([2016])
    >>> report_rows(report, [], [], {}, {}, "16", Gazetteer.kazakhstan())
    >>> len(report.table())
    0
    """
    for one in seen:
        _report_spellings(report, one, len(gazetteer.schemes) == 1)
        _report_account(report, one)
    for placed in placements:
        one = seen[placed.table]
        source = one.table.place()
        cell = [(placed.year, placed.indicator)]
        if placed.doubt:
            report.add(source, "scheme in doubt", note=placed.doubt, cells=cell)
        chosen = used[placed.indicator][placed.year]
        name = chosen if chosen in placed.options else next(iter(placed.options))
        found = placed.options[name]
        for at, (spelling, code) in enumerate(zip(placed.regions, found.codes, strict=True)):
            match = one.matches[spelling]
            said = {
                "row_text": match.text,
                "matched_by": WAYS.get(match.how, match.how),
                "cells": cell,
            }
            if code is None:
                report.add(source, "set aside", note=found.set_aside.get(at, ""), **said)
            elif name != chosen:
                note = Text(
                    "scheme {name}; the study is on scheme {scheme}", name=name, scheme=scheme
                )
                report.add(source, "other scheme", region=code, note=note, **said)
            elif name == scheme:
                report.add(source, "matched", region=code, note=match.note, **said)
            else:
                whole = crosswalk(name, scheme)[code]
                status = "matched" if _is_whole(name, scheme, whole) else "added up"
                note = match.note
                if status == "added up":
                    note = Text("from scheme {name}", name=name)
                report.add(source, status, region=whole, note=note, **said)
    for series in known.values():
        for name, code, year, table in series.given_twice:
            if name == used[series.name][year]:
                report.add(
                    seen[table].table.place(), "given twice", region=code,
                    note=Text("the same value as in another table"), cells=[(year, series.name)],
                )  # fmt: skip


def _report_account(report: Report, one: Observations) -> None:
    """Report rows of other years and of parts of a year, and the signs for missing figures."""
    if one.account is None:
        return
    source = one.table.place()
    if one.account.others:
        note = Text("{n} rows of years that are not asked for", n=one.account.others)
        report.add(source, "other year", note=note)
    if one.account.parts:
        note = Text("{n} rows of parts of a year, as the study says", n=one.account.parts)
        report.add(source, "set aside", note=note)
    for sign, note in one.account.sign_notes():
        report.add(source, "sign for missing", row_text=sign, note=note)


def _is_whole(finer: str, scheme: str, whole: str) -> bool:
    return list(crosswalk(finer, scheme).values()).count(whole) == 1


def _report_spellings(report: Report, one: Observations, single: bool) -> None:
    """Report totals and rows that are no region; in a country with one scheme the regions too."""
    source = one.table.place()
    n = len(report.years)
    columns = [column.indicator for column in one.spec.columns]
    present = np.zeros((len(one.matches), len(columns) * n), bool)
    present[one.region, one.indicator * n + one.year] = True
    texts: dict[bytes, list[tuple[str, str]]] = {}
    status_of = {
        "region": "matched",
        "total": "total",
        "unknown": "not a region",
        "outside": "set aside",
    }
    notes = {
        "unknown": Text("a row without figures"),
        "outside": Text("a region that takes no part"),
    }
    for match, cells in zip(one.matches, present, strict=True):
        if match.kind not in status_of or (match.kind == "region" and not single):
            continue
        key = cells.tobytes()
        if key not in texts:
            pairs = [(int(at) % n, columns[int(at) // n]) for at in np.flatnonzero(cells)]
            texts[key] = gathered(pairs, report.years)
        region = match.places[0].newest.code if match.kind == "region" else ""
        how = WAYS.get(match.how, match.how) if match.kind == "region" else ""
        note = match.note or notes.get(match.kind, "")
        found = texts[key] if match.kind != "unknown" else [("", "")]
        for years, indicators in found:
            report.add_row(
                source, match.text.strip(), region, how, status_of[match.kind], years, indicators,
                note,
            )  # fmt: skip


def report_missing(
    report: Report,
    seen: Sequence[Observations],
    known: Mapping[str, Series],
    used: Mapping[str, list[str]],
    values: np.ndarray,
    names: Sequence[str],
    codes: Sequence[str],
    scheme: str,
) -> None:
    """Report where the panel has no figure: whole years first, then region by region.

    Examples
    --------
    >>> report = Report([2016])
    >>> made = {"grp": Series("grp", "count", 1)}
    >>> values = np.array([[[1.0]], [[np.nan]]])
    >>> report_missing(report, [], made, {"grp": ["mine"]}, values, ["grp"], ["A", "B"], "mine")
    >>> report.table()["region_iso"].tolist()
    ['B']
    """
    for at, name in enumerate(names):
        source = ", ".join(
            dict.fromkeys(
                one.table.place()
                for one in seen
                if any(column.indicator == name for column in one.spec.columns)
            )
        )
        missing = np.isnan(values[:, :, at])
        for year in np.flatnonzero(missing.all(axis=0)).tolist():
            others = [other for other in known[name].values if known[name].has(other)[year]]
            note = Text("a part of each sum is missing")
            if not others:
                note = Text("no figures in the table")
            elif not used[name][year]:
                note = Text(
                    "only on scheme {others}; the study is on scheme {scheme}",
                    others=", ".join(others),
                    scheme=scheme,
                )
            report.add(source, "missing", note=note, cells=[(year, name)])
        holes = missing & ~missing.all(axis=0)
        if len(codes) > _MANY:
            if holes.any():
                count = int(holes.sum())
                years = [(int(year), name) for year in np.flatnonzero(holes.any(axis=0))]
                report.add(
                    source,
                    "missing",
                    note=Text("{n} figures of single regions", n=count),
                    cells=years,
                )
            continue
        for row in np.flatnonzero(holes.any(axis=1)):
            cells = [(int(year), name) for year in np.flatnonzero(holes[row])]
            note = _why(known[name], used[name], cells, scheme)
            report.add(source, "missing", region=codes[row], note=note, cells=cells)


def _why(series: Series, used: Sequence[str], cells: Sequence[tuple[int, str]], scheme: str) -> str:
    crossed = any(used[year] not in ("", scheme) for year, _ in cells)
    if crossed:
        return Text("no figure, or a part of the sum has none")
    return Text("no figure")
