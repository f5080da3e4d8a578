"""Gather the plugin's texts into plugin/i18n/*.ts, keep what is translated, and compile the .qm.

    python3 scripts/translations.py                 # gather, then compile
    python3 scripts/translations.py new_texts.tsv   # take translations from a table too

The table has no header: English, Russian and Kazakh, tab separated. Texts without a translation
are listed and leave the exit code at 1; texts that nobody says any more are dropped. Qt's
``lrelease`` is needed, Qt's ``pylupdate`` is not: a text is a constant in a call of
``translate("GrowthPoles", …)``.
"""

import argparse
import ast
import csv
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "plugin"
LANGUAGES = ("ru", "kk")
CONTEXT = "GrowthPoles"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path, nargs="?", help="English, Russian, Kazakh")
    options = parser.parse_args()
    given = {language: {} for language in LANGUAGES}
    if options.table:
        with options.table.open(encoding="utf-8", newline="") as file:
            for english, *translated in csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE):
                for language, text in zip(LANGUAGES, translated, strict=True):
                    given[language][english] = text
    sources = texts()
    failed = 0
    for language in LANGUAGES:
        file = PLUGIN / "i18n" / f"growth_poles_{language}.ts"
        known = {**translated_in(file), **given[language]}
        write(file, language, {text: known.get(text, "") for text in sources})
        for text in sources:
            if not known.get(text):
                failed += 1
                print(f"{language}: {text}")
        compiled = file.with_suffix(".qm")
        environment = {**os.environ, "QT_SELECT": "qt5"}
        subprocess.run(
            ["lrelease", "-silent", str(file), "-qm", str(compiled)], check=True, env=environment
        )
    print(f"{len(sources)} texts, {failed} translations to do")
    return min(failed, 1)


def texts():
    """Gather what the plugin translates, file by file, each text once."""
    found = {}
    for file in sorted(PLUGIN.rglob("*.py")):
        calls = [one for one in ast.walk(ast.parse(file.read_text("utf-8"))) if is_text(one)]
        for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
            found[call.args[1].value] = None
    return list(found)


def is_text(node):
    """Tell a call of translate with a constant."""
    if not isinstance(node, ast.Call) or len(node.args) < 2:
        return False
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    return name == "translate" and isinstance(node.args[1], ast.Constant)


def translated_in(file):
    """Return the translations of a .ts file."""
    messages = ElementTree.parse(file).getroot().iter("message") if file.exists() else ()
    return {one.findtext("source"): one.findtext("translation") or "" for one in messages}


def write(file, language, translated):
    """Write a .ts file."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source, text in translated.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        there = ElementTree.SubElement(message, "translation")
        if text:
            there.text = text
        else:
            there.set("type", "unfinished")
    tree = ElementTree.ElementTree(root)
    ElementTree.indent(tree, space="    ")
    with file.open("wb") as out:
        tree.write(out, encoding="utf-8", xml_declaration=True)
        out.write(b"\n")


if __name__ == "__main__":
    sys.exit(main())
