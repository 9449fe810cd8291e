.DEFAULT_GOAL := help
.PHONY: help demo test verify lint libyaml

# Warnings are errors here, and only here: a client that builds this package must never fail over one.
STRICT := MODELGEN_WARNINGS_AS_ERRORS=1

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: libyaml ## generate models from a specification and use them
	scripts/demo

test: libyaml ## lint, build with warnings as errors, run the tests
	scripts/stage 'lint' scripts/lint
	$(STRICT) scripts/stage 'build with warnings as errors' swift build --build-tests
	$(STRICT) scripts/stage 'tests' swift test --skip-build
	$(STRICT) scripts/stage 'isolated to the main actor' scripts/verify-settings --main-actor
	$(STRICT) scripts/stage 'documentation' scripts/documentation
	$(STRICT) scripts/stage 'example without dependencies' scripts/verify-embedded

verify: libyaml ## run what takes longer, some of it on samples: the stages in scripts/verify
	scripts/verify

lint: ## check the format of all Swift files
	scripts/lint

libyaml: ## install libyaml's header where it is missing
	scripts/ensure-libyaml
