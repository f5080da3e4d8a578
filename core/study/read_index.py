"""Read [index], [grades] and [uncertainty] of a study file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ..errors import listed
from .index import (
    AGGREGATIONS,
    IMPUTATIONS,
    NORMALISATIONS,
    OUTLIERS,
    WEIGHTINGS,
    GradeScale,
    Group,
    IndexSpec,
    Indicator,
    UncertaintySpec,
)
from .sections import REQUIRED, Section

__all__ = ["read_grades", "read_index", "read_uncertainty"]


def read_index(section: Section | None) -> IndexSpec | None:
    """Read how the index comes about; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> section = Section({"values": "index_pct", "outliers": "log"}, "index", problems, {})
    >>> read_index(section).values
    'index_pct'
    >>> problems
    ['index.outliers: only with [[index.parts]]; a ready-made index is built already']
    """
    if section is None:
        return None
    values = section.text("values")
    parts = _parts(section)
    tree = _group(section, "index", parts, 1.0) if parts else None
    leaves = list(tree.leaves()) if tree else []
    normalisation = section.text("normalisation", "leader", choices=NORMALISATIONS)
    spec = IndexSpec(
        tree,
        values,
        section.integer("n_required", len(leaves)),
        normalisation=normalisation,
        limits=_pair(section, "limits", IndexSpec().limits),
        imputation=section.text("imputation", "none", choices=IMPUTATIONS),
        carry_years=section.integer("carry_years", 1, low=1, high=100),
        outliers=section.text("outliers", "none", choices=OUTLIERS),
        availability=section.number("availability", 0.0, low=0.0, high=1.0),
    )
    if bool(tree) == bool(values):
        section.problem("parts", "either [[index.parts]] or `values` is needed, one of the two")
    if tree and spec.n_required < len(leaves):
        section.problem("n_required", f"at least the {len(leaves)} indicators listed are required")
    _check_names(section, tree)
    _check_zeros(section, spec)
    for problem in _lacking(spec, normalisation):
        section.problem("normalisation", problem)
    made = ("normalisation", "limits", "imputation", "carry_years", "outliers", "availability")
    for key in made if values else ():
        if key in section:
            section.problem(key, "only with [[index.parts]]; a ready-made index is built already")
    section.done()
    return spec


def _lacking(spec: IndexSpec, normalisation: str) -> list[str]:
    """Say which indicators lack what a normalisation measures them against."""
    key = {"target": "target", "goalposts": "goalposts"}.get(normalisation)
    leaves = spec.tree.leaves() if spec.tree and key else ()
    without = [leaf.name for leaf in leaves if getattr(leaf, key) is None]
    return [f"{normalisation} needs `{key}` of {listed(without)}"] if without else []


def _check_names(section: Section, tree: Group | None) -> None:
    """Refuse a name that stands for two parts: results could not tell them apart."""
    names = [part.name for group in tree.groups() for part in group.parts] if tree else []
    twice = sorted({name for name in names if names.count(name) > 1 or name == tree.name})
    if twice:
        section.problem(
            "parts", f"each indicator and group once, and none called 'index'; got {listed(twice)}"
        )


def _check_zeros(section: Section, spec: IndexSpec) -> None:
    """Refuse a scale with zero under a mean that a single zero decides."""
    strict = {
        group.aggregation
        for group in (spec.tree.groups() if spec.tree else ())
        if group.aggregation in ("geometric", "harmonic") or group.power < 0.0
    }
    scaled = spec.normalisation in ("min_max", "percentile", "target", "goalposts")
    if strict and scaled and spec.limits[0] <= 0.0:
        section.problem(
            "limits",
            f"a scale above zero is needed for the {' and '.join(sorted(strict))} mean, because "
            f"one zero makes the whole mean zero; write limits = [1, {spec.limits[1]:g}]",
        )


def _parts(section: Section) -> tuple[Group | Indicator, ...]:
    parts: list[Group | Indicator] = []
    for below in section.sections("parts"):
        weight = below.number("weight", 1.0)
        if weight <= 0.0:
            below.problem("weight", "a weight above zero is needed; leave the part out instead")
        if "indicator" in below:
            parts.append(_indicator(below, weight))
        else:
            name = below.text("group", REQUIRED)
            inner = _parts(below)
            if not inner:
                below.problem("parts", "a group needs parts; an indicator is named `indicator`")
            parts.append(_group(below, name, inner, weight))
        below.done()
    return tuple(parts)


def _indicator(section: Section, weight: float) -> Indicator:
    return Indicator(
        section.text("indicator", REQUIRED),
        weight,
        section.text("direction", "higher", choices=("higher", "lower")),
        target=section.number("target", None) if "target" in section else None,
        goalposts=_pair(section, "goalposts", (0.0, 100.0)) if "goalposts" in section else None,
    )


def _group(
    section: Section, name: str, parts: tuple[Group | Indicator, ...], weight: float
) -> Group:
    aggregation = section.text("aggregation", "arithmetic", choices=AGGREGATIONS)
    weighting = section.text("weighting", "declared", choices=WEIGHTINGS)
    power = section.number("power", 1.0, low=-20.0, high=20.0)
    if "power" in section and aggregation != "power":
        section.problem("power", 'only with aggregation = "power"')
    if power == 0.0:
        section.problem("power", 'a power other than zero is needed; zero is "geometric"')
    noted = len(section.problems)
    comparisons = _comparisons(section)
    if len(section.problems) > noted:
        pass  # what is wrong with a row is said; what lacks without it would mislead
    elif (weighting == "ahp") != bool(comparisons):
        section.problem("comparisons", 'needed with weighting = "ahp", and only there')
    elif comparisons:
        _check_pairs(section, comparisons, [part.name for part in parts])
    return Group(name, parts, weight, aggregation, power, weighting, comparisons)


def _comparisons(section: Section) -> tuple[tuple[str, str, float], ...]:
    rows = []
    for row in section.rows("comparisons"):
        shape = [type(item) for item in row]
        if len(row) != 3 or shape[:2] != [str, str] or shape[2] not in (int, float):
            section.problem("comparisons", f'rows like ["a", "b", 3] are needed; got {row!r}')
        elif not 1 / 9 <= row[2] <= 9:
            section.problem("comparisons", f"importance from 1/9 to 9 is needed; got {row[2]!r}")
        else:
            rows.append((row[0], row[1], float(row[2])))
    return tuple(rows)


def _check_pairs(
    section: Section, comparisons: Sequence[tuple[str, str, float]], names: Sequence[str]
) -> None:
    """Check that every pair of parts is compared once."""
    told = [frozenset(row[:2]) for row in comparisons]
    wanted = [frozenset(pair) for pair in combinations(names, 2)]
    strange = [name for row in comparisons for name in row[:2] if name not in names]
    if strange:
        section.problem("comparisons", f"parts of the group are needed; got {listed(strange)}")
    lacking = [" and ".join(sorted(pair)) for pair in wanted if pair not in told]
    twice = [" and ".join(sorted(pair)) for pair in set(told) if told.count(pair) > 1]
    if lacking:
        section.problem("comparisons", f"not compared: {listed(lacking)}")
    if twice:
        section.problem("comparisons", f"compared more than once: {listed(twice)}")


def _pair(section: Section, key: str, default: tuple[float, float]) -> tuple[float, float]:
    """Read two numbers, the lower first; the default stands in for wrong ones."""
    given = section.numbers(key, default)
    if len(given) == 2 and given[0] < given[1]:
        return given[0], given[1]
    section.problem(key, f"two numbers are needed, the lower one first; got {list(given)}")
    return default


def read_grades(section: Section | None) -> GradeScale:
    """Read the scale of grades; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> asked = {"labels": ["low", "high"], "limits": [50], "zones": ["L", "H"]}
    >>> section = Section(asked, "grades", problems, {})
    >>> read_grades(section).limits
    (50.0,)
    >>> problems
    []
    """
    if section is None:
        return GradeScale()
    default = GradeScale()
    scale = GradeScale(
        labels=section.texts("labels", default.labels),
        limits=section.numbers("limits", default.limits),
        zones=section.texts("zones", default.zones),
        allow_partial=section.boolean("allow_partial", False),
    )
    section.done()
    if len(scale.limits) != len(scale.labels) - 1:
        section.problem(
            "limits",
            f"one lower limit for each label but the worst ({len(scale.labels) - 1}) is needed; "
            f"got {len(scale.limits)}",
        )
    if list(scale.limits) != sorted(set(scale.limits)):
        section.problem("limits", "limits that rise are needed, worst grade first")
    if len(scale.zones) != len(scale.labels):
        section.problem(
            "zones", f"one zone for each of {len(scale.labels)} labels; got {len(scale.zones)}"
        )
    if len(set(scale.labels)) < len(scale.labels):
        section.problem("labels", "each label once is needed")
    return scale


def read_uncertainty(section: Section | None, index: IndexSpec | None) -> UncertaintySpec | None:
    """Read over which choices the index is drawn anew; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> section = Section({"draws": 1000, "weight_concentration": 50}, "uncertainty", problems, {})
    >>> read_uncertainty(section, IndexSpec(Group("index", (Indicator("a"),)))).draws
    1000
    >>> problems
    []
    """
    if section is None:
        return None
    default = UncertaintySpec()
    spec = UncertaintySpec(
        draws=section.integer("draws", default.draws, low=100, high=10**7),
        normalisation=section.texts("normalisation", (), choices=NORMALISATIONS),
        aggregation=section.texts("aggregation", (), choices=AGGREGATIONS[:3]),
        imputation=section.texts("imputation", (), choices=IMPUTATIONS),
        outliers=section.texts("outliers", (), choices=OUTLIERS),
        weight_concentration=section.number("weight_concentration", 0.0, low=0.0, high=1e9),
        leave_out=section.boolean("leave_out", False),
        measurement=section.boolean("measurement", False),
        interval=section.number("interval", default.interval, low=0.01, high=0.999),
        unsure_below=section.number("unsure_below", default.unsure_below, low=0.0, high=1.0),
    )
    for key in ("normalisation", "aggregation", "imputation", "outliers"):
        told = getattr(spec, key)
        if len(set(told)) < len(told):
            section.problem(key, "each alternative once is needed")
    section.done()
    for name in spec.normalisation if index else ():
        for problem in _lacking(index, name):
            section.problem("normalisation", problem)
    if index is None or index.tree is None:
        section.problem(
            "", "an index made from [[index.parts]] is needed: a ready-made index has no choices"
        )
    elif spec.leave_out and len(list(index.tree.leaves())) < 2:
        section.problem("leave_out", "two or more indicators are needed to leave one out")
    return spec
