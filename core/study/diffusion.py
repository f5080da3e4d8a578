"""Whether poles pull up their periphery: what is asked, and the relations that carry it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .fields import key

__all__ = ["WEIGHTS", "DiffusionSpec", "WeightsSpec"]

WEIGHTS = (
    "queen",
    "rook",
    "queen_inherited",
    "queen_merged",
    "k_nearest",
    "distance_band",
    "inverse_distance",
    "gravity",
    "kernel",
    "union",
    "intersection",
    "file",
)
_CONTIGUOUS = ("queen", "rook")


@dataclass(frozen=True, slots=True)
class WeightsSpec:
    """One relation of the ensemble: who counts as whose neighbour, and how much."""

    kind: str = key(
        "text",
        "`queen` (touching in at least a point), `rook` (a shared border), `queen_inherited` (an "
        "enclave city has its host's neighbours at second order too), `queen_merged` (city and "
        "host are one region), `k_nearest`, `distance_band`, `inverse_distance`, `gravity`, "
        "`kernel`, `union` or `intersection` (of other weights), or `file` (GAL, or the Parquet "
        "file of a libpysal Graph)",
        choices=WEIGHTS,
    )
    name: str = key("text", "name in the results", default="", follows="made from the kind")
    k: int = key(
        "whole",
        "number of neighbours; of the adaptive kernel where `km` is not given",
        default=4,
        low=1,
        kinds=("k_nearest", "kernel"),
    )
    power: float = key(
        "number",
        "of the distance, 2 for `gravity`",
        default=1.0,
        low=0.0,
        high=10.0,
        kinds=("inverse_distance", "gravity"),
    )
    km: float = key(
        "number",
        "length of the band, bandwidth of the kernel",
        default=0.0,
        low=0.0,
        is_open=True,
        kinds=("distance_band", "kernel"),
    )
    mass: str = key(
        "text",
        "indicator whose value in the first year attracts",
        default="",
        kinds=("gravity",),
    )
    file: Path | None = key("file", "the file of weights", default=None, kinds=("file",))
    order: int = key(
        "whole",
        "regions exactly as many steps away: 2 is neighbours of neighbours",
        default=1,
        low=1,
        high=100,
        kinds=_CONTIGUOUS,
    )
    include_lower: bool = key(
        "flag", "nearer regions than `order` too", default=False, kinds=_CONTIGUOUS
    )
    attach_islands: bool = key(
        "flag",
        "let a region without a neighbour border on its nearest",
        default=False,
        kinds=_CONTIGUOUS,
    )
    links: str = key(
        "text",
        "`mutual` keeps the links that go both ways, `either` lets every link go both ways",
        default="directed",
        choices=("directed", "mutual", "either"),
        kinds=("k_nearest",),
    )
    of: tuple[str, ...] = key(
        "texts",
        "names of weights above it that are joined",
        default=(),
        kinds=("union", "intersection"),
    )


@dataclass(frozen=True, slots=True)
class DiffusionSpec:
    """Whether poles pull up their periphery: what is asked, of whom, and by which relations.

    ``weights`` is the ensemble that the verdict pools; the first one is shown on the map.
    """

    variables: tuple[str, ...] = key("texts", "`index_pct`, `location_share`, or indicators")
    weights: tuple[WeightsSpec, ...] = key("tables", part=WeightsSpec)
    poles: tuple[str, ...] = key(
        "texts",
        "codes, named before the numbers are seen",
        default=(),
        follows="candidate hubs of the first year",
    )
    enclaves: tuple[tuple[str, str], ...] = key(
        "hosts", "a table: city = host that surrounds it", default=()
    )
    rhos: tuple[float, ...] = key(
        "numbers",
        "strengths of the lag multiplier",
        default=(0.2, 0.3, 0.4, 0.5, 0.6),
        low=0.0,
        high=1.0,
        is_open=True,
    )
    damping: float = key(
        "number",
        "of a pole's influence from one step along the weights to the next",
        default=0.5,
        low=0.0,
        high=1.0,
        is_open=True,
    )
    alpha: float = key(
        "number",
        "threshold of the verdict; its interval has the level of one minus this",
        default=0.10,
        low=0.0,
        high=1.0,
    )
    smallest_effect: float = key(
        "number",
        "smallest effect of interest: points of growth of the region closest to a pole for each "
        "point of the pole's",
        default=0.25,
        low=0.0,
        high=100.0,
        is_open=True,
    )
    simulations: int = key(
        "whole",
        "worlds simulated for the error rates of each verdict; 0 leaves them out",
        default=200,
        low=0,
        high=10**5,
    )
    permutations: int = key(
        "whole", "where not all orders are counted", default=9999, low=99, high=10**7
    )
    association_alpha: float = key(
        "number",
        "level of the map of local association, for p-values adjusted for all regions",
        default=0.05,
        low=0.0,
        high=1.0,
        is_open=True,
    )
    association_years: tuple[float, ...] = key(
        "numbers",
        "years of the association tables",
        default=(),
        follows="first and last year of each variable",
    )
    allow_isolates: bool = key(
        "flag",
        "accept regions without a neighbour; their spatial lag is missing",
        default=False,
    )
