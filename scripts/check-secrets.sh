#!/usr/bin/env bash
# Refuses a commit in which something below secrets/ENVIRONMENT is not encrypted. Needs no key: it looks at what would be, or is, committed.
set -euo pipefail

usage() {
  cat <<USAGE
usage: $0 [--staged | --tree REF | --install]

  --staged     what the next commit would hold (default; what the hook runs)
  --tree REF   what a commit holds, such as HEAD; for CI
  --install    makes this the repository's pre-commit hook

Every file below secrets/dev, secrets/staging and secrets/prod must begin as git-crypt's do, but for *.example.yml, in which every value must be
an example. Also refused: a .gitattributes that no longer encrypts them, and private keys in plain text anywhere below secrets/.
USAGE
}

cd "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)"
case "${1:---staged}" in
  -h | --help) usage; exit 0 ;;
  --install)
    hook="$(git rev-parse --git-path hooks)/pre-commit"
    if [[ -e "$hook" ]] && ! grep -q 'check-secrets.sh' "$hook"; then
      printf '%s exists already; add to it:  scripts/check-secrets.sh --staged\n' "$hook" >&2
      exit 1
    fi
    printf '#!/bin/sh\nexec scripts/check-secrets.sh --staged\n' >"$hook"
    chmod +x "$hook"
    printf 'installed %s\n' "$hook"
    exit 0
    ;;
  --staged) ;;
  --tree)
    # Looked at as an index of its own, so that both questions have one answer.
    tree="${2:?--tree needs a commit}"
    index="$(mktemp -d)"
    trap 'rm -rf "$index"' EXIT
    export GIT_INDEX_FILE="$index/index"
    git read-tree "$tree"
    ;;
  *) usage >&2; exit 64 ;;
esac

failures=0
refuse() {
  printf 'REFUSED: %s\n' "$1" >&2
  failures=$((failures + 1))
}

for environment in dev staging prod; do
  # A name that no file has, so that a rule for one file alone does not count.
  if [[ "$(git check-attr --cached filter -- "secrets/$environment/any/file" | sed 's/.*: filter: //')" != "git-crypt-$environment" ]]; then
    refuse ".gitattributes no longer encrypts secrets/$environment"
  fi
done

while IFS= read -r -d '' file; do
  case "$file" in
    secrets/*/*.example.yml)
      # Comments, the key above, and values that say that they are examples.
      if git show ":$file" | grep -vE "^\s*(#|$)|^secrets:$|EXAMPLE" | grep -q .; then
        refuse "$file holds a value that is no example"
      fi
      ;;
    secrets/*/*)
      if [[ "$(git show ":$file" | head -c 9 | od -An -tx1 | tr -d ' \n')" != 004749544352595054 ]]; then
        refuse "$file is not encrypted; is git-crypt unlocked here? (docs/runbooks/secrets-rotation.md)"
      fi
      ;;
    *)
      if git show ":$file" | grep -qaE -e '-----BEGIN [A-Z ]*PRIVATE KEY-----'; then refuse "$file holds a private key"; fi
      ;;
  esac
done < <(git ls-files --cached -z -- secrets)

((failures == 0))
