# run · pair · demo · test · attack · faults · check · bench · package. Without make: see "Without make" in README.md.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run pair demo test attack faults check bench package lock clean browsers
.DELETE_ON_ERROR:

run: .venv/run.installed
	@exec $(BIN)/python -m companion run $(ARGS)

pair: .venv/run.installed
	@exec $(BIN)/python -m companion pair $(ARGS)

demo: .venv/dev.installed browsers
	@exec $(BIN)/python -m companion demo $(ARGS)

test: .venv/dev.installed node_modules/.installed browsers
	npm test --silent
	$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile $(ARGS)

# The long form of the tests that kill the companion (also while it imports), tear its files and fail its disk; some minutes.
faults: .venv/dev.installed
	FAULTS=long $(BIN)/python -m pytest -q tests/companion/store tests/companion/usecases/imports $(ARGS)

# The long form of the attacks: all of tests/attack, and what else asks how long to go on; many minutes.
attack: .venv/dev.installed node_modules/.installed browsers
	ATTACK=long npm test --silent
	ATTACK=long $(BIN)/python -m pytest -q tests/attack \
	  $$(grep -rlE '"ATTACK"|attack\.length' --include='test_*.py' --exclude-dir=attack tests) $(ARGS)

check: .venv/dev.installed node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent lint
	$(BIN)/python -m scripts.supply
	node scripts/lint-extension.js dist/$$($(BIN)/python scripts/package_extension.py dist)

bench: .venv/dev.installed node_modules/.installed browsers
	@for figure in benchmarks/*.py; do echo "== $$figure"; $(BIN)/python $$figure || exit 1; done
	@for figure in benchmarks/*.js; do echo "== $$figure"; node $$figure || exit 1; done

package: .venv/dev.installed
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .
	$(BIN)/python scripts/package_extension.py dist
	$(BIN)/python -m scripts.supply.bill dist

# The pinned requirements: every version with its hashes, no address of where it came from; and their licences.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group build -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group build --extra dev -c requirements/run.txt -o requirements/dev.txt
	npm install --package-lock-only
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m scripts.supply.licences

clean:
	rm -rf .venv node_modules dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Keepwarm needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python could not make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }

.venv/run.installed: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Installing Keepwarm into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.installed: requirements/dev.txt .venv/run.installed
	@echo "Installing the development tools into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# Not "npm ci": it refuses a lock file without the builds of native tools for platforms other than the one it was made on.
node_modules/.installed: package.json package-lock.json
	@command -v npm >/dev/null || { echo "The JavaScript tests need Node.js 20 or newer: https://nodejs.org or your system's packages."; exit 1; }
	npm install --no-save --loglevel=error
	@touch $@

# What only the tests and the demo need of the system. As root on Debian it is installed; elsewhere it is named.
browsers:
	@scripts/install-browsers.sh
