"""English, Russian and Kazakh: every text is translated, and a switch reaches all of them."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from growth_poles.core.panel.match_report import Report
from growth_poles.core.study.read import read_study
from growth_poles.plugin import settings
from growth_poles.plugin.gui.form.table_dialog import TableDialog
from growth_poles.plugin.gui.panel import Panel
from growth_poles.plugin.gui.results.match_dialog import MatchDialog, known_status
from growth_poles.plugin.gui.results.result_file import read_result
from growth_poles.plugin.main import GrowthPolesPlugin
from growth_poles.plugin.map.styling import load_styles, show
from growth_poles.studies import shipped
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QTabWidget,
    QTreeView,
    QTreeWidget,
    QWidget,
)

PLUGIN = Path(settings.__file__).resolve().parent
# Names that stay as they are in every language
NAMES = re.compile(
    r"QGIS|HTML|PDF|PNG|CSV|XLSX|GeoJSON|GeoParquet|Parquet|GAL|GeoPackage|Growth Poles"
    r"|growth_poles|English|Enter|KZ-[A-Z]{3}|ISO"
    r"|[\w-]+\.(?:csv|gpkg|toml)|missing = no_value|<[^>]+>"
)


def texts():
    """Every text that the plugin translates."""
    found = set()
    for file in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) >= 2:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name == "translate" and isinstance(node.args[1], ast.Constant):
                    found.add((node.args[0].value, node.args[1].value))
    return sorted(found)


@pytest.fixture
def speak():
    """Speak a language for one test."""
    translations = settings.Translations()

    def to(code):
        settings.choose_language(code)
        translations.install()

    yield to
    translations.remove()
    settings.choose_language("")


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_text_is_translated_and_keeps_its_places(language, speak):
    speak(language)
    said = {(context, text): QCoreApplication.translate(context, text) for context, text in texts()}
    assert len(said) > 380
    assert [text for (_, text), there in said.items() if there == text] == []
    for (_, text), there in said.items():
        places = sorted(re.findall(r"{\w+}", text))
        assert sorted(re.findall(r"{\w+}", there)) == places, text
        assert ("&" in text) == ("&" in there) or "R&D" in text, text


def test_no_text_is_left_in_the_translations_that_nobody_says():
    sources = {text for _, text in texts()}
    for language in ("ru", "kk"):
        file = PLUGIN / "i18n" / f"growth_poles_{language}.ts"
        listed = re.findall(r"<source>(.*?)</source>", file.read_text(encoding="utf-8"), re.S)
        unescaped = [
            one.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for one in listed
        ]
        assert set(unescaped) <= sources


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_is_compiled_is_what_was_translated(language, speak):
    speak(language)
    root = ElementTree.parse(PLUGIN / "i18n" / f"growth_poles_{language}.ts").getroot()
    messages = {one.findtext("source"): one.findtext("translation") for one in root.iter("message")}
    assert len(messages) > 500
    for source, there in messages.items():
        assert QCoreApplication.translate("GrowthPoles", source) == there


def said_by(widget):
    """Every text that a widget and those in it show or tell a screen reader."""
    for one in [widget, *widget.findChildren(QWidget)]:
        yield one.accessibleName()
        yield one.toolTip()
        if isinstance(one, (QAbstractButton, QLabel)):
            yield one.text()
        if isinstance(one, QGroupBox):
            yield one.title()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()
        if isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        if isinstance(one, QTabWidget):
            yield from (one.tabText(at) for at in range(one.count()))
        if isinstance(one, QTreeWidget):
            head = one.headerItem()
            yield from (head.text(at) for at in range(one.columnCount()))
        if isinstance(one, QListWidget):
            yield from (one.item(at).text() for at in range(one.count()))
        if isinstance(one, (QTableView, QTreeView)):
            model = one.model()
            for at in range(model.columnCount()):
                yield str(model.headerData(at, Qt.Orientation.Horizontal) or "")
                yield from (
                    str(model.index(row, at).data() or "") for row in range(model.rowCount())
                )
    yield from (action.text() for action in widget.findChildren(QAction))


def foreign(panel):
    """Texts with three Latin letters in a row that are no name."""
    kept = set()
    for text in said_by(panel):
        if re.search(r"[A-Za-z]{3}", NAMES.sub("", text or "")):
            kept.add(text)
    # names of the study's indicators are its own; QGIS's own widgets speak QGIS's language
    return kept


def whole_panel(result):
    # the folder that results go to is data: one without Latin letters
    settings.remember_file("output_folder", Path("/папка"))
    panel = Panel()
    panel.form.fill(read_study(shipped("kazakhstan-official")))
    panel.show_title(result.title)
    panel.list.show_result(result)
    panel.explanation.show_region(result, "KZ-ALA")
    panel.comparison.show_comparison(result, result, [])
    return panel


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_english_is_left_in_another_language(language, speak, results):
    speak(language)
    result = read_result(results)
    panel = whole_panel(result)
    assert foreign(panel) - qgis_texts() == set()
    for dialog in (TableDialog(read_study(shipped("paper")).tables[0]), MatchDialog([])):
        assert foreign(dialog) - qgis_texts() - own_names() == set()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_kind_of_an_indicator_is_not_cut(language, speak):
    speak(language)
    dialog = TableDialog(read_study(shipped("kazakhstan-official")).tables[0])
    dialog.show()
    choice = dialog.tree.itemWidget(dialog.tree.topLevelItem(0), 2)
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    text = QStyle.SubControl.SC_ComboBoxEditField
    room = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, text, choice)
    kinds = [choice.itemText(at) for at in range(choice.count())]
    assert len(kinds) == 3
    assert max(map(choice.fontMetrics().horizontalAdvance, kinds)) <= room.width()
    dialog.deleteLater()


def qgis_texts():
    """Texts of QGIS's own widgets."""
    from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget, QgsMapLayerComboBox

    made = [QgsFileWidget(), QgsMapLayerComboBox(), QgsCollapsibleGroupBox("")]
    return {text for widget in made for text in said_by(widget)} | OF_QT


# tab bars and spin boxes of Qt name their parts themselves
OF_QT = {"qt_spinbox_lineedit", "Scroll Left", "Scroll Right"}


def own_names():
    """What the table of the study says itself: its headers, and the units of the study."""
    table = read_study(shipped("paper")).tables[0]
    headers = table.file.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    return {
        *headers,
        *(text for one in table.columns for text in (one.indicator, one.unit, one.label)),
    }


def test_numbers_take_the_mark_of_the_language(speak):
    from growth_poles.plugin.words.words import number, percent

    speak("ru")
    assert (number(1234.5, 1), percent(52.66, 1)) == ("1234,5", "52,7\u00a0%")
    speak("en")
    assert (number(1234.5, 1), percent(52.66, 1)) == ("1234.5", "52.7%")
    assert number(None, 1) == number(float("nan"), 1) == "–"


@pytest.mark.parametrize("stored", [None, "", "xx", "fr"])
def test_a_language_that_is_not_known_is_english(stored):
    QgsSettings().setValue("growth_poles/language", stored)
    assert settings.language() == "en"
    QgsSettings().remove("growth_poles/language")


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_qgis_names_the_regions_in_the_language_under_every_style(language, open_layer):
    layer = open_layer("regions")
    kinds = load_styles(layer, language)
    assert len(kinds) > 5
    for kind in kinds:
        assert show(layer, kind)
        assert f'"name_{language}"' in layer.displayExpression()


def test_algorithms_speak_the_language_before_the_dock_is_open(speak):
    speak("ru")
    settings.Translations.remove()
    plugin = GrowthPolesPlugin(None)
    plugin.initProcessing()
    told = {one.id(): one.displayName() for one in plugin.provider.algorithms()}
    plugin.unload()
    assert told["growthpoles:hubs"] == "Кандидаты в полюсы роста"
    assert not any(re.search(r"[A-Za-z]{3}", name) for name in told.values())
    assert QCoreApplication.translate("GrowthPoles", "Candidate hubs") == "Candidate hubs"


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_legends_of_neighbours_and_titles_of_styles_are_in_the_language(
    language, speak, open_layer
):
    speak(language)
    lines = open_layer("neighbours")
    load_styles(lines, language)
    told = [item.label() for item in lines.renderer().legendSymbolItems()]
    regions = open_layer("regions")
    load_styles(regions, language)
    told += regions.styleManager().styles()
    assert len(told) > 12
    assert [text for text in told if re.search(r"[A-Za-z]{3}", text)] == []


def test_every_status_of_the_match_report_has_a_word(speak):
    speak("ru")
    table = Report([2016]).table()
    (meaning,) = [column.meaning for column in table.columns if column.name == "status"]
    statuses = meaning.partition(": ")[2].split(", ")
    assert len(statuses) > 10
    assert [status for status in statuses if known_status(status) == status] == []
