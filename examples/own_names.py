"""Own polygons under many names: codes with zeros in front, old names, a second language.

Four made-up counties; their table spells each as it likes, and `names.csv` says who is meant.
Run it in an empty folder::

    python examples/own_names.py
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
from growth_poles.core.headless import run
from growth_poles.core.headless.study_run import Results
from shapely import box

COUNTIES = {
    "01": ("Norrby", box(20, 62, 22, 63)),
    "02": ("Åsby", box(22, 62, 24, 63)),
    "03": ("Lillesjö", box(20, 61, 22, 62)),
    "04": ("Storsjö", box(22, 61, 24, 62)),
}
NAMES = """\
code,name,language,valid_from,valid_to
01,Норбю,ru,,
02,Осбю,ru,,
02,Aasby,,,
03,Little Lake,,,
04,King's Lake,,,2012
"""
# by an old name, another spelling, another language, and a code whose zero a spreadsheet ate
TABLE = """\
County,Year,Software revenue,All revenue
Норбю,2010,40,900
Aasby,2010,12,700
3,2010,2,400
King's Lake,2010,8,300
Norrby,2020,60,1000
Осбю,2020,20,800
Little Lake,2020,5,450
Storsjö,2020,30,300
"""
STUDY = """
[study]
name = "lakes"
years = [2010, 2020]
missing = "no_value"

[boundaries]
file = "counties.gpkg"
code = "code"
name = "county"

[names]
file = "names.csv"

[[tables]]
file = "firms.csv"
region = "County"
year = "Year"

  [[tables.columns]]
  indicator = "software_revenue"
  column = "Software revenue"
  kind = "count"

  [[tables.columns]]
  indicator = "all_revenue"
  column = "All revenue"
  kind = "count"

[specialisation]
activity = "software_revenue"
total = "all_revenue"
"""


def main(folder: Path = Path()) -> Results:
    """Make the inputs, run the study, print who was meant, write the GeoPackage."""
    counties = gpd.GeoDataFrame(
        {"code": list(COUNTIES), "county": [name for name, _ in COUNTIES.values()]},
        geometry=[shape for _, shape in COUNTIES.values()],
        crs="EPSG:4326",
    )
    counties.to_file(folder / "counties.gpkg")
    for name, text in (("names.csv", NAMES), ("firms.csv", TABLE), ("lakes.toml", STUDY)):
        (folder / name).write_text(text, encoding="utf-8")

    results = run(folder / "lakes.toml")
    print(results.table("match_report")[["row_text", "region_iso", "matched_by"]])
    print(results.table("regions_by_year")[["region_iso", "name_ru", "year", "location_share"]])
    print(*results.notes, sep="\n")
    results.write(folder / "lakes.gpkg", overwrite=True)
    return results


if __name__ == "__main__":
    main()
