"""Shipped region polygons: where they are, what they are and whose they are.

How they were made is told in ``README.md`` beside them; ``scripts/make_boundaries.py`` makes them.
"""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "ATTRIBUTION",
    "LICENCE",
    "PATH",
    "SCHEMES",
    "centres_layer",
    "reference_adjacency",
    "regions_layer",
]

PATH = Path(__file__).resolve().with_name("kazakhstan.gpkg")
"""The GeoPackage with every layer, in EPSG:4326."""

ATTRIBUTION = (
    "Boundaries: UN OCHA common operational data sets (COD-AB) for Kazakhstan, as corrected and "
    "published in the R package geokz 1.0.2 by Alexander Rodionov, CC BY 4.0; changed for Growth "
    "Poles: gaps and overlaps closed, stray parts reassigned, simplified, names unified."
)
"""What must stand wherever the polygons, or a map made of them, are passed on."""

LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"

SCHEMES = ("16", "17", "20")
"""Names of the schemes of regions; their years stand in
``core/regions/schemes.py`` and in the file."""


def regions_layer(scheme: str) -> str:
    """Name of the polygon layer of a scheme.

    Examples
    --------
    >>> regions_layer("16")
    'regions_16'
    """
    return f"regions_{_known(scheme)}"


def centres_layer(scheme: str) -> str:
    """Name of the layer of administrative centres of a scheme.

    Examples
    --------
    >>> centres_layer("20")
    'centres_20'
    """
    return f"centres_{_known(scheme)}"


def reference_adjacency(scheme: str) -> frozenset[tuple[str, str]]:
    """Pairs of regions that really share a border, agreed on by three independent sources.

    Parameters
    ----------
    scheme : {"16", "17", "20"}
        Scheme of regions.

    Returns
    -------
    frozenset of (str, str)
        Codes ``(a, b)`` with ``a < b``: 28, 29 and 35 pairs.

    Examples
    --------
    >>> ("KZ-AKM", "KZ-AST") in reference_adjacency("16")
    True
    >>> len(reference_adjacency("20"))
    35
    """
    text = PATH.with_name(f"adjacency_{_known(scheme)}.csv").read_text(encoding="utf-8")
    return frozenset(tuple(sorted(line.split(","))) for line in text.split()[1:])


def _known(scheme: str) -> str:
    if scheme not in SCHEMES:
        raise KeyError(f"no scheme {scheme!r}; there are {', '.join(SCHEMES)}")
    return scheme
