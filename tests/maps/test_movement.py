import re
from html import unescape
from xml.dom import minidom

import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.maps.movement import movement_styles


def rules(qml):
    found = re.findall(r'<rule [^>]*filter="([^"]*)" label="([^"]*)"', qml)
    return [(unescape(condition), unescape(label)) for condition, label in found]


def test_every_step_up_and_down_has_a_class_and_the_unknown_is_hatched():
    english, russian, kazakh = movement_styles(3)
    assert rules(english.qml) == [
        ('"zone_steps" = 2', "▲▲   Up by 2 zones"),
        ('"zone_steps" = 1', "▲   Up by one zone"),
        ('"zone_steps" = 0', "=   Same zone"),
        ('"zone_steps" = -1', "▼   Down by one zone"),
        ('"zone_steps" = -2', "▼▼   Down by 2 zones"),
        ("ELSE", "No value"),
    ]
    assert [label for _, label in rules(russian.qml)][1:4] == [
        "▲   Вверх на одну зону",
        "=   Та же зона",
        "▼   Вниз на одну зону",
    ]
    assert rules(kazakh.qml)[0][1] == "▲▲   2 аймаққа жоғары"
    for one in (english, russian, kazakh):
        assert 'class="LinePatternFill"' in one.qml.split('<symbol type="fill"')[-1]
        minidom.parseString(one.qml)


def test_the_way_up_is_purple_the_way_down_orange_and_both_darken_with_the_steps():
    (made,) = movement_styles(4, languages=["en"])
    fills = re.findall(r'class="SimpleFill".*?name="color" type="QString" value="#(\w+)"', made.qml)
    red, _, blue = zip(*(bytes.fromhex(one) for one in fills), strict=True)
    bright = [sum(bytes.fromhex(one)) for one in fills]
    # three steps up, the same zone, three steps down, no value
    assert len(fills) == 8
    assert [b > r for r, b in zip(red, blue, strict=True)][:7] == [True] * 3 + [False] * 4
    assert red[3] == blue[3]
    assert bright[:4] == sorted(bright[:4])
    assert bright[3:7] == sorted(bright[3:7], reverse=True)


@pytest.mark.parametrize("n_zones", [1, 2, 5])
def test_other_numbers_of_zones_have_as_many_steps(n_zones):
    made = movement_styles(n_zones, languages=["en"])[0]
    assert len(rules(made.qml)) == 2 * max(n_zones - 1, 1) + 2


def test_the_title_says_from_when_to_when():
    assert [one.title for one in movement_styles(years=(2010, 2016))] == [
        "Movement between zones, 2010–2016",
        "Переход между зонами, 2010–2016",
        "Аймақтар арасындағы жылжу, 2010–2016",
    ]


def test_an_unknown_language_is_refused():
    with pytest.raises(InputError, match="'de'"):
        movement_styles(languages=["de"])
