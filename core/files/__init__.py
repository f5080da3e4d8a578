"""Files through the standard library alone: targets moved into place, CSV, rows of a GeoPackage.

In: result tables and a path. Out: a file that is whole, or none.
"""
