# make run    builds, makes the demonstration offices, runs the main job, opens the window where there is a display
# make test   everything that is tested without a display
# Both install what the machine lacks (Debian packages, without prompts).

SHELL := /bin/bash
BIN   := bin
DEMO  := demo
# x11: Wayland in GLFW has no text input. migrated_fynedo: drawing on one thread. no_emoji: the embedded font is enough.
TAGS  := x11,migrated_fynedo,no_emoji
VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -X main.version=$(VERSION)

# What building the window needs; the tests and the command line need none of it.
WINDOW_PACKAGES := gcc libc6-dev pkg-config libgl1-mesa-dev xorg-dev libxkbcommon-dev

.PHONY: run test build ctl window demo vet clean deps-window

run: build
	@if [ -f $(DEMO)/brief-2022-12.ko.md ]; then \
	  echo "The demonstration in $(DEMO)/ is kept as it is; 'make demo' makes it anew."; \
	  $(BIN)/jibaoctl --office $(DEMO)/province.jibao summary --period 2022-12; \
	else rm -rf $(DEMO) && $(BIN)/jibaoctl demo $(DEMO); fi
	@if [ -n "$$DISPLAY" ]; then \
	  echo "Opening $(DEMO)/province.jibao …"; LANG=$${LANG:-zh_CN.UTF-8} $(BIN)/jibao $(DEMO)/province.jibao; \
	else \
	  echo; echo "There is no display here, so no window was opened. The whole job was done in $(DEMO)/ ."; \
	  echo "With a display:   $(BIN)/jibao $(DEMO)/province.jibao      (the provincial desk)"; \
	  echo "                  $(BIN)/jibao $(DEMO)/counties/41078301.jibao   (a county desk)"; \
	  echo "Without one:      $(BIN)/jibaoctl --office $(DEMO)/province.jibao summary --period 2022-12"; \
	fi

build: ctl window

ctl:
	CGO_ENABLED=0 go build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN)/jibaoctl ./cmd/jibaoctl

window: deps-window
	CGO_ENABLED=1 go build -trimpath -tags $(TAGS) -ldflags '$(LDFLAGS)' -o $(BIN)/jibao ./cmd/jibao

demo: ctl
	rm -rf $(DEMO) && $(BIN)/jibaoctl demo $(DEMO)

# The race detector needs a C compiler; the window stays out, for its test driver runs everything on one thread.
# -count=1 is not given: an unchanged package is not tested twice on one machine.
test: vet
	CGO_ENABLED=0 go test -tags $(TAGS),ci -timeout 30m ./...
	$(call install-missing,gcc libc6-dev)
	CGO_ENABLED=1 go test -race -timeout 40m ./app ./app/demo ./forms/... ./storage/...

vet:
	@test -z "$$(gofmt -l cmd app forms storage assets)" || { gofmt -l cmd app forms storage assets; exit 1; }
	CGO_ENABLED=0 go vet -tags $(TAGS),ci ./...

# install-missing installs those of the named Debian packages that are not there, without prompts.
define install-missing
@missing=""; for p in $(1); do \
  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
if [ -n "$$missing" ]; then echo "installing:$$missing"; \
  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq && \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef

deps-window:
	$(call install-missing,$(WINDOW_PACKAGES))

deps-pictures:
	$(call install-missing,$(PICTURE_PACKAGES))

clean:
	rm -rf $(BIN) $(DEMO)

# Pictures of the README and the guides, from the real window (needs nothing but a Debian machine).
PICTURE_PACKAGES := xvfb xdotool imagemagick libgl1-mesa-dri

.PHONY: screenshots deps-pictures
screenshots: build deps-pictures
	docs/pictures/make.sh

# The real window, driven by keys and clicks on a screen of its own, and compared with figures worked out apart.
E2E_PACKAGES := xvfb xdotool xclip imagemagick libgl1-mesa-dri python3

.PHONY: e2e
e2e: build
	$(call install-missing,$(E2E_PACKAGES))
	BIN=$(abspath $(BIN)) cmd/jibao/testdata/e2e/county.sh
	BIN=$(abspath $(BIN)) cmd/jibao/testdata/e2e/province.sh

# A province of 3,000 clusters: what its windows ask against SQLite's own command line, and its pages.
# JIBAO_SCALE=FILE takes an office that 'jibaoctl demo DIR --scale' made before; without it one is made (minutes).
.PHONY: bench
bench:
	$(call install-missing,sqlite3)
	CGO_ENABLED=0 go test -tags $(TAGS),ci -timeout 60m -run '^$$' -bench Scale -benchtime 5x -p 1 ./app ./app/ui/province
