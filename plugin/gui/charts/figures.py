"""The charts that a result has, made from its tables in the language of the dock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...settings import language
from ...words.words import declared_percent, label, number, percent, translate
from .figure import Figure, Mark, Track, histogram

if TYPE_CHECKING:
    from ..results.result_file import ResultFile, Row

Maker = Callable[["ResultFile"], Figure]


def figures_of(result: ResultFile) -> list[tuple[str, Maker]]:
    """Return title and maker of every chart for which a result has values."""
    filled, tables = result.filled, result.tables
    by_year = "regions_by_year" in tables and len(_years(result)) > 1
    x = _moran_variable(result)
    found = [
        (translate("GrowthPoles", "Index and share"), shares, {"index_pct", "location_share"}),
        (
            translate("GrowthPoles", "Index and location quotient"),
            quotients,
            {"index_pct", "location_quotient"},
        ),
        (translate("GrowthPoles", "Moran scatter"), moran, {x, "local_lag"}),
    ]
    made = [(title, maker) for title, maker, needed in found if needed <= filled]
    if by_year and "index_pct" in filled:
        made.append((translate("GrowthPoles", "Index over the years"), index_lines))
        made.append((translate("GrowthPoles", "Ranks over the years"), rank_lines))
    if by_year and "location_share" in filled:
        made.append((translate("GrowthPoles", "Share over the years"), share_lines))
    if "index_pct" in filled:
        made.append((translate("GrowthPoles", "How the index is spread"), spread))
    return made


def shares(result: ResultFile) -> Figure:
    """Index against share, with the limits of the hub rule."""
    least = _number(result.parameter("hubs.minimum_share"))
    across = ()
    if least is not None:
        across = ((100.0 * least, declared_percent(result, "hubs.minimum_share", "0")),)
    return _scatter(
        result,
        translate("GrowthPoles", "Index and share"),
        (translate("GrowthPoles", "Index"), "index_pct", 1.0),
        (translate("GrowthPoles", "Share, %"), "location_share", 100.0),
        up=_zone_limit(result),
        across=across,
    )


def quotients(result: ResultFile) -> Figure:
    """Index against location quotient; 1 is the share of the country."""
    return _scatter(
        result,
        translate("GrowthPoles", "Index and location quotient"),
        (translate("GrowthPoles", "Index"), "index_pct", 1.0),
        (translate("GrowthPoles", "Location quotient"), "location_quotient", 1.0),
        up=_zone_limit(result),
        across=((1.0, "1"),),
    )


def moran(result: ResultFile) -> Figure:
    """Draw a region's value against the mean of its neighbours, with Moran's I as the slope."""
    variable = _moran_variable(result)
    weights = result.parameter("diffusion.weights[0].name")
    rows = [row for row in result.rows if row.get(variable) is not None]
    mean = sum(row[variable] for row in rows) / len(rows)
    found = [
        row
        for row in result.measures("association_global", variable, weights)
        if row["statistic"] == "moran" and row["value"] is not None
    ]
    note, sloped = "", None
    if found:
        value, p = found[0]["value"], found[0]["p_value"]
        text = translate("GrowthPoles", "Moran's I = {value}, p = {p}")
        note = text.format(value=number(value, 3), p=number(p, 4))
        sloped = (value, mean * (1.0 - value))
    titles = (
        label(result, variable),
        translate("GrowthPoles", "Mean of the neighbours ({weights})").format(weights=weights),
    )
    return _scatter(
        result,
        translate("GrowthPoles", "Moran scatter"),
        (titles[0], variable, 1.0),
        (titles[1], "local_lag", 1.0),
        up=((mean, translate("GrowthPoles", "mean")),),
        across=((mean, translate("GrowthPoles", "mean")),),
        note=note,
        sloped=sloped,
    )


def index_lines(result: ResultFile) -> Figure:
    """Draw the index of every region over the years."""
    title = translate("GrowthPoles", "Index over the years")
    return _lines(result, title, translate("GrowthPoles", "Index"), "index_pct", 1.0)


def share_lines(result: ResultFile) -> Figure:
    """Draw the share of every region over the years."""
    title = translate("GrowthPoles", "Share over the years")
    return _lines(result, title, translate("GrowthPoles", "Share, %"), "location_share", 100.0)


def rank_lines(result: ResultFile) -> Figure:
    """Draw the rank of every region over the years, the first on top."""
    title = translate("GrowthPoles", "Ranks over the years")
    name = translate("GrowthPoles", "Rank")
    return _lines(result, title, name, "index_rank", 1.0, falls=True)


def spread(result: ResultFile) -> Figure:
    """How many regions have which index."""
    known = [(row["region_iso"], row["index_pct"]) for row in result.rows]
    return Figure(
        translate("GrowthPoles", "How the index is spread"),
        translate("GrowthPoles", "Index"),
        translate("GrowthPoles", "Regions"),
        bins=histogram([one for one in known if one[1] is not None]),
        up=_zone_limit(result),
        note=_without(sum(value is None for _, value in known)),
    )


def _scatter(
    result: ResultFile,
    title: str,
    x: tuple[str, str, float],
    y: tuple[str, str, float],
    *,
    note: str = "",
    **limits: object,
) -> Figure:
    marks, without, speech = [], 0, language()
    for row in result.rows:
        if row.get(x[1]) is None or row.get(y[1]) is None:
            without += 1
            continue
        name = result.name(row["region_iso"], speech)
        kind = row.get("verdict") or ""
        marks.append(Mark(row["region_iso"], name, x[2] * row[x[1]], y[2] * row[y[1]], kind))
    told = "; ".join(filter(None, (note, _without(without))))
    return Figure(title, x[0], y[0], marks=tuple(marks), note=told, **limits)


def _lines(
    result: ResultFile, title: str, name: str, column: str, times: float, *, falls: bool = False
) -> Figure:
    rows: dict[str, dict[int, Row]] = {}
    for row in result.over_years():
        rows.setdefault(row["region_iso"], {})[int(row["year"])] = row
    years, tracks, speech, without = _years(result), [], language(), 0
    for code, by_year in rows.items():
        values = [(by_year.get(year) or {}).get(column) for year in years]
        if all(value is None for value in values):
            without += 1
            continue
        steps = [
            (float(year), None if value is None else times * value)
            for year, value in zip(years, values, strict=True)
        ]
        kind = (result.row(code) or {}).get("verdict") or ""
        tracks.append(Track(code, result.name(code, speech), tuple(steps), kind))
    year = translate("GrowthPoles", "Year")
    note = _without(without)
    return Figure(title, year, name, tracks=tuple(tracks), note=note, falls=falls)


def _without(n: int) -> str:
    text = translate("GrowthPoles", "Without a value, not drawn: {n}")
    return text.format(n=n) if n else ""


def _years(result: ResultFile) -> list[int]:
    told = result.parameter("years").split(", ")
    return sorted(int(one) for one in told if one.isdecimal())


def _zone_limit(result: ResultFile) -> tuple[tuple[float, str], ...]:
    """Lowest index of the zones that the hub rule asks for."""
    zones = [one for one in result.parameter("hubs.zones").split(", ") if one]
    of_grades = result.parameter("grades.zones").split(", ")
    limits = [0.0, *map(_number, result.parameter("grades.limits").split(", "))]
    wanted = [low for low, zone in zip(limits, of_grades, strict=False) if zone in zones and low]
    if not wanted:
        return ()
    text = translate("GrowthPoles", "zone {zones}").format(zones="/".join(zones))
    return ((min(wanted), text),)


def _moran_variable(result: ResultFile) -> str:
    return result.parameter("diffusion.variables").split(", ")[0]


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def told_mark(figure: Figure, code: str) -> str:
    """Say the name and the values of a region of a chart; empty where it is not drawn."""
    for mark in figure.marks:
        if mark.code == code:
            x, y = (
                _shown(one, title)
                for one, title in ((mark.x, figure.x_title), (mark.y, figure.y_title))
            )
            return f"{mark.name}: {x}; {y}"
    for track in figure.tracks:
        if track.code == code:
            steps = [
                f"{int(at)}: {_plain(value)}" for at, value in track.steps if value is not None
            ]
            return f"{track.name}. {figure.y_title}: {', '.join(steps)}"
    return ""


def _shown(value: float, title: str) -> str:
    if title.endswith(", %"):
        return f"{title.removesuffix(', %')} {percent(value, 1)}"
    return f"{title} {_plain(value)}"


def _plain(value: float) -> str:
    return number(value, 0 if value == int(value) else 2 if abs(value) < 10.0 else 1)
