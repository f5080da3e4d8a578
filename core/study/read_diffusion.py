"""Read [diffusion] of a study file."""

from __future__ import annotations

from pathlib import Path

from ..errors import listed
from .sections import REQUIRED, Section, placed
from .spec import DiffusionSpec, WeightsSpec

__all__ = ["WEIGHTS", "read_diffusion"]

# What each kind of weights is made from; the rest of WeightsSpec does not concern it
WEIGHTS: dict[str, tuple[str, ...]] = {
    "queen": (),
    "queen_inherited": (),
    "queen_merged": (),
    "k_nearest": ("k",),
    "distance_band": ("km",),
    "inverse_distance": ("power",),
    "gravity": ("mass", "power"),
    "kernel": ("k", "km"),
    "file": ("file",),
}


def read_diffusion(section: Section | None, folder: Path) -> DiffusionSpec | None:
    """Read what is asked of the diffusion; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> asked = {"variables": ["output"], "weights": [{"kind": "queen"}]}
    >>> section = Section(asked, "diffusion", problems, {})
    >>> read_diffusion(section, Path()).weights[0].name
    'queen'
    >>> problems
    []
    """
    if section is None:
        return None
    weights = tuple(_weights(part, folder) for part in section.sections("weights", required=True))
    default = DiffusionSpec((), ())
    enclaves: list[tuple[str, str]] = []
    if (hosts := section.section("enclaves")) is not None:
        enclaves = [(city, hosts.text(city)) for city in list(hosts.data)]
        hosts.done()
    spec = DiffusionSpec(
        variables=section.texts("variables", REQUIRED),
        weights=weights,
        poles=section.texts("poles"),
        enclaves=tuple(enclaves),
        rhos=section.numbers("rhos", default.rhos),
        damping=section.number("damping", default.damping),
        alpha=section.number("alpha", default.alpha, low=0.0, high=1.0),
        permutations=section.integer("permutations", default.permutations, low=99, high=10**7),
        allow_isolates=section.boolean("allow_isolates", False),
    )
    section.done()
    names = [each.name for each in weights]
    if len(set(names)) < len(names):
        section.problem("weights", f"each name once is needed; got {listed(names, 20)}")
    if "variables" in section and not spec.variables:
        section.problem("variables", "at least one variable is needed")
    for key, given in (("rhos", spec.rhos), ("damping", (spec.damping,))):
        if any(not 0.0 < number < 1.0 for number in given):
            section.problem(key, f"numbers above 0 and below 1 are needed; got {listed(given)}")
    if not enclaves and any(each.kind in ("queen_inherited", "queen_merged") for each in weights):
        section.problem("enclaves", "[diffusion.enclaves] must say which city lies in which host")
    return spec


def _weights(section: Section, folder: Path) -> WeightsSpec:
    kind = section.text("kind", REQUIRED, choices=tuple(WEIGHTS))
    takes = WEIGHTS.get(kind, ())
    needs = {"distance_band": "km", "gravity": "mass", "file": "file"}.get(kind)
    if needs and needs not in section:
        section.problem(needs, f"required for {kind}")
    k = section.integer("k", 4, low=1) if "k" in takes else 4
    power = 2.0 if kind == "gravity" else 1.0
    power = section.number("power", power, low=0.0, high=10.0) if "power" in takes else power
    km = section.number("km", 0.0, low=0.0) if "km" in takes else 0.0
    if power == 0.0:
        section.problem("power", "a power above zero is needed; the minus sign is in the formula")
    if "km" in takes and "km" in section and km == 0.0:
        section.problem("km", "a length above zero is needed")
    file = section.text("file") if "file" in takes else ""
    square = {1.0: "", 2.0: "_squared"}.get(power, f"_power_{power:g}")
    made = {
        "k_nearest": f"knn{k}",
        "distance_band": f"band{km:g}",
        "inverse_distance": f"inverse_distance{square}",
        "kernel": f"kernel{km:g}" if km else f"kernel_adaptive{k}",
        "file": Path(file).stem,
    }.get(kind, kind)
    spec = WeightsSpec(
        kind=kind,
        name=section.text("name", made),
        k=k,
        power=power,
        km=km,
        mass=section.text("mass") if "mass" in takes else "",
        file=placed(folder, file) if file else None,
    )
    section.done()
    return spec
