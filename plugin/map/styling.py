"""Results on the map: one group on top, the file's own styles, one map theme for each question.

Only what Growth Poles put into the project before is taken away again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from qgis import utils
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsInterval,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsMapLayerStyle,
    QgsMapThemeCollection,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QTime

from ..words.study_words import with_known
from .projection import project_around

translate = QCoreApplication.translate

# from the lowest to the highest: lines are drawn over the regions
LAYERS = ("regions_by_year", "regions", "neighbours")
_GROUP = "growth_poles/results"
_THEMES = "growth_poles/themes"
_STYLE = "growth_poles/style"


def add_results(path: Path | str, language: str = "en", title: str = "") -> QgsLayerTreeGroup:
    """Put the layers of a results file on top of the tree, in place of those of another.

    Parameters
    ----------
    path : Path or str
        Results file.
    language : {"en", "ru", "kk"}
        Of styles and themes; layer titles are in the language of the translator in place.
    title : str
        Name of the group.

    Returns
    -------
    QgsLayerTreeGroup
        Its layers carry every stored style of the language; the first one of ``regions`` shows.
    """
    *_, group = adding_results(path, language, title)
    return group


def adding_results(
    path: Path | str, language: str = "en", title: str = ""
) -> Iterator[QgsLayerTreeGroup]:
    """As :func:`add_results`, a step for each value, for a window that stays alive between."""
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    remove_results()
    alone = not project.mapLayers()
    group = root.insertGroup(0, title or translate("GrowthPoles", "Growth Poles"))
    group.setCustomProperty(_GROUP, True)
    layers = {}
    for name in LAYERS:
        layer = QgsVectorLayer(f"{path}|layername={name}", layer_title(name), "ogr")
        yield group
        if layer.isValid():
            load_styles(layer, language)
            project.addMapLayer(layer, False)
            group.insertLayer(0, layer)
            layers[name] = layer
            yield group
    group.setCustomProperty(_THEMES, _add_themes(layers))
    if "regions_by_year" in layers:
        _offer_years(path)
    for name, layer in layers.items():
        node = group.findLayer(layer)
        node.setItemVisibilityChecked(name == "regions")
        # said twice: a tree that is shown misses what does not change
        node.setExpanded(name != "regions")
        node.setExpanded(name == "regions")
    if alone and "regions" in layers:
        # last, for QGIS takes the CRS of the first layer that comes into an empty project
        project_around(layers["regions"])
    yield group


def remove_results() -> None:
    """Take our own group, its layers and its themes out of the project."""
    project = QgsProject.instance()
    root, themes = project.layerTreeRoot(), project.mapThemeCollection()
    for old in [one for one in root.findGroups() if one.customProperty(_GROUP)]:
        for name in old.customProperty(_THEMES) or []:
            themes.removeMapTheme(name)
        ours = [node.layerId() for node in old.findLayers() if _is_ours(node.layer())]
        for node in [one for one in old.findLayers() if one.layerId() not in ours]:
            # a layer that the user moved into our group stays in the project
            root.insertChildNode(0, node.clone())
        project.removeMapLayers(ours)
        root.removeChildNode(old)


def _is_ours(layer: QgsVectorLayer | None) -> bool:
    return layer is None or bool(layer.customProperty(_GROUP))


def layer_title(name: str) -> str:
    """Name a layer of a results file for people."""
    titles = {
        "regions": translate("GrowthPoles", "Regions"),
        "regions_by_year": translate("GrowthPoles", "Regions by year"),
        "neighbours": translate("GrowthPoles", "Neighbours"),
    }
    return titles.get(name, name)


def load_styles(layer: QgsVectorLayer, language: str) -> list[str]:
    """Give a layer every style that its file stores in a language, by their titles.

    The style that QGIS opened the layer with stays the one that shows, in the language. The time
    settings of a style, which QGIS leaves out where it opens a layer, are applied too.

    Returns
    -------
    list of str
        Kinds of the styles: ``grade``, ``share``, ``candidates`` …
    """
    layer.setCustomProperty(_GROUP, True)
    count, ids, names, titles, _ = layer.listStylesInDatabase()
    stored = list(zip(names, ids, titles, strict=True))[: max(count, 0)]
    manager, kinds = layer.styleManager(), []
    for name, number, title in stored:
        kind, code = _kind_of(name, names)
        if code != language:
            continue
        qml, _ = layer.getStyleFromDatabase(number)
        qml = qml.replace("</qgis>", f"{_naming(layer, language)}</qgis>")
        title = with_known(title)
        shown = title if title and title not in manager.styles() else name
        if manager.addStyle(shown, QgsMapLayerStyle(qml)):
            layer.setCustomProperty(f"{_STYLE}/{kind}", shown)
            kinds.append(kind)
    if kinds:
        # QGIS lists the default of the file first
        default, _ = _kind_of(stored[0][0], names)
        before = manager.currentStyle()
        show(layer, default if default in kinds else kinds[0])
        manager.removeStyle(before)
    return kinds


def _naming(layer: QgsVectorLayer, language: str) -> str:
    """Name regions in the language in QGIS's own windows: selection, identify, attribute form."""
    columns = dict.fromkeys((f"name_{language}", "name_en", "region_iso"))
    if any(layer.fields().indexOf(column) < 0 for column in columns):
        return ""
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f"<previewExpression>coalesce({quoted})</previewExpression>"


def _kind_of(name: str, names: Sequence[str]) -> tuple[str, str]:
    """Return the kind and the language of a style by its name; English has no ending.

    The rings around a pole with the code ``RU`` are ``ring_ru`` in English.
    """
    stem, _, end = name.rpartition("_")
    return (stem, end) if end in ("ru", "kk") and stem in names else (name, "en")


def style_of(layer: QgsVectorLayer, kind: str) -> str:
    """Return the title under which a layer has a kind of style; empty where it has none."""
    return layer.customProperty(f"{_STYLE}/{kind}") or ""


def show(layer: QgsVectorLayer, kind: str) -> bool:
    """Show a kind of style; False where the layer has none."""
    name = style_of(layer, kind)
    return bool(name) and layer.styleManager().setCurrentStyle(name)


def questions(layers: Mapping[str, QgsVectorLayer]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Say what each map theme draws.

    Parameters
    ----------
    layers : mapping of str to QgsVectorLayer
        Layers of a result by their names in its file.

    Returns
    -------
    dict of str to tuple of (str, str)
        Title of the theme to layers and kinds of style, the lowest first; only what is there.
    """
    by_year = translate("GrowthPoles", "Growth Poles: grade by year")
    neighbours = translate("GrowthPoles", "Growth Poles: neighbours")
    asked = {
        translate("GrowthPoles", "Growth Poles: grade"): (("regions", "grade"),),
        by_year: (("regions_by_year", "grade"),),
        translate("GrowthPoles", "Growth Poles: share"): (("regions", "share"),),
        translate("GrowthPoles", "Growth Poles: index and specialisation"): (
            ("regions", "bivariate"),
        ),
        translate("GrowthPoles", "Growth Poles: movement between zones"): (
            ("regions", "movement"),
        ),
        translate("GrowthPoles", "Growth Poles: candidate hubs"): (("regions", "candidates"),),
        translate("GrowthPoles", "Growth Poles: local association"): (
            ("regions", "local_association"),
        ),
        neighbours: (("regions", "candidates"), ("neighbours", "neighbours")),
    }
    if regions := layers.get("regions"):
        stem = f"{_STYLE}/ring_"
        for key in sorted(key for key in regions.customPropertyKeys() if key.startswith(stem)):
            text = translate("GrowthPoles", "Growth Poles: {question}")
            title = text.format(question=regions.customProperty(key))
            asked[title] = (("regions", key.removeprefix(f"{_STYLE}/")),)
    return {
        title: parts
        for title, parts in asked.items()
        if all(name in layers and style_of(layers[name], kind) for name, kind in parts)
    }


def _add_themes(layers: dict[str, QgsVectorLayer]) -> list[str]:
    """Make a map theme for each question; layers of the user are in it as they are shown now."""
    project = QgsProject.instance()
    themes = project.mapThemeCollection()
    made: list[str] = []
    model = QgsLayerTreeModel(project.layerTreeRoot())
    for title, parts in questions(layers).items():
        if themes.hasMapTheme(title):
            continue
        record = QgsMapThemeCollection.createThemeFromCurrentState(project.layerTreeRoot(), model)
        for layer in layers.values():
            record.removeLayerRecord(layer)
        for name, kind in parts:
            shown = QgsMapThemeCollection.MapThemeLayerRecord(layers[name])
            shown.isVisible = True
            shown.usingCurrentStyle = True
            shown.currentStyle = style_of(layers[name], kind)
            shown.expandedLayerNode = True
            ticked, waiting = _legend_of(layers[name])
            if waiting:
                # else QGIS ticks every class of the layer with the theme
                shown.usingLegendItems = True
                shown.checkedLegendItems = ticked
            record.addLayerRecord(shown)
        themes.insert(title, record)
        made.append(title)
    return made


def _legend_of(layer: QgsVectorLayer) -> tuple[set[str], set[str]]:
    """Return the classes of a layer that are drawn, and those that wait for a tick."""
    keys = [item.ruleKey() for item in layer.renderer().legendSymbolItems() if item.isCheckable()]
    ticked = {key for key in keys if layer.renderer().legendSymbolItemChecked(key)}
    return ticked, set(keys) - ticked


def _offer_years(path: Path | str) -> None:
    """Let the temporal controller walk in years where the project has no time of its own."""
    settings = QgsProject.instance().timeSettings()
    if settings.temporalRange().begin().isValid():
        return
    # the record of the run says in a line what the layer would say after all its rows
    record = QgsVectorLayer(f"{path}|layername=run_record", "run_record", "ogr")
    request = QgsFeatureRequest().setFilterExpression("part = 'parameter' AND key = 'years'")
    told = [row["value"] for row in record.getFeatures(request)] if record.isValid() else []
    years = [int(year) for year in str(*told[:1]).split(", ") if year.isdigit()]
    if years:
        start = QDateTime(QDate(min(years), 1, 1), QTime(0, 0, 0))
        end = QDateTime(QDate(max(years), 12, 31), QTime(23, 59, 59))
        settings.setTemporalRange(QgsDateTimeRange(start, end))
        unit = QgsUnitTypes.TemporalUnit.TemporalYears
        settings.setTimeStep(1.0)
        settings.setTimeStepUnit(unit)
        # the controller of an open window reads the project's time only when a project is opened
        controller = utils.iface and utils.iface.mapCanvas().temporalController()
        if controller is not None:
            controller.setFrameDuration(QgsInterval(1.0, unit))
