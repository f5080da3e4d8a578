r"""Gather what is said, keep what is translated, and list what is not.

    python3 scripts/translations.py                 # gather, then compile
    python3 scripts/translations.py new_texts.tsv   # take translations from a table too

The engine's templates (constants in calls of ``Text``) go to core/translations.tsv; the plugin's
own texts (constants in calls of ``translate("GrowthPoles", …)``) to plugin/i18n/*.ts, from which
Qt's ``lrelease`` makes the .qm. A table, like core/translations.tsv itself, has no header:
English, Russian and Kazakh, tab separated, with ``\n`` for the end of a line. Texts without a
translation are listed and leave the exit code at 1; texts that nobody says any more are dropped.
"""

import argparse
import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "core" / "translations.tsv"
PLUGIN = ROOT / "plugin"
LANGUAGES = ("ru", "kk")
CONTEXT = "GrowthPoles"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path, nargs="?", help="English, Russian, Kazakh")
    options = parser.parse_args()
    table = read_table(options.table) if options.table else {}
    failed = write_engine({**read_table(ENGINE), **table})
    given = {
        language: {english: row[at] for english, row in table.items()}
        for at, language in enumerate(LANGUAGES)
    }
    sources = texts()
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


def read_table(path):
    """Return the translations of a table by the English text."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip())
    return {english: tuple(translated) for english, *translated in rows}


def write_engine(known):
    """Write the catalogue of the engine anew; count what has no translation."""
    lines, failed = [], 0
    for template in templates():
        row = template.replace("\n", "\\n")
        translated = known.get(row)
        if translated is None and not re.search(r"[A-Za-z]", re.sub(r"{[^}|]*}", "", row)):
            translated = (row, row)  # no word in it
        if translated:
            lines.append("\t".join((row, *translated)))
            continue
        failed += len(LANGUAGES)
        print(f"engine: {row}")
    ENGINE.write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    return failed


def templates(root=ROOT):
    """Gather the templates of the engine's sentences, each once."""
    found = {}
    for file in sorted([*(root / "core").rglob("*.py"), *(root / "plugin").rglob("*.py")]):
        tree = ast.parse(file.read_text("utf-8"))
        if any(is_import(node) for node in ast.walk(tree)) or file.name == "messages.py":
            found.update(dict.fromkeys(filter(None, map(template_of, ast.walk(tree)))))
    return list(found)


def is_import(node):
    """Tell the import of the engine's Text: a widget and a printed line are called so as well."""
    if not isinstance(node, ast.ImportFrom) or not (node.module or "").endswith("messages"):
        return False
    return any(name.name == "Text" for name in node.names)


def template_of(node):
    """Return the template of a call of Text, or None."""
    if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Text" or not node.args:
        return None
    return node.args[0].value if isinstance(node.args[0], ast.Constant) else None


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
