"""The headless side: pandas, geopandas, libpysal, pyogrio, typer.

``run(study)`` takes a study file or the name of a shipped study and gives results: tables as
DataFrames, layers as GeoDataFrames, and a GeoPackage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .study_run import Results, run

__all__ = ["Results", "run"]


def __getattr__(name: str) -> Any:
    # `growth-poles --help` passes through here and must not import NumPy
    if name in __all__:
        from . import study_run as home

        return getattr(home, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
