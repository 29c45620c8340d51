#!/usr/bin/env bash
# Checks everything under terraform/, ansible/ and secrets/ with the real tools, and says at the end what ran, what failed and what did not run.
#
# Each check is a program in scripts/infra/verify. It prints what it does; a line that begins with "NOT RUN: " goes into the summary.
# It ends with 0 when all that it could run passed, with 77 when it could run nothing, and with anything else when something is wrong.
#
# With INNKEEPER_INFRA_SECONDS no more than so many seconds are used: what they are not enough for is named as not run.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

checks=scripts/infra/verify
case "${1:-}" in
  -h | --help)
    printf 'usage: %s [CHECK...]\nRuns the named checks of %s, or all of them:\n' "$0" "$checks"
    ls "$checks"
    exit 0
    ;;
esac

(($# > 0)) || mapfile -t names < <(ls "$checks")
(($# == 0)) || names=("$@")

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
passed=()
failed=()
skipped=()
for name in "${names[@]}"; do
  left="$((${INNKEEPER_INFRA_SECONDS:-86400} - SECONDS))"
  if ((left <= 0)); then
    skipped+=("$name: no time was left")
    continue
  fi
  printf '\n== %s\n' "$name"
  set +e
  timeout --kill-after=10 "$left" "$checks/$name" 2>&1 | tee "$log"
  status="${PIPESTATUS[0]}"
  set -e
  if ((status == 124 || status == 137)); then
    skipped+=("$name: not done in the time that was left")
    status=77
  fi
  while read -r line; do skipped+=("$name: ${line#NOT RUN: }"); done < <(grep '^NOT RUN: ' "$log" || true)
  case "$status" in
    0) passed+=("$name") ;;
    77) ;;
    *) failed+=("$name") ;;
  esac
done

printf '\n== summary\n'
printf 'passed  %s\n' "${passed[@]:-nothing}"
((${#skipped[@]} == 0)) || printf 'NOT RUN %s\n' "${skipped[@]}"
((${#failed[@]} == 0)) || printf 'FAILED  %s\n' "${failed[@]}"
((${#failed[@]} == 0))
