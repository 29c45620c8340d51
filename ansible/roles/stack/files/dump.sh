#!/bin/sh
# Dumps something once a day into /backup/$DUMP_APP and describes the dump for the backup (docs/dump-manifest.md).
# Swarm has no timetable, so this is a service that sleeps; on whatever node it is started again, it goes on.
# Plain sh, since it runs in the databases' own images.
#
# dump-database.sh sets dump_kind, dump_file and dump_tool, and defines `measure`, which prints NAME=VALUE lines, and `dump FILE`.
set -eu
: "${DUMP_APP:?}" "${DUMP_AT:?HH:MM in UTC}"
root=${DUMP_ROOT:-/backup}
programs=${DUMP_PROGRAMS:-/usr/local/bin}

run() {
  # Onto SeaweedFS or not at all: an unmounted folder would fill the node's disk and never be saved.
  mountpoint -q "$root" || { echo "nothing is mounted at $root" >&2; return 1; }
  folder=$root/$DUMP_APP
  started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  # shellcheck source=/dev/null
  . "$programs/dump-database.sh"
  : "${dump_kind:?}" "${dump_file:?}" "${dump_tool:?}"
  measured=$(measure)
  # A job that is killed from here on leaves no manifest, hence is noticed.
  rm -f "$folder/manifest.json" "$folder/$dump_file.partial"
  dump "$folder/$dump_file.partial"
  mv "$folder/$dump_file.partial" "$folder/$dump_file"
  set -- --folder "$folder" --app "$DUMP_APP" --started "$started" --tool "$dump_tool" --file "$dump_kind:$dump_file"
  while IFS= read -r figure; do
    [ -z "$figure" ] || set -- "$@" --figure "$figure"
  done <<FIGURES
$measured
FIGURES
  sh "$programs/write-dump-manifest.sh" "$@"
  echo "dumped $DUMP_APP"
}

if [ "${1:-}" = now ]; then
  run
  exit
fi
trap 'exit 0' TERM INT
pause() {
  sleep "$1" &
  wait $!
}
# In a shell of its own: as a condition `run` would lose `set -e`.
run_until_done() {
  for attempt in 1 2 3; do
    if sh "$0" now; then break; fi
    echo "attempt $attempt failed" >&2
    pause 300
  done
}
# What was never made, or was missed while no node ran this, is made up for at once.
[ -n "$(find "$root/$DUMP_APP/manifest.json" -mmin -1440 2>/dev/null)" ] || run_until_done
while true; do
  now=$(date -u +%s)
  at=$(date -u -d "$DUMP_AT" +%s)
  [ "$at" -gt "$now" ] || at=$((at + 86400))
  pause $((at - now))
  run_until_done
done
