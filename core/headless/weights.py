"""Between our weights and libpysal's, and weights from files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..messages import Text
from ..neighbours.gal import matched, read_gal
from ..neighbours.weights import Neighbours

if TYPE_CHECKING:
    from libpysal.graph import Graph
    from libpysal.weights import W

__all__ = ["from_graph", "from_w", "read_weights", "to_graph"]


def from_graph(
    graph: Graph, labels: Iterable[Any] | None = None, *, name: str = "graph", how: str = ""
) -> Neighbours:
    """Take over a libpysal ``Graph``.

    Parameters
    ----------
    graph : libpysal.graph.Graph
        Any graph; its index is read as text.
    labels : iterable, optional
        Regions to match, by label, never by position; the graph's own by default.
    name, how : str
        As in :class:`Neighbours`.

    Returns
    -------
    Neighbours
        Weights as they are in the graph (its transformation included); isolates stay isolates.

    Raises
    ------
    UnknownRegionError
        Regions that only the graph or only `labels` has.
    InputError
        A region that is its own neighbour, a negative weight.

    Examples
    --------
    >>> from libpysal.graph import Graph
    >>> from_graph(Graph.from_arrays(["a", "b"], ["b", "a"], [1, 1])).of("a")
    ('b',)
    """
    # libpysal writes an isolate as a link of weight 0 to itself; a real one to itself is an error
    ids = [str(label) for label in graph.unique_ids]
    table = graph.adjacency
    focal = [str(label) for label in table.index.get_level_values("focal")]
    neighbour = [str(label) for label in table.index.get_level_values("neighbor")]
    links = [
        (a, b, w)
        for a, b, w in zip(focal, neighbour, table.to_numpy(dtype=float), strict=True)
        if w != 0
    ]
    a, b, weights = zip(*links, strict=True) if links else ((), (), ())
    read = Neighbours.from_pairs(
        ids, a, b, weights, name=name, how=how or "taken from a libpysal Graph", symmetric=False
    )
    return read if labels is None else matched(read, labels, name)


def from_w(
    w: W, labels: Iterable[Any] | None = None, *, name: str = "w", how: str = ""
) -> Neighbours:
    """Take over a libpysal ``W``; parameters, result and errors as in :func:`from_graph`.

    Weights are those of the current ``w.transform``.

    Examples
    --------
    >>> from libpysal.weights import W
    >>> from_w(W({"a": ["b"], "b": ["a"]})).of("b")
    ('a',)
    """
    ids = [str(label) for label in w.id_order]
    links = [
        (str(a), str(b), weight)
        for a in w.id_order
        for b, weight in zip(w.neighbors[a], w.weights[a], strict=True)
    ]
    a, b, weights = zip(*links, strict=True) if links else ((), (), ())
    read = Neighbours.from_pairs(
        ids, a, b, weights, name=name, how=how or "taken from a libpysal W", symmetric=False
    )
    return read if labels is None else matched(read, labels, name)


def to_graph(neighbours: Neighbours) -> Graph:
    """Make a libpysal ``Graph`` with the labels as its index and the weights as they are.

    Examples
    --------
    >>> w = Neighbours.from_pairs("ab", ["a"], ["b"], name="queen", how="by hand")
    >>> to_graph(w)["a"].to_dict()
    {'b': 1.0}
    """
    import numpy as np
    import pandas as pd
    from libpysal.graph import Graph

    alone = np.flatnonzero(neighbours.degrees == 0)
    i = np.concatenate([neighbours.rows, alone])
    j = np.concatenate([neighbours.indices, alone])
    weights = np.concatenate([neighbours.weights, np.zeros(len(alone))])
    order = np.lexsort((j, i))
    labels = np.array(neighbours.labels, dtype=object)
    index = pd.MultiIndex.from_arrays(
        [labels[i[order]], labels[j[order]]], names=["focal", "neighbor"]
    )
    return Graph(pd.Series(weights[order], index=index, name="weight"), is_sorted=True)


def read_weights(
    path: str | Path, labels: Iterable[Any] | None = None, *, name: str = ""
) -> Neighbours:
    """Read weights from a GAL file, or from a Parquet file written by libpysal.

    Parameters
    ----------
    path : str or Path
        File ending in ``.gal`` or ``.parquet``.
    labels : iterable, optional
        Regions to match, by label; those of the file by default.
    name : str, optional
        Name of the weights; the file's name by default.

    Returns
    -------
    Neighbours

    Raises
    ------
    InputError
        A file that is not there, is of another kind, or cannot be read; the number of a broken
        line of a GAL file is in the message.
    UnknownRegionError
        Regions that only the file or only `labels` has.
    """
    path = Path(path)
    kinds = {".gal": read_gal, ".parquet": _read_parquet}
    if not path.is_file():
        raise InputError(
            Text("a file of weights"),
            Text("no such file"),
            where=str(path),
            remedy=Text("Check the path: it is relative to the study file"),
        )
    if path.suffix.lower() not in kinds:
        raise InputError(
            Text("weights in a GAL (.gal) or libpysal's Parquet (.parquet) file"),
            Text("a file ending in {suffix!r}", suffix=path.suffix),
            where=str(path),
            remedy=Text("Save the weights with Graph.to_gal or Graph.to_parquet"),
        )
    read = kinds[path.suffix.lower()](path, name or path.stem)
    return read if labels is None else matched(read, labels, path.name)


def _read_parquet(path: Path, name: str) -> Neighbours:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path)
    except pa.ArrowInvalid as error:
        raise InputError(
            Text("a Parquet file"),
            Text("a damaged file, or one of another kind"),
            where=str(path),
            remedy=Text("Write it again with Graph.to_parquet, or use a GAL file"),
        ) from error
    needed = ("focal", "neighbor", "weight")
    if not set(needed) <= set(table.column_names):
        raise InputError(
            Text("a Parquet file of weights with the columns focal, neighbor and weight"),
            ", ".join(table.column_names),
            where=str(path),
            remedy=Text("Write it with libpysal's Graph.to_parquet"),
        )
    from libpysal.graph import Graph

    focal, neighbour, weight = (table[column].to_pandas() for column in needed)
    graph = Graph.from_arrays(focal.to_numpy(), neighbour.to_numpy(), weight.to_numpy())
    return from_graph(graph, name=name, how=f"read from {path.name}")
