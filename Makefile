# Everything works from a fresh clone with Python 3.11+ and make, and can be run again.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: help brief test lint types check build record benchmark schemas lock clean

help: ## Show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

brief: $(READY) ## Fetch the embedded model (1.1 GB, once) and write a briefing from seeds/
	@$(BIN)/summarizer model pull >/dev/null
	@$(BIN)/summarizer brief seeds/

test: $(READY) ## Run the whole test suite, offline, without a model
	$(BIN)/python -m pytest

lint: $(READY) ## Check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## Check types, strictly
	$(BIN)/pyright

check: test lint types ## Everything that has to pass before a commit

build: $(READY) ## Build sdist and wheel into dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation

record: $(READY) ## Record the embedded model's answers anew
	$(BIN)/summarizer model pull >/dev/null
	$(BIN)/summarizer brief seeds/ --engine embedded --record cassettes/seeds >/dev/null
	$(BIN)/summarizer brief seeds/ --replay cassettes/seeds -o docs/examples/seeds.md
	$(BIN)/summarizer brief tests/languages/porto.txt --engine embedded --record cassettes/languages >/dev/null

benchmark: $(READY) ## Compare extraction with two rivals: same server, model and articles (half an hour)
	$(BIN)/summarizer model pull >/dev/null
	$(PYTHON) -m venv $(VENV)/rivals
	$(VENV)/rivals/bin/python -m pip install --quiet --disable-pip-version-check \
	  -e '.[local]' -r benchmarks/extraction/requirements.txt
	$(VENV)/rivals/bin/python -m benchmarks.extraction.run --articles seeds/ \
	  --gold tests/gold/seeds.yaml --write

schemas: $(READY) ## Export the JSON Schemas
	$(BIN)/python -c "from pathlib import Path; from summarizer.schemas import export_schemas; export_schemas(Path('schemas'))"

lock: ## Pin every dependency anew (needs uv)
	uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	  --extra local --group dev --generate-hashes --custom-compile-command 'make lock' \
	  --output-file requirements.lock

clean: ## Remove the environment and everything built
	rm -rf $(VENV) dist .pytest_cache .ruff_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed: make PYTHON=python3.12 …' >&2; exit 1; }
	@echo 'Setting up $(VENV) …' >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
