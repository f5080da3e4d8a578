"""What the engine says reaches the user in the language of the dock, sentence by sentence."""

import ast
import dataclasses
import itertools
import re
from pathlib import Path

import pytest
from growth_poles.core.errors import StudyError, TableError
from growth_poles.core.study.read import read_study
from growth_poles.plugin import settings
from growth_poles.plugin.bridge import analyse
from growth_poles.plugin.words.engine_words import said, said_error, said_place
from growth_poles.studies import SHIPPED, shipped

ROOT = Path(settings.__file__).resolve().parents[1]
ERROR = re.compile(r"(Input|Study|Table|(Unknown|Ambiguous)?Region|Scheme|Boundary|Output)Error")
# Functions on arrays, which no study reaches with wrong input, and the command line
FOR_PROGRAMS = re.compile(
    r"core/(headless/.*|maps/.*|association/(conditional|overall|local|mobility|observed"
    r"|orders|permutation)|neighbours/(enclaves|weights)|diffusion/(growth|inputs|multiplier"
    r"|shift_share)).*\.py"
)
# Words that stay as they are in every language
NAMES = re.compile(
    r"QGIS|GeoPackage|ISO|UTF-\d+|Windows-\d+|windows-\d+|utf-\d+|GAL|CSV|TSV|XLSX?|ODS|Parquet"
    r"|TOML|EPSG|P-code|KZ-[A-Z]{3}|--overwrite|docs/study.md|missing = no_value"
    # keys of a study, quoted texts, words in brackets, endings of files, single letters
    r"|[a-z]+\.[a-z_]+|[a-z_]+ = (\.\.\.|\[[^]]*\]|\"[^\"]*\")|\b\w+_\w+\b|`[^`]*`"
    r"|'[^']*'|\"[^\"]*\"|\[\[?[\w.]+\]\]?|middling|specialised|limits|factors|\(\w+\)|\.\w+|\b[a-zA-Z]\b"
)
VALUE = "7"


@pytest.fixture(params=["ru", "kk"])
def language(request):
    settings.choose_language(request.param)
    settings.Translations.install()
    yield request.param
    settings.Translations.remove()
    settings.choose_language("")


def is_foreign(text):
    """Tell a text that has an English word in it."""
    return re.search(r"[A-Za-z]{2}", NAMES.sub("", text)) is not None


def readings(node, names):
    """Every text that an expression can be, with 7 for what is only known at run time."""
    if isinstance(node, ast.Constant):
        return [node.value if isinstance(node.value, str) else VALUE]
    if isinstance(node, ast.FormattedValue):
        return readings(node.value, {})
    if isinstance(node, ast.Name) and node.id in names:
        return [text for value in names[node.id] for text in readings(value, {})]
    if isinstance(node, ast.IfExp):
        return readings(node.body, names) + readings(node.orelse, names)
    if isinstance(node, ast.BoolOp):
        return [text for value in node.values for text in readings(value, names)]
    parts = [node.left, node.right] if isinstance(node, ast.BinOp) else []
    parts = node.values if isinstance(node, ast.JoinedStr) else parts
    if parts and not isinstance(getattr(node, "op", None), ast.Mod):
        read = [readings(part, names) for part in parts]
        return ["".join(one) for one in itertools.product(*read)]
    return [VALUE]


def named_texts(tree):
    """Every text of a module that has a name of its own."""
    found = {}
    for node in ast.walk(tree):
        kinds = (ast.Constant, ast.JoinedStr, ast.IfExp, ast.BinOp)
        if not (isinstance(node, ast.Assign) and isinstance(node.value, kinds)):
            continue
        if isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def spoken():
    """Every sentence in the source of the engine that can reach the user: place and text."""
    for file in sorted([*ROOT.glob("core/**/*.py"), *ROOT.glob("plugin/**/*.py")]):
        name = file.relative_to(ROOT).as_posix()
        if FOR_PROGRAMS.fullmatch(name):
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = named_texts(tree)
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call):
                continue
            called = getattr(call.func, "id", getattr(call.func, "attr", ""))
            named = {one.arg: one.value for one in call.keywords}
            told = [named["note"]] if "note" in named else []
            if ERROR.fullmatch(called):
                parts = dict(zip(("needed", "came", "where", "remedy"), call.args, strict=False))
                parts.update(named)
                told = [parts[part] for part in ("needed", "came", "remedy") if part in parts]
            elif called == "append" and getattr(call.func.value, "id", "") == "notes":
                told = [call.args[0]]
            elif called in ("problem", "broken"):
                told = [call.args[1]]
            elif called == "Defect":
                told = [call.args[2]]
            for node in told:
                for text in readings(node, names):
                    yield (
                        f"{name}:{call.lineno}",
                        text if text.endswith("...") else text.rstrip("."),
                    )


def reasons():
    """Every reason in the source that a result table gives for a value that is missing."""
    for file in sorted(ROOT.glob("core/*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)):
                continue
            target = node.targets[0]
            key = target.slice.value if isinstance(target.slice, ast.Constant) else None
            if getattr(target.value, "id", "") in ("reasons", "notes") or key == "why_missing":
                for text in readings(node.value, {}):
                    yield f"{file.name}:{node.lineno}", text


def test_every_sentence_of_the_engine_is_known(language):
    told = [(place, text) for place, text in [*spoken(), *reasons()] if is_foreign(text)]
    assert len(told) > 200
    unknown = []
    for place, text in told:
        # notes end with a full stop, parts of errors without one
        if is_foreign(said(text, loose=True)) and is_foreign(said(f"{text}.")):
            unknown.append(f"{place}: {text}")
    assert unknown == []


@pytest.mark.parametrize("name", SHIPPED)
def test_what_the_shipped_studies_tell_is_in_the_language(name, language):
    study = dataclasses.replace(read_study(shipped(name)), diffusion=None)
    found, _, _ = analyse(study)
    told = list(found.notes)
    for table, columns in (
        ("match_report", ("note", "matched_by")),
        ("index_components", ("why_missing",)),
        ("specialisation", ("why_missing",)),
        ("concentration", ("why_missing",)),
        ("regions_by_year", ("index_note",)),
    ):
        for column in columns:
            told += {text for text in found.tables[table][column].tolist() if text}
    sources = {said_place(text) for text in found.tables["match_report"]["source"].tolist()}
    assert not any(map(is_foreign, sources))
    assert len(told) > 5
    assert [text for text in told if is_foreign(said(text))] == []


def test_an_error_says_what_is_needed_what_came_where_and_what_to_do(language):
    error = TableError(
        "Each region once for an indicator and year",
        "'Абай' and 'Абайская' in rows 4 and 7 (grp_nominal; 3 such figures in all)",
        "grp.csv, sheet 'ВРП', row 5, column 'x'",
        "Leave one of the rows out",
    )
    expected = {
        "ru": "grp.csv, лист 'ВРП', строка 5, столбец 'x': Нужно: каждый регион один раз для "
        "показателя и года; получено: 'Абай' и 'Абайская' в строках 4 и 7 (grp_nominal; всего "
        "таких чисел 3). Уберите одну из строк.",
        "kk": "grp.csv, 'ВРП' парағы, 5-жол, 'x' бағаны: Керегі: көрсеткіш пен жылға әр өңір бір "
        "рет; келгені: 4 және 7-жолдарда 'Абай' және 'Абайская' (grp_nominal; мұндай сандар "
        "барлығы 3). Жолдардың бірін алып тастаңыз.",
    }
    assert said_error(error) == expected[language]


def test_the_problems_of_a_study_keep_their_places_and_their_lines(language):
    error = StudyError(
        "a study that can be run is needed",
        "1 problem:\n  - hubs.zones (line 4): at least one zone is needed",
        "x.toml",
    )
    lines = said_error(error).splitlines()
    assert len(lines) == 2
    assert not is_foreign(lines[0].removeprefix("x.toml: "))
    place = {"ru": "  - hubs.zones (строка 4): ", "kk": "  - hubs.zones (4-жол): "}[language]
    assert lines[1].startswith(place)
    assert not is_foreign(lines[1].removeprefix(place))


def test_in_english_the_engine_speaks_for_itself():
    settings.choose_language("en")
    settings.Translations.install()
    error = TableError("A file", "a directory", "x.csv", "Choose another")
    assert said_error(error) == str(error)
    assert said("Index: x is missing in all regions in 2015.").startswith("Index: x")
    settings.Translations.remove()
    settings.choose_language("")


def test_what_is_not_known_and_what_the_user_wrote_stay_as_they_are(language):
    assert said("Something that nobody says") == "Something that nobody says"
    note = said("Index: research.and.2015 is missing in all regions in 2014, 2015.")
    assert "research.and.2015" in note
    assert "2014, 2015" in note


def test_a_sentence_within_a_sentence_is_said_too(language):
    note = (
        "Uncertainty: in 2016 the choice of mean moves ranks most: 41 % of the variance by itself, "
        "52 % with interactions; not clearly more than the choice of weights."
    )
    expected = {
        "ru": "Надёжность: за 2016 год выбор среднего сдвигает места сильнее всего: 41 % дисперсии "
        "в отдельности, 52 % со взаимодействиями; не явно сильнее, чем выбор весов.",
        "kk": "Сенімділік: 2016 жылы орташа таңдауы орындарды бәрінен көп жылжытады: дисперсияның "
        "41 %-ы өздігінен, 52 %-ы өзара әсерлермен; салмақтар таңдауы әсерінен айқын басым емес.",
    }
    assert said(note) == expected[language]


def test_figures_take_the_decimal_mark_of_the_language_and_what_came_stays_as_it_came(language):
    told = said("a number from 0.5 to 1 is needed; got 'v 2.25'")
    assert "0,5" in told and "0.5" not in told
    assert "'v 2.25'" in told
