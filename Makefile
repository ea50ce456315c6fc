# Werkt met GNU make 3.81 en nieuwer. Wat elk doel doet: make help
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
SITE_KLAAR := $(VENV)/site.klaar
TEST_KLAAR := $(VENV)/test.klaar
NPM_KLAAR := tests/browser/node_modules/.klaar

# Het thema drukt bij elke bouw een aankondiging af. Wat we ermee doen: besluiten/0002.
export NO_MKDOCS_2_WARNING := 1

PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-input

# Geef bij een fout één gewone zin: opdracht || $(call mislukt,zin zonder komma)
mislukt = { printf '\nfout: %s\n' "$(1)" >&2; exit 1; }

.PHONY: help site bekijk controleer test browser browser-nodig bewijs opmaak pins schoon

help: ## laat deze lijst zien
	@printf 'Gebruik: make DOEL\n\n'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@printf '\nEen andere Python kiezen: make site PYTHON=python3.13\n'

site: $(SITE_KLAAR) ## bouw de site in de map site/
	$(PY) -m mkdocs build --strict

bekijk: $(SITE_KLAAR) ## laat de site zien op http://127.0.0.1:8000/ en ververs bij elke wijziging
	$(PY) -m mkdocs serve --livereload --dev-addr 127.0.0.1:8000

controleer: $(SITE_KLAAR) ## controleer alleen de inhoud (docs/), zonder te bouwen
	@$(PY) -m handreikingen controleer $(if $(UITVOER),--uitvoer $(UITVOER))

test: $(TEST_KLAAR) ## doe alle controles en tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(BIN)/lint-imports
	$(PY) -m pytest -n 2 --cov
	$(PY) -m handreikingen controleer
	@$(MAKE) --no-print-directory browser

browser: site browser-nodig $(NPM_KLAAR) ## test de gebouwde site in een echte browser
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node --test site.test.mjs

bewijs: $(SITE_KLAAR) ## bewijs dat twee keer bouwen dezelfde bytes geeft (van de laatste commit)
	$(PY) tools/dubbel_bouwen.py

opmaak: $(TEST_KLAAR) ## zet de code in de afgesproken vorm
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

# Zonder eigen instellingen van pip: wat hier uit komt, moet op elke computer hetzelfde zijn.
SCHOON_PIP := env -u PIP_INDEX_URL -u PIP_EXTRA_INDEX_URL -u PIP_FIND_LINKS -u PIP_CONSTRAINT \
	PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND="make pins"
PIP_COMPILE := $(SCHOON_PIP) $(PY) -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--build-deps-for editable --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	--no-emit-options $(if $(NIEUW),--upgrade)

pins: $(TEST_KLAAR) ## leg de versies vast uit pyproject.toml (met NIEUW=1: de nieuwste)
	$(PIP_COMPILE) --output-file requirements.txt pyproject.toml
	$(PIP_COMPILE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

schoon: ## gooi alles weg wat opnieuw gemaakt kan worden
	rm -rf site build $(VENV) handreikingen.egg-info tests/browser/node_modules
	rm -rf .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# --- wat de doelen hierboven nodig hebben ----------------------------------------------------------------

$(PY):
	@sh tools/venv.sh "$(PYTHON)" "$(VENV)"

# Twee stappen: pip weigert het project zelf (zonder hash) tussen pakketten met een hash.
$(SITE_KLAAR): requirements.txt pyproject.toml | $(PY)
	@echo "Pakketten installeren (requirements.txt) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements.txt || \
		$(call mislukt,De pakketten zijn niet geïnstalleerd. Lees de melding hierboven. Heb je internet?)
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable . || \
		$(call mislukt,Het project zelf is niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@

$(TEST_KLAAR): requirements-dev.txt $(SITE_KLAAR)
	@echo "Pakketten voor de tests installeren (requirements-dev.txt) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.txt || \
		$(call mislukt,De pakketten voor de tests zijn niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@

browser-nodig:
	@sh tools/browser.sh installeer

$(NPM_KLAAR): tests/browser/package.json tests/browser/package-lock.json | browser-nodig
	@echo "Pakketten voor de browsertests installeren (tests/browser/package-lock.json) ..."
	@cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || \
		$(call mislukt,De pakketten voor de browsertests zijn niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@
