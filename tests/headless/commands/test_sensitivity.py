"""``growth-poles sensitivity``: what it prints, what it refuses, what it writes."""

import json
import sqlite3

import numpy as np
import pytest
from growth_poles.core.headless import study_run
from growth_poles.core.headless.commands import cli
from growth_poles.core.regions.gazetteer import Gazetteer

STUDY = """
[study]
name = "drawn"
years = [2020, 2021]
focus_year = 2021
missing = "mean_of_present"
seed = 7

[boundaries]
scheme = "16"

[[tables]]
file = "table.csv"
region = "region"
year = "year"
columns = [
  { indicator = "a", column = "a", kind = "ratio" },
  { indicator = "b", column = "b", kind = "ratio" },
  { indicator = "ict", column = "ict", kind = "count" },
]

[index]
  [[index.parts]]
  indicator = "a"
  [[index.parts]]
  indicator = "b"

[specialisation]
activity = "ict"

[hubs]
minimum_share = 0.05
"""
ASKED = """
[uncertainty]
draws = 300
normalisation = ["leader", "min_max"]
weight_concentration = 30
leave_out = true
measurement = true
"""


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    codes = Gazetteer.kazakhstan().schemes["16"].codes
    rng = np.random.default_rng(2)
    lines = ["region,year,a,b,ict"]
    for code in codes:
        for year in (2020, 2021):
            a, b, ict = rng.lognormal(1.0, 0.6, 3)
            lines.append(f"{code},{year},{a:.2f},{b:.1f},{10 * ict:.0f}")
    (tmp_path / "table.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "plain.toml").write_text(STUDY, encoding="utf-8")
    (tmp_path / "drawn.toml").write_text(STUDY + ASKED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")  # no cell is broken into lines

    def called(*arguments):
        with pytest.raises(SystemExit) as stopped:
            cli.main(["sensitivity", *arguments])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    return called


def test_it_prints_grades_what_matters_and_a_sentence(call):
    code, out, _ = call("drawn.toml", "--draws", "500")
    assert code == 0
    assert "Almaty" in out and "500 draws" in out
    assert "choice of normalisation" in out
    assert "choice of mean" not in out  # it has no alternative
    assert "moves ranks most" in out and "% of the variance by itself" in out


def test_for_machines_it_gives_the_tables_of_the_focus_year(call):
    code, out, _ = call("drawn.toml", "--json")
    told = json.loads(out)
    assert code == 0 and told["draws"] == 300 and told["focus_year"] == 2021
    assert len(told["uncertainty"]) == 16
    total = {}
    for row in told["grade_probabilities"]:
        total[row["region_iso"]] = total.get(row["region_iso"], 0.0) + row["probability"]
    assert list(total.values()) == pytest.approx([1.0] * 16)
    assert {row["choice"] for row in told["sensitivity"]} >= {"normalisation", "measurement"}


def cells(out):
    return [
        [cell.strip() for cell in line.strip("│").split("│")]
        for line in out.splitlines()
        if line.startswith("│")
    ]


def test_the_tables_say_of_every_region_what_the_machine_is_told(call, tmp_path):
    table = tmp_path / "table.csv"
    lines = table.read_text("utf-8").splitlines()
    gone = [",".join([*line.split(",")[:2], "", "", line.split(",")[4]]) for line in lines]
    kept = [g if "KZ-PAV" in line else line for line, g in zip(lines, gone, strict=True)]
    table.write_text("\n".join(kept) + "\n", encoding="utf-8")
    _, out, _ = call("drawn.toml")
    told = json.loads(call("drawn.toml", "--json")[1])
    of = {row["region_iso"]: row for row in told["uncertainty"]}
    shown = cells(out)
    assert [row[4] for row in shown[:15]] == [str(rank) for rank in range(1, 16)]
    assert shown[15][0] == "Pavlodar region" and shown[15][4] == "—"
    names = {region.code: region.name_en for region in Gazetteer.kazakhstan().schemes["16"].regions}
    grades = {row[0]: row[2:] for row in shown[16:32]}
    assert grades["Pavlodar region"] == ["0.00"] * 7 + ["1.00"]
    labels = ["C", "C+", "C++", "B", "B+", "B++", "A"]
    for code in of:
        chances = {
            row["grade"]: row["probability"]
            for row in told["grade_probabilities"]
            if row["region_iso"] == code and row["grade"] in labels
        }
        assert grades[names[code]][:7] == [f"{chances.get(label, 0.0):.2f}" for label in labels]
    moves = {
        row["choice_in_words"]: [f"{row[name]:z.2f}" for name in ("first_order", "total")]
        for row in told["sensitivity"]
        if row["outcome"] == "rank_shift" and row["why_missing"] is None
    }
    assert moves and {row[0]: [row[1], row[4]] for row in shown[32:]} == moves


def test_a_target_that_cannot_be_is_refused_before_any_draw(call, monkeypatch):
    monkeypatch.setattr(study_run, "run", None)
    assert call("drawn.toml", "--out", "x.shp")[0] == 2


def test_the_same_seed_prints_the_same(call):
    assert call("drawn.toml", "--json")[1] == call("drawn.toml", "--json")[1]


def test_a_study_without_alternatives_is_told_which_lines_to_add(call):
    code, _, err = call("plain.toml")
    assert code == 2
    assert "[uncertainty]" in err and "weight_concentration" in err


def test_the_lines_that_it_tells_to_add_can_be_run(call, tmp_path):
    _, _, err = call("plain.toml")
    lines = err[err.rindex("[uncertainty]") :].rstrip().removesuffix(".")
    (tmp_path / "told.toml").write_text(STUDY + "\n" + lines + "\n", encoding="utf-8")
    code, out, err = call("told.toml", "--draws", "200")
    assert code == 0 and "moves ranks most" in out, err


def test_a_ready_made_index_has_no_choices(call):
    code, _, err = call("paper")
    assert code == 2 and "ready-made" in err


def test_a_study_without_an_index_is_not_told_that_its_index_is_ready_made(call, tmp_path):
    text = STUDY[: STUDY.index("[index]")]
    (tmp_path / "bare.toml").write_text(text, encoding="utf-8")
    code, _, err = call("bare.toml")
    assert code == 2 and "ready-made" not in err
    assert "[[index.parts]]" in err and "weight_concentration" in err


def test_the_file_holds_the_tables_and_the_columns_beside_the_regions(call, tmp_path):
    code, out, _ = call("drawn.toml", "--out", "x.gpkg")
    assert code == 0 and "Written: x.gpkg" in out
    database = sqlite3.connect(tmp_path / "x.gpkg")
    names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
    tables = ("uncertainty", "grade_probabilities", "zone_probabilities", "order_probabilities")
    assert {*tables, "sensitivity", "leave_one_out"} <= set(names)
    beside = "SELECT modal_grade, grade_probability, rank_low, rank_high, hub_probability"
    rows = database.execute(f"{beside} FROM regions").fetchall()
    assert len(rows) == 16
    for grade, probability, low, high, hub in rows:
        assert grade and 0.0 < probability <= 1.0 and 1 <= low <= high <= 16
        assert hub is None or 0.0 <= hub <= 1.0
    told = database.execute(
        "SELECT meaning FROM columns WHERE table_name = 'sensitivity' AND column_name = 'total'"
    ).fetchone()
    assert "interactions" in told[0]
    database.close()
