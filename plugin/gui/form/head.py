"""Part of the form: what is asked, of which years, and what is said about the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox

from ...words.words import translate
from .fields import Choice, LongText, Text, number_of
from .parts import Section
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import Study

_FORMATS = (("GeoParquet", "geoparquet"), ("GeoJSON", "geojson"), ("CSV", "csv"), ("XLSX", "xlsx"))
_LAST = 9999


class HeadSection(Section):
    """Title, years, and what happens where an indicator is missing."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "What Is Asked"))
        self.heading = self.row(translate("GrowthPoles", "Title"), Text(), key="study.title")
        self.years = self.row(
            translate("GrowthPoles", "Years"),
            Text(),
            translate("GrowthPoles", "First and last year, or years with commas: 2010–2016, 2020"),
            key="study.years",
        )
        self.focus = self.row(
            translate("GrowthPoles", "Focus year"),
            number_of("study.focus_year"),
            translate("GrowthPoles", "Year of the map and of the hubs"),
            key="study.focus_year",
        )
        self.missing = Choice(
            (
                (translate("GrowthPoles", "Choose…"), ""),
                (translate("GrowthPoles", "Mean of the indicators present"), "mean_of_present"),
                (translate("GrowthPoles", "No value"), "no_value"),
            )
        )
        self.row(
            translate("GrowthPoles", "Indicator missing"),
            self.missing,
            translate(
                "GrowthPoles",
                "What a group of the index does where an indicator is missing. It is never read "
                "as zero, and there is no default: choose.",
            ),
            key="study.missing",
        )
        self._build_more()
        self._given: tuple[int, ...] = ()

    def _build_more(self) -> None:
        more = self.part(translate("GrowthPoles", "About the Study and Its Files"))
        self.name = more.row(
            translate("GrowthPoles", "Name"),
            Text(needed=True),
            translate("GrowthPoles", "Short name, from which the results file is named"),
            key="study.name",
        )
        self.description = more.row(
            translate("GrowthPoles", "Description"), LongText(), key="study.description"
        )
        self.licence = more.row(translate("GrowthPoles", "Licence"), Text(), key="study.licence")
        self.cite = more.row(translate("GrowthPoles", "Cite as"), Text(), key="study.cite")
        self.seed = more.row(
            translate("GrowthPoles", "Seed"),
            number_of("study.seed", empty=0),
            translate("GrowthPoles", "The same seed gives the same random draws"),
            key="study.seed",
        )
        self.claims = more.row(
            translate("GrowthPoles", "Check claims"),
            Choice(
                (
                    (translate("GrowthPoles", "(none)"), ""),
                    (translate("GrowthPoles", "Those of the paper"), "paper"),
                )
            ),
            translate("GrowthPoles", "Published claims to recompute from these data"),
            key="study.claims",
        )
        self.language = more.row(
            translate("GrowthPoles", "Language of the file"),
            Choice((("English", "en"), ("Русский", "ru"), ("Қазақша", "kk"))),
            translate("GrowthPoles", "Titles and legends in the results file"),
            key="output.language",
        )
        self.also = {}
        for text, value in _FORMATS:
            box = QCheckBox(translate("GrowthPoles", "Also write {format}").format(format=text))
            self.also[value] = more.wide(box)
        self.report = more.wide(
            QCheckBox(translate("GrowthPoles", "Also write a page for people (HTML)"))
        )

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.heading.put(study.title)
        self._given = study.years
        self.years.put(shown_years(study.years))
        self.focus.put(study.focus_year)
        self.missing.choose(study.missing)
        self.name.put(study.name)
        self.description.put(study.description)
        self.licence.put(study.licence)
        self.cite.put(study.cite)
        self.seed.put(study.seed)
        self.claims.choose(study.claims)
        self.language.choose(study.output.language)
        for value, box in self.also.items():
            box.setChecked(value in study.output.also)
        self.report.setChecked(study.output.report)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        if not typed_years(self.years.text()):
            text = translate("GrowthPoles", "years are needed, as in 2010–2016 or 2010, 2013, 2016")
            found.append(Problem("study.years", text))
        return found

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        also = [value for value in study.output.also if self.also[value].isChecked()]
        also += [value for value, box in self.also.items() if box.isChecked() if value not in also]
        output = replace(
            study.output,
            language=self.language.value(),
            also=tuple(also),
            report=self.report.isChecked(),
        )
        return replace(
            study,
            name=self.name.value(),
            title=self.heading.value(),
            description=self.description.value(),
            years=typed_years(self.years.text()) or self._given,
            focus_year=self.focus.value(),
            missing=self.missing.value(),
            licence=self.licence.value(),
            cite=self.cite.value(),
            seed=self.seed.value(),
            claims=self.claims.value(),
            output=output,
        )


def typed_years(text: str) -> tuple[int, ...]:
    """Read years and spans of years; none where the text is neither.

    Examples
    --------
    >>> typed_years("2010–2012, 2016")
    (2010, 2011, 2012, 2016)
    """
    years: set[int] = set()
    for part in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        ends = part.replace("–", "-").replace("…", "-").replace("—", "-").split("-")
        if len(ends) > 2 or not all(end.strip().isdecimal() for end in ends):
            return ()
        first, last = int(ends[0]), int(ends[-1])
        if last < first or last > _LAST:
            return ()
        years.update(range(first, last + 1))
    return tuple(sorted(years))


def shown_years(years: tuple[int, ...]) -> str:
    """Write years with spans of three or more as their ends.

    Examples
    --------
    >>> shown_years((2010, 2011, 2012, 2016))
    '2010–2012, 2016'
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    parts = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
    return ", ".join(parts)
