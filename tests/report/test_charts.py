"""Every chart keeps to the official schema of Vega-Lite and to the page's datasets."""

import json
from pathlib import Path

import altair
import jsonschema
import pytest
from growth_poles.core.report.charts.all import charts, datasets
from growth_poles.core.report.words import Words

SCHEMA = Path(altair.__file__).parent / "vegalite/v6/schema/vega-lite-schema.json"


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


@pytest.fixture(scope="module", params=["en", "ru", "kk"])
def drawn(request, stories):
    words = Words(stories[0], request.param)
    return charts(stories[0], words), datasets(stories[0], words)


def test_every_specification_is_valid_vega_lite(validator, drawn):
    for chart in drawn[0]:
        errors = [error.message for error in validator.iter_errors(chart.spec)]
        assert errors == [], chart.key


def test_every_chart_names_data_that_the_page_has(drawn):
    made, rows = drawn
    for chart in made:
        assert rows[chart.spec["data"]["name"]], chart.key


def test_every_chart_says_what_it_shows_and_has_its_table(drawn):
    for chart in drawn[0]:
        assert chart.title and chart.reading and chart.alternative.endswith((".", ")")), chart.key
        assert chart.table.count("<tr") > 1, chart.key


def test_a_chart_that_the_schema_forbids_is_noticed(validator, drawn):
    spec = {**drawn[0][0].spec, "layer": [{"mark": "no such mark"}]}
    assert list(validator.iter_errors(spec))
