"""A small study of which every alternative can be drawn."""

import numpy as np
import pytest
from growth_poles.core.study.index import Group, Indicator
from growth_poles.core.uncertainty.draws import Plan
from growth_poles.core.uncertainty.model import Model

TREE = Group(
    "index",
    (
        Group("g", (Indicator("a", 2.0), Indicator("b"))),
        Group("h", (Indicator("c"), Indicator("d", direction="lower"))),
    ),
)
WEIGHTS = {"index": (0.5, 0.5), "g": (2 / 3, 1 / 3), "h": (0.5, 0.5)}
ONE = {
    "normalisation": ("leader",),
    "aggregation": ("",),
    "imputation": ("none",),
    "outliers": ("none",),
    "left_out": ("",),
}
MANY = {
    "normalisation": ("leader", "min_max", "rank"),
    "aggregation": ("arithmetic", "geometric"),
    "imputation": ("none", "year_mean"),
    "outliers": ("none", "winsorise"),
    "left_out": ("", "a", "b", "c", "d"),
}


def make_model(n_regions=9, n_years=3, *, seed=0, holes=0.1, concentration=0.0, width=0.0, **plan):
    """Model with values above zero, some of them missing."""
    rng = np.random.default_rng(seed)
    raw = {name: rng.lognormal(size=(n_regions, n_years)) for name in "abcd"}
    gone = {name: rng.random((n_regions, n_years)) < holes for name in raw}
    raw = {name: np.where(gone[name], np.nan, values) for name, values in raw.items()}
    chosen = Plan({**ONE, **plan}, WEIGHTS, concentration, measurement=width > 0.0)
    widths = {name: np.full((n_regions, n_years), width) for name in raw} if width else {}
    return Model(
        TREE,
        chosen,
        tuple(f"r{row:03}" for row in range(n_regions)),
        tuple(range(2010, 2010 + n_years)),
        raw,
        limits=(1.0, 100.0),
        half_widths=widths,
    )


@pytest.fixture
def model_of():
    return make_model


@pytest.fixture
def many():
    return MANY
