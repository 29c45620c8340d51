#!/bin/sh
# Describes a finished dump for the backup: docs/dump-manifest.md. Plain sh and coreutils, since it runs in databases' own images.
set -eu

usage() {
  cat <<'USAGE'
Usage: write-dump-manifest.sh --folder DIR --app NAME --started TIME --tool TEXT --file KIND:PATH... [--figure NAME=VALUE]...

Writes DIR/manifest.json from the finished files of a dump.

  --folder DIR         where the dump lies
  --app NAME           what it is a dump of, as the folder is called
  --started TIME       when it began, ISO 8601 in UTC
  --tool TEXT          the dumping program and its version
  --file KIND:PATH     a file, relative to DIR; KIND is mongodb-archive, postgresql-custom, sqlite or file
  --figure NAME=VALUE  what the live system said before the dump: a whole number, or a time
USAGE
}

fail() {
  echo "write-dump-manifest: $1" >&2
  exit 2
}

# Inside a JSON string: quotes and backslashes escaped, control characters refused.
json() {
  case $1 in *[[:cntrl:]]*) fail "a value holds a control character" ;; esac
  printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"
}

folder='' app='' started='' tool='' files='' figures=''
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit 0 ;;
    --folder | --app | --started | --tool | --file | --figure) [ $# -ge 2 ] || fail "$1 needs a value" ;;
    *) fail "unknown option $1 (see --help)" ;;
  esac
  case $1 in
    --folder) folder=$2 ;;
    --app) app=$2 ;;
    --started) started=$2 ;;
    --tool) tool=$2 ;;
    --file)
      [ -n "$folder" ] || fail '--folder must come before --file'
      path=${2#*:}
      [ -s "$folder/$path" ] || fail "$folder/$path is missing or empty"
      sum=$(sha256sum < "$folder/$path")
      bytes=$(wc -c < "$folder/$path")
      files="$files${files:+, }{\"path\": $(json "$path"), \"kind\": $(json "${2%%:*}"), \"bytes\": $((bytes)), \"sha256\": \"${sum%% *}\"}"
      ;;
    --figure)
      value=${2#*=}
      case $value in '' | *[!0-9]*) value=$(json "$value") ;; esac
      figures="$figures${figures:+, }$(json "${2%%=*}"): $value"
      ;;
  esac
  shift 2
done
if [ -z "$folder" ] || [ -z "$app" ] || [ -z "$started" ] || [ -z "$tool" ] || [ -z "$files" ]; then
  fail '--folder, --app, --started, --tool and a --file are needed (see --help)'
fi

printf '{"format": "innkeeper-dump/1", "app": %s, "startedAt": %s, "finishedAt": "%s", "tool": %s, "files": [%s], "figures": {%s}}\n' \
  "$(json "$app")" "$(json "$started")" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(json "$tool")" "$files" "$figures" \
  > "$folder/manifest.json.partial"
mv "$folder/manifest.json.partial" "$folder/manifest.json"
