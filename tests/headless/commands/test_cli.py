"""The command line as people and machines use it: answers, exit codes, one message a fault."""

import json
import re

import pyogrio
import pytest
from growth_poles import __version__
from growth_poles.core.headless import study_run
from growth_poles.core.headless.commands import cli


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def called(*arguments):
        with pytest.raises(SystemExit) as stopped:
            cli.main(list(arguments))
        told = capsys.readouterr()
        assert "Traceback" not in told.err or stopped.value.code == 1
        return stopped.value.code or 0, told.out, told.err

    return called


def test_the_demo_writes_a_geopackage_and_shows_the_hubs(call, tmp_path):
    code, out, _ = call("demo")
    assert code == 0
    assert "Almaty city" in out
    assert (tmp_path / "growth-poles-demo.gpkg").stat().st_size > 100_000


def test_the_demo_for_machines(call):
    code, out, _ = call("demo", "--out", "a b.gpkg", "--json")
    told = json.loads(out)
    assert code == 0
    assert [one["region_iso"] for one in told["candidates"]] == ["KZ-ALA", "KZ-AST"]
    assert told["written"] == ["a b.gpkg"]
    assert told["tables"]["regions"] == 16


def test_an_existing_target_is_a_wrong_input_and_stays(call, tmp_path):
    (tmp_path / "x.gpkg").write_text("mine")
    code, _, err = call("run", "paper", "--out", "x.gpkg")
    assert code == 2
    assert "--overwrite" in err
    assert (tmp_path / "x.gpkg").read_text() == "mine"


def test_a_wrong_input_is_json_when_json_was_asked_for(call):
    code, out, _ = call("run", "nonsense", "--out", "x.gpkg", "--json")
    assert code == 2
    assert "nonsense" in json.loads(out)["error"]["text"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", "paper"),
        ("run", "--out", "x.gpkg"),
        ("nothing",),
        ("run", "paper", "--out", "x.gpkg", "--year", "soon"),
        ("boundaries", "--scheme", "18", "--out", "x.gpkg"),
        ("run", "paper", "--out", "x.gpkg", "--year", "1999"),
        ("regions", "Атлантида"),
    ],
)
def test_wrong_usage_exits_with_2(call, arguments):
    assert call(*arguments)[0] == 2


def test_a_fault_of_ours_exits_with_1_and_is_not_hidden(call, monkeypatch):
    def broken(*_args, **_options):
        raise RuntimeError("the cat sat on it")

    monkeypatch.setattr(study_run, "study_findings", broken)
    code, _, err = call("demo", "--overwrite")
    assert code == 1
    assert "Internal error; please report it" in err
    assert "the cat sat on it" in err


def test_the_audit_prints_14_verdicts(call):
    code, out, _ = call("audit", "--json")
    assert code == 0
    verdicts = [one["verdict"] for one in json.loads(out)["claims"]]
    assert len(verdicts) == 14
    _, plain, _ = call("audit")
    assert f"{verdicts.count('does not hold')} does not hold" in plain


def test_regions_are_looked_up_and_listed(call):
    code, out, _ = call("regions", "Западно-Казахстанская", "Total")
    assert code == 0
    assert "KZ-ZAP" in out
    code, out, _ = call("regions", "Алматы", "--json")
    assert code == 2
    [found] = json.loads(out)["names"]
    assert found["kind"] == "ambiguous"
    assert {one["code"] for one in found["regions"]} == {"KZ-ALA", "KZ-ALM"}
    assert len(json.loads(call("regions", "--json")[1])["regions"]) == 16 + 17 + 20


@pytest.mark.parametrize("scheme", ["16", "17", "20"])
def test_boundaries_are_written_polygons_first(call, tmp_path, scheme):
    assert call("boundaries", "--scheme", scheme, "--out", "b.gpkg", "--overwrite")[0] == 0
    layers = pyogrio.list_layers(tmp_path / "b.gpkg")[:, 0].tolist()
    assert layers == ["regions", "centres"]
    assert pyogrio.read_info(tmp_path / "b.gpkg", layer="regions")["features"] == int(scheme)


def test_diffuse_says_a_verdict_for_every_pole_and_variable(call, tmp_path):
    code, out, _ = call("diffuse", "paper", "--out", "d.gpkg")
    assert code == 0
    assert out.count("undetermined") == 4
    assert "neighbours" in pyogrio.list_layers(tmp_path / "d.gpkg")[:, 0]
    told = json.loads(call("diffuse", "paper", "--json")[1])
    assert {row["verdict"] for row in told["verdicts"]} == {"undetermined"}


def test_the_index_alone_is_run_on_request(call):
    code, out, _ = call("demo", "--only", "index", "--json")
    assert code == 0
    assert json.loads(out)["verdicts"] == []


def test_check_says_what_would_be_used_and_writes_nothing(call, tmp_path):
    code, out, _ = call("check", "kazakhstan-official")
    assert code == 0
    assert "set aside, KZ-61, 2011–2017" in out
    assert list(tmp_path.iterdir()) == []


def test_a_new_study_is_filled_from_the_table_and_asks_for_the_policy(call, tmp_path):
    (tmp_path / "моя таблица.csv").write_text(
        "Регион;Год;Выпуск\nАкмолинская;2020;1,5\nг. Алматы;2020;7,5\n", encoding="utf-8"
    )
    code, _, err = call("new", "моя таблица.csv", "--out", "mine.toml")
    assert code == 0, err
    code, _, err = call("check", "mine.toml")
    assert code == 2
    assert re.findall(r"^  - (\S+)", err, flags=re.MULTILINE) == ["study.missing"]
    study = tmp_path / "mine.toml"
    study.write_text(
        study.read_text("utf-8").replace('# missing = "no_value"', 'missing = "no_value"'), "utf-8"
    )
    code, out, err = call("run", "mine.toml", "--out", "mine.gpkg", "--json")
    assert code == 0, err
    assert json.loads(out)["tables"]["regions"] == 17


TITLED = [
    ["Валовой региональный продукт", None, None],
    ["млн тенге", None, None],
    [None, None, None],
    ["Регион", "Год", "ВРП"],
    ["Алматы", 2020, 1200.5],
    ["Астана", 2020, 900],
]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_titles_above_the_header_do_not_mislead_a_new_study(suffix, call, tmp_path):
    import pandas as pd

    frame, file = pd.DataFrame(TITLED), tmp_path / f"grp.{suffix}"
    if suffix == "csv":
        frame.to_csv(file, index=False, header=False, sep=";")
    else:
        frame.to_excel(file, index=False, header=False)
    assert call("new", file.name, "--out", "mine.toml")[0] == 0
    written = (tmp_path / "mine.toml").read_text("utf-8")
    assert 'region = "Регион"' in written
    assert 'year = "Год"' in written
    assert 'column = "ВРП"' in written


def test_a_new_study_without_a_table_is_sound_but_for_the_policy(call):
    assert call("new")[0] == 0
    code, _, err = call("check", "study.toml")
    assert code == 2
    assert re.findall(r"^  - (\S+)", err, flags=re.MULTILINE) == ["study.missing"]
    assert call("new")[0] == 2


def test_help_and_version_answer(call):
    code, out, _ = call("--help")
    assert code == 0
    for command in ("demo", "new", "run", "check", "audit", "regions", "boundaries"):
        assert command in out
    assert __version__ in call("--version")[1]


OWN_COPY = """
[study]
name = "own"
years = [2016]
missing = "no_value"

[boundaries]
scheme = "mine"
file = "mine.gpkg"
layer = "regions"
code = "region_iso"

[[tables]]
file = "mine.csv"
region = "region"
year = 2016

  [[tables.columns]]
  indicator = "output"
  kind = "count"

[specialisation]
activity = "output"
"""


def test_check_tells_by_which_names_regions_are_found(call, tmp_path):
    assert call("boundaries", "--scheme", "16", "--out", "mine.gpkg")[0] == 0
    (tmp_path / "mine.toml").write_text(OWN_COPY, encoding="utf-8")
    (tmp_path / "mine.csv").write_text("region,output\nАкмолинская область,1\n", encoding="utf-8")
    code, out, err = call("check", "mine.toml", "--json")
    assert code == 0, err
    (note,) = json.loads(out)["notes"]
    assert "tables are read with the names known of them" in note["text"]


def test_a_run_writes_the_report_beside_its_file_and_says_so(call, tmp_path):
    code, out, _ = call("run", "paper", "--only", "index", "--report", "--out", "x.gpkg")
    assert code == 0
    assert "Written: x.html" in out
    assert (tmp_path / "x.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    code, _, err = call("run", "paper", "--report", "--out", "x.gpkg")
    assert code == 2 and "x.gpkg" in err


def test_a_report_of_a_result_is_the_report_of_its_study(call, tmp_path):
    assert call("run", "paper", "--only", "index", "--report", "--out", "x.gpkg")[0] == 0
    code, out, _ = call("report", "x.gpkg", "--out", "y.html", "--json")
    assert code == 0 and json.loads(out) == {"written": ["y.html"]}
    x, y = ((tmp_path / name).read_text(encoding="utf-8") for name in ("x.html", "y.html"))
    assert x == y


def test_a_report_of_what_is_no_result_is_a_wrong_input(call, tmp_path):
    (tmp_path / "x.gpkg").write_text("no database")
    code, _, err = call("report", "x.gpkg", "--out", "y.html")
    assert code == 2 and "a file that is no GeoPackage" in err
    assert call("report", "paper", "--out", "y.pdf")[0] == 2
    assert call("report", "paper", "--out", "y.html", "--language", "de")[0] == 2
    assert not (tmp_path / "y.html").exists()


def test_every_chart_and_map_becomes_a_figure(call, tmp_path):
    assert call("run", "paper", "--only", "index", "--out", "x.gpkg")[0] == 0
    asked = ("figures", "x.gpkg", "--out", "fig", "--language", "kk", "--json")
    code, out, _ = call(*asked)
    written = json.loads(out)["written"]
    assert code == 0
    assert {"fig/ranking.svg", "fig/scatter.svg", "fig/map_grade.svg"} <= set(written)
    assert sorted(written) == sorted(f"fig/{file.name}" for file in (tmp_path / "fig").iterdir())
    told = (tmp_path / "fig/ranking.svg").read_text(encoding="utf-8")
    assert "Маңғыстау облысы" in told and "currentColor" not in told
    assert call(*asked)[0] == 2  # they are there already
    for kind, head in (("png", b"\x89PNG"), ("pdf", b"%PDF")):
        assert call("figures", "x.gpkg", "--out", "fig", "--format", kind)[0] == 0
        assert (tmp_path / f"fig/map_grade.{kind}").read_bytes().startswith(head)
