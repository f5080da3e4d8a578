"""The regions of a study: under which names and in which division tables find them."""

from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.analysis import match
from growth_poles.core.errors import UnknownRegionError
from growth_poles.core.reading.cells import RawTable
from growth_poles.core.regions.schemes import scheme
from growth_poles.core.regions.study_regions import Regions
from growth_poles.core.study.spec import BoundarySpec, ColumnSpec, Study, TableSpec


def regions(codes, *, names=None, **more):
    told = names or {code: f"Region {code}" for code in codes}
    return Regions("mine", tuple(codes), {c: (told[c],) * 3 for c in codes}, False, **more)


def panel_of(rows, regions):
    texts, values = (np.array(column, dtype=object) for column in zip(*rows, strict=True))
    spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "grp", "count"),), year=2016)
    raw = RawTable("a.csv", ("region", "grp"), (texts, values))
    study = Study(
        name="mine",
        boundaries=BoundarySpec("mine"),
        years=(2016,),
        focus_year=2016,
        missing="no_value",
        tables=(spec,),
    )
    panel, report = match(study, [raw], regions)
    found = dict(zip(panel.codes, panel.values_of("grp")[:, 0].tolist(), strict=True))
    return panel, found, list(report.rows())


@pytest.mark.parametrize("name", ["16", "17", "20"])
def test_polygons_with_all_codes_of_a_division_are_found_by_the_names_known_of_it(name):
    codes = list(reversed(scheme(name).codes))
    made = regions(codes)
    assert made.division == name
    rows = [(region.name_ru, at + 1.0) for at, region in enumerate(scheme(name).regions)]
    panel, found, _ = panel_of(rows, made)
    # in the order of the polygons, not of the scheme: shapes and neighbours stand in it
    assert panel.codes == tuple(codes)
    assert found == {code: at + 1.0 for at, code in enumerate(scheme(name).codes)}
    (note,) = made.remarks()
    assert f"scheme {name}" in note


def test_a_table_on_a_finer_division_is_added_up_on_polygons_with_shipped_codes():
    rows = [(region.code, 1.0) for region in scheme("17").regions]
    _, found, report = panel_of(rows, regions(scheme("16").codes))
    # South Kazakhstan is Turkistan and Shymkent together
    assert found.pop("KZ-YUZ") == 2.0
    assert set(found.values()) == {1.0}
    assert {row["status"] for row in report if row["region_iso"] == "KZ-YUZ"} == {"added up"}


def test_names_of_the_layer_count_where_they_mean_nothing_yet_and_never_else():
    names = {code: f"Nº {code}" for code in scheme("16").codes}
    # a layer that calls Pavlodar by the name of Akmola region does not change what that means
    names["KZ-PAV"] = "Акмолинская область"
    rows = [(names[code], 1.0) for code in names if code != "KZ-PAV"]
    rows += [("Акмолинская область", 7.0)]
    rows = [row for row in rows if row[0] != names["KZ-AKM"]]
    _, found, _ = panel_of(rows, regions(names, names=names))
    assert found["KZ-AKM"] == 7.0
    assert np.isnan(found["KZ-PAV"])


@pytest.mark.parametrize(
    "codes",
    [scheme("16").codes[:-1], (*scheme("16").codes, "KZ-XXX"), ("a", "b")],
    ids=["one is missing", "one is strange", "others"],
)
def test_codes_that_are_not_exactly_a_division_are_codes_of_the_user(codes):
    made = regions(codes)
    assert made.division == ""
    assert made.remarks() == ()
    with pytest.raises(UnknownRegionError):
        panel_of([(f"Region {codes[0]}", 1.0), ("Карагандинская", 1.0)], made)


def test_rows_of_regions_that_take_no_part_are_set_aside_and_strange_ones_refused():
    made = regions(["a", "b"], outside=("c", "Region c"))
    _, found, report = panel_of([("a", 1.0), ("REGION B", 2.0), ("region-c", 4.0)], made)
    assert found == {"a": 1.0, "b": 2.0}
    aside = [row for row in report if row["status"] == "set aside"]
    assert [(row["row_text"], row["region_iso"]) for row in aside] == [("region-c", None)]
    assert "set aside" in made.remarks()[0]
    with pytest.raises(UnknownRegionError, match="'elsewhere'"):
        panel_of([("a", 1.0), ("elsewhere", 5.0)], made)
