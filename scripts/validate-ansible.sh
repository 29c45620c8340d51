#!/usr/bin/env bash
# Everything about ansible/ that can be known without a server: style, syntax, arguments, and every stack rendered and read by Docker.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ "${1:-}" == --help ]]; then
  cat <<USAGE
usage: $0 [--rendered FOLDER]

Runs yamllint, ansible-lint (production profile), a syntax check of every playbook for every environment, and renders every stack, which
validates the roles' arguments and has \`docker stack config\` read each file. Ends with 0 when all of it passes.

  --rendered FOLDER   keeps what was rendered in FOLDER/<environment>
USAGE
  exit 0
fi
rendered=''
if [[ "${1:-}" == --rendered ]]; then
  rendered="${2:?--rendered needs a folder}"
else
  rendered="$(mktemp -d)"
  trap 'rm -rf "$rendered"' EXIT
fi
bin="$(scripts/infra/ansible-tools.sh)"
export PATH="$bin:$PATH" ANSIBLE_NOCOLOR=1 NO_COLOR=1 ANSIBLE_LOCALHOST_WARNING=0
docker_is_there=yes
command -v docker >/dev/null || docker_is_there=no

printf 'yamllint\n'
yamllint --strict -c .yamllint.yml ansible secrets

printf 'ansible-lint\n'
# It checks roles in playbooks of its own, without an inventory.
ANSIBLE_INVENTORY_UNPARSED_FAILED=0 ansible-lint -q --format pep8 -c .ansible-lint.yml ansible

for environment in dev staging prod; do
  printf 'syntax %s\n' "$environment"
  ansible-playbook ansible/playbooks/*.yml -i "ansible/inventory/$environment" --syntax-check >/dev/null

  printf 'render %s\n' "$environment"
  log="$(mktemp)"
  if ! scripts/infra/render-stacks.sh "$environment" "$rendered/$environment" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
  # The role has each file read before it is put in place; read once more as deployed, since a role that skips it must not go unnoticed.
  if [[ $docker_is_there == yes ]]; then
    while IFS= read -r file; do
      docker stack config --compose-file "$file" >/dev/null
    done < <(find "$rendered/$environment" -name 'stack*.yml')
  fi
done
[[ $docker_is_there == yes ]] || printf 'NOT RUN: docker is not installed; no stack was read by it\n'
printf 'ansible is valid\n'
