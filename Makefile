# make run    install what is needed and open the window on the sample
# make test   the same, and check everything: lint, types, tests
# make lint   ruff and mypy only
# make clean  throw away what was made, .venv included

.PHONY: run test lint clean system

PYTHON := .venv/bin/python

# a .venv whose Python is gone (moved, or upgraded away) is made anew
$(shell test -x $(PYTHON) || rm -f .venv/.installed-run .venv/.installed-dev)

run: system .venv/.installed-run
	@$(PYTHON) main.py --sample

test: lint
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -n 2

lint: system .venv/.installed-dev
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

system:
	@.ci/system

.venv/.installed-run: pyproject.toml .ci/tested.txt | system
	@.ci/install run

.venv/.installed-dev: pyproject.toml .ci/tested.txt | system
	@.ci/install dev

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find app core tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
