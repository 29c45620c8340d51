# Postgres that agrees with its peers, through etcd, who leads. Build from an empty context:
#   docker build -f ansible/roles/apps/keycloak/files/postgres.Dockerfile -t REGISTRY/postgres-patroni:17.6 - < /dev/null
FROM postgres:17.6-bookworm

RUN apt-get update \
  && apt-get install -y --no-install-recommends patroni python3-psycopg2 python3-urllib3 python3-dateutil python3-certifi \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o postgres -g postgres -m 0700 /data

USER postgres
WORKDIR /data
EXPOSE 5432 8008
HEALTHCHECK --interval=15s --timeout=5s --retries=4 --start-period=60s \
  CMD ["python3", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8008/health', timeout=4)"]
ENTRYPOINT ["patroni", "/etc/patroni.yml"]
