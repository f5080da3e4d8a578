"""``growth-poles sensitivity``: how sure grades and hubs are, and which choice matters most."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...errors import StudyError
from ...messages import Text, to_data
from ...study.spec import Study
from ...tables import Column, Table
from ...uncertainty.tables import UNDETERMINED
from .console import print_json, show_lines, show_table, show_written, speak, working

if TYPE_CHECKING:
    from ..study_run import Results

__all__ = ["sensitivity"]

_TABLES = (
    "uncertainty",
    "grade_probabilities",
    "zone_probabilities",
    "sensitivity",
    "leave_one_out",
)
# rows of a table on the screen; the file has them all
_MOST = 60


def sensitivity(
    study: str,
    *,
    year: int | None,
    draws: int | None,
    out: Path | None,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Draw the index of a study anew and print what comes of it.

    Parameters
    ----------
    study : str
        TOML file, or name of a shipped study.
    year : int, optional
        Focus year instead of the study's.
    draws : int, optional
        Number of draws instead of the study's.
    out : Path, optional
        GeoPackage to write as well.
    overwrite : bool
        Replace a file that is there.
    as_json : bool
        JSON instead of tables.

    Raises
    ------
    InputError
        The study has no ``[uncertainty]``: nobody can know its alternatives but its author.
    """
    from ...files.target import check_target
    from ..study_run import load_study, run

    loaded = load_study(study, year=year)
    speak(loaded.output.language)
    if loaded.uncertainty is None:
        raise StudyError(
            Text(
                "a study with [uncertainty], in which its author says which "
                "alternatives are defensible"
            ),
            Text("none"),
            loaded.name,
            _remedy(loaded),
        )
    if draws is not None:
        asked = dataclasses.replace(loaded.uncertainty, draws=draws)
        loaded = dataclasses.replace(loaded, uncertainty=asked)
    if out:
        check_target(out, overwrite=overwrite)
    with working(Text("Drawing the index {n:,} times …", n=loaded.uncertainty.draws)):
        results = run(loaded, only="" if out else "index")
    written = results.write(out, overwrite=overwrite) if out else []
    if as_json:
        _print_json(results, written)
        return
    _show(results)
    show_written(written)


def _remedy(study: Study) -> Text:
    from .template import UNCERTAINTY

    if study.index and not study.index.tree:
        return Text("Leave this study: its index is ready-made and has no choices")
    lines = Text(
        "Add lines like these, and name only what you would defend:\n\n{lines}", lines=UNCERTAINTY
    )
    if study.index:
        return lines
    return Text("Declare an index with [[index.parts]]. {lines}", lines=lines)


def _told(results: Results) -> list[str]:
    """Pick the notes on uncertainty."""
    return [note for note in results.notes if note.startswith("Uncertainty:")]


def _print_json(results: Results, written: list[Path]) -> None:
    tables = results.findings.tables
    print_json(
        {
            "study": results.study.name,
            "focus_year": results.study.focus_year,
            "draws": results.study.uncertainty.draws,
            "written": [str(path) for path in written],
            "notes": [to_data(note) for note in _told(results)],
            **{
                name: [
                    row for row in tables[name].rows() if row["year"] == results.study.focus_year
                ]
                for name in _TABLES
            },
        }
    )


def _show(results: Results) -> None:
    study, tables = results.study, results.findings.tables
    asked, regions = study.uncertainty, tables["regions"]
    coverage = Text("{share:g} %", share=100 * asked.interval)
    name = f"name_{study.output.language}"
    by_rank = np.argsort(regions["index_rank"], kind="stable")  # nan last
    places = [
        (name, Text("Region"), ""),
        ("index_pct", Text("Index, %"), ".1f"),
        ("index_low", Text("from"), ".1f"),
        ("index_high", Text("to"), ".1f"),
        ("index_rank", Text("Rank"), ".0f"),
        ("rank_low", Text("from"), ".0f"),
        ("rank_high", Text("to"), ".0f"),
        ("hub_probability", Text("P(hub)"), ".2f"),
    ]
    title = f"{study.title or study.name}: {study.focus_year}"
    show_table(
        _picked(regions, by_rank),
        places if study.hubs else places[:-1],
        title=Text(
            "{title}; from … to: {coverage} of {n:,} draws",
            title=title,
            coverage=coverage,
            n=asked.draws,
        ),
        most=_MOST,
    )
    columns = [(name, Text("Region"), ""), ("grade", Text("Grade"), "")]
    columns += [(label, label, ".2f") for label in study.grades.labels]
    columns.append(("none", Text("none"), ".2f"))
    show_table(
        _grades(study, tables, by_rank),
        columns,
        title=Text("Probability of every grade"),
        most=_MOST,
    )
    moves = tables["sensitivity"]
    varies = (moves["outcome"] == "rank_shift") & (moves["why_missing"] == None)  # noqa: E711
    if varies.any():
        shares = [
            ("choice_in_words", Text("Choice"), ""),
            ("first_order", Text("By itself"), ".2f"),
            ("first_order_low", Text("from"), ".2f"),
            ("first_order_high", Text("to"), ".2f"),
            ("total", Text("Interacting"), ".2f"),
            ("total_low", Text("from"), ".2f"),
            ("total_high", Text("to"), ".2f"),
        ]
        title = Text(
            "Shares of the variance of the mean shift of ranks, with {coverage} intervals",
            coverage=coverage,
        )
        show_table(_picked(moves, np.flatnonzero(varies)), shares, title=title)
    show_lines(Text("Notes"), _told(results))


def _picked(table: Table, rows: np.ndarray) -> Table:
    data = {column.name: table[column.name][rows] for column in table.columns}
    return Table.from_columns(table.name, table.title, table.columns, data)


def _grades(study: Study, tables: dict[str, Table], order: np.ndarray) -> Table:
    """One region a row with the probability of every grade; one that no draw gave is not listed."""
    labels = (*study.grades.labels, "none")
    chances: dict[str, dict[str, float]] = {}
    for row in tables["grade_probabilities"].rows():
        if row["year"] == study.focus_year:
            label = "none" if row["grade"] == UNDETERMINED else row["grade"]
            mine = chances.setdefault(row["region_iso"], dict.fromkeys(labels, 0.0))
            mine[label] = row["probability"]
    regions = list(tables["regions"].rows())
    columns = [
        Column(f"name_{study.output.language}", "text", "Region"),
        Column("grade", "text", "As declared"),
    ]
    columns += [Column(label, "real", label) for label in labels]
    rows = [regions[at] | chances[regions[at]["region_iso"]] for at in order]
    return Table.from_rows("grades", "One region", columns, rows)
