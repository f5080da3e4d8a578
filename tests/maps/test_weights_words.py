"""Weights are named in the words of three languages."""

import pytest
from growth_poles.core.maps.weights_words import weights_label
from growth_poles.core.study.read import read_study
from growth_poles.studies import SHIPPED, shipped


@pytest.mark.parametrize("name", SHIPPED)
def test_the_weights_of_the_shipped_studies_have_a_name_of_their_own_in_every_language(name):
    for one in read_study(shipped(name)).diffusion.weights:
        told = [weights_label(one.name, language) for language in ("en", "ru", "kk")]
        assert len({one.name, *told}) == 4


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("band250", "в пределах 250 км"),
        ("kernel62.5", "ядро шириной 62,5 км"),
        ("kernel_adaptive4", "ядро до 4 соседей"),
        ("inverse_distance_power_1.5", "обратное расстояние в степени 1,5"),
        ("knnx", "knnx"),
        ("queen of mine", "queen of mine"),
    ],
)
def test_what_a_name_holds_stands_in_its_words(name, expected):
    assert weights_label(name, "ru") == expected
