"""Growth Poles: which regions can carry a cluster, and whether they pull up their neighbours."""

__version__ = "0.1.0"

# The front door: each name is loaded when it is first asked for, so that neither QGIS nor
# `growth-poles --help` pays for it. Arrays go in at `growth_poles.core`.
_FRONT = {
    "Results": ".core.headless",
    "core": "",
    "read_study": ".core.study.read",
    "run": ".core.headless",
}


def __getattr__(name):  # noqa: ANN001, ANN202
    from importlib import import_module

    if name == "core":
        return import_module(".core", __name__)
    if name in _FRONT:
        return getattr(import_module(_FRONT[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():  # noqa: ANN202
    return sorted([*globals(), *_FRONT])


def classFactory(iface):  # noqa: ANN001, ANN201, N802 - what QGIS looks for, with its objects
    """Make the QGIS plugin; QGIS calls this once when the plugin is switched on."""
    from .plugin.main import GrowthPolesPlugin

    return GrowthPolesPlugin(iface)
