"""Part of the form: neighbours, poles, and of what the spread is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QListWidget, QListWidgetItem

from ...words.words import tip, translate, weights_word
from .dialog import ask
from .fields import Entries, NameList, NumberList, number_of
from .lists import Pairs, Ticks, buttons, checker
from .parts import Section
from .problems import Problem
from .weights import WeightsDialog, usual_weights

if TYPE_CHECKING:
    from ....core.study.spec import Study, WeightsSpec


class DiffusionSection(Section):
    """Whether poles pull up their neighbours."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Neighbours and Poles"), collapsed=True)
        self.asked = QCheckBox(
            translate("GrowthPoles", "Ask whether poles pull up their neighbours")
        )
        self.wide(self.asked, key="diffusion")
        self.poles = self.row(
            translate("GrowthPoles", "Poles"),
            NameList(),
            translate(
                "GrowthPoles",
                "Codes with commas, named before the numbers are seen; empty: the candidate hubs "
                "of the first year",
            ),
            key="diffusion.poles",
        )
        self.variables = self.row(
            translate("GrowthPoles", "Growth of"), Ticks(), key="diffusion.variables", above=True
        )
        self.weights = self.row(
            translate("GrowthPoles", "Weights"),
            QListWidget(),
            translate("GrowthPoles", "Who is a neighbour; a verdict pools them all"),
            key="diffusion.weights",
            above=True,
        )
        self.weights.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.weights.itemDoubleClicked.connect(lambda *_: self.edit())
        self.tools = self.wide(
            buttons(
                (translate("GrowthPoles", "Add Weights…"), lambda: self._ask(len(self.specs))),
                (translate("GrowthPoles", "Edit…"), self.edit),
                (translate("GrowthPoles", "Remove"), self.remove),
            )
        )
        self._build_enclaves()
        self._build_more()
        self.asked.toggled.connect(self._enable)
        self.specs: list[WeightsSpec] = []
        self.names: Entries = []

    def _build_enclaves(self) -> None:
        self.inside = self.part(translate("GrowthPoles", "Cities inside Regions"))
        self.enclaves = self.inside.wide(
            Pairs(translate("GrowthPoles", "City"), translate("GrowthPoles", "Region around it")),
            key="diffusion.enclaves",
            name=translate("GrowthPoles", "Cities inside Regions"),
        )

    def _build_more(self) -> None:
        more = self.part(translate("GrowthPoles", "Tests and Strengths"))
        self.alpha = more.row(
            translate("GrowthPoles", "Threshold of the test"),
            number_of("diffusion.alpha"),
            translate("GrowthPoles", "A p-value up to this counts in the verdict"),
            key="diffusion.alpha",
        )
        self.smallest = more.row(
            translate("GrowthPoles", "Smallest effect of interest"),
            number_of("diffusion.smallest_effect"),
            translate(
                "GrowthPoles",
                "Points of growth of the closest region for each point of the pole's; below it an "
                "effect counts as none",
            ),
            key="diffusion.smallest_effect",
        )
        self.simulations = more.row(
            translate("GrowthPoles", "Simulated worlds"),
            number_of("diffusion.simulations"),
            translate("GrowthPoles", "For the error rates of each verdict; 0 leaves them out"),
            key="diffusion.simulations",
        )
        self.permutations = more.row(
            translate("GrowthPoles", "Permutations"),
            number_of("diffusion.permutations"),
            translate("GrowthPoles", "Orders to draw where not all are taken"),
            key="diffusion.permutations",
        )
        self.damping = more.row(
            translate("GrowthPoles", "Damping"),
            number_of("diffusion.damping"),
            translate("GrowthPoles", "Of a pole's influence from one step to the next"),
            key="diffusion.damping",
        )
        self.rhos = more.row(
            translate("GrowthPoles", "Strengths of the lag"),
            NumberList(),
            translate("GrowthPoles", "Above 0 and below 1, with semicolons: 0.2; 0.4; 0.6"),
            key="diffusion.rhos",
        )
        self.local = more.row(
            translate("GrowthPoles", "Level of the association map"),
            number_of("diffusion.association_alpha"),
            translate("GrowthPoles", "For p-values adjusted for all regions"),
            key="diffusion.association_alpha",
        )
        self.years = more.row(
            translate("GrowthPoles", "Years of association"),
            NumberList(),
            translate("GrowthPoles", "With semicolons; empty: the first and the last"),
            key="diffusion.association_years",
        )
        self.isolates = QCheckBox(translate("GrowthPoles", "Accept regions without a neighbour"))
        more.wide(self.isolates, key="diffusion.allow_isolates")
        self.more = more

    def offer(self, names: Entries) -> None:
        """Offer the indicators whose growth may be asked for."""
        made = [
            (translate("GrowthPoles", "Index"), "index_pct"),
            (translate("GrowthPoles", "Share"), "location_share"),
        ]
        self.names = names
        taken = {value for _, value in made}
        self.variables.offer(made + [one for one in names if one[1] not in taken])

    def offer_regions(self, regions: Entries) -> None:
        """Offer the codes of the regions."""
        self.enclaves.offer(regions)

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ....core.study.spec import DiffusionSpec

        spec = study.diffusion or DiffusionSpec((), ())
        self.asked.setChecked(study.diffusion is not None)
        self.poles.put_all(spec.poles)
        self.variables.tick(spec.variables)
        self.enclaves.put(spec.enclaves)
        declared = list(spec.weights)
        there = {one.name for one in declared}
        usual = usual_weights(with_enclaves=bool(spec.enclaves))
        self.specs = declared + [one for one in usual if one.name not in there]
        # A study without the question starts with two
        ticked = range(len(declared)) if study.diffusion else (0, 1)
        self._show(set(ticked))
        self.alpha.put(spec.alpha)
        self.smallest.put(spec.smallest_effect)
        self.simulations.put(spec.simulations)
        self.permutations.put(spec.permutations)
        self.damping.put(spec.damping)
        self.rhos.put_all(spec.rhos)
        self.local.put(spec.association_alpha)
        self.years.put_all(spec.association_years)
        self.isolates.setChecked(spec.allow_isolates)
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import DiffusionSpec

        if not self.asked.isChecked():
            return replace(study, diffusion=None)
        ticked = self._ticked()
        spec = DiffusionSpec(
            variables=self.variables.values(),
            weights=tuple(one for at, one in enumerate(self.specs) if at in ticked),
            poles=self.poles.values(),
            enclaves=self.enclaves.values(),
            rhos=self.rhos.values(),
            damping=self.damping.value(),
            alpha=self.alpha.value(),
            smallest_effect=self.smallest.value(),
            simulations=self.simulations.value(),
            permutations=self.permutations.value(),
            association_alpha=self.local.value(),
            association_years=self.years.values(),
            allow_isolates=self.isolates.isChecked(),
        )
        return replace(study, diffusion=spec)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves; nothing is while nothing is asked."""
        return super().faults() if self.asked.isChecked() else []

    def named(self, place: str) -> str:
        """Name the weights at a place of the study."""
        ticked = sorted(self._ticked())
        for at, spec in enumerate(ticked):
            if place.startswith(f"diffusion.weights[{at}]"):
                return weights_word(self.specs[spec].name)
        return ""

    def _ticked(self) -> set[int]:
        items = ((at, self.weights.item(at)) for at in range(self.weights.count()))
        return {at for at, one in items if one.checkState() == Qt.CheckState.Checked}

    def _show(self, ticked: set[int], current: int = -1) -> None:
        self.weights.clear()
        for at, one in enumerate(self.specs):
            item = QListWidgetItem(weights_word(one.name), self.weights)
            item.setToolTip(tip(weights_word(one.name)))
            on = at in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.weights.setCurrentRow(current)
        rows = min(max(self.weights.count(), 3), 8)
        self.weights.setFixedHeight(rows * (self.fontMetrics().height() + 6) + 8)
        self.told()

    def _ask(self, at: int) -> None:
        ticked = self._ticked() | {at}
        place = f"diffusion.weights[{sorted(ticked).index(at)}]"
        old = self.specs[at] if at < len(self.specs) else None

        def put(one: WeightsSpec | None) -> WeightsSpec | None:
            there = self.specs[at] if at < len(self.specs) else None
            self.specs[at : at + 1] = [] if one is None else [one]
            self._show(ticked, at)
            return there

        dialog = WeightsDialog(old, self.names, self, check=checker(self, place, put))
        if (one := ask(dialog)) is not None:
            self.specs[at : at + 1] = [one]
            self._show(ticked, at)

    def edit(self) -> None:
        """Ask for changes of the weights that are chosen."""
        if self.weights.currentRow() >= 0:
            self._ask(self.weights.currentRow())

    def remove(self) -> None:
        """Take away the weights that are chosen."""
        at = self.weights.currentRow()
        if at >= 0:
            ticked = {one - (one > at) for one in self._ticked() if one != at}
            del self.specs[at]
            self._show(ticked)

    def _enable(self) -> None:
        shown = (self.poles, self.variables, self.weights, self.tools, self.inside, self.more)
        for widget in shown:
            widget.setEnabled(self.asked.isChecked())
