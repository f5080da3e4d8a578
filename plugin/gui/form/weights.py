"""A dialog for one relation between regions: who is whose neighbour, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...words.words import translate
from .dialog import Check, EntryDialog
from .fields import Choice, Entries, FileField, Text, none_entry, number_of
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import WeightsSpec


_SHOWN = ("k", "km", "power", "mass", "file")


class WeightsDialog(EntryDialog):
    """Asks for weights.

    Parameters
    ----------
    spec : WeightsSpec or None
        What is edited; None: new ones.
    names : list of (str, str)
        Indicators that can attract, as (text, name).
    """

    def __init__(
        self,
        spec: WeightsSpec | None,
        names: Entries,
        parent: QWidget | None = None,
        *,
        check: Check | None = None,
    ) -> None:
        super().__init__(translate("GrowthPoles", "Weights"), parent, check=check)
        kinds = _kinds(spec.kind if spec else "")
        self.kind = self.row(translate("GrowthPoles", "Kind"), Choice(kinds), key="kind")
        self.k = self.row(
            translate("GrowthPoles", "Number of neighbours"),
            number_of("diffusion.weights.k"),
            key="k",
        )
        self.km = self.row(
            translate("GrowthPoles", "Length, km"),
            number_of("diffusion.weights.km", empty=0.0),
            translate(
                "GrowthPoles",
                "Of the band or of the kernel; a kernel without it reaches to the neighbours asked",
            ),
            key="km",
        )
        self.power = self.row(
            translate("GrowthPoles", "Power of the distance"),
            number_of("diffusion.weights.power"),
            key="power",
        )
        self.mass = Choice()
        self.mass.offer([none_entry(), *names])
        self.row(
            translate("GrowthPoles", "Mass"),
            self.mass,
            translate("GrowthPoles", "What attracts: its value in the first year"),
            key="mass",
        )
        self.file = self.row(
            translate("GrowthPoles", "GAL or Parquet file"), FileField(), key="file"
        )
        self.name = self.row(
            translate("GrowthPoles", "Name in the results"),
            Text(),
            translate("GrowthPoles", "Empty: made from the kind"),
            key="name",
        )
        self.finish()
        self.kind.currentIndexChanged.connect(self._enable)
        self._fill(spec)

    def _fill(self, spec: WeightsSpec | None) -> None:
        from ....core.study.convert import made_name
        from ....core.study.spec import WeightsSpec

        self.spec = spec
        spec = spec or WeightsSpec("k_nearest", k=6)
        self.kind.choose(spec.kind)
        self.k.put(spec.k)
        self.km.put(spec.km)
        self.power.put(spec.power)
        self.mass.choose(spec.mass)
        self.file.put(spec.file)
        # A name that follows from the kind is made anew when the kind changes
        self.name.put(spec.name if spec.name != made_name(spec) else "")
        self._enable()

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        kind = self.kind.value()
        if kind == "gravity" and not self.mass.value():
            found.append(Problem("mass", translate("GrowthPoles", "an indicator is to be chosen")))
        if kind == "file" and self.file.value() is None:
            text = translate("GrowthPoles", "a layer or a file is to be chosen")
            found.append(Problem("file", text))
        if kind == "distance_band" and self.km.value() == 0.0:
            found.append(Problem("km", translate("GrowthPoles", "a length above zero is needed")))
        return found

    def entry(self) -> WeightsSpec:
        """Return what the dialog says."""
        from dataclasses import replace

        from ....core.study.convert import made_name
        from ....core.study.spec import WeightsSpec

        kind = self.kind.value()
        given = {name: getattr(self, name).value() for name in _shown_of(kind)}
        # keys that the dialog does not show stay as the study has them
        kept = self.spec if self.spec is not None and self.spec.kind == kind else WeightsSpec(kind)
        spec = replace(kept, **given)
        return replace(spec, name=self.name.value() or made_name(spec))

    def _enable(self) -> None:
        asked = _shown_of(self.kind.value())
        for name in _SHOWN:
            self.show_row(getattr(self, name), name in asked)
        if self.spec is None and self.kind.value() in ("gravity", "inverse_distance"):
            self.power.put(2.0 if self.kind.value() == "gravity" else 1.0)


def _shown_of(kind: str) -> list[str]:
    """Return the keys of a kind that have a field here."""
    return [name for name in asked_by(kind) if name in _SHOWN]


def asked_by(kind: str) -> list[str]:
    """Return the keys that a kind of weights takes."""
    from ....core.study.fields import keys_of
    from ....core.study.spec import WeightsSpec

    return [key.name for key in keys_of(WeightsSpec) if kind in key.kinds]


def usual_weights(*, with_enclaves: bool) -> list[WeightsSpec]:
    """Return weights that are offered without being asked for."""
    from ....core.study.spec import WeightsSpec

    enclaves = [WeightsSpec(kind, kind) for kind in ("queen_inherited", "queen_merged")]
    return [
        WeightsSpec("queen", "queen"),
        *(enclaves if with_enclaves else []),
        WeightsSpec("k_nearest", "knn4", k=4),
        WeightsSpec("inverse_distance", "inverse_distance"),
        WeightsSpec("inverse_distance", "inverse_distance_squared", power=2.0),
    ]


def _kinds(kind: str) -> Entries:
    """Return the kinds to choose from; what is made of other weights only where it is there."""
    made_of_others = [
        (translate("GrowthPoles", "all links of other weights (union)"), "union"),
        (translate("GrowthPoles", "common links of other weights (intersection)"), "intersection"),
    ]
    return [
        *(one for one in made_of_others if one[1] == kind),
        (translate("GrowthPoles", "shared border or point (queen)"), "queen"),
        (translate("GrowthPoles", "shared border (rook)"), "rook"),
        (translate("GrowthPoles", "shared border, city through its oblast"), "queen_inherited"),
        (translate("GrowthPoles", "shared border, city and oblast as one"), "queen_merged"),
        (translate("GrowthPoles", "nearest regions"), "k_nearest"),
        (translate("GrowthPoles", "all within a distance"), "distance_band"),
        (translate("GrowthPoles", "inverse distance"), "inverse_distance"),
        (translate("GrowthPoles", "gravity: mass by distance"), "gravity"),
        (translate("GrowthPoles", "kernel"), "kernel"),
        (translate("GrowthPoles", "from a file"), "file"),
    ]
