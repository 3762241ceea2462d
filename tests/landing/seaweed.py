"""A real S3 service on loopback: SeaweedFS in one process, in a folder of its own.

Started for a test run that needs it, ended by its id. (`rclone serve s3` won't do: it answers a Range with
200, which S3 clients rightly refuse.)
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tricedesk.landing.config import S3Access
from tricedesk.landing.storage import S3Storage

BUCKET = "shared"
KEY_ID, SECRET = "a-key", "a-secret-of-the-tests"


@dataclass(frozen=True)
class Service:
    """Where it answers. A bucket comes into being with its first object, and costs it some volumes."""

    endpoint: str

    @property
    def access(self) -> S3Access:
        return S3Access(endpoint=self.endpoint, key_id=KEY_ID, secret=SECRET)

    def storage(self) -> S3Storage:
        """Return an empty storage: a prefix of its own in the bucket that tests share."""
        return S3Storage(BUCKET, uuid.uuid4().hex, self.access)


def program() -> Path | None:
    """Return SeaweedFS beside this interpreter, if it is installed."""
    found = Path(sys.executable).with_name("weed")
    return found if found.is_file() else None


@contextmanager
def running(folder: Path) -> Iterator[Service]:
    weed = program()
    assert weed is not None
    folder.mkdir()
    identity = {
        "name": "tests",
        "credentials": [{"accessKey": KEY_ID, "secretKey": SECRET}],
        "actions": ["Admin", "Read", "Write", "List"],
    }
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
    names = ("master", "volume", "filer", "s3")
    flags = [name for each in names for name in (f"{each}.port", f"{each}.port.grpc")]
    with ExitStack() as stack:  # all at once, so that no two are the same
        free = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in flags]
        ports = dict(zip(flags, (each.getsockname()[1] for each in free), strict=True))
    command = [
        *(str(weed), "-logtostderr", "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1"),
        *(
            "-filer",
            "-s3",
            f"-s3.config={folder / 's3.json'}",
            "-s3.iam=false",
            "-s3.port.iceberg=0",
            "-s3.port.lance=0",
        ),
        *("-master.volumeSizeLimitMB=64", "-volume.max=30", "-volume.preStopSeconds=0"),
        *("-master.telemetry=false", *(f"-{flag}={port}" for flag, port in ports.items())),
    ]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder)
    service = Service(f"http://127.0.0.1:{ports['s3.port']}")
    try:
        _wait(service, process, folder / "log")
        yield service
    finally:
        process.kill()  # asked politely, it takes a quarter of a minute
        process.wait()


def _wait(service: Service, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return once an object has been written and read."""
    storage, until = service.storage(), time.monotonic() + 90
    while True:
        try:
            storage.put("ready", [b"yes"])
            assert storage.read("ready") == b"yes"
            return
        except OSError:
            assert process.poll() is None, log.read_text()[-2000:]
            assert time.monotonic() < until, log.read_text()[-2000:]
            time.sleep(0.2)
