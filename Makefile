# Two commands do all the set-up: `make demo` shows the main job, `make test` checks the project.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 2
APT := DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes --no-install-recommends

.PHONY: demo browser test lint types unit docs format bench clean

# The modules are compiled here, for places where Python is told to keep nothing: there each start would compile them.
.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable . --group dev
	$(BIN)/python -m compileall -q factdb
	@touch $@

test: lint types unit

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready
	$(BIN)/mypy

unit: .venv/ready browser
	$(BIN)/python -m pytest -n $(JOBS)

# Everything from the sample articles in a database that is gone afterwards: read, listed, compared, shown in context.
demo: .venv/ready
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export FACTDB_DB="$$folder/demo.db" && \
	run() { printf '\n\033[1m$$ factdb'; printf ' %s' "$$@"; printf '\033[0m\n'; $(BIN)/factdb "$$@"; } && \
	run seed seeds/ && \
	run articles && \
	run conflicts --limit 12 && \
	run compare killed.people --place Slovenia && \
	run show statement "$$($(BIN)/factdb statements --text 'more than 30 dead' --limit 1 --format csv --no-header | cut -d, -f1)" && \
	printf '\nThe program is $(BIN)/factdb; after ". $(BIN)/activate" it is factdb: factdb seed seeds/\n'

# The pages of docs/ that are written from the program itself.
docs: .venv/ready
	$(BIN)/python -m factdb.cli.reference docs/cli.md
	$(BIN)/python -m tests.cli.readme README.md
	$(BIN)/python -m factdb.report.reference docs/sql.md

# The pages are looked at in a real browser: Debian's Chromium, installed here where there is none and root may do it.
browser:
	@[ -n "$$FACTDB_TEST_BROWSER" ] || command -v chromium chromium-browser google-chrome >/dev/null || \
	{ [ "$$(id -u)" = 0 ] && { $(APT) install chromium || { $(APT) update && $(APT) install chromium; }; }; } >/dev/null || \
	{ echo "The tests need Chromium: install it (Debian: apt-get install chromium) or set FACTDB_TEST_BROWSER." >&2; exit 1; }

format: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The short benchmarks, one command each; docs/performance.md says what they measure and what the larger ones showed.
bench: .venv/ready
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.load 2000
	$(BIN)/python -m benchmarks.again 200
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && set -x && \
	$(BIN)/python -m benchmarks.reading 2000 "$$folder" && \
	$(BIN)/python -m benchmarks.conflicts 20000 "$$folder"

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache dist build
