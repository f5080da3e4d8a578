"""The record of a run says what it was made from, how to cite it, and every note."""

import dataclasses

from growth_poles.core.messages import Text, say
from growth_poles.core.results.record import run_record, texts_of
from growth_poles.core.study.read import load_study
from growth_poles.core.tables import Column, Table


def test_the_record_keeps_the_citation_and_numbers_notes_from_one():
    study = dataclasses.replace(load_study("paper"), cite="Growth poles (2020)", licence="CC BY")
    record = run_record(study, [], ["first", "second"], {}, product="1")
    rows = list(zip(record["part"], record["key"], record["value"], strict=True))
    assert ("licence", "how_to_cite", "Growth poles (2020)") in rows
    assert ("licence", "results", "CC BY") in rows
    assert [row for row in rows if row[0] == "note"] == [
        ("note", "1", "first"),
        ("note", "2", "second"),
    ]


def test_what_is_said_comes_back_from_the_record_with_its_template_and_fields():
    note = Text("{items} and {n} more", items=["a", "b"], n=3)
    column = Column("why_missing", "text", "Why")
    word = Text("row {row}", row=7)
    table = Table.from_rows("t", "One", [column], [{"why_missing": word}, {"why_missing": "row 8"}])
    record = run_record(load_study("paper"), [], [note], {}, product="1", tables=[table])
    rows = {
        (part, key): value
        for part, key, value in zip(record["part"], record["key"], record["value"], strict=True)
    }
    texts = texts_of(rows)
    assert [say(texts[words], "ru") for words in (note, word)] == ["a, b и ещё 3", "строка 7"]
    assert "row 8" not in texts  # data that look like a sentence are none


def test_a_record_without_texts_or_with_strange_ones_gives_none():
    told = '{"code": "row {row}", "fields": {"row": 3}}'
    assert texts_of({("run", "growth_poles"): "0.1"}) == {}
    assert texts_of({("message", "row 3"): "no json", ("message", "row 4"): told}) == {}
    assert texts_of({("message", "row 3"): told}) == {"row 3": "row 3"}
