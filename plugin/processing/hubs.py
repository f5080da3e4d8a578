"""``growthpoles:hubs``: which regions are candidates, and what speaks for and against each."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .base import translate
from .index import IndexAlgorithm
from .table_algorithm import NO_VALUES, indicator_of


class Hubs(IndexAlgorithm):
    """Applies the hub rule."""

    ID = "hubs"
    TAGS = ("hubs", "clusters", "candidates")
    ACTIVITY, TOTAL, ZONES, SHARE = "ACTIVITY", "TOTAL", "ZONES", "MINIMUM_SHARE"
    CANDIDATES, UNDETERMINED = "CANDIDATES", "UNDETERMINED"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Candidate hubs")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Regions that can carry a cluster, with the evidence")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "A candidate hub lies in one of the zones of the index and has at least the share of "
            "the national activity, both in the focus year. A region without a deciding value is "
            "undetermined, which is no no. Every region comes with what speaks for and against it.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_index()
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
        self.add(
            QgsProcessingParameterString(self.ZONES, translate("GrowthPoles", "Zones"), "A, B"),
            translate("GrowthPoles", "Of the index, with commas between them."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SHARE,
                translate("GrowthPoles", "Least share of the national activity"),
                QgsProcessingParameterNumber.Type.Double,
                0.10,
                minValue=0.0,
                maxValue=1.0,
            ),
            translate("GrowthPoles", "Between 0 and 1."),
        )
        self.add_no_value()
        self.add_regions()
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Regions with hubs"),
            QgsProcessing.SourceType.TypeVectorPolygon,
        )
        for name, text in (
            (self.CANDIDATES, translate("GrowthPoles", "Number of candidate hubs")),
            (self.UNDETERMINED, translate("GrowthPoles", "Number of undetermined regions")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Apply the rule, and write one feature a region, candidates first."""
        from ...core.errors import InputError
        from ...core.messages import Text
        from ...core.study.spec import GradeScale, HubRule, SpecialisationSpec
        from ..bridge import result_shapes

        index, columns, missing = self.index_of(parameters, context)
        activity, total = (
            self.text(parameters, name, context) for name in (self.ACTIVITY, self.TOTAL)
        )
        given = self.text(parameters, self.ZONES, context).split(",")
        zones = tuple(dict.fromkeys(zone.strip() for zone in given if zone.strip()))
        known = tuple(dict.fromkeys(GradeScale().zones))
        if not zones or not set(zones) <= set(known):
            raise InputError(
                Text("zones among {zones}", zones=known), ", ".join(zones) or Text("none")
            )
        columns |= dict.fromkeys(filter(None, (activity, total)), "count")
        study, views = self.study(
            parameters,
            context,
            columns,
            index=index,
            missing=missing,
            specialisation=SpecialisationSpec(
                indicator_of(activity),
                total=indicator_of(total),
                no_value=NO_VALUES[self.parameterAsEnum(parameters, self.NO_VALUE, context)],
            ),
            hubs=HubRule(zones, self.parameterAsDouble(parameters, self.SHARE, context)),
        )
        found, shapes, _ = self.findings(study, views, feedback)
        hubs = found.tables["hubs"]
        verdicts = hubs["verdict"].tolist()
        return {
            **self.write(
                self.OUTPUT,
                hubs,
                parameters,
                context,
                shapes=result_shapes(hubs, shapes, None),
                qml=self.styled("candidates", study, found, shapes),
            ),
            self.CANDIDATES: verdicts.count("candidate"),
            self.UNDETERMINED: verdicts.count("undetermined"),
        }
