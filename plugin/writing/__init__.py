"""Write results with QGIS, as the command line writes them."""
