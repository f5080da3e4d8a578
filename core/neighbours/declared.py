"""The weights that a study declares, built on its regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ..errors import InputError, StudyError, listed
from ..geometry.facts import GeometryFacts
from ..messages import Text
from ..study.spec import DiffusionSpec, WeightsSpec
from .combined import attached, intersection, symmetrised, union
from .contiguous import queen, ring, rook
from .enclaves import inherit_host, merge_enclaves
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
    *,
    minimum_border_km: float = 0.0,
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
    minimum_border_km : float, default 0
        Shortest border that makes neighbours by rook.

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
    unknown = [code for pair in spec.enclaves for code in pair if code not in facts.labels]
    if unknown:
        raise StudyError(
            Text("enclave cities and hosts that are regions"),
            repr(unknown[0]),
            "diffusion.enclaves",
            remedy=Text("Write codes of the study's regions"),
        )
    plain = queen(facts.labels, *facts.pairs.T, facts.border_km)
    bordering = rook(facts.labels, *facts.pairs.T, facts.border_km, least_km=minimum_border_km)
    built: dict[str, Neighbours] = {}
    for each in spec.weights:
        built[each.name] = _built(each, spec, facts, plain, bordering, mass_of, loaded, built)
    return built


def _stepped(each: WeightsSpec, first: Neighbours, centres: np.ndarray) -> Neighbours:
    """Weights by touching or border, of the order and with the islands that are asked for."""
    made = replace(first, name=each.name)
    if each.order > 1:
        made = ring(first, each.order, include_lower=each.include_lower, name=each.name)
        made = replace(made, remarks=first.remarks)
    return attached(made, centres, name=each.name) if each.attach_islands else made


def _built(
    each: WeightsSpec,
    spec: DiffusionSpec,
    facts: GeometryFacts,
    plain: Neighbours,
    bordering: Neighbours,
    mass_of: Callable[[str], np.ndarray],
    loaded: Mapping[str, Neighbours],
    built: Mapping[str, Neighbours],
) -> Neighbours:
    labels, centres, name, area = facts.labels, facts.centres, each.name, facts.area_km2
    match each.kind:
        case "queen":
            return _stepped(each, plain, centres)
        case "rook":
            return _stepped(each, bordering, centres)
        case "queen_inherited":
            return inherit_host(plain, dict(spec.enclaves), name=name)
        case "queen_merged":
            return merge_enclaves(plain, functional_regions(spec), name=name)
        case "k_nearest":
            nearest = k_nearest(labels, centres, each.k, allow_same=True, name=name)
            directed = each.links == "directed"
            return nearest if directed else symmetrised(nearest, each.links, name=name)
        case "union":
            return union([built[one] for one in each.of], name=name)
        case "intersection":
            return intersection([built[one] for one in each.of], name=name)
        case "distance_band":
            return distance_band(labels, centres, each.km, allow_same=True, name=name)
        case "inverse_distance":
            return inverse_distance(labels, centres, power=each.power, area_km2=area, name=name)
        case "gravity":
            mass = mass_of(each.mass)
            if np.isnan(mass).any():
                lacking = [label for label, one in zip(labels, mass, strict=True) if np.isnan(one)]
                raise InputError(
                    Text("{mass} of every region in the first year, as mass", mass=each.mass),
                    Text("none for {regions}", regions=listed(lacking)),
                    Text("weights {name}", name=name),
                    Text("Choose another indicator as mass"),
                )
            return gravity(labels, centres, mass, power=each.power, area_km2=area, name=name)
        case "kernel":
            bandwidth = {"bandwidth_km": each.km} if each.km else {"k": each.k}
            return kernel(labels, centres, area_km2=area, name=name, **bandwidth)
        case _:
            return loaded[name]
