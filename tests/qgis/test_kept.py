"""A filled form is never lost, and results go where they can be written."""

import dataclasses
import json
import os

import pytest
from growth_poles.plugin import settings
from growth_poles.plugin.gui import autosave, output
from growth_poles.plugin.gui.dock import GrowthPolesDock
from growth_poles.plugin.gui.form.study_form import empty_study
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QPushButton
from test_own_layers import run, squares, study_on  # noqa: F401 - a fixture is used by its name


@pytest.fixture(autouse=True)
def english():
    settings.choose_language("en")
    yield
    settings.choose_language("")
    for file in autosave._folder().glob("unsaved-study-*"):
        file.unlink()


@pytest.fixture
def dock(iface, tmp_path):
    QgsProject.instance().setFileName(str(tmp_path / "project.qgs"))
    made = GrowthPolesDock(iface)
    yield made
    ended(made)


def ended(dock):
    dock.close_down()
    dock.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def files():
    return sorted(autosave._folder().glob("unsaved-study-*.json"))


def edited(dock, title):
    dock.panel.form.head.heading.setText(title)
    assert dock.panel.form.later.isActive()
    dock.panel.form.later.timeout.emit()


def test_an_edit_makes_the_project_ask_and_is_kept_in_the_profile_until_it_is_saved(dock, tmp_path):
    project = QgsProject.instance()
    project.setDirty(False)
    edited(dock, "Mine")
    assert project.isDirty()
    (file,) = files()
    assert "Mine" in json.loads(file.read_text(encoding="utf-8"))["study"]
    assert project.write(str(tmp_path / "saved.qgs"))
    assert files() == []
    assert not project.isDirty()
    edited(dock, "Mine again")
    project.clear()
    assert files() == []
    assert dock.panel.form.draft() == empty_study()


def test_a_study_that_is_only_shown_asks_nothing(dock, squares, tmp_path):  # noqa: F811
    QgsProject.instance().setDirty(False)
    dock.panel.form.fill(study_on(squares, tmp_path))
    assert not dock.panel.form.later.isActive()
    assert not QgsProject.instance().isDirty()
    assert files() == []


def test_what_a_crash_left_is_offered_once_and_comes_back_whole(iface, squares, tmp_path):  # noqa: F811
    study = dataclasses.replace(study_on(squares, tmp_path), title="Left behind")
    from growth_poles.core.study.write import study_text

    kept = autosave.Unsaved()
    assert kept.keep(study_text(study, tmp_path), "{}")
    # a window that lives keeps its own
    assert autosave.left_behind() is None
    assert kept.keep(study_text(study, type(tmp_path)()), "{}")
    kept._lock.unlock()  # as the end of the process does
    made = GrowthPolesDock(iface)
    (button,) = [
        one
        for item in iface.messageBar().items()
        for one in item.findChildren(QPushButton)
        if one.text() == "Bring It Back"
    ]
    button.click()
    found = made.panel.form.draft()
    assert (found.title, found.tables[0].file) == ("Left behind", tmp_path / "table.csv")
    assert autosave.left_behind() is None
    ended(made)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"study": 3}'])
def test_a_file_that_is_not_whole_is_no_fault(text, tmp_path):
    autosave._folder().mkdir(parents=True, exist_ok=True)
    (autosave._folder() / "unsaved-study-x.json").write_text(text, encoding="utf-8")
    assert autosave.left_behind() is None
    assert files() == []


def test_results_that_were_moved_away_are_missed_in_words(dock, tmp_path):
    settings.remember_file("result", tmp_path / "moved.gpkg")
    dock.memory.restore()
    told = [item.text() for item in dock.iface.messageBar().items()]
    assert "moved.gpkg" in told[-1]


def test_results_go_into_the_folder_that_was_chosen_and_the_project_keeps_it(
    dock,
    squares,  # noqa: F811
    tmp_path,
):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    dock.panel.output.put(folder)
    assert "elsewhere" in dock.panel.output.text()
    assert "Done" in run(dock, study_on(squares, tmp_path))[-1]
    assert dock.result.path.parent == folder
    dock.panel.output.put(None)
    assert output.wanted_folder() == tmp_path


@pytest.mark.parametrize("gone", ["a file stands there", "it is not there"])
def test_a_folder_that_cannot_be_written_is_told_and_another_is_taken(
    gone,
    dock,
    squares,  # noqa: F811
    tmp_path,
    monkeypatch,
):
    wanted = tmp_path / "wanted"
    if gone == "a file stands there":
        wanted.write_text("no folder", encoding="utf-8")
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(
        output.QStandardPaths, "writableLocation", staticmethod(lambda _: str(documents))
    )
    dock.panel.output.put(wanted)
    told = run(dock, study_on(squares, tmp_path))
    assert any("cannot be written" in one and "documents" in one for one in told), told
    assert dock.result.path.parent == documents


def test_only_older_results_of_the_same_study_go_into_the_bin(tmp_path, monkeypatch):
    names = [
        "growth-poles-own-20260101-000000.gpkg",
        "growth-poles-own-20260102-000000.gpkg",
        "growth-poles-own-20260103-000000-2.gpkg",
        "growth-poles-own-mine.gpkg",
        "growth-poles-other-20260101-000000.gpkg",
        "growth-poles-own-more-20260101-000000.gpkg",
    ]
    for at, name in enumerate(names):
        (tmp_path / name).write_text("x", encoding="utf-8")
        os.utime(tmp_path / name, (at, at))
    binned = []
    monkeypatch.setattr(output.QFile, "moveToTrash", staticmethod(lambda p: (binned.append(p), 1)))
    newest = tmp_path / names[2]
    assert output.clear_older("own", newest, 0) == ([], [])
    assert output.clear_older("own", newest, 5)[0] == []
    moved, left = output.clear_older("own", newest, 2)
    assert [one.name for one in moved + left] == names[:1]
    binned.clear()
    output.clear_older("own", newest, 1)
    assert binned == [str(tmp_path / name) for name in names[:2]]


def test_how_many_results_are_kept_is_a_setting_of_the_user():
    button = output.OutputButton()
    assert output.kept_results() == 0
    (last,) = [one for one in button.menu().actions() if one.text().startswith("Replace")]
    last.trigger()
    assert output.kept_results() == 1
    QgsSettings().setValue("growth_poles/keep_results", 77)
    assert output.kept_results() == 0
    QgsSettings().remove("growth_poles/keep_results")
