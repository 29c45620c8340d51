#!/usr/bin/env bash
# Builds restic from its Go module, once for all work trees, and prints the program's path.
set -euo pipefail

version=0.19.1

if [[ "${1:-}" == --help ]]; then
  cat <<USAGE
Usage: scripts/build-restic.sh

Builds restic $version with Go (about a minute, once), and prints where it is.
It is kept under \${XDG_CACHE_HOME:-~/.cache}/innkeeper. Needs go.
USAGE
  exit 0
fi

folder="${XDG_CACHE_HOME:-$HOME/.cache}/innkeeper/restic-$version"
if [[ ! -x "$folder/restic" ]]; then
  command -v go >/dev/null || {
    echo 'build-restic: go is missing; install Go, or a restic of this version or newer' >&2
    exit 1
  }
  # Into a folder of its own first, so that a build that is cut off leaves nothing that looks whole.
  mkdir -p "$(dirname "$folder")"
  half="$(mktemp -d "$(dirname "$folder")/restic.XXXXXX")"
  trap 'rm -rf "$half"' EXIT
  (cd "$half" && GOBIN="$half" CGO_ENABLED=0 nice -n 15 \
    go install -trimpath -ldflags '-s -w' "github.com/restic/restic/cmd/restic@v$version") >&2
  mkdir -p "$folder"
  mv -f "$half/restic" "$folder/restic"
fi
echo "$folder/restic"
