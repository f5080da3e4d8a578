"""Open tables and polygons with QGIS, for the engine."""
