#!/usr/bin/env bash
# Makes the authority, certificate and key that etcd's members and clients show each other, in the shape of secrets/ENVIRONMENT/swarm.yml.
set -euo pipefail

usage() {
  cat <<USAGE
usage: $0 FOLDER ADDRESS...

Writes ca.pem, ca-key.pem, certificate.pem and key.pem into FOLDER. ADDRESS: the nodes' private addresses, such as 10.0.1.11 10.0.1.12 10.0.1.13.
With a ca.pem and ca-key.pem in FOLDER only certificate and key are made anew, so that members with the old and the new one know each other.
Keep ca-key.pem offline: nothing in the cluster needs it.
USAGE
}
if [[ "${1:-}" == --help ]]; then
  usage
  exit 0
fi
if (($# < 2)); then
  usage >&2
  exit 64
fi
folder="$1"
shift
umask 077
mkdir -p "$folder"
names='IP:127.0.0.1'
for address in "$@"; do names="$names,IP:$address"; done

if [[ ! -e "$folder/ca-key.pem" ]]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj '/CN=Innkeeper cluster authority' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$folder/ca-key.pem" -out "$folder/ca.pem" 2>/dev/null
fi
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=innkeeper-cluster' \
  -keyout "$folder/key.pem" -out "$folder/request.pem" 2>/dev/null
openssl x509 -req -in "$folder/request.pem" -CA "$folder/ca.pem" -CAkey "$folder/ca-key.pem" -CAcreateserial -days 730 \
  -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\nkeyUsage=digitalSignature\nbasicConstraints=CA:FALSE\n' "$names") \
  -out "$folder/certificate.pem" 2>/dev/null
rm -f "$folder/request.pem" "$folder/ca.srl"
printf 'wrote %s/{ca,certificate,key}.pem\n' "$folder"
