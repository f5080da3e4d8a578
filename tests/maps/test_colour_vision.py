"""Colours of a legend differ for every kind of colour vision, by simulation."""

import re
from itertools import combinations

import numpy as np
import pytest
from growth_poles.core.maps.bivariate import bivariate_styles
from growth_poles.core.maps.diffusion import association_styles
from growth_poles.core.maps.movement import movement_styles
from growth_poles.core.maps.symbology import styles

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


def test_the_colour_difference_is_that_of_the_published_test_data():
    # Sharma, Wu & Dalal 2005, table 1, pairs 1 and 25
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=5e-5)
    assert ciede2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=5e-5
    )


def fills(qml):
    """Colours of the classes that are not hatched."""
    symbols = re.findall(r'<symbol type="fill".*?(?=<symbol type="fill"|</symbols>)', qml, re.S)
    colour = re.compile(r'class="SimpleFill".*?name="color" type="QString" value="([^"]*)"')
    return [colour.search(one)[1] for one in symbols if "LinePatternFill" not in one]


# nearest two colours; around 1 is just seen side by side, 5 is another colour on another page
LEGENDS = {
    "grade": (next(one.qml for one in styles() if one.name == "grade"), 7, 5.0),
    "bivariate": (bivariate_styles("location_quotient")[0].qml, 9, 10.0),
    "movement": (movement_styles(3)[0].qml, 5, 20.0),
    "association": (association_styles("q", "p")[0].qml, 4, 10.0),
}


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("legend", LEGENDS)
def test_colours_of_a_legend_differ_for_every_kind_of_colour_vision(legend, vision):
    qml, count, least = LEGENDS[legend]
    colours = fills(qml)
    assert len(colours) == count
    seen = [cielab(one, VISION[vision]) for one in colours]
    assert min(ciede2000(one, two) for one, two in combinations(seen, 2)) > least
