"""The weights that a study declares, built on its regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ..errors import InputError, StudyError
from ..geometry.facts import GeometryFacts
from ..study.spec import DiffusionSpec, WeightsSpec
from .enclaves import inherit_host, merge_enclaves, queen
from .proximity import distance_band, gravity, inverse_distance, k_nearest, kernel
from .weights import Neighbours

__all__ = ["build_weights", "functional_regions"]


def functional_regions(spec: DiffusionSpec) -> dict[str, str]:
    """Region to functional region, for every enclave city and its host.

    Parameters
    ----------
    spec : DiffusionSpec
        With its enclaves.

    Returns
    -------
    dict of str to str
        City and host to ``host+city``.

    Examples
    --------
    >>> functional_regions(DiffusionSpec((), (), enclaves=(("city", "host"),)))
    {'city': 'host+city', 'host': 'host+city'}
    """
    cities: dict[str, list[str]] = {}
    for city, host in spec.enclaves:
        cities.setdefault(host, []).append(city)
    return {
        region: "+".join([host, *inside])
        for host, inside in cities.items()
        for region in (*inside, host)
    }


def build_weights(
    spec: DiffusionSpec,
    facts: GeometryFacts,
    mass_of: Callable[[str], np.ndarray],
    loaded: Mapping[str, Neighbours],
) -> dict[str, Neighbours]:
    """Build every declared relation.

    Parameters
    ----------
    spec : DiffusionSpec
        With the declared weights and enclaves.
    facts : GeometryFacts
        Contiguity and centre points of the regions.
    mass_of : callable
        Values of an indicator, shape ``(n_regions,)``, for gravity.
    loaded : mapping of str to Neighbours
        Weights read from files, by name.

    Returns
    -------
    dict of str to Neighbours
        In the order of the study, named as the study names them.

    Raises
    ------
    StudyError
        An enclave city or host that is no region, or a city whose host is no neighbour.
    InputError
        Weights that cannot be built: no neighbour within the distance, a mass of zero,
        coincident centres.

    Examples
    --------
    >>> pairs, points = np.array([[0, 1], [1, 2]]), np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]])
    >>> abc, border, area = ("a", "b", "c"), np.ones(2), np.ones(3)
    >>> facts = GeometryFacts(abc, pairs, border, area, points, "centroid", ())
    >>> weights = WeightsSpec("queen", "queen"), WeightsSpec("k_nearest", "knn1", k=1)
    >>> spec = DiffusionSpec((), weights)
    >>> list(build_weights(spec, facts, lambda name: np.ones(3), {}))
    ['queen', 'knn1']
    """
    labels = np.array(facts.labels, dtype=object)
    unknown = [code for pair in spec.enclaves for code in pair if code not in facts.labels]
    if unknown:
        raise StudyError(
            "enclave cities and hosts that are regions",
            unknown[0],
            "diffusion.enclaves",
            remedy="Write codes of the study's regions",
        )
    plain = queen(
        facts.labels, labels[facts.pairs[:, 0]], labels[facts.pairs[:, 1]], facts.border_km
    )
    return {each.name: _built(each, spec, facts, plain, mass_of, loaded) for each in spec.weights}


def _built(
    each: WeightsSpec,
    spec: DiffusionSpec,
    facts: GeometryFacts,
    plain: Neighbours,
    mass_of: Callable[[str], np.ndarray],
    loaded: Mapping[str, Neighbours],
) -> Neighbours:
    labels, centres, name = facts.labels, facts.centres, each.name
    match each.kind:
        case "queen":
            return replace(plain, name=name)
        case "queen_inherited":
            return inherit_host(plain, dict(spec.enclaves), name=name)
        case "queen_merged":
            return merge_enclaves(plain, functional_regions(spec), name=name)
        case "k_nearest":
            return k_nearest(labels, centres, each.k, name=name)
        case "distance_band":
            return distance_band(labels, centres, each.km, name=name)
        case "inverse_distance":
            return inverse_distance(labels, centres, power=each.power, name=name)
        case "gravity":
            mass = mass_of(each.mass)
            if np.isnan(mass).any():
                lacking = [label for label, one in zip(labels, mass, strict=True) if np.isnan(one)]
                raise InputError(
                    f"{each.mass} of every region in the first year is needed as mass",
                    f"none for {', '.join(lacking[:5])}",
                    f"weights {name}",
                    "Choose another indicator as mass",
                )
            return gravity(labels, centres, mass, power=each.power, name=name)
        case "kernel":
            bandwidth = {"bandwidth_km": each.km} if each.km else {"k": each.k}
            return kernel(labels, centres, name=name, **bandwidth)
        case _:
            return loaded[name]
