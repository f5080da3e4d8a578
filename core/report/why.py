"""Why this region: what speaks for it, what it lacks, and who its neighbours are."""

from __future__ import annotations

from typing import Any

from ..messages import Text
from .answer import verdict_sentences
from .markup import Markup, element
from .story import Story
from .words import Words

__all__ = ["evidence", "why"]


def why(story: Story, words: Words) -> list[Markup]:
    """Explain every region, in the order of the hub table.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> why(story, Words(story, "en"))
    []
    """
    rows = {row["region_iso"]: row for row in story.rows("regions")}
    for row in story.rows("hubs"):
        rows[row["region_iso"]] = rows.get(row["region_iso"], {}) | row
    neighbours: dict[str, list[str]] = {}
    first = story.parameter("diffusion.weights[0].name")
    for row in story.rows("neighbours"):
        if row["weights"] == first:
            neighbours.setdefault(row["from"], []).append(row["to"])
    sides: dict[str, list[dict[str, Any]]] = {}
    for row in story.rows("strengths"):
        sides.setdefault(row["region_iso"], []).append(row)
    poles = {row["region_iso"] for row in story.rows("verdicts")}
    verdicts = dict(zip_verdicts(story, words))
    order = [row["region_iso"] for row in story.rows("hubs")] or list(story.codes)
    made = []
    for code in order:
        parts = [element("h3", words.name(code)), element("p", _lead(rows[code], story, words))]
        parts += _figures(rows[code], story, words)
        good, bad = evidence(rows[code], story, words)
        lacks = (
            Text("What speaks against it")
            if rows[code].get("is_candidate_hub")
            else Text("What it lacks to become a hub")
        )
        parts += _listed(words.say(Text("What speaks for it")), good)
        parts += _listed(words.say(lacks), bad)
        parts += _listed(
            words.say(Text("Strengths and weaknesses")),
            [_side(one, words) for one in sides.get(code, ())],
        )
        if code in poles:
            parts += _listed(words.say(Text("Does it pull up its neighbours?")), verdicts[code])
        if first and neighbours:
            links = [
                element("a", words.name(to), href="#why", data_go=to)
                for to in neighbours.get(code, ())
            ]
            head = words.say(Text("Neighbours by {weights}", weights=words.weights(first)))
            parts += _listed(head, links or [words.say(Text("none"))])
        made.append(element("article", parts, data_why=code))
    return made


def zip_verdicts(story: Story, words: Words) -> list[tuple[str, list[str]]]:
    """Bring the sentences of the verdicts to the poles that they are about.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> zip_verdicts(story, Words(story, "en"))
    []
    """
    found: dict[str, list[str]] = {}
    sentences = verdict_sentences(story, words)[1:]
    for row, sentence in zip(story.rows("verdicts"), sentences, strict=True):
        found.setdefault(row["region_iso"], []).append(sentence)
    return list(found.items())


def _listed(head: str, items: list[Any]) -> list[Markup]:
    if not items:
        return []
    return [element("h4", head), element("ul", [element("li", one) for one in items])]


def _lead(row: dict[str, Any], story: Story, words: Words) -> str:
    year = str(story.focus)
    if row.get("verdict"):
        return words.say(
            Text("{verdict} in {year}", verdict=words.verdict(row["verdict"]), year=year)
        )
    return year


def _figures(row: dict[str, Any], story: Story, words: Words) -> list[Markup]:
    pairs = []
    if "index_pct" in row:
        value = words.number(row["index_pct"])
        if row.get("index_low") is not None:
            value += f" ({words.number(row['index_low'], 1)}–{words.number(row['index_high'], 1)})"
        pairs.append((words.label("index_pct"), value))
        if row.get("index_rank") is not None:
            place = words.say(
                Text("{rank} of {n}", rank=str(row["index_rank"]), n=str(len(story.codes)))
            )
            if row.get("rank_low") is not None:
                place += f" ({row['rank_low']}–{row['rank_high']})"
            pairs.append((words.say(Text("Rank")), place))
    if row.get("grade"):
        grade = row["grade"]
        if row.get("grade_probability") is not None:
            grade = words.say(
                Text(
                    "{grade} (most probable: {modal}, {chance})",
                    grade=grade,
                    modal=row["modal_grade"] or "",
                    chance=words.number(row["grade_probability"]),
                )
            )
        pairs.append((words.say(Text("Grade")), grade))
    if "location_share" in row:
        pairs.append(
            (words.say(Text("Share in the national total")), words.percent(row["location_share"]))
        )
    if story.quotient:
        pairs.append((words.say(Text("Location quotient")), words.number(row.get(story.quotient))))
    if row.get("hub_probability") is not None:
        pairs.append(
            (words.say(Text("Probability of being a hub")), words.number(row["hub_probability"]))
        )
    made = [[element("dt", key), element("dd", value)] for key, value in pairs]
    return [element("dl", made)] if made else []


def evidence(row: dict[str, Any], story: Story, words: Words) -> tuple[list[str], list[str]]:
    """Say what speaks for a region as a hub and what against it.

    Parameters
    ----------
    row : dict
        The region's row of ``hubs``.
    story : Story
        Holds the limits of the rule.
    words : Words

    Returns
    -------
    good, bad : list of str

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> evidence({}, story, Words(story, "en"))
    ([], [])
    """
    good: list[str] = []
    bad: list[str] = []
    if "meets_zone" not in row:
        return good, bad
    zones = "/".join(story.listed("hubs.zones"))
    if row["meets_zone"] is None:
        bad.append(words.say(Text("No grade: the index is not known in full.")))
    else:
        text = Text(
            "Zone {zone}, index {index}; asked is zone {zones}.",
            zone=row["zone"] or "",
            index=words.number(row["index_pct"], 1),
            zones=zones,
        )
        (good if row["meets_zone"] else bad).append(words.say(text))
    wanted = words.percent(float(story.parameter("hubs.minimum_share", "0")), 0)
    if row["location_share"] is not None:
        text = Text(
            "Share {share}; asked is at least {wanted}.",
            share=words.percent(row["location_share"]),
            wanted=wanted,
        )
        (good if row["meets_share"] else bad).append(words.say(text))
    elif row["meets_share"] is None:
        bad.append(words.say(Text("The share is not known.")))
    else:
        text = Text("No output is reported; asked is a share of at least {wanted}.", wanted=wanted)
        bad.append(words.say(text))
    value = row.get(story.quotient) if story.quotient else None
    if value is not None:
        number = words.number(value)
        if value > 1:
            good.append(
                words.say(Text("Location quotient {value}: above 1, specialised.", value=number))
            )
        else:
            bad.append(words.say(Text("Location quotient {value}: not above 1.", value=number)))
    return good, bad


def _side(row: dict[str, Any], words: Words) -> str:
    kinds = {"strength": Text("strength"), "weakness": Text("weakness")}
    return words.say(
        Text(
            "{side}: {indicator}, rank {rank} of {n}",
            side=words.say(kinds.get(row["side"], Text("strength"))),
            indicator=words.label(row["indicator"]),
            rank=str(row["indicator_rank"]),
            n=str(row["n_ranked"]),
        )
    )
