"""Part of the form: who is a candidate hub, and what stands beside the rule as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox, QTreeWidget, QTreeWidgetItem, QWidget

from ...words.words import known, tip, translate
from .dialog import Check, EntryDialog, ask
from .fields import Choice, Entries, NameList, Text, none_entry, number_of
from .lists import buttons, checker
from .parts import Section
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import EvidenceSpec, Study


class HubSection(Section):
    """Who is a candidate hub, and what stands beside the rule as evidence."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Hub Rule"))
        self.asked = QCheckBox(translate("GrowthPoles", "Look for candidate hubs"))
        self.wide(self.asked, key="hubs")
        self.zones = self.row(
            translate("GrowthPoles", "Zones"),
            NameList(),
            translate("GrowthPoles", "Zones of the index that a hub may have, with commas"),
            key="hubs.zones",
        )
        self.share = self.row(
            translate("GrowthPoles", "Share of at least, %"),
            number_of("hubs.minimum_share", percent=True),
            translate("GrowthPoles", "Share of the country's activity"),
            key="hubs.minimum_share",
        )
        more = self.part(translate("GrowthPoles", "Other Evidence"))
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels(
            [translate("GrowthPoles", "Quotient of"), translate("GrowthPoles", "in")]
        )
        self.tree.setFixedHeight(5 * (self.fontMetrics().height() + 6))
        self.tree.itemActivated.connect(lambda *_: self.edit())
        name = translate("GrowthPoles", "Location quotients from other sources")
        more.wide(self.tree, key="hubs.evidence", name=name)
        more.wide(
            buttons(
                (translate("GrowthPoles", "Add…"), lambda: self._ask(len(self.evidence))),
                (translate("GrowthPoles", "Edit…"), self.edit),
                (translate("GrowthPoles", "Remove"), self.remove),
            )
        )
        self.more = more
        self.counts: Entries = []
        self.evidence: list[EvidenceSpec] = []
        self.asked.toggled.connect(self._enable)

    def offer(self, counts: Entries) -> None:
        """Offer the indicators that are counts."""
        self.counts = counts
        self._show()

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ....core.study.spec import HubRule

        rule = study.hubs or HubRule()
        self.zones.put_all(rule.zones)
        self.share.put(rule.minimum_share)
        self.evidence = list(rule.evidence)
        self._show()
        self.asked.setChecked(study.hubs is not None)
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import HubRule

        if not self.asked.isChecked():
            return replace(study, hubs=None)
        rule = HubRule(self.zones.values(), self.share.value(), tuple(self.evidence))
        return replace(study, hubs=rule)

    def _enable(self) -> None:
        for widget in (self.zones, self.share, self.more):
            widget.setEnabled(self.asked.isChecked())

    def _show(self) -> None:
        texts = {name: text for text, name in self.counts}
        self.tree.clear()
        for one in self.evidence:
            shown = known(one.label) or texts.get(one.activity, one.activity)
            item = QTreeWidgetItem(self.tree, [shown, texts.get(one.total, one.total)])
            item.setToolTip(0, tip(one.name))

    def _ask(self, at: int) -> None:
        old = self.evidence[at] if at < len(self.evidence) else None

        def put(one: EvidenceSpec | None) -> EvidenceSpec | None:
            there = self.evidence[at] if at < len(self.evidence) else None
            self.evidence[at : at + 1] = [] if one is None else [one]
            return there

        check = checker(self, f"hubs.evidence[{at}]", put)
        if (one := ask(EvidenceDialog(old, self.counts, self, check=check))) is not None:
            self.evidence[at : at + 1] = [one]
            self._show()
            self.told()

    def edit(self) -> None:
        """Ask for changes of the evidence that is chosen."""
        at = self.tree.indexOfTopLevelItem(self.tree.currentItem())
        if at >= 0:
            self._ask(at)

    def remove(self) -> None:
        """Take away the evidence that is chosen."""
        at = self.tree.indexOfTopLevelItem(self.tree.currentItem())
        if at >= 0:
            del self.evidence[at]
            self._show()
            self.told()


class EvidenceDialog(EntryDialog):
    """Asks for a location quotient from another source."""

    def __init__(
        self,
        spec: EvidenceSpec | None,
        counts: Entries,
        parent: QWidget | None = None,
        *,
        check: Check | None = None,
    ) -> None:
        super().__init__(translate("GrowthPoles", "Other Evidence"), parent, check=check)
        self.name = self.row(
            translate("GrowthPoles", "Name in the results"),
            Text(needed=True),
            translate("GrowthPoles", "Small Latin letters, digits and _"),
            key="name",
        )
        self.activity, self.total = Choice(), Choice()
        for choice in (self.activity, self.total):
            choice.offer([none_entry(), *counts])
        self.row(translate("GrowthPoles", "Activity"), self.activity, key="activity")
        self.row(translate("GrowthPoles", "Total"), self.total, key="total")
        self.label = self.row(translate("GrowthPoles", "Name for people"), Text(), key="label")
        self.finish()
        if spec is not None:
            self.name.put(spec.name)
            self.activity.choose(spec.activity)
            self.total.choose(spec.total)
            self.label.put(spec.label)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        text = translate("GrowthPoles", "an indicator is to be chosen")
        open_ = [key for key in ("activity", "total") if not self.fields[key].value()]
        return [*super().faults(), *(Problem(key, text) for key in open_)]

    def entry(self) -> EvidenceSpec:
        """Return what the dialog says."""
        from ....core.study.spec import EvidenceSpec

        return EvidenceSpec(
            self.name.value(), self.activity.value(), self.total.value(), self.label.value()
        )
