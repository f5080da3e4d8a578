"""``growthpoles:association``: do regions resemble their neighbours, and where."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .base import translate
from .table_algorithm import KINDS, indicator_of
from .weights import WeightsAlgorithm


class DiffusionAlgorithm(WeightsAlgorithm):
    """What algorithms on a variable and its neighbours share."""

    VARIABLE, VARIABLE_KIND, PERMUTATIONS, SEED = "VARIABLE", "KIND", "PERMUTATIONS", "SEED"

    def add_variable(self) -> None:
        """Declare the variable and how its chances are drawn."""
        self.add_columns(self.VARIABLE, translate("GrowthPoles", "Variable"))
        self.add(
            QgsProcessingParameterEnum(
                self.VARIABLE_KIND,
                translate("GrowthPoles", "What the variable is"),
                [
                    translate("GrowthPoles", "A ratio"),
                    translate("GrowthPoles", "An amount, which adds up"),
                    translate("GrowthPoles", "An index"),
                ],
                defaultValue=0,
            ),
            translate("GrowthPoles", "Decides what may happen between schemes of regions."),
        )
        number = QgsProcessingParameterNumber.Type
        for name, text, default in (
            (self.PERMUTATIONS, translate("GrowthPoles", "Permutations"), 9999),
            (self.SEED, translate("GrowthPoles", "Seed"), 0),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, text, number.Integer, default, minValue=99 if default else 0
                ),
                translate("GrowthPoles", "The same seed gives the same figures."),
                advanced=True,
            )

    def spread(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        poles: tuple[str, ...] = (),
    ) -> tuple[Any, Any, Any, Any]:
        """Run the diffusion of one variable under one weights."""
        from ...core.study.spec import DiffusionSpec

        column = self.text(parameters, self.VARIABLE, context)
        kind = KINDS[self.parameterAsEnum(parameters, self.VARIABLE_KIND, context)]
        spec = DiffusionSpec(
            (indicator_of(column),),
            (self.weights_of(parameters, context),),
            poles=poles,
            permutations=self.parameterAsInt(parameters, self.PERMUTATIONS, context),
        )
        study, views = self.study(
            parameters,
            context,
            {column: kind},
            diffusion=spec,
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        found, shapes, regions = self.findings(study, views, feedback)
        return study, found, shapes, regions


class Association(DiffusionAlgorithm):
    """Computes global and local association."""

    ID = "association"
    TAGS = ("moran", "LISA", "spatial autocorrelation", "hot spots", "geary", "getis")
    GLOBAL, LOCAL = "GLOBAL", "LOCAL"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Association with neighbours")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Moran's I, Geary's C and local association")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Global Moran's I and related measures, and local association of every region, with "
            "permutation p-values, adjusted for the number of regions, and the smallest p-value "
            "that so few neighbours can reach. With few regions nothing may be significant; that "
            "is a result.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_variable()
        self.add_weights()
        self.add_regions()
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Local association"),
            source.TypeVectorPolygon,
        )
        for name, text in (
            (self.GLOBAL, translate("GrowthPoles", "Global association")),
            (self.LOCAL, translate("GrowthPoles", "Local association in all years")),
        ):
            self.add_sink(name, text, source.TypeVector, optional=True)

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Compute, and write one feature a region in the focus year."""
        from ..bridge import result_shapes

        study, found, shapes, _ = self.spread(parameters, context, feedback)
        regions = found.tables["regions"]
        return {
            **self.write(
                self.OUTPUT,
                regions,
                parameters,
                context,
                shapes=result_shapes(regions, shapes, None),
                qml=self.styled("local_association", study, found, shapes),
            ),
            **self.write(self.GLOBAL, found.tables["association_global"], parameters, context),
            **self.write(self.LOCAL, found.tables["association_local"], parameters, context),
        }


class PoleDiffusion(DiffusionAlgorithm):
    """Says of each pole whether it pulls up its periphery."""

    ID = "polediffusion"
    TAGS = ("spread", "backwash", "poles", "diffusion", "rings")
    POLES, VERDICTS, EVIDENCE, RINGS = "POLES", "VERDICTS", "EVIDENCE", "RINGS"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Diffusion from poles")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Whether poles pull up their neighbours")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Of each pole: spread, backwash or undetermined, with the evidence. Undetermined is "
            "a result. Name poles before you look at the figures. Weights by several definitions "
            "at once, as an answer needs them, are set in a study (Run study).",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_table()
        self.add_variable()
        self.add(
            QgsProcessingParameterString(self.POLES, translate("GrowthPoles", "Poles")),
            translate("GrowthPoles", "Codes of the regions, with commas between them."),
        )
        self.add_weights()
        self.add_regions()
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT, translate("GrowthPoles", "Rings around poles"), source.TypeVectorPolygon
        )
        for name, text in (
            (self.VERDICTS, translate("GrowthPoles", "Verdicts")),
            (self.EVIDENCE, translate("GrowthPoles", "Evidence of the poles")),
            (self.RINGS, translate("GrowthPoles", "Means by ring")),
        ):
            self.add_sink(name, text, source.TypeVector, optional=name != self.VERDICTS)

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Compute, and write regions with their rings, and the verdicts."""
        from ...core.results.region_tables import ring_columns
        from ..bridge import result_shapes
        from ..settings import language

        given = self.text(parameters, self.POLES, context).split(",")
        poles = tuple(dict.fromkeys(code.strip() for code in given if code.strip()))
        study, found, shapes, _ = self.spread(parameters, context, feedback, poles)
        regions = found.tables["regions"]
        rings = ring_columns(found.tables["verdicts"]["region_iso"])
        for text in found.tables["verdicts"][f"text_{language()}"].tolist():
            feedback.pushInfo(text or "")
        return {
            **self.write(
                self.OUTPUT,
                regions,
                parameters,
                context,
                shapes=result_shapes(regions, shapes, None),
                qml=self.styled(rings.get(poles[0], ""), study, found, shapes) if poles else "",
            ),
            **self.write(self.VERDICTS, found.tables["verdicts"], parameters, context),
            **self.write(self.EVIDENCE, found.tables["poles"], parameters, context),
            **self.write(self.RINGS, found.tables["rings"], parameters, context),
        }
