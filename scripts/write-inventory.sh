#!/usr/bin/env bash
# Writes an environment's nodes from Terraform's outputs into Ansible's inventory.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ! "${1:-}" =~ ^(dev|staging|prod)$ ]]; then
  printf 'usage: %s dev|staging|prod\nWrites ansible/inventory/ENV/hosts.yml from the outputs of terraform/environments/ENV.\n' "$0"
  [[ "${1:-}" == -h || "${1:-}" == --help ]] && exit 0
  exit 64
fi

inventory="ansible/inventory/$1/hosts.yml"
written="$(terraform -chdir="terraform/environments/$1" output -raw ansible_inventory)"
mkdir -p "$(dirname "$inventory")"
printf '%s\n' "$written" >"$inventory"
printf 'wrote %s\n' "$inventory"
