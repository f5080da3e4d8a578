"""Which regions can carry a cluster, by a declared rule, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..indices.grades import ranks, reaches, snap
from ..study.spec import HubRule

__all__ = ["Candidates", "candidates", "strongest"]


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """The rule applied to every region.

    Attributes
    ----------
    is_candidate : object array of shape (n_regions,)
        ``True``, ``False``, or ``None``: undetermined, because a value that decides is missing.
    hub_rank : float array of shape (n_regions,)
        1 for the strongest candidate; ``nan`` for every other region.
    meets_zone, meets_share : object arrays of shape (n_regions,)
        The two conditions; ``None`` where the value is missing.
    evidence_for, evidence_against : object arrays of str of shape (n_regions,)
        What speaks for and against the region, in words with figures.
    """

    is_candidate: np.ndarray
    hub_rank: np.ndarray
    meets_zone: np.ndarray
    meets_share: np.ndarray
    evidence_for: np.ndarray
    evidence_against: np.ndarray


def candidates(
    index: np.ndarray,
    zone: np.ndarray,
    share: np.ndarray,
    rule: HubRule,
    *,
    none: np.ndarray,
    no_zone_because: str = "the index has no value",
    quotients: dict[str, np.ndarray] | None = None,
    intervals: dict[str, tuple[np.ndarray, np.ndarray]] | None = None,
) -> Candidates:
    """Apply the hub rule to every region of one year.

    A region is a candidate when its zone is one of the rule's and its location share reaches the
    rule's minimum. It is none when one of the two fails, and undetermined when none fails but one
    cannot be checked. Candidates are ranked by the sum of their ranks on the two methods; equal
    sums by the share.

    Parameters
    ----------
    index, share : float arrays of shape (n_regions,)
        Index in percent and location share; ``nan`` is missing.
    zone : object array of shape (n_regions,)
        Zone, or ``None``.
    rule : HubRule
        Zones and minimum share (inclusive).
    none : boolean array of shape (n_regions,)
        Regions whose missing share the study reads as "none reported".
    no_zone_because : str
        Why a zone can be missing, for the evidence.
    quotients : dict of str to float array of shape (n_regions,), optional
        Location quotients by what they are of; they are evidence and decide nothing.
    intervals : dict of str to pair of float arrays of shape (n_regions,), optional
        Low and high ends of some of them. Such a quotient speaks for the region only where its
        low end is above 1.

    Returns
    -------
    Candidates

    Examples
    --------
    >>> found = candidates(
    ...     np.array([76.0, 24.0]), np.array(["A", "C"], dtype=object), np.array([0.5, 0.1]),
    ...     HubRule(), none=np.array([False, False]))
    >>> found.is_candidate, found.hub_rank
    (array([True, False], dtype=object), array([ 1., nan]))
    """
    meets_zone = np.array(
        [None if letter is None else letter in rule.zones for letter in zone], dtype=object
    )
    meets_share = np.array(
        [
            False if absent else None if np.isnan(value) else bool(meets)
            for value, meets, absent in zip(
                share, reaches(share, rule.minimum_share), none, strict=True
            )
        ],
        dtype=object,
    )
    verdict = np.array(
        [
            False if False in pair else None if None in pair else True
            for pair in zip(meets_zone, meets_share, strict=True)
        ],
        dtype=object,
    )
    won = verdict == True  # noqa: E712 - an object array of True, False and None
    both_ranks = np.where(won, ranks(index) + ranks(share), np.nan)
    order = np.lexsort((-share, both_ranks))
    hub_rank = np.full(len(index), np.nan)
    hub_rank[order[: int(won.sum())]] = np.arange(1, int(won.sum()) + 1)

    evidence: tuple[list[list[str]], list[list[str]]] = ([], [])
    for place in range(len(index)):
        good: list[str] = []
        bad: list[str] = []
        if meets_zone[place] is None:
            bad.append(f"zone unknown: {no_zone_because}")
        else:
            side = good if meets_zone[place] else bad
            wanted = " or ".join(rule.zones)
            side.append(f"zone {zone[place]} (index {index[place]:.2f}), {wanted} is asked")
        if none[place]:
            bad.append(f"no output reported, a share of at least {rule.minimum_share:g} is asked")
        elif meets_share[place] is None:
            bad.append("location share unknown")
        else:
            side = good if meets_share[place] else bad
            asked = f"at least {rule.minimum_share:g} is asked"
            side.append(f"location share {share[place]:.3f}, {asked}")
        for name, values in (quotients or {}).items():
            if np.isnan(values[place]):
                bad.append(f"{name} unknown")
            else:
                ends = (intervals or {}).get(name)
                low, high = (end[place] for end in ends) if ends else (values[place],) * 2
                side = good if snap(np.array([low]))[0] > 1.0 else bad
                side.append(f"{name} {_with_interval(values[place], low, high)}")
        evidence[0].append(good)
        evidence[1].append(bad)
    sides = [np.array(["; ".join(texts) for texts in side], dtype=object) for side in evidence]
    return Candidates(verdict, hub_rank, meets_zone, meets_share, *sides)


def _with_interval(value: float, low: float, high: float) -> str:
    told = f"{value:.2f}"
    if np.isnan(low):
        return f"{told} (interval unknown), specialised above 1"
    ends = f"{low:.2f} to {high:.2f}"
    if ends != f"{told} to {told}":
        told += f" ({ends})"
    unsure = low <= 1.0 < high and low < high
    return told + (", not surely above 1" if unsure else ", specialised above 1")


def strongest(
    codes: Sequence[str], found: Candidates, most: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take the strongest candidate hubs, and say which are left out.

    Parameters
    ----------
    codes : sequence of str
        Regions.
    found : Candidates
        Candidate hubs of one year.
    most : int
        How many to take.

    Returns
    -------
    taken, left_out : tuple of str
        Codes: those taken in the order of the regions, those left out by rank.

    Examples
    --------
    >>> import numpy as np
    >>> from types import SimpleNamespace
    >>> is_candidate = np.array([True, None, True], object)
    >>> found = SimpleNamespace(is_candidate=is_candidate, hub_rank=np.array([2.0, np.nan, 1.0]))
    >>> strongest("abc", found, 1)
    (('c',), ('a',))
    """
    chosen = np.flatnonzero(found.is_candidate == True)  # noqa: E712 - may be None
    ranked = chosen[np.argsort(found.hub_rank[chosen], kind="stable")]
    taken = sorted(ranked[:most].tolist())
    left = ranked[most:].tolist()
    return tuple(codes[row] for row in taken), tuple(codes[row] for row in left)
