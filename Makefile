# Dateline: what there is to make. `make demo` and `make test` do all the set-up they need.
DATELINE = .build/release/dateline
SAMPLE   = Samples/north-korea
WEEK     = 2018-W08
VENV     = .venv-tests
SITE     = .build/site
SITE_VENV = .venv-site

# A crashed test process must not wait for a debugger.
export SWIFT_BACKTRACE = enable=no

.PHONY: demo test build setup python lint measure check-site bench clean

demo: build
	$(DATELINE) check --casebook $(SAMPLE)
	$(DATELINE) publish --casebook $(SAMPLE) -o public
	$(DATELINE) briefing --casebook $(SAMPLE) --week $(WEEK)
	@echo
	@echo "The site is in public/: open public/index.html in a browser."

# Each function a section of its own, so that the linker drops what nobody calls, folds what is equal and packs
# addresses: a sixth less to load. Here and not in Package.swift, where such flags would bar it from being depended on.
LEAN = -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -use-ld=lld -Xlinker --icf=all \
       -Xlinker --no-export-dynamic -Xlinker -z -Xlinker pack-relative-relocs

build: setup
	swift build -c release --static-swift-stdlib --product dateline $(LEAN)

test: setup python
	DATELINE_TEST_PYTHON=$$(test -x $(VENV)/bin/python && echo $(CURDIR)/$(VENV)/bin/python) swift test

# The three C libraries, where they are missing.
setup:
	@Tools/install-libraries

# The judges that tests compare with; without Python those tests are skipped and say so.
python:
	@Tools/install-judges $(VENV)

# The published sample as a reader's browser, the Nu validator and feed readers see it; first, that each check can fail.
# The tests' own build will do: `.ci/run` has it already.
check-site: setup
	swift build --product dateline
	@Tools/install-site-checkers $(SITE_VENV)
	PYTHONPATH=Tools $(SITE_VENV)/bin/python -m unittest --quiet site_checks.test_site_checks
	.build/debug/dateline publish --quiet --casebook $(SAMPLE) -o $(SITE)
	Tools/check-site $(SITE)
	PYTHONPATH=Tools $(SITE_VENV)/bin/python -m site_checks.hundred_entries .build/hundred-entries
	.build/debug/dateline publish --quiet --casebook .build/hundred-entries -o $(SITE)-hundred-entries
	Tools/check-site $(SITE)-hundred-entries --only weight --with-entries 100

lint:
	swift format lint --strict --recursive --parallel Package.swift Plugins Sources Templates Tests

# How long files and functions are, what is documented, which folders use each other; first, that the counting is right.
measure:
	@PYTHONPATH=Tools python3 -m unittest --quiet source_measures.test_source_measures
	@PYTHONPATH=Tools python3 -m source_measures

# The bench's site by ours, Hugo, Python and C, in one table of medians; `make bench BENCH=folder INCIDENTS=1000 RUNS=3`.
BENCH     = ../shared/bench
INCIDENTS = 10000
RUNS      = 5
bench: build
	python3 Benchmarks/Site/bench.py --bench $(BENCH) --dateline $(DATELINE) --incidents $(INCIDENTS) --runs $(RUNS)

clean:
	rm -rf .build public $(VENV) $(SITE_VENV)
