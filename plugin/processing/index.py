"""``growthpoles:index``: indicators to an index with ranks and grades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
)

from ..compat import chosen_columns
from .base import translate
from .table_algorithm import TableAlgorithm, indicator_of

if TYPE_CHECKING:
    from ...core.study.spec import IndexSpec

MISSING = ("no_value", "mean_of_present")


class IndexAlgorithm(TableAlgorithm):
    """What algorithms with an index share: its indicators and what happens where one is missing."""

    HIGHER, LOWER, VALUES, MISSING = "HIGHER", "LOWER", "VALUES", "MISSING"

    def add_index(self) -> None:
        """Declare the indicators."""
        self.add_columns(
            self.HIGHER,
            translate("GrowthPoles", "Indicators, higher is better"),
            translate("GrowthPoles", "Each is taken in per cent of the leading region."),
            many=True,
            optional=True,
        )
        self.add_columns(
            self.LOWER,
            translate("GrowthPoles", "Indicators, lower is better"),
            translate("GrowthPoles", "The smallest value leads."),
            many=True,
            optional=True,
        )
        self.add_columns(
            self.VALUES,
            translate("GrowthPoles", "Ready-made index (0 to 100)"),
            translate("GrowthPoles", "Instead of indicators."),
            optional=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MISSING,
                translate("GrowthPoles", "Where an indicator is missing"),
                [
                    translate("GrowthPoles", "The index has no value"),
                    translate("GrowthPoles", "The index is the mean of those present"),
                ],
                defaultValue=0,
            ),
            translate("GrowthPoles", "A missing value is never read as zero."),
        )

    def index_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[IndexSpec, dict[str, str], str]:
        """Return the index, its columns with their kinds, and what to do where one is missing."""
        from ...core.study.spec import Group, IndexSpec, Indicator

        values = self.text(parameters, self.VALUES, context)
        higher, lower = (
            chosen_columns(self, parameters, name, context) for name in (self.HIGHER, self.LOWER)
        )
        if bool(values) == bool(higher or lower) or set(higher) & set(lower):
            raise QgsProcessingException(
                translate(
                    "GrowthPoles",
                    "Choose indicators, each once, or one column with a ready-made index.",
                )
            )
        missing = MISSING[self.parameterAsEnum(parameters, self.MISSING, context)]
        if values:
            return IndexSpec(None, indicator_of(values), 0), {values: "index"}, missing
        parts = [Indicator(indicator_of(name)) for name in higher]
        parts += [Indicator(indicator_of(name), direction="lower") for name in lower]
        spec = IndexSpec(Group("index", tuple(parts)), "", len(parts))
        return spec, dict.fromkeys([*higher, *lower], "ratio"), missing


class Index(IndexAlgorithm):
    """Computes the index of every region and year."""

    ID = "index"
    TAGS = ("index", "composite", "ranking", "grade")
    COMPONENTS = "COMPONENTS"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Index with grades")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Indicators to an index with ranks, grades and zones")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Each indicator is taken in per cent of the leading region of its year; the index is "
            "their mean. Grades C to A have limits at 20, 30, 40, 50, 60 and 70 %. Groups, "
            "weights and limits of your own are set in a study (Run study). Where the leading "
            "region has zero, the indicator has no value that year.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_index()
        self.add_regions()
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Regions with the index"),
            source.TypeVectorPolygon,
        )
        self.add_sink(
            self.COMPONENTS,
            translate("GrowthPoles", "Components of the index"),
            source.TypeVector,
            optional=True,
        )

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Compute, and write one feature a region in the focus year."""
        from ..bridge import result_shapes

        index, columns, missing = self.index_of(parameters, context)
        study, views = self.study(parameters, context, columns, index=index, missing=missing)
        found, shapes, _ = self.findings(study, views, feedback)
        regions = found.tables["regions"]
        return {
            **self.write(
                self.OUTPUT,
                regions,
                parameters,
                context,
                shapes=result_shapes(regions, shapes, None),
                qml=self.styled("grade", study, found, shapes),
            ),
            **self.write(self.COMPONENTS, found.tables["index_components"], parameters, context),
        }
