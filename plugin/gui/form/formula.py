"""A dialog for an indicator that is made from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from ...words.words import translate
from .dialog import Check, EntryDialog
from .fields import Choice, Entries, Text, none_entry, number_of

if TYPE_CHECKING:
    from ....core.study.spec import DerivedSpec

_VALUE = int(Qt.ItemDataRole.UserRole)


class FormulaDialog(EntryDialog):
    """A product of counts and others, or a ratio.

    Parameters
    ----------
    spec : DerivedSpec or None
        What is edited; None: a new one.
    names : list of (str, str)
        Indicators that can be used, as (text, name).
    """

    def __init__(
        self,
        spec: DerivedSpec | None,
        names: Entries,
        parent: QWidget | None = None,
        *,
        check: Check | None = None,
    ) -> None:
        super().__init__(translate("GrowthPoles", "Formula"), parent, check=check)
        self.spec = spec
        self.name = self.row(
            translate("GrowthPoles", "Name in the results"),
            Text(needed=True),
            translate("GrowthPoles", "Small Latin letters, digits and _"),
            key="indicator",
        )
        self.kind = self.row(
            translate("GrowthPoles", "Kind"),
            Choice(
                (
                    (translate("GrowthPoles", "Ratio: one by another"), "ratio"),
                    (translate("GrowthPoles", "Count: a product"), "count"),
                )
            ),
            translate(
                "GrowthPoles",
                "A ratio is computed on the regions of the study; a count where its factors came, "
                "and added up then",
            ),
            key="kind",
        )
        self.over, self.under = Choice(), Choice()
        for choice in (self.over, self.under):
            choice.offer([none_entry(), *names])
        self.row(translate("GrowthPoles", "Above the line"), self.over, key="over")
        self.row(translate("GrowthPoles", "Below the line"), self.under, key="under")
        self.factors = QListWidget()
        self.factors.setMinimumHeight(110)
        self.row(
            translate("GrowthPoles", "Factors"),
            self.factors,
            translate("GrowthPoles", "Two or more; an indicator is taken once"),
            key="factors",
        )
        self.scale = self.row(
            translate("GrowthPoles", "Times"),
            number_of("derived.scale"),
            translate("GrowthPoles", "Brings units together: 0.01 for a share in per cent"),
            key="scale",
        )
        self.unit = self.row(translate("GrowthPoles", "Unit"), Text(), key="unit")
        self.label = self.row(translate("GrowthPoles", "Name for people"), Text(), key="label")
        self.shown = QLabel()
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setWordWrap(True)
        self.wide(self.shown)
        self.finish()
        self.kind.currentIndexChanged.connect(self._enable)
        self._fill(spec, names)
        self._enable()

    def _fill(self, spec: DerivedSpec | None, names: Entries) -> None:
        self.scale.put(spec.scale if spec else 1.0)
        used = list(spec.factors) if spec else []
        # A factor that comes twice is a square, and stays so
        listed = [*used, *(name for _, name in names if name not in used)]
        texts = {name: text for text, name in names}
        for place, name in enumerate(listed):
            item = QListWidgetItem(texts.get(name, name), self.factors)
            item.setData(_VALUE, name)
            on = place < len(used)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        if spec is not None:
            self.name.put(spec.indicator)
            self.kind.choose(spec.kind)
            self.over.choose(spec.over)
            self.under.choose(spec.under)
            self.unit.put(spec.unit)
            self.label.put(spec.label)

    def entry(self) -> DerivedSpec:
        """Return what the dialog says."""
        from ....core.study.spec import DerivedSpec

        ratio = self.kind.value() == "ratio"
        items = [self.factors.item(at) for at in range(self.factors.count())]
        ticked = [one.data(_VALUE) for one in items if one.checkState() == Qt.CheckState.Checked]
        return DerivedSpec(
            indicator=self.name.value(),
            kind=self.kind.value(),
            factors=() if ratio else tuple(ticked),
            over=self.over.value() if ratio else "",
            under=self.under.value() if ratio else "",
            scale=self.scale.value(),
            unit=self.unit.value(),
            label=self.label.value(),
            where=self.spec.where if self.spec else "",
        )

    def told(self) -> None:
        """Show the formula as it stands."""
        if hasattr(self, "shown"):
            self.shown.setText(formula_text(self.entry(), self.scale.text()))

    def _enable(self) -> None:
        ratio = self.kind.value() == "ratio"
        for widget, visible in ((self.over, ratio), (self.under, ratio), (self.factors, not ratio)):
            self.show_row(widget, visible)
        self.told()


def formula_text(spec: DerivedSpec, scale: str) -> str:
    """Write a formula in one line.

    Examples
    --------
    >>> from growth_poles.core.study.spec import DerivedSpec
    >>> formula_text(DerivedSpec("a", "ratio", over="b", under="c"), "1")
    'a = b / c'
    """
    parts = (
        " / ".join((spec.over, spec.under)) if spec.kind == "ratio" else " × ".join(spec.factors)
    )
    return f"{spec.indicator} = {parts}" + ("" if spec.scale == 1.0 else f" × {scale}")
