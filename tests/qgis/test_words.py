"""What the engine says reaches the user in the language of the dock; data stay as they are."""

import dataclasses
import sqlite3

import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.messages import Text, catalogue
from growth_poles.core.results.record import run_record
from growth_poles.core.study.read import read_study
from growth_poles.plugin import settings
from growth_poles.plugin.bridge import analyse
from growth_poles.plugin.gui.results.result_file import ResultFile
from growth_poles.plugin.words.study_words import known, with_known
from growth_poles.plugin.words.words import say
from growth_poles.studies import SHIPPED, shipped


@pytest.fixture(params=["ru", "kk"])
def language(request):
    settings.choose_language(request.param)
    settings.Translations.install()
    yield request.param
    settings.Translations.remove()
    settings.choose_language("")


def unsaid(text, language):
    """Yield what of a text has no translation: its template, or one of its fields'."""
    if isinstance(text, Text):
        if text.template not in catalogue(language):
            yield text.template
        for value in text.fields.values():
            for one in value if isinstance(value, list) else [value]:
                yield from unsaid(one, language)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_the_shipped_studies_tell_is_in_the_language(name, language):
    study = dataclasses.replace(read_study(shipped(name)), diffusion=None)
    found, _, _ = analyse(study)
    told = list(found.notes)
    for table, columns in (
        ("index_components", ("why_missing", "imputed", "treated")),
        ("specialisation", ("why_missing",)),
        ("concentration", ("why_missing",)),
        ("regions_by_year", ("index_note",)),
    ):
        for column in set(columns) & set(found.tables[table].data):
            told += {text for text in found.tables[table][column].tolist() if text}
    assert len(told) > 5
    assert [text for text in told if not isinstance(text, Text)] == []
    assert [one for text in told for one in unsaid(text, language)] == []


def test_an_error_says_what_is_needed_what_came_where_and_what_to_do(language):
    error = TableError(
        Text("{what} that rise from class to class", what=Text("grade limits")),
        Text("{value:g} for {region!r}", value=-1.5, region="one"),
        Text("row {row}", row=7),
        Text("Choose another folder"),
    )
    expected = {
        "ru": "строка 7: Ожидается: пределы оценок: возрастающие от класса к классу; "
        "получено: -1,5 для 'one'. Выберите другую папку.",
        "kk": "7-жол: Керегі: баға шектері: сыныптан сыныпқа өсетін; "
        "келгені: 'one' үшін -1,5. Басқа буманы таңдаңыз.",
    }
    assert say(error.message) == expected[language]


def test_in_english_the_engine_speaks_for_itself():
    settings.choose_language("en")
    error = TableError(Text("a file"), Text("a folder"), "x.csv", Text("Choose another folder"))
    assert say(error.message) == str(error)
    settings.choose_language("")


@pytest.mark.parametrize("data", ["layer 1.csv", "one", "1.10", "row 3", "total"])
def test_data_are_never_translated(data, language):
    assert say(data) == data
    assert known(data) == data
    assert with_known(data) == data
    assert data in say(Text("{name} is missing", name=data))


def test_words_of_a_shipped_study_are_translated_where_they_stand_whole(language):
    whole = with_known("Moran: Employed persons, queen")
    assert "Employed" not in whole and whole.startswith("Moran: ")
    assert with_known("Employed persons with degrees") == "Employed persons with degrees"


def test_what_a_file_says_is_said_by_its_template_and_old_files_stay_english(language, tmp_path):
    note = Text("{items} and {n} more", items=["total", "b"], n=3)
    record = run_record(read_study(shipped("paper")), [], [note], {}, product="1")
    file = tmp_path / "record.sqlite"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE r (part, key, value)")
        rows = list(zip(record["part"], record["key"], record["value"], strict=True))
        database.executemany("INSERT INTO r VALUES (?, ?, ?)", rows)
        read = {row[:2]: row[2] for row in database.execute("SELECT * FROM r")}
    from growth_poles.core.results.record import texts_of

    result = ResultFile(file, [], [], read, {}, (), texts=texts_of(read))
    expected = {"ru": "total, b и ещё 3", "kk": "total, b және тағы 3"}
    assert say(result.text("total, b and 3 more")) == expected[language]
    old = ResultFile(file, [], [], {}, {}, ())
    assert say(old.text("total, b and 3 more")) == "total, b and 3 more"
