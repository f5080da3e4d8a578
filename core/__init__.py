"""The engine: standard library and NumPy only, the same code headless and inside QGIS.

The names below are the door for arrays; each is loaded when it is first asked for, so that
opening the package costs nothing. DataFrames and files are the business of
:mod:`growth_poles.core.headless`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_ROOMS = {
    "association.local": ("local_g", "local_moran", "local_moran_bivariate"),
    "association.mobility": ("kendall_tau", "rank_mobility", "zone_transitions"),
    "association.overall": ("geary", "getis_ord_g", "moran", "moran_bivariate"),
    "neighbours.contiguous": ("queen", "ring", "rook"),
    "neighbours.gal": ("read_gal", "to_gal"),
    "neighbours.proximity": (
        "distance_band",
        "gravity",
        "inverse_distance",
        "k_nearest",
        "kernel",
    ),
    "neighbours.weights": ("Neighbours",),
    "results.claims": ("claims_table", "read_paper_tables"),
    "errors": ("InputError",),
    "regions.gazetteer": ("Gazetteer",),
    "hubs.candidates": ("candidates",),
    "indices.aggregate": ("weighted_mean",),
    "indices.composite": ("composite", "innovation_index"),
    "specialisation.concentration": (
        "herfindahl",
        "hoover",
        "locational_gini",
        "theil",
        "williamson",
    ),
    "indices.grades": ("grades", "ranks", "zones"),
    "indices.normalise": ("normalise", "relative_to_leader"),
    "specialisation.measures": (
        "additive_quotient",
        "excess",
        "krugman_specialisation",
        "location_quotient",
        "location_share",
        "share_classes",
        "standardised_quotient",
        "symmetric_quotient",
    ),
    "panel.build": ("Panel", "build_panel"),
    "tables": ("Column", "Findings", "Table"),
    "study.spec": ("GradeScale", "Group", "HubRule", "Indicator", "Study"),
    "study.read": ("parse_study", "read_study"),
    "uncertainty.sobol": ("sobol_indices",),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
