"""``growthpoles:join``: bring a table to its regions, with a report on every row."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
)

from ..compat import chosen_columns
from .base import translate
from .table_algorithm import KINDS, TableAlgorithm


class Join(TableAlgorithm):
    """Finds the region of every row, in any of the spellings in use, and adds up where asked."""

    ID = "join"
    TAGS = ("join", "names", "crosswalk", "match")
    FIELDS, KIND, REPORT = "FIELDS", "KIND", "REPORT"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Join table to regions")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Brings the rows of a table to their regions")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Finds the region of every row by code or name (English, Russian, Kazakh, former "
            "names), across reforms of the regions: amounts on a later scheme are added up, "
            "ratios are not. Missing stays missing. The match report says of every row what "
            "became of it; a name that could be two regions is an error and never a guess.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_columns(
            self.FIELDS,
            translate("GrowthPoles", "Columns to join"),
            translate("GrowthPoles", "Figures; marks of missing values stay missing."),
            many=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.KIND,
                translate("GrowthPoles", "What the columns hold"),
                [
                    translate("GrowthPoles", "Ratios, which do not add up"),
                    translate("GrowthPoles", "Amounts, which add up"),
                    translate("GrowthPoles", "Indices, which do not add up"),
                ],
                defaultValue=0,
            ),
            translate("GrowthPoles", "Decides what may happen between schemes of regions."),
        )
        self.add_regions()
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT, translate("GrowthPoles", "Joined regions"), source.TypeVectorPolygon
        )
        self.add_sink(
            self.REPORT,
            translate("GrowthPoles", "Match report"),
            source.TypeVector,
            optional=True,
        )

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Match, and write one feature a region and year."""
        from ...core.panel.build import build_panel
        from ...core.results.region_tables import indicators_table
        from ..bridge import read_regions, read_tables, result_shapes

        kind = KINDS[self.parameterAsEnum(parameters, self.KIND, context)]
        fields = chosen_columns(self, parameters, self.FIELDS, context)
        study, views = self.study(parameters, context, dict.fromkeys(fields, kind))
        tables = read_tables(study, views)
        shapes, regions = read_regions(study, views)
        panel, report = build_panel(
            tables,
            study.tables,
            regions.gazetteer(),
            scheme=regions.scheme,
            years=study.years,
        )
        joined = indicators_table(panel, regions.names)
        placed = result_shapes(joined, shapes, None)
        return {
            **self.write(self.OUTPUT, joined, parameters, context, shapes=placed),
            **self.write(self.REPORT, report, parameters, context),
        }
