"""A sentence once: template and fields, three languages, and data that stay as they are."""

import json
import pickle
from copy import deepcopy

import numpy as np
import pytest
from growth_poles.core import messages
from growth_poles.core.errors import InputError, TableError, listed
from growth_poles.core.messages import Text, from_data, say, to_data


@pytest.fixture
def catalogue(monkeypatch):
    """Put a catalogue of the test's own in the place of the shipped one."""
    words = {
        "en": {},
        "ru": {
            "{n} {n:|region|regions} of {m:.1f}": "{n} {n:|регион|региона|регионов} из {m:.1f}",
            "{file}: {what}": "{file}: {what}",
            "layer {name!r}": "слой {name!r}",
            "{why:; }": "{why:; }",
            "line {n:,}": "строка {n:,}",
        },
        "kk": {"{n} {n:|region|regions} of {m:.1f}": "{m:.1f} ішінен {n} өңір"},
    }
    monkeypatch.setattr(messages, "catalogue", words.__getitem__)


@pytest.mark.parametrize(
    ("n", "english", "russian"),
    [
        (0, "0 regions", "0 регионов"),
        (1, "1 region", "1 регион"),
        (2, "2 regions", "2 региона"),
        (4, "4 regions", "4 региона"),
        (5, "5 regions", "5 регионов"),
        (11, "11 regions", "11 регионов"),
        (12, "12 regions", "12 регионов"),
        (21, "21 regions", "21 регион"),
        (22, "22 regions", "22 региона"),
        (111, "111 regions", "111 регионов"),
        (1.5, "1.5 regions", "1,5 региона"),
    ],
)
def test_a_word_goes_with_its_number_and_the_decimal_mark_with_the_language(
    catalogue, n, english, russian
):
    text = Text("{n} {n:|region|regions} of {m:.1f}", n=n, m=2.25)
    assert text == f"{english} of 2.2"
    assert say(text, "ru") == f"{russian} из 2,2"
    assert say(text, "kk") == f"2,2 ішінен {str(n).replace('.', ',')} өңір"


@pytest.mark.parametrize("data", ["layer 1.csv", "one", "1.10", "layer 'x'", "{file}", "5%"])
def test_data_are_never_translated(catalogue, data):
    assert say(data, "ru") == data
    text = Text("{file}: {what}", file=data, what=Text("layer {name!r}", name=data))
    assert say(text, "ru") == f"{data}: слой {data!r}"


def test_a_list_is_joined_as_its_place_says_and_its_texts_are_translated(catalogue):
    text = Text("{why:; }", why=[Text("layer {name!r}", name="a"), "layer 'b'"])
    assert text == "layer 'a'; layer 'b'"
    assert say(text, "ru") == "слой 'a'; layer 'b'"


def test_thousands_are_set_apart_as_the_language_does(catalogue):
    assert say(Text("line {n:,}", n=12345), "ru") == "строка 12\u00a0345"


def test_a_text_without_a_translation_stays_english_as_a_whole(catalogue):
    text = Text("so many: {m:.1f} in {x}", m=1.5, x=Text("layer {name!r}", name="a"))
    assert say(text, "ru") == "so many: 1.5 in layer 'a'"


def test_a_text_survives_pickling_copying_and_json(catalogue):
    text = Text("{file}: {what}", file="a.csv", what=Text("line {n:,}", n=np.int64(3)))
    for again in (
        pickle.loads(pickle.dumps(text)),
        deepcopy(text),
        from_data(json.loads(json.dumps(to_data(text)))),
    ):
        assert again == "a.csv: line 3"
        assert (again.template, again.fields) == (text.template, text.fields)
        assert say(again, "ru") == "a.csv: строка 3"


@pytest.mark.parametrize(
    "data",
    [
        {"code": "{file.__class__}", "text": "told", "fields": {"file": "a"}},
        {"code": "line {n:,}", "text": "told", "fields": {"n": "no number"}},
        {"code": "line {n:,}", "text": "told", "fields": {}},
        {"code": "line {n:,}", "text": "told", "fields": None},
        {"code": ["line"], "text": "told"},
        {"text": "told"},
    ],
)
def test_what_a_file_claims_to_be_a_text_is_filled_only_where_it_is_one(catalogue, data):
    assert from_data(data) == "told"


def test_an_error_has_one_frame_and_one_without_what_came_is_a_sentence():
    error = TableError(Text("a column named {name!r}", name="x"), listed(["a"]), "t.csv", "Mend it")
    assert str(error) == "t.csv: Expected a column named 'x', got 'a'. Mend it."
    assert str(InputError("File not found: a.csv")) == "File not found: a.csv."


def test_an_error_comes_whole_from_another_process():
    error = TableError(Text("a column named {name!r}", name="x"), listed(["a"]), "t.csv", "Mend it")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is TableError
    assert str(again) == str(error)
    assert again.needed.template == "a column named {name!r}"
    assert again.message.fields == error.message.fields


def test_an_error_tells_machines_its_code_its_text_and_its_fields():
    data = TableError(Text("a column named {name!r}", name="x"), "none", "t.csv").to_data()
    assert json.loads(json.dumps(data)) == {
        "kind": "TableError",
        "code": "Expected {needed}, got {came}.",
        "text": "t.csv: Expected a column named 'x', got none.",
        "fields": {
            "needed": {
                "code": "a column named {name!r}",
                "text": "a column named 'x'",
                "fields": {"name": "x"},
            },
            "came": "none",
        },
        "where": "t.csv",
        "remedy": "",
    }
