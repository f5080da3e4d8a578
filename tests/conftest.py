"""Bind the name ``growth_poles`` to this checkout, whatever its folder is called."""

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if "growth_poles" not in sys.modules:
    _spec = importlib.util.spec_from_file_location(
        "growth_poles", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    _package = importlib.util.module_from_spec(_spec)
    sys.modules["growth_poles"] = _package
    _spec.loader.exec_module(_package)
