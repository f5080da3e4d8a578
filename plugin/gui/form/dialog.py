"""A dialog for one entry of a list of the study, checked before it closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ...words.words import translate
from .parts import Fields, Mark
from .problems import Problem

# Takes an entry as it is in the dialog and returns what is wrong, by places within the entry
Check = Callable[[Any], list[Problem]]


class EntryDialog(QDialog, Fields):
    """Asks for one entry; its OK closes only when nothing is wrong.

    Parameters
    ----------
    title : str
        Of the window.
    parent : QWidget, optional
    check : callable, optional
        Says what is wrong with an entry.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, check: Check | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.check = check or (lambda _: [])
        self.body = QVBoxLayout(self)
        layout = QFormLayout()
        self.start_fields(layout)
        self.body.addLayout(layout)

    def finish(self) -> None:
        """Add the buttons below everything else."""
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(translate("GrowthPoles", "OK"))
        buttons.button(kinds.Cancel).setText(translate("GrowthPoles", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.rest = Mark()
        self.rest.hide()
        self.body.addWidget(self.rest)
        self.body.addWidget(buttons)
        self.resize(max(420, self.sizeHint().width()), self.sizeHint().height())

    def entry(self) -> Any:
        """Return what the dialog says."""
        raise NotImplementedError

    def accept(self) -> None:
        """Close, unless something is wrong: then say it at its field."""
        problems = self.faults() or self.check(self.entry())
        left = self.mark(problems)
        self.rest.setText("\n".join(f"⚠ {one.text}" for one in left))
        self.rest.setVisible(bool(left))
        if not problems:
            super().accept()


def ask(dialog: EntryDialog) -> Any:
    """Show a dialog and return the entry, or None where the user thought better of it."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    entry = dialog.entry() if accepted else None
    dialog.deleteLater()
    return entry
