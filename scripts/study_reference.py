"""Write docs/study.md, the reference of the study file, from the table of its keys."""

from __future__ import annotations

import math
from pathlib import Path
from textwrap import fill
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

HEAD = (
    "One TOML file says what is read, what is computed and by which rules. "
    "`growth-poles new my-table.xlsx` writes a commented one; `growth-poles check my-study.toml` "
    "reports every problem at once, with its line; the dock in QGIS opens and saves the same "
    "file. Paths are relative to the file. A key without a default must be written. This page is "
    "written by `scripts/study_reference.py` from the table of keys in `core/study`."
)

# Header, prose, and the parts whose keys the table lists, each after a word of its own
SECTIONS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("`[study]`", "", (("", "Study"),)),
    ("`[boundaries]`", "", (("", "BoundarySpec"),)),
    (
        "`[names]`",
        "What tables call the regions besides. A name of several regions is the one whose years "
        "are the study's; a name that still means two is refused.",
        (("", "NamesSpec"),),
    ),
    (
        "`[[tables]]` and `[[tables.columns]]`",
        "With `year` and a column an indicator the table is long; with `indicator` and `value` it "
        "is tidy; with neither `year` nor `value` the years are columns.",
        (("", "TableSpec"), ("columns: ", "ColumnSpec")),
    ),
    (
        "`[[derived]]`",
        "An indicator made from others; this is how an indicator gets its denominator.",
        (("", "DerivedSpec"),),
    ),
    (
        "`[index]` and `[[index.parts]]`",
        "Either `values` or a tree of parts. A part is an `indicator` or a `group` with "
        "`[[index.parts.parts]]` of its own, to 20 levels; the keys of the topmost group stand in "
        "`[index]` itself.",
        (("", "IndexSpec"), ("group: ", "Group"), ("indicator: ", "Indicator")),
    ),
    ("`[grades]`", "", (("", "GradeScale"),)),
    (
        "`[uncertainty]`",
        "How sure is each grade and each hub: the index is computed anew over every choice that "
        "could be defended. Each draw takes one alternative of each list; a list left out keeps "
        "what `[index]` says. Weights from comparisons or principal components stay those of the "
        "declared index. Ranks, percentiles and z-scores put the index on a scale of their own, "
        "to which the limits of the grades are applied as they are.",
        (("", "UncertaintySpec"),),
    ),
    ("`[specialisation]`", "", (("", "SpecialisationSpec"),)),
    (
        "`[hubs]` and `[[hubs.evidence]]`",
        "Who is a candidate, in the focus year. Evidence is a location quotient from another "
        "source that stands beside the hubs and decides nothing.",
        (("", "HubRule"), ("evidence: ", "EvidenceSpec")),
    ),
    (
        "`[diffusion]` and `[[diffusion.weights]]`",
        "",
        (("", "DiffusionSpec"), ("weights: ", "WeightsSpec")),
    ),
    ("`[output]`", "", (("", "OutputSpec"),)),
)


def page() -> str:
    """Return the page."""
    from growth_poles.core.study import spec
    from growth_poles.core.study.fields import keys_of

    lines = ["# The study file", "", fill(HEAD, 120), ""]
    for title, prose, parts in SECTIONS:
        lines += [f"## {title}", "", *([fill(prose, 120), ""] if prose else [])]
        lines += ["| key | default | range | meaning |", "|---|---|---|---|"]
        for before, part in parts:
            for key in keys_of(getattr(spec, part)):
                cells = (f"{before}`{key.name}`", _default(key), _range(key), _about(key))
                lines += [f"| {' | '.join(cells)} |"] if key.about else []
        lines.append("")
    return "\n".join(lines)[:-1] + "\n"


def _default(key: Any) -> str:
    if key.follows:
        return key.follows
    if key.is_required or key.default is None:
        return ""
    return "empty" if key.default in ("", ()) else f"`{_toml(key.default)}`"


def _range(key: Any) -> str:
    if key.choices:
        return ", ".join(f"`{_toml(choice)}`" for choice in key.choices)
    if math.isinf(key.low):
        return ""
    if math.isinf(key.high) or key.high == 2**63 - 1:
        return f"above {key.low:g}" if key.is_open else f"{key.low:g} or more"
    if key.is_open:
        return f"above {key.low:g}, below {key.high:g}"
    return f"{_toml(key.low)} to {_toml(key.high)}"


def _about(key: Any) -> str:
    kinds = ", ".join(f"`{kind}`" for kind in key.kinds)
    return f"{key.about} ({kinds})" if kinds else key.about


def _toml(value: Any) -> str:
    from growth_poles.core.study.write import toml_value

    return toml_value(value)


if __name__ == "__main__":
    (ROOT / "docs/study.md").write_text(page(), encoding="utf-8", newline="\n")
