"""Qdrant's own Python client in local mode, behind the server's REST interface.

A second opinion beside the stand-in in TypeScript: the client's generated models check every request as the server's documented interface has
it, and the client's own engine answers. What local mode ignores is added here: payload indexes, strict mode, and what a server says of
an unknown path. Prints the address that it listens at, and serves until it is killed.
"""

import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Iterator, Union
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from qdrant_client import QdrantClient
from qdrant_client.http import models


class Refused(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Collection:
    """What the server keeps of a collection and local mode does not."""

    def __init__(self, created: models.CreateCollection) -> None:
        self.created = created
        self.indexes: dict[str, str] = {}

    @property
    def strict(self) -> models.StrictModeConfig:
        return self.created.strict_mode_config or models.StrictModeConfig()


# For the kinds of conditions, the types of index that serve them; as the server names them when one is missing.
RANGES = {"number": ["float", "integer"], "text": ["datetime"]}
MATCHES = {str: ["keyword", "uuid"], int: ["integer"], bool: ["bool"]}


def conditions_in(filter: models.Filter) -> Iterator[models.FieldCondition]:
    for group in (filter.must, filter.should, filter.must_not):
        for condition in group if isinstance(group, list) else [group] if group else []:
            if isinstance(condition, models.Filter):
                yield from conditions_in(condition)
            elif isinstance(condition, models.FieldCondition):
                yield condition


def served_by(condition: models.FieldCondition) -> list[str]:
    if condition.range is not None:
        return RANGES["text" if isinstance(condition.range, models.DatetimeRange) else "number"]
    match = condition.match
    value = match.any[0] if isinstance(match, models.MatchAny) and match.any else getattr(match, "value", "")
    return MATCHES[type(value)]


class Server:
    def __init__(self) -> None:
        self.client = QdrantClient(":memory:")
        self.collections: dict[str, Collection] = {}
        self.lock = threading.Lock()
        self.routes: list[tuple[str, re.Pattern[str], Any, Any]] = [
            ("GET", re.compile(r"/aliases"), None, self.aliases),
            ("GET", re.compile(r"/collections"), None, self.names),
            ("POST", re.compile(r"/collections/aliases"), models.ChangeAliasesOperation, self.change_aliases),
            ("PUT", re.compile(r"/collections/([^/]+)"), models.CreateCollection, self.create),
            ("GET", re.compile(r"/collections/([^/]+)"), None, self.describe),
            ("DELETE", re.compile(r"/collections/([^/]+)"), None, self.remove),
            ("PUT", re.compile(r"/collections/([^/]+)/index"), models.CreateFieldIndex, self.index),
            ("POST", re.compile(r"/collections/([^/]+)/points"), models.PointRequest, self.retrieve),
            ("POST", re.compile(r"/collections/([^/]+)/points/batch"), models.UpdateOperations, self.batch),
            ("POST", re.compile(r"/collections/([^/]+)/points/delete"), models.FilterSelector, self.delete),
            ("POST", re.compile(r"/collections/([^/]+)/points/scroll"), models.ScrollRequest, self.scroll),
            ("POST", re.compile(r"/collections/([^/]+)/points/count"), models.CountRequest, self.count),
            ("POST", re.compile(r"/collections/([^/]+)/points/query/batch"), models.QueryRequestBatch, self.query),
        ]

    def answer(self, method: str, path: str, body: str) -> Any:
        for wanted, pattern, model, handle in self.routes:
            match = pattern.fullmatch(path)
            if method != wanted or not match:
                continue
            try:
                request = [] if model is None else [TypeAdapter(model).validate_json(body)]
            except ValidationError as error:
                raise Refused(400, f"Format error in JSON body: {error.errors()[0]['msg']}") from error
            with self.lock:
                return handle(*match.groups(), *request)
        raise Refused(404, "")

    def known(self, name: str) -> Collection:
        aliases = {alias.alias_name: alias.collection_name for alias in self.client.get_aliases().aliases}
        collection = self.collections.get(aliases.get(name, name))
        if collection is None:
            raise Refused(404, f"Not found: Collection `{name}` doesn't exist!")
        return collection

    def check(self, name: str, filter: Union[models.Filter, None], use: str, limit: Union[int, None] = None) -> None:
        collection = self.known(name)
        strict = collection.strict
        if not strict.enabled:
            return
        if limit is not None and strict.max_query_limit is not None and limit > strict.max_query_limit:
            raise Refused(400, f'Limit exceeded {limit} > {strict.max_query_limit} for "limit"')
        if filter is None or getattr(strict, f"unindexed_filtering_{use}") is not False:
            return
        for condition in conditions_in(filter):
            wanted = served_by(condition)
            if collection.indexes.get(condition.key) not in wanted:
                raise Refused(400, f'Index required but not found for "{condition.key}" of one of: {wanted}')

    def aliases(self) -> Any:
        return self.client.get_aliases()

    def names(self) -> Any:
        return self.client.get_collections()

    def change_aliases(self, request: models.ChangeAliasesOperation) -> bool:
        for action in request.actions:
            created = getattr(action, "create_alias", None)
            if created and created.alias_name in self.collections:
                raise Refused(409, "Wrong input: a collection has that name")
        return self.client.update_collection_aliases(request.actions)

    def create(self, name: str, request: models.CreateCollection) -> bool:
        if name in self.collections:
            raise Refused(409, f"Wrong input: Collection `{name}` already exists!")
        self.collections[name] = Collection(request)
        return self.client.create_collection(
            name,
            vectors_config=request.vectors,
            sparse_vectors_config=request.sparse_vectors,
            metadata=request.metadata,
        )

    def describe(self, name: str) -> Any:
        collection = self.known(name)
        info = json.loads(self.client.get_collection(name).model_dump_json())
        info["config"]["metadata"] = collection.created.metadata
        info["payload_schema"] = {key: {"data_type": kind, "points": 0} for key, kind in collection.indexes.items()}
        return info

    def remove(self, name: str) -> bool:
        there = self.collections.pop(name, None) is not None
        return there and self.client.delete_collection(name)

    def index(self, name: str, request: models.CreateFieldIndex) -> Any:
        self.known(name).indexes[request.field_name] = models.PayloadSchemaType(request.field_schema).value
        return {"operation_id": 0, "status": "completed"}

    def retrieve(self, name: str, request: models.PointRequest) -> Any:
        self.known(name)
        return self.client.retrieve(
            name, request.ids, with_payload=request.with_payload, with_vectors=bool(request.with_vector)
        )

    def batch(self, name: str, request: models.UpdateOperations) -> Any:
        self.known(name)
        for operation in request.operations:
            upsert, delete = getattr(operation, "upsert", None), getattr(operation, "delete", None)
            self.check(name, getattr(upsert, "update_filter", None) or getattr(delete, "filter", None), "update")
        return self.client.batch_update_points(name, request.operations)

    def delete(self, name: str, request: models.FilterSelector) -> Any:
        self.check(name, request.filter, "update")
        return self.client.delete(name, request)

    def scroll(self, name: str, request: models.ScrollRequest) -> Any:
        self.check(name, request.filter, "retrieve", request.limit or 10)
        points, offset = self.client.scroll(
            name,
            scroll_filter=request.filter,
            limit=request.limit or 10,
            offset=str(request.offset) if isinstance(request.offset, UUID) else request.offset,
            with_payload=request.with_payload,
            with_vectors=bool(request.with_vector),
        )
        return {"points": points, "next_page_offset": offset}

    def count(self, name: str, request: models.CountRequest) -> Any:
        self.check(name, request.filter, "retrieve")
        return self.client.count(name, count_filter=request.filter, exact=True)

    def query(self, name: str, request: models.QueryRequestBatch) -> Any:
        for search in request.searches:
            self.check(name, search.filter, "retrieve", search.limit or 10)
            for prefetch in search.prefetch if isinstance(search.prefetch, list) else []:
                self.check(name, prefetch.filter, "retrieve", prefetch.limit or 10)
        return self.client.query_batch_points(name, request.searches)


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return json.loads(value.model_dump_json()) if hasattr(value, "model_dump_json") else value


def handler_for(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def respond(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = self.rfile.read(length).decode()
            try:
                result = server.answer(self.command, self.path.split("?")[0], body)
                self.write(200, {"result": plain(result), "status": "ok", "time": 0.001})
            except Refused as refusal:
                self.write(refusal.status, {"status": {"error": str(refusal)}, "time": 0.001})
            except ValueError as error:
                self.write(400, {"status": {"error": f"Wrong input: {error}"}, "time": 0.001})

        def write(self, status: int, body: Any) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = respond

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    return Handler


if __name__ == "__main__":
    listening = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), handler_for(Server()))
    print(f"http://127.0.0.1:{listening.server_address[1]}", flush=True)
    listening.serve_forever()
