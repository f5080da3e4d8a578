"""``growth-poles sensitivity``: how sure grades and hubs are, and which choice matters most."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import StudyError
from ..results import Column, Table
from ..study import Study
from .console import print_json, show_lines, show_table, working

if TYPE_CHECKING:
    from .study_run import Results

__all__ = ["sensitivity"]

_TABLES = (
    "uncertainty",
    "grade_probabilities",
    "zone_probabilities",
    "sensitivity",
    "leave_one_out",
)
# what a study without the section is told to add; the reference of the study file explains it
_LINES = """
[uncertainty]
draws = 10000
normalisation = ["leader", "min_max"]   # alternatives; none listed: what the index declares
weight_concentration = 50               # weights vary around the declared ones
leave_out = true                        # a draw leaves one indicator out, each as often as none
measurement = true                      # values vary within their rounding"""


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
    from ..target import check_target
    from .study_run import load_study, run

    loaded = load_study(study, year=year)
    if loaded.uncertainty is None:
        ready_made = loaded.index is None or loaded.index.tree is None
        raise StudyError(
            "a study with [uncertainty] is needed: which alternatives can be defended is its "
            "author's to say",
            "one without",
            loaded.name,
            "There is no way for this study: its index is ready-made and has no choices"
            if ready_made
            else f"Add lines like these, and name only what you would defend:\n{_LINES}",
        )
    if draws is not None:
        asked = dataclasses.replace(loaded.uncertainty, draws=draws)
        loaded = dataclasses.replace(loaded, uncertainty=asked)
    if out:
        check_target(out, overwrite=overwrite)
    with working(f"Drawing the index {loaded.uncertainty.draws:,} times …"):
        results = run(loaded, only="" if out else "index")
    written = results.write(out, overwrite=overwrite) if out else []
    if as_json:
        _print_json(results, written)
        return
    _show(results)
    for path in written:
        print(f"Written: {path}")


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
            "notes": _told(results),
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
    asked, year = study.uncertainty, study.focus_year
    columns = [("name_en", "Region", ""), ("index", "Index %", ""), ("ranks", "Rank", "")]
    columns += [(label, label, ".0f") for label in study.grades.labels]
    columns += [("undetermined", "None", ".0f"), ("hub", "Hub", ".0f")]
    show_table(
        _grades(study, tables),
        columns if study.hubs else columns[:-1],
        title=f"{study.title or study.name}: {year}; probability of every grade in %, intervals "
        f"with {100 * asked.interval:g} % of {asked.draws:,} draws",
    )
    moves = tables["sensitivity"]
    of_ranks = moves["outcome"] == "rank_shift"
    shown = Table.from_columns(
        moves.name,
        moves.title,
        moves.columns,
        {column.name: moves[column.name][of_ranks] for column in moves.columns},
    )
    show_table(
        shown,
        [
            ("choice", "Choice", ""),
            ("first_order", "By itself", ".2f"),
            ("first_order_low", "from", ".2f"),
            ("first_order_high", "to", ".2f"),
            ("total", "With interactions", ".2f"),
            ("total_low", "from", ".2f"),
            ("total_high", "to", ".2f"),
            ("why_missing", "", ""),
        ],
        title="Shares of the variance of the mean shift of ranks",
    )
    show_lines("Notes", _told(results))


def _grades(study: Study, tables: dict[str, Table]) -> Table:
    """One region a row with the probability of every grade in percent, in order of the index."""
    chances: dict[str, dict[str, float]] = {}
    for row in tables["grade_probabilities"].rows():
        if row["year"] == study.focus_year:
            chances.setdefault(row["region_iso"], {})[row["grade"]] = 100.0 * row["probability"]
    rows: list[dict[str, Any]] = []
    for row in tables["regions"].rows():
        found = {"name_en": row["name_en"], "order": row["index_rank"]}
        if row["index_low"] == row["index_low"]:
            found["index"] = (
                f"{row['index_pct']:.1f} ({row['index_low']:.1f} to {row['index_high']:.1f})"
            )
            found["ranks"] = (
                f"{row['index_rank']:.0f} ({row['rank_low']:.0f} to {row['rank_high']:.0f})"
            )
        found["hub"] = 100.0 * row.get("hub_probability", float("nan"))
        rows.append(found | chances[row["region_iso"]])
    rows.sort(key=lambda row: (row["order"] != row["order"], row["order"]))
    texts = ("name_en", "index", "ranks")
    numbers = (*study.grades.labels, "undetermined", "hub")
    columns = [Column(name, "text", name) for name in texts]
    columns += [Column(name, "real", name) for name in numbers]
    return Table.from_rows("grades", "One region", columns, rows)
