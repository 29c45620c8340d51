#!/usr/bin/env bash
# Fills a filesystem mirror of Terraform's providers, for machines that reach no provider registry.
#
# hcloud is built from its published Go module: the real provider. The others publish no module that a build can name, so each is served by a
# program that knows the provider's published schema (terraform/testing/schema-provider): configuration is checked, no cloud is reached.
# Everything is kept in the cache; a second run only looks. Where the registry can be reached this script is not needed.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

cache="${INNKEEPER_PROVIDER_CACHE:-$HOME/.cache/innkeeper/providers}"
case "${1:-}" in
  '') ;;
  -h | --help)
    printf 'usage: %s\nFills %s (INNKEEPER_PROVIDER_CACHE) with the providers that terraform/ uses, and with tflint.\n' "$0" "$cache"
    exit 0
    ;;
  *)
    printf 'unknown argument: %s\n' "$1" >&2
    exit 64
    ;;
esac

mirror="$cache/mirror/registry.terraform.io"
platform=linux_amd64
hcloud=1.68.0
google_bindings=16.12.1
cloudflare_bindings=13.9.1
tflint=0.64.0
export GOFLAGS="${GOFLAGS:-} -p=1"

# install_tool PROGRAM MODULE VERSION: builds the module's command unless it is there already.
# In a module of its own, since `go install` also wants the list of all versions, which is not served for every module.
install_tool() {
  local program="$1" module="$2" version="$3" work
  [[ -x "$program" ]] && return
  printf 'building %s %s\n' "$module" "$version"
  work="$(mktemp -d)"
  mkdir -p "$(dirname "$program")"
  (cd "$work" && go mod init tool && nice -n 15 go get "$module@v$version" && nice -n 15 go build -o "$program" "$module") >"$work/log" 2>&1 || {
    tail -n 5 "$work/log" >&2
    return 1
  }
  rm -rf "$work"
}

# fetch_bindings NAME VERSION: unpacks what the maker generated from the provider's schema.
fetch_bindings() {
  local name="$1" version="$2" into="$cache/bindings/$1"
  [[ "$(cat "$into/version" 2>/dev/null)" == "$version" ]] && return
  local work
  work="$(mktemp -d)"
  printf 'fetching the published schema of %s (%s)\n' "$name" "$version"
  (cd "$work" && npm pack --silent "@cdktf/provider-$name@$version" >/dev/null && tar xzf ./*.tgz)
  rm -rf "$into"
  mkdir -p "$(dirname "$into")"
  mv "$work/package" "$into"
  printf '%s' "$version" >"$into/version"
  rm -rf "$work"
}

fetch_bindings google "$google_bindings"
fetch_bindings cloudflare "$cloudflare_bindings"

(cd terraform/testing/schema-provider && nice -n 15 go build -trimpath -o "$cache/schema-provider" .)
for provider in hashicorp/google/7.45.0 cloudflare/cloudflare/5.22.0 qdrant/qdrant-cloud/1.28.0; do
  name="$(basename "$(dirname "$provider")")"
  folder="$mirror/$provider/$platform"
  mkdir -p "$folder"
  cp -f "$cache/schema-provider" "$folder/terraform-provider-${name}_v$(basename "$provider")"
done
node scripts/infra/write-provider-schemas.ts "$cache/bindings" "$cache/mirror"

install_tool "$mirror/hetznercloud/hcloud/$hcloud/$platform/terraform-provider-hcloud_v$hcloud" github.com/hetznercloud/terraform-provider-hcloud "$hcloud"
install_tool "$cache/bin/tflint" github.com/terraform-linters/tflint "$tflint" || printf 'tflint could not be built: it will not run\n' >&2
printf 'providers are in %s\n' "$cache/mirror"
