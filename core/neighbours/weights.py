"""Who is whose neighbour, and with what weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import InputError, RegionError, UnknownRegionError, listed
from ..messages import Text

__all__ = ["MOST_DENSE", "Neighbours"]

# A dense matrix of 5,000 regions takes 200 MB; beyond, every caller has a sparse way.
MOST_DENSE = 5_000


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Spatial weights: labels and a sparse matrix in compressed rows.

    Row ``i`` holds the neighbours of ``labels[i]``; column indices rise within a row; no region is
    its own neighbour; a weight is finite and positive (a weight of zero is no neighbour). Weights
    are kept as they were made; :meth:`lag` and the statistics standardise rows themselves. Make
    one with :meth:`build` or :meth:`from_pairs`, which check all this.

    Parameters
    ----------
    labels : tuple of str
        Regions, each once; everything is matched by label, never by position.
    indptr : array of shape (n_regions + 1,)
        Row ``i`` is the slice ``indptr[i]:indptr[i + 1]`` of the other two arrays.
    indices : array of shape (n_links,)
        Position of the neighbour in `labels`.
    weights : array of shape (n_links,)
        Weight of the neighbour, above zero.
    name : str
        Short name used in every table (``queen``, ``knn4``, ``inverse_distance``).
    how : str
        One sentence: how the weights were made.
    remarks : tuple of (str, float, str)
        What the audit of the weights is to say besides: check, value and note.

    Examples
    --------
    >>> row = Neighbours.from_pairs("abc", ["a", "b"], ["b", "c"], name="queen", how="by hand")
    >>> row.lag([1.0, 2.0, 5.0])
    array([2., 3., 2.])
    """

    labels: tuple[str, ...]
    indptr: np.ndarray
    indices: np.ndarray
    weights: np.ndarray
    name: str
    how: str
    remarks: tuple[tuple[str, float, str], ...] = ()

    @classmethod
    def build(
        cls,
        labels: Iterable[str],
        indptr: Any,
        indices: Any,
        weights: Any = None,
        *,
        name: str,
        how: str,
    ) -> Neighbours:
        """Check and keep compressed rows; the order of columns within a row is free.

        Parameters
        ----------
        labels, indptr, indices, weights, name, how
            As in :class:`Neighbours`; all weights are 1 when none are given, and links of weight
            zero are dropped.

        Returns
        -------
        Neighbours

        Raises
        ------
        InputError
            A label twice, arrays that do not fit together, a region that is its own neighbour, a
            neighbour given twice, a weight that is negative or not finite.
        """
        labels = tuple(map(str, labels))
        check_labels(labels, name)
        n = len(labels)
        indptr = np.array(indptr, dtype=np.intp)
        indices = np.array(indices, dtype=np.intp)
        values = np.ones(len(indices)) if weights is None else np.array(weights, dtype=np.float64)
        if indptr.shape != (n + 1,) or indptr[0] != 0 or np.any(np.diff(indptr) < 0):
            raise InputError(
                Text(
                    "{m} rising row limits from 0 for compressed rows of {n} regions", m=n + 1, n=n
                ),
                Text("an array of shape {shape}", shape=indptr.shape),
                where=name,
            )
        if indices.shape != (indptr[-1],) or values.shape != indices.shape:
            raise InputError(
                Text("one neighbour and one weight for each link"),
                Text(
                    "{n} links, {m} neighbours, {k} weights",
                    n=indptr[-1],
                    m=indices.size,
                    k=values.size,
                ),
                where=name,
            )
        if indices.size and (indices.min() < 0 or indices.max() >= n):
            raise UnknownRegionError(
                Text("neighbours among the {n} regions", n=n),
                Text("positions from {low} to {high}", low=indices.min(), high=indices.max()),
                where=name,
            )
        rows = np.repeat(np.arange(n), np.diff(indptr))
        bad = np.flatnonzero(~np.isfinite(values) | (values < 0))
        if bad.size:
            link = bad[0]
            raise InputError(
                Text("weights as finite numbers, zero or more"),
                Text(
                    "{value:g} from {first!r} to {second!r}",
                    value=values[link],
                    first=labels[rows[link]],
                    second=labels[indices[link]],
                ),
                where=name,
            )
        itself = np.flatnonzero(rows == indices)
        if itself.size:
            raise InputError(
                Text("neighbours other than the region itself"),
                listed(labels[i] for i in rows[itself]),
                where=name,
                remedy=Text("Remove these links"),
            )
        if np.any((np.diff(indices) <= 0) & (np.diff(rows) == 0)):
            order = np.lexsort((indices, rows))
            indices, values = indices[order], values[order]
            twice = np.flatnonzero((np.diff(indices) == 0) & (np.diff(rows) == 0))
            if twice.size:
                a, b = labels[rows[twice[0]]], labels[indices[twice[0]]]
                raise InputError(
                    Text("each neighbour once"),
                    Text("the link {first!r} to {second!r} twice", first=a, second=b),
                    where=name,
                )
        kept = values > 0
        if not kept.all():
            indices, values, rows = indices[kept], values[kept], rows[kept]
            indptr = row_limits(rows, n)
        for array in (indptr, indices, values):
            array.flags.writeable = False
        return cls(labels, indptr, indices, values, name, how)

    @classmethod
    def from_pairs(
        cls,
        labels: Iterable[str],
        i: Sequence[str] | np.ndarray,
        j: Sequence[str] | np.ndarray,
        weights: Any = None,
        *,
        name: str,
        how: str,
        symmetric: bool = True,
    ) -> Neighbours:
        """Make neighbours from pairs of regions.

        Parameters
        ----------
        labels : iterable of str
            All regions, also those without a pair.
        i, j : sequences of str, or integer arrays, of shape (n_pairs,)
            The region and its neighbour: labels, or positions in `labels` when integer.
        weights : array of shape (n_pairs,), optional
            Weights of the pairs; 1 by default.
        name, how : str
            As in :class:`Neighbours`.
        symmetric : bool, default True
            Each pair counts in both directions, whether it is listed once or both ways.

        Returns
        -------
        Neighbours

        Raises
        ------
        UnknownRegionError
            A pair names a region that `labels` does not hold.
        InputError
            A pair is listed with two different weights, or :meth:`build` refuses the links.

        Examples
        --------
        >>> Neighbours.from_pairs("abc", ["a"], ["b"], name="queen", how="by hand").isolates
        ('c',)
        """
        labels = tuple(map(str, labels))
        check_labels(labels, name)
        a, b = positions(labels, i, name), positions(labels, j, name)
        values = np.ones(len(a)) if weights is None else np.asarray(weights, dtype=np.float64)
        if not len(a) == len(b) == len(values):
            raise InputError(
                Text("as many regions as neighbours and weights"),
                Text("{n}, {m} and {k}", n=len(a), m=len(b), k=len(values)),
                where=name,
            )
        if symmetric:
            a, b, values = (
                np.concatenate([a, b]),
                np.concatenate([b, a]),
                np.concatenate([values, values]),
            )
        order = np.lexsort((b, a))
        a, b, values = a[order], b[order], values[order]
        again = np.flatnonzero((np.diff(a) == 0) & (np.diff(b) == 0)) + 1
        clash = again[values[again] != values[again - 1]]
        if clash.size:
            k = clash[0]
            pair = f"{labels[a[k]]!r} and {labels[b[k]]!r}"
            raise InputError(
                Text("one weight for each pair"),
                Text(
                    "{first:g} and {second:g} between {pair}",
                    first=values[k - 1],
                    second=values[k],
                    pair=pair,
                ),
                where=name,
            )
        a, b, values = (np.delete(array, again) for array in (a, b, values))
        return cls.build(labels, row_limits(a, len(labels)), b, values, name=name, how=how)

    @property
    def n(self) -> int:
        """Number of regions."""
        return len(self.labels)

    @property
    def degrees(self) -> np.ndarray:
        """Number of neighbours of each region, shape (n_regions,)."""
        return np.diff(self.indptr)

    @property
    def isolates(self) -> tuple[str, ...]:
        """Regions without a neighbour."""
        return tuple(self.labels[i] for i in np.flatnonzero(self.degrees == 0))

    @property
    def rows(self) -> np.ndarray:
        """Position of the region of each link, beside :attr:`indices`, shape (n_links,)."""
        return np.repeat(np.arange(self.n), self.degrees)

    def row_sums(self) -> np.ndarray:
        """Sum of the weights of each region, shape (n_regions,); 0 for isolates."""
        return _sum_rows(self.weights, self.indptr)

    def row_standardised(self) -> Neighbours:
        """Scale each row to sum to one; rows of isolates stay empty."""
        return replace(self, weights=_locked(self.weights / self.row_sums()[self.rows]))

    def lag(self, values: Any) -> np.ndarray:
        """Row-standardised mean of the neighbours, in the unit of the values.

        Parameters
        ----------
        values : array of shape (n_regions,) or (n_regions, k)
            In the order of :attr:`labels`.

        Returns
        -------
        array of the same shape
            ``sum_j w_ij x_j / sum_j w_ij``; ``nan`` for an isolate and wherever a neighbour's
            value is missing (it is never left out or read as zero).
        """
        values = np.asarray(values, dtype=np.float64)
        if values.shape[:1] != (self.n,):
            raise InputError(
                Text("one value for each region, for a spatial lag"),
                Text("{n} values for {m} regions", n=(len(values) if values.ndim else 1), m=self.n),
                where=self.name,
            )
        weights = self.weights if values.ndim == 1 else self.weights[:, None]
        total = self.row_sums() if values.ndim == 1 else self.row_sums()[:, None]
        sums = _sum_rows(weights * values[self.indices], self.indptr)
        return np.divide(sums, total, out=np.full(values.shape, np.nan), where=total > 0)

    def dense(self) -> np.ndarray:
        """Weights as a matrix of shape (n_regions, n_regions), for at most 5,000 regions."""
        if self.n > MOST_DENSE:
            raise InputError(
                Text("at most {most:,} regions for a full matrix", most=MOST_DENSE),
                Text("{n:,}", n=self.n),
                where=self.name,
            )
        matrix = np.zeros((self.n, self.n))
        matrix[self.rows, self.indices] = self.weights
        return matrix

    def position(self, label: str) -> int:
        """Position of a region in :attr:`labels`."""
        if label not in self.labels:
            positions(self.labels, [label], self.name)  # its message names the regions
        return self.labels.index(label)

    def of(self, label: str) -> tuple[str, ...]:
        """Labels of the neighbours of a region."""
        i = self.position(label)
        return tuple(self.labels[j] for j in self.indices[self.indptr[i] : self.indptr[i + 1]])

    def weight(self, region: str, neighbour: str) -> float:
        """Weight of one region's neighbour; 0 where they are not neighbours."""
        i, j = self.position(region), self.position(neighbour)
        row = slice(self.indptr[i], self.indptr[i + 1])
        return float(self.weights[row][self.indices[row] == j].sum())

    def subset(self, labels: Iterable[str]) -> Neighbours:
        """Keep these regions, in this order, and the links between them.

        Also the way to bring weights into the order of a table. A region can lose all its
        neighbours by this: see :attr:`isolates`.
        """
        kept = tuple(map(str, labels))
        check_labels(kept, self.name)
        where = positions(self.labels, kept, self.name)
        place = np.full(self.n, -1, dtype=np.intp)
        place[where] = np.arange(len(kept))
        i, j = place[self.rows], place[self.indices]
        both = (i >= 0) & (j >= 0)
        i, j, weights = i[both], j[both], self.weights[both]
        if np.any(np.diff(where) < 0):
            order = np.lexsort((j, i))
            i, j, weights = i[order], j[order], weights[order]
        return Neighbours(
            kept,
            _locked(row_limits(i, len(kept))),
            _locked(j),
            _locked(weights),
            self.name,
            self.how,
            self.remarks,
        )

    def without(self, labels: Iterable[str]) -> Neighbours:
        """Leave these regions and their links out; the others keep their order."""
        gone = set(map(str, labels))
        positions(self.labels, sorted(gone), self.name)
        return self.subset(label for label in self.labels if label not in gone)

    def components(self) -> np.ndarray:
        """Return the number of the connected part each region is in, shape (n_regions,), from 0.

        Direction is ignored: a link joins both ends.
        """
        low = np.arange(self.n)
        i, j = self.rows, self.indices
        while True:
            least = np.minimum(low[i], low[j])
            new = low.copy()
            # both the region and the root it hangs on move to the smaller root
            for target in (i, j, low[i], low[j]):
                np.minimum.at(new, target, least)
            while not np.array_equal(new, new[new]):
                new = new[new]
            if np.array_equal(new, low):
                return np.unique(low, return_inverse=True)[1].reshape(-1)
            low = new


def check_labels(labels: tuple[str, ...], where: str) -> None:
    """Raise unless there is at least one label and none comes twice."""
    if not labels:
        raise RegionError(Text("at least one region"), Text("none"), where=where)
    if len(set(labels)) < len(labels):
        seen: set[str] = set()
        twice = dict.fromkeys(x for x in labels if x in seen or seen.add(x))
        raise RegionError(
            Text("each region once"), Text("{items} more than once", items=listed(twice)), where
        )


def positions(labels: tuple[str, ...], wanted: Any, where: str) -> np.ndarray:
    """Positions of regions given by label, or checked positions given as integers."""
    if isinstance(wanted, np.ndarray) and wanted.dtype.kind in "iu":
        outside = (wanted < 0) | (wanted >= len(labels))
        if outside.any():
            raise UnknownRegionError(
                Text("positions from 0 to {n}", n=len(labels) - 1),
                listed(wanted[outside]),
                where=where,
            )
        return wanted.astype(np.intp)
    place = {label: k for k, label in enumerate(labels)}
    wanted = [str(label) for label in wanted]
    unknown = dict.fromkeys(label for label in wanted if label not in place)
    if unknown:
        raise UnknownRegionError(
            Text("regions among the {n} regions {items}", n=len(labels), items=listed(labels, 3)),
            listed(unknown),
            where=where,
            remedy=Text("Use the same region codes in both"),
        )
    return np.fromiter((place[label] for label in wanted), dtype=np.intp, count=len(wanted))


def row_limits(rows: np.ndarray, n: int) -> np.ndarray:
    """Row limits of links whose rows are known, shape (n + 1,)."""
    return np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=n))]).astype(np.intp)


def _sum_rows(values: np.ndarray, indptr: np.ndarray) -> np.ndarray:
    """Sum the entries of each row; empty rows give 0."""
    sums = np.zeros((len(indptr) - 1, *values.shape[1:]))
    filled = np.flatnonzero(np.diff(indptr))
    if filled.size:  # reduceat would repeat a neighbour's entry for an empty row
        sums[filled] = np.add.reduceat(values, indptr[filled], axis=0)
    return sums


def _locked(array: np.ndarray) -> np.ndarray:
    array.flags.writeable = False
    return array
