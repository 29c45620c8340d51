#!/usr/bin/env bash
# What a change does to an environment, as a text for the pull request: ansible-diff.txt.
set -euo pipefail

usage() {
  cat <<USAGE
usage: $0 ENVIRONMENT [--base REF] [--live [--inventory FOLDER]] [--output FILE]

Without --live nothing is reached: every stack and config is rendered from REF and from this tree, and the difference is written down.
With --live Ansible runs in check mode against the servers, which needs SSH and the unlocked secrets; hosts' files are then seen as well.

  --base REF          what to compare with (default: origin/main)
  --live              check mode against the servers
  --inventory FOLDER  instead of ansible/inventory/ENVIRONMENT
  --output FILE       where to write (default: ansible-diff.txt)

Values of secrets/ENVIRONMENT/swarm.yml, keys in PEM and long tokens are masked. The text is cut at 60000 characters, the limit of a comment.
USAGE
}

base=origin/main live=no inventory='' output=ansible-diff.txt
values='base inventory output' switches='live'
# shellcheck source=scripts/infra/environment-options.sh
source "$(dirname "$0")/infra/environment-options.sh"
read_options "$@"
[[ "$output" == /* ]] || output="$PWD/$output"
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"
bin="$(scripts/infra/ansible-tools.sh)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export ANSIBLE_NOCOLOR=1 NO_COLOR=1
failed=no

if [[ $live == yes ]]; then
  for playbook in setup-servers deploy-core deploy-apps; do
    printf '# %s\n' "$playbook" >>"$work/diff"
    "$bin/ansible-playbook" "ansible/playbooks/$playbook.yml" -i "${inventory:-ansible/inventory/$environment}" --check --diff \
      >>"$work/diff" 2>&1 || failed=yes
  done
  title="Ansible in check mode: $environment"
else
  git worktree add --quiet --detach "$work/base" "$base"
  trap 'git worktree remove --force "$work/base"; rm -rf "$work"' EXIT
  if [[ -x "$work/base/scripts/infra/render-stacks.sh" ]]; then
    "$work/base/scripts/infra/render-stacks.sh" "$environment" "$work/before" >"$work/log" 2>&1 || failed=yes
  fi
  mkdir -p "$work/before"
  scripts/infra/render-stacks.sh "$environment" "$work/after" >>"$work/log" 2>&1 || failed=yes
  # The folders' own names are in the files, as the root of the mounts.
  find "$work/before" "$work/after" -type f -exec sed -i "s#$work/\(before\|after\)#/opt#g" {} +
  # Without the files' times, so that the same change is the same text.
  (cd "$work" && diff --unified --recursive --new-file before after | sed -E 's/^((---|\+\+\+) [^\t]+)\t.*/\1/') >"$work/diff" || true
  [[ $failed == no ]] || cat "$work/log" >>"$work/diff"
  title="Stacks and configs: $environment, against $base"
fi

node scripts/infra/pull-request-text.ts "$title" "secrets/$environment/swarm.yml" <"$work/diff" >"$output"
printf 'wrote %s\n' "$output"
[[ $failed == no ]]
