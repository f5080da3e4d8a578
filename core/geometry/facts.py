"""What the engine knows of polygons, however they were opened."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["Defect", "GeometryFacts"]


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong, or doubtful, with a boundary layer.

    Parameters
    ----------
    kind : str
        "invalid polygon", "stray part", "overlap", "gap", "unmatched borders", "short border" or
        "point touch".
    regions : tuple of str
        Codes of the regions concerned.
    text : str
        One sentence for the user: what was found, how large, and what was done about it.
    """

    kind: str
    regions: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class GeometryFacts:
    """All that the engine needs to know of polygons, as plain arrays.

    Parameters
    ----------
    labels : tuple of str
        Codes of the regions, in the order of all arrays.
    pairs : integer array of shape (n_pairs, 2)
        Contiguous regions, as positions in `labels`, the smaller first.
    border_km : array of shape (n_pairs,)
        Length of their shared border, geodesic, in km.
    area_km2 : array of shape (n_regions,)
        Area in km².
    centres : array of shape (n_regions, 2)
        Longitude and latitude (WGS 84, degrees) of the centre points.
    centre_kind : {"administrative centre", "centroid"}
        What the centre points are.
    defects : tuple of Defect
        Those of reading and those of the borders.
    """

    labels: tuple[str, ...]
    pairs: np.ndarray
    border_km: np.ndarray
    area_km2: np.ndarray
    centres: np.ndarray
    centre_kind: str
    defects: tuple[Defect, ...]
