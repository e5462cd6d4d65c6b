# newsledger: `make` turns INPUT into datasets under OUT; `make test` runs every test.
# INPUT and OUT are one path each (or pattern), blanks and all; further inputs and options stand in FLAGS, as the shell reads them.
INPUT ?= seeds/articles
OUT ?= out
FLAGS ?=
DATA ?=
NAMES ?=

NEWSLEDGER = node dist/cli.js
# One word of the shell, whatever is in the variable of that name.
quoted = '$(subst ','\'',$(value $(1)))'
SOURCES := $(shell find pipeline schemas seeds/lexicons scripts/build.ts scripts/bundle.ts scripts/validators.ts package.json tsconfig.json tsconfig.build.json -type f)

.DEFAULT_GOAL := export
.PHONY: ingest clean annotate link export test coverage gold bench bench-language model lint types generate reset

# `clean` is the stage of that name: it deletes nothing, and leaves the tables that are there.
ingest clean annotate link export: dist/versions.json
	$(NEWSLEDGER) run --out=$(call quoted,OUT) --until '$@' $(FLAGS) -- $(call quoted,INPUT)

test: node_modules dist/versions.json
	npm test

# Lines and branches that the tests run, in whatever process: at a desk, since it takes longer than the tests.
coverage: node_modules
	npm run --silent coverage

# Found, expected and unlisted extras of the hand-annotated articles.
gold: node_modules
	npx tsx test/gold/print.ts

# Speed and memory; accuracy too where NEWSLEDGER_EVAL names a folder of development sets.
bench: dist/versions.json
	npx tsx test/bench/all.ts

# How well and how fast English is read, where NEWSLEDGER_TREEBANKS names a folder of treebanks.
bench-language: node_modules
	npx tsx test/bench/language.ts

# The weights of English, from the treebanks in DATA, lists of words in SOURCES and the corpora of names in NAMES: within an hour on two cores.
model: node_modules
	npx tsx training/language/train.ts --treebanks $(call quoted,DATA) --sources $(call quoted,SOURCES)
	npx tsx training/language/names.ts --treebanks $(call quoted,DATA) --names $(call quoted,$(if $(NAMES),NAMES,DATA))
	npx tsx training/language/frames.ts --treebanks $(call quoted,DATA)

lint: node_modules
	npm run --silent lint
	npm run --silent knip

types: node_modules
	npm run --silent types

generate: node_modules
	npm run --silent generate

# Removes what newsledger wrote into OUT, and nothing else.
reset: dist/versions.json
	$(NEWSLEDGER) reset -- $(call quoted,OUT)

dist/versions.json: node_modules $(SOURCES)
	npm run --silent build

node_modules: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch node_modules
