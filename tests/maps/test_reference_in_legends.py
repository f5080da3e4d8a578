"""Legends of shares that are of the regions with data say so, and no others do."""

import pytest
from growth_poles.core.maps.bivariate import bivariate_styles
from growth_poles.core.maps.symbology import styles


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "regions with data"), ("ru", "регионов с данными"), ("kk", "деректері бар өңірлерден")],
)
def test_every_class_of_the_share_names_the_regions_with_data(language, words):
    made = {(one.layer, one.name): one.qml for one in styles([language], surveyed=["regions"])}
    named = next(name for layer, name in made if layer == "regions" and name.startswith("share"))
    # limits 0.02, 0.10 and 0.50 make four classes; the class without a value says nothing of them
    assert made["regions", named].count(words) >= 4
    assert words not in made["regions_by_year", named]
    grade = next(name for layer, name in made if layer == "regions" and name.startswith("grade"))
    assert words not in made["regions", grade]


def test_the_crossed_map_names_the_regions_with_data():
    (plain,) = bivariate_styles("location_quotient", languages=["en"])
    (of_some,) = bivariate_styles("location_quotient", languages=["en"], surveyed=True)
    assert "regions with data" not in plain.qml
    # three zones by three classes of the quotient
    assert of_some.qml.count("regions with data where") >= 9
