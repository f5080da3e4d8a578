"""The record of a run says what it was made from, how to cite it, and every note."""

import dataclasses

from growth_poles.core.results.record import run_record
from growth_poles.core.study.read import load_study


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
