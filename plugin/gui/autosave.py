"""What stands in the form and in no project yet, kept in the profile against a crash of QGIS."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLockFile, QSaveFile

_STEM = "unsaved-study-"


def _folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "growth_poles"


class Unsaved:
    """One file of this window; it goes when the project is saved or the window is closed.

    The lock beside it tells a file of a QGIS that runs from one that a crash left.
    """

    def __init__(self) -> None:
        self._file = _folder() / f"{_STEM}{uuid4().hex}.json"
        self._lock: QLockFile | None = None

    def keep(self, study: str, layers: str) -> bool:
        """Write the form; False where the profile cannot be written."""
        if self._lock is None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
            except OSError:
                return False
            self._lock = _lock_of(self._file)
            self._lock.tryLock(0)
        now = datetime.now().astimezone().isoformat(timespec="minutes")
        text = json.dumps({"study": study, "layers": layers, "time": now})
        file = QSaveFile(str(self._file))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        file.write(text.encode("utf-8"))
        return file.commit()

    def drop(self) -> None:
        """Take the file away: what it held is saved or given up."""
        self._file.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def left_behind() -> dict[str, Any] | None:
    """Take the newest form that a crash left, and all such files away; None where there is none."""
    found = []
    for file in _folder().glob(f"{_STEM}*.json"):
        lock = _lock_of(file)
        if not lock.tryLock(0):
            continue  # of a QGIS that runs
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            data = None
        if isinstance(data, dict) and isinstance(data.get("study"), str):
            found.append((str(data.get("time", "")), data))
        file.unlink(missing_ok=True)
        lock.unlock()
    return max(found, key=lambda one: one[0])[1] if found else None


def _lock_of(file: Path) -> QLockFile:
    lock = QLockFile(f"{file}.lock")
    # it belongs to a process, however long that runs
    lock.setStaleLockTime(0)
    return lock
