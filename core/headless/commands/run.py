"""``growth-poles run``, ``diffuse`` and ``check``: one study, and what is printed of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from ...analysis import rehearse
from ...errors import StudyError
from ...files.target import check_target
from ...messages import Text, to_data
from ...tables import Table
from .. import study_run
from .console import (
    print_json,
    show_lines,
    show_matches,
    show_table,
    show_verdicts,
    show_written,
    speak,
    tell,
    working,
)

if TYPE_CHECKING:
    from ..run import Results

__all__ = ["check", "diffuse", "run"]


def run(
    study: str,
    out: Path,
    *,
    year: int | None,
    only: Literal["", "index"],
    report: bool,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Run a study into its GeoPackage and print hubs, verdicts and notes.

    Parameters
    ----------
    study : str
        TOML file, or name of a shipped study.
    out : Path
        GeoPackage to write.
    year : int or None
        Focus year instead of the study's.
    only : {"", "index"}
        ``index`` leaves the diffusion out.
    report : bool
        Write the page too, whatever the study says.
    overwrite : bool
        Replace a file that is there.
    as_json : bool
        JSON instead of tables.
    """
    loaded = study_run.load_study(study, year=year)
    speak(loaded.output.language)
    if report:
        loaded = replace(loaded, output=replace(loaded.output, report=True))
    check_target(out, overwrite=overwrite)
    if loaded.output.report:
        check_target(out.with_suffix(".html"), overwrite=overwrite, suffix=".html")
    with working(Text("Reading, matching and computing …")):
        results = study_run.run(loaded, only=only)
    with working(Text("Writing …")):
        written = results.write(out, overwrite=overwrite)
    _report(results, written, as_json)


def _report(results: Results, written: list[Path], as_json: bool) -> None:
    tables = results.findings.tables
    hubs = tables.get("hubs")
    if as_json:
        print_json(
            {
                "study": results.study.name,
                "focus_year": results.study.focus_year,
                "written": [str(path) for path in written],
                "candidates": [
                    row for row in (hubs.rows() if hubs else ()) if row["is_candidate_hub"]
                ],
                "undetermined": [
                    row["region_iso"]
                    for row in (hubs.rows() if hubs else ())
                    if row["is_candidate_hub"] is None
                ],
                "verdicts": list(tables["verdicts"].rows()) if "verdicts" in tables else [],
                "notes": [to_data(note) for note in results.notes],
                "rows": [to_data(line) for line in results.findings.accounts],
                "tables": {name: len(table) for name, table in tables.items()},
            }
        )
        return
    if hubs:
        columns = [
            (f"name_{results.study.output.language}", Text("Region"), ""),
            ("verdict", Text("Verdict"), ""),
            ("hub_rank", Text("Rank"), ".0f"),
            ("index_pct", Text("Index, %"), ".2f"),
            ("zone", Text("Zone"), ""),
            ("location_share", Text("Share"), ".3f"),
        ]
        quotient = next((part.name for part in results.study.hubs.evidence), "location_quotient")
        columns.append((quotient, Text("LQ"), ".2f"))
        show_table(
            hubs,
            columns,
            title=f"{results.study.title or results.study.name}: {results.study.focus_year}",
            most=20,
        )
    elif results.study.index:
        _show_ranking(results)
    if "verdicts" in tables:
        show_verdicts(tables["verdicts"], results.study.output.language)
    show_lines(Text("Tables"), results.findings.accounts)
    show_lines(Text("Notes"), results.notes)
    show_written(written)


def _show_ranking(results: Results) -> None:
    """Print the regions of a study without a hub rule by the index of its focus year."""
    table = results.findings.tables["regions"]
    rank = np.asarray(table["index_rank"], dtype=float)
    index = "index_pct" if "index_pct" in table.data else "index"
    order = np.argsort(np.where(np.isnan(rank), np.inf, rank), kind="stable")
    data = {column.name: np.asarray(table[column.name])[order] for column in table.columns}
    columns = [
        (f"name_{results.study.output.language}", Text("Region"), ""),
        ("index_rank", Text("Rank"), ".0f"),
        (index, Text("Index, %"), ".2f"),
        ("grade", Text("Grade"), ""),
    ]
    show_table(
        Table(table.name, table.title, table.columns, data),
        columns,
        title=f"{results.study.title or results.study.name}: {results.study.focus_year}",
        most=20,
    )


def diffuse(study: str, *, out: Path | None, overwrite: bool, as_json: bool) -> None:
    """Run a study and print the verdict of each pole.

    Parameters
    ----------
    study, out, overwrite, as_json
        As in :func:`run`; without ``out`` nothing is written.

    Raises
    ------
    StudyError
        The study has no ``[diffusion]``.
    """
    loaded = study_run.load_study(study)
    speak(loaded.output.language)
    if loaded.diffusion is None:
        raise StudyError(
            Text("a study with [diffusion]"),
            Text("none"),
            loaded.name,
            remedy=Text("Add [diffusion]; docs/study.md lists its keys"),
        )
    if out:
        check_target(out, overwrite=overwrite)
    with working(Text("Reading, matching and measuring …")):
        results = study_run.run(loaded)
    written = results.write(out, overwrite=overwrite) if out else []
    tables = results.findings.tables
    if as_json:
        names = ("verdicts", "poles", "weights_audit", "association_global")
        print_json(
            {
                "study": loaded.name,
                "written": [str(path) for path in written],
                "notes": [to_data(note) for note in results.notes],
                **{name: list(tables[name].rows()) for name in names},
            }
        )
        return
    show_verdicts(tables["verdicts"], loaded.output.language)
    show_written(written)


def check(study: str, as_json: bool) -> None:
    """Match the tables of a study with its regions and print how; nothing is written.

    Parameters
    ----------
    study, as_json
        As in :func:`run`.
    """
    loaded = study_run.load_study(study)
    speak(loaded.output.language)
    with working(Text("Reading and matching …")):
        _, regions, tables = study_run.read_inputs(loaded)
        panel, report, notes = rehearse(loaded, tables, regions)
    known = {
        name: int((panel.values_of(name) == panel.values_of(name)).sum())
        for name in panel.indicators
    }
    cells = len(panel.codes) * len(panel.years)
    accounts = [one.line() for one in panel.accounts]
    if as_json:
        print_json(
            {
                "study": loaded.name,
                "scheme": panel.scheme,
                "regions": len(panel.codes),
                "years": [int(year) for year in panel.years],
                "known_cells": known,
                "cells_per_indicator": cells,
                "tables": [to_data(line) for line in accounts],
                "match_report": list(report.rows()),
                "notes": [to_data(note) for note in notes],
            }
        )
        return
    show_lines(Text("Tables"), accounts)
    show_matches(report)
    show_lines(
        Text(
            "{n} {n:|region|regions} (scheme {scheme}) × {m} {m:|year|years}",
            n=len(panel.codes),
            scheme=panel.scheme,
            m=len(panel.years),
        ),
        [
            Text("{name}: {n} of {m} cells known", name=name, n=count, m=cells)
            for name, count in known.items()
        ],
    )
    show_lines(Text("Notes"), notes)
    tell("The study can be run.")
