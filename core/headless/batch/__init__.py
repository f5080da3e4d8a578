"""Many studies side by side.

In: a folder of studies. Out: one GeoPackage each, a summary, and a way on when interrupted.
"""
