"""What is sent without the framework: the same answers, byte for byte, whoever reads them and how."""

import errno
import hashlib
import os
import socket
import sys
import time
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import pytest
import requests
from seeded_pages import Server, serve

from tricedesk.landing.http import Frontier
from tricedesk.landing.protocol import Protocol

BIG = 300_000
"""Bytes of a picture that no socket takes at once."""


@pytest.fixture
def roomy(tmp_path: Path, database_url: str) -> object:
    """A server whose pictures are one part each, so that they go from disk to socket."""
    with serve(tmp_path, database_url, part_size=8 * 1024 * 1024) as running:
        yield running


def one_picture(size: int = BIG) -> tuple[dict[str, bytes], list[tuple[dict[str, object], bytes]]]:
    data = os.urandom(size)
    row = {"n": 0, "role": "picture", "media_type": "image/jpeg", "size": size, "of": None}
    row |= {"sha256": hashlib.sha256(data).hexdigest(), "width": 1024, "height": 768}
    return {"ultrasound-01.jpg": data}, [(row, data)]


class Raw:
    """A connection that sends what it is told, and reads as slowly as it is told."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.host, self.path = parts.netloc, parts.path
        self.connection = socket.create_connection((parts.hostname, parts.port), timeout=30)
        self.held = b""

    def ask(self, path: str = "", *lines: str, method: str = "GET", version: str = "1.1") -> None:
        head = [f"{method} {self.path}{path} HTTP/{version}", f"Host: {self.host}", *lines, "", ""]
        self.connection.sendall("\r\n".join(head).encode())

    def answer(self, *, bodiless: bool = False) -> tuple[str, dict[str, str], bytes]:
        while b"\r\n\r\n" not in self.held:
            self._more()
        head, _, self.held = self.held.partition(b"\r\n\r\n")
        first, *rest = head.decode().split("\r\n")
        headers = dict(line.split(": ", 1) for line in rest)
        assert headers.pop("date").endswith(" GMT")
        length = 0 if bodiless else int(headers["content-length"])
        while len(self.held) < length:
            self._more()
        body, self.held = self.held[:length], self.held[length:]
        return first, headers, body

    def _more(self) -> None:
        data = self.connection.recv(65536)
        if not data:
            raise EOFError
        self.held += data

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()


def test_the_short_and_the_long_way_give_the_same(roomy: Server) -> None:
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        for path in ("", "/ultrasound-01.jpg", "/ultrasound-01.jpg?download"):
            for _ in range(2):  # the first makes ready what the second finds
                raw.ask(path)
                first, headers, body = raw.answer()
            raw.ask(path, "Content-Length: 0")  # what says that it has a body goes the long way
            assert raw.answer() == (first, headers, body)
            raw.ask(path, method="HEAD")
            assert raw.answer(bodiless=True)[:2] == (first, headers)


def test_whoever_reads_slowly_gets_every_byte(roomy: Server) -> None:
    page = roomy.publish(files=one_picture(500_000))
    with Raw(page.url) as raw:
        raw.connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        for _ in range(16):
            raw.ask("/ultrasound-01.jpg")
        time.sleep(0.3)  # not waited for: the reader is slow
        for _ in range(16):
            assert raw.answer()[2] == page.files["ultrasound-01.jpg"]


def test_a_crowd_of_questions_in_one_breath_is_answered_in_order(roomy: Server) -> None:
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        asked = ["", "/ultrasound-01.jpg", "/settings", "/ultrasound-01.jpg", "/ultrasound-09.jpg", ""]
        for path in asked:
            raw.ask(path)
        told = [raw.answer() for _ in asked]
        assert [first.split()[1] for first, _, _ in told] == ["200", "200", "200", "200", "404", "200"]
        assert told[1][2] == told[3][2] == page.files["ultrasound-01.jpg"]
        assert told[0][2] == told[5][2]


def test_who_wants_the_connection_closed_gets_it_closed(roomy: Server) -> None:
    page = roomy.publish(files=one_picture())
    for how in ({"version": "1.0"}, {}):
        with Raw(page.url) as raw:
            raw.ask("/ultrasound-01.jpg", *(() if how else ("Connection: close",)), **how)
            assert raw.answer()[2] == page.files["ultrasound-01.jpg"]
            with pytest.raises(EOFError):
                raw.answer()


def test_a_page_that_was_closed_is_closed_on_a_kept_connection(roomy: Server) -> None:
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        for _ in range(2):
            raw.ask("/ultrasound-01.jpg")
            assert raw.answer()[0].split()[1] == "200"
        roomy.post(f"{page.url}/delete", code=page.delete_code)
        raw.ask("/ultrasound-01.jpg")
        first, _, body = raw.answer()
        assert (first.split()[1], body) == ("410", b"")


def test_a_file_that_was_cut_is_not_sent_as_if_it_were_whole(roomy: Server) -> None:
    page = roomy.publish(files=one_picture())
    for path in (roomy.services.config.home / "storage" / "objects").rglob("*"):
        if path.is_file():
            os.truncate(path, BIG // 2)
    assert requests.get(page.url, timeout=30).status_code == 200  # now the server knows what the page holds
    with Raw(page.url) as raw:
        raw.ask("/ultrasound-01.jpg")
        for _ in range(2):
            first, _, body = raw.answer()
            assert first.split()[1] == "503"
            assert b"Your pictures are safe." in body
            raw.ask("/ultrasound-01.jpg")


def test_a_file_system_that_sends_nothing_by_itself_is_read(
    roomy: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = roomy.publish(files=one_picture())
    asked: list[int] = []

    def refuse(*_: object) -> int:
        asked.append(1)
        raise OSError(errno.EINVAL, "not from this file system")

    assert requests.get(page.url, timeout=30).status_code == 200
    with Raw(page.url) as raw:
        raw.ask("/ultrasound-01.jpg")  # the first makes ready what the second finds
        assert raw.answer()[2] == page.files["ultrasound-01.jpg"]
        monkeypatch.setattr(os, "sendfile", refuse)
        raw.ask("/ultrasound-01.jpg")
        assert raw.answer()[2] == page.files["ultrasound-01.jpg"]
    if sys.platform == "linux" and roomy.services.db.is_sqlite:
        assert asked


@pytest.mark.parametrize("hidden", ["after a head", "in a body"])
def test_what_looks_like_a_question_inside_another_is_not_answered(roomy: Server, hidden: str) -> None:
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        for _ in range(2):
            raw.ask("/ultrasound-01.jpg")
            raw.answer()
        inner = f"GET {raw.path}/ultrasound-01.jpg HTTP/1.1\r\nHost: {raw.host}\r\n\r\n".encode()
        if hidden == "after a head":
            outer = inner + f"GET {raw.path} HTTP/1.1\r\nHost: {raw.host}\r\nX-Note: ".encode()
        else:
            first = f"POST {raw.path}/nothing HTTP/1.1\r\nHost: {raw.host}\r\n"
            outer = (first + f"Content-Length: {len(inner)}\r\n\r\n").encode()
        raw.connection.sendall(outer)
        time.sleep(0.2)  # so that the rest comes by itself
        raw.connection.sendall(inner)
        raw.ask("/settings")  # the end: what is answered in between is what was asked
        if hidden == "after a head":
            assert raw.answer()[2] == page.files["ultrasound-01.jpg"]
            assert b"<html" in raw.answer()[2]
        else:
            assert raw.answer()[0].split()[1] == "405"
        _, headers, body = raw.answer()
        assert headers["content-type"].startswith("text/html")
        assert b"/language" in body


@pytest.mark.parametrize(
    "line", ["Connection: close", "Connection: keep-alive, close", "X-Odd\t: a", "X: \x7f", "X : a"]
)
def test_a_head_that_is_not_quite_usual_goes_the_long_way(
    roomy: Server, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        for _ in range(2):
            raw.ask("/ultrasound-01.jpg")
            raw.answer()
        monkeypatch.setattr(Frontier, "at_once", lambda *_: pytest.fail("the short way was gone"))
        raw.ask("/ultrasound-01.jpg", line)
        first, headers, body = raw.answer()
    if first.split()[1] == "200":
        assert body == page.files["ultrasound-01.jpg"]
    else:
        assert (first.split()[1], headers["connection"]) == ("400", "close")


def test_a_connection_is_kept_while_it_is_used_and_closed_when_idle(
    roomy: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = Protocol.connection_made

    def made(protocol: Protocol, transport: object) -> None:
        begin(protocol, transport)
        protocol.timeout_keep_alive = 1

    monkeypatch.setattr(Protocol, "connection_made", made)
    page = roomy.publish(files=one_picture())
    with Raw(page.url) as raw:
        for _ in range(10):
            raw.ask("/ultrasound-01.jpg")
            assert raw.answer()[2] == page.files["ultrasound-01.jpg"]
            time.sleep(0.25)
        with pytest.raises(EOFError):
            raw.answer()
