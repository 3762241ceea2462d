"""The hosted service as it is run: several processes on PostgreSQL and S3, mails and texts; once, end to end.

Two web processes that know nothing of each other and one worker, each started by its own command line.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
import uuid
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire

sys.path.insert(0, str(Path(__file__).parent / "messages"))  # where `post_office` is

import post_office
import seaweed

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]

CODE = "import sys; from tricedesk.landing.cli import app; sys.argv[0] = 'server'; app()"


class Hosted:
    """The processes of one hosted service."""

    def __init__(self, stack: ExitStack, environment: dict[str, str]) -> None:
        self._stack = stack
        self.environment = environment
        self.logs: list[str] = []

    def call(self, *arguments: str, expect: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-c", CODE, *arguments], env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == expect, done.stdout + done.stderr
        return done.stdout

    def start(self, *arguments: str, ready: str, **settings: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", CODE, *arguments],
            env=self.environment | settings,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._stack.callback(self._end, process)
        is_ready = threading.Event()

        def read() -> None:
            assert process.stderr is not None
            with process.stderr as lines:
                for line in lines:
                    self.logs.append(line)
                    if f'"{ready}"' in line:
                        is_ready.set()

        threading.Thread(target=read, daemon=True).start()
        assert is_ready.wait(60), self.logs
        return process

    @staticmethod
    def _end(process: subprocess.Popen[str]) -> None:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def office() -> Iterator[Callable[..., Any]]:
    """A mail server and a text gateway, in a process; ask it: `office("mails")`."""
    with subprocess.Popen(
        [sys.executable, str(Path(post_office.__file__))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        ports = json.loads(process.stdout.readline())

        def ask(what: str, **order: Any) -> Any:
            if what == "ports":
                return ports
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps({"do": what, **order}) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()
        process.wait(20)


@pytest.fixture
def hosted(
    postgresql: sa.URL, s3: seaweed.Service, office: Callable[..., Any], tmp_path: Path
) -> Iterator[Hosted]:
    name = f"hosted_{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(postgresql, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        conn.execute(sa.text(f"CREATE DATABASE {name}"))
    engine.dispose()
    ports = office("ports")
    database = postgresql.set(database=name).render_as_string(hide_password=False)
    (tmp_path / "database-url").write_text(database + "\n")
    (tmp_path / "s3-secret").write_text(s3.access.secret + "\n")
    token = post_office.TOKEN.replace(" ", "%20")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("TRICEDESK_", "AWS_"))}
    environment = kept | {
        "TRICEDESK_SERVER_HOME": str(tmp_path / "home"),
        "TRICEDESK_DATABASE_URL_FILE": str(tmp_path / "database-url"),
        "TRICEDESK_STORAGE_URL": f"s3://{seaweed.BUCKET}/{uuid.uuid4().hex}",
        "TRICEDESK_S3_ENDPOINT": s3.endpoint,
        "TRICEDESK_S3_KEY_ID": s3.access.key_id,
        "TRICEDESK_S3_SECRET_FILE": str(tmp_path / "s3-secret"),
        "TRICEDESK_PUBLIC_URL": f"http://127.0.0.1:{post_office.free_port()}",
        "TRICEDESK_MAIL_URL": f"smtp://127.0.0.1:{ports['smtp']}",
        "TRICEDESK_MAIL_FROM": "pictures@example.org",
        "TRICEDESK_TEXT_URL": f"http://{post_office.ACCOUNT}:{token}@127.0.0.1:{ports['http']}",
        "TRICEDESK_TEXT_FROM": "+15550100",
        "PYTHONUNBUFFERED": "1",
    }
    with ExitStack() as stack:
        yield Hosted(stack, environment)


def _until(say: Callable[[], Any], what: str) -> Any:
    until = time.monotonic() + 60
    while not (found := say()):
        assert time.monotonic() < until, what
        time.sleep(0.2)
    return found


def test_from_upload_to_nothing_left(
    hosted: Hosted, office: Callable[..., Any], s3: seaweed.Service, a_file: Callable[..., wire.PackageFile]
) -> None:
    hosted.call("init")
    checked = json.loads(hosted.call("check", "--json"))
    assert [s["setting"] for s in checked["settings"] if not s["ok"]] == []
    assert s3.access.secret not in json.dumps(checked)
    assert post_office.TOKEN not in json.dumps(checked)
    account = json.loads(hosted.call("account", "add", "Maple Clinic", "--phone", "555 0134", "--json"))
    public = hosted.environment["TRICEDESK_PUBLIC_URL"]
    first = hosted.start("run", ready="listening", TRICEDESK_PORT=public.rpartition(":")[2])
    other = f"http://127.0.0.1:{post_office.free_port()}"
    hosted.start("run", ready="listening", TRICEDESK_PORT=other.rpartition(":")[2])
    hosted.start("worker", ready="working")
    webs = (public, other)

    # ---- pair at one process; bring the parts to both by turns ----
    token = "a workstation's token"
    pairing = wire.PairRequest(
        lookup=hosted.call("pairing-code", account["account_id"]).strip(),
        workstation_id=wire.new_id(),
        workstation_name="Room 2",
        token_sha256=hashlib.sha256(token.encode()).hexdigest(),
    )
    assert requests.post(f"{other}/api/v1/pairing", pairing.model_dump_json(), timeout=30).ok
    headers = {"Authorization": f"Bearer {token}"}
    rng = random.Random(5)
    contents = [rng.randbytes(size) for size in (90_000, 400_000, wire.PART_SIZE + 700_000, 60_000)]
    role = wire.FileRole
    manifest = wire.Manifest(
        package_id=wire.new_id(),
        page_id=wire.new_id(),
        link_id=wire.new_id(),
        language="en",
        recipients=(
            wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address="+15550134471"),
            wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="ann@a.example"),
        ),
        files=(
            a_file(0, role.PICTURE, contents[0]),
            a_file(1, role.PICTURE, contents[1]),
            a_file(2, role.CLIP, contents[2]),
            a_file(3, role.POSTER, contents[3], of=2),
        ),
    )
    root = f"/api/v1/packages/{manifest.package_id}"
    assert requests.put(public + root, manifest.model_dump_json(), headers=headers, timeout=30).ok
    turn = 0
    for n, content in enumerate(contents):
        for k in range(len(manifest.files[n].parts)):
            part = content[k * wire.PART_SIZE : (k + 1) * wire.PART_SIZE]
            turn += 1
            put = f"{webs[turn % 2]}{root}/files/{n}/parts/{k}"
            assert requests.put(put, part, headers=headers, timeout=60).status_code == 200
    for web in webs:
        assert (
            requests.post(f"{web}{root}/publish", headers=headers, timeout=30).json()["state"] == "published"
        )

    # ---- one mail, one text, the same link; the gateway's report ----
    text = _until(lambda: office("texts"), "no text")[0]
    _until(lambda: office("mails"), "no mail")
    link = re.search(r"https?://\S+/p/\S+", text["Body"])
    assert link is not None
    page = link[0].removeprefix(public)
    code = re.search(r"delete them: (\d{4})", text["Body"])
    assert code is not None
    assert office("report", text=0, to=other, fields={"MessageStatus": "delivered"}) == 204

    def kinds() -> list[str]:
        changes = requests.get(f"{public}/api/v1/changes", headers=headers, timeout=30).json()["changes"]
        return [change["kind"] for change in changes]

    _until(lambda: kinds().count("message.sent") == 2 and "message.delivered" in kinds(), "not told")

    # ---- the page, its pictures, its zip: from either process, from any byte on ----
    assert "ultrasound-01.jpg" in requests.get(public + page, timeout=30).text
    wholes = [requests.get(f"{web}{page}/ultrasound-pictures.zip", timeout=60) for web in webs]
    whole = wholes[0].content
    assert whole == wholes[1].content
    assert len(whole) == int(wholes[0].headers["Content-Length"])
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        names = ("ultrasound-01.jpg", "ultrasound-02.jpg", "ultrasound-03.mp4", "ultrasound-03.jpg")
        assert [archive.read(name) for name in names] == contents
    for n in range(30):
        start = rng.randrange(len(whole))
        stop = min(len(whole), start + rng.randrange(1, 400_000))
        ranged = requests.get(
            f"{webs[n % 2]}{page}/ultrasound-pictures.zip",
            headers={"Range": f"bytes={start}-{stop - 1}"},
            timeout=60,
        )
        assert ranged.status_code == 206
        assert ranged.content == whole[start:stop]
    agreed = json.loads(hosted.call("reconcile", "--json"))
    assert (agreed["agrees"], agreed["objects"], agreed["erased"]) == (True, 5, 0)

    # ---- one process is killed; the patient deletes through the other; nothing is left ----
    first.send_signal(signal.SIGKILL)
    first.wait(30)
    assert requests.get(f"{other}{page}/ultrasound-02.jpg", timeout=30).content == contents[1]
    deleted = requests.post(
        f"{other}{page}/delete",
        {"code": code[1]},
        headers={"Sec-Fetch-Site": "same-origin"},
        allow_redirects=False,
        timeout=30,
    )
    assert deleted.status_code == 303
    for path in ("", "/ultrasound-01.jpg", "/ultrasound-pictures.zip"):
        assert requests.get(f"{other}{page}{path}", timeout=30).status_code == 410
    bucket, _, prefix = hosted.environment["TRICEDESK_STORAGE_URL"].removeprefix("s3://").partition("/")
    from tricedesk.landing.storage import S3Storage

    storage = S3Storage(bucket, prefix, s3.access)
    _until(lambda: not list(storage.survey()), "pictures are left in storage")
    assert (
        requests.put(f"{other}{root}/files/0/parts/0", contents[0], headers=headers, timeout=30).status_code
        == 410
    )  # a late retry brings nothing back
    assert json.loads(hosted.call("reconcile", "--json"))["objects"] == 0
    log = "".join(hosted.logs)
    for secret in (
        page.removeprefix("/p/"),
        "ann@a.example",
        "5550134471",
        s3.access.secret,
        post_office.TOKEN,
    ):
        assert secret not in log
