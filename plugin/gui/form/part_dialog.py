"""Dialogs for one part of the index: an indicator, or a group with the way it is built."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from ...words.words import number, percent, say, translate
from .dialog import EntryDialog
from .fields import Choice, Entries, Number, Text, number_of, shown_number
from .index_words import aggregations, weightings
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import Group, Indicator

_PAIR = int(Qt.ItemDataRole.UserRole)
_MOST = 9


class IndicatorDialog(EntryDialog):
    """Asks for weight, direction, target and goalposts of an indicator."""

    def __init__(self, part: Indicator, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.part = part
        self.weight = self.row(
            translate("GrowthPoles", "Weight"), number_of("index.parts.weight"), key="weight"
        )
        self.direction = self.row(
            translate("GrowthPoles", "Better"),
            Choice(
                (
                    (translate("GrowthPoles", "higher"), "higher"),
                    (translate("GrowthPoles", "lower"), "lower"),
                )
            ),
        )
        self.target = self.row(
            translate("GrowthPoles", "Target"),
            Optional(),
            translate("GrowthPoles", "Value to reach, for the normalisation by targets"),
            key="target",
        )
        tip = translate("GrowthPoles", "The same in all years, whatever the direction")
        self.low = self.row(translate("GrowthPoles", "Goalpost of 0 %"), Optional(), tip, key="low")
        self.high = self.row(
            translate("GrowthPoles", "Goalpost of 100 %"), Optional(), tip, key="high"
        )
        self.finish()
        self.weight.put(part.weight)
        self.direction.choose(part.direction)
        self.target.put(part.target)
        low, high = part.goalposts or (None, None)
        self.low.put(low)
        self.high.put(high)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        if self.weight.value() == 0.0:
            text = translate(
                "GrowthPoles", "a weight above zero is needed; leave the part out instead"
            )
            found.append(Problem("weight", text))
        low, high = self.low.value(), self.high.value()
        if (low is None) != (high is None):
            found.append(Problem("high", translate("GrowthPoles", "both goalposts or none")))
        elif low is not None and not found and not low < high:
            text = translate("GrowthPoles", "a higher value than the other goalpost is needed")
            found.append(Problem("high", text))
        return found

    def entry(self) -> Indicator:
        """Return what the dialog says."""
        low, high = self.low.value(), self.high.value()
        return replace(
            self.part,
            weight=self.weight.value(),
            direction=self.direction.value(),
            target=self.target.value(),
            goalposts=None if low is None or high is None else (low, high),
        )


class GroupDialog(EntryDialog):
    """Asks for name, weight, mean and weighting of a group.

    Parameters
    ----------
    part : Group
        With its parts.
    names : dict of str to str
        Names of its parts for people.
    is_whole : bool
        Whether it is the whole index, which has no weight.
    """

    def __init__(
        self,
        part: Group,
        names: dict[str, str],
        parent: QWidget | None = None,
        *,
        is_whole: bool = False,
    ) -> None:
        whole = translate("GrowthPoles", "Whole index")
        super().__init__(whole if is_whole else part.name, parent)
        self.part, self.names = part, names
        self.name = self.row(translate("GrowthPoles", "Name"), Text(needed=True), key="name")
        self.weight = self.row(
            translate("GrowthPoles", "Weight"), number_of("index.parts.weight"), key="weight"
        )
        self.mean = self.row(translate("GrowthPoles", "Mean"), Choice(aggregations()))
        self.power = self.row(
            translate("GrowthPoles", "Exponent"),
            number_of("index.parts.power"),
            translate("GrowthPoles", "1 is the arithmetic mean, −1 the harmonic one"),
            key="power",
        )
        self.weighting = self.row(
            translate("GrowthPoles", "Weights of its parts"), Choice(weightings())
        )
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Part"),
                translate("GrowthPoles", "against"),
                translate("GrowthPoles", "is"),
            ]
        )
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        name = translate("GrowthPoles", "Comparisons in pairs")
        self.wide(self.tree, key="comparisons", name=name)
        self.ratio = QLabel()
        self.ratio.setTextFormat(Qt.TextFormat.PlainText)
        self.ratio.setWordWrap(True)
        self.wide(self.ratio)
        self.finish()
        for widget in (self.name, self.weight):
            self.show_row(widget, not is_whole)
        self.mean.currentIndexChanged.connect(self._enable)
        self.weighting.currentIndexChanged.connect(self._enable)
        self._fill(part)
        self.resize(560, self.sizeHint().height())

    def _fill(self, part: Group) -> None:
        self.name.put(part.name)
        self.weight.put(part.weight)
        self.mean.choose(part.aggregation)
        self.power.put(part.power)
        self.weighting.choose(part.weighting)
        there = {one.name for one in part.parts}
        rows = [row for row in part.comparisons if set(row[:2]) <= there]
        told = {frozenset(row[:2]) for row in rows}
        names = [one.name for one in part.parts]
        rows += [(*pair, 1.0) for pair in combinations(names, 2) if frozenset(pair) not in told]
        for first, second, times in rows:
            item = QTreeWidgetItem(self.tree, [self._said(first), self._said(second)])
            item.setData(0, _PAIR, (first, second))
            choice = Choice(_scale())
            choice.setAccessibleName(f"{self._said(first)} : {self._said(second)}")
            choose_times(choice, times)
            choice.currentIndexChanged.connect(self._show_ratio)
            self.tree.setItemWidget(item, 2, choice)
        self._enable()

    def _said(self, name: str) -> str:
        return self.names.get(name, name)

    def _enable(self) -> None:
        self.show_row(self.power, self.mean.value() == "power")
        ahp = self.weighting.value() == "ahp"
        self.show_row(self.tree, ahp)
        self._show_ratio()

    def _comparisons(self) -> tuple[tuple[str, str, float], ...]:
        items = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return tuple(
            (*one.data(0, _PAIR), float(self.tree.itemWidget(one, 2).value())) for one in items
        )

    def _show_ratio(self) -> None:
        """Say which weights the comparisons give, and whether they agree with each other."""
        compares = self.weighting.value() == "ahp" and self.tree.topLevelItemCount() > 0
        self.show_row(self.ratio, compares)
        if compares:
            self.ratio.setText(self._said_ratio())

    def _said_ratio(self) -> str:
        from ....core.errors import InputError
        from ....core.indices.weights import compared

        names = [one.name for one in self.part.parts]
        try:
            found = compared(names, self._comparisons())
        except InputError as error:
            return say(error.message)
        weights = [
            f"{self._said(name)}: {percent(100.0 * weight, 1)}"
            for name, weight in zip(names, found.weights, strict=True)
        ]
        text = translate("GrowthPoles", "Consistency ratio {ratio}; at most 0.10 is accepted")
        return "\n".join([*weights, text.format(ratio=number(abs(found.consistency_ratio), 2))])

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        if self.weight.value() == 0.0:
            text = translate(
                "GrowthPoles", "a weight above zero is needed; leave the part out instead"
            )
            found.append(Problem("weight", text))
        if self.mean.value() == "power" and self.power.value() == 0.0:
            text = translate("GrowthPoles", "an exponent other than zero is needed")
            found.append(Problem("power", text))
        if self.weighting.value() == "ahp" and not self.tree.topLevelItemCount():
            text = translate("GrowthPoles", "two or more parts are needed to compare them")
            found.append(Problem("comparisons", text))
        return found

    def entry(self) -> Group:
        """Return what the dialog says."""
        return replace(
            self.part,
            name=self.name.value(),
            weight=self.weight.value(),
            aggregation=self.mean.value(),
            power=self.power.value() if self.mean.value() == "power" else 1.0,
            weighting=self.weighting.value(),
            comparisons=self._comparisons() if self.weighting.value() == "ahp" else (),
        )


class Optional(Number):
    """A number that may be left out."""

    def value(self) -> float | None:
        """Return the number; None where there is none, nan where the text is none."""
        return super().value() if self.text().strip() else None

    def fault(self) -> str:
        """Say what is wrong with the number; empty where nothing is."""
        return super().fault() if self.text().strip() else ""


def _scale() -> Entries:
    """Offer Saaty's scale, from nine times as important to a ninth."""
    more = [
        (translate("GrowthPoles", "{times} times").format(times=n), repr(float(n)))
        for n in range(_MOST, 1, -1)
    ]
    less = [(f"1/{n}", repr(1.0 / n)) for n in range(2, _MOST + 1)]
    return [*more, (translate("GrowthPoles", "as important"), "1.0"), *less]


def choose_times(choice: Choice, times: float) -> None:
    """Choose how many times as important; a figure between the steps is added."""
    if choice.findData(repr(times)) < 0:
        choice.addItem(shown_number(times), repr(times))
    choice.choose(repr(times))
