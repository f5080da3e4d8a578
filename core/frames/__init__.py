"""Entry points for pandas, geopandas, libpysal, pyogrio and typer: the headless side."""
