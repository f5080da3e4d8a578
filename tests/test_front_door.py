"""The ways in: what is found at the door, what it costs, and what it says to wrong arrays."""

import ast
import subprocess
import sys
from pathlib import Path

import growth_poles
import numpy as np
import pytest
from growth_poles import core
from growth_poles.core import InputError

ROOT = Path(growth_poles.__file__).parent
FOUR, THREE = np.arange(1.0, 5.0), np.arange(1.0, 4.0)
POINTS = [[0, 0], [0, 1], [1, 0], [1, 1.1]]


def test_a_shipped_study_runs_from_the_front_door():
    results = growth_poles.run("paper")
    assert isinstance(results, growth_poles.Results)
    assert "hubs" in results.tables
    assert {name: len(results.table(name)) for name in results.tables}["hubs"] == 16
    assert growth_poles.read_study(ROOT / "studies/paper.toml").name == "paper"


def test_every_name_at_the_door_can_be_had():
    assert {"run", "read_study", "Results", "core"} <= set(dir(growth_poles))
    assert [name for name in core.__all__ if not hasattr(core, name)] == []
    assert {"moran", "local_moran", "location_quotient", "composite", "k_nearest"} <= set(
        core.__all__
    )
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        growth_poles.nothing  # noqa: B018


def test_the_door_loads_what_is_asked_for_and_nothing_else():
    code = (
        "import sys; sys.path.insert(0, 'tests'); import conftest, growth_poles\n"
        "assert 'numpy' not in sys.modules\n"
        "growth_poles.core.moran\n"
        "print('pandas' in sys.modules, 'growth_poles.core.study.read' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


def test_the_root_can_be_read_by_the_oldest_python_that_meets_it():
    ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"), feature_version=(3, 9))


def weights():
    return core.k_nearest("abcd", POINTS, k=2)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: core.moran(THREE, weights()), "3 values for 4 regions"),
        (lambda: core.moran(["x"] * 4, weights()), "an array of numbers as values"),
        (lambda: core.local_moran(np.ones((4, 2)), weights()), "8 values for 4 regions"),
        (lambda: core.moran_bivariate(FOUR, THREE, weights()), "3 values for 4 regions"),
        (lambda: core.kendall_tau(FOUR, THREE), r"before of shape \(4,\), after of shape \(3,\)"),
        (
            lambda: core.location_quotient(FOUR, THREE),
            r"one shape as activity, total, got activity of shape \(4,\), total of shape \(3,\)",
        ),
        (lambda: core.location_quotient(np.ones((3, 2)), np.ones((2, 3))), "arrays of one shape"),
        (lambda: core.location_share(5.0), "an array of 1 or 2 dimensions as activity"),
        (lambda: core.location_share(["x"]), "an array of numbers as activity, got a list"),
        (lambda: core.krugman_specialisation(FOUR), "an array of 2 or 3 dimensions as sectors"),
        (lambda: core.herfindahl(np.ones((2, 2))), "an array of 1 dimensions as activity"),
        (lambda: core.theil(FOUR, THREE), "arrays of one shape as activity, population"),
        (lambda: core.innovation_index(FOUR, FOUR, missing="no_value"), "2 dimensions"),
        (lambda: core.normalise(FOUR, "none_such"), "one of the normalisations leader"),
        (lambda: core.ranks(5.0), "an array of 1 or 2 dimensions as values"),
        (lambda: core.grades(["x"], core.GradeScale()), "an array of numbers as values"),
        (
            lambda: core.weighted_mean([FOUR, THREE], [1, 1], missing="no_value"),
            r"parts and weights of one shape, got shapes \(4,\), \(3,\)",
        ),
        (
            lambda: core.weighted_mean([FOUR], [1, 1], missing="no_value"),
            "a weight for each part, got 1 parts and 2 weights",
        ),
        (
            lambda: core.composite(
                {"a": FOUR},
                core.Group("index", (core.Indicator("a"), core.Indicator("b"))),
                missing="no_value",
            ),
            "got none of 'b'",
        ),
        (
            lambda: core.composite(
                {"a": FOUR, "b": THREE},
                core.Group("index", (core.Indicator("a"), core.Indicator("b"))),
                missing="no_value",
            ),
            "arrays of one shape as a, b",
        ),
    ],
)
def test_wrong_arrays_are_told_in_our_words(call, said):
    with pytest.raises(InputError, match=said):
        call()
