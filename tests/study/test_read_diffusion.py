"""What [diffusion] asks for, and what it refuses at its place."""

from pathlib import Path

import pytest
from growth_poles.core.study.read_diffusion import WEIGHTS, read_diffusion
from growth_poles.core.study.sections import Section

GIVEN = {"k": 3, "km": 600.0, "power": 1.5, "mass": "output", "file": "../w.gal"}


def read(**asked):
    problems = []
    asked = {"variables": ["output"], "weights": [{"kind": "queen"}]} | asked
    spec = read_diffusion(Section(asked, "diffusion", problems, {}), Path("studies"))
    return spec, [problem.partition(":")[0] for problem in problems]


@pytest.mark.parametrize("number", [0.0, 1.0, -0.5, 1.5])
@pytest.mark.parametrize("key", ["rhos", "damping"])
def test_a_strength_of_the_spatial_lag_lies_between_zero_and_one(key, number):
    assert read(**{key: [number] if key == "rhos" else number})[1] == [f"diffusion.{key}"]
    assert read(**{key: [0.99] if key == "rhos" else 0.99})[1] == []


@pytest.mark.parametrize("kind", WEIGHTS)
def test_weights_take_what_they_are_made_from_and_nothing_else(kind):
    takes = {name: value for name, value in GIVEN.items() if name in WEIGHTS[kind]}
    asked = {"enclaves": {"a": "b"}, "weights": [{"kind": kind, **takes}]}
    spec, problems = read(**asked)
    assert problems == []
    for name, value in takes.items():
        got = getattr(spec.weights[0], name)
        assert got == (Path("w.gal") if name == "file" else value)
    for name in GIVEN.keys() - takes.keys():
        weights = [{"kind": kind, **takes, name: GIVEN[name]}]
        assert read(**asked | {"weights": weights})[1] == [f"diffusion.weights[0].{name}"]


def test_gravity_falls_with_the_square_of_distance_and_inverse_distance_does_not():
    kinds = [{"kind": "gravity", "mass": "output"}, {"kind": "inverse_distance"}]
    assert [each.power for each in read(weights=kinds)[0].weights] == [2.0, 1.0]
