"""Algorithms of the Processing toolbox, the modeler and qgis_process."""
