"""What is wrong with a study, whether it was read from a file or comes from the form."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import listed
from ..messages import Text
from .fields import Key, fault, keys_of
from .rules import Found, lacking, rules_of
from .sections import Problem
from .spec import Study

__all__ = ["problems_of"]


def problems_of(study: Study) -> list[Problem]:
    """Return everything that keeps a study from being run, each with its place.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from growth_poles.core.study.read import load_study
    >>> study = load_study("paper")
    >>> problems_of(study)
    []
    >>> wrong = replace(study, hubs=replace(study.hubs, zones=("Z",), minimum_share=7.0))
    >>> [problem.place for problem in problems_of(wrong)]
    ['hubs.minimum_share', 'hubs.zones']
    """
    return [*_head(study), *_parts(study), *_whole(study)]


def _head(study: Study) -> Iterator[Problem]:
    for key in keys_of(Study):
        if key.part is None:
            yield from _of_key(key, getattr(study, key.attribute), "study")
    if not study.years:
        yield Problem("study.years", Text("at least one year is required"))
    elif study.focus_year not in study.years:
        first, last = study.years[0], study.years[-1]
        text = Text(
            "expected one of the years {first}…{last}, got {came}",
            first=str(first),
            last=str(last),
            came=str(study.focus_year),
        )
        yield Problem("study.focus_year", text)


def _parts(study: Study) -> Iterator[Problem]:
    for key in keys_of(Study):
        if key.part is not None:
            yield from _of_key(key, getattr(study, key.attribute), "")


def _of_key(key: Key, value: Any, above: str) -> Iterator[Problem]:
    """Check the value of a key: its type, choices and bounds, and what lies below."""
    place = f"{above}.{key.name}".lstrip(".")
    if key.type in ("table", "tree"):
        # the keys of the topmost group stand in the index itself
        yield from _of_part(value, above if key.type == "tree" else place)
    elif key.type in ("tables", "parts"):
        if not value and key.is_required and key.type == "tables":
            needed = Text("at least one table [[{name}]]", name=key.name)
            yield Problem(place, Text("{needed} is required", needed=needed))
        for at, part in enumerate(value):
            yield from _of_part(part, f"{place}[{at}]")
    elif key.is_required and value in ("", ()):
        yield Problem(place, Text("{needed} is required", needed=key.needed()))
    elif value != key.default and (text := fault(key, value)) is not None:
        yield Problem(place, text)


def _of_part(part: Any, place: str) -> Iterator[Problem]:
    if part is None:
        return
    kind = getattr(part, "kind", "")
    for key in keys_of(type(part)):
        value = getattr(part, key.attribute)
        if key.kinds and kind not in key.kinds and value != key.default:
            yield Problem(f"{place}.{key.name}", key.only_with())
        else:
            yield from _of_key(key, value, place)
    for name, text in rules_of(part):
        yield Problem(f"{place}.{name}".rstrip("."), text)


def _whole(study: Study) -> Iterator[Problem]:
    """Check what only the whole study tells: names that refer to each other."""
    known = {column.indicator for table in study.tables for column in table.columns}
    for at, spec in enumerate(study.derived):
        place = f"derived[{at}]"
        used = [*spec.factors, spec.over, spec.under]
        yield from _unknown(place, used, known)
        if spec.indicator in known:
            yield Problem(place, Text("{name!r} is taken already", name=spec.indicator))
        known.add(spec.indicator)
    if study.index:
        used = [leaf.name for leaf in study.index.tree.leaves()] if study.index.tree else []
        yield from _unknown("index", used or [study.index.values], known)
    if spec := study.specialisation:
        used = [spec.activity, spec.total, spec.population, *spec.sectors]
        yield from _unknown("specialisation", used, known)
    for place, (name, text) in _between(study, known):
        yield Problem(f"{place}.{name}".rstrip("."), text)
    if spec := study.diffusion:
        made = {"index_pct"} if study.index else set()
        made |= {"location_share"} if study.specialisation else set()
        yield from _unknown("diffusion.variables", spec.variables, known | made)
        yield from _unknown("diffusion.weights", [each.mass for each in spec.weights], known)
    if rule := study.hubs:
        used = [name for part in rule.evidence for name in (part.activity, part.total)]
        yield from _unknown("hubs.evidence", used, known)


def _between(study: Study, known: set[str]) -> Iterator[tuple[str, Found]]:
    """Check what one part asks of another."""
    if spec := study.uncertainty:
        index = study.index
        for name in spec.normalisation if index else ():
            for text in lacking(index, name):
                yield "uncertainty", ("normalisation", text)
        if index is None or index.tree is None:
            text = Text(
                "expected an index made from [[index.parts]]; a ready-made index has no choices"
            )
            yield "uncertainty", ("", text)
        elif spec.leave_out and len(list(index.tree.leaves())) < 2:
            text = Text("expected two or more indicators, of which one is left out")
            yield "uncertainty", ("leave_out", text)
    if (spec := study.diffusion) and not spec.poles and study.hubs is None:
        text = Text("expected poles, or [hubs] whose candidates are poles")
        yield "diffusion", ("poles", text)
    if rule := study.hubs:
        unknown = [zone for zone in rule.zones if zone not in study.grades.zones]
        if unknown:
            text = Text("expected zones of the grades, got {came}", came=listed(unknown))
            yield "hubs", ("zones", text)
        if study.index is None or study.specialisation is None:
            yield "hubs", ("", Text("expected both [index] and [specialisation] for the rule"))


def _unknown(place: str, used: Iterable[str], known: set[str]) -> Iterator[Problem]:
    for name in used:
        if not name or name in known:
            continue
        near = difflib.get_close_matches(name, known, 1)
        if near:
            hint = Text("did you mean {near!r}?", near=near[0])
        else:
            hint = Text("known: {known}", known=listed(sorted(known)))
        text = Text(
            "no table or derived indicator is called {name!r}; {hint}", name=name, hint=hint
        )
        yield Problem(place, text)
