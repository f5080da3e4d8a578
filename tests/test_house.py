"""The rules between rooms: what may be imported where, and what the published files must hold."""

import ast
import configparser
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import growth_poles
import pytest

ROOT = Path(growth_poles.__file__).resolve().parent
ENGINE_BLOCKED = ["pandas", "geopandas", "shapely", "libpysal", "pyogrio", "pyproj", "pyarrow"]


def in_child(code: str, blocked: tuple[str, ...] | list[str] = ()) -> str:
    """Run code in a fresh Python that knows ``growth_poles`` and lacks the blocked names."""
    start = (
        f"import sys; sys.modules.update(dict.fromkeys({list(blocked)!r})); "
        f"sys.path.insert(0, {str(ROOT / 'tests')!r}); import conftest\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", start + code], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def module_names(*, frames: bool) -> list[str]:
    names = []
    for room in ("core", "boundaries", "studies"):
        package = importlib.import_module(f"growth_poles.{room}")
        names += [package.__name__]
        names += [
            found.name for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
        ]
    return [name for name in names if frames or not name.startswith("growth_poles.core.headless")]


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [file for file in files if file.is_file()]


def imports_of(file: Path) -> list[tuple[str, bool]]:
    """Names that a file imports, relative ones with their dots, and whether at module level."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(("." * node.level + (node.module or ""), id(node) in top))
    return found


def shipped_to_qgis() -> list[Path]:
    files = [ROOT / "__init__.py"]
    for room in ("core", "boundaries", "studies", "plugin"):
        files += (ROOT / room).rglob("*.py")
    return [file for file in files if ROOT / "core" / "frames" not in file.parents]


def import_all(names: list[str], *, blocked: list[str]) -> None:
    code = f"import importlib\nfor name in {names!r}: importlib.import_module(name)"
    in_child(code, blocked)


def test_everything_imports_without_qgis():
    import_all(module_names(frames=True), blocked=["qgis", "osgeo", "PyQt5", "PyQt6"])


def test_the_engine_imports_without_the_data_stack():
    names = module_names(frames=False)
    assert "growth_poles.core.maps.symbology" in names
    import_all(names, blocked=[*ENGINE_BLOCKED, "typer", "rich", "openpyxl", "scipy", "qgis"])


def test_the_package_root_imports_no_numpy():
    assert in_child("import growth_poles; print('numpy' in sys.modules)") == "False\n"


def test_styles_and_shipped_data_import_no_numpy():
    code = (
        "import growth_poles.core.maps.symbology, growth_poles.boundaries, growth_poles.studies\n"
        "print('numpy' in sys.modules)"
    )
    assert in_child(code) == "False\n"


def test_the_help_of_the_command_line_imports_no_pandas():
    code = (
        "sys.argv = ['growth-poles', '--help']\n"
        "from growth_poles.core.headless.commands.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print('LOADED', [name for name in {ENGINE_BLOCKED!r} if name in sys.modules])"
    )
    assert in_child(code).rstrip().endswith("LOADED []")


@pytest.mark.parametrize("file", shipped_to_qgis(), ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_inside_the_package_are_relative(file):
    absolute = [name for name, _ in imports_of(file) if name.split(".")[0] == "growth_poles"]
    assert absolute == []


def circles(room: str) -> list[str]:
    """Modules of a room that import each other in a circle, imports inside functions included."""
    files = {file.relative_to(ROOT).with_suffix(""): file for file in (ROOT / room).rglob("*.py")}
    names = {".".join(path.parts).removesuffix(".__init__"): path for path in files}
    leads: dict[str, set[str]] = {}
    for name, path in names.items():
        around = name.split(".") if path.name == "__init__" else name.split(".")[:-1]
        tree = ast.parse(files[path].read_text(encoding="utf-8"))
        for_types = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level and id(node) not in for_types:
                above = around[: len(around) - node.level + 1]
                whole = ".".join([*above, *(node.module or "").split(".")]).strip(".")
                told = {f"{whole}.{alias.name}" for alias in node.names}
                leads.setdefault(name, set()).update((told & set(names)) or {whole} & set(names))
    found = []
    for name in leads:
        reached, waiting = set(), [name]
        while waiting:
            for further in leads.get(waiting.pop(), set()) - reached:
                reached.add(further)
                waiting.append(further)
        if name in reached:
            found.append(name)
    return found


@pytest.mark.parametrize("room", ["core", "plugin"])
def test_no_module_imports_itself_through_others(room):
    assert circles(room) == []


def test_the_plugin_reaches_the_engine_late_and_qt_through_qgis_only():
    for file in (ROOT / "plugin").rglob("*.py"):
        for name, at_top in imports_of(file):
            assert not re.match(r"\.+core(\.|$)", name) or not at_top, f"{file}: {name} at the top"
            assert "frames" not in name.split("."), f"{file}: {name}"
            assert name.split(".")[0] not in {"PyQt5", "PyQt6", "numpy"} or not at_top, file


def test_the_entry_files_parse_on_python_3_9():
    for file in (
        ROOT / "__init__.py",
        ROOT / "plugin" / "__init__.py",
        ROOT / "plugin" / "main.py",
    ):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 9))


def test_the_plugin_package_is_a_docstring_only():
    tree = ast.parse((ROOT / "plugin" / "__init__.py").read_text(encoding="utf-8"))
    assert [type(node) for node in tree.body] == [ast.Expr]


def metadata() -> configparser.SectionProxy:
    raw = (ROOT / "metadata.txt").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf"), "metadata.txt starts with a byte order mark"
    # Interpolation stays on, as in QGIS: a single percent sign is an error there too.
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(raw.decode("utf-8"))
    return parser["general"]


def test_metadata_holds_every_key_that_publication_requires():
    general = metadata()
    required = (
        "name description about version qgisMinimumVersion qgisMaximumVersion author email "
        "homepage tracker repository icon category changelog tags experimental deprecated"
    )
    assert [key for key in required.split() if not general.get(key, "").strip()] == []
    assert general["category"] == "Vector"
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert "plugin" not in general["name"].lower()
    assert (ROOT / general["icon"]).is_file()
    assert not any("<" in value for value in general.values())


def test_metadata_reads_whole_and_names_its_version():
    general = metadata()
    assert {key for key in general if general[key] is not None} >= {"name[ru]", "name[kk]"}
    assert general["version"] == growth_poles.__version__
    assert general["changelog"].startswith(growth_poles.__version__)


def test_no_machine_path_is_in_a_tracked_file():
    machine = re.compile(rb"(?<![\w.])/(?:work|root|home/\w+|Users/\w+|tmp)/\w|[A-Z]:\\Users\\")
    found = [
        f"{file.relative_to(ROOT)}: {match.group().decode()}"
        for file in tracked_files()
        if (match := machine.search(file.read_bytes()))
    ]
    assert found == []


# What they take is a whole study: their example is the study that runs in tests/frames.
TAKES_A_STUDY = {
    "analysis",
    "indices.component_table",
    "results.hub_table",
    "indices.audit_tables",
    "indices.notes",
    "indices.stage",
    "maps.write",
    "panel.checks",
    "panel.matching",
    "readiness",
    "results.record",
    "results.region_tables",
    "specialisation.share_comparison",
    "specialisation.tables",
    "uncertainty.stage",
    "uncertainty.tables",
}
# Shared steps of the measures; an example is welcome, and its name then leaves this list.
OWES_AN_EXAMPLE = {
    "association.conditional.lag_reference",
    "geometry.distances.checked_points",
    "geometry.distances.nearest",
    "geometry.distances.pairs_within",
    "association.observed.observe",
    "association.orders.order_p_value",
    "association.permutation.check_alternative",
    "association.permutation.draw_distinct",
}


def test_every_package_is_in_the_wheel():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    rooms = [ROOT / room for room in ("core", "boundaries", "studies")]
    there = {file.parent for room in rooms for file in room.rglob("__init__.py")}
    names = {".".join(("growth_poles", *folder.relative_to(ROOT).parts)) for folder in there}
    assert set(told["tool"]["setuptools"]["packages"]) == names | {"growth_poles"}


def test_public_functions_of_the_engine_show_an_example():
    missing = set()
    for name in module_names(frames=False):
        module = importlib.import_module(name)
        short = name.removeprefix("growth_poles.core.")
        for public in getattr(module, "__all__", ()):
            thing = getattr(module, public)
            ours = inspect.isfunction(thing) and thing.__module__ == name
            if ours and short not in TAKES_A_STUDY and ">>>" not in (inspect.getdoc(thing) or ""):
                missing.add(f"{short}.{public}")
    assert sorted(missing - OWES_AN_EXAMPLE) == []


def test_every_module_names_its_public_things():
    for name in module_names(frames=True):
        module = importlib.import_module(name)
        if not hasattr(module, "__path__"):
            assert hasattr(module, "__all__"), name
            assert [thing for thing in module.__all__ if not hasattr(module, thing)] == [], name


def test_the_reference_of_the_study_file_is_the_table_of_its_keys():
    path = ROOT / "scripts/study_reference.py"
    loaded = importlib.util.spec_from_file_location("study_reference", path)
    script = importlib.util.module_from_spec(loaded)
    loaded.loader.exec_module(script)
    assert script.page() == (ROOT / "docs/study.md").read_text(encoding="utf-8")


def test_every_key_of_a_study_says_what_it_means():
    from growth_poles.core.study import spec
    from growth_poles.core.study.fields import keys_of

    unsaid = {"parts", "tree"}  # the prose of the page tells of them
    parts = [getattr(spec, name) for name in spec.__all__]
    for part in (each for each in parts if hasattr(each, "__dataclass_fields__")):
        for key in keys_of(part):
            assert key.about or key.part or key.name in unsaid, (part, key.name)
