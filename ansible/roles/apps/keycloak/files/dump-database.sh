# shellcheck shell=sh disable=SC2034
# What dump.sh runs for Keycloak's Postgres.
dump_kind=postgresql-custom
dump_file=postgresql.dump
dump_tool=$(pg_dump --version)
PGPASSWORD=$(cat "${POSTGRES_SECRETS:-/run/secrets}/postgres_password")
export PGPASSWORD
database="postgresql://keycloak@${POSTGRES_HOSTS:?}/keycloak?connect_timeout=5"

measure() {
  psql --no-psqlrc --quiet --no-align --tuples-only "$database" <<'SQL'
SELECT 'realms=' || count(*) FROM realm;
SELECT 'clients=' || count(*) FROM client;
SELECT 'users=' || count(*) FROM user_entity;
SQL
}

dump() {
  pg_dump --format=custom --file="$1" "$database&target_session_attrs=any"
}
