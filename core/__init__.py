"""The engine: standard library and NumPy only, the same code headless and inside QGIS."""
