"""Texts of the shipped studies that the dock and the print page show in their language.

They reach the window as data, so no call names them; this list is what the translators see.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def known(text: str) -> str:
    """Translate a text of a shipped study; any other stays as it is."""
    return translate("GrowthPoles", text) if text in _english() else text


def with_known(title: str) -> str:
    """Translate the texts of a shipped study that stand as a whole part of a title."""
    for words in _english():
        part = rf"(?:^|(?<=: )){re.escape(words)}(?=$|[,:])"
        title = re.sub(part, lambda found: translate("GrowthPoles", found[0]), title)
    return title


@cache
def _english() -> tuple[str, ...]:
    return _texts(lambda _, text: text)


def _texts(translate: Callable[[str, str], str]) -> tuple[str, ...]:
    return (
        translate("GrowthPoles", "innovation susceptibility"),
        translate("GrowthPoles", "innovation activity"),
        translate("GrowthPoles", "Innovation development index"),
        translate("GrowthPoles", "ICT output"),
        translate("GrowthPoles", "Labour productivity: GRP per employed person (D)"),
        translate(
            "GrowthPoles", "Return on fixed assets: GRP per tenge of fixed assets (F, from 2013)"
        ),
        translate(
            "GrowthPoles",
            "Sustainability of production: GRP per tonne of air emissions "
            "(E, a choice: the paper does not say)",
        ),
        translate("GrowthPoles", "R&D expenditure per employed person (A)"),
        translate("GrowthPoles", "Gross regional product, with net taxes on products"),
        translate("GrowthPoles", "Gross value added of information and communication (section J)"),
        translate("GrowthPoles", "Gross value added of industry"),
        translate("GrowthPoles", "Employed persons"),
        translate("GrowthPoles", "Population on 1 January"),
        translate("GrowthPoles", "Fixed assets at initial cost, end of year"),
        translate("GrowthPoles", "Air emissions of stationary sources"),
        translate("GrowthPoles", "R&D expenditure in GRP"),
        translate("GrowthPoles", "R&D expenditure"),
        translate("GrowthPoles", "million KZT"),
        translate("GrowthPoles", "thousand persons"),
        translate("GrowthPoles", "persons"),
        translate("GrowthPoles", "thousand tonnes"),
        translate("GrowthPoles", "% of GRP"),
        translate("GrowthPoles", "thousand KZT per person"),
        translate("GrowthPoles", "KZT per KZT"),
        translate("GrowthPoles", "thousand KZT per tonne"),
        translate("GrowthPoles", "ICT growth poles of Kazakhstan, 16 regions, 2010–2016"),
        translate("GrowthPoles", "ICT in the regions of Kazakhstan, official statistics 2010–2023"),
        translate(
            "GrowthPoles", "Location quotient of ICT value added against GRP, official statistics"
        ),
        translate("GrowthPoles", "The paper, table 1"),
        translate("GrowthPoles", "The paper, table 2"),
        translate("GrowthPoles", "Bureau of National Statistics of Kazakhstan"),
        translate("GrowthPoles", "use with reference to the source"),
        translate(
            "GrowthPoles",
            "Boundaries CC BY 4.0; statistics: use with reference to the Bureau of National "
            "Statistics of Kazakhstan",
        ),
        translate(
            "GrowthPoles",
            "Boundaries: UN OCHA common operational data sets (COD-AB) for Kazakhstan, as "
            "corrected and published in the R package geokz 1.0.2 by Alexander Rodionov, CC BY "
            "4.0; changed for Growth Poles: gaps and overlaps closed, stray parts reassigned, "
            "simplified, names unified.",
        ),
    )
