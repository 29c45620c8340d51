#!/usr/bin/env bash
# Renders every stack of an environment with the roles themselves, on this machine and without any server, into a folder.
set -euo pipefail

if [[ "${1:-}" == --help || $# -lt 2 ]]; then
  printf 'usage: %s ENVIRONMENT FOLDER [ANSIBLE-OPTION...]\nWrites FOLDER/{core,apps}/NAME/stack*.yml and the configs beside them. Secrets are the examples.\n' "$0"
  [[ "${1:-}" == --help ]] && exit 0 || exit 64
fi
environment="$1"
mkdir -p "$2"
folder="$(cd "$2" && pwd)"
shift 2
cd "$(dirname "$0")/../.."
# The tools are those of the tree that this script lies in, whatever tree it is run on.
bin="$(scripts/infra/ansible-tools.sh)"

for playbook in deploy-core deploy-apps; do
  "$bin/ansible-playbook" "ansible/playbooks/$playbook.yml" -i "ansible/inventory/$environment" --tags render \
    --limit "innkeeper-$environment-1,reachable" \
    -e "$(printf '{"ansible_connection": "local", "ansible_become": false, "ansible_python_interpreter": "%s", "stack_root": "%s", "secrets_file": "%s"}' \
      "$bin/python" "$folder" "$PWD/secrets/$environment/swarm.example.yml")" "$@"
done
