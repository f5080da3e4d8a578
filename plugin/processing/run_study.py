"""The algorithm ``growthpoles:runstudy``: a study file in, a results file out."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ..words.words import say
from .base import progress_of, translate
from .study_algorithm import StudyAlgorithm


class RunStudy(StudyAlgorithm):
    """Runs a study as the dock and the command line do."""

    ID = "runstudy"
    TAGS = ("hubs", "clusters", "location quotient", "index", "neighbours")
    DIFFUSION, OUTPUT = "DIFFUSION", "OUTPUT"
    REGIONS = "REGIONS"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Run study")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Runs a study file into one styled GeoPackage of results")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does and what the parameters mean."""
        return translate(
            "GrowthPoles",
            "Reads the tables and boundaries that a study file (TOML) names and computes the "
            "index with grades, specialisation, candidate hubs and, unless it is left out, "
            "whether the poles pull up their neighbours. The results are the same as those of "
            "the command line: one GeoPackage with layers, tables, styles and the record of the "
            "run. Study: a TOML file, or paper or kazakhstan-official for a shipped study. "
            "Focus year: instead of the study's.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_study()
        self.add(
            QgsProcessingParameterBoolean(
                self.DIFFUSION, translate("GrowthPoles", "With the diffusion"), True
            ),
            translate("GrowthPoles", "Whether poles pull up their neighbours takes longer."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, translate("GrowthPoles", "Results"), "GeoPackage (*.gpkg)"
            ),
            translate("GrowthPoles", "It appears whole or not at all."),
        )
        regions = translate("GrowthPoles", "Regions")
        self.addOutput(QgsProcessingOutputVectorLayer(self.REGIONS, regions))

    def prepareAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the study, with or without the diffusion."""
        super().prepareAlgorithm(parameters, context, feedback)
        if not self.parameterAsBool(parameters, self.DIFFUSION, context):
            self.given = dataclasses.replace(self.given, diffusion=None)
        return True

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the study."""
        from ..bridge import run_study

        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        findings = run_study(
            self.given, path, views=self.views, overwrite=True, progress=progress_of(feedback)
        )
        for note in findings.notes:
            feedback.pushInfo(say(note))
        regions = f"{path}|layername=regions"
        if context.project() is not None:
            details = QgsProcessingContext.LayerDetails(
                translate("GrowthPoles", "Regions"), context.project(), self.REGIONS
            )
            context.addLayerToLoadOnCompletion(regions, details)
        return {self.OUTPUT: str(path), self.REGIONS: regions}
