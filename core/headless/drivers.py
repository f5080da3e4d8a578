"""GDAL as it is while a file of somebody else's is read: the drivers asked for, and no network."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..files.opening import GDAL_OPTIONS

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

__all__ = ["only_drivers", "unpacked"]

# what GDAL makes itself on the way
_ALWAYS = ("MEM", "Memory")
_TURN = threading.RLock()


@contextmanager
def only_drivers(names: Iterable[str]) -> Iterator[None]:
    """Take every vector driver but these out of GDAL, and the network with it, for a while.

    pyogrio cannot tell GDAL which drivers may open a file; GDAL then asks all of them, those too
    that run commands, open databases or fetch addresses.

    Parameters
    ----------
    names : iterable of str
        Drivers that may open files, from :func:`growth_poles.core.files.opening.check_opening`.

    Examples
    --------
    >>> import pyogrio
    >>> before = list(pyogrio.list_drivers())
    >>> with only_drivers(["GPKG"]):
    ...     sorted(pyogrio.list_drivers())
    ['GPKG', 'MEM']
    >>> list(pyogrio.list_drivers()) == before
    True
    """
    import pyogrio

    with _TURN:
        kept = {name: pyogrio.get_gdal_config_option(name) for name in ("GDAL_SKIP", *GDAL_OPTIONS)}
        everything = list(pyogrio.list_drivers())
        allowed = {*names, *_ALWAYS}
        _skip(name for name in everything if name not in allowed)
        pyogrio.set_gdal_config_options(GDAL_OPTIONS)
        try:
            yield
        finally:
            # all away and back, so that they stand in the order in which GDAL asks them
            _skip(everything)
            pyogrio.set_gdal_config_options(kept)
            _register()


def _skip(names: Iterable[str]) -> None:
    import pyogrio

    pyogrio.set_gdal_config_options({"GDAL_SKIP": ",".join(names)})
    _register()


def _register() -> None:
    """Let GDAL register its drivers again, except for those that it is to skip."""
    from pyogrio._ogr import _register_drivers

    _register_drivers()


def unpacked(file: ParquetFile) -> int:
    """Return the bytes that a Parquet file declares for itself when it is unpacked.

    Examples
    --------
    >>> import tempfile, pyarrow as pa, pyarrow.parquet as pq
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     pq.write_table(pa.table({"a": [1.0] * 1000}), f"{folder}/a.parquet")
    ...     unpacked(pq.ParquetFile(f"{folder}/a.parquet")) > 0
    True
    """
    groups = range(file.metadata.num_row_groups)
    return sum(file.metadata.row_group(at).total_byte_size for at in groups)
