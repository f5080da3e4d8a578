"""The print page: its map, the insets of small regions, and what stands beside them."""

import pytest
from growth_poles.plugin.gui.page import page as layout
from growth_poles.plugin.gui.page.insets import small_regions
from growth_poles.plugin.gui.page.page import make_page
from growth_poles.plugin.gui.page.parts import _round_down
from growth_poles.plugin.gui.results.result_file import read_result
from growth_poles.plugin.map import styling
from growth_poles.plugin.map.projection import project_around
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)


@pytest.fixture
def page(results):
    """Make a page of the paper's results; layers are let go before QGIS ends."""
    kept = []

    def make(kind="grade", **options):
        group = styling.add_results(results, "en", "Poles")
        layer = next(node.layer() for node in group.findLayers() if node.name() == "Regions")
        styling.show(layer, kind)
        kept.append(layer)
        return make_page(read_result(results), layer, **options)

    yield make
    kept.clear()


def items(layout, kind):
    return [item for item in layout.items() if type(item) is kind]


def test_cities_have_insets_with_frame_scale_and_name_the_first_hub_first(page):
    layout = page()
    small, other, main = sorted(
        items(layout, QgsLayoutItemMap), key=lambda one: (one.rect().width(), one.pos().x())
    )
    assert main.rect().width() == 178
    # 130 km and less from side to side: a city and what lies around it
    for inset in (small, other):
        assert inset.scale() < main.scale() / 5
        assert inset.frameEnabled()
    overviews = main.overviews().asList()
    assert [one.name() for one in overviews] == ["Almaty city", "Nur-Sultan city"]
    assert [one.linkedMap() for one in overviews] == [small, other]
    texts = [label.text() for label in items(layout, QgsLayoutItemLabel)]
    assert {"Almaty city", "Nur-Sultan city"} <= set(texts)
    assert len(items(layout, QgsLayoutItemScaleBar)) == 3


def test_a_bar_of_an_inset_stands_below_its_map_where_no_label_can_be(page):
    layout = page()
    insets = [one for one in items(layout, QgsLayoutItemMap) if one.rect().width() < 100]
    assert len(insets) == 2
    for inset in insets:
        (bar,) = [one for one in items(layout, QgsLayoutItemScaleBar) if one.linkedMap() == inset]
        frame, of_bar = (one.mapRectToScene(one.rect()) for one in (inset, bar))
        assert frame.bottom() <= of_bar.top()
        assert frame.left() <= of_bar.left() < of_bar.right() <= frame.right()
        assert of_bar.bottom() <= 205  # of a page of 210 mm


def test_the_page_says_of_which_variable_the_poles_were_asked(page):
    texts = [label.text() for label in items(page(), QgsLayoutItemLabel)]
    (method,) = [text for text in texts if "never read as zero" in text]
    assert method.count("Index: Almaty city: ") == 1
    assert " Nur-Sultan city: " in method and "Index: Nur-Sultan city" not in method


def test_a_page_can_do_without_insets(page):
    layout = page(insets=False)
    assert len(items(layout, QgsLayoutItemMap)) == 1
    assert len(items(layout, QgsLayoutItemScaleBar)) == 1


def test_the_legend_says_what_the_map_shows_and_pushes_the_table_down(page):
    layout = page("bivariate")
    (legend,) = items(layout, QgsLayoutItemLegend)
    node = legend.model().rootGroup().findLayers()[0]
    assert node.customProperty("legend/title-label") == "Index and specialisation"
    title = "Candidate hubs and undetermined regions"
    (table,) = [one for one in items(layout, QgsLayoutItemLabel) if one.text() == title]
    # title and ten entries of 5.7 mm from 31 mm down
    assert table.pos().y() == pytest.approx(90.0)


def test_beside_a_long_legend_the_hubs_without_room_are_counted(page, monkeypatch):
    monkeypatch.setattr(layout, "_legend", lambda *_: 160.0)
    texts = {one.text(): one for one in items(page(), QgsLayoutItemLabel)}
    assert texts["Candidate hubs and undetermined regions"].pos().y() <= 124.0
    # the paper has two candidates, and a row of 3.8 mm has no room under the title
    assert "and 2 more" in texts


class Rows:
    """What a result says of its regions."""

    def __init__(self, **rows):
        self.rows = {code: {"verdict": verdict, "index_rank": rank}
                     for code, (verdict, rank) in rows.items()}  # fmt: skip

    def row(self, code):
        return self.rows.get(code)


def squares(sides):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32642&field=region_iso:string", "squares", "memory")
    for number, (code, side) in enumerate(sides.items()):
        feature = QgsFeature(layer.fields())
        left = 1000 * number
        box = QgsRectangle(left, 0, left + side, side)
        feature.setGeometry(QgsGeometry.fromRect(box))
        feature.setAttributes([code])
        layer.dataProvider().addFeature(feature)
    return layer


def test_of_many_small_regions_a_candidate_comes_first_then_the_high_ranks_then_the_unknown():
    # the median side is 100; below a tenth of it a region is small
    layer = squares(dict.fromkeys("PQRSTU", 100) | dict.fromkeys("ABCD", 9) | {"V": 11})
    rows = Rows(A=("not", 2), B=("candidate", 9), C=("not", None), D=("not", 1), V=("candidate", 3))
    assert [one["region_iso"] for one in small_regions(layer, rows)] == ["B", "D", "A"]
    del layer


def test_regions_alike_in_size_need_no_inset():
    layer = squares(dict.fromkeys("PQRSTU", 100))
    assert small_regions(layer, Rows()) == []
    del layer


@pytest.mark.parametrize(
    ("length", "found"), [(399, 200), (500, 500), (9.99, 5), (0.3, 0.2), (1, 1), (0, 1e-6)]
)
def test_a_bar_of_the_scale_has_a_round_length(length, found):
    assert _round_down(length) == pytest.approx(found)


def test_the_page_is_drawn_in_the_user_s_projection_where_it_has_metres(page):
    layout = page()
    maps = items(layout, QgsLayoutItemMap)
    assert {one.crs().toProj() for one in maps} == {QgsProject.instance().crs().toProj()}
    assert "laea" in maps[0].crs().toProj()


def test_a_projection_set_for_results_goes_with_them_and_one_of_the_user_stays():
    def at(longitude):
        layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "square", "memory")
        feature = QgsFeature()
        box = QgsRectangle(longitude - 1, 40, longitude + 1, 42)
        feature.setGeometry(QgsGeometry.fromRect(box))
        layer.dataProvider().addFeature(feature)
        layer.updateExtents()
        return layer

    project = QgsProject.instance()
    for longitude in (10, 70):
        project_around(at(longitude))
        assert f"+lon_0={longitude}.0 " in project.crs().toProj()
        assert "laea" in project.crs().toProj()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32642"))
    project_around(at(10))
    assert project.crs().authid() == "EPSG:32642"
