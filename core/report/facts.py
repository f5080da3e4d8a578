"""The lower part of the page: claims, data, notes, sources and the record of the run."""

from __future__ import annotations

from typing import Any

from ..messages import Text
from .markup import Markup, element, table
from .story import Story
from .words import DASH, Words

__all__ = ["claims", "data", "record"]


def claims(story: Story, words: Words) -> Markup | None:
    """Set what the paper prints beside what its own tables give.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> claims(story, Words(story, "en"))
    """
    rows = story.rows("claims")
    if not rows:
        return None
    heads = [
        words.say(one)
        for one in (
            Text("Claim"),
            Text("Printed"),
            Text("Recomputed"),
            Text("Verdict"),
            Text("Why"),
        )
    ]
    keys = ("claim", "printed", "recomputed", "verdict", "why")
    body = [([words.say(row[key]) if row[key] else DASH for key in keys], "") for row in rows]
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["verdict"]] = counts.get(row["verdict"], 0) + 1
    told = "; ".join(f"{words.say(verdict)}: {count}" for verdict, count in counts.items())
    title = words.say(Text("Claims of the paper, recomputed"))
    summary = Text("Of {n} printed claims: {counts}.", n=str(len(rows)), counts=told)
    return element(
        "section",
        element("h2", title, id="claims"),
        element("p", words.say(summary)),
        element(
            "details", element("summary", words.say(Text("Every claim"))), table(title, heads, body)
        ),
        aria_labelledby="claims",
    )


def data(story: Story, words: Words, chart: Markup | None) -> Markup:
    """Say how rows became regions, what is missing, and every note.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> 'id="data"' in data(story, Words(story, "en"), None)
    True
    """
    parts: list[Any] = [element("h2", words.say(Text("The data")), id="data")]
    rows = story.rows("match_report")
    if rows:
        counts: dict[str, int] = {}
        for row in rows:
            counts[row["status"]] = counts.get(row["status"], 0) + 1
        told = "; ".join(
            f"{words.say(_status(status))}: {count}" for status, count in counts.items()
        )
        summary = Text("What became of the rows of the tables: {counts}.", counts=told)
        parts.append(element("p", words.say(summary)))
        heads = [
            words.say(one)
            for one in (
                Text("Row"),
                Text("Table"),
                Text("Taken for"),
                Text("What became of it"),
                Text("Years"),
                Text("Indicator"),
                Text("Note"),
            )
        ]
        body = [
            (
                [
                    row["row_text"] or DASH,
                    row["source"] or DASH,
                    words.name(row["region_iso"]) if row["region_iso"] else DASH,
                    words.say(_status(row["status"])),
                    row["years"] or DASH,
                    row["indicator"] or DASH,
                    words.say(row["note"]) if row["note"] else "",
                ],
                row["region_iso"] or "",
            )
            for row in rows
        ]
        title = words.say(Text("Match report"))
        parts.append(element("details", element("summary", title), table(title, heads, body)))
    parts.append(chart)
    parts.append(element("h3", words.say(Text("Notes")), id="notes"))
    if story.notes:
        parts.append(element("ol", [element("li", words.say(note)) for note in story.notes]))
    else:
        parts.append(element("p", words.say(Text("There are none."))))
    return element("section", parts, aria_labelledby="data")


def _status(status: str) -> str:
    known = {
        "matched": Text("matched"),
        "added up": Text("added up"),
        "set aside": Text("set aside"),
        "other scheme": Text("other scheme"),
        "total": Text("national total"),
        "not a region": Text("not a region"),
        "given twice": Text("given twice"),
        "missing": Text("missing"),
        "discrepancy": Text("discrepancy"),
        "scheme in doubt": Text("scheme in doubt"),
        "undefined": Text("undefined"),
        "negative": Text("negative"),
        "unit differs": Text("unit differs"),
    }
    return known.get(status, status)


def record(story: Story, words: Words) -> Markup:
    """Name sources and licences, how to cite, and how the result came about.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> 'id="sources"' in record(story, Words(story, "en"))
    True
    """
    parts: list[Any] = [
        element("h2", words.say(Text("Sources, licences, how to cite")), id="sources")
    ]
    given: dict[str, dict[str, str]] = {}
    for (part, key), value in story.record.items():
        if part == "licence" and key not in ("results", "how_to_cite"):
            name, _, what = key.rpartition(".")
            given.setdefault(name, {})[what] = value
    items = []
    for name, facts in given.items():
        line = [
            element("strong", name),
            ": ",
            "; ".join(value for value in facts.values() if value),
        ]
        digest = story.record.get(("input", f"{name}.sha256"))
        if digest:
            line += [" ", element("code", f"SHA-256 {digest}")]
        items.append(element("li", line))
    if items:
        parts.append(element("ul", items))
    for key, head in (
        ("results", Text("Licence of the results")),
        ("how_to_cite", Text("How to cite")),
    ):
        if value := story.record.get(("licence", key)):
            parts.append(element("p", element("strong", words.say(head)), ": ", value))
    rows = story.rows("run_record")
    title = words.say(Text("Record of the run"))
    heads = [words.say(one) for one in (Text("Key"), Text("Value"), Text("Part"))]
    body = [
        ([row["key"], row["value"] or DASH, row["part"]], "")
        for row in rows
        if row["part"] not in ("note", "message", "study")
    ]
    parts.append(element("details", element("summary", title), table(title, heads, body)))
    if study := next((row["value"] for row in rows if row["part"] == "study"), ""):
        parts.append(
            element(
                "details",
                element("summary", words.say(Text("The study itself"))),
                element("pre", study, tabindex="0"),
            )
        )
    return element("section", parts, aria_labelledby="sources")
