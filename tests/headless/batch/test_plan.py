"""Which studies a folder holds, and what keeps one of them from being run."""

import os

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.headless.batch import plan as batch_plan
from growth_poles.core.headless.batch.plan import build_plan, check_folders

STUDY = '[study]\n[[tables]]\nfile = "{}"\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.toml").write_text(STUDY.format("t.csv"))
    return tmp_path / "in"


def planned(folder, out=None):
    return build_plan(*check_folders(folder, out))


def refused(plan):
    return {outcome.study: outcome.message for outcome in plan.refused}


def test_two_studies_with_one_result_are_both_refused_and_the_rest_is_not(folder):
    for name in ("a.toml", "a.TOML", "a.b.toml"):
        (folder / name).write_text(STUDY.format("t.csv"))
    plan = planned(folder)
    assert refused(plan).keys() == {"a.toml", "a.TOML"}
    assert "'a.TOML', 'a.toml'" in refused(plan)["a.toml"]
    assert [task.target.name for task in plan.tasks] == ["a.b.gpkg", "one.gpkg"]


@pytest.mark.parametrize("name", ["one.gpkg", "one.hubs.csv"])
def test_a_result_beside_which_an_input_of_any_study_lies_is_refused(folder, name):
    # the study `two` reads what the study `one` would write
    (folder / "two.toml").write_text(STUDY.format(folder.parent / "out" / name))
    plan = planned(folder, folder.parent / "out")
    assert list(refused(plan)) == ["one.toml"]
    assert f"{name}, which two.toml reads" in refused(plan)["one.toml"]
    assert [task.name for task in planned(folder, folder.parent / "other").tasks] == [
        "one.toml",
        "two.toml",
    ]


def test_an_input_is_found_behind_links(folder):
    (folder / "two.toml").write_text(STUDY.format("table.gpkg"))
    (folder.parent / "real").mkdir()
    (folder / "table.gpkg").symlink_to(folder.parent / "real" / "one.gpkg")
    (folder.parent / "out").symlink_to("real")
    assert list(refused(planned(folder, folder.parent / "out"))) == ["one.toml"]


def test_links_are_followed_once_and_loops_end(folder):
    (folder / "again").symlink_to(".")
    (folder / "loop").symlink_to("loop")
    (folder / "loop.toml").symlink_to("loop.toml")
    (folder.parent / "far").mkdir()
    (folder.parent / "far" / "two.toml").write_text(STUDY.format("t.csv"))
    (folder / "near").symlink_to("../far")
    (folder / "twin").symlink_to("../far")
    plan = planned(folder)
    # a link to itself can be no study, and is told by whoever reads it
    assert [task.name for task in plan.tasks] == ["loop.toml", "one.toml", "near/two.toml"]
    assert plan.skipped == {
        "again/": "a link to ./, which is read once",
        "twin/": "a link to near/, which is read once",
    }


def test_what_is_hidden_is_left_out(folder):
    (folder / ".git").mkdir()
    (folder / ".git" / "x.toml").write_text(STUDY.format("t.csv"))
    (folder / "._one.toml").write_bytes(b"\0\5\26\7")  # macOS leaves it beside one.toml
    (folder / ".one.4711.partial.toml").write_text("[stu")
    plan = planned(folder)
    assert [task.name for task in plan.tasks] == ["one.toml"]
    assert not plan.refused and not plan.skipped


def test_the_results_are_no_studies(folder):
    (folder / "results").mkdir()
    (folder / "results" / "x.toml").write_text(STUDY.format("t.csv"))
    plan = planned(folder)
    assert [task.name for task in plan.tasks] == ["one.toml"]
    assert list(plan.skipped) == ["results/"]


def test_pipes_huge_files_and_folders_that_cannot_be_read_are_refused(folder, monkeypatch):
    os.mkfifo(folder / "pipe.toml")
    with (folder / "huge.toml").open("wb") as stream:
        stream.truncate(10_000_001)
    (folder / "closed").mkdir()
    plain = batch_plan.Path.iterdir

    def iterdir(path):
        if path.name == "closed":  # root may read everything
            raise PermissionError(13, "Permission denied")
        return plain(path)

    monkeypatch.setattr(batch_plan.Path, "iterdir", iterdir)
    plan = planned(folder)
    assert refused(plan).keys() == {"pipe.toml", "huge.toml", "closed/"}
    assert [task.name for task in plan.tasks] == ["one.toml"]


def test_what_a_study_reads_counts_for_its_size(folder):
    (folder / "t.csv").write_bytes(b"x" * 1000)
    own = (folder / "one.toml").stat().st_size
    assert planned(folder).sizes == {"one.toml": 1000 + own}


def test_the_folder_of_the_studies_does_not_take_the_results(folder):
    with pytest.raises(OutputError, match="a separate folder"):
        check_folders(folder, folder / ".." / "in")
