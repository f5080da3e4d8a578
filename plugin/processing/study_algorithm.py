"""What the algorithms share that take a whole study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..words.words import say
from .base import Algorithm, translate

if TYPE_CHECKING:
    from ...core.study.spec import Study


class StudyAlgorithm(Algorithm):
    """Takes a study file, or the name of a shipped study, and a focus year."""

    STUDY, YEAR = "STUDY", "YEAR"

    def add_study(self) -> None:
        """Declare the study and its focus year."""
        study = translate("GrowthPoles", "Study (TOML file, or the name of a shipped study)")
        # the second kind lets names of shipped studies, which are no files, pass
        kinds = translate("GrowthPoles", "Studies") + " (*.toml);;* (*)"
        self.add(
            QgsProcessingParameterFile(self.STUDY, study, fileFilter=kinds),
            translate("GrowthPoles", "Shipped studies: paper, kazakhstan-official."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.YEAR,
                translate("GrowthPoles", "Focus year"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
            ),
            translate("GrowthPoles", "Instead of the study's."),
        )

    def checkParameterValues(  # noqa: N802 - the names that QGIS calls, here and below
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say at once where there is no such study, or where the study has problems."""
        fine, why = super().checkParameterValues(parameters, context)
        if fine:
            from ...core.errors import InputError
            from ...core.study.read import load_study

            try:
                study = load_study(self.parameterAsString(parameters, self.STUDY, context))
            except InputError as error:
                return False, say(error.message)
            why = self.why_not(study)
        return not why, why

    def why_not(self, study: Study) -> str:
        """Say what the study lacks; empty where nothing is lacking."""
        return ""

    def prepareAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the study, and look at the layers of the project that it names."""
        from ...core.errors import InputError
        from ...core.study.read import load_study
        from ..bridge import views_of

        has_year = parameters.get(self.YEAR) is not None
        year = self.parameterAsInt(parameters, self.YEAR, context) if has_year else None
        try:
            study = load_study(self.parameterAsString(parameters, self.STUDY, context), year=year)
        except InputError as error:
            raise QgsProcessingException(say(error.message)) from error
        self.given, self.views = study, views_of(study)
        return True
