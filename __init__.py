"""Growth Poles: regions that can carry an industry cluster, and whether they pull up their neighbours."""

__version__ = "0.1.0"


def classFactory(iface):  # noqa: N802 - the name that QGIS looks for
    """Make the QGIS plugin; QGIS calls this once when the plugin is switched on."""
    from .plugin.main import GrowthPolesPlugin

    return GrowthPolesPlugin(iface)
