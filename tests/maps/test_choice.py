"""Which styles a result gets follows from the columns that have values."""

import re
from dataclasses import replace

from growth_poles.core.maps.choice import map_styles
from growth_poles.core.results.region_tables import LOCAL
from growth_poles.core.study.read import read_study
from growth_poles.core.tables import Column, Table
from growth_poles.studies import shipped

KINDS = {
    "region_iso": "text",
    "name_en": "text",
    "year": "integer",
    "grade": "text",
    "zone": "text",
    "location_share": "real",
    "location_quotient": "real",
    "is_candidate_hub": "boolean",
    "zone_steps": "integer",
    "grade_probability": "real",
    "hub_probability": "real",
    "local_quadrant": "text",
    "local_p_adjusted": "real",
    "local_p_value": "real",
    "local_p_floor": "real",
    "local_p_adjusted_floor": "real",
    "local_moran": "real",
    "local_lag": "real",
    "ring_kz_ala": "integer",
    "name_ru": "text",
    "name_kk": "text",
}


def table(name, **columns):
    rows = [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]
    return Table.from_rows(name, "", tuple(Column(c, KINDS[c], "") for c in columns), rows)


def english(study, *tables):
    study = replace(study, diffusion=None)
    made = map_styles(study, {one.name: one for one in tables}, small_area=0.1)
    return {(one.layer, one.name): one for one in made if not one.name.endswith(("_ru", "_kk"))}


PAPER = read_study(shipped("paper"))
OFFICIAL = read_study(shipped("kazakhstan-official"))


def test_index_and_specialisation_need_a_region_where_both_are_known():
    both = table("regions", zone=["A", None], location_share=[0.6, 0.1], zone_steps=[1, None])
    neither = table("regions_by_year", zone=["A", None], location_share=[None, 0.1])
    found = english(PAPER, both, neither)
    assert ("regions", "bivariate") in found
    assert ("regions_by_year", "bivariate") not in found
    assert found["regions", "movement"].title == "Movement between zones, 2010–2016"
    nothing = table("regions", zone=[None], location_share=[0.1], zone_steps=[None])
    assert set(english(PAPER, nothing)) == {("regions", "share")}


def test_a_study_with_totals_is_mapped_by_its_quotients_and_one_without_by_shares():
    columns = {"zone": ["A"], "location_share": [0.6], "location_quotient": [2.0]}
    quotient = english(OFFICIAL, table("regions", **columns))["regions", "bivariate"].qml
    share = english(PAPER, table("regions", **columns))["regions", "bivariate"].qml
    assert re.search('label="A3   Zone A, quotient 1.5 and more"', quotient)
    assert re.search('label="A3   Zone A, share 50% and more"', share)


def test_a_layer_is_hatched_where_its_grades_have_a_probability():
    columns = {"region_iso": ["A"], "grade": ["B"], "is_candidate_hub": [True]}
    sure = table("regions_by_year", **columns)
    unsure = table("regions", **columns, grade_probability=[0.5], hub_probability=[0.5])
    found = english(PAPER, sure, unsure)
    assert "Grade unsure" in found["regions", "grade"].qml
    assert "hub_probability" in found["regions", "candidates"].qml
    assert "Grade unsure" not in found["regions_by_year", "grade"].qml
    assert "hub_probability" not in found["regions_by_year", "candidates"].qml


def test_one_style_a_layer_opens_first_and_it_shows_something():
    graded = table("regions", grade=["B"], location_share=[0.6])
    ungraded = table("regions_by_year", grade=[None], location_share=[0.6])
    found = english(PAPER, graded, ungraded)
    assert [key for key, one in found.items() if one.is_default] == [
        ("regions", "grade"),
        ("regions_by_year", "share"),
    ]


def test_association_is_mapped_by_adjusted_p_values_and_rings_of_the_poles_of_the_verdicts():
    local = {name: ["HH"] if name == "local_quadrant" else [0.5] for name in LOCAL}
    names = {"name_en": ["Almaty city"], "name_ru": ["г. Алматы"], "name_kk": ["Алматы қаласы"]}
    regions = table("regions", region_iso=["KZ-ALA"], **names, ring_kz_ala=[2], **local)
    # a pole without a column of rings has no map
    verdicts = table("verdicts", region_iso=["KZ-ALA", "KZ-AST"])
    made = map_styles(PAPER, {"regions": regions, "verdicts": verdicts}, small_area=0.1)
    found = {one.name: one for one in made}
    association = found["local_association"]
    assert "local_p_adjusted&quot; &lt;= 0.05" in association.qml
    assert "local_p_value" not in association.qml
    assert "local_p_adjusted_floor" in association.qml
    assert association.title == (
        "Local association with the neighbours: Index, shared border or point"
    )
    assert found["ring_kz_ala_ru"].title == "Кольца вокруг полюса: г. Алматы"
    assert "Ring 2" in found["ring_kz_ala"].qml and "Ring 3" not in found["ring_kz_ala"].qml
    assert not any("ast" in name for name in found)
    assert [one.name for one in made if one.is_default] == ["neighbours"]
