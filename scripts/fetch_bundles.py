"""Fetch the pinned chart libraries of the report, or the checker of its tests, from npm.

Without an argument the bundles of ``core/report/data`` are made anew; ``axe FOLDER`` puts the
accessibility checker of the browser tests into a folder. Every package is checked against its
digest before anything of it is used.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import sys
import tarfile
import urllib.request
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "core" / "report" / "data"
REGISTRY = "https://registry.npmjs.org"
PACKAGES = {
    "vega": (
        "6.4.0",
        "rHXCq2LpEWCLMjXBEj7hocY9G0/i5TGYRayGGSj06VTF4+l2IG2Z7oeZKCjWbUh/7hTE/mVhbaOPB72wCElh6g==",
    ),
    "vega-lite": (
        "6.4.1",
        "KO3ybHNouRK4A0al/+2fN9UqgTEfxrd/ntGLY933Hg5UOYotDVQdshR3zn7OfXwQ7uj0W96Vfa5R+QxO8am3IQ==",
    ),
    "vega-interpreter": (
        "2.3.2",
        "JDAoi3taFcCDLujZG84TNNUXdkAZ5WsSHssx8lWVYaxb9Slsjk7v7PtRIYXpSlUwLaKGRBqoJ9KDs36Z0eMEIw==",
    ),
    "axe-core": (
        "4.14.1",
        "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    ),
}
BUNDLES = {
    "vega": "build/vega.min.js",
    "vega-lite": "build/vega-lite.min.js",
    "vega-interpreter": "build/vega-interpreter.js",
}


def package(name: str) -> tarfile.TarFile:
    version, digest = PACKAGES[name]
    with urllib.request.urlopen(f"{REGISTRY}/{name}/-/{name}-{version}.tgz", timeout=60) as answer:
        content = answer.read()
    if base64.b64encode(hashlib.sha512(content).digest()).decode() != digest:
        raise SystemExit(f"{name} {version} is not what it was when it was chosen")
    return tarfile.open(fileobj=io.BytesIO(content))


def text_of(archive: tarfile.TarFile, member: str) -> str:
    stream = archive.extractfile(f"package/{member}")
    if stream is None:
        raise SystemExit(f"{member} is no file of the package")
    text = re.sub(r"\n?//# sourceMappingURL=.*", "", stream.read().decode("utf-8"))
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


def for_a_page(name: str, text: str) -> str:
    """Turn the one bundle that is a module into a script that adds to ``vega``."""
    if name != "vega-interpreter":
        return text
    text, imports = re.subn(
        r"^import (\{.*?\}) from 'vega-util';$", r"const \1 = vega;", text, count=1, flags=re.M
    )
    text, exports = re.subn(
        r"^export \{ expression as expressionInterpreter \};$",
        "vega.expressionInterpreter = expression;",
        text,
        count=1,
        flags=re.M,
    )
    if (imports, exports) != (1, 1):
        raise SystemExit("the module of vega-interpreter is built differently")
    return f"(function () {{\n{text}}})();\n"


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["axe"]:
        target = Path(arguments[1])
        target.mkdir(parents=True, exist_ok=True)
        with package("axe-core") as archive:
            text = text_of(archive, "axe.min.js")
        (target / "axe.min.js").write_text(text, encoding="utf-8")
        return
    licences = []
    for name, member in BUNDLES.items():
        with package(name) as archive:
            text = for_a_page(name, text_of(archive, member))
            licences.append(f"{name} {PACKAGES[name][0]}\n\n{text_of(archive, 'LICENSE')}")
        if "</script" in text.lower():
            raise SystemExit(f"{name} would end the script of a page")
        (DATA / f"{name}.js").write_text(text, encoding="utf-8")
    (DATA / "LICENCES.txt").write_text("\n".join(licences), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
