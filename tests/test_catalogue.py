"""Every sentence of the engine is a template, written once, in three languages."""

import importlib.util
import re
from pathlib import Path
from string import Formatter

import pytest
from growth_poles.core.messages import LANGUAGES, catalogue

ROOT = Path(__file__).resolve().parents[1]
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
