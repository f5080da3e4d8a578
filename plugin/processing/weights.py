"""``growthpoles:weights``: who is whose neighbour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..words.words import say
from .base import translate
from .table_algorithm import TableAlgorithm

if TYPE_CHECKING:
    from ...core.study.spec import WeightsSpec

# saved models hold the place in this list: new kinds stand at its end
KINDS = (
    "queen",
    "k_nearest",
    "distance_band",
    "inverse_distance",
    "kernel",
    "file",
    "rook",
)


class WeightsAlgorithm(TableAlgorithm):
    """What algorithms with weights share."""

    KIND, K, POWER, KM, FILE = "WEIGHTS", "K", "POWER", "KM", "WEIGHTS_FILE"

    def add_weights(self) -> None:
        """Declare who is a neighbour."""
        self.add(
            QgsProcessingParameterEnum(
                self.KIND,
                translate("GrowthPoles", "Neighbours"),
                [
                    translate("GrowthPoles", "Shared border or point (queen)"),
                    translate("GrowthPoles", "Nearest centres"),
                    translate("GrowthPoles", "Centres within a distance"),
                    translate("GrowthPoles", "Inverse distance of centres"),
                    translate("GrowthPoles", "Kernel over the distance of centres"),
                    translate("GrowthPoles", "From a GAL file"),
                    translate("GrowthPoles", "Shared border (rook)"),
                ],
                defaultValue=0,
            ),
            translate(
                "GrowthPoles",
                "Queen: regions that touch in at least a point. Rook: regions that share a border "
                "of positive length.",
            ),
        )
        number = QgsProcessingParameterNumber.Type
        for name, text, kind, default, least in (
            (self.K, translate("GrowthPoles", "Number of nearest centres"), number.Integer, 4, 1),
            (self.KM, translate("GrowthPoles", "Distance or bandwidth in km"), number.Double, 0, 0),
            (self.POWER, translate("GrowthPoles", "Power of the distance"), number.Double, 1, 0),
        ):
            self.add(
                QgsProcessingParameterNumber(name, text, kind, default, minValue=least),
                translate("GrowthPoles", "Used by the kinds of neighbours that need it."),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterFile(
                self.FILE,
                translate("GrowthPoles", "GAL file"),
                extension="gal",
                optional=True,
            ),
            translate("GrowthPoles", "Neighbours by the codes of the regions."),
            advanced=True,
        )
        self.add_border()

    def weights_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> WeightsSpec:
        """Return the weights that are asked for."""
        from ...core.errors import InputError
        from ...core.study.spec import WeightsSpec

        kind = KINDS[self.parameterAsEnum(parameters, self.KIND, context)]
        file = self.text(parameters, self.FILE, context)
        if kind == "file" and not file:
            raise InputError(translate("GrowthPoles", "Choose the GAL file of the neighbours"))
        return WeightsSpec(
            kind,
            name=Path(file).stem if kind == "file" else kind,
            k=self.parameterAsInt(parameters, self.K, context),
            power=self.parameterAsDouble(parameters, self.POWER, context),
            km=self.parameterAsDouble(parameters, self.KM, context),
            file=Path(file) if kind == "file" else None,
        )


class Weights(WeightsAlgorithm):
    """Builds weights, as lines and as a GAL file."""

    ID = "weights"
    TAGS = ("weights", "neighbours", "contiguity", "queen", "GAL", "nearest")
    GAL = "GAL"

    def displayName(self) -> str:  # noqa: N802 - the names that QGIS calls, here and below
        """Return the name for people."""
        return translate("GrowthPoles", "Neighbours of regions")

    def shortDescription(self) -> str:  # noqa: N802
        """Say in one line what it does."""
        return translate("GrowthPoles", "Who is whose neighbour, as lines with weights")

    def shortHelpString(self) -> str:  # noqa: N802
        """Say what it does."""
        return translate(
            "GrowthPoles",
            "One line from centre to centre for each region and neighbour, with its "
            "row-standardised weight. Small gaps and overlaps along borders are bridged and told "
            "in the log.",
        )

    def initAlgorithm(self, configuration: dict | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_regions()
        self.add_weights()
        self.add_sink(
            self.OUTPUT,
            translate("GrowthPoles", "Neighbours"),
            QgsProcessing.SourceType.TypeVectorLine,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.GAL,
                translate("GrowthPoles", "Neighbours as GAL"),
                "GAL (*.gal)",
                optional=True,
                createByDefault=False,
            )
        )

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Build, and write one line a link."""
        from ...core.diffusion.stage import neighbours_table
        from ...core.maps.diffusion import neighbour_styles
        from ...core.neighbours.declared import build_weights
        from ...core.neighbours.gal import to_gal
        from ...core.study.spec import DiffusionSpec, Study
        from ..bridge import Views, read_regions, result_shapes
        from ..settings import language

        bounds, view = self.boundaries(parameters, context)
        spec = DiffusionSpec((), (self.weights_of(parameters, context),))
        study = Study(
            name=self.ID,
            boundaries=bounds,
            years=(2000,),
            focus_year=2000,
            missing="no_value",
            tables=(),
            diffusion=spec,
        )
        shapes, regions = read_regions(study, Views(view))
        for note in regions.notes:
            feedback.pushInfo(say(note))
        made = build_weights(
            spec,
            regions.facts,
            lambda name: None,
            regions.weights,
            minimum_border_km=bounds.minimum_border_km,
        )
        table = neighbours_table(made)
        styles = neighbour_styles([each.name for each in spec.weights], languages=[language()])
        found = self.write(
            self.OUTPUT,
            table,
            parameters,
            context,
            shapes=result_shapes(table, shapes, regions.facts),
            qml=styles[0].qml,
        )
        gal = self.text(parameters, self.GAL, context)
        if gal:
            target = self.parameterAsFileOutput(parameters, self.GAL, context)
            Path(target).write_text(to_gal(next(iter(made.values()))), encoding="utf-8")
            found[self.GAL] = target
        return found
