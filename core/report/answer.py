"""The top of the page: the question, the answer in a few sentences, and what cannot be said."""

from __future__ import annotations

from typing import Any

from ..messages import Text
from .markup import Markup, element, table
from .story import Story
from .words import DASH, Words

__all__ = ["answer", "hub_sentence", "verdict_sentences"]


def answer(story: Story, words: Words) -> Markup:
    """Say which regions are candidates, whether poles lift their neighbours, and what is open.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> "The answer" in answer(story, Words(story, "en"))
    True
    """
    parts = [element("h2", words.say(Text("The answer")), id="answer")]
    question = Text(
        "Which regions can carry an industry cluster, and do they pull up their neighbours?"
    )
    parts.append(element("p", words.say(question), class_="question"))
    if sentence := hub_sentence(story, words):
        parts.append(element("p", sentence))
    verdicts = verdict_sentences(story, words)
    if verdicts:
        parts.append(element("p", verdicts[0]))
        parts.append(element("ul", [element("li", one) for one in _short(story, words)]))
        full = element("ul", [element("li", one) for one in verdicts[1:]])
        parts.append(
            element("details", element("summary", words.say(Text("The verdicts in full"))), full)
        )
    open_ = _open(story, words)
    if open_:
        parts.append(
            element(
                "p", element("strong", words.say(Text("What cannot be said"))), " ", " ".join(open_)
            )
        )
    if hubs := _hub_table(story, words):
        parts.append(
            element(
                "details", element("summary", words.say(Text("All regions by the hub rule"))), hubs
            )
        )
    return element("section", parts, aria_labelledby="answer")


def hub_sentence(story: Story, words: Words) -> str:
    """Say which regions are candidate hubs, with their probability.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> hub_sentence(story, Words(story, "en"))
    ''
    """
    rows = story.rows("hubs")
    if not rows:
        return ""
    hubs = [row for row in rows if row["is_candidate_hub"]]
    has_chance = story.has("hubs", "hub_probability")
    year, n = str(story.focus), str(len(rows))
    if not hubs:
        made = words.say(Text("In {year} none of {n} regions is a candidate hub.", year=year, n=n))
    else:
        named = [
            words.say(
                Text(
                    "{region} (probability {chance})",
                    region=words.name(row["region_iso"]),
                    chance=words.number(row["hub_probability"], 2),
                )
            )
            if has_chance
            else words.name(row["region_iso"])
            for row in hubs
        ]
        made = words.say(
            Text(
                "In {year} the candidate hubs among {n} regions are: {hubs}.",
                year=year,
                n=n,
                hubs=", ".join(named),
            )
        )
    rule = Text(
        "The rule asks for zone {zones} of the index and a share of at least {share} in the "
        "national total.",
        zones="/".join(story.listed("hubs.zones")),
        share=words.percent(float(story.parameter("hubs.minimum_share", "0")), 0),
    )
    told = [made, words.say(rule)]
    if not has_chance:
        told.append(
            words.say(Text("How sure this is cannot be said: the study declares no uncertainty."))
        )
    return " ".join(told)


def verdict_sentences(story: Story, words: Words) -> list[str]:
    """Say the verdicts: first all together, then each pole and variable.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> verdict_sentences(story, Words(story, "en"))
    []
    """
    rows = story.rows("verdicts")
    if not rows:
        return []
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["verdict"]] = counts.get(row["verdict"], 0) + 1
    told = ", ".join(f"{count} {words.verdict(verdict)}" for verdict, count in counts.items())
    made = [
        words.say(
            Text(
                "Do the poles lift their neighbours? Of {n} verdicts, one for each pole and "
                "variable: {counts}.",
                n=str(len(rows)),
                counts=told,
            )
        )
    ]
    for row in rows:
        text = (
            row.get(f"text_{words.language}") or row.get("text_en") or words.name(row["region_iso"])
        )
        made.append(f"{words.label(row['variable'])}. {text}")
    return made


def _short(story: Story, words: Words) -> list[str]:
    """Say each verdict in a line, with its interval where there is one."""
    return [
        words.say(
            Text(
                "{pole}, {variable}: {verdict}.",
                pole=words.name(row["region_iso"]),
                variable=words.label(row["variable"]),
                verdict=words.verdict(row["verdict"]),
            )
        )
        + _interval(row, words)
        for row in story.rows("verdicts")
    ]


def _interval(row: dict[str, Any], words: Words) -> str:
    if any(row.get(key) is None for key in ("effect", "low", "high")):
        return ""
    said = Text(
        "Effect {effect}, interval {low} to {high}.",
        effect=words.number(row["effect"]),
        low=words.number(row["low"]),
        high=words.number(row["high"]),
    )
    return " " + words.say(said)


def _open(story: Story, words: Words) -> list[str]:
    made = []
    open_ = [row["region_iso"] for row in story.rows("hubs") if row["is_candidate_hub"] is None]
    if open_:
        made.append(
            words.say(
                Text(
                    "Whether these regions are hubs is undetermined: {regions}.",
                    regions=words.names(open_),
                )
            )
        )
    if any(row["verdict"] == "undetermined" for row in story.rows("verdicts")):
        made.append(
            words.say(
                Text(
                    "An undetermined verdict does not say that there is no effect: with these "
                    "regions and years it cannot be told."
                )
            )
        )
    made.append(words.say(Text("Nothing on this page shows a cause.")))
    if story.notes:
        made.append(
            words.say(
                Text(
                    "What else a reader must know stands in {n} notes below.",
                    n=str(len(story.notes)),
                )
            )
        )
    return made


def _hub_table(story: Story, words: Words) -> Markup | None:
    rows = story.rows("hubs")
    if not rows:
        return None
    has_chance = story.has("hubs", "hub_probability")
    heads = [
        words.say(one)
        for one in (Text("Region"), Text("Verdict"), Text("Zone"), Text("Index"), Text("Share"))
    ]
    if has_chance:
        heads.append(words.say(Text("Probability")))
    body = []
    for row in rows:
        cells = [
            words.name(row["region_iso"]),
            words.verdict(row["verdict"]),
            row["zone"] or DASH,
            words.number(row["index_pct"]),
            words.percent(row["location_share"]),
        ]
        if has_chance:
            cells.append(words.number(row["hub_probability"]))
        body.append((cells, row["region_iso"]))
    caption = Text("Regions by the hub rule, {year}", year=str(story.focus))
    return table(words.say(caption), heads, body, numeric={3, 4, 5})
