"""Every sentence of the engine is a template, written once, in three languages."""

import ast
import importlib.util
import re
from pathlib import Path
from string import Formatter

import pytest
from growth_poles.core.messages import LANGUAGES, catalogue

ROOT = Path(__file__).resolve().parents[1]
ERROR = re.compile(r"(Input|Study|Table|(Unknown|Ambiguous)?Region|Scheme|Boundary|Output)Error")
FORMS = {"en": 2, "ru": 3, "kk": 1}


def _script():
    specification = importlib.util.spec_from_file_location(
        "translations", ROOT / "scripts" / "translations.py"
    )
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


TEMPLATES = _script().templates()


def fields(template):
    """Every field of a template with its format; a plural is counted by its forms."""
    found = []
    for _, name, form, conversion in Formatter().parse(template):
        if name is not None:
            joins = re.search(r"\s", form) and not form.startswith("|")
            found.append(
                (name, conversion, "|" if form.startswith("|") else (joins and ", ") or form)
            )
    return sorted(set(found), key=str)


def forms(template):
    return {
        len(form.split("|")) - 1
        for _, name, form, _ in Formatter().parse(template)
        if name is not None and form.startswith("|")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_of_the_engine_is_in_the_catalogue(language):
    assert len(TEMPLATES) > 300
    known = catalogue(language)
    assert [template for template in TEMPLATES if not known.get(template)] == []


def test_the_catalogue_holds_nothing_that_nobody_says():
    assert set(catalogue("en")) - set(TEMPLATES) == set()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_translation_has_the_fields_of_its_template_with_their_formats(language):
    wrong = []
    for template, translated in catalogue(language).items():
        ours, theirs = fields(template), fields(translated)
        plain = [[one for one in each if one[2] != "|"] for each in (ours, theirs)]
        extra = {one[0] for one in theirs if one[2] == "|"} - {one[0] for one in ours}
        if plain[0] != plain[1] or extra:
            wrong.append((template, translated))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_goes_with_a_number_has_the_forms_of_its_language(language):
    wrong = {
        template
        for template, translated in catalogue(language).items()
        if forms(translated) - {FORMS[language]}
    }
    assert wrong == set()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_translation_is_in_its_own_letters(language):
    words = [
        (template, translated)
        for template, translated in catalogue(language).items()
        if re.search(r"[a-z]{3}", re.sub(r"{[^}]*}", "", template))
        and not re.search(r"[а-яәіңғүұқөһё]", translated, re.IGNORECASE)
    ]
    assert [one for one in words if one[0] != one[1]] == []


def built(node, *, data=False):
    """Yield what of an expression is no template: joined texts, and words without one."""
    if isinstance(node, (ast.JoinedStr, ast.BinOp)):
        yield node
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not data:
        if re.search("[A-Za-z]{2}", node.value):
            yield node
    elif isinstance(node, ast.IfExp):
        yield from built(node.body, data=data)
        yield from built(node.orelse, data=data)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from built(value, data=data)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        of = getattr(node.func.value, "value", "")
        if node.func.attr in ("join", "format") and re.search("[A-Za-z]{2}", str(of)):
            yield node


def sentences(tree):
    """Yield where an error, a note or a reason is made, and whether it may be data."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            named = {one.arg: one.value for one in node.keywords}
            if ERROR.fullmatch(called):
                parts = dict(zip(("needed", "came", "where", "remedy"), node.args, strict=False))
                for name, value in (parts | named).items():
                    yield value, name == "where"
            elif called == "append" and getattr(node.func.value, "id", "") in ("notes", "reasons"):
                yield node.args[0], False
            elif called in ("problem", "broken", "Problem") and len(node.args) > 1:
                yield node.args[1], False
            elif called in ("Defect", "CellProblem") and len(node.args) > 2:
                yield node.args[2], False
            elif called == "report" and len(node.args) > 1:
                yield node.args[1], False
            for name in ("note", "why_missing"):
                if name in named:
                    yield named[name], False
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            target = node.targets[0]
            key = target.slice.value if isinstance(target.slice, ast.Constant) else ""
            if getattr(target.value, "id", "") in ("reasons", "notes") or key in (
                "why_missing",
                "note",
            ):
                yield node.value, False


def test_no_message_is_joined_from_pieces_or_written_without_a_template():
    found = []
    for room in ("core", "plugin/reading", "plugin/writing"):
        for file in sorted((ROOT / room).rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            for value, data in sentences(tree):
                for node in built(value, data=data):
                    place = f"{file.relative_to(ROOT).as_posix()}:{node.lineno}"
                    found.append(f"{place}: {ast.unparse(node)}")
    assert found == []
