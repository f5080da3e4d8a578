"""What a draw chooses: one alternative of every choice, weights around the declared ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..study.index import IndexSpec, UncertaintySpec

__all__ = ["CHOICES", "CHUNK", "Draws", "Plan", "draw", "join", "plan_of"]

CHUNK = 1024
"""Draws that one seed gives; results do not depend on how chunks are split over workers."""
CHOICES = (
    "normalisation",
    "aggregation",
    "imputation",
    "outliers",
    "left_out",
    "weights",
    "measurement",
)
"""Everything that can vary, in the order of the tables."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Over what the index is drawn.

    Attributes
    ----------
    alternatives : dict of str to tuple of str
        Of the choices ``normalisation``, ``aggregation`` (empty: every group its own),
        ``imputation``, ``outliers`` and ``left_out`` (empty: none). One alternative: it stays.
    weights : dict of str to tuple of float
        Declared weights of the parts of every group, summing to 1: the means of the draws.
    concentration : float
        Of the Dirichlet distribution; 0: weights stay.
    measurement : bool
        Whether values move within their rounding.
    """

    alternatives: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, tuple[float, ...]]
    concentration: float = 0.0
    measurement: bool = False

    def varying(self) -> tuple[str, ...]:
        """Name the choices with more than one alternative."""
        found = [name for name, of in self.alternatives.items() if len(of) > 1]
        if self.concentration > 0.0 and any(len(of) > 1 for of in self.weights.values()):
            found.append("weights")
        if self.measurement:
            found.append("measurement")
        return tuple(name for name in CHOICES if name in found)


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Draws of everything but the measurement error.

    Attributes
    ----------
    choices : dict of str to integer array of shape (n_draws,)
        Position among the alternatives, by choice.
    weights : dict of str to array of shape (n_draws, n_parts)
        Weights of the parts of every group that vary; others are not in it.
    """

    choices: dict[str, np.ndarray]
    weights: dict[str, np.ndarray]

    def __len__(self) -> int:
        """Count the draws."""
        return len(next(iter(self.choices.values())))

    def take(self, rows: np.ndarray | slice) -> Draws:
        """Return some of the draws."""
        return Draws(
            {name: of[rows] for name, of in self.choices.items()},
            {name: of[rows] for name, of in self.weights.items()},
        )

    def swapped(self, other: Draws, choice: str) -> Draws:
        """Return these draws with one choice (``weights``: all weights) as in others."""
        if choice == "weights":
            return replace(self, weights=other.weights)
        if choice not in self.choices:
            return self
        return replace(self, choices={**self.choices, choice: other.choices[choice]})


def plan_of(
    spec: UncertaintySpec, index: IndexSpec, weights: Mapping[str, tuple[float, ...]]
) -> Plan:
    """Say over what a study asks the index to be drawn.

    Parameters
    ----------
    spec : UncertaintySpec
        The alternatives; none: what the index declares.
    index : IndexSpec
        With a tree.
    weights : mapping of str to tuple of float
        Weights of the parts of every group that the declared index has.

    Returns
    -------
    Plan

    Examples
    --------
    >>> from growth_poles.core.study.index import Group, Indicator
    >>> index = IndexSpec(Group("index", (Indicator("a"), Indicator("b"))))
    >>> asked = UncertaintySpec(normalisation=("leader", "rank"), leave_out=True)
    >>> plan = plan_of(asked, index, {"index": (0.5, 0.5)})
    >>> plan.varying(), plan.alternatives["left_out"]
    (('normalisation', 'left_out'), ('', 'a', 'b'))
    """
    leaves = [leaf.name for leaf in index.tree.leaves()]
    return Plan(
        {
            "normalisation": spec.normalisation or (index.normalisation,),
            "aggregation": spec.aggregation or ("",),
            "imputation": spec.imputation or (index.imputation,),
            "outliers": spec.outliers or (index.outliers,),
            "left_out": ("", *leaves) if spec.leave_out else ("",),
        },
        weights,
        spec.weight_concentration,
        spec.measurement,
    )


def draw(plan: Plan, n_draws: int, seed: int, *, chunk: int, stream: int = 0) -> Draws:
    """Draw one chunk; the same seed, stream and chunk give the same draws.

    Parameters
    ----------
    plan : Plan
    n_draws : int
        At most ``CHUNK``; the first of the chunk.
    seed : int
        Of the study.
    chunk : int
        Number of the chunk.
    stream : int
        Independent streams of one seed.

    Returns
    -------
    Draws

    Examples
    --------
    >>> plan = Plan({"normalisation": ("leader", "rank")}, {"index": (0.5, 0.5)}, 20.0)
    >>> some = draw(plan, 3, 1, chunk=0)
    >>> some.weights["index"].sum(axis=1).round(12)
    array([1., 1., 1.])
    """
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(stream, chunk)))
    choices = {
        name: rng.integers(len(of), size=CHUNK)[:n_draws]
        if len(of) > 1
        else np.zeros(n_draws, dtype=np.int64)
        for name, of in plan.alternatives.items()
    }
    weights = {}
    for name, of in plan.weights.items():
        if plan.concentration > 0.0 and len(of) > 1:
            means = np.asarray(of)
            drawn = np.zeros((CHUNK, len(of)))
            # a part of weight zero (a principal component can give it one) stays at zero
            some = means > 0.0
            drawn[:, some] = rng.dirichlet(plan.concentration * means[some], size=CHUNK)
            weights[name] = drawn[:n_draws]
    return Draws(choices, weights)


def join(parts: Sequence[Draws]) -> Draws:
    """Put chunks of draws together.

    Examples
    --------
    >>> one = Draws({"normalisation": np.array([0, 1])}, {})
    >>> len(join([one, one]))
    4
    """
    return Draws(
        {name: np.concatenate([part.choices[name] for part in parts]) for name in parts[0].choices},
        {name: np.concatenate([part.weights[name] for part in parts]) for name in parts[0].weights},
    )
