import re
from html import unescape
from itertools import pairwise

import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.maps.diffusion import (
    association_styles,
    neighbour_styles,
    ring_styles,
)
from growth_poles.core.maps.qml import Labels, LegendClass, polygon_style
from growth_poles.core.maps.symbology import GRADE_SCALE, sequence, styles


def rules(qml):
    found = re.findall(r'<rule [^>]*filter="([^"]*)" label="([^"]*)"', qml)
    return [(unescape(condition), unescape(label)) for condition, label in found]


def style(name, layer="regions", **options):
    (found,) = [one for one in styles(**options) if (one.layer, one.name) == (layer, name)]
    return found


def luminance(colour):
    """Relative luminance of sRGB (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_each_layer_has_three_styles_a_language_and_one_default():
    made = styles()
    for layer in ("regions", "regions_by_year"):
        names = [one.name for one in made if one.layer == layer]
        assert len(names) == len(set(names)) == 9
        assert [one.name for one in made if one.layer == layer and one.is_default] == ["grade"]


def test_the_first_language_is_the_default():
    assert [one.name for one in styles(["kk", "en"]) if one.is_default] == ["grade_kk"] * 2


def test_share_classes_hold_their_lower_limit_and_leave_no_gap():
    assert rules(style("share").qml) == [
        ('"location_share" < 0.02', "Below 2%"),
        ('"location_share" >= 0.02 AND "location_share" < 0.1', "2% to below 10%"),
        ('"location_share" >= 0.1 AND "location_share" < 0.5', "10% to below 50%"),
        ('"location_share" >= 0.5', "50% and more"),
        ("ELSE", "No value"),
    ]


def test_share_limits_of_a_study_become_classes():
    labels = [label for _, label in rules(style("share_ru", share_limits=[0.125]).qml)]
    assert labels == ["Менее 12,5\u00a0%", "12,5\u00a0% и более", "Нет данных"]


def test_no_share_limits_leave_one_class_and_the_missing_ones():
    assert rules(style("share", share_limits=[]).qml) == [
        ('"location_share" IS NOT NULL', "Share in the national total"),
        ("ELSE", "No value"),
    ]


def test_grades_stand_in_rising_order_and_what_has_none_comes_last():
    conditions = [condition for condition, _ in rules(style("grade").qml)]
    assert conditions == [f"\"grade\" = '{grade}'" for grade, _ in GRADE_SCALE] + ["ELSE"]


def test_an_undetermined_region_is_not_drawn_as_no_candidate():
    assert rules(style("candidates").qml) == [
        ('"is_candidate_hub" = true', "Candidate hub"),
        ('"is_candidate_hub" = false', "Not a candidate"),
        ("ELSE", "?   Undetermined"),
    ]


def test_missing_is_hatched_in_every_style_of_polygons():
    made = [
        *styles(),
        *association_styles("q", "p"),
        *ring_styles("r", dict.fromkeys(("en", "ru", "kk"), "x"), 2),
    ]
    for one in made:
        last = one.qml.split('<symbol type="fill"')[-1]
        assert 'class="LinePatternFill"' in last, one.name


def test_classes_darken_from_step_to_step_so_that_colour_vision_does_not_matter():
    for count in (2, 4, 7, 9, 12):
        bright = [luminance(colour) for colour in sequence(count)]
        assert len(bright) == count
        assert all(low < high for high, low in pairwise(bright))


def test_text_of_a_study_cannot_break_the_document():
    scale = [("A<\"&'", 0.0), ("B", 10.0)]
    made = style("grade", grade_scale=scale)
    assert rules(made.qml)[0] == ("\"grade\" = 'A<\"&'''", "A<\"&'   Below 10%")


def test_limits_that_do_not_rise_are_refused():
    with pytest.raises(InputError, match="share limits"):
        styles(share_limits=[0.5, 0.1])
    with pytest.raises(InputError, match="grade limits"):
        styles(grade_scale=[("C", 0.0), ("B", 0.0)])


def test_an_unknown_language_is_refused():
    for make in (
        styles,
        lambda languages: association_styles("q", "p", languages=languages),
        lambda languages: ring_styles("r", {}, 2, languages=languages),
        lambda languages: neighbour_styles(["queen"], languages=languages),
    ):
        with pytest.raises(InputError, match="'de'"):
            make(["en", "de"])


def test_only_small_polygons_get_a_dot_and_only_where_asked():
    plain = polygon_style([LegendClass("ELSE", "all", "#ffffff")], Labels('"name"'))
    dotted = polygon_style([LegendClass("ELSE", "all", "#ffffff")], Labels('"n"'), small_area=0.5)
    assert "CentroidFill" not in plain
    assert "area($geometry) &lt; min(0.5" in dotted


def test_only_the_layer_with_years_carries_time():
    assert "<temporal" not in style("grade").qml
    assert (
        'startExpression="make_datetime(&quot;year&quot;,1,1,0,0,0)"'
        in style("grade", "regions_by_year").qml
    )


def test_years_that_lie_on_one_another_are_labelled_once():
    shown = '@map_start_time IS NOT NULL OR "year" = 2016'
    for name in ("grade", "share", "candidates"):
        assert shown in unescape(style(name, "regions_by_year", last_year=2016).qml)
        assert "map_start_time" not in style(name, last_year=2016).qml
        assert "map_start_time" not in style(name, "regions_by_year").qml


def test_a_quadrant_counts_only_with_its_p_value():
    made = association_styles("quadrant", "p_adjusted", p_floor="p_floor", alpha=0.1)
    assert rules(made[0].qml) == [
        ('"quadrant" = \'HH\' AND "p_adjusted" <= 0.1', "HH   high among high"),
        ('"quadrant" = \'LL\' AND "p_adjusted" <= 0.1', "LL   low among low"),
        ('"quadrant" = \'HL\' AND "p_adjusted" <= 0.1', "HL   high among low"),
        ('"quadrant" = \'LH\' AND "p_adjusted" <= 0.1', "LH   low among high"),
        (
            'coalesce("p_floor" > 0.1, false) AND NOT coalesce("p_adjusted" <= 0.1, false)',
            "?   Too few neighbours to tell",
        ),
        (
            '"p_adjusted" > 0.1 AND NOT (coalesce("p_floor" > 0.1, false)'
            ' AND NOT coalesce("p_adjusted" <= 0.1, false))',
            "Not significant (p > 0.1, adjusted for all regions)",
        ),
        ("ELSE", "No value"),
    ]


def test_rings_run_from_the_pole_outwards():
    names = {"en": "Almaty city", "ru": "г. Алматы", "kk": "Алматы қаласы"}
    made = {one.name: one for one in ring_styles("ring_kz_ala", names, 2)}
    assert made["rings_kk"].title == "Полюс маңындағы сақиналар: Алматы қаласы"
    assert rules(made["rings_kk"].qml) == [
        ('"ring_kz_ala" = 0', "Полюс"),
        ('"ring_kz_ala" = 1', "1-сақина"),
        ('"ring_kz_ala" = 2', "2-сақина"),
        ("ELSE", "Дерек жоқ"),
    ]


def test_of_many_weights_the_first_is_shown_and_the_others_wait():
    (made,) = neighbour_styles(["queen", "o'brien"], languages=["en"])
    assert rules(made.qml) == [
        ("\"weights\" = 'queen'", "shared border or point"),
        ("\"weights\" = 'o''brien'", "o'brien"),
    ]
    assert re.findall(r'checkstate="(\d)"', made.qml) == ["1", "0"]


def test_letters_shrink_where_a_usual_region_is_narrower_than_a_label():
    def crowded(area):
        qml = polygon_style([LegendClass("ELSE", "all", "#ffffff")], Labels('"n"'), small_area=area)
        return re.findall(r"if\(@map_scale &gt; ([^,]*), 7, 8\)", qml)

    # 100 × 0.16 square degrees: 4° or 360 km a side, 28 mm wide at 1 : 12.9 million
    assert crowded(0.16) == ["1.29e+07"]
    # in metres: 100 × 1e8 m², 100 km a side, 28 mm wide at 1 : 3.57 million
    assert crowded(1e8) == ["3.57e+06"]
    assert crowded(0.0) == []


def test_only_a_small_polygon_is_an_obstacle_and_has_a_line_to_its_label():
    qml = style("grade", small_area=0.5).qml
    for name in ("CalloutDraw", "IsObstacle"):
        assert re.search(
            rf'name="{name}" type="Map">.{{0,90}}value="try\(area\(\$geometry\) &lt; min\(0.5', qml
        )
    assert "IsObstacle" not in style("grade").qml


def test_a_class_over_others_has_no_fill_and_a_hatch_that_dark_and_light_show():
    over = LegendClass('"p" < 0.8', "unsure", "", hatch="#1a1a1a", hatch_angle=135)
    qml = polygon_style([over], Labels('"n"'), small_area=0.5)
    assert "SimpleFill" not in qml
    pattern = qml.split('class="LinePatternFill"')[1].split("CentroidFill")[0]
    assert re.findall(r'name="line_color" type="QString" value="([^"]*)"', pattern) == [
        "#ffffff",
        "#1a1a1a",
    ]
    # a small polygon's dot gets a white hole
    mark = qml.split('class="SimpleMarker"')[1]
    assert 'name="color" type="QString" value="#ffffff"' in mark
    assert 'name="size" type="QString" value="1.4"' in mark


def test_unsure_grades_have_their_class_before_the_missing_ones_only_where_known():
    columns = {"regions": ["grade_probability"]}
    made = {(one.layer, one.name): one.qml for one in styles(columns=columns, unsure_below=0.75)}
    labels = [label for _, label in rules(made["regions", "grade_ru"])]
    assert labels[-2:] == ["?   Оценка ненадёжна (вероятность ниже 0,75)", "Нет оценки"]
    assert len(labels) == len(GRADE_SCALE) + 2
    assert rules(made["regions", "grade"])[-2][0] == (
        '"grade" IS NOT NULL AND "grade_probability" < 0.75'
    )
    assert "grade_probability" not in made["regions_by_year", "grade"]
    assert "hub_probability" not in made["regions", "candidates"]


def test_hubs_have_a_star_on_the_map_of_grades_where_they_are_known():
    columns = {"regions": ["grade", "is_candidate_hub"], "regions_by_year": ["grade"]}
    made = {(one.layer, one.name): one.qml for one in styles(["en"], columns=columns)}
    assert made["regions", "grade"].count('class="GeometryGenerator"') == 1
    assert "GeometryGenerator" not in made["regions_by_year", "grade"]
    assert "GeometryGenerator" not in made["regions", "share"]
