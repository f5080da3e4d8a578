"""Who is whose neighbour, and with what weight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["Neighbours"]


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Spatial weights: labels and a sparse matrix in CSR form.

    Row ``i`` holds the neighbours of ``labels[i]``; column indices rise within a row; no region is
    its own neighbour.
    """

    labels: tuple[str, ...]
    indptr: np.ndarray
    indices: np.ndarray
    weights: np.ndarray
    name: str
    how: str
