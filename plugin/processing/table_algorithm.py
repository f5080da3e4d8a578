"""What algorithms on regions with a table share: from their parameters to a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)

from ..words.words import say
from .base import Algorithm, progress_of, translate

if TYPE_CHECKING:
    from ...core.study.spec import Study
    from ...core.tables import Findings
    from ..bridge import RegionShapes, Views

KINDS = ("ratio", "count", "index")
NO_VALUES = ("undetermined", "none_reported")


class TableAlgorithm(Algorithm):
    """An algorithm on regions with a table: shipped or own regions, years, some columns."""

    REGIONS, SCHEME, CODE, NAME, BORDER = "REGIONS", "SCHEME", "CODE", "NAME", "MINIMUM_BORDER"
    TABLE, REGION, YEAR, FOCUS_YEAR = "TABLE", "REGION", "YEAR", "FOCUS_YEAR"
    OUTPUT, NO_VALUE = "OUTPUT", "NO_VALUE"

    def add_regions(self) -> None:
        """Declare what the regions are."""
        source = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource(
                self.REGIONS,
                translate("GrowthPoles", "Regions"),
                [source.TypeVectorPolygon],
                optional=True,
            ),
            translate(
                "GrowthPoles", "Polygons of your own; left empty, regions of Kazakhstan are taken."
            ),
        )
        for name, text in (
            (self.CODE, translate("GrowthPoles", "Column with codes")),
            (self.NAME, translate("GrowthPoles", "Column with names")),
        ):
            self.add(
                QgsProcessingParameterField(name, text, "", self.REGIONS, optional=True),
                translate("GrowthPoles", "Of the polygons; one of the two is needed with them."),
            )
        self.add(
            QgsProcessingParameterEnum(
                self.SCHEME,
                translate("GrowthPoles", "Regions of Kazakhstan"),
                [
                    translate("GrowthPoles", "16 regions (to June 2018)"),
                    translate("GrowthPoles", "17 regions (2018 to 2022)"),
                    translate("GrowthPoles", "20 regions (from June 2022)"),
                ],
                defaultValue=0,
            ),
            translate("GrowthPoles", "Taken where no polygons are given."),
        )

    def add_border(self) -> None:
        """Declare when a shared border makes neighbours."""
        self.add(
            QgsProcessingParameterNumber(
                self.BORDER,
                translate("GrowthPoles", "Shortest shared border in km"),
                QgsProcessingParameterNumber.Type.Double,
                0.0,
                minValue=0.0,
            ),
            translate(
                "GrowthPoles",
                "For shared border (rook): shorter ones make no neighbours",
            ),
            advanced=True,
        )

    def add_table(self) -> None:
        """Declare what the table is."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.TABLE,
                translate("GrowthPoles", "Table"),
                [QgsProcessing.SourceType.TypeVector],
            ),
            translate(
                "GrowthPoles",
                "One row a region, or a region and year; it may be the polygon layer itself.",
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.REGION,
                translate("GrowthPoles", "Column that names the regions"),
                "",
                self.TABLE,
            ),
            translate("GrowthPoles", "Codes or names, in any of the spellings in use."),
        )
        self.add(
            QgsProcessingParameterField(
                self.YEAR,
                translate("GrowthPoles", "Column with years"),
                "",
                self.TABLE,
                optional=True,
            ),
            translate("GrowthPoles", "Left empty, the whole table is of one year."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.FOCUS_YEAR,
                translate("GrowthPoles", "Focus year"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1800,
                maxValue=2200,
            ),
            translate(
                "GrowthPoles",
                "Year that is shown; the last one of the table where it is left empty. Without a "
                "column of years it is the year of the table.",
            ),
        )

    def add_columns(
        self,
        name: str,
        text: str,
        help_text: str = "",
        *,
        many: bool = False,
        optional: bool = False,
    ) -> None:
        """Declare columns of the table."""
        self.add(
            QgsProcessingParameterField(
                name, text, None, self.TABLE, allowMultiple=many, optional=optional
            ),
            help_text,
        )

    def add_no_value(self) -> None:
        """Declare how a region without a value of the activity is read."""
        self.add(
            QgsProcessingParameterEnum(
                self.NO_VALUE,
                translate("GrowthPoles", "Where the activity has no value"),
                [
                    translate("GrowthPoles", "It is unknown"),
                    translate("GrowthPoles", "The region has none of it"),
                ],
                defaultValue=0,
            ),
            translate(
                "GrowthPoles",
                "Some sources print a dash for regions that do not produce. While a value is "
                "unknown, so is the national total.",
            ),
        )

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say at once where polygons lack the column that names them."""
        fine, why = super().checkParameterValues(parameters, context)
        if not fine or not self.parameterDefinition(self.REGIONS):
            return fine, why
        if parameters.get(self.REGIONS) and not (
            parameters.get(self.CODE) or parameters.get(self.NAME)
        ):
            return False, translate(
                "GrowthPoles", "Choose the column with the codes or with the names of the polygons."
            )
        return True, ""

    # --- from parameters to a study -----------------------------------------------------------

    def boundaries(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Return the boundaries of the study, and the view of the polygons or None."""
        from ...core.study.spec import BoundarySpec

        border = 0.0
        if self.parameterDefinition(self.BORDER):
            border = self.parameterAsDouble(parameters, self.BORDER, context)
        view = self._view(parameters, self.REGIONS, context)
        if view is None:
            from ...boundaries import SCHEMES

            scheme = SCHEMES[self.parameterAsEnum(parameters, self.SCHEME, context)]
            return BoundarySpec(scheme, minimum_border_km=border), None
        spec = BoundarySpec(
            view.name,
            file=view.path,
            code=self.text(parameters, self.CODE, context),
            name=self.text(parameters, self.NAME, context),
            minimum_border_km=border,
        )
        return spec, view

    def study(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        columns: dict[str, str],
        **parts: Any,
    ) -> tuple[Study, Views]:
        """Make a study of the parameters.

        Parameters
        ----------
        columns : dict of str to str
            Columns of the table and the kind of each: count, ratio or index. Their indicators are
            named by :func:`indicator_of`.
        parts
            Parts of the study: index, specialisation, hubs, diffusion …
        """
        from ...core.study.spec import ColumnSpec, Study, TableSpec
        from ..bridge import Views

        bounds, regions = self.boundaries(parameters, context)
        table = self._view(parameters, self.TABLE, context)
        has_focus = parameters.get(self.FOCUS_YEAR) is not None
        focus = self.parameterAsInt(parameters, self.FOCUS_YEAR, context) if has_focus else None
        year = self.text(parameters, self.YEAR, context)
        years = _years_of(table, year) if year else (focus or 2000,)
        spec = TableSpec(
            table.path,
            self.text(parameters, self.REGION, context),
            tuple(ColumnSpec(indicator_of(name), name, kind) for name, kind in columns.items()),
            year=year or years[0],
            where=table.name,
        )
        study = Study(
            name=self.ID,
            boundaries=bounds,
            years=years,
            focus_year=_focus(focus, years),
            missing=parts.pop("missing", "no_value"),
            tables=(spec,),
            **parts,
        )
        return study, Views(regions, {0: table})

    def findings(
        self, study: Study, views: Views, feedback: QgsProcessingFeedback
    ) -> tuple[Findings, RegionShapes, Any]:
        """Let the engine run a study, and tell what it notes."""
        from ..bridge import analyse

        found, shapes, regions = analyse(study, views=views, progress=progress_of(feedback))
        for note in found.notes:
            feedback.pushInfo(say(note))
        return found, shapes, regions

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return a text, or the one column of a parameter; empty where none is given."""
        return self.parameterAsString(parameters, name, context)

    def _view(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Any:
        from ..reading.sources import LayerView

        if not parameters.get(name):
            return None
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        layer = self.parameterAsVectorLayer(parameters, name, context)
        chosen = getattr(parameters[name], "selectedFeaturesOnly", False)
        if chosen:
            text = parameters[name].source.staticValue()
            layer = QgsProcessingUtils.mapLayerFromString(text, context)
        view = LayerView.of_source(source, layer, selected=chosen)
        self._kept = [*getattr(self, "_kept", []), source]
        return view


def indicator_of(column: str) -> str:
    """Name the indicator of a column: like the column, where results have no such column."""
    from ...core.study.rules import RESERVED

    return f"{column}_input" if column.lower() in RESERVED else column


def _years_of(table: Any, column: str) -> tuple[int, ...]:
    """Find the years of a table by the engine's rules."""
    from ...core.reading.years import read_years

    cells, _ = table.read([column])
    years, _, _ = read_years(cells[column])
    found = tuple(sorted({int(year) for year in years.tolist() if year >= 0}))
    if not found:
        text = translate("GrowthPoles", "Column {column} of {table} holds no years.")
        raise QgsProcessingException(text.format(column=column, table=table.name))
    return found


def _focus(focus: int | None, years: tuple[int, ...]) -> int:
    if focus is None:
        return years[-1]
    if focus not in years:
        text = translate("GrowthPoles", "The table has no year {year}; it has {years}.")
        told = ", ".join(map(str, years))
        raise QgsProcessingException(text.format(year=focus, years=told))
    return focus
