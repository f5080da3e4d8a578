"""Numbers and sentences in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..maps.symbology import column_title
from ..maps.weights_words import weights_label
from ..messages import Text, say
from .story import Story

__all__ = ["DASH", "Words"]

DASH = "–"


class Words:
    """What a page in one language says, of one story.

    Parameters
    ----------
    story : Story
        Names of regions and indicators come from it.
    language : {"en", "ru", "kk"}

    Examples
    --------
    >>> Words(Story({}, {}, True), "kk").number(0.1234, 2)
    '0,12'
    """

    def __init__(self, story: Story, language: str) -> None:
        self.story, self.language = story, language

    def say(self, text: str) -> str:
        """Say a text of the engine, also one that a file kept; other texts stay as they are."""
        return say(self.story.texts.get(text, text), self.language)

    def number(self, value: Any, digits: int = 2) -> str:
        """Write a number with a fixed number of decimals; missing is a dash."""
        if value is None or value != value:
            return DASH
        text = f"{value:.{digits}f}"
        if text.startswith("-"):
            text = "\u2212" + text[1:] if text.strip("-0.") else text[1:]
        return text if self.language == "en" else text.replace(".", ",")

    def percent(self, value: Any, digits: int = 1) -> str:
        """Write a share as per cent."""
        if value is None or value != value:
            return DASH
        gap = "" if self.language == "en" else "\u00a0"
        return f"{self.number(100.0 * value, digits)}{gap}%"

    def name(self, code: str) -> str:
        """Name a region."""
        return self.story.name(code, self.language)

    def names(self, codes: Iterable[str]) -> str:
        """Name several regions, one after the other."""
        return ", ".join(self.name(code) for code in codes)

    def label(self, indicator: str) -> str:
        """Name an indicator: in the language where it is known, else as the study calls it."""
        key = "index_pct" if indicator == "index" else indicator
        title = column_title(key, self.language)
        return title or self.story.labels.get(indicator) or indicator.replace("_", " ")

    def weights(self, name: str) -> str:
        """Name neighbours' weights."""
        return weights_label(name, self.language)

    def verdict(self, word: str | None) -> str:
        """Say a verdict of the hub rule or of the diffusion."""
        known = {
            "candidate": Text("candidate"),
            "not a candidate": Text("not a candidate"),
            "undetermined": Text("undetermined"),
            "spread": Text("spread"),
            "backwash": Text("backwash"),
            "no sizeable effect": Text("no sizeable effect"),
        }
        return self.say(known[word]) if word in known else (word or DASH)
