"""`tricedesk server …` as real processes: made, checked, paired, killed in the middle, stopped cleanly."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tricedesk import wire

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals"), pytest.mark.slow]

CODE = "import sys; from tricedesk.landing.cli import app; sys.argv[0] = 'server'; app()"


class Server:
    """A server in its own processes, in its own home."""

    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        kept = {k: v for k, v in os.environ.items() if not k.startswith("TRICEDESK_")}
        self.environment = kept | {"TRICEDESK_SERVER_HOME": str(home), "TRICEDESK_PORT": "0"} | settings
        self.environment.setdefault("TRICEDESK_MAIL_URL", "smtp://127.0.0.1:1")
        self.process: subprocess.Popen[str] | None = None
        self.url = ""
        self.log: list[dict[str, Any]] = []

    def call(self, *arguments: str, expect: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-c", CODE, *arguments], env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == expect, done.stderr
        return done.stdout

    def start(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", CODE, "run", *arguments],
            env=self.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        ready = threading.Event()
        threading.Thread(target=self._read, args=(self.process, ready), daemon=True).start()
        assert ready.wait(30), self.log
        for _ in range(200):
            try:
                requests.get(f"{self.url}/api/v1/hello", timeout=5)
                return
            except requests.ConnectionError:
                time.sleep(0.05)
        raise AssertionError(self.log)

    def _read(self, process: subprocess.Popen[str], ready: threading.Event) -> None:
        assert process.stderr is not None
        with process.stderr as lines:
            for line in lines:
                self.log.append(json.loads(line))
                if self.log[-1]["event"] == "listening":
                    self.url = f"http://127.0.0.1:{self.log[-1]['port']}"
                    ready.set()

    def end(self, number: int) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(30)

    def pair(self, account: str) -> dict[str, str]:
        token = "a workstation's token"
        request = wire.PairRequest(
            lookup=self.call("pairing-code", account).strip(),
            workstation_id=wire.new_id(),
            workstation_name="Room 2",
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        reply = requests.post(f"{self.url}/api/v1/pairing", request.model_dump_json(), timeout=30)
        assert reply.status_code == 200, reply.text
        return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "home")
    yield server
    if server.process is not None and server.process.poll() is None:
        server.process.kill()
        server.process.wait()


def test_init_can_be_repeated_and_keeps_the_keys(server: Server) -> None:
    server.call("init")
    keys = (server.home / "keys.json").read_bytes()
    server.call("init")
    assert (server.home / "keys.json").read_bytes() == keys
    assert (server.home / "keys.json").stat().st_mode & 0o777 == 0o600
    assert server.home.stat().st_mode & 0o777 == 0o700


def test_nothing_runs_before_init(server: Server) -> None:
    for command in (["run"], ["worker"], ["account", "add", "Maple"], ["pairing-code", "Maple"]):
        done = subprocess.run(
            [sys.executable, "-m", "tricedesk", "server", *command],
            env=server.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 10, done.stderr
        assert "server init" in done.stderr
        assert "Traceback" not in done.stderr


def test_check_tells_each_setting(server: Server) -> None:
    before = json.loads(server.call("check", "--json", expect=1))
    failing = {s["setting"] for s in before["settings"] if not s["ok"]}
    assert failing == {
        "TRICEDESK_SERVER_HOME",
        "TRICEDESK_DATABASE_URL",
        "TRICEDESK_MAIL_URL",
        "TRICEDESK_SECRET_FILE",
    }
    server.call("init")
    server.environment["TRICEDESK_MAIL_URL"] = "smtp://user:hunter2@127.0.0.1:1"
    after = server.call("check", "--json", expect=1)
    assert {s["setting"] for s in json.loads(after)["settings"] if not s["ok"]} == {"TRICEDESK_MAIL_URL"}
    assert "hunter2" not in after + server.call("check", expect=1)
    (server.home / "keys.json").chmod(0o644)
    assert "Others may read the keys" in server.call("check", expect=1)
    server.environment["TRICEDESK_PUBLIC_URL"] = "http://pictures.example.org"
    told = json.loads(server.call("check", "--json", expect=1))
    assert [s["setting"] for s in told["settings"]] == ["TRICEDESK_PUBLIC_URL"]
    assert "in the clear" in told["settings"][0]["says"]


def test_a_port_that_is_taken_is_said_so(server: Server) -> None:
    server.call("init")
    server.start()
    other = Server(server.home, TRICEDESK_PORT=server.url.rpartition(":")[2])
    done = subprocess.run(
        [sys.executable, "-m", "tricedesk", "server", "run"],
        env=other.environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 10
    assert "TRICEDESK_PORT" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(server: Server, number: int) -> None:
    server.call("init")
    server.start()
    assert server.end(number) == 0
    assert server.log[-1]["event"] == "stopped"


def test_a_worker_of_its_own_ends_cleanly(server: Server) -> None:
    server.call("init")
    command = [sys.executable, "-c", CODE, "worker"]
    with subprocess.Popen(command, env=server.environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert json.loads(process.stderr.readline())["event"] == "working"
        process.terminate()
        assert process.wait(20) == 0


@pytest.mark.slow
def test_a_kill_between_parts_loses_nothing_that_was_acknowledged(
    server: Server, make_package: Callable[..., Any], a_file: Callable[..., wire.PackageFile]
) -> None:
    server.call("init")
    account = json.loads(server.call("account", "add", "Maple Clinic", "--json"))["account_id"]
    server.start("--no-worker")
    headers = server.pair(account)
    rng = random.Random(7)
    contents = [rng.randbytes(rng.randrange(1, 3_000_000)) for _ in range(24)]
    files = tuple(a_file(n, wire.FileRole.PICTURE, content) for n, content in enumerate(contents))
    manifest, _ = make_package(files=files)
    root = f"/api/v1/packages/{manifest.package_id}"
    acknowledged: set[int] = set()
    body = manifest.model_dump_json()
    for _ in range(6):
        killer = threading.Timer(rng.uniform(0.01, 0.25), server.end, (signal.SIGKILL,))
        killer.start()
        try:
            status = requests.put(server.url + root, body, headers=headers, timeout=30).json()
            missing = {part["n"] for part in status["missing"]}
            assert not missing & acknowledged  # an acknowledged part is never wanted again
            for n in sorted(missing):
                put = f"{server.url}{root}/files/{n}/parts/0"
                if requests.put(put, contents[n], headers=headers, timeout=30).status_code == 200:
                    acknowledged.add(n)
        except requests.RequestException:
            pass
        killer.join()
        server.start("--no-worker")
    assert len(acknowledged) > 0
    for n in range(len(contents)):
        put = f"{server.url}{root}/files/{n}/parts/0"
        assert requests.put(put, contents[n], headers=headers, timeout=30).status_code == 200
    for _ in range(2):
        assert requests.post(f"{server.url}{root}/publish", headers=headers, timeout=30).status_code == 200
    changes = requests.get(f"{server.url}/api/v1/changes", headers=headers, timeout=30).json()["changes"]
    assert [c["kind"] for c in changes].count("page.published") == 1
    stored = server.home / "storage" / "objects" / account / str(manifest.package_id)
    for n, content in enumerate(contents):
        assert (stored / f"{n}-0").read_bytes() == content
    assert len(list(stored.iterdir())) == len(contents)


def test_the_process_logs_no_token_and_no_contact(server: Server, make_package: Callable[..., Any]) -> None:
    server.call("init")
    server.call("account", "add", "Maple Clinic")
    server.start()
    headers = server.pair("Maple Clinic")
    manifest, contents = make_package()
    root = f"{server.url}/api/v1/packages/{manifest.package_id}"
    requests.put(root, manifest.model_dump_json(), headers=headers, timeout=30)
    for n, content in enumerate(contents):
        requests.put(f"{root}/files/{n}/parts/0", content, headers=headers, timeout=30)
    assert requests.post(f"{root}/publish", headers=headers, timeout=30).status_code == 200
    request = wire.CommandRequest(command_id=wire.new_id(), command=wire.CopyLink(page_id=manifest.page_id))
    reply = requests.put(
        f"{server.url}/api/v1/commands/{request.command_id}",
        request.model_dump_json(),
        headers=headers,
        timeout=30,
    )
    token = reply.json()["link"].rpartition("/")[2]
    assert requests.get(f"{server.url}/p/{token}?key={token}", timeout=30).status_code == 200
    requests.get(f"{server.url}/{token}", timeout=30)
    time.sleep(1.5)  # the worker tries to send
    assert server.end(signal.SIGTERM) == 0
    told = json.dumps(server.log)
    assert '"/p/<redacted>"' in told
    assert "message waits" in told
    for secret in (token, "ann@", "patients.example", "a workstation's token", "127.0.0.1:1"):
        assert secret not in told
