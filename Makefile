# Everything a person does with this repository. `make demo` and `make test` set up what they need.
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3.11
export QT_QPA_PLATFORM ?= $(if $(or $(DISPLAY),$(WAYLAND_DISPLAY)),,offscreen)

.PHONY: help setup browser demo server test test-fast test-desk test-front-desk test-kill test-api test-clean lint format bench bench-clean bench-desk screenshots bundle translations lock clean test-web bench-web

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# ---- set-up -------------------------------------------------------------------------------------------------

setup: $(VENV)/.ready  ## the virtual environment, from the lock file

$(VENV)/.ready: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed: install it, or run make PYTHON=<path>."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || PYTHON=$(PYTHON) bash scripts/debian-packages.sh python3-venv
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

desk-packages:
	@bash scripts/debian-packages.sh libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libx11-6

test-packages: desk-packages
	@bash scripts/debian-packages.sh chromium dcmtk postgresql unzip xvfb xdotool imagemagick \
	  fonts-dejavu-core fonts-noto-core fonts-liberation fonts-freefont-ttf fonts-wqy-microhei \
	  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 \
	  libxcb-randr0 libxcb-shape0 libxcb-xkb1 libxcb-xfixes0 libxcb-sync1 libxcb-shm0 libx11-xcb1

# ---- the main job -------------------------------------------------------------------------------------------

demo: setup desk-packages  ## folder to patient on this machine: a server, a cart, a mail, a page
	$(BIN)/tricedesk demo $(if $(or $(DISPLAY),$(WAYLAND_DISPLAY)),,--headless --once)

server: setup  ## a server on 127.0.0.1:8080, SQLite and a folder
	$(BIN)/tricedesk server init
	$(BIN)/tricedesk server run

# ---- checks -------------------------------------------------------------------------------------------------

test-api: setup test-packages  ## many requests against the API's own document, on both databases
	TRICEDESK_API_EXAMPLES=200 $(BIN)/python -m pytest tests/landing/test_api_schema.py

lint: setup  ## format, style, types (also for Windows), who may import whom
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32
	$(BIN)/lint-imports --no-cache

format: setup  ## put the source in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: setup test-packages  ## everything, the long suites in a reduced form
	$(BIN)/python -m pytest -m "not slow"
	$(BIN)/python -m pytest -m slow --ignore=tests/landing/test_api_schema.py
	$(BIN)/python -m pytest tests/landing/test_api_schema.py  # alone: the models' runtime flushes small floats in its process

test-fast: setup test-packages  ## what ends within three minutes, on two cores
	$(BIN)/python -m pytest -m "not slow" --numprocesses 2 --dist worksteal

test-desk: setup test-packages  ## the window: its widgets, the scripted users, and the real one under Xvfb
	$(BIN)/python -m pytest tests/ui tests/end2end/test_window.py tests/end2end/test_window_demo.py \
	  tests/end2end/test_window_on_x.py tests/end2end/test_clinic_day.py tests/end2end/test_locked_window.py

test-front-desk: setup test-packages  ## the front desk: each reason and action, and scripted people before a server
	$(BIN)/python -m pytest tests/ui/test_timeline.py tests/ui/test_front_desk.py tests/ui/test_sent.py \
	  tests/end2end/test_front_desk.py tests/end2end/test_clinic_day.py

test-kill: setup  ## the whole kill suite: twenty seeded moments, and more
	TRICEDESK_KILLS=20 $(BIN)/python -m pytest tests/end2end/test_kill.py

test-clean: setup test-packages  ## the goals of cleaning: 520 frames and 24 clips, about twelve minutes
	TRICEDESK_CLEAN_FRAMES=520 TRICEDESK_CLEAN_CLIPS=24 $(BIN)/python -m pytest -s tests/clean/goals

test-web: setup test-packages  ## every page and state in Chromium: devices, languages, axe, budgets, crowds
	TRICEDESK_WEB=whole $(BIN)/python -m pytest tests/web tests/landing/pages

bench: setup test-packages  ## figures beside a peer's, in one run
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

bench-clean: setup test-packages  ## cleaning: milliseconds and memory, beside tesseract on the same frames
	@bash scripts/debian-packages.sh tesseract-ocr
	$(BIN)/python benchmarks/bench_clean.py
	$(BIN)/python benchmarks/bench_text.py

bench-desk: setup desk-packages  ## the window at work: waiting, smoothness, memory, beside their targets
	$(BIN)/python benchmarks/bench_desk.py
	$(BIN)/python benchmarks/bench_front_desk.py

bench-web: setup test-packages  ## the server on one core beside nginx: pages, pictures, zip, memory
	@bash scripts/debian-packages.sh nginx-light
	$(BIN)/python benchmarks/bench_web.py
	$(BIN)/python benchmarks/bench_page_load.py

screenshots: setup desk-packages  ## the window in every view and state, kept in docs/window
	$(BIN)/python scripts/window_docs.py

# ---- what ships ---------------------------------------------------------------------------------------------

bundle: setup desk-packages  ## the desk as a folder that runs without Python: dist/tricedesk
	@bash scripts/debian-packages.sh binutils
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	dist/tricedesk/tricedesk --version

translations: setup  ## gather the texts of page and window into translations/
	@for language in en es ar; do \
	  $(BIN)/pyside6-lupdate -silent $$(find tricedesk/ui tricedesk/app.py -name '*.py' -size +0 | sort) \
	    -ts translations/desk/$$language.ts -source-language en -target-language $$language -locations none \
	    -no-obsolete $$([ $$language = en ] && echo -pluralonly) || exit 1; done
	$(BIN)/pybabel --quiet extract --mapping-file translations/landing/babel.cfg --keywords say \
	  --keywords count:1,2 --no-location --omit-header --width 10000 --output-file translations/landing/landing.pot .
	@for catalogue in translations/landing/*.po; do \
	  $(BIN)/pybabel --quiet update --no-fuzzy-matching --width 10000 --input-file translations/landing/landing.pot \
	    --output-file $$catalogue --locale $$(basename $$catalogue .po | tr - _) || exit 1; \
	  sed -i -E -e '/^"(Project-Id-Version|Report-Msgid|POT-Cr|PO-Rev|Last-Tr|Language-Team|Generated-By)/d' \
	    -e '1{/^$$/d}' -e '$${/^$$/d}' $$catalogue; done
	$(BIN)/python -m pytest --quiet tests/landing/test_languages.py tests/ui/test_language.py

lock: setup  ## renew requirements.lock
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 \
	  --no-emit-index-url --generate-hashes --no-header --quiet --upgrade --output-file requirements.lock

clean:  ## what was made here
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
