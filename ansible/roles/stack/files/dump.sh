#!/usr/bin/env bash
# Dumps a database once a day into /backup/$DUMP_APP and describes the dump for the backup (docs/dump-manifest.md).
# Swarm has no timetable, so this is a service that sleeps; whatever node it is moved to, it goes on.
#
# dump-database.sh defines: measure (prints NAME=VALUE lines), dump FILE, and sets dump_kind, dump_file and dump_tool.
set -euo pipefail
: "${DUMP_APP:?}" "${DUMP_AT:?HH:MM in UTC}"
folder=/backup/$DUMP_APP

# shellcheck source=/dev/null
. "${DUMP_DATABASE:-/usr/local/bin/dump-database.sh}"

seconds_until() {
  local now at
  now=$(date -u +%s)
  at=$(date -u -d "today $1" +%s)
  ((at > now)) || at=$((at + 86400))
  echo $((at - now))
}

run() {
  local started figures=() line
  # Onto SeaweedFS or not at all: an unmounted folder would fill the node's disk and never be saved.
  [[ ${DUMP_ANYWHERE:-} == yes ]] || mountpoint -q /backup || { echo 'nothing is mounted at /backup' >&2; return 1; }
  mkdir -p "$folder"
  started=$(date -u +%FT%TZ)
  while IFS= read -r line; do figures+=(--figure "$line"); done < <(measure)
  rm -f "$folder/manifest.json" "$folder/$dump_file.partial"
  dump "$folder/$dump_file.partial"
  mv "$folder/$dump_file.partial" "$folder/$dump_file"
  sh "${DUMP_MANIFEST:-/usr/local/bin/write-dump-manifest.sh}" --folder "$folder" --app "$DUMP_APP" --started "$started" \
    --tool "$dump_tool" --file "$dump_kind:$dump_file" "${figures[@]}"
  echo "dumped $DUMP_APP"
}

if [[ ${1:-} == now ]]; then
  run
  exit
fi
trap 'exit 0' TERM INT
while true; do
  sleep "$(seconds_until "$DUMP_AT")" & wait $!
  for attempt in 1 2 3; do
    # `run` in a shell of its own: as a condition it would lose `set -e`.
    if "$BASH" "$0" now; then break; fi
    echo "attempt $attempt failed" >&2
    sleep 300 & wait $!
  done
done
