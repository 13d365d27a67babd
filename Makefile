# make demo     build, and carry the published text to a workbook and back
# make test     the tests
# make install  the command, its manual pages and its shell completions, under PREFIX
# The other targets are listed by `make help`.

PREFIX ?= /usr/local
DESTDIR ?=
CORPUS ?= ../shared/corpus
SWIFT ?= swift
PYTHON ?= python3
JIXIAO = .build/debug/jixiao
RELEASE = .build/release/jixiao
DEMO = .build/demo

# Headers of the five libraries that the build needs and of the one that tests compare with, and the Debian packages
# that hold them.
HEADERS = xlsxwriter.h zip.h libdeflate.h openssl/sha.h mimalloc.h libxml2/libxml/parser.h
PACKAGES = libxlsxwriter-dev libzip-dev libdeflate-dev libssl-dev libmimalloc-dev libxml2-dev
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help build release demo test test-laws test-memory test-render test-programs test-spark corpus bench docs lint install uninstall clean packages

help:
	@echo "make demo            build, and carry the published text to a workbook and back"
	@echo "make test            the tests"
	@echo "make install         install under PREFIX ($(PREFIX)); DESTDIR is obeyed"
	@echo "make uninstall       take it back"
	@echo "make test-laws       1,000 random documents there and back by each template, 5,000 bent workbooks"
	@echo "make test-memory     damaged and hostile files, and faulty JSON, under AddressSanitizer"
	@echo "make test-programs   round trips through LibreOffice and openpyxl, queries in DuckDB"
	@echo "make test-render     the exported workbook on paper: every text on a page, none cut (LibreOffice, pdftotext)"
	@echo "make test-spark      a made county of 1,000 workbooks through PySpark into Parquet, against the summary (Java)"
	@echo "make corpus          workbooks of other programs in CORPUS ($(CORPUS))"
	@echo "make bench           measure beside other programs, and write docs/benchmarks.md (BENCH=\"--help\" for less)"
	@echo "make docs            the libraries' documentation, without a warning"
	@echo "make lint            swift format"
	@echo "make clean           remove what was built"

packages:
	@for header in $(HEADERS); do \
	  [ -e /usr/include/$$header ] || [ -e /usr/local/include/$$header ] || missing=1; \
	done; \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends $(PACKAGES); \
	fi

build: packages
	$(SWIFT) build --product jixiao

release: packages
	$(SWIFT) build -c release --static-swift-stdlib --product jixiao

demo: build
	@JIXIAO=$(JIXIAO) Tests/Programs/demo $(DEMO)

test: packages
	$(SWIFT) test

test-laws: packages
	JIXIAO_SEEDS=1000 JIXIAO_BENDS=5000 $(SWIFT) test --filter "BureauFormsTests.(RoundTrip|Bend)Tests"

# The test runner itself leaks at its start, which is not what is looked for; the sanitizer needs more address space than
# the tests that bound it allow.
test-memory: packages
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan \
	  --filter "DamageTests|HostileFileTests|DocumentReadingTests|JSONPlainTextTests" --skip HostileFileMemoryTests

test-programs: packages
	rm -rf .build/documents && mkdir -p .build/documents
	JIXIAO_DOCUMENTS=$(CURDIR)/.build/documents $(SWIFT) test --filter DocumentsForPrograms
	JIXIAO=$(JIXIAO) Tests/Programs/round-trips Fixtures/zhengding-2022.txt Tests/Programs/documents/*.json \
	  .build/documents/*.json
	JIXIAO=$(JIXIAO) $(PYTHON) Tests/Programs/data-engine.py README.md Fixtures/zhengding-2022.json .build/documents/*.json
	JIXIAO=$(JIXIAO) $(PYTHON) Tests/Programs/data-engine.py README.zh.md Fixtures/zhengding-2022.json

test-render: build
	JIXIAO=$(JIXIAO) Tests/Programs/render
	rm -rf .build/heights && mkdir -p .build/heights
	JIXIAO_HEIGHTS=$(CURDIR)/.build/heights $(SWIFT) test --filter HeightsForPrograms
	Tests/Programs/heights .build/heights

test-spark: release
	[ -x .build/venv-spark/bin/python ] || python3 -m venv .build/venv-spark
	.build/venv-spark/bin/python -m pip install --quiet --disable-pip-version-check pyspark
	JIXIAO=$(RELEASE) PYTHON=$(CURDIR)/.build/venv-spark/bin/python Tests/Programs/spark 1000

corpus: packages
	JIXIAO_CORPUS=$(abspath $(CORPUS)) $(SWIFT) test --filter CorpusTests

# Python makes its environments with the package python3-venv; the C program needs gcc.
bench: packages
	@python3 -c 'import ensurepip' 2> /dev/null && command -v gcc > /dev/null || \
	  { $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends gcc libc6-dev python3-venv; }
	Benchmarks/bench $(or $(BENCH),--write docs/benchmarks.md)

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift

LIBRARIES = Workbooks TargetTables BureauForms Revisions

docs: packages
	JIXIAO_DOCUMENTATION=1 $(SWIFT) package generate-documentation \
	  $(LIBRARIES:%=--target %) --warnings-as-errors

install: release
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/jixiao
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1
	docs/manual en $(RELEASE) > $(DESTDIR)$(PREFIX)/share/man/man1/jixiao.1
	docs/manual zh $(RELEASE) > $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/jixiao.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/jixiao
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_jixiao
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/jixiao.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/jixiao
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/jixiao.1 $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/jixiao.1
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/jixiao
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_jixiao
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/jixiao.fish

clean:
	rm -rf .build .build-asan
