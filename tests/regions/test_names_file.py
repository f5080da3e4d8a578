"""A file of names: what tables may call the regions of any country."""

import hashlib

import geopandas as gpd
import pytest
from growth_poles.core.errors import AmbiguousRegionError, InputError, TableError
from growth_poles.core.headless.study_run import run
from growth_poles.core.regions.names_file import Aliases, read_names
from growth_poles.core.regions.schemes import scheme
from growth_poles.core.regions.study_regions import Regions
from shapely import box

STUDY = """
[study]
name = "mine"
missing = "no_value"
years = [{year}]

[boundaries]
file = "own.geojson"
code = "code"
name = "called"

[names]
file = "names.csv"

[[tables]]
file = "own.csv"
region = "region"
year = {year}

  [[tables.columns]]
  column = "output"
  indicator = "output"
  kind = "count"

[specialisation]
activity = "output"
"""
CODES = ("01", "02", "03")


def names_file(folder, rows, head="code,name,language,valid_from,valid_to,remark"):
    file = folder / "names.csv"
    file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return file


def output_by_code(folder, names, rows, year=2020):
    names_file(folder, names)
    shapes = [box(30 + at, 40, 31 + at, 41) for at in range(3)]
    frame = gpd.GeoDataFrame(
        {"code": CODES, "called": ["West", "Middle", "East"]}, geometry=shapes, crs=4326
    )
    frame.to_file(folder / "own.geojson")
    table = "\n".join(["region,output", *(f"{name},{value}" for name, value in rows)])
    (folder / "own.csv").write_text(table, encoding="utf-8")
    (folder / "own.toml").write_text(STUDY.format(year=year), encoding="utf-8")
    results = run(folder / "own.toml")
    layer = results.layer()
    return results, layer.set_index("region_iso")


def test_tables_may_use_spellings_old_names_and_other_languages(tmp_path):
    names = [
        "1,Iğdır,tr,,,a remark",
        "2,Средний край,ru,,,",
        "3,Old East,en,,1999,",
        "3,Шығыс,kk,2000,,",
    ]
    rows = [("IĞDIR", 10), ("СРЕДНИЙ КРАЙ", 30), ("old-east", 60)]
    results, layer = output_by_code(tmp_path, names, rows)
    assert layer["location_share"].to_dict() == {"01": 0.1, "02": 0.3, "03": 0.6}
    # the name of 1999 is known and not shown in 2020
    assert layer["name_en"].tolist() == ["West", "Middle", "East"]
    assert layer["name_ru"].tolist() == ["West", "Средний край", "East"]
    assert layer["name_kk"].tolist() == ["West", "Middle", "Шығыс"]
    record = results.table("run_record").set_index("key")["value"]
    digest = hashlib.sha256((tmp_path / "names.csv").read_bytes()).hexdigest()
    assert record["names.csv.sha256"] == digest


@pytest.mark.parametrize(("year", "code"), [(1995, "01"), (2020, "02")])
def test_a_name_that_moved_is_the_region_of_the_studys_years(year, code, tmp_path):
    names = ["01,Centre,,1990,1999-12-31,", "02,Centre,,2000-01-01,,"]
    others = {"01": "West", "02": "Middle", "03": "East"}
    rows = [("Centre", 70), *((others[one], 15) for one in CODES if one != code)]
    results, layer = output_by_code(tmp_path, names, rows, year)
    assert layer["location_share"][code] == pytest.approx(0.7)
    assert any("mean another region in the years" in note for note in results.notes)


@pytest.mark.parametrize(
    "rows", [["01,Centre,,,,", "02,CENTRE,,,,"], ["01,East,,,,"], ["01,03,,,,"]]
)
def test_a_name_of_two_regions_is_refused(rows, tmp_path):
    with pytest.raises(AmbiguousRegionError, match="names that mean one region each"):
        output_by_code(tmp_path, rows, [("West", 1), ("Middle", 1), ("East", 1)])


@pytest.mark.parametrize("is_shipped", [True, False])
def test_further_names_of_kazakhstans_regions_never_mean_another(is_shipped):
    codes = scheme("16").codes
    names = {code: (code,) * 3 for code in codes}
    aliases = Aliases({"KZ-PAV": ("Ertis",)})
    made = Regions("16", codes, names, is_shipped, aliases=aliases).gazetteer()
    assert made.resolve("ERTIS", scheme="16").code == "KZ-PAV"
    assert made.resolve("Павлодарская область", scheme="16").code == "KZ-PAV"
    aliases = Aliases({"KZ-PAV": ("Жамбылская область",)})
    with pytest.raises(AmbiguousRegionError, match="which also means KZ-ZHA"):
        Regions("16", codes, names, is_shipped, aliases=aliases).gazetteer()


def test_unknown_codes_are_listed_and_set_aside(tmp_path):
    file = names_file(tmp_path, ["01,A,,,,", "99,B,,,,", "x,C,,,,"])
    made = read_names(file, CODES, [2020], 2020)
    assert made.names == {"01": ("A",)}
    assert "2 rows of names.csv" in made.notes[0] and "'99', 'x'" in made.notes[0]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_headers_in_capitals_are_read(separator, tmp_path):
    head = separator.join(["Name", "CODE", "Valid from"])
    file = names_file(tmp_path, [separator.join(["Север, край", "2.0", "2001"])], head)
    assert read_names(file, CODES, [2020], 2020).names == {"02": ("Север, край",)}


@pytest.mark.parametrize(
    ("rows", "head", "told"),
    [
        (["01"], "code", "none called 'name'"),
        (["01,A"], "kod,isim", "none called 'code', 'name'"),
        (["99,A"], "code,name", "codes of the regions, such as '01'"),
        ([], "code,name", "no rows"),
        (["01,South, East"], "code,name", "Expected 2 cells, got 3 cells"),
        (["01,"], "code,name", "names.csv, line 2: Expected a name in every row"),
        (["01,A,soon"], "code,name,valid_from", "line 2: Expected a year or a date"),
        (["01,A,2001,2000"], "code,name,valid_from,valid_to", "2001 and 2000"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(rows, head, told, tmp_path):
    with pytest.raises(TableError, match=told):
        read_names(names_file(tmp_path, rows, head), CODES, [2020], 2020)


def test_a_file_that_is_missing_or_in_another_encoding_is_refused(tmp_path):
    with pytest.raises(InputError, match="File not found"):
        read_names(tmp_path / "none.csv", CODES, [2020], 2020)
    (tmp_path / "names.csv").write_bytes("code,name\n01,Север\n".encode("cp1251"))
    with pytest.raises(InputError, match="UTF-8"):
        read_names(tmp_path / "names.csv", CODES, [2020], 2020)
