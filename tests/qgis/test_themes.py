"""Map themes draw what they ask about, and no more."""

from growth_poles.plugin.map.styling import add_results, remove_results
from qgis.core import QgsLayerTreeModel, QgsProject


def test_lines_between_neighbours_lie_over_the_regions_and_one_weights_is_drawn(results):
    project = QgsProject.instance()
    group = add_results(results)
    names = [node.layer().name() for node in group.findLayers()]
    assert names == ["Neighbours", "Regions", "Regions by year"]
    themes, model = project.mapThemeCollection(), QgsLayerTreeModel(project.layerTreeRoot())
    for name in ("Growth Poles: share", "Growth Poles: neighbours"):
        themes.applyTheme(name, project.layerTreeRoot(), model)
    shown = [node.layer().name() for node in group.findLayers() if node.isVisible()]
    assert shown == ["Neighbours", "Regions"]
    renderer = group.findLayers()[0].layer().renderer()
    items = renderer.legendSymbolItems()
    drawn = [one.label() for one in items if renderer.legendSymbolItemChecked(one.ruleKey())]
    assert len(items) == 7
    assert drawn == ["shared border or point"]
    remove_results()


def test_a_theme_leaves_the_legend_open(results):
    project = QgsProject.instance()
    group = add_results(results)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    project.mapThemeCollection().applyTheme("Growth Poles: share", project.layerTreeRoot(), model)
    assert [node.isExpanded() for node in group.findLayers() if node.isVisible()] == [True]
    remove_results()
