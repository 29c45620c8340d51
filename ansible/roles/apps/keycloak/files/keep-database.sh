#!/usr/bin/env bash
# Makes Keycloak's database and its owner, and gives the owner the password that is in force. Every step can run again.
set -euo pipefail
: "${POSTGRES_HOSTS:?}"
run=${POSTGRES_SECRETS:-/run/secrets}

as_superuser() {
  PGPASSWORD=$(cat "$run/postgres_superuser_password") psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
    "postgresql://postgres@$POSTGRES_HOSTS/postgres?target_session_attrs=read-write&connect_timeout=5"
}

keep() {
  KEYCLOAK_PASSWORD_FILE=$run/postgres_password as_superuser <<'SQL'
\set password `cat "$KEYCLOAK_PASSWORD_FILE"`
SELECT 'CREATE ROLE keycloak LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak') \gexec
ALTER ROLE keycloak PASSWORD :'password';
SELECT 'CREATE DATABASE keycloak OWNER keycloak' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak') \gexec
SQL
}

if [[ ${1:-} == once ]]; then
  keep
  exit
fi
trap 'exit 0' TERM INT
while true; do
  # In a shell of its own: as a condition `keep` would lose `set -e`.
  if "$BASH" "$0" once; then
    touch /tmp/kept
    sleep 300 & wait $!
  else
    sleep 10 & wait $!
  fi
done
