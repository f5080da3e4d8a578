"""Growth Poles: which regions can carry a cluster, and whether they pull up their neighbours."""

__version__ = "0.1.0"


def classFactory(iface):  # noqa: ANN001, ANN201, N802 - what QGIS looks for, with its objects
    """Make the QGIS plugin; QGIS calls this once when the plugin is switched on."""
    from .plugin.main import GrowthPolesPlugin

    return GrowthPolesPlugin(iface)
