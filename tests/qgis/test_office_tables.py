"""Tables as offices publish them come to the same inside QGIS as on the command line."""

import re

import office_cases
import pytest
from growth_poles.core.errors import InputError
from growth_poles.plugin.reading.sources import read_table


@pytest.mark.parametrize("case", office_cases.READ, ids=lambda case: f"{case.file}-{case.region}")
def test_a_table_of_an_office_gives_its_figures(case):
    office_cases.check_read(case, read_table)


@pytest.mark.parametrize("case", office_cases.REFUSED, ids=lambda case: case.file)
def test_what_cannot_be_read_says_what_helps(case):
    with pytest.raises(InputError) as told:
        office_cases.panel_of(case, read_table, ["AAA", "BBB", "CCC", "A", "B", "C"])
    for words in case.says:
        assert re.search(re.escape(words), str(told.value)), (words, str(told.value))
