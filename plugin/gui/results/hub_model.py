"""The regions as rows of a table: numbers sort as numbers, missing stands last either way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...settings import language
from ...words.words import DASH, evidence, number, percent, quotient_column, translate, verdict_word
from .uncertainty import hundred, is_unsure, span, sure_grade

if TYPE_CHECKING:
    from .result_file import ResultFile, Row

CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_SIDES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# A model gives alignment as a number, which flags of Qt 5 are and those of Qt 6 hold
_RIGHT = _SIDES.value if hasattr(_SIDES, "value") else int(_SIDES)
_VERDICTS = {"candidate": 0, "undetermined": 1, "not a candidate": 2}


@dataclass(frozen=True, slots=True)
class HubColumn:
    """One column: its title, what it sorts by, what it shows."""

    key: str
    title: str
    tip: str
    sort: Callable[[Row], Any]
    show: Callable[[Row], str]
    is_number: bool = False


def hub_columns(result: ResultFile) -> list[HubColumn]:
    """Columns for a result, titles in the language of the dock."""
    name = f"name_{language()}"
    grades = list(filter(None, result.parameter("grades.labels").split(", ")))
    quotient = quotient_column(result)
    pull = _pull(result)

    def region(row: Row) -> str:
        return row.get(name) or row.get("name_en") or row["region_iso"]

    def grade(row: Row) -> int | None:
        return grades.index(row["grade"]) if row.get("grade") in grades else None

    def share(row: Row) -> float | None:
        return hundred(row.get("location_share"))

    columns = [
        HubColumn(
            "rank", translate("GrowthPoles", "Rank"),
            translate("GrowthPoles", "1 is the strongest candidate hub"),
            lambda row: row.get("hub_rank"), lambda row: number(row.get("hub_rank"), 0), True,
        ),
        HubColumn(
            "region", translate("GrowthPoles", "Region"),
            translate("GrowthPoles", "Name of the region"),
            lambda row: region(row).casefold(), region,
        ),
        HubColumn(
            "verdict", translate("GrowthPoles", "Verdict"),
            translate("GrowthPoles", "What the hub rule says; undetermined is a result"),
            lambda row: _VERDICTS.get(row.get("verdict")), lambda row: _verdict(row),
        ),
        HubColumn(
            "grade", translate("GrowthPoles", "Grade"),
            translate("GrowthPoles", "Grade of the index; its letter is the zone"),
            grade, lambda row: _grade(result, row),
        ),
        HubColumn(
            "sure", translate("GrowthPoles", "Grade in Variants"),
            translate(
                "GrowthPoles", "The grade of most defensible variants, and in how many it comes out"
            ),
            lambda row: row.get("grade_probability"), sure_grade, True,
        ),
        HubColumn(
            "index", translate("GrowthPoles", "Index"),
            translate("GrowthPoles", "Index, leader = 100"),
            lambda row: row.get("index_pct"), lambda row: number(row.get("index_pct"), 1), True,
        ),
        HubColumn(
            "ranks", translate("GrowthPoles", "Ranks"),
            translate("GrowthPoles", "Best and worst rank of the index over the variants"),
            lambda row: row.get("rank_low"),
            lambda row: span(row.get("rank_low"), row.get("rank_high"), 0), True,
        ),
        HubColumn(
            "chance", translate("GrowthPoles", "Hub in Variants"),
            translate("GrowthPoles", "In how many defensible variants the hub rule is met"),
            lambda row: row.get("hub_probability"),
            lambda row: percent(hundred(row.get("hub_probability")), 0), True,
        ),
        HubColumn(
            "share", translate("GrowthPoles", "Share"),
            translate("GrowthPoles", "Share of the region in the national activity"),
            share, lambda row: percent(share(row), 1), True,
        ),
        HubColumn(
            "quotient", translate("GrowthPoles", "LQ"),
            translate("GrowthPoles", "Location quotient; above 1 the region is specialised"),
            lambda row: row.get(quotient), lambda row: number(row.get(quotient), 2), True,
        ),
        HubColumn(
            "quotient_span", translate("GrowthPoles", "LQ from–to"),
            translate("GrowthPoles", "Interval of the location quotient"),
            lambda row: row.get("quotient_low"),
            lambda row: span(row.get("quotient_low"), row.get("quotient_high"), 2), True,
        ),
        HubColumn(
            "pull", translate("GrowthPoles", "Neighbours"),
            translate(
                "GrowthPoles", "Whether the pole pulls its neighbours up (spread) or drains them"
            ),
            lambda row: pull.get(row["region_iso"]),
            lambda row: verdict_word(pull.get(row["region_iso"])),
        ),
        HubColumn(
            "evidence", translate("GrowthPoles", "Evidence"),
            translate("GrowthPoles", "What speaks for the region (+) and what against it (−)"),
            lambda row: _evidence(result, row), lambda row: _evidence(result, row),
        ),
    ]  # fmt: skip
    first = result.rows[0] if result.rows else {}
    absent = {"quotient"} if quotient not in first else set()
    absent |= {"index", "grade"} if "index_pct" not in first else set()
    absent |= {"share"} if "location_share" not in first else set()
    absent |= {"rank", "verdict", "evidence"} if "verdict" not in first else set()
    absent |= set() if pull else {"pull"}
    needed = {
        "sure": "grade_probability",
        "ranks": "rank_low",
        "chance": "hub_probability",
        "quotient_span": "quotient_low",
    }
    absent |= {key for key, column in needed.items() if column not in result.filled}
    return [column for column in columns if column.key not in absent]


def _pull(result: ResultFile) -> dict[str, str]:
    """Verdict of the diffusion by pole; where variables disagree there is none."""
    found: dict[str, set[str]] = {}
    for row in result.verdicts:
        found.setdefault(row["region_iso"], set()).add(row["verdict"])
    return {
        code: verdicts.pop() if len(verdicts) == 1 else "undetermined"
        for code, verdicts in found.items()
    }


def _grade(result: ResultFile, row: Row) -> str:
    """Say the grade; an unsure one has the mark that it has on the map."""
    return f"{row['grade']} ?" if is_unsure(result, row) else row.get("grade") or DASH


def _verdict(row: Row) -> str:
    star = "★ " if row.get("verdict") == "candidate" else ""
    return star + verdict_word(row.get("verdict"))


def _evidence(result: ResultFile, row: Row) -> str:
    good, bad = evidence(result, row)
    return "; ".join([f"+ {text}" for text in good] + [f"− {text}" for text in bad])


class HubModel(QAbstractTableModel):
    """The rows of a result, all or those asked for.

    It sorts and filters itself: a proxy of Qt would ask Python cell by cell, and tell of every gap
    between the rows left.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[HubColumn] = []
        self.rows: list[Row] = []
        self.every: list[Row] = []
        self._searchable: dict[str, str] = {}

    def show(self, result: ResultFile | None) -> None:
        """Show a result, or nothing."""
        self.beginResetModel()
        self.columns = hub_columns(result) if result else []
        self.every = list(result.rows) if result else []
        self.rows = self.every
        self._searchable = {}
        self.endResetModel()

    def narrow(self, text: str, verdict: str) -> None:
        """Show the rows that hold every word of a text and have a verdict; empty asks for all."""
        words = text.casefold().split()
        self.beginResetModel()
        self.rows = [
            row
            for row in self.every
            if (not verdict or row.get("verdict") == verdict)
            and (not words or all(word in self._text(row) for word in words))
        ]
        self.endResetModel()

    def _text(self, row: Row) -> str:
        """Return what is searched in a row, in small letters."""
        code = row["region_iso"]
        if code not in self._searchable:
            names = ("region_iso", "name_en", "name_ru", "name_kk", "grade", "verdict")
            parts = [str(row.get(name) or "") for name in names]
            self._searchable[code] = " ".join(parts).casefold()
        return self._searchable[code]

    def code(self, row: int) -> str:
        """Return the code of the region in a row."""
        return self.rows[row]["region_iso"]

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
        """Count the regions."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        from ....core.escaping import html_plain

        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.show(row)
        if role == Qt.ItemDataRole.ToolTipRole and not column.is_number:
            return html_plain(column.show(row))
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return _RIGHT
        return row["region_iso"] if role == CODE_ROLE else None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return the title of a column, and its meaning as a tip."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role != Qt.ItemDataRole.ToolTipRole:
            return None
        from ....core.escaping import html_plain

        return html_plain(self.columns[section].tip)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column; rows without a value stay last."""
        if not 0 <= column < len(self.columns):
            return
        key, down = self.columns[column].sort, order == Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        moving = [self.rows[one.row()]["region_iso"] for one in old]
        self.rows = _sorted(self.rows, key, down)
        self.every = _sorted(self.every, key, down)
        moved = {row["region_iso"]: at for at, row in enumerate(self.rows)} if old else {}
        new = [self.index(moved[code], one.column()) for code, one in zip(moving, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def _sorted(rows: list[Row], key: Callable[[Row], Any], down: bool) -> list[Row]:
    """Sort rows by a key; those without one stay last, in their order."""
    keyed = [(key(row), row) for row in rows]
    known = [one for one in keyed if one[0] is not None]
    known.sort(key=lambda one: one[0], reverse=down)
    return [row for _, row in known] + [row for value, row in keyed if value is None]
