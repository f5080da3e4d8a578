"""The algorithm ``growthpoles:sensitivity``: how sure grades and hubs are, and why."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
)

from ..words.words import say
from .base import progress_of, translate
from .study_algorithm import StudyAlgorithm

if TYPE_CHECKING:
    from ...core.study.spec import Study


class Sensitivity(StudyAlgorithm):
    """Draws the index of a study anew over the choices that its author would defend."""

    ID = "sensitivity"
    TAGS = ("uncertainty", "Monte Carlo", "grades", "rank intervals", "composite index")
    DRAWS, OUTPUT = "DRAWS", "OUTPUT"
    TABLES = (
        ("GRADES", "grade_probabilities"),
        ("ZONES", "zone_probabilities"),
        ("SENSITIVITY", "sensitivity"),
        ("LEFT_OUT", "leave_one_out"),
    )

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Sensitivity of the index")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "How sure each grade and each hub is, and what it hangs on")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "Computes the index of a study anew, as often as its section [uncertainty] says, each "
            "time with other choices that its author would defend: how indicators are made "
            "comparable, weights, means, an indicator left out, rounding. Gives intervals of index "
            "and rank, the probability of every grade and of being a candidate hub, and which "
            "choice moves the ranks most. Regions whose grade is less probable than the study "
            "asks are hatched.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_study()
        self.add(
            QgsProcessingParameterNumber(
                self.DRAWS,
                translate("GrowthPoles", "Draws"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=100,
            ),
            translate("GrowthPoles", "Instead of the study's."),
        )
        source = QgsProcessing.SourceType
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Regions with probabilities"),
            source.TypeVectorPolygon,
        )
        texts = (
            translate("GrowthPoles", "Probabilities of grades"),
            translate("GrowthPoles", "Probabilities of zones"),
            translate("GrowthPoles", "Which choice matters"),
            translate("GrowthPoles", "One left out"),
        )
        for (name, _), text in zip(self.TABLES, texts, strict=True):
            self.add_sink(name, text, source.TypeVector, optional=name != "SENSITIVITY")

    def why_not(self, study: Study) -> str:
        """Say where the study does not tell what its author would defend."""
        if study.uncertainty:
            return ""
        return translate(
            "GrowthPoles",
            "The study has no section [uncertainty]: which choices can be defended is its "
            "author's to say. Open it in the dock, choose them and save it.",
        )

    def prepareAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the study; the diffusion is no part of this."""
        super().prepareAlgorithm(parameters, context, feedback)
        asked = self.given.uncertainty
        if parameters.get(self.DRAWS) is not None:
            draws = self.parameterAsInt(parameters, self.DRAWS, context)
            asked = dataclasses.replace(asked, draws=draws)
        self.given = dataclasses.replace(self.given, uncertainty=asked, diffusion=None)
        return True

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Draw, and write regions and tables."""
        from ..bridge import analyse, result_shapes

        found, shapes, regions = analyse(
            self.given, views=self.views, progress=progress_of(feedback)
        )
        for note in found.notes:
            feedback.pushInfo(say(note))
        table = found.tables["regions"]
        written = self.write(
            self.OUTPUT,
            table,
            parameters,
            context,
            shapes=result_shapes(table, shapes, regions.facts),
            qml=self.styled("grade", self.given, found, shapes),
        )
        for name, of in self.TABLES:
            written |= self.write(name, found.tables[of], parameters, context)
        return written
