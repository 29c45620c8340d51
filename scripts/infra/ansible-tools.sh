#!/usr/bin/env bash
# Installs what ansible/requirements.txt pins, once, and prints the folder of the programs.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ "${1:-}" == --help ]]; then
  printf 'usage: %s\nInstalls ansible/requirements.txt into the cache (XDG_CACHE_HOME, else ~/.cache) and prints the folder of the programs.\n' "$0"
  exit 0
fi

cache="${XDG_CACHE_HOME:-$HOME/.cache}/innkeeper"
folder="$cache/ansible-$(sha256sum ansible/requirements.txt | cut -c1-12)"
if [[ ! -e "$folder/whole" ]]; then
  for python in python3.13 python3.12 "$HOME"/.pyenv/versions/3.1[23]*/bin/python python3; do
    if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then break; fi
    python=''
  done
  if [[ -z "$python" ]]; then
    printf 'ansible-tools: no Python of 3.12 or newer with venv\n' >&2
    exit 77
  fi
  rm -rf "$folder"
  "$python" -m venv "$folder" >&2
  "$folder/bin/pip" install --quiet --disable-pip-version-check -r ansible/requirements.txt >&2
  touch "$folder/whole"
fi
printf '%s\n' "$folder/bin"
