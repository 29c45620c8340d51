#!/usr/bin/env bash
# The drill from outside: an empty machine, a read-only key, a restore, a quiz. Needs restic 0.19 or newer, jq and coreutils; nothing of Innkeeper runs.
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: scripts/backup-verify.sh [options]

Restores the newest snapshot of every source into an empty folder, compares each file with what it was
when it was saved, checks the dumps against their manifests, opens what can be opened, and says how old
the backup is and how long the restore took. Changes nothing in the repository.

Options
  --repository REPO      as restic takes it (default: $RESTIC_REPOSITORY)
  --password-file FILE   (default: $RESTIC_PASSWORD_FILE)
  --host NAME            the logical host of the snapshots (default: every one that has sources)
  --restore-to DIR       keep what was restored there; the folder must be empty (default: a scratch folder)
  --max-age HOURS        an older newest snapshot fails the drill (default: 26)
  --report FILE          also write the result as JSON
  --tell URL             also tell the server of Innkeeper there, which shows it with the run and watches how old the
                         last one is; its token is read from INNKEEPER_TOKEN
  --help                 this text

Credentials of S3 are read from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN.

Exit codes: 0 proven; 1 not proven, each reason on standard error; 2 wrong use; 3 a tool is missing; 4 proven, but the server
was not told.
USAGE
}

problems=()
problem() {
  problems+=("$1")
  echo "NOT PROVEN: $1" >&2
}
fail() {
  echo "backup-verify: $2" >&2
  exit "$1"
}

host='' target='' max_age=26 report='' server=''
while (($# > 0)); do
  case $1 in
    --help) usage; exit 0 ;;
    --repository | --password-file | --host | --restore-to | --max-age | --report | --tell)
      (($# >= 2)) || fail 2 "$1 needs a value"
      ;;
    *) fail 2 "unknown option $1 (see --help)" ;;
  esac
  case $1 in
    --repository) export RESTIC_REPOSITORY=$2 ;;
    --password-file) export RESTIC_PASSWORD_FILE=$2 ;;
    --host) host=$2 ;;
    --restore-to) target=$2 ;;
    --max-age) max_age=$2 ;;
    --report) report=$2 ;;
    --tell) server=${2%/} ;;
  esac
  shift 2
done
[[ -n ${RESTIC_REPOSITORY:-} ]] || fail 2 'no repository: --repository, or RESTIC_REPOSITORY'
[[ -n ${RESTIC_PASSWORD_FILE:-} ]] || fail 2 'no password: --password-file, or RESTIC_PASSWORD_FILE'
[[ $max_age =~ ^[0-9]+$ ]] || fail 2 '--max-age must be a whole number of hours'
[[ -z $server || $server =~ ^https?:// ]] || fail 2 '--tell must be an http(s) URL'
[[ -z $server || -n ${INNKEEPER_TOKEN:-} ]] || fail 2 '--tell needs INNKEEPER_TOKEN'
restic=${RESTIC:-restic}
for tool in "$restic" jq sha256sum ${server:+curl}; do
  command -v "$tool" >/dev/null || fail 3 "$tool is missing"
done
version=$("$restic" version | sed -n 's/^restic \([0-9]*\.[0-9]*\).*/\1/p')
[[ $(printf '0.19\n%s\n' "$version" | sort -V | head -n 1) == 0.19 ]] || fail 3 "restic 0.19 or newer is needed, this is $version"
export TZ=UTC

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [[ -z $target ]]; then target=$scratch/restored; fi
mkdir -p "$target"
[[ -z $(ls -A "$target") ]] || fail 2 "$target is not empty"

begun=$SECONDS
# A read-only key cannot write a lock.
if ! snapshots=$("$restic" snapshots --json --no-lock ${host:+--host "$host"}); then
  problem 'the repository cannot be read'
  snapshots='[]'
fi
newest=$(jq -c '
  [.[] | . as $it | (.tags // [])[] | select(startswith("source=")) | {source: .[7:], id: $it.id, time: $it.time}]
  | group_by(.source) | map(max_by(.time))' <<<"$snapshots")
[[ $(jq length <<<"$newest") -gt 0 ]] || problem 'there is no snapshot of any source'

files=0
oldest=0
while IFS=$'\t' read -r source id time; do
  folder=$target/$source
  age=$((($(date +%s) - $(date -d "$time" +%s)) / 3600))
  ((age > oldest)) && oldest=$age
  echo "$source: snapshot ${id:0:10} of $time, $age h old"
  ((age <= max_age)) || problem "$source: the newest snapshot is $age hours old"
  if ! "$restic" restore "$id" --no-lock --verify --quiet --target "$folder" >&2; then
    problem "$source: the restore failed"
    continue
  fi

  compared=0
  while IFS= read -r -d '' sums; do
    count=$(wc -l <"$sums")
    compared=$((compared + count))
    ((count == 0)) || (cd "$folder" && sha256sum --check --strict --quiet "$sums" >&2) ||
      problem "$source: files differ from what was saved"
  done < <(find "$folder" -name SHA256SUMS -print0)
  ((compared > 0)) || problem "$source: there was nothing to compare"
  files=$((files + compared))

  while IFS= read -r -d '' manifest; do
    jq -e '.format == "innkeeper-dump/1"' "$manifest" >/dev/null 2>&1 || continue
    while IFS=$'\t' read -r path kind bytes sum; do
      file=$(dirname "$manifest")/$path
      [[ -f $file && $(stat -c %s "$file") == "$bytes" && $(sha256sum <"$file") == "$sum  -" ]] ||
        problem "$source: $path is not what its manifest says"
      case $kind in
        postgresql-custom)
          if command -v pg_restore >/dev/null; then
            pg_restore --list "$file" >/dev/null || problem "$source: $path cannot be read by pg_restore"
          fi
          ;;
        mongodb-archive)
          if command -v mongorestore >/dev/null; then
            mongorestore --dryRun --gzip --archive="$file" >&2 || problem "$source: $path cannot be read by mongorestore"
          fi
          ;;
        sqlite)
          if command -v sqlite3 >/dev/null; then
            [[ $(sqlite3 -readonly "$file" 'PRAGMA integrity_check(1)') == ok ]] || problem "$source: $path is no sound database"
          fi
          ;;
      esac
    done < <(jq -r '.files[] | [.path, .kind, .bytes, .sha256] | @tsv' "$manifest")
  done < <(find "$folder" -name manifest.json -print0)
done < <(jq -r '.[] | [.source, .id, .time] | @tsv' <<<"$newest")

took=$((SECONDS - begun))
jq -n --arg at "$(date +%FT%TZ)" --argjson snapshots "$newest" --argjson files "$files" --argjson seconds "$took" --argjson ageHours "$oldest" \
  '{at: $at, proven: ($ARGS.positional | length == 0), snapshots: $snapshots, filesCompared: $files, restoreSeconds: $seconds, ageHours: $ageHours, problems: $ARGS.positional}' \
  --args -- "${problems[@]}" >"$scratch/report.json"
[[ -z $report ]] || cp "$scratch/report.json" "$report"
told=yes
# The token comes by standard input: what stands on a command line, others on the machine can read.
[[ -z $server ]] || curl --config - --silent --show-error --fail --output /dev/null --max-time 60 --retry 5 --retry-connrefused \
  --header 'content-type: application/json' --data-binary "@$scratch/report.json" "$server/api/backups/drills" \
  <<<"header = \"authorization: Bearer $INNKEEPER_TOKEN\"" || told=no
((${#problems[@]} == 0)) || exit 1
[[ $told == yes ]] || fail 4 "proven, but $server was not told"
echo "Proven: $files files compared, restored in $took s; at most $oldest h of work would be lost."
