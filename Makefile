# The one door: every command of the project. `make` alone lists them.
SHELL := /bin/sh
MVN    = JAVA_HOME="$$(build/jdk)" mvn -B $(if $(QUIET),-q,--no-transfer-progress)
JAR   := platform/target/platform.jar
APP   := platform/target/app/platform.jar
JAVA_SOURCES := $(shell find rules/src/main platform/src/main -type f 2>/dev/null) pom.xml rules/pom.xml platform/pom.xml
WEB_SOURCES  := $(shell find web/src web/public -type f 2>/dev/null) $(wildcard web/*.json web/*.ts web/*.html)

.DEFAULT_GOAL := help

.PHONY: bench-ocr bench-benefits bench-morning bench-start bench-guide bench-items bench-scale bench-cases bench-import bench-ledger prove prove-models prove-kills prove-ledger ledger-classes
.PHONY: dist bench-dist bench-restore prove-instances
.PHONY: help run test test-debian check format city docs clean tomorrow web jar browser

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "make %-11s %s\n", $$1, $$2}'

run: jar web ## build what is missing and start the city of Linlan on http://localhost:8080
	@ANLAN_DEMO=$${ANLAN_DEMO:-true} ./anlan serve

jar: $(APP)
# Unpacked, and with an ahead-of-time cache made on this machine's own JDK, the platform starts in half the time.
$(APP): $(JAR)
	@build/unpack
$(JAR): $(JAVA_SOURCES)
	@echo "Building the platform …"
	@$(MVN) -q -Dquick -Dmaven.test.skip=true -Dspotless.check.skip -Dcheckstyle.skip -pl rules,platform package
	@touch $@

web: web/dist/index.html
web/dist/index.html: web/node_modules/.installed $(WEB_SOURCES)
	@echo "Building the web …"
	@cd web && npm run --silent build && touch dist/index.html

%/node_modules/.installed: %/package-lock.json
	@echo "Fetching what $* is built with …"
	@cd $* && npm ci --ignore-scripts --no-fund --no-audit --loglevel=error && touch node_modules/.installed

dist: jar web ## make the archive for a bare Linux, with its own runtime: dist/target/anlan-….tar.gz
	@build/dist

# What lies in dist/target is measured; without an archive one is made first.
bench-dist: ## measure the archive's start and try its doors; writes docs/figures.md, and fails where one is open
	@ls dist/target/*.tar.gz >/dev/null 2>&1 || $(MAKE) -s dist
	@node bench/dist.mjs

test: browser jar web journeys/node_modules/.installed ## run all tests, browser stories included
	@$(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip test
	@cd web && npm run --silent test
	@cd journeys && npm run --silent test

# With DEBIAN_POSTGRES another server's folder of programs can be named.
DEBIAN_POSTGRES ?= /usr/lib/postgresql/15/bin
test-debian: ## run the platform's tests on the system's PostgreSQL 15, where it is installed
	@if [ -x "$(DEBIAN_POSTGRES)/initdb" ]; then \
	  $(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip -pl platform -am -Danlan.test.postgres=$(DEBIAN_POSTGRES) test; \
	else \
	  echo "No PostgreSQL in $(DEBIAN_POSTGRES): skipped. Debian's package is postgresql-15; another server's programs: DEBIAN_POSTGRES=/path/to/bin."; \
	fi

check: test ## all tests, the formatter, the static checks; what .ci/run calls
	@$(MVN) -q -DskipTests verify
	@$(MVN) -q -Pbench -Dquick -Dspotless.check.skip -Dcheckstyle.skip -pl rules,platform,bench compile
	@cd web && npm run --silent check
	@build/summary

browser: ## install Chromium and Chinese fonts where the system's packages have them
	@build/browser

tomorrow: ## move the running demo city's clock to tomorrow, 09:00
	@build/tomorrow

format: ## lay out the Java and the TypeScript
	@$(MVN) -q spotless:apply
	@cd web && npm run --silent format

bench-start: jar web ## measure start, memory and page size; writes docs/figures.md
	@node bench/start.mjs

bench-cases: ## measure our case engine against general ones (SLICES=2 for a quick look); writes docs/figures.md
	@JAVA_HOME="$$(build/jdk)" node bench/cases.mjs

prove: prove-models prove-kills prove-instances prove-ledger ## all long proofs, one after the other

prove-models: ## 10,000 invented procedures against another engine; writes docs/figures.md
	@JAVA_HOME="$$(build/jdk)" node bench/prove.mjs

prove-kills: jar web journeys/node_modules/.installed ## kill platform and database 50 times while people work; writes docs/figures.md
	@node bench/kills.mjs

prove-instances: jar web journeys/node_modules/.installed ## kill one of two instances 30 times while people work; writes docs/figures.md
	@node bench/instances.mjs

# The test classes hold what measures and kills; Maven says what they need beside them.
bench-scale: ## measure lists, search and pages with 500,000 open and 3 million closed cases; writes docs/figures.md
	@JAVA_HOME="$$(build/jdk)" node bench/scale.mjs

bench-restore: jar web ## keep the home of 500,000 cases, lose it, restore and start it; writes docs/figures.md
	@JAVA_HOME="$$(build/jdk)" node bench/restore.mjs

bench-import: jar ## take in the real requests of another city where they are at hand; writes docs/figures.md
	@node bench/import.mjs

bench-items: jar ## measure import and search of service items; writes docs/figures.md
	@node bench/items.mjs

# What is asked there was written by somebody who has not seen the index; nothing may be learned from it.
QUESTIONS ?= bench/guidance
bench-guide: jar ## measure what questions in plain words are taken for (QUESTIONS=DIR for others than those kept); writes docs/figures.md
	@QUESTIONS='$(QUESTIONS)' node bench/guide.mjs

PAPERS ?= 20
bench-ocr: ledger-classes ## measure what is read right off drawn and worn pictures of papers (PAPERS=3 for a quick look); writes docs/figures.md
	@PAPERS='$(PAPERS)' node bench/ocr.mjs

bench-benefits: ledger-classes ## measure the matching of 100,000 firms with 246 policies; writes docs/figures.md
	@node bench/benefits.mjs

bench-morning: ledger-classes jar ## 6,000 parents at once, of whom 5,000 may write (PEOPLE, AT_ONCE, SECONDS); writes docs/figures.md
	@node bench/morning.mjs

bench-ledger: ledger-classes ## measure acts a second with proof; writes docs/figures.md
	@node bench/ledger.mjs

prove-ledger: ledger-classes ## kill the ledger again and again, and check that nothing is lost or contradicted
	@"$$(build/jdk)/bin/java" -Xmx256m -cp "platform/target/test-classes:platform/target/classes:rules/target/classes:$$(cat platform/target/test-classpath)" \
		org.anlan.ledger.LedgerKillProof prove bench/target/ledger-kills $${KILLS:-20} $${SEED:-20260101}

ledger-classes:
	@$(MVN) -q -Dquick -Dspotless.check.skip -Dcheckstyle.skip -pl rules,platform test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test

city: ## write the generated files of city/ anew from demo/
	@$(MVN) -q -Dquick -Dspotless.check.skip -Dcheckstyle.skip -pl demo -am -DskipTests compile
	@"$$(build/jdk)/bin/java" -cp demo/target/classes:rules/target/classes org.anlan.demo.CityMaker city

docs: web/node_modules/.installed ## draw docs/drawn, web/api.json and the web's types anew from the code
	@$(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip -pl platform -am -Dtest='*DrawnTest' -Dsurefire.failIfNoSpecifiedTests=false -Danlan.draw=true test
	@cd web && npm run --silent generate

clean: ## remove what was built; the city's data in .anlan stays
	@rm -rf */target web/dist
