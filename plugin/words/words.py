"""The words of the dock: translation, numbers, and sentences made from a row of results."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..settings import language
from .study_words import known

if TYPE_CHECKING:
    from ..gui.results.result_file import ResultFile, Row

DASH = "–"

translate = QCoreApplication.translate


def say(text: str | None) -> str:
    """Say a text of the engine in the language of the dock; data stay as they are."""
    from ...core.messages import say as said

    return said(text or "", language())


def number(value: float | None, decimals: int) -> str:
    """Write a number in the language of the dock; missing is a dash."""
    if value is None or value != value:
        return DASH
    locale = QLocale(language())
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", decimals)


def percent(value: float | None, decimals: int) -> str:
    """Write a value that is in per cent already."""
    text = number(value, decimals)
    return text if text == DASH else text + ("%" if language() == "en" else "\u00a0%")


def verdict_word(verdict: str | None) -> str:
    """Say a verdict of the hub rule or of the diffusion."""
    words = {
        "candidate": translate("GrowthPoles", "candidate"),
        "not a candidate": translate("GrowthPoles", "not a candidate"),
        "undetermined": translate("GrowthPoles", "undetermined"),
        "spread": translate("GrowthPoles", "spread"),
        "backwash": translate("GrowthPoles", "backwash"),
        "no sizeable effect": translate("GrowthPoles", "no sizeable effect"),
    }
    return words.get(verdict or "", verdict or DASH)


def verdict_texts(result: ResultFile, code: str = "") -> list[tuple[str, str]]:
    """Return the variable and the text of each verdict on a pole; without a code, on every pole."""
    return [
        (label(result, one["variable"]), one.get(f"text_{language()}") or one["text_en"])
        for one in result.verdicts
        if not code or one["region_iso"] == code
    ]


def quotient_column(result: ResultFile) -> str:
    """Name the quotient to show: the study's own where it could be computed, else evidence."""
    candidates = ["location_quotient", *evidence_columns(result)]
    for name in candidates:
        if name in result.filled:
            return name
    return candidates[0]


def evidence_columns(result: ResultFile) -> list[str]:
    """Name the columns of location quotients that come from other sources."""
    names = []
    while name := result.parameter(f"hubs.evidence[{len(names)}].name"):
        names.append(name)
    return names


def evidence(result: ResultFile, row: Row) -> tuple[list[str], list[str]]:
    """Say what speaks for a region as a hub and what against it.

    The findings are those of the file; only their wording is in the language of the dock.
    """
    if "meets_zone" not in row:
        return [], []
    good: list[str] = []
    bad: list[str] = []
    sides = {True: good, False: bad, None: bad}
    zones = result.parameter("hubs.zones").replace(", ", "/")
    if row["meets_zone"] is None:
        bad.append(_no_zone(row))
    else:
        text = translate("GrowthPoles", "zone {zone}, index {index}; asked: {zones}")
        sides[row["meets_zone"]].append(
            text.format(zone=row["zone"], index=percent(row["index_pct"], 1), zones=zones)
        )
    wanted = declared_percent(result, "hubs.minimum_share", "0")
    if row["location_share"] is not None:
        text = translate("GrowthPoles", "share {share}; asked: at least {wanted}")
        share = percent(100.0 * row["location_share"], 1)
        sides[row["meets_share"]].append(text.format(share=share, wanted=wanted))
    elif row["meets_share"] is None:
        bad.append(translate("GrowthPoles", "the share is not known"))
    else:
        text = translate("GrowthPoles", "no output reported; asked: a share of at least {wanted}")
        bad.append(text.format(wanted=wanted))
    quotient = quotient_column(result)
    if quotient in result.filled:
        value = row.get(quotient)
        # where the study asks for an interval, its ends decide, as for the engine
        has_ends = quotient == "location_quotient" and "quotient_low" in row
        ends = (row["quotient_low"], row["quotient_high"]) if has_ends else (value, value)
        _quotient_evidence(value, *ends, good, bad)
    return good, bad


def declared_percent(result: ResultFile, key: str, default: str) -> str:
    """Write a share that the study declares in per cent, with all its digits."""
    from ...core.maps.symbology import percent as exact

    return exact(100.0 * float(result.parameter(key, default)), language())


def _no_zone(row: Row) -> str:
    some, required = row.get("n_indicators"), row.get("n_required")
    if required and some and some < required and row.get("index_pct") is not None:
        text = translate(
            "GrowthPoles",
            "no grade: {some} of {required} indicators are known, the scale needs all",
        )
        return text.format(some=some, required=required)
    return translate("GrowthPoles", "no grade: the index has no value")


def _quotient_evidence(
    value: float | None,
    low: float | None,
    high: float | None,
    good: list[str],
    bad: list[str],
) -> None:
    from ...core.indices.grades import snap

    if value is None:
        bad.append(translate("GrowthPoles", "the location quotient is not known"))
        return
    # an interval that is not known may lie anywhere
    low, high = (0.0, inf) if low is None or high is None else (low, high)
    is_sure = snap(low) > 1.0
    if is_sure:
        text = translate("GrowthPoles", "location quotient {value}: specialised")
    elif low <= 1.0 < high and low < high:
        text = translate("GrowthPoles", "location quotient {value}: not surely above 1")
    else:
        text = translate("GrowthPoles", "location quotient {value}: not specialised")
    (good if is_sure else bad).append(text.format(value=number(value, 2)))


def label(result: ResultFile, name: str) -> str:
    """Name an indicator, a group of the index or a variable, translated where it is known."""
    from ...core.maps.symbology import column_title

    if title := column_title("index_pct" if name == "index" else name, language()):
        return title
    return known(result.labels.get(name) or name.replace("_", " "))


def group_word(name: str) -> str:
    """Name a group of the index by its words where they are known, else as the study does."""
    words = name.replace("_", " ")
    told = known(words)
    return told if told != words else name


def weights_word(name: str) -> str:
    """Say a name of weights that Growth Poles gives; one of the user's stays as it is."""
    from ...core.maps.weights_words import weights_label

    return weights_label(name, language())


def tip(text: str) -> str:
    """Return a text as it stands, for a tip: Qt takes what looks like HTML for HTML."""
    from ...core.escaping import html_plain

    return html_plain(text)
