"""Texts that patterns take long over, numbers without end, names that no file can have."""

import time

import numpy as np
import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.files.target import check_target
from growth_poles.core.headless.commands.template import write_template
from growth_poles.core.reading.numbers import read_numbers
from growth_poles.core.regions.gazetteer import Gazetteer

LONG = 3000
TEXTS = [
    *("[" + " " * LONG, "(" + " " * LONG, "1" + " " * LONG + "x", " " * LONG + "]", "[ " * LONG),
    *("a" * LONG, "-" * LONG, "'" * LONG, "1)" * LONG, "* " * LONG + "x", "(1" * LONG),
    *("a-" + "\n " * LONG + "b", "\u00a0" * LONG + "x", "KZ-" + "A" * LONG, "obl" * LONG),
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_name_of_a_region_takes_long(text):
    started = time.perf_counter()
    match = Gazetteer.kazakhstan().lookup(text)
    read_numbers([text])
    assert time.perf_counter() - started < 2.0
    assert not match.places


@pytest.mark.parametrize("text", ["9" * 400, "-" + "9" * 400, "1e999", "inf", "1" + "0" * 5000])
def test_a_number_without_end_is_a_problem_and_no_value(text):
    read = read_numbers([text, "1"])
    assert np.isnan(read.values[0]) and read.values[1] == 1.0
    assert len(read.problems) == 1


@pytest.mark.parametrize("name", ["x" * 300, "ы" * 120, "a\nb", "a\rb", "a\x1bb", "a\x7fb"])
def test_a_name_that_no_file_should_have_is_refused(name, tmp_path):
    with pytest.raises(OutputError, match="a file name"):
        check_target(tmp_path / f"{name}.gpkg", overwrite=False)
    with pytest.raises(OutputError, match="a file name"):
        write_template(None, tmp_path / f"{name}.toml")
    assert list(tmp_path.iterdir()) == []
