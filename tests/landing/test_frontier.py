"""What holds for every answer: headers, addresses, the log without tokens, refused uploads that hear why."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from typing import Any

import anyio
import pytest
import requests
import sqlalchemy as sa
import structlog
from starlette.responses import PlainTextResponse

from tricedesk import wire
from tricedesk.landing.config import Config, load
from tricedesk.landing.http import Frontier, redacted

ENGINES = ("sqlite",)  # nothing here depends on it
TOKEN = "4fXq9ZbT2mKpR7wYs8NdVc"


def _config(**environ: str) -> Config:
    return load({"TRICEDESK_SERVER_HOME": "/nowhere", **environ})


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/hello"),
        ("GET", "/api/v1/health"),
        ("GET", "/api/v1/openapi.json"),
        ("GET", "/api/v1/account"),
        ("GET", "/api/v1/nothing"),
        ("GET", "/api/v1/packages/a%0Ab"),
        ("PUT", "/api/v1/hello"),
        ("PUT", "/api/v1/packages/x/files/y/parts/z"),
        ("POST", "/api/v1/pairing"),
        ("GET", "/"),
        ("HEAD", "/"),
        ("GET", f"/p/{TOKEN}"),
        ("POST", f"/p/{TOKEN}"),
        ("GET", "/nothing"),
        ("GET", "/static/none.css"),
        ("DELETE", "/"),
        ("GET", "/%00%ff"),
    ],
)
def test_every_answer_has_its_headers(served: str, method: str, path: str) -> None:
    reply = requests.request(method, served + path, timeout=30, allow_redirects=False)
    headers = reply.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "noindex" in headers["X-Robots-Tag"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert "Permissions-Policy" in headers
    assert "Server" not in headers
    assert headers["Cache-Control"] == "no-store"
    if path.startswith("/api/") and reply.status_code >= 400:
        error = wire.ErrorReply.model_validate_json(reply.content)
        assert error.title


@pytest.mark.parametrize(
    "garbage", [b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\nHost\r\n\r\n"]
)
def test_what_is_no_http_gets_headers_too(served: str, garbage: bytes) -> None:
    host, port = served.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(garbage + b"\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"x-content-type-options: nosniff" in answer
    assert b"content-security-policy: default-src 'none'" in answer


def test_answers_do_not_wait_for_acknowledgements(served: str) -> None:
    # With Nagle's algorithm on, each answer on a connection that is kept open takes 40 ms.
    times = []
    with requests.Session() as session:
        for _ in range(20):
            began = time.perf_counter()
            session.get(f"{served}/api/v1/hello", timeout=30)
            times.append(time.perf_counter() - began)
    assert min(times) < 0.030


def test_a_crash_has_its_headers_and_says_nothing_of_itself(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_arguments: object) -> None:
        raise RuntimeError("ann@patients.example.net")

    monkeypatch.setattr("tricedesk.landing.accounts.info", crash)
    reply = desk.send("GET", "/account")
    assert (reply.status_code, reply.json()["code"]) == (500, "internal")
    assert "ann@" not in reply.text
    assert reply.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_plain_http_promises_no_https() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("x")(scope, receive, send)

    sent = _ask(Frontier(app, _config()), path="/")
    assert b"strict-transport-security" not in dict(sent[0]["headers"])


def test_a_route_may_say_its_own_policy_and_caching() -> None:
    own = {
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, max-age=60",
        "X-Robots-Tag": "all",
    }

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("x", headers=own)(scope, receive, send)

    headers = dict(_ask(Frontier(app, _config()), path="/")[0]["headers"])
    assert headers[b"content-security-policy"] == b"sandbox"
    assert headers[b"cache-control"] == b"private, max-age=60"
    assert headers[b"x-robots-tag"].startswith(b"noindex")


def _ask(app: Any, path: str, client: str = "192.0.2.1", headers: dict[str, str] | None = None) -> list[Any]:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "scheme": "http",
        "client": (client, 1234),
        "headers": [(k.lower().encode(), v.encode()) for k, v in (headers or {}).items()],
    }
    anyio.run(app, scope, receive, send)
    return sent


@pytest.mark.parametrize(
    ("peer", "forwarded", "seen"),
    [
        ("192.0.2.1", None, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9", "192.0.2.1"),  # nobody's proxy: not believed
        ("10.1.2.3", None, "10.1.2.3"),
        ("10.1.2.3", "203.0.113.9", "203.0.113.9"),
        ("10.1.2.3", "6.6.6.6, 203.0.113.9", "203.0.113.9"),  # what the client wrote itself stands left
        ("10.1.2.3", "203.0.113.9, 10.9.9.9", "203.0.113.9"),  # two proxies of ours
        ("10.1.2.3", "2001:db8::1", "2001:db8::1"),
        ("10.1.2.3", "203.0.113.9, nonsense", "10.1.2.3"),
        ("10.1.2.3", " , ,", "10.1.2.3"),
        ("::ffff:10.1.2.3", "203.0.113.9", "203.0.113.9"),  # a socket that listens on :: sees us so
    ],
)
def test_whom_an_address_is_believed_from(peer: str, forwarded: str | None, seen: str) -> None:
    found = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        found.append(scope["client"][0])
        await PlainTextResponse("x")(scope, receive, send)

    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    _ask(Frontier(app, _config(TRICEDESK_TRUSTED_PROXIES="10.0.0.0/8")), "/", peer, headers)
    assert found == [seen]


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/", "/"),
        (f"/p/{TOKEN}", "/p/<redacted>"),
        (f"/p/{TOKEN}/zip", "/p/<redacted>/zip"),
        (f"/p/{TOKEN}x/files/1.jpg", "/p/<redacted>/files/1.jpg"),
        (f"/p//{TOKEN}", "/p/<redacted>/<redacted>"),
        (f"/P/{TOKEN}", "<other>"),
        (f"/{TOKEN}", "<other>"),
        (f"/p/x/{TOKEN}", "/p/<redacted>/<redacted>"),
        (f"/api/v1/packages/{TOKEN}", "/api/v1/packages/<redacted>"),
        ("/api/v1/hello", "/api/v1/hello"),
        ("/static/0123456789abcdef/page.css", "/static/0123456789abcdef/page.css"),
        ("/api/v1/ann@example.net", "<other>"),
        ("/api/v1/a\nb", "<other>"),
        ("/p/a/" + "b" * 300, "/p/<redacted>/<redacted>"),
    ],
)
def test_what_the_log_holds_of_a_path(path: str, logged: str) -> None:
    assert redacted(path) == logged


def test_the_log_of_a_request_holds_no_secret() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("x")(scope, receive, send)

    with structlog.testing.capture_logs() as lines:
        _ask(Frontier(app, _config()), f"/p/{TOKEN}/delete", headers={"Authorization": "Bearer secret"})
    (line,) = lines
    assert (line["path"], line["status"], line["bytes"]) == ("/p/<redacted>/delete", 200, 1)
    assert TOKEN not in str(line)
    assert "secret" not in str(line)
    assert "192.0.2.1" not in str(line)


def test_a_refused_upload_hears_why(served: str) -> None:
    # Eight MiB to a server that has made up its mind: a reset connection would look like a bad network.
    url = f"{served}/api/v1/packages/{wire.new_id()}/files/0/parts/0"
    for _ in range(3):
        reply = requests.put(url, b"x" * wire.PART_SIZE, timeout=30)
        assert (reply.status_code, reply.json()["code"]) == (401, "not_paired")


def test_bodies_beyond_the_limit_are_refused(desk: Any, make_package: Callable[..., Any]) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    for body in (contents[0] + b"x", iter([contents[0], b"x" * 100_000])):  # declared, and in chunks
        reply = desk.send("PUT", f"{root}/files/0/parts/0", body=body)
        assert (reply.status_code, reply.json()["code"]) == (413, "too_large")
        assert "Retry-After" in reply.headers
    reply = desk.send("PUT", f"/commands/{wire.new_id()}", body=b" " * (wire.MAX_COMMAND_SIZE + 1))
    assert reply.status_code == 413
    reply = desk.send("PUT", root, body=b" " * (wire.MAX_MANIFEST_SIZE + 1))
    assert reply.status_code == 413


def test_a_body_that_stops_coming_stores_nothing(desk: Any, make_package: Callable[..., Any]) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    host, port = desk.url.removeprefix("http://").split(":")
    head = (
        f"PUT /api/v1{root}/files/2/parts/0 HTTP/1.1\r\nHost: x\r\n"
        f"Authorization: Bearer {desk.token}\r\nContent-Length: {len(contents[2])}\r\n\r\n"
    )
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(head.encode() + contents[2][:100])
    assert {"n": 2, "k": 0} in desk.send("GET", root).json()["missing"]
    assert desk.send("PUT", f"{root}/files/2/parts/0", body=contents[2]).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"key_id": "' + b"0" * 64 + b'", "more": 1}',
        b'{"key_id": false}',
        b'{"key_id": "' + b"0" * 63 + b'"}',
        b'{"key_id": "' + b"A" * 64 + b'"}',
        b"[" * 50_000,
    ],
)
def test_requests_are_strict(desk: Any, body: bytes) -> None:
    reply = desk.send("PUT", "/account/key", body=body)
    assert (reply.status_code, reply.json()["code"]) == (400, "bad_request")


def test_numbers_are_numbers(desk: Any, make_package: Callable[..., Any]) -> None:
    manifest, _ = make_package()
    text = manifest.model_dump_json()
    for before, after in (
        ('"n":0', '"n":false'),
        ('"n":0', '"n":"0"'),
        ('"n":0', '"n":0.0'),
        ('"language":"en"', '"language":"en","name":"Ann"'),
    ):
        assert before in text
        reply = desk.send("PUT", f"/packages/{manifest.package_id}", body=text.replace(before, after, 1))
        assert reply.status_code == 400, after


def test_the_document_shows_every_body(served: str) -> None:
    document = requests.get(f"{served}/api/v1/openapi.json", timeout=30).json()
    manifest = document["paths"]["/packages/{package_id}"]["put"]["requestBody"]["content"]
    schema = manifest["application/json"]["schema"]
    assert set(schema["required"]) == {"package_id", "page_id", "link_id", "language", "recipients", "files"}
    assert schema["additionalProperties"] is False
    assert schema["properties"]["files"]["items"]["properties"]["sha256"]["pattern"] == "^[0-9a-f]{64}$"
    assert len(schema["properties"]["code"]["oneOf"]) == 3
    refs = {part.split('"')[0] for part in str(document).replace("'", '"').split("#/components/schemas/")[1:]}
    assert refs <= set(document["components"]["schemas"])
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert "default" in operation["responses"], (path, method)
            has_body = (method, path) in {("put", p) for p in document["paths"]} | {
                ("post", "/pairing"),
                ("post", "/pairing/codes"),
            }
            assert ("requestBody" in operation) == has_body, (path, method)


def test_hello(served: str, clock: Any) -> None:
    hello = wire.Health.model_validate_json(requests.get(f"{served}/api/v1/hello", timeout=30).content)
    assert (hello.api_version, hello.part_size, hello.now) == (1, wire.PART_SIZE, clock())
    assert "en" in hello.languages


def test_a_database_that_is_gone_is_said_so(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Any:
        raise sa.exc.OperationalError("SELECT secret", {}, Exception("secret"))

    monkeypatch.setattr(desk.services.db, "read", gone)
    reply = requests.get(f"{desk.url}/api/v1/health", timeout=30)
    assert (reply.status_code, reply.json()["code"]) == (503, "unavailable")
    assert int(reply.headers["Retry-After"]) > 0
    assert "secret" not in reply.text
