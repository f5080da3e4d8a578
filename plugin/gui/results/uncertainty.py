"""How sure grade, rank, quotient and hub are: sentences and columns from a row of results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words.words import DASH, declared_percent, number, percent, translate

if TYPE_CHECKING:
    from .result_file import ResultFile, Row

_UNDETERMINED = "undetermined"


def hundred(value: float | None) -> float | None:
    """Turn a share into per cent; missing stays missing."""
    return None if value is None else 100.0 * value


def span(low: float | None, high: float | None, decimals: int) -> str:
    """Write an interval; a dash where one end is missing."""
    if low is None or high is None:
        return DASH
    ends = number(low, decimals), number(high, decimals)
    return ends[0] if ends[0] == ends[1] else f"{ends[0]}–{ends[1]}"


def grade_word(grade: str | None) -> str:
    """Say a grade, or that most draws give none."""
    if grade and grade != _UNDETERMINED:
        return grade
    return translate("GrowthPoles", "no grade")


def sure_grade(row: Row) -> str:
    """Write the most frequent grade and its probability: ``B+ 71%``."""
    share = row.get("grade_probability")
    if share is None:
        return DASH
    return f"{grade_word(row.get('modal_grade'))} {percent(hundred(share), 0)}"


def is_unsure(result: ResultFile, row: Row) -> bool:
    """Say whether a grade is less probable than the study asks, or not the most probable one."""
    share = row.get("grade_probability")
    limit = float(result.parameter("uncertainty.unsure_below", "0.8"))
    if share is None or not row.get("grade"):
        return False
    return share < limit or row.get("modal_grade") != row["grade"]


def sure_sentences(result: ResultFile, row: Row) -> list[str]:
    """Say in words how sure grade, rank, hub and quotient of a region are."""
    said = []
    if row.get("grade_probability") is not None:
        text = translate("GrowthPoles", "{grade} in {share} of {draws} variants")
        said.append(
            text.format(
                grade=grade_word(row.get("modal_grade")),
                share=percent(hundred(row["grade_probability"]), 0),
                draws=result.parameter("uncertainty.draws", "?"),
            )
        )
        if is_unsure(result, row):
            text = translate("GrowthPoles", "the declared grade {grade} is unsure")
            said.append(text.format(grade=row["grade"]))
    if row.get("rank_low") is not None:
        text = translate("GrowthPoles", "rank {ranks} in {coverage} of them")
        coverage = declared_percent(result, "uncertainty.interval", "0.9")
        ranks = span(row["rank_low"], row.get("rank_high"), 0)
        said.append(text.format(ranks=ranks, coverage=coverage))
    if row.get("hub_probability") is not None:
        text = translate("GrowthPoles", "meets the hub rule in {share} of them")
        said.append(text.format(share=percent(hundred(row["hub_probability"]), 0)))
    if row.get("quotient_low") is not None:
        text = translate("GrowthPoles", "location quotient {interval}, with {coverage} confidence")
        coverage = declared_percent(result, "specialisation.coverage", "0.9")
        interval = span(row["quotient_low"], row.get("quotient_high"), 2)
        said.append(text.format(interval=interval, coverage=coverage))
    return said
