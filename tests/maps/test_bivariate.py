import re
from html import unescape
from xml.dom import minidom

import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.maps.bivariate import bivariate_colours, bivariate_styles


def rules(qml):
    found = re.findall(r'<rule [^>]*filter="([^"]*)" label="([^"]*)"', qml)
    return [(unescape(condition), unescape(label)) for condition, label in found]


def test_each_zone_meets_each_class_of_specialisation_and_none_is_lost():
    made = bivariate_styles("location_quotient", languages=["en"])[0]
    found = rules(made.qml)
    assert [label.split("   ")[0] for _, label in found] == [
        *("C1", "C2", "C3", "B1", "B2", "B3", "A1", "A2", "A3"),
        "No value",
    ]
    assert found[4] == (
        '"zone" = \'B\' AND "location_quotient" IS NOT NULL'
        ' AND "location_quotient" >= 1.0 AND "location_quotient" < 1.5',
        "B2   Zone B, quotient 1 to below 1.5",
    )
    assert found[-1][0] == "ELSE"


def test_shares_are_written_in_per_cent_and_in_the_language():
    english, russian, kazakh = bivariate_styles("location_share", (0.1, 0.125))
    assert rules(english.qml)[1][1] == "C2   Zone C, share 10% to below 12.5%"
    assert rules(russian.qml)[1][1] == "C2   Зона C, доля от 10\u00a0% до 12,5\u00a0%"
    assert rules(kazakh.qml)[0][1] == "C1   C аймағы, үлесі 10\u00a0%-дан кем"
    assert [one.title for one in (english, russian, kazakh)] == [
        "Index and specialisation",
        "Индекс и специализация",
        "Индекс және мамандану",
    ]


def test_other_numbers_of_zones_and_classes_keep_the_corners():
    grid = bivariate_colours(4, 2)
    assert (len(grid), len(grid[0])) == (4, 2)
    assert (grid[0][0], grid[0][1], grid[3][0], grid[3][1]) == (
        *("#f3f3f3", "#509dc2"),
        *("#f3b300", "#000000"),
    )
    assert len({colour for row in grid for colour in row}) == 8


def test_text_of_a_study_cannot_break_the_document():
    made = bivariate_styles("location_share", (0.5,), zones=["<\"&'", "B"], languages=["ru"])
    minidom.parseString(made[0].qml)
    assert rules(made[0].qml)[0] == (
        '"zone" = \'<"&\'\'\' AND "location_share" IS NOT NULL AND "location_share" < 0.5',
        "<\"&' 1   Зона <\"&', доля менее 50\u00a0%",
    )


def test_only_a_layer_with_years_carries_time_and_shows_one_year_s_labels():
    plain = bivariate_styles("location_share", (0.5,))[0]
    yearly = bivariate_styles(
        "location_share", (0.5,), layer="regions_by_year", year="year", last_year=2016
    )[0]
    assert "<temporal" not in plain.qml
    assert "<temporal" in yearly.qml
    assert "&quot;year&quot; = 2016" in yearly.qml


def test_limits_that_do_not_rise_and_no_zones_are_refused():
    with pytest.raises(InputError, match="limits of specialisation"):
        bivariate_styles("location_share", (0.5, 0.5))
    with pytest.raises(InputError, match="zones for a map of index and specialisation"):
        bivariate_styles("location_share", (0.5,), zones=())
    with pytest.raises(InputError, match="'de'"):
        bivariate_styles("location_share", (0.5,), languages=["de"])
