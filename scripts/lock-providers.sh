#!/usr/bin/env bash
# Writes the providers' checksums (.terraform.lock.hcl) of every environment and of the bootstrap, for the platforms that people and CI use.
# Needs the provider registry. Run it when a version in versions.tf moves, and commit what it writes.
set -euo pipefail
cd "$(dirname "$0")/../terraform"

case "${1:-}" in
  '') ;;
  *)
    printf 'usage: %s\nWrites terraform/{bootstrap,environments/*}/.terraform.lock.hcl.\n' "$0"
    [[ "$1" == -h || "$1" == --help ]] && exit 0
    exit 64
    ;;
esac

for folder in bootstrap environments/dev environments/staging environments/prod; do
  terraform -chdir="$folder" providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64
done
