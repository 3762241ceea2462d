"""One client: what it refuses to do, and what each answer becomes."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.errors import (
    NotPairedError,
    OfflineError,
    ServerBusyError,
    ServerRefusedError,
    TriceDeskError,
    UsageError,
)
from tricedesk.sync import client as client_module
from tricedesk.sync.answers import error_from
from tricedesk.sync.client import Client, RefusalError
from tricedesk.wire import ErrorCode

PACKAGE = wire.new_id()
Say = Callable[[bytes], str]


class Canned:
    """A server of one answer: says these bytes to whoever asks, and remembers what it heard."""

    def __init__(self) -> None:
        self.reply: list[bytes] = []
        self.pause = 0.0
        self.heard = bytearray()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                desk, _ = self._listener.accept()
            except OSError:
                return
            with desk:
                desk.settimeout(0.05)
                try:
                    while data := desk.recv(65536):
                        self.heard += data
                except TimeoutError:
                    pass
                try:
                    for piece in self.reply:
                        desk.sendall(piece)
                        time.sleep(self.pause)
                except OSError:
                    pass

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)


@pytest.fixture
def canned() -> Iterator[Canned]:
    made = Canned()
    yield made
    made.close()


def http(status: str, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def status_reply(**fields: Any) -> bytes:
    return json.dumps({"package_id": str(PACKAGE), "state": "published", **fields}).encode()


def publish(canned: Canned) -> wire.PackageStatus:
    with closing(Client(canned.url, "token-one")) as client:
        return client.publish(PACKAGE)


def test_a_reply_is_read_leniently(canned: Canned) -> None:
    canned.reply = [http("200 OK", status_reply(mood="fine", missing=[{"n": 1, "k": 2, "why": "?"}]))]
    status = publish(canned)
    assert status.missing == (wire.PartRef(n=1, k=2),)
    request = bytes(canned.heard)
    assert request.startswith(f"POST /api/v1/packages/{PACKAGE}/publish HTTP/1.1\r\n".encode())
    assert b"Authorization: Bearer token-one\r\n" in request


@pytest.mark.parametrize(
    "reply",
    [
        http("200 OK", status_reply(package_id=str(wire.new_id()))),
        http("200 OK", b""),
        http("200 OK", b"<html>Hello</html>"),
        http("200 OK", b"[" * 100_000),
        http("200 OK", b'{"state": "published"}'),
        http("200 OK", status_reply(state="dancing")),
        http("204 No Content", b""),
        http("301 Moved", b"", "Location: http://127.0.0.1:9/"),
        http("404 Not Found", b"<h1>nginx</h1>"),
        http("403 Forbidden", b"{}"),
        b"SSH-2.0-OpenSSH_9\r\n",
        b"\x00" * 1000,
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000,
    ],
    ids=range(16),
)
def test_what_no_server_of_ours_says_is_no_success(canned: Canned, reply: bytes) -> None:
    canned.reply = [reply]
    with pytest.raises(OfflineError) as caught:
        publish(canned)
    assert caught.value.hint


def test_a_redirect_takes_the_token_nowhere(canned: Canned) -> None:
    thief = Canned()
    try:
        canned.reply = [http("307 Temporary", b"", f"Location: {thief.url}/api/v1/account")]
        with pytest.raises(OfflineError):
            publish(canned)
        assert thief.heard == b""
    finally:
        thief.close()


def test_a_netrc_file_does_not_replace_the_token(
    canned: Canned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    canned.reply = [http("200 OK", status_reply())]
    publish(canned)
    assert b"Bearer token-one" in canned.heard
    assert b"Basic" not in canned.heard


def test_the_token_is_not_sent_where_it_is_not_needed(canned: Canned) -> None:
    with closing(Client(canned.url, "token-one")) as client, pytest.raises(OfflineError):
        client.hello()
    assert b"token-one" not in canned.heard


def test_without_a_token_nothing_is_asked(canned: Canned) -> None:
    with closing(Client(canned.url)) as client, pytest.raises(NotPairedError):
        client.account()
    assert canned.heard == b""


def test_plain_http_is_for_this_computer_alone() -> None:
    with pytest.raises(UsageError):
        Client("http://192.0.2.1", "token-one")


def test_an_answer_without_end_is_given_up(canned: Canned, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "MAX_REPLY", 1_000_000)
    canned.reply = [b"HTTP/1.1 200 OK\r\n\r\n", *[b" " * 100_000] * 30]
    with pytest.raises(OfflineError):
        publish(canned)


def test_an_answer_that_drips_is_given_up_in_time(canned: Canned, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "REPLY_TIMEOUT", 0.5)
    canned.pause = 0.1
    canned.reply = [b"HTTP/1.1 200 OK\r\n\r\n", *[b" "] * 50]
    start = time.monotonic()
    with pytest.raises(OfflineError):
        publish(canned)
    assert time.monotonic() - start < 3


def test_another_version_is_refused_before_anything_is_sent(canned: Canned) -> None:
    health = {
        "version": "9",
        "api_version": 2,
        "part_size": wire.PART_SIZE,
        "max_file_size": 1,
        "max_files": 1,
        "languages": [],
        "now": "2027-01-15T12:00:00Z",
    }
    canned.reply = [http("200 OK", json.dumps(health).encode())]
    with closing(Client(canned.url)) as client, pytest.raises(ServerRefusedError, match="fit together"):
        client.hello()


def test_nobody_there_is_offline() -> None:
    with closing(Client("http://127.0.0.1:9", "t")) as client, pytest.raises(OfflineError) as caught:
        client.account()
    assert "127.0.0.1" in caught.value.message


def test_a_proxy_that_is_not_there_is_named() -> None:
    client = Client("https://pictures.example.org", "t", proxy="http://127.0.0.1:9")
    with closing(client), pytest.raises(OfflineError, match="proxy"):
        client.account()


def test_a_certificate_that_nobody_trusts_stops_everything(server: Any, tmp_path: Path) -> None:
    # A plain server where TLS is expected: the handshake fails before a byte of the token is sent.
    with (
        closing(Client(f"https://127.0.0.1:{server.port}", "t", proxy="none")) as client,
        pytest.raises(OfflineError),
    ):
        client.account()


# ---- uploads ----------------------------------------------------------------------------------------------


def test_a_speed_limit_holds_and_progress_is_told(canned: Canned) -> None:
    canned.reply = [http("200 OK", status_reply(state="receiving"))]
    data, told, slept = bytes(300_000), [], []
    client = Client(canned.url, "t", speed_limit=100_000, sleep=slept.append)
    with closing(client):
        client.put_part(PACKAGE, 0, 0, data, told.append)
    assert told == sorted(told)
    assert told[-1] == len(data)
    assert sum(slept) == pytest.approx(sum(told) / 100_000, rel=0.2)  # nothing was waited for in truth
    assert f"Content-Length: {len(data)}".encode() in canned.heard


def test_an_upload_that_is_stopped_raises_what_stopped_it(canned: Canned) -> None:
    class StopError(Exception):
        pass

    def stop(gone: int) -> None:
        raise StopError

    with closing(Client(canned.url, "t")) as client, pytest.raises(StopError):
        client.put_part(PACKAGE, 0, 0, bytes(300_000), stop)


# ---- refusals ---------------------------------------------------------------------------------------------


def refusal(code: str, **more: Any) -> bytes:
    return json.dumps({"code": code, "title": "No.", "hint": "Do this.", **more}).encode()


@pytest.mark.parametrize(
    ("status", "body", "headers", "kind"),
    [
        (400, refusal("bad_request"), {}, RefusalError),
        (401, refusal("not_paired"), {}, NotPairedError),
        (404, refusal("not_found"), {}, RefusalError),
        (409, refusal("conflict"), {}, RefusalError),
        (409, refusal("incomplete"), {}, RefusalError),
        (410, refusal("gone"), {}, RefusalError),
        (413, refusal("too_large"), {}, RefusalError),
        (413, refusal("too_large"), {"Retry-After": "60"}, ServerBusyError),
        (422, refusal("wrong_digest"), {}, ServerBusyError),
        (429, refusal("too_many"), {}, ServerBusyError),
        (500, refusal("internal"), {}, ServerBusyError),
        (503, refusal("unavailable"), {}, ServerBusyError),
        (507, refusal("no_space"), {}, ServerBusyError),
        (451, refusal("a code of tomorrow"), {}, RefusalError),
        (503, refusal("a code of tomorrow"), {}, ServerBusyError),
        (502, b"<h1>Bad gateway</h1>", {}, ServerBusyError),
        (504, b"", {}, ServerBusyError),
        (404, b"<h1>Not found</h1>", {}, OfflineError),
        (407, b"proxy says no", {}, OfflineError),
        (400, b"[]", {}, OfflineError),
        (400, b"[" * 100_000, {}, OfflineError),
    ],
)
def test_each_refusal_is_one_error(
    status: int, body: bytes, headers: dict[str, str], kind: type[TriceDeskError]
) -> None:
    error = error_from(status, headers, body)
    assert type(error) is kind
    if isinstance(error, RefusalError):
        assert error.title == "No."
        assert error.hint == "Do this."
        known = json.loads(body)["code"] in set(ErrorCode)
        assert error.code == (json.loads(body)["code"] if known else ErrorCode.BAD_REQUEST)


@pytest.mark.parametrize(
    ("header", "low", "high"),
    [
        ("7", 7, 7),
        (" 120 ", 120, 120),
        ("99999999999", 3600, 3600),
        ("Fri, 31 Dec 2099 23:59:59 GMT", 3600, 3600),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
    ],
)
def test_retry_after_is_seconds_or_a_date_within_an_hour(header: str, low: float, high: float) -> None:
    error = error_from(503, {"Retry-After": header}, b"")
    assert isinstance(error, ServerBusyError)
    assert error.retry_after is not None
    assert low <= error.retry_after <= high


@pytest.mark.parametrize("header", ["", "soon", "-5", "1.5", "Fri, 99 Foo 2099", "\u0663"])
def test_retry_after_that_makes_no_sense_is_none(header: str) -> None:
    error = error_from(503, {"Retry-After": header}, b"")
    assert isinstance(error, ServerBusyError)
    assert error.retry_after is None


def test_the_servers_words_are_bounded_and_of_one_line() -> None:
    error = error_from(400, {}, refusal("bad_request", title="a\nb\x1b[31m" + "x" * 10_000))
    assert len(error.title) == 500
    assert error.title.isprintable()
