"""Write docs/official.md and its chart of grades by year from a run of the official study.

No figure there is typed by hand::

    .venv/bin/python scripts/official_report.py
"""

from pathlib import Path
from xml.sax.saxutils import escape

from growth_poles.core.headless import run
from growth_poles.core.maps.symbology import sequence

DOCS = Path(__file__).resolve().parents[1] / "docs"
CHART = "images/official_grades_by_year.svg"
CELL, ROW, LEFT, TOP = 58, 30, 170, 64


def main() -> None:
    official, paper = run("kazakhstan-official", only="index"), run("paper", only="index")
    ending = f"Sources: {official.study.cite}."
    text = "\n".join([*_official(official), *_compared(paper), ending])
    (DOCS / "official.md").write_text(text + "\n", encoding="utf-8")
    (DOCS / CHART).write_text(_chart(official), encoding="utf-8")


def _table(heads, rows):
    line = "| " + " | ".join(heads) + " |"
    rule = "|" + "|".join(" --- " if at == 0 else " ---: " for at in range(len(heads))) + "|"
    return [line, rule, *("| " + " | ".join(row) + " |" for row in rows), ""]


def _official(results):
    study = results.study
    by_year, focus = results.table("regions_by_year"), results.table("regions")
    year, first = study.focus_year, study.first_year
    unsure = study.uncertainty.unsure_below
    leaves = [leaf.name for leaf in study.index.tree.leaves()]
    known = by_year.groupby("year").n_indicators.max()
    lines = [
        f"# Official statistics, {first} to {study.years[-1]}",
        "",
        "Written by `scripts/official_report.py` from the study `kazakhstan-official`; "
        "no figure is typed by hand.",
        "",
        "## What the index is made of",
        f"{len(leaves)} of the paper's {study.index.n_required} indicators: "
        + ", ".join(f"`{name}`" for name in leaves)
        + ". Expenditure on technological innovation (B) and innovative products (C) are not "
        "published by region. The index is partial in every year, and so are its grades: the cut "
        "points were set for six indicators.",
        "",
        "Not every indicator was published for every year:",
        "",
    ]
    spans = [(str(at), str(count), _absent(results, leaves, at)) for at, count in known.items()]
    lines += _table(("year", "indicators", "without"), [row for row in spans if row[2]])
    lines += [
        f"In the other years all {len(leaves)} are known. Where an indicator was known the year "
        "before, that value stands in; it is marked in `index_components` and does not count as "
        "known. Where it was not, the group is the mean of the others. Both ways are among the "
        "draws. Levels of years with other indicators are not comparable: no change between them "
        "is computed.",
        "",
        "## Grades and how sure they are",
        f"![Grades {first} to {study.years[-1]}]({CHART})",
        "",
        f"Number: rank in the year. Below it: share of {study.uncertainty.draws:,} draws with the "
        f"grade of the colour. Hatched: below {unsure:g}.",
        "",
        _jump(results),
        "",
        f"![Map of the grades of {year}](images/official_grade_{year}.png)",
        "",
        f"{year}, by rank:",
        "",
    ]
    rows = [
        (
            row.name_en, str(row.index_rank), f"{row.index_pct:.1f}", row.grade,
            f"{_declared(results, row):.2f}", f"{row.modal_grade} {row.grade_probability:.2f}",
            f"{row.rank_low} to {row.rank_high}", f"{row.location_share:.3f}",
            _quotient(row), f"{row.hub_probability:.2f}",
        )
        for row in focus.sort_values("index_rank").itertuples()
    ]  # fmt: skip
    lines += _table(
        (
            "region", "rank", "index", "grade", "P(grade)", "most frequent",
            f"rank, {100 * study.uncertainty.interval:g} %",
            "ICT share", "quotient", "P(hub)",
        ),
        rows,
    )  # fmt: skip
    sure = int((focus.grade_probability >= unsure).sum())
    lines += [
        f"Regions of {year} with a grade that at least {unsure:g} of the draws give: {sure} of "
        f"{len(focus)}. "
        + " ".join(note for note in results.notes if note.startswith("Uncertainty: in")),
        "",
        "## What matters most",
        f"Shares of the variance of rank shifts in {year}, by themselves and with interactions:",
        "",
    ]
    shifts = results.table("sensitivity")
    shifts = shifts[(shifts.outcome == "rank_shift") & shifts.first_order.notna()]
    lines += _table(
        ("choice", "first order", "total"),
        [
            (row.choice_in_words, f"{max(row.first_order, 0):.2f}", f"{row.total:.2f}")
            for row in shifts.sort_values("total", ascending=False).itertuples()
        ],
    )
    lines += ["## Candidates by year", ""]
    hubs = by_year[by_year.is_candidate_hub.eq(True).fillna(False)]
    lines += _table(
        ("region", "years as candidate", "P(hub), lowest", "highest", "quotient, lowest"),
        [
            (
                rows.name_en.iloc[0], _spans(rows.year.tolist()),
                f"{rows.hub_probability.min():.2f}", f"{rows.hub_probability.max():.2f}",
                f"{rows.location_quotient.min():.2f}",
            )
            for _, rows in hubs.groupby("region_iso")
        ],
    )  # fmt: skip
    return lines


def _absent(results, leaves, year):
    parts = results.table("index_components")
    parts = parts[(parts.year == year) & parts.component.isin(leaves)]
    known = parts.groupby("component", sort=False).raw_value.count()
    gone = known.index[known == 0]
    return ", ".join(f"`{name}`" for name in gone)


def _jump(results):
    """Say which rank moved most between two years, and which indicator moved with it."""
    table = results.table("regions_by_year").set_index(["region_iso", "year"])
    moves = table.index_rank.astype(float).groupby(level=0).diff().abs()
    code, year = moves.idxmax()
    before, after = (table.loc[(code, at)] for at in (year - 1, year))
    parts = results.table("index_components")
    parts = parts[(parts.region_iso == code) & parts.raw_value.notna()]
    parts = parts.pivot(index="component", columns="year", values="component_pct")
    name = (parts[year] - parts[year - 1]).abs().idxmax()
    return (
        f"The largest step of a rank between two years: {after.name_en}, {before.index_rank} in "
        f"{year - 1} and {after.index_rank} in {year}, where `{name}` went from "
        f"{parts.loc[name, year - 1]:.0f} to {parts.loc[name, year]:.0f} % of the leader."
    )


def _declared(results, row):
    table = results.table("uncertainty")
    mine = table[(table.region_iso == row.region_iso) & (table.year == row.year)]
    return float(mine.grade_declared_probability.iloc[0])


def _quotient(row):
    ends = {f"{value:.2f}" for value in (row.quotient_low, row.quotient_high)}
    value = f"{row.location_quotient:.2f}"
    return (
        value if ends == {value} else f"{value} ({row.quotient_low:.2f} to {row.quotient_high:.2f})"
    )


def _spans(years):
    found = []
    for year in sorted(years):
        if found and found[-1][1] == year - 1:
            found[-1][1] = year
        else:
            found.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in found)


def _compared(paper):
    table = paper.table("shares_compared")
    names = paper.table("regions").set_index("region_iso").name_en
    per_year = table.groupby("year").agg(n=("n_regions", "first"), r=("rank_correlation", "first"))
    gaps = table.assign(size=table.difference.abs()).dropna(subset=["size"])
    worst = gaps.loc[gaps.groupby("year")["size"].idxmax()].set_index("year")
    lines = [
        "## Shares by output and by value added",
        "The paper measures ICT by output (its table 2); official statistics by gross value added "
        "of section J. Do they tell the same?",
        "",
    ]
    lines += _table(
        ("year", "regions with both", "Spearman", "differs most", "output", "value added"),
        [
            (
                str(year), str(row.n), f"{row.r:.2f}", names[worst.region_iso[year]],
                f"{worst.location_share[year]:.3f}", f"{worst.evidence_share[year]:.3f}",
            )
            for year, row in per_year.iterrows()
            if year in worst.index
        ],
    )  # fmt: skip
    last = table[table.year == paper.study.focus_year].sort_values(
        "evidence_share", ascending=False
    )
    lines += [f"{paper.study.focus_year}, by value added:", ""]
    lines += _table(
        ("region", "output", "value added", "rank", "rank", "quotient"),
        [
            (
                names[row.region_iso],
                *("—" if value != value else f"{value:.3f}" for value in (
                    row.location_share, row.evidence_share
                )),
                *("—" if value is None or value != value else str(int(value)) for value in (
                    _plain(row.share_rank), _plain(row.evidence_rank)
                )),
                f"{row.evidence_quotient:.2f}",
            )
            for row in last.itertuples()
        ],
    )  # fmt: skip
    note = next(note for note in paper.notes if note.startswith("Shares:"))
    return [
        *lines,
        "Ranks are among the regions with both; a dash is a printed dash, not a zero. " + note,
        "",
    ]


def _plain(value):
    import pandas as pd

    return None if pd.isna(value) else value


def _chart(results):
    study = results.study
    table = results.table("uncertainty")
    order = results.table("regions").sort_values("index_rank")
    colours = dict(zip(study.grades.labels, sequence(len(study.grades.labels)), strict=True))
    width, height = LEFT + CELL * len(study.years) + 10, TOP + ROW * len(order) + 44
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="DejaVu Sans, sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="10" y="24" font-size="17" font-weight="bold">Grade of the index, '
        f"{study.years[0]} to {study.years[-1]}</text>",
    ]
    for at, year in enumerate(study.years):
        x = LEFT + CELL * at + CELL / 2
        parts.append(f'<text x="{x}" y="{TOP - 8}" text-anchor="middle">{year}</text>')
    for row, region in enumerate(order.itertuples()):
        y = TOP + ROW * row
        parts.append(f'<text x="10" y="{y + 19}">{escape(region.name_en)}</text>')
        cells = table[table.region_iso == region.region_iso].set_index("year")
        for at, year in enumerate(study.years):
            parts += _cell(cells.loc[year], LEFT + CELL * at, y, colours, study)
    y = TOP + ROW * len(order) + 18
    for at, (label, colour) in enumerate(colours.items()):
        x = LEFT + 62 * at
        parts.append(f'<rect x="{x}" y="{y}" width="20" height="14" fill="{colour}"/>')
        parts.append(f'<text x="{x + 26}" y="{y + 11}">{label}</text>')
    x = LEFT + 62 * len(colours)
    parts.append(f'<rect x="{x}" y="{y}" width="20" height="14" fill="#777777"/>')
    parts.append(_hatch(x, y, 20, 14))
    unsure = study.uncertainty.unsure_below
    parts.append(
        f'<text x="{x + 26}" y="{y + 11}">fewer than {unsure:g} of the draws give this grade</text>'
    )
    return "\n".join([*parts, "</svg>", ""])


def _cell(cell, x, y, colours, study):
    box = f'x="{x}" y="{y}" width="{CELL - 2}" height="{ROW - 2}"'
    if cell.grade not in colours:
        return [f'<rect {box} fill="#eeeeee"/>']
    colour = colours[cell.grade]
    share = cell.grade_declared_probability
    made = [f'<rect {box} fill="{colour}"/>']
    if share < study.uncertainty.unsure_below:
        made.append(_hatch(x, y, CELL - 2, ROW - 2))
    ink = "#000000" if study.grades.labels.index(cell.grade) < 3 else "#ffffff"
    middle = x + CELL / 2 - 1
    made.append(
        f'<text x="{middle}" y="{y + 13}" text-anchor="middle" fill="{ink}" '
        f'font-weight="bold">{cell.index_rank}</text>'
    )
    made.append(
        f'<text x="{middle}" y="{y + 25}" text-anchor="middle" fill="{ink}" '
        f'font-size="10">{share:.2f}</text>'
    )
    return made


def _hatch(x, y, width, height, step=8):
    """Diagonal lines within a box, as a path: not every reader of SVG knows patterns."""
    lines = []
    for start in range(step // 2, width + height, step):
        x1, y1 = min(start, width), max(start - width, 0)
        x2, y2 = max(start - height, 0), min(start, height)
        lines.append(f"M{x + x1} {y + y1}L{x + x2} {y + y2}")
    return f'<path d="{"".join(lines)}" stroke="#ffffff" stroke-opacity="0.6" stroke-width="1.3"/>'


if __name__ == "__main__":
    main()
