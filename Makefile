# make run     the paper, end to end: a styled GeoPackage of Kazakhstan's growth poles, and its report
# make test    style, rules between rooms, tests, and the tests inside QGIS
# make plugin  the zip that QGIS installs
# Each target makes what it needs (.venv at the root, packages, apt packages) and is quick when that is there.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
OUT ?= out/growth_poles_demo.gpkg
QGIS_PYTHON ?= /usr/bin/python3
QGIS_TEST := .qgis-test
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
APT := $(shell command -v apt-get 2>/dev/null)
SUDO := $(if $(filter 0,$(shell id -u)),,$(shell command -v sudo 2>/dev/null))
# root needs no sudo; a user without sudo cannot install anything
CAN_APT := $(and $(APT),$(or $(filter 0,$(shell id -u)),$(SUDO)))
apt_install = $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -qq
apt_update = $(SUDO) apt-get update -qq

# A command counts only if it runs: pyenv leaves python3.13 on the path that only complains.
find_python = for p in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
	if "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo "$$p"; break; fi; done

.PHONY: help run fuzz audit browser browser-test test quick lint unit-test bench plugin release qgis qgis-test test-qgis-3.40 test-qgis-3.44 clean

help:
	@sed -n 's/^# //p' Makefile | head -4

run: $(VENV)/.installed
	@mkdir -p "$(dir $(OUT))"
	@$(BIN)/growth-poles demo --out "$(OUT)" --report --overwrite
	@echo "GeoPackage: $(abspath $(OUT)) (open it in QGIS: the layers come styled)"
	@echo "Report: $(abspath $(OUT:.gpkg=.html)) (open it in any browser)"

test: $(VENV)/.installed-dev qgis
	@$(MAKE) lint
	@$(MAKE) -j 2 --output-sync=target unit-test qgis-test
	@$(MAKE) browser-test

# the two sides run beside each other: a core each
unit-test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest

# For the inner loop: the rooms of the engine on arrays, without stages, files and simulations.
quick: $(VENV)/.installed-dev lint
	@$(BIN)/python -m pytest -q -n 2 --ignore-glob='*/test_stage.py' --ignore=tests/uncertainty \
		--ignore=tests/headless --ignore=tests/boundaries --ignore=tests/redteam \
		--ignore=tests/report --ignore=tests/test_examples.py --ignore=tests/test_house.py

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

# Damaged files of every kind, for an hour; `make fuzz SECONDS=60` for less.
SECONDS ?= 3600
fuzz: $(VENV)/.installed-dev
	@$(BIN)/python tests/redteam/mutating.py $(SECONDS)

# Known holes in what is installed, and the licences of it: both ask the package index.
audit: $(VENV)/.installed-dev
	@$(PIP) install pip-audit pip-licenses bandit
	@$(BIN)/bandit -q -r core plugin boundaries studies -x tests
	@$(BIN)/pip-audit --skip-editable
	@$(BIN)/pip-licenses --format=markdown --order=license

bench: $(VENV)/.installed-dev
	@for name in whole_process index_panel monte_carlo local_moran contiguity batch; do \
		echo "--- benchmarks/$$name.py"; $(BIN)/python "benchmarks/$$name.py"; done

plugin:
	@mkdir -p dist
	@rm -f dist/growth_poles-*.zip
	@version=$$(sed -n 's/^__version__ = "\(.*\)"/\1/p' __init__.py); \
	git archive --format=zip --prefix=growth_poles/ -o "dist/growth_poles-$$version.zip" HEAD; \
	echo "dist/growth_poles-$$version.zip (what is committed; install it in QGIS from the Plugin Manager)"

release: $(VENV)/.installed-dev
	@$(BIN)/python scripts/release.py

clean:
	@rm -rf build dist out *.egg-info .pytest_cache .ruff_cache .import_linter_cache .hypothesis $(QGIS_TEST) $(BROWSER_TEST)

# --- what the targets need ---------------------------------------------------------------------

$(VENV)/.made:
	@python="$$($(find_python))"; \
	if [ -z "$$python" ] || ! "$$python" -c 'import venv, ensurepip' 2>/dev/null; then \
		if [ -z "$(CAN_APT)" ]; then \
			echo "Python 3.11 or newer with its venv module is needed; please install it (Debian, Ubuntu: apt install python3-venv)." >&2; exit 2; fi; \
		echo "Installing Python's venv module with apt"; \
		$(apt_update); \
		name=python3; if [ -n "$$python" ]; then name="$$("$$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')"; fi; \
		$(apt_install) "$$name-venv" >/dev/null || $(apt_install) python3 python3-venv >/dev/null; \
		python="$$($(find_python))"; \
		if [ -z "$$python" ]; then $(apt_install) python3.11 python3.11-venv >/dev/null; python=python3.11; fi; \
	fi; \
	if ! $(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		echo "Making $(VENV) with $$python"; "$$python" -m venv --clear $(VENV); fi; \
	touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	@echo "Installing Growth Poles into $(VENV)"
	@$(PIP) install -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.made pyproject.toml
	@echo "Installing Growth Poles and what its tests need into $(VENV)"
	@$(PIP) install -e ".[dev]"
	@touch $@ $(VENV)/.installed

# QGIS lives in the system's Python; only pytest is added, in a folder of its own. The engine's tests
# that need no other package run there too: the plugin will use that NumPy, not the one of .venv.
qgis_ready = $(QGIS_PYTHON) -c 'import sys, qgis.core; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
HEADLESS := pandas|geopandas|shapely|libpysal|pyogrio|pyarrow|esda|giddy|spreg|inequality|scipy|networkx|typer|openpyxl|altair|jsonschema|selenium|growth_poles.core.headless

qgis:
	@if ! { $(QGIS_PYTHON) -c 'import qgis.core' && command -v qgis_process; } >/dev/null 2>&1 && [ -n "$(CAN_APT)" ]; then \
		echo "Installing QGIS with apt for its tests (several minutes, once)"; \
		{ $(apt_update) && $(apt_install) qgis python3-qgis qgis-providers fonts-dejavu-core >/dev/null; } || echo "apt could not install QGIS" >&2; \
	fi

qgis-test: $(VENV)/.installed-dev
	@if $(qgis_ready); then \
		version="$$($(QGIS_PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')"; \
		stamp="$(QGIS_TEST)/.installed-$$version"; \
		if [ ! -e "$$stamp" ]; then \
			rm -rf $(QGIS_TEST); \
			$(PIP) install --target $(QGIS_TEST) --python-version "$$version" --only-binary=:all: "pytest>=8" "hypothesis>=6"; \
			touch "$$stamp"; fi; \
		PYTHONPATH="$(CURDIR)/$(QGIS_TEST)" QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1 \
			$(QGIS_PYTHON) -m pytest -c tests/qgis/pytest.ini --confcutdir=tests tests/qgis tests/test_examples.py \
			$$(grep -LE '^ *(import|from) ($(HEADLESS))' $$(ls tests/*/test_*.py | grep -vE '^tests/(headless|boundaries|browser|redteam|qgis)/')); \
	else \
		echo "Left out: the tests inside QGIS (tests/qgis, and the engine's tests in QGIS's Python), because $(QGIS_PYTHON) has no QGIS or is older than Python 3.11 (Debian, Ubuntu: apt install qgis python3-qgis qgis-providers)."; \
	fi

# The report is opened in Chromium without a network; axe-core, which checks its accessibility, comes from npm.
BROWSER_TEST := .browser-test
browser:
	@if ! command -v chromedriver >/dev/null 2>&1 && [ -n "$(CAN_APT)" ]; then \
		echo "Installing Chromium with apt for the report's tests (once)"; \
		{ $(apt_update) && $(apt_install) chromium chromium-driver fonts-dejavu-core >/dev/null; } || echo "apt could not install Chromium" >&2; \
	fi
	@if [ ! -e $(BROWSER_TEST)/axe.min.js ]; then \
		python3 scripts/fetch_bundles.py axe $(BROWSER_TEST) || echo "axe-core could not be fetched from npm" >&2; fi

browser-test: $(VENV)/.installed-dev browser
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null && [ -e $(BROWSER_TEST)/axe.min.js ]; then \
		$(BIN)/python -m pytest -c tests/browser/pytest.ini --confcutdir=tests tests/browser; \
	else \
		echo "Left out: the tests of the report in a browser (tests/browser), because Chromium with its driver, or axe-core, is not there (Debian, Ubuntu: apt install chromium chromium-driver)."; \
	fi

# The same in other QGIS, in a tree of Debian that debootstrap makes once (root, 3 GB each).
test-qgis-3.40:
	@scripts/test_in_debian.sh trixie

test-qgis-3.44:
	@scripts/test_in_debian.sh sid
