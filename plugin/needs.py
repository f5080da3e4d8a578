"""Why the plugin cannot work in a QGIS; parses on Python 3.9, so that it can say so."""

from importlib.util import find_spec

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
NEEDED = (3, 11)


def why_not(version: "tuple[int, ...]") -> str:
    """Say why the plugin cannot work in this QGIS; empty where it can."""
    if version < NEEDED:
        text = translate(
            "GrowthPoles",
            "Growth Poles needs Python {needed} or newer; this QGIS has {version}. A newer QGIS "
            "brings a newer Python.",
        )
        needed, there = (".".join(map(str, one[:2])) for one in (NEEDED, version))
        return text.format(needed=needed, version=there)
    if find_spec("numpy") is None:
        return translate(
            "GrowthPoles",
            "Growth Poles needs NumPy, which QGIS normally brings and this one lacks. Install it "
            "as QGIS was installed (Debian, Ubuntu: apt install python3-numpy).",
        )
    return ""
