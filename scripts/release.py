"""Build what is released and refuse what is not ready: ``make release``.

Checks that versions agree and that ``project.toml`` names real places, builds wheel and sdist
(``python -m build``) and the plugin's zip (``git archive``), and compares what each of them holds
with the files of the repository. ``--write`` copies the places of ``project.toml`` into
``metadata.txt`` and ends.
"""

from __future__ import annotations

import argparse
import configparser
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core/", "boundaries/", "studies/")
PLACEHOLDER = "example.org"


def tracked() -> set[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return {name for name in told.stdout.decode().split("\0") if name}


def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    return parser["general"]


def version() -> str:
    return re.search(r'__version__ = "(.*)"', (ROOT / "__init__.py").read_text("utf-8"))[1]


def not_ready(places: dict[str, str]) -> list[str]:
    """Say everything that stands against a release."""
    found, general = version(), metadata()
    problems = [
        f"project.toml: {key} is a placeholder ({value}): set the real one"
        for key, value in places.items()
        if PLACEHOLDER in value
    ]
    problems += [
        f"metadata.txt: {key} is not that of project.toml: run scripts/release.py --write"
        for key, value in places.items()
        if general[key] != value
    ]
    cited = re.search(r"^version: (.*)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)[1]
    for file, other in (("metadata.txt", general["version"]), ("CITATION.cff", cited)):
        if other != found:
            problems.append(f"{file}: version {other}, but __init__.py says {found}")
    if not re.search(rf"^## {re.escape(found)}\b(?!.*not released)", changelog(), re.M):
        problems.append(f"CHANGELOG.md: no section of version {found}")
    return problems


def changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def write_places(places: dict[str, str]) -> None:
    path = ROOT / "metadata.txt"
    text = path.read_text(encoding="utf-8")
    for key, value in places.items():
        text = re.sub(
            rf"^{key}=.*$", lambda _, key=key, value=value: f"{key}={value}", text, flags=re.M
        )
    path.write_text(text, encoding="utf-8")


def compare(dist: Path) -> list[str]:
    """Compare what the artefacts hold with what the repository has."""
    files, problems = tracked(), []
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"growth_poles/{name}" for name in files if name.startswith(ROOMS)}
    wanted |= {"growth_poles/__init__.py", "growth_poles/py.typed", "growth_poles/metadata.txt"}
    problems += [f"{wheel.name} lacks {name}" for name in sorted(wanted - names)]
    odd = {name for name in names - wanted if ".dist-info/" not in name}
    problems += [f"{wheel.name} holds {name}" for name in sorted(odd - {"growth_poles/LICENSE"})]
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {name for name in files if name.startswith((*ROOMS, "tests/"))}
    problems += [f"{sdist.name} lacks {name}" for name in sorted(wanted - held)]
    (plugin,) = dist.glob("growth_poles-*.zip")
    names = set(zipfile.ZipFile(plugin).namelist())
    out = ("tests/", "core/headless/", "scripts/", ".ci/", "benchmarks/")
    for prefix in out:
        if any(name.startswith(f"growth_poles/{prefix}") for name in names):
            problems.append(f"{plugin.name} holds {prefix}")
    if "growth_poles/LICENSE" not in names:
        problems.append(f"{plugin.name} lacks the licence")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="bring the places into metadata.txt")
    parser.add_argument("--dry", action="store_true", help="build and compare, ready or not")
    asked = parser.parse_args()
    places = tomllib.loads((ROOT / "project.toml").read_text(encoding="utf-8"))
    if asked.write:
        write_places(places)
        return 0
    problems = not_ready(places)
    for problem in problems:
        print(f"not ready: {problem}", file=sys.stderr)
    if problems and not asked.dry:
        return 1
    dist = ROOT / "dist"
    for old in (*dist.glob("*.whl"), *dist.glob("*.tar.gz"), *dist.glob("growth_poles-*.zip")):
        old.unlink()
    subprocess.run([sys.executable, "-m", "build", "-o", dist, ROOT], check=True)
    subprocess.run(["make", "plugin"], cwd=ROOT, check=True)
    subprocess.run(
        [
            sys.executable,
            "-m",
            "twine",
            "check",
            "--strict",
            *dist.glob("*.whl"),
            *dist.glob("*.gz"),
        ],
        check=True,
    )
    differences = compare(dist)
    for difference in differences:
        print(f"not as it should be: {difference}", file=sys.stderr)
    return 1 if differences or problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
