# shellcheck shell=sh disable=SC2034
# What dump.sh runs for SeaweedFS: the filer's metadata, without which the volumes' data has no names.
dump_kind='file'
dump_file=filer.meta.gz
dump_tool=$(weed version | head -n 1)

measure() { :; }

dump() {
  # Any of them knows everything; the shell speaks to one.
  for filer in $(echo "${SEAWEEDFS_FILERS:?}" | tr ',' ' '); do
    if curl -fsS -m 4 -o /dev/null "http://$filer/healthz"; then break; fi
  done
  # The shell packs what is to end in .gz, and unpacks it by its name again. It ends with 0 whatever happened; the file tells.
  rm -f "$1.gz"
  echo "fs.meta.save -o $1.gz /" | weed shell -master="${SEAWEEDFS_MASTERS:?}" -filer="$filer"
  [ -s "$1.gz" ]
  mv "$1.gz" "$1"
}
