#!/usr/bin/env bash
# Builds the bundle of each Google Cloud function as functions/gcp/NAME/dist/NAME.zip, which Terraform deploys (function_archives), and of each Worker as
# functions/cloudflare/NAME/dist/index.js, as wrangler would deploy it for prod.
# The same code gives the same bytes: an apply deploys what changed and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH" TZ=UTC

if (($# > 0)); then
  printf 'usage: %s\nWrites functions/gcp/*/dist/*.zip and functions/cloudflare/*/dist.\n' "$0"
  [[ "$1" == -h || "$1" == --help ]] && exit 0
  exit 64
fi

for folder in functions/gcp/*/; do
  name="$(basename "$folder")"
  npm run --silent build --workspace "functions/gcp/$name"
  stage="$(mktemp -d)"
  cp "$folder/dist/index.js" "$stage"
  # Only the framework stays outside the bundle; Google installs it beside.
  node --input-type=module - "$folder/package.json" >"$stage/package.json" <<'JS'
import { readFileSync } from 'node:fs'
const { name, version, dependencies } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const framework = '@google-cloud/functions-framework'
process.stdout.write(JSON.stringify({ name, version, type: 'module', main: 'index.js', dependencies: { [framework]: dependencies[framework] } }))
JS
  touch -d 2026-01-01T00:00:00Z "$stage"/*
  rm -f "$folder/dist/$name.zip"
  (cd "$stage" && zip --quiet -X - index.js package.json) >"$folder/dist/$name.zip"
  rm -rf "$stage"
  printf 'built %s\n' "${folder}dist/$name.zip"
done

for folder in functions/cloudflare/*/; do
  WRANGLER_SEND_METRICS=false wrangler deploy --dry-run --env prod --config "${folder}wrangler.jsonc" --outdir "$PWD/${folder}dist"
done
