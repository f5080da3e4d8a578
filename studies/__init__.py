"""Shipped studies: where they are and what they read."""

from __future__ import annotations

from pathlib import Path

__all__ = ["PAPER_TABLES", "SHIPPED", "shipped"]

PAPER_TABLES = Path(__file__).with_name("paper")
SHIPPED = ("paper", "kazakhstan-official")


def shipped(name: str) -> Path:
    """Return the path of a shipped study's TOML file.

    Examples
    --------
    >>> shipped("paper").name
    'paper.toml'
    """
    if name not in SHIPPED:
        raise KeyError(name)
    return Path(__file__).with_name(f"{name}.toml")
