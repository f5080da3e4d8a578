"""Sensitivity of a study's index: what varies alone explains everything, and nothing else does."""

import numpy as np
import pytest
from growth_poles.core.indices.grades import ranks
from growth_poles.core.uncertainty.draws import Draws
from growth_poles.core.uncertainty.sensitivity import sensitivity, what_matters


def declared_rank(model):
    choices = {name: np.zeros(1, dtype=int) for name in model.plan.alternatives}
    _, values = next(model.evaluate(Draws(choices, {})))
    return ranks(values[-1, :, 0])


@pytest.mark.parametrize(
    ("choice", "asked"),
    [
        ("normalisation", {"normalisation": ("leader", "rank")}),
        ("aggregation", {"aggregation": ("arithmetic", "harmonic")}),
        ("imputation", {"imputation": ("none", "year_mean"), "holes": 0.3}),
        ("left_out", {"left_out": ("", "a", "b", "c", "d")}),
        ("weights", {"concentration": 5.0}),
        ("measurement", {"width": 0.2}),
    ],
)
def test_what_varies_alone_explains_the_whole_variance(model_of, choice, asked):
    model = model_of(n_years=1, **{"holes": 0.0} | asked)
    found = sensitivity(model, declared_rank(model), 1)
    assert found.choices == (choice,)
    known = found.indices.variance > 0.0
    assert known.sum() >= 5
    # the total is exact up to sampling, and so is the first order: there is nothing to interact
    np.testing.assert_allclose(found.indices.total[0, known], 1.0, atol=0.1)
    np.testing.assert_allclose(found.indices.first_order[0, known], 1.0, atol=0.1)


def test_shares_lie_between_nothing_and_everything_and_interactions_add(model_of, many):
    model = model_of(n_years=1, concentration=10.0, width=0.05, holes=0.0, **many)
    found = sensitivity(model, declared_rank(model), 1)
    first, total = found.indices.first_order, found.indices.total
    known = found.indices.variance > 0.0
    assert (first[:, known] > -0.1).all() and (total[:, known] < 1.1).all()
    assert (first[:, known] < total[:, known] + 0.1).all()
    assert (first[:, known].sum(axis=0) < 1.15).all()
    assert (total[:, known].sum(axis=0) > 0.85).all()


def test_a_region_that_some_draws_leave_without_a_value_has_a_reason(model_of):
    # c and d are missing for the first region: what is left of it hangs on a and b
    model = model_of(n_years=1, holes=0.0, imputation=("none", "year_mean"))
    for name in "abcd":
        model.raw[name][0] = np.nan
    model.raw["a"][1] = np.nan
    found = sensitivity(model, declared_rank(model), 1)
    place = found.outcomes.index(("index_pct", "r000"))
    assert found.why("imputation", place) == "the outcome has no value in some draws"
    assert found.why("weights", place) == "one alternative only"
    place = found.outcomes.index(("index_pct", "r001"))
    assert found.why("imputation", place) == ""


def test_the_sentence_names_the_largest_and_whether_it_is_clearly_so(model_of):
    model = model_of(n_years=1, holes=0.0, normalisation=("leader", "rank"), concentration=500.0)
    said = what_matters(sensitivity(model, declared_rank(model), 1))
    assert said.startswith("the choice of normalisation moves ranks most: ")
    assert "not clearly" not in said
