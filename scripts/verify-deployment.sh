#!/usr/bin/env bash
# Whether a deployed environment is well, from its services to an answered question.
set -euo pipefail

usage() {
  cat <<USAGE
usage: $0 ENVIRONMENT [--inventory FOLDER] [--outside-only]

Asks, in this order, and tells every thing that is wrong before it ends with 1:
  the swarm       every manager ready, every service with all its tasks, SeaweedFS mounted and every file there twice, dumps of today
  the addresses   Rocket.Chat, Keycloak and the console answer over TLS, with certificates that are valid for two weeks and more
  a question      Innkeeper answers "who is checking in today and at what time?" with sources or says that nobody does

  --inventory FOLDER   instead of ansible/inventory/ENVIRONMENT
  --outside-only       the addresses and the question, for a machine without SSH

INNKEEPER_TOKEN is the API's token, for the question. VERIFY_CURL_OPTIONS is handed to curl (such as --connect-to, for tests).
USAGE
}

inventory='' outside_only=no
values='inventory' switches='outside-only'
# shellcheck source=scripts/infra/environment-options.sh
source "$(dirname "$0")/infra/environment-options.sh"
read_options "$@"
cd "$(dirname "$0")/.."
inventory="${inventory:-ansible/inventory/$environment}"
bin="$(scripts/infra/ansible-tools.sh)"
failures=0
wrong() {
  printf 'WRONG: %s\n' "$1"
  failures=$((failures + 1))
}
read -r -a curl_options <<<"${VERIFY_CURL_OPTIONS:-}"
ask() { curl --silent --show-error --fail --max-time 20 --retry 2 --retry-connrefused "${curl_options[@]}" "$@"; }

if [[ $outside_only == no ]]; then
  printf 'the swarm\n'
  "$bin/ansible-playbook" ansible/playbooks/verify.yml -i "$inventory" || wrong 'the swarm; see above'
fi

variables="$("$bin/ansible-inventory" -i "$inventory" --host "innkeeper-$environment-1")"
domain() { node -e 'console.log(JSON.parse(process.argv[1])[process.argv[2]].domain)' "$variables" "$1"; }
chat="$(domain rocketchat)" sso="$(domain keycloak)" house="$(domain sync_app)"

printf 'the addresses\n'
ask --output /dev/null "https://$chat/livez" || wrong "https://$chat/livez does not answer"
ask "https://$sso/realms/innkeeper/.well-known/openid-configuration" | grep -q '"issuer"' || wrong "https://$sso has no realm innkeeper"
ask --output /dev/null "https://$house/readyz" || wrong "https://$house/readyz does not answer"
for name in "$chat" "$sso" "$house"; do
  expiry="$(ask --output /dev/null --write-out '%{certs}' "https://$name/" 2>/dev/null | sed -n 's/^Expire date:\s*//p' | head -n 1 || true)"
  if [[ -z "$expiry" ]]; then
    wrong "the certificate of $name cannot be read"
  elif (($(date -u -d "$expiry" +%s) < $(date -u +%s) + 14 * 86400)); then
    wrong "the certificate of $name ends on $expiry"
  fi
done

printf 'a question\n'
if [[ -z "${INNKEEPER_TOKEN:-}" ]]; then
  wrong 'INNKEEPER_TOKEN is not set; no question was asked'
else
  answer="$(ask --header @- --header 'content-type: application/json' \
    --data '{"question": "who is checking in today and at what time?"}' "https://$house/api/ask" <<<"authorization: Bearer $INNKEEPER_TOKEN" || true)"
  node -e '
    const { answer, sources } = JSON.parse(process.argv[1])
    if (typeof answer !== "string" || answer === "" || !Array.isArray(sources)) process.exit(1)
  ' "$answer" 2>/dev/null || wrong 'the question was not answered'
fi

if ((failures > 0)); then
  printf '%s is not well: %s things are wrong\n' "$environment" "$failures"
  exit 1
fi
printf '%s is well\n' "$environment"
