# make demo   install, then run one whole round on the example
# make test   install, then run the tests
# make check  the tests, and formatting, lint, types, import contract

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/kalsel-2027
OUT := hasil

.PHONY: demo test check lint lock clean

demo: $(VENV)/.installed
	$(BIN)/baimbai run $(EXAMPLE) --out $(OUT)

test: $(VENV)/.installed-dev
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

# Locks name versions and hashes only, never where they were fetched from.
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --no-annotate --quiet --upgrade
lock:
	$(COMPILE) --extra web --group build -o requirements.lock
	$(COMPILE) --extra web --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
