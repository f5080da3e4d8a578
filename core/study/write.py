"""Write a study as the TOML that :mod:`growth_poles.core.study.read` reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from ..files.target import replacing
from .read_diffusion import WEIGHTS
from .spec import (
    BoundarySpec,
    ColumnSpec,
    DerivedSpec,
    DiffusionSpec,
    EvidenceSpec,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    OutputSpec,
    SpecialisationSpec,
    Study,
    TableSpec,
    UncertaintySpec,
    WeightsSpec,
)

__all__ = ["study_text", "write_study"]


def write_study(study: Study, path: str | Path) -> Path:
    """Write a study file, in place of one that is there.

    Parameters
    ----------
    study : Study
    path : str or Path
        File to write.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        See :func:`growth_poles.core.files.target.replacing`.

    Examples
    --------
    >>> import tempfile
    >>> from growth_poles.core.study.read import read_study
    >>> from growth_poles.studies import shipped
    >>> study = read_study(shipped("paper"))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_study(write_study(study, Path(folder) / "mine.toml")) == study
    True
    """
    path = Path(path)
    with replacing(path) as partial:
        partial.write_text(study_text(study, path.parent), encoding="utf-8", newline="\n")
    return path


def study_text(study: Study, folder: Path) -> str:
    """Return a study as a TOML document; reading it gives the same study.

    Parameters
    ----------
    study : Study
        What is asked. Values that equal their defaults are left out, apart from those that a
        reader wants to see (grades, hub rule, names of weights).
    folder : Path
        Folder in which the document will lie. Files below it, or below the folder above, are
        named relative to it, others by their full path.

    Returns
    -------
    str
        The document, with a line feed at its end.

    Examples
    --------
    >>> from growth_poles.core.study.read import parse_study
    >>> from growth_poles.studies import shipped
    >>> text = shipped("paper").read_text(encoding="utf-8")
    >>> study = parse_study(text, folder=Path("data"))
    >>> parse_study(study_text(study, Path("data")), folder=Path("data")) == study
    True
    """
    lines = ["# A study of Growth Poles: `growth-poles run` and the dock in QGIS both read it."]
    lines += _head(study)
    lines += _boundaries(study.boundaries, folder)
    for table in study.tables:
        lines += _table(table, folder)
    for derived in study.derived:
        lines += _derived(derived)
    if study.index:
        lines += _index(study.index)
    scale = study.grades
    lines += _block(
        "[grades]",
        labels=scale.labels,
        limits=scale.limits,
        zones=scale.zones,
        allow_partial=scale.allow_partial,
    )
    if study.uncertainty:
        lines += _uncertainty(study.uncertainty)
    if study.specialisation:
        lines += _specialisation(study.specialisation)
    if study.hubs:
        lines += _hubs(study.hubs)
    if study.diffusion:
        lines += _diffusion(study.diffusion, folder)
    if study.output != OutputSpec():
        output = study.output
        lines += _block("[output]", language=output.language, also=output.also or None)
    return "\n".join(lines) + "\n"


def _head(study: Study) -> list[str]:
    first, last = study.years[0], study.years[-1]
    whole = study.years == tuple(range(first, last + 1))
    block = _block(
        "[study]",
        name=study.name,
        title=study.title or None,
        description=study.description or None,
        years=None if whole else study.years,
        focus_year=study.focus_year,
        missing=study.missing,
        seed=study.seed or None,
        claims=study.claims or None,
        licence=study.licence or None,
        cite=study.cite or None,
    )
    if whole:
        place = next(at for at, line in enumerate(block) if line.startswith("focus_year"))
        block.insert(place, f"years = {{ first = {first}, last = {last} }}")
    return block


def _boundaries(spec: BoundarySpec, folder: Path) -> list[str]:
    return _block(
        "[boundaries]",
        scheme=spec.scheme,
        file=_file(spec.file, folder),
        layer=spec.layer or None,
        code=spec.code or None,
        name=spec.name or None,
        minimum_border_km=_unless(spec.minimum_border_km, 1.0),
    )


def _table(spec: TableSpec, folder: Path) -> list[str]:
    names = ("sheet", "region", "year", "indicator", "value", "unit", "flag", "scheme")
    names += ("decimal", "encoding", "separator", "source", "licence")
    lines = _block(
        "[[tables]]",
        file=_file(spec.file, folder),
        **{name: _unless(getattr(spec, name), "") for name in names},
    )
    for column in spec.columns:
        lines += _column(column)
    return lines


def _column(spec: ColumnSpec) -> list[str]:
    return _block(
        "[[tables.columns]]",
        indicator=spec.indicator,
        column=_unless(spec.column, spec.indicator),
        kind=spec.kind,
        unit=spec.unit or None,
        label=spec.label or None,
        source=spec.source or None,
    )


def _derived(spec: DerivedSpec) -> list[str]:
    return _block(
        "[[derived]]",
        indicator=spec.indicator,
        kind=spec.kind,
        factors=spec.factors or None,
        over=spec.over or None,
        under=spec.under or None,
        scale=_unless(spec.scale, 1.0),
        unit=spec.unit or None,
        label=spec.label or None,
    )


def _index(spec: IndexSpec) -> list[str]:
    leaves = len(list(spec.tree.leaves())) if spec.tree else 0
    default = IndexSpec()
    names = ("normalisation", "limits", "imputation", "carry_years", "outliers", "availability")
    lines = _block(
        "[index]",
        values=spec.values or None,
        n_required=_unless(spec.n_required, leaves),
        **{name: _unless(getattr(spec, name), getattr(default, name)) for name in names},
        **(_means(spec.tree) if spec.tree else {}),
    )
    return lines + (_parts(spec.tree, "index") if spec.tree else [])


def _means(group: Group) -> dict[str, Any]:
    """How a group is built, where it differs from the default."""
    default = Group("", ())
    names = ("aggregation", "power", "weighting")
    told = {name: _unless(getattr(group, name), getattr(default, name)) for name in names}
    return told | {"comparisons": group.comparisons or None}


def _parts(group: Group, path: str) -> list[str]:
    lines: list[str] = []
    header = f"{path}.parts"
    for part in group.parts:
        if isinstance(part, Indicator):
            lines += _block(
                f"[[{header}]]",
                indicator=part.name,
                weight=_unless(part.weight, 1.0),
                direction=_unless(part.direction, "higher"),
                target=part.target,
                goalposts=part.goalposts,
            )
        else:
            weight = _unless(part.weight, 1.0)
            lines += _block(f"[[{header}]]", group=part.name, weight=weight, **_means(part))
            lines += _parts(part, header)
    return lines


def _uncertainty(spec: UncertaintySpec) -> list[str]:
    default = UncertaintySpec()
    told = {each.name: getattr(spec, each.name) for each in fields(spec)}
    given = {name: _unless(it, getattr(default, name)) for name, it in told.items()}
    return _block("[uncertainty]", **given | {"draws": spec.draws})


def _specialisation(spec: SpecialisationSpec) -> list[str]:
    return _block(
        "[specialisation]",
        activity=spec.activity,
        total=spec.total or None,
        sectors=spec.sectors or None,
        population=spec.population or None,
        specialised=spec.specialised,
        middling=spec.middling,
        no_value=_unless(spec.no_value, "undetermined"),
        interval=_unless(spec.interval, "none"),
        coverage=_unless(spec.coverage, 0.90),
    )


def _hubs(rule: HubRule) -> list[str]:
    lines = _block("[hubs]", zones=rule.zones, minimum_share=rule.minimum_share)
    for spec in rule.evidence:
        lines += _evidence(spec)
    return lines


def _evidence(spec: EvidenceSpec) -> list[str]:
    return _block(
        "[[hubs.evidence]]",
        name=spec.name,
        activity=spec.activity,
        total=spec.total,
        label=spec.label or None,
    )


def _diffusion(spec: DiffusionSpec, folder: Path) -> list[str]:
    default = DiffusionSpec((), ())
    lines = _block(
        "[diffusion]",
        variables=spec.variables,
        poles=spec.poles or None,
        rhos=_unless(spec.rhos, default.rhos),
        damping=_unless(spec.damping, default.damping),
        alpha=_unless(spec.alpha, default.alpha),
        permutations=_unless(spec.permutations, default.permutations),
        allow_isolates=_unless(spec.allow_isolates, default.allow_isolates),
    )
    if spec.enclaves:
        lines += ["", "  [diffusion.enclaves]"]
        lines += [f"  {_key(city)} = {_value(host)}" for city, host in spec.enclaves]
    for each in spec.weights:
        lines += _weights(each, folder)
    return lines


def _weights(spec: WeightsSpec, folder: Path) -> list[str]:
    given: dict[str, Any] = {name: getattr(spec, name) for name in WEIGHTS.get(spec.kind, ())}
    if "file" in given:
        given["file"] = _file(spec.file, folder)
    given["km"] = given.get("km") or None
    return _block("[[diffusion.weights]]", kind=spec.kind, name=spec.name or None, **given)


def _block(header: str, **values: Any) -> list[str]:
    """Write a table: its header, then every key that has a value, indented by its depth."""
    indent = "  " * header.count(".")
    lines = ["", f"{indent}{header}"]
    lines += [f"{indent}{key} = {_value(it)}" for key, it in values.items() if it is not None]
    return lines


def _unless(value: Any, default: Any) -> Any:
    return None if value == default else value


def _file(file: Path | None, folder: Path) -> str | None:
    """Name a file from the folder of the study, where that is no long way round."""
    if file is None:
        return None
    if file.is_relative_to(folder):
        return file.relative_to(folder).as_posix()
    above = folder.parent
    if len(above.parts) > 1 and file.is_relative_to(above):
        return "../" + file.relative_to(above).as_posix()
    return file.resolve().as_posix()


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_items(value)) + "]"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return repr(value)


def _items(values: tuple[Any, ...]) -> Iterator[str]:
    return (_value(value) for value in values)


def _text(text: str) -> str:
    # What JSON escapes TOML reads alike; of control characters JSON leaves only DEL as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
