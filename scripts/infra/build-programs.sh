#!/usr/bin/env bash
# Builds SeaweedFS from its published Go module, once, for machines that reach no image registry. Outside the gate: it takes ten minutes and more.
set -euo pipefail

commit=7506e5f91cd6
if [[ "${1:-}" == --help ]]; then
  printf 'usage: %s\nBuilds weed (commit %s, of the version that the role names) under the cache and prints its path. Needs go.\n' "$0" "$commit"
  exit 0
fi
folder="${XDG_CACHE_HOME:-$HOME/.cache}/innkeeper/programs"
if [[ ! -x "$folder/weed-$commit" ]]; then
  mkdir -p "$folder"
  half="$(mktemp -d)"
  trap 'rm -rf "$half"' EXIT
  (
    cd "$half"
    printf 'module build\n\ngo 1.25\n' >go.mod
    printf 'package main\n\nimport _ "github.com/seaweedfs/seaweedfs/weed"\n' >tools.go
    sed -i '1i //go:build tools\n' tools.go
    go get "github.com/seaweedfs/seaweedfs@$commit"
    go mod tidy
    nice -n 19 go build -p 1 -o weed github.com/seaweedfs/seaweedfs/weed
  ) >&2
  mv "$half/weed" "$folder/weed-$commit"
fi
ln -sfn "weed-$commit" "$folder/weed"
printf '%s\n' "$folder/weed"
