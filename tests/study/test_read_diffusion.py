"""What [diffusion] asks for, and what it refuses at its place."""

from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.study.check import problems_of
from growth_poles.core.study.convert import part_from
from growth_poles.core.study.diffusion import WEIGHTS, DiffusionSpec
from growth_poles.core.study.read import load_study
from growth_poles.core.study.sections import Section

GIVEN = {"k": 3, "km": 600.0, "power": 1.5, "mass": "gva_ict", "file": "sub/../w.gal"}
GIVEN |= {"links": "mutual", "order": 2, "include_lower": True, "attach_islands": True}
TAKEN = {
    "queen": ("order", "include_lower", "attach_islands"),
    "rook": ("order", "include_lower", "attach_islands"),
    "k_nearest": ("k", "links"),
    "distance_band": ("km",),
    "inverse_distance": ("power",),
    "gravity": ("mass", "power"),
    "kernel": ("k", "km"),
    "file": ("file",),
}


def read(**asked):
    problems = []
    asked = {"variables": ["gva_ict"], "weights": [{"kind": "queen"}]} | asked
    spec = part_from(Section(asked, "diffusion", Path("studies"), problems), DiffusionSpec)
    problems += problems_of(replace(load_study("paper"), diffusion=spec))
    return spec, list(dict.fromkeys(problem.place for problem in problems))


@pytest.mark.parametrize("number", [0.0, 1.0, -0.5, 1.5])
@pytest.mark.parametrize("key", ["rhos", "damping"])
def test_a_strength_of_the_spatial_lag_lies_between_zero_and_one(key, number):
    assert read(**{key: [number] if key == "rhos" else number})[1] == [f"diffusion.{key}"]
    assert read(**{key: [0.99] if key == "rhos" else 0.99})[1] == []


JOINED = ("union", "intersection")


@pytest.mark.parametrize("kind", [kind for kind in WEIGHTS if kind not in JOINED])
def test_weights_take_what_they_are_made_from_and_nothing_else(kind):
    takes = {name: value for name, value in GIVEN.items() if name in TAKEN.get(kind, ())}
    asked = {"enclaves": {"a": "b"}, "weights": [{"kind": kind, **takes}]}
    spec, problems = read(**asked)
    assert problems == []
    for name, value in takes.items():
        got = getattr(spec.weights[0], name)
        assert got == (Path("studies/w.gal") if name == "file" else value)
    for name in GIVEN.keys() - takes.keys():
        weights = [{"kind": kind, **takes, name: GIVEN[name]}]
        assert read(**asked | {"weights": weights})[1] == [f"diffusion.weights[0].{name}"]


def test_gravity_falls_with_the_square_of_distance_and_inverse_distance_does_not():
    kinds = [{"kind": "gravity", "mass": "gva_ict"}, {"kind": "inverse_distance"}]
    assert [each.power for each in read(weights=kinds)[0].weights] == [2.0, 1.0]


@pytest.mark.parametrize("kind", JOINED)
def test_weights_are_joined_of_those_above_them(kind):
    above = [{"kind": "rook", "order": 2, "include_lower": True}, {"kind": "k_nearest", "k": 3}]
    joined = {"kind": kind, "of": ["rook_order2_or_less", "knn3"]}
    spec, problems = read(weights=[*above, joined])
    assert problems == []
    word = {"union": "or", "intersection": "and"}[kind]
    assert spec.weights[2].name == f"rook_order2_or_less_{word}_knn3"
    assert read(weights=[joined, *above])[1] == ["diffusion.weights"]
    assert "diffusion.weights[2].of" in read(weights=[*above, {"kind": kind}])[1]
