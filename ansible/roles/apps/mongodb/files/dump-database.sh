# shellcheck shell=bash disable=SC2034
# What dump.sh runs for MongoDB: the whole replica set, from a secondary, up to one moment.
dump_kind=mongodb-archive
dump_file=mongodb.archive.gz
dump_tool=$(mongodump --version | head -n 1)
hosts=${MONGODB_HOSTS:?}
password=$(cat /run/secrets/dump_password)

measure() {
  DUMP_PASSWORD=$password mongosh --nodb --quiet --norc --eval "
    const chat = connect('mongodb://$hosts/rocketchat?replicaSet=rs0&authSource=admin&readPreference=secondaryPreferred',
      'dump', process.env.DUMP_PASSWORD)
    const newest = chat.rocketchat_message.find({}, { ts: 1 }).sort({ ts: -1 }).limit(1).toArray()[0]
    print('users=' + chat.users.estimatedDocumentCount())
    print('rooms=' + chat.rocketchat_room.estimatedDocumentCount())
    print('messages=' + chat.rocketchat_message.estimatedDocumentCount())
    if (newest) print('newest message=' + newest.ts.toISOString())
  "
}

dump() {
  local config
  # A file and not an argument: arguments are seen by everybody on the machine.
  config=$(mktemp)
  printf 'uri: "mongodb://dump@%s/?replicaSet=rs0&authSource=admin&readPreference=secondaryPreferred"\npassword: "%s"\n' \
    "$hosts" "$password" > "$config"
  mongodump --config="$config" --oplog --gzip --archive="$1"
  rm -f "$config"
}
