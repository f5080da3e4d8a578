"""Make the parts of a study from the tables of its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..messages import Text
from .fields import keys_of, standing_in
from .sections import Section
from .spec import (
    FIRST_YEAR,
    BoundarySpec,
    ColumnSpec,
    DerivedSpec,
    Group,
    IndexSpec,
    Indicator,
    Study,
    TableSpec,
    WeightsSpec,
)

__all__ = ["made_name", "part_from", "study_from"]

MOST_LEVELS = 20
"""Groups in groups of an index; a document that nests them deeper is refused."""


def study_from(root: Section) -> Study:
    """Make what can be made of a study; problems are noted in the sections.

    Examples
    --------
    >>> from pathlib import Path
    >>> problems = []
    >>> root = Section({"study": {"name": "mine"}}, "", Path(), problems)
    >>> study_from(root).name, problems[0].place
    ('mine', 'boundaries')
    """
    head = Section({}, "study", root.folder, root.problems)
    root.asked.append("study")
    if isinstance(given := root.data.get("study"), dict):
        head.data = given
    else:
        root.problem("study", Text("a table [{name}] is required", name="study"))
        head.problems = []
    values: dict[str, Any] = {}
    for key in keys_of(Study):
        if key.part is None:
            values[key.attribute] = _years(head) if key.type == "years" else head.value(key)
        elif key.type == "tables":
            values[key.attribute] = tuple(
                part_from(below, key.part) for below in root.each_below(key)
            )
        else:
            below = root.below(key)
            values[key.attribute] = part_from(below, key.part) if below else standing_in(key)
    if "focus_year" not in head or head.is_faulty("years"):
        values["focus_year"] = values["years"][-1]
    if values["boundaries"] is None:
        values["boundaries"] = BoundarySpec("")
    head.done()
    root.done()
    return Study(**values)


def _years(head: Section) -> tuple[int, ...]:
    """Read the years, which may be a span; it is refused before it is built."""
    (key,) = (key for key in keys_of(Study) if key.type == "years")
    if isinstance(head.data.get(key.name), dict):
        head.asked.append(key.name)
        span = Section(head.data[key.name], head.place(key.name), head.folder, head.problems)
        first, last = (span.value(each) for each in _span())
        span.done()
        if any(span.is_faulty(name) for name in ("first", "last")):
            return (FIRST_YEAR,)
        if last < first:
            text = Text("expected first ≤ last, got {first} and {last}", first=first, last=last)
            head.problem(key.name, text)
        return tuple(range(first, last + 1)) or (FIRST_YEAR,)
    years = head.value(key)
    if key.name in head and not head.is_faulty(key.name):
        if not years:
            head.problem(key.name, Text("at least one year is required"))
        if len(set(years)) < len(years):
            head.problem(key.name, Text("expected each year once"))
    return tuple(sorted(set(years))) or (FIRST_YEAR,)


def _span() -> list[Any]:
    (year,) = (key for key in keys_of(Study) if key.name == "focus_year")
    return [replace(year, name=name, follows="") for name in ("first", "last")]


def part_from(section: Section, part: type) -> Any:
    """Make one part of a study from its table; problems are noted in the section.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import HubRule
    >>> problems = []
    >>> part_from(Section({"zones": "A"}, "hubs", Path(), problems), HubRule).zones
    ('A', 'B')
    >>> problems[0].place, problems[0].text
    ('hubs.zones', "expected a list of texts, got 'A'")
    """
    values: dict[str, Any] = {}
    if part is IndexSpec:
        values["tree"] = _tree(section)
    for key in keys_of(part):
        if key.attribute in values:
            continue
        if key.type == "tables":
            values[key.attribute] = tuple(
                part_from(below, key.part) for below in section.each_below(key)
            )
        else:
            values[key.attribute] = section.value(key)
            if key.kinds and key.name in section and values["kind"] not in key.kinds:
                section.problem(key.name, key.only_with())
    if part in _FOLLOWING:
        _FOLLOWING[part](values, section)
    section.done()
    return part(**values)


def _tree(section: Section) -> Group | None:
    """Read the tree of an index; the keys of its topmost group stand in the index itself."""
    own = ("group", "weight")  # keys of a group below another one
    given = {name: value for name, value in section.data.items() if name not in own}
    given["group"] = "index"
    top = Section(given, section.path, section.folder, section.problems)
    group = _group(top, 1)
    section.asked += [name for name in top.asked if name not in own]
    return group if group.parts else None


def _group(section: Section, level: int) -> Group:
    values: dict[str, Any] = {}
    for key in keys_of(Group):
        if key.type != "parts":
            values[key.attribute] = section.value(key)
        elif level > MOST_LEVELS:
            section.asked.append(key.name)
            text = Text("expected at most {n} levels of groups", n=MOST_LEVELS)
            section.problem(key.name, text)
            values[key.attribute] = ()
        else:
            values[key.attribute] = tuple(_part(below, level) for below in section.each_below(key))
    return Group(**values)


def _part(section: Section, level: int) -> Group | Indicator:
    if "indicator" in section:
        return part_from(section, Indicator)
    group = _group(section, level + 1)
    section.done()
    return group


def _follow_column(values: dict[str, Any], section: Section) -> None:
    values["column"] = values["column"] if "column" in section else values["indicator"]


def _follow_place(values: dict[str, Any], section: Section) -> None:
    values["where"] = section.path
    if "file" in values:
        values["file"] = values["file"] or section.folder


def _follow_file(values: dict[str, Any], section: Section) -> None:
    file = values["file"]
    values["scheme"] = values["scheme"] if "scheme" in section or not file else file.stem


def _follow_leaves(values: dict[str, Any], section: Section) -> None:
    if "n_required" not in section and values["tree"]:
        values["n_required"] = len(list(values["tree"].leaves()))


def _follow_kind(values: dict[str, Any], section: Section) -> None:
    if values["kind"] == "gravity" and "power" not in section:
        values["power"] = 2.0
    if "name" not in section:
        values["name"] = made_name(WeightsSpec(**values))


_FOLLOWING: dict[type, Callable[[dict[str, Any], Section], None]] = {
    ColumnSpec: _follow_column,
    TableSpec: _follow_place,
    DerivedSpec: _follow_place,
    BoundarySpec: _follow_file,
    IndexSpec: _follow_leaves,
    WeightsSpec: _follow_kind,
}


def made_name(spec: WeightsSpec) -> str:
    """Name weights after their kind and options.

    Examples
    --------
    >>> made_name(WeightsSpec("k_nearest", k=6)), made_name(WeightsSpec("gravity", power=2.0))
    ('knn6', 'gravity')
    """
    square = {1.0: "", 2.0: "_squared"}.get(spec.power, f"_power_{spec.power:g}")
    return {
        "queen": f"queen{_steps(spec)}",
        "rook": f"rook{_steps(spec)}",
        "k_nearest": f"knn{spec.k}" + ("" if spec.links == "directed" else f"_{spec.links}"),
        "union": "_or_".join(spec.of),
        "intersection": "_and_".join(spec.of),
        "distance_band": f"band{spec.km:g}",
        "inverse_distance": f"inverse_distance{square}",
        "kernel": f"kernel{spec.km:g}" if spec.km else f"kernel_adaptive{spec.k}",
        "file": spec.file.stem if spec.file else "",
    }.get(spec.kind, spec.kind)


def _steps(spec: WeightsSpec) -> str:
    order = "" if spec.order == 1 else f"_order{spec.order}" + "_or_less" * spec.include_lower
    return order + "_attached" * spec.attach_islands
