# Perintah utama: make build, make check, make test. Di Windows lihat README.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: build check list test lint bench clean

build: $(VENV)/.siap
	$(BIN)/python build.py build

check: $(VENV)/.siap
	$(BIN)/python build.py check

list: $(VENV)/.siap
	$(BIN)/python build.py list

test: $(VENV)/.siap-uji
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/.siap-uji
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info

$(VENV)/.siap: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.siap-uji: $(VENV)/.siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $@
