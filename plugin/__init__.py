"""The QGIS side; docstring only, because QGIS keeps this module loaded after unload."""
