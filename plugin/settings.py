"""What is remembered: the language for the user, inputs and results for the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

LANGUAGES = {"": "System", "en": "English", "ru": "Русский", "kk": "Қазақша"}
SCOPE = "growth_poles"
_LANGUAGE = f"{SCOPE}/language"
_FOLDER = Path(__file__).resolve().parent / "i18n"


def chosen_language() -> str:
    """Return the language that the user chose in the dock; empty: that of QGIS."""
    chosen = QgsSettings().value(_LANGUAGE, "", type=str)
    return chosen if chosen in LANGUAGES else ""


def language() -> str:
    """Return the language of the dock and of map labels: en, ru or kk."""
    code = chosen_language() or (QgsApplication.locale() or "")[:2]
    return code if code in ("en", "ru", "kk") else "en"


def choose_language(code: str) -> None:
    """Remember a language; empty takes that of QGIS."""
    QgsSettings().setValue(_LANGUAGE, code if code in LANGUAGES else "")


class Translations:
    """The translator of the plugin: one for window and algorithms, taken out when they go."""

    _translator: QTranslator | None = None

    @classmethod
    def install(cls) -> None:
        """Put in the translator of the present language, in place of another."""
        cls.remove()
        file = _FOLDER / f"growth_poles_{language()}.qm"
        if file.is_file():
            translator = QTranslator()
            if translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
                cls._translator = translator

    @classmethod
    def remove(cls) -> None:
        """Take the translator out."""
        if cls._translator is not None:
            QCoreApplication.removeTranslator(cls._translator)
            cls._translator = None


def remember(key: str, value: str) -> None:
    """Keep a text in the project."""
    if recall(key) != value:
        QgsProject.instance().writeEntry(SCOPE, key, value)


def recall(key: str) -> str:
    """Return a text that the project keeps, or an empty one."""
    return QgsProject.instance().readEntry(SCOPE, key, "")[0]


def remember_file(key: str, path: Path | str | None) -> None:
    """Keep a file in the project, relative to the project's own where that is saved."""
    text = "" if not path else QgsProject.instance().writePath(Path(path).as_posix())
    remember(key, text)


def recall_file(key: str) -> Path | None:
    """Return a file that the project keeps, by its full path."""
    text = recall(key)
    return Path(QgsProject.instance().readPath(text)) if text else None


def project_folder() -> Path | None:
    """Return the folder of the project, or None while the project was never saved."""
    text = QgsProject.instance().absolutePath()
    return Path(text) if text else None
