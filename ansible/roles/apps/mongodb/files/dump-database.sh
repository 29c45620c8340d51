# shellcheck shell=sh disable=SC2034
# What dump.sh runs for MongoDB: the whole replica set, from a secondary, up to one moment.
dump_kind=mongodb-archive
dump_file=mongodb.archive.gz
dump_tool=$(mongodump --version | head -n 1)
password_file=/run/secrets/dump_password

measure() {
  mongosh --nodb --quiet --norc --eval "
    const password = encodeURIComponent(require('node:fs').readFileSync('$password_file', 'utf8').trim())
    const chat = connect('mongodb://dump:' + password + '@${MONGODB_HOSTS:?}/rocketchat?replicaSet=rs0&authSource=admin&readPreference=secondaryPreferred')
    const newest = chat.rocketchat_message.find({}, { ts: 1 }).sort({ ts: -1 }).limit(1).toArray()[0]
    print('users=' + chat.users.estimatedDocumentCount())
    print('rooms=' + chat.rocketchat_room.estimatedDocumentCount())
    print('messages=' + chat.rocketchat_message.estimatedDocumentCount())
    if (newest) print('newest message=' + newest.ts.toISOString())
  "
}

dump() {
  # A file and not an argument: arguments are seen by everybody on the machine.
  configuration=$(mktemp)
  printf 'uri: "mongodb://dump@%s/?replicaSet=rs0&authSource=admin&readPreference=secondaryPreferred"\npassword: "%s"\n' \
    "${MONGODB_HOSTS:?}" "$(cat "$password_file")" > "$configuration"
  mongodump --config="$configuration" --oplog --gzip --archive="$1"
  rm -f "$configuration"
}
