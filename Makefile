PYTHON ?= python

.PHONY: help test check oracle fuzz bench docs ci axe office

help:
	@echo "make test    all tests, side by side"
	@echo "make check   lint, format, types, import layers"
	@echo "make oracle  2,000 random problems against brute force"
	@echo "make fuzz    20,000 changed cases: each is read, or its problems are told"
	@echo "make bench   the benchmark"
	@echo "make docs    write docs/rules.md and the tables of docs/case-file.md"
	@echo "make axe     accessibility of the HTML documents in Chromium (FILES=… for your own; needs node, npm, chromium)"
	@echo "make office  Word and Excel files through LibreOffice, pages as pictures (FILES=… for your own; needs soffice, pdftoppm)"
	@echo "make ci      everything, in a fresh virtual environment"

test:
	$(PYTHON) -m pytest -n auto --dist worksteal

check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	lint-imports

oracle:
	ROTATION_ORACLE=2000 $(PYTHON) -m pytest -m oracle

fuzz:
	ROTATION_FUZZ=20000 $(PYTHON) -m pytest tests/test_fuzzed_cases.py

bench:
	$(PYTHON) -m benchmarks.run

docs:
	$(PYTHON) -m rotation.reference docs/rules.md
	$(PYTHON) -m rotation.case_reference docs/case-file.md
	$(PYTHON) -m rotation.documents.reference docs/documents.md

ci:
	bash .ci/run

axe:
	PYTHON="$(PYTHON)" bash tests/accessibility/run.sh $(FILES)

office:
	PYTHON="$(PYTHON)" bash tests/documents/office.sh $(FILES)
