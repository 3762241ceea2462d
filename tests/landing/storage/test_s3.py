"""S3 when it is down, full, or does not know us; a whole bucket and prefixes that don't mix."""

from __future__ import annotations

import errno
import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import requests

from tricedesk import wire
from tricedesk.landing.config import S3Access
from tricedesk.landing.storage import S3Storage, StorageError

ENGINES = ("sqlite",)


@pytest.fixture
def full_service() -> Iterator[str]:
    """A service that has no room left, as S3-compatible servers say it."""

    class Full(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            body = b"<Error><Code>XMinioStorageFull</Code></Error>"
            self.send_response(507)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Full) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def _storage(endpoint: str) -> S3Storage:
    return S3Storage("pictures", "", S3Access(endpoint=endpoint, key_id="key", secret="secret"))


def test_a_bucket_of_its_own_and_prefixes_do_not_mix(s3: Any) -> None:
    bucket = f"own-{uuid.uuid4().hex[:12]}"
    whole, one, other = (S3Storage(bucket, prefix, s3.access) for prefix in ("", "one", "one-more"))
    one.put("a/b", [b"1"])
    other.put("a/b", [b"22"])
    assert one.read("a/b") == b"1"
    assert [each.name for each in one.survey()] == ["a/b"]
    assert sorted(each.name for each in whole.survey()) == ["one-more/a/b", "one/a/b"]
    one.delete("a/b")
    assert other.read("a/b") == b"22"


def test_a_service_that_is_down_is_said_so_for_every_question() -> None:
    storage = _storage("http://127.0.0.1:1")
    for ask in (
        lambda: storage.put("a/b", [b"x"]),
        lambda: storage.read("a/b"),
        lambda: storage.read("a/b", 1, 2),
        lambda: storage.size("a/b"),
        lambda: storage.delete("a/b"),
        lambda: list(storage.list("a")),
        lambda: list(storage.survey()),
    ):
        with pytest.raises(StorageError) as told:
            ask()
        assert told.value.errno == errno.EIO
        assert "127.0.0.1" not in str(told.value)


def test_a_wrong_key_is_no_missing_object(s3: Any) -> None:
    stranger = S3Storage("shared", "x", replace(s3.access, secret="another"))
    with pytest.raises(StorageError) as told:
        stranger.read("a/b")
    assert told.value.errno == errno.EIO
    with pytest.raises(StorageError):
        stranger.put("a/b", [b"x"])


def test_a_full_service_is_a_full_disk(full_service: str) -> None:
    with pytest.raises(StorageError) as told:
        _storage(full_service).put("a/b", [b"x"])
    assert told.value.errno == errno.ENOSPC


def test_the_secret_shows_nowhere(s3: Any) -> None:
    assert s3.access.secret not in repr(s3.access)


@pytest.mark.parametrize(("state", "status", "wait"), [("down", 503, "5"), ("full", 507, "600")])
def test_the_desk_hears_when_to_try_again(
    desk: Any, make_package: Any, request: pytest.FixtureRequest, state: str, status: int, wait: str
) -> None:
    endpoint = "http://127.0.0.1:1" if state == "down" else request.getfixturevalue("full_service")
    object.__setattr__(desk.services, "storage", _storage(endpoint))
    manifest, contents = make_package()
    assert desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest).status_code == 200
    reply = desk.send("PUT", f"/packages/{manifest.package_id}/files/0/parts/0", body=contents[0])
    assert (reply.status_code, reply.headers["Retry-After"]) == (status, wait)
    status_now = desk.send("GET", f"/packages/{manifest.package_id}").json()
    assert {"n": 0, "k": 0} in status_now["missing"]  # never "stored" when it isn't


def test_a_patient_reads_that_her_pictures_are_safe(desk: Any, make_package: Any, s3: Any) -> None:
    object.__setattr__(desk.services, "storage", s3.storage())
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    link = desk.command(wire.CopyLink(page_id=manifest.page_id)).json()["link"]
    page = desk.url + link.removeprefix("https://pictures.example.org")
    assert requests.get(f"{page}/ultrasound-01.jpg", timeout=30).content == contents[0]
    object.__setattr__(desk.services, "storage", _storage("http://127.0.0.1:1"))
    for name in ("ultrasound-01.jpg", "ultrasound-pictures.zip"):
        reply = requests.get(f"{page}/{name}", timeout=30)
        assert (reply.status_code, reply.headers["Retry-After"]) == (503, "60")
        assert "Your pictures are safe." in reply.text
    assert requests.get(page, timeout=30).status_code == 200  # and the page itself still opens
