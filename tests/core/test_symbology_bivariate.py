import re
from html import unescape
from itertools import combinations
from xml.dom import minidom

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.symbology_bivariate import bivariate_colours, bivariate_styles

# Machado, Oliveira & Fernandes 2009 (https://doi.org/10.1109/TVCG.2009.113), severity 1, linear RGB
VISION = {
    "normal": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]


def cielab(colour, matrix):
    part = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(matrix) @ linear, 0.0, 1.0)
    xyz = np.array(TO_XYZ) @ seen / [0.95047, 1.0, 1.08883]
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def ciede2000(one, two):
    """Sharma, Wu & Dalal 2005 (https://doi.org/10.1002/col.20070)."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = np.hypot(stretch * a1, b1), np.hypot(stretch * a2, b2)
    h1 = np.degrees(np.arctan2(b1, stretch * a1)) % 360
    h2 = np.degrees(np.arctan2(b2, stretch * a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    cos = [np.cos(np.radians(k * hue + s)) for k, s in ((1, -30), (2, 0), (3, 6), (4, -63))]
    t = 1 - 0.17 * cos[0] + 0.24 * cos[1] + 0.32 * cos[2] - 0.20 * cos[3]
    sl = 1 + 0.015 * (lm - 50) ** 2 / np.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rotation = np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    rt = -2 * np.sqrt(cm**7 / (cm**7 + 25**7)) * rotation
    return np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * dc / sc * dh / sh)


def rules(qml):
    found = re.findall(r'<rule [^>]*filter="([^"]*)" label="([^"]*)"', qml)
    return [(unescape(condition), unescape(label)) for condition, label in found]


def test_the_colour_difference_is_that_of_the_published_test_data():
    # Sharma, Wu & Dalal 2005, table 1, pairs 1 and 25
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=5e-5)
    assert ciede2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=5e-5
    )


@pytest.mark.parametrize("vision", VISION)
def test_all_nine_colours_differ_for_every_kind_of_colour_vision(vision):
    seen = [cielab(one, VISION[vision]) for row in bivariate_colours(3, 3) for one in row]
    assert min(ciede2000(one, two) for one, two in combinations(seen, 2)) > 10.0


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
    with pytest.raises(InputError, match="needs zones"):
        bivariate_styles("location_share", (0.5,), zones=())
    with pytest.raises(InputError, match="'de'"):
        bivariate_styles("location_share", (0.5,), languages=["de"])
