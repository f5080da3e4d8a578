"""Texts of the shipped studies and of the engine that the dock shows in its language.

They reach the dock as data, so no call names them; this list is what the translators see.
"""

from __future__ import annotations

from .words import translate


def texts() -> tuple[str, ...]:
    """Return the texts in the present language."""
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
        translate("GrowthPoles", "the indicator is missing"),
        translate("GrowthPoles", "the leading region has zero"),
        translate("GrowthPoles", "no part has a value"),
        translate(
            "GrowthPoles", "a part is missing and the study asks for all (missing = no_value)"
        ),
        translate("GrowthPoles", "ISO letters"),
        translate("GrowthPoles", "ISO digits"),
        translate("GrowthPoles", "ICT growth poles of Kazakhstan, 16 regions, 2010–2016"),
        translate("GrowthPoles", "ICT in the regions of Kazakhstan, official statistics 2010–2023"),
    )
