# Everything works from a fresh clone with Python 3.11+ and make, and can be run again.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# A browser for the tests of the HTML page; without one, and without the means to install one,
# those tests are left out, and a line says so.
FIND_BROWSER := { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
EXAMPLES := docs/examples

.PHONY: help brief test browser lint types check build record examples benchmark schemas lock clean

help: ## Show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

brief: $(READY) ## Fetch the embedded model (1.1 GB, once) and write a briefing from seeds/
	@$(BIN)/summarizer model pull >/dev/null
	@$(BIN)/summarizer brief seeds/

test: $(READY) ## Run the whole test suite, offline, without a model
	@$(MAKE) --no-print-directory browser || \
	  echo 'No Chromium: the tests of the page in a browser are left out.' >&2
	@$(FIND_BROWSER) || export SUMMARIZER_NO_BROWSER=1; \
	  $(BIN)/python -m pytest -n auto --dist loadfile

browser: ## Install Chromium for the tests of the page, where there is none (Debian, as root)
	@$(FIND_BROWSER) || { apt-get update -qq && \
	  apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1

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
	@$(MAKE) --no-print-directory examples
	$(BIN)/summarizer brief tests/languages/porto.txt --engine embedded --record cassettes/languages >/dev/null

examples: $(READY) ## Write the briefings and pictures in docs/examples/ anew, from the recording
	$(BIN)/summarizer brief seeds/ --replay cassettes/seeds -o $(EXAMPLES)/seeds.json
	for form in md html docx; do \
	  $(BIN)/summarizer render $(EXAMPLES)/seeds.json -o $(EXAMPLES)/seeds.$$form || exit 1; done
	$(BIN)/summarizer render $(EXAMPLES)/seeds.json --format terminal >$(EXAMPLES)/seeds.txt
	$(BIN)/summarizer render $(EXAMPLES)/seeds.json --length page -o $(EXAMPLES)/seeds-page.md
	$(BIN)/summarizer brief seeds/ --replay cassettes/seeds --focus hostages \
	  -o $(EXAMPLES)/seeds-hostages.md
	$(BIN)/python $(EXAMPLES)/pictures.py

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
