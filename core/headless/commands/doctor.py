"""``growth-poles doctor``: what this machine has of what Growth Poles uses, and what is missing."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from .... import __version__, boundaries, studies
from .console import tell

__all__ = ["examine", "show"]

# file formats that studies read and write, by the name of their GDAL driver
DRIVERS = ("GPKG", "GeoJSON", "ESRI Shapefile", "FlatGeobuf")
OPTIONAL = {"distributed": "growth-poles[dask]"}


def examine() -> dict[str, object]:
    """Look at this machine; nothing is changed.

    Returns
    -------
    dict
        ``growth_poles``, ``python``, ``system``, ``cores``, ``memory_gib`` (``None`` where the
        system does not say), ``packages`` (name to version, ``None`` where one is missing),
        ``drivers`` (name to what it can), ``qgis`` (version text, ``None`` where there is none),
        ``shipped`` (whether the shipped files are there), ``missing`` (what to do,
        each a sentence).

    Examples
    --------
    >>> sorted(examine())[:4]
    ['cores', 'drivers', 'growth_poles', 'memory_gib']
    """
    packages = {name: _version(name) for name in _needed()}
    packages |= {name: _version(name) for name in OPTIONAL}
    drivers = _drivers()
    shipped = boundaries.PATH.is_file() and all(
        Path(studies.shipped(name)).is_file() for name in studies.SHIPPED
    )
    missing = [
        f"The package {name} is missing: install it with pip install {OPTIONAL.get(name, name)}."
        for name, found in packages.items()
        if found is None
    ]
    missing += [
        f"GDAL cannot read {name} here: install pyogrio from its wheel, which brings it."
        for name in DRIVERS
        if drivers is not None and name not in drivers
    ]
    qgis = _qgis()
    if qgis is None:
        missing.append("QGIS was not found on the path; only the plugin needs it.")
    if not shipped:
        missing.append("The shipped boundaries or studies are missing: install growth-poles anew.")
    return {
        "growth_poles": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        "cores": len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count(),
        "memory_gib": _memory_gib(),
        "packages": packages,
        "drivers": drivers,
        "qgis": qgis,
        "shipped": shipped,
        "missing": missing,
    }


def show(found: dict[str, object]) -> None:
    """Print what :func:`examine` found, for people."""
    memory = found["memory_gib"]
    tell(f"growth-poles {found['growth_poles']}, Python {found['python']}, {found['system']}")
    tell(f"{found['cores']} cores, {'unknown' if memory is None else f'{memory:.1f} GiB'} memory")
    tell("QGIS: " + (found["qgis"] or "not found"))
    tell("\nPackages")
    for name, release in found["packages"].items():
        tell(f"  {name:<18} {release or 'missing'}")
    tell("\nGDAL drivers")
    for name in DRIVERS:
        tell(f"  {name:<18} {(found['drivers'] or {}).get(name, 'missing')}")
    tell()
    for sentence in found["missing"] or ["Nothing is missing."]:
        tell(sentence)


def _needed() -> list[str]:
    """Names of the packages that the installed distribution requires, extras left out."""
    try:
        wanted = requires("growth-poles") or []
    except PackageNotFoundError:
        return ["numpy", "pandas", "geopandas", "shapely", "pyogrio", "libpysal"]
    return [_bare(one) for one in wanted if "extra ==" not in one]


def _bare(requirement: str) -> str:
    for at, letter in enumerate(requirement):
        if not (letter.isalnum() or letter in "-_."):
            return requirement[:at]
    return requirement


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _drivers() -> dict[str, str] | None:
    try:
        import pyogrio
    except ImportError:
        return None
    can = {"r": "reads", "w": "writes"}
    return {
        name: " and ".join(word for letter, word in can.items() if letter in mode)
        for name, mode in pyogrio.list_drivers().items()
        if name in DRIVERS
    }


def _memory_gib() -> float | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    except (AttributeError, ValueError, OSError):
        return None


def _qgis() -> str | None:
    """Ask the QGIS on the path for its version; a fixed command without a shell."""
    # Debian's wrapper of this name does not start; what it wraps does
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - the program that the path names, no input of users
            [program, "--version"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return f"{program}, which does not answer"
    lines = [line for line in done.stdout.splitlines() if line.startswith("QGIS")]
    return lines[0] if lines else f"{program}, which gives no version"
