"""``growthpoles:specialisation``: where an activity is, and how specialised the regions are."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback

from ..compat import chosen_columns
from .base import translate
from .table_algorithm import NO_VALUES, TableAlgorithm, indicator_of


class Specialisation(TableAlgorithm):
    """Computes shares, location quotients and concentration."""

    ID = "specialisation"
    TAGS = ("location quotient", "share", "krugman", "gini", "concentration")
    ACTIVITY, TOTAL, SECTORS, POPULATION = "ACTIVITY", "TOTAL", "SECTORS", "POPULATION"
    MEASURES, CONCENTRATION = "MEASURES", "CONCENTRATION"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Specialisation and concentration")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate(
            "GrowthPoles", "Shares, location quotients and concentration of an activity"
        )

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Location share in the national total, location quotient (also its log, symmetric, "
            "additive and standardised forms), excess, Krugman's index, and Hoover, locational "
            "Gini, Herfindahl, Theil and Williamson for all regions together. Without the total "
            "of all activities there are no quotients, and the reason stands beside them.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_columns(
            self.ACTIVITY,
            translate("GrowthPoles", "Activity"),
            translate("GrowthPoles", "Output, value added or employment of the industry."),
        )
        self.add_columns(
            self.TOTAL,
            translate("GrowthPoles", "Total of all activities"),
            translate("GrowthPoles", "The same measure for the whole economy of the region."),
            optional=True,
        )
        self.add_columns(
            self.SECTORS,
            translate("GrowthPoles", "Sectors of Krugman's index"),
            translate("GrowthPoles", "With the rest of the total as the last sector."),
            many=True,
            optional=True,
        )
        self.add_columns(self.POPULATION, translate("GrowthPoles", "Population"), optional=True)
        self.add_no_value()
        self.add_regions()
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Regions with shares"),
            source.TypeVectorPolygon,
        )
        for name, text in (
            (self.MEASURES, translate("GrowthPoles", "Measures of specialisation")),
            (self.CONCENTRATION, translate("GrowthPoles", "Measures of concentration")),
        ):
            self.add_sink(name, text, source.TypeVector, optional=True)

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Compute, and write one feature a region in the focus year."""
        from ...core.study.spec import SpecialisationSpec
        from ..bridge import result_shapes

        activity, total, population = (
            self.text(parameters, name, context)
            for name in (self.ACTIVITY, self.TOTAL, self.POPULATION)
        )
        sectors = chosen_columns(self, parameters, self.SECTORS, context)
        spec = SpecialisationSpec(
            indicator_of(activity),
            total=indicator_of(total),
            population=indicator_of(population),
            sectors=tuple(indicator_of(name) for name in sectors),
            no_value=NO_VALUES[self.parameterAsEnum(parameters, self.NO_VALUE, context)],
        )
        columns = dict.fromkeys(filter(None, (activity, total, population, *sectors)), "count")
        study, views = self.study(parameters, context, columns, specialisation=spec)
        found, shapes, _ = self.findings(study, views, feedback)
        regions = found.tables["regions"]
        return {
            **self.write(
                self.OUTPUT,
                regions,
                parameters,
                context,
                shapes=result_shapes(regions, shapes, None),
                qml=self.styled("share", study, found, shapes),
            ),
            **self.write(self.MEASURES, found.tables["specialisation"], parameters, context),
            **self.write(self.CONCENTRATION, found.tables["concentration"], parameters, context),
        }
