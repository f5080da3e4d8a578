"""What the keys of one part of a study ask of each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

from ...boundaries import SCHEMES
from ..errors import listed
from ..messages import Text
from .fields import keys_of
from .index import GradeScale, Group, IndexSpec, UncertaintySpec
from .spec import (
    BoundarySpec,
    ColumnSpec,
    DerivedSpec,
    DiffusionSpec,
    EvidenceSpec,
    HubRule,
    SpecialisationSpec,
    TableSpec,
    WeightsSpec,
)

__all__ = ["RESERVED", "Found", "lacking", "rules_of"]

Found = tuple[str, Text]
"""Key of the part, empty for the part itself, and what is wrong with it."""

RESERVED = frozenset(
    {
        "fid", "geom", "geometry", "region_iso", "scheme", "name_en", "name_ru", "name_kk",
        "year", "index", "index_rank", "grade", "zone", "n_indicators", "n_required",
        "index_note", "location_share", "location_quotient", "is_candidate_hub",
        "index_change", "grade_first_year", "zone_first_year", "zone_movement",
        "zone_steps", "share_change", "specialisation_class", "hub_rank", "why_missing",
        "excess", "krugman_specialisation", "location_quotient_log",
        "location_quotient_symmetric", "location_quotient_additive",
        "location_quotient_standardised", "verdict", "meets_zone", "meets_share",
        "share_rank", "evidence_for", "evidence_against", "local_moran", "local_lag",
        "local_quadrant", "local_p_value", "local_p_adjusted", "local_p_floor",
        "local_p_adjusted_floor",
        "modal_grade", "grade_probability", "index_low", "index_high", "rank_low", "rank_high",
        "hub_probability", "quotient_low", "quotient_high", "is_preliminary",
    }
)  # fmt: skip


def rules_of(part: Any) -> Iterator[Found]:
    """Yield what is wrong between the keys of a part.

    Examples
    --------
    >>> list(rules_of(IndexSpec(values="index_pct", outliers="log")))[0]
    ('outliers', 'only with [[index.parts]]; a ready-made index is built already')
    """
    rule = _RULES.get(type(part))
    if rule is not None:
        yield from rule(part)


def _name(name: str, key: str = "indicator") -> Iterator[Found]:
    """Refuse what cannot be a column of every file beside our own columns."""
    if name and not re.fullmatch(r"[a-z][a-z0-9_]{0,49}", name):
        yield (
            key,
            Text(
                "expected lower case letters, digits and _, beginning with a letter, got {name!r}",
                name=name,
            ),
        )
    if name in RESERVED or name.startswith("ring_"):
        yield key, Text("expected another name; {name!r} is a column of the results", name=name)


def _column(spec: ColumnSpec) -> Iterator[Found]:
    yield from _name(spec.indicator)


def _table(spec: TableSpec) -> Iterator[Found]:
    if not spec.file.name:
        yield "file", Text("the path of a file is required")
    if spec.region.startswith("#") and not re.fullmatch(r"#[1-9]\d{0,4}", spec.region):
        yield "region", Text("expected the number of a column, counted from 1")
    if bool(spec.value) != bool(spec.indicator) and spec.year != "":
        yield "value", Text("expected both `indicator` and `value` of a tidy table")


def _derived(spec: DerivedSpec) -> Iterator[Found]:
    if spec.kind == "count" and len(spec.factors) < 2:
        yield "factors", Text("expected two or more `factors` of a derived count")
    if spec.kind == "ratio" and not (spec.over and spec.under):
        yield "over", Text("expected both `over` and `under` of a derived ratio")
    if spec.scale == 0.0:
        yield "scale", Text("expected a number other than zero")
    yield from _name(spec.indicator)


def _boundaries(spec: BoundarySpec) -> Iterator[Found]:
    if spec.file is not None:
        if not spec.code and not spec.name:
            yield "code", Text("the column with codes (code) or names (name) is required")
        return
    if spec.scheme not in SCHEMES:
        schemes = ", ".join(map(repr, SCHEMES))
        yield (
            "scheme",
            Text(
                "expected one of {schemes}, or a `file`, got {came!r}",
                schemes=schemes,
                came=spec.scheme,
            ),
        )
    own = (
        "layer",
        "code",
        "name",
        "condition",
        "include",
        "exclude",
        "dissolve",
        "crs",
        "encoding",
    )
    for key in (*own, "source", "licence"):
        if getattr(spec, key):
            name = {"condition": "where"}.get(key, key)
            yield name, Text("only with `file`; the shipped schemes need none")


def _specialisation(spec: SpecialisationSpec) -> Iterator[Found]:
    if spec.interval != "none" and not spec.total:
        yield "interval", Text("only with `total`: without it there is no quotient")
    if spec.middling > spec.specialised:
        yield "middling", Text("expected middling ≤ specialised")
    if spec.sectors and not spec.total:
        yield "sectors", Text("only with `total`: the rest of it is the last sector")


def _evidence(spec: EvidenceSpec) -> Iterator[Found]:
    yield from _name(spec.name, "name")


def _hubs(spec: HubRule) -> Iterator[Found]:
    if not spec.zones:
        yield "zones", Text("at least one zone is required")


def _weights(spec: WeightsSpec) -> Iterator[Found]:
    needed = {"distance_band": "km", "gravity": "mass", "file": "file"}.get(spec.kind)
    needed = "of" if spec.kind in ("union", "intersection") else needed
    if needed and not getattr(spec, needed):
        yield needed, Text("required for {kind}", kind=spec.kind)
    if spec.power == 0.0:
        yield "power", Text("expected a power above zero; the minus sign is in the formula")


def _diffusion(spec: DiffusionSpec) -> Iterator[Found]:
    names = [each.name for each in spec.weights]
    for at, each in enumerate(spec.weights):
        for name in each.of:
            if name not in names[:at]:
                text = Text(
                    "expected names of weights above {weights!r}, got {name!r}",
                    weights=each.name,
                    name=name,
                )
                yield "weights", text
    if len(set(names)) < len(names):
        yield "weights", Text("expected each name once, got {names}", names=listed(names, 20))
    if not spec.variables:
        yield "variables", Text("at least one variable is required")
    needs = any(each.kind in ("queen_inherited", "queen_merged") for each in spec.weights)
    if needs and not spec.enclaves:
        yield "enclaves", Text("[diffusion.enclaves] must say which city lies in which host")


def _index(spec: IndexSpec) -> Iterator[Found]:
    tree = spec.tree
    leaves = list(tree.leaves()) if tree else []
    if bool(tree) == bool(spec.values):
        yield "parts", Text("expected either [[index.parts]] or `values`, one of the two")
    if tree and spec.n_required < len(leaves):
        yield (
            "n_required",
            Text(
                "expected at least the {n} indicators listed, got {came}",
                n=len(leaves),
                came=spec.n_required,
            ),
        )
    names = [part.name for group in tree.groups() for part in group.parts] if tree else []
    twice = sorted({name for name in names if names.count(name) > 1 or name == tree.name})
    if twice:
        yield (
            "parts",
            Text(
                "expected each indicator and group once, and none called 'index', got {names}",
                names=listed(twice),
            ),
        )
    yield from _zeros(spec)
    for text in lacking(spec, spec.normalisation):
        yield "normalisation", text
    made = ("normalisation", "limits", "imputation", "carry_years", "outliers", "availability")
    for key in keys_of(IndexSpec) if spec.values else ():
        if key.name in made and getattr(spec, key.name) != key.default:
            yield key.name, Text("only with [[index.parts]]; a ready-made index is built already")


def lacking(spec: IndexSpec, normalisation: str) -> list[Text]:
    """Say which indicators lack what a normalisation measures them against.

    Examples
    --------
    >>> from growth_poles.core.study.index import Indicator
    >>> lacking(IndexSpec(Group("index", (Indicator("a"),))), "target")
    ["target needs `target` of 'a'"]
    """
    if normalisation not in ("target", "goalposts"):
        return []
    leaves = spec.tree.leaves() if spec.tree else ()
    without = [leaf.name for leaf in leaves if getattr(leaf, normalisation) is None]
    return (
        [Text("{key} needs `{key}` of {names}", key=normalisation, names=listed(without))]
        if without
        else []
    )


def _zeros(spec: IndexSpec) -> Iterator[Found]:
    """Refuse a scale with zero under a mean that a single zero decides."""
    strict = {
        group.aggregation
        for group in (spec.tree.groups() if spec.tree else ())
        if group.aggregation in ("geometric", "harmonic") or group.power < 0.0
    }
    scaled = spec.normalisation in ("min_max", "percentile", "target", "goalposts")
    if strict and scaled and spec.limits[0] <= 0.0:
        yield (
            "limits",
            Text(
                "expected a scale above zero for means ({means}) of which one zero makes the whole "
                "zero; write limits = [1, {high:g}]",
                means=", ".join(sorted(strict)),
                high=spec.limits[1],
            ),
        )


def _group(spec: Group) -> Iterator[Found]:
    if not spec.parts and spec.name != "index":
        yield "parts", Text("expected parts of a group; an indicator is named `indicator`")
    if spec.power != 1.0 and spec.aggregation != "power":
        yield "power", Text('only with aggregation = "power"')
    if spec.power == 0.0:
        yield "power", Text('expected a power other than zero; zero is "geometric"')
    if (spec.weighting == "ahp") != bool(spec.comparisons):
        yield "comparisons", Text('needed with weighting = "ahp", and only there')
    elif spec.comparisons:
        yield from _pairs(spec.comparisons, [part.name for part in spec.parts])


def _pairs(rows: Sequence[tuple[str, str, float]], names: Sequence[str]) -> Iterator[Found]:
    """Check that every pair of parts is compared once."""
    for row in rows:
        if not 1 / 9 <= row[2] <= 9:
            yield (
                "comparisons",
                Text("expected an importance from 1/9 to 9, got {came:g}", came=row[2]),
            )
            return
    told = [frozenset(row[:2]) for row in rows]
    wanted = [frozenset(pair) for pair in combinations(names, 2)]
    strange = [name for row in rows for name in row[:2] if name not in names]
    if strange:
        yield "comparisons", Text("expected parts of the group, got {names}", names=listed(strange))
    without = [" – ".join(sorted(pair)) for pair in wanted if pair not in told]
    twice = [" – ".join(sorted(pair)) for pair in set(told) if told.count(pair) > 1]
    if without:
        yield "comparisons", Text("not compared: {pairs}", pairs=listed(without))
    if twice:
        yield "comparisons", Text("compared more than once: {pairs}", pairs=listed(twice))


def _grades(spec: GradeScale) -> Iterator[Found]:
    n = len(spec.labels)
    if len(spec.limits) != n - 1:
        yield (
            "limits",
            Text(
                "expected one lower limit for each label but the worst ({n}), got {came}",
                n=n - 1,
                came=len(spec.limits),
            ),
        )
    if list(spec.limits) != sorted(set(spec.limits)):
        yield "limits", Text("expected limits that rise, worst grade first")
    if len(spec.zones) != n:
        yield (
            "zones",
            Text("expected one zone for each of {n} labels, got {came}", n=n, came=len(spec.zones)),
        )
    if len(set(spec.labels)) < n:
        yield "labels", Text("expected each label once")


def _uncertainty(spec: UncertaintySpec) -> Iterator[Found]:
    for key in ("normalisation", "aggregation", "imputation", "outliers"):
        given = getattr(spec, key)
        if len(set(given)) < len(given):
            yield key, Text("expected each alternative once")


_RULES: dict[type, Callable[[Any], Iterator[Found]]] = {
    ColumnSpec: _column,
    TableSpec: _table,
    DerivedSpec: _derived,
    BoundarySpec: _boundaries,
    SpecialisationSpec: _specialisation,
    EvidenceSpec: _evidence,
    HubRule: _hubs,
    WeightsSpec: _weights,
    DiffusionSpec: _diffusion,
    IndexSpec: _index,
    Group: _group,
    GradeScale: _grades,
    UncertaintySpec: _uncertainty,
}
