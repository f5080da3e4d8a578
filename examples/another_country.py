"""Another country: its own polygons, its own table, the same study file and results.

Five made-up counties around a lake and their software firms. Run it in an empty folder::

    python examples/another_country.py
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
from growth_poles.core.headless import run
from shapely import box

COUNTIES = {
    "N1": ("Norrby", box(0, 2, 2, 4)),
    "N2": ("Ekholm", box(2, 2, 4, 4)),
    "S1": ("Västra", box(0, 0, 2, 2)),
    "S2": ("Sund", box(2, 0, 4, 2)),
    "C0": ("Lake City", box(4, 1, 5, 2)),
}
STUDY = """
[study]
name = "lake"
years = [2019, 2023]
missing = "no_value"

[boundaries]
file = "counties.gpkg"
code = "code"
name = "county"
minimum_border_km = 0

[[tables]]
file = "firms.csv"
region = "County"
year = "Year"

  [[tables.columns]]
  indicator = "software_revenue_meur"
  column = "Software revenue"
  kind = "count"
  unit = "million EUR"

  [[tables.columns]]
  indicator = "all_revenue_meur"
  column = "All revenue"
  kind = "count"
  unit = "million EUR"

  [[tables.columns]]
  indicator = "patents_per_1000"
  column = "Patents per 1000"
  kind = "ratio"

[index]
  [[index.parts]]
  indicator = "patents_per_1000"

[specialisation]
activity = "software_revenue_meur"
total = "all_revenue_meur"
no_value = "none_reported"    # a dash in this table says that a county has no software firms

[hubs]
zones = ["A", "B"]
minimum_share = 0.2
"""


def main(folder: Path = Path()) -> None:
    """Make the inputs, run the study, print the hubs, write the GeoPackage."""
    counties = gpd.GeoDataFrame(
        {"code": list(COUNTIES), "county": [name for name, _ in COUNTIES.values()]},
        geometry=[shape for _, shape in COUNTIES.values()],
        crs="EPSG:4326",
    )
    counties.to_crs(3857).to_file(folder / "counties.gpkg")
    pd.DataFrame(
        {
            "County": [name for name, _ in COUNTIES.values()] * 2,
            "Year": [2019] * 5 + [2023] * 5,
            "Software revenue": ["40", "12", "—", "8", "30", "60", "20", "—", "5", "80"],
            "All revenue": ["900", "700", "400", "300", "250", "1000", "800", "450", "300", "400"],
            "Patents per 1000": [5, 2, 1, 1, 6, 6, 2, 1, 1, 9],
        }
    ).to_csv(folder / "firms.csv", index=False)
    (folder / "lake.toml").write_text(STUDY, encoding="utf-8")

    results = run(folder / "lake.toml")
    hubs = results.table("hubs")
    print(hubs[["name_en", "verdict", "index_pct", "location_share", "location_quotient"]])
    print(*results.notes, sep="\n")
    results.write(folder / "lake.gpkg", overwrite=True)


if __name__ == "__main__":
    main()
