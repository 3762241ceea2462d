"""docs/deployment.md: the table of settings is complete, and what it tells people to type works."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import requests

from tricedesk import wire
from tricedesk.errors import ConfigurationError
from tricedesk.landing import checks
from tricedesk.landing import config as config_module
from tricedesk.landing.config import IN_FILES, load

ENGINES = ("sqlite",)
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
ROWS = {
    name: (star == " *", default)
    for name, star, default in re.findall(r"^\| `(\w+)`( \*)? \| (.*?) \|", PAGE, re.MULTILINE)
}
SETTINGS = set(
    re.findall(r'"(TRICEDESK_[A-Z0-9_]+)"', Path(config_module.__file__).read_text(encoding="utf-8"))
)


def _block(kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def test_the_table_of_settings_is_complete() -> None:
    assert ROWS.keys() == SETTINGS
    assert {name for name, (in_file, _) in ROWS.items() if in_file} == IN_FILES


def test_the_check_tries_every_setting(tmp_path: Path) -> None:
    found = checks.run({"TRICEDESK_SERVER_HOME": str(tmp_path), "TRICEDESK_MAIL_URL": "smtp://127.0.0.1:1"})
    assert {finding.setting for finding in found} == SETTINGS


@pytest.mark.parametrize(
    ("set_to", "means"),
    [
        ("https://Pictures.Example.org:443/", "https://pictures.example.org"),
        ("https://pictures.example.org:8443", "https://pictures.example.org:8443"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_the_public_address_is_written_as_browsers_write_it(set_to: str, means: str) -> None:
    assert load({"TRICEDESK_PUBLIC_URL": set_to}).public_url == means


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRICEDESK_PUBLIC_URL", "https://www.clinic.example/pictures"),
        ("TRICEDESK_PUBLIC_URL", "https://user@clinic.example"),
        ("TRICEDESK_PUBLIC_URL", "https://clinic.example?x=1"),
        ("TRICEDESK_PUBLIC_URL", "https://clinic.example:99999"),
        ("TRICEDESK_PUBLIC_URL", "https:///"),
        ("TRICEDESK_MAIL_URL", "smtp+tls://mail.example.org"),
        ("TRICEDESK_MAIL_URL", "smtp://mail.example.org:mail"),
        ("TRICEDESK_MAIL_URL", "mail.example.org"),
    ],
)
def test_an_address_that_can_not_work_is_refused_at_the_start(name: str, value: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        load({name: value})
    assert name in str(refused.value)
    assert refused.value.hint


def test_the_defaults_are_those_of_the_table() -> None:
    config = load({})
    said = {name: default.strip("`") for name, (_, default) in ROWS.items()}
    assert said["TRICEDESK_MESSAGES_PER_HOUR"] == str(config.messages_per_hour)
    assert said["TRICEDESK_ABANDONED_DAYS"] == str(config.abandoned_after.days)
    assert said["TRICEDESK_RECONCILE_HOURS"] == str(
        config.reconcile_every.total_seconds() / 3600
    ).removesuffix(".0")
    assert (said["TRICEDESK_HOST"], said["TRICEDESK_PORT"]) == (config.host, str(config.port))
    assert (said["TRICEDESK_MAIL_URL"], said["TRICEDESK_TEXT_URL"]) == (config.mail_url, "no texts")


@pytest.mark.parametrize("name", sorted(IN_FILES))
def test_a_secret_may_stand_in_a_file(name: str, tmp_path: Path) -> None:
    values = {
        "TRICEDESK_DATABASE_URL": "sqlite:////tmp/x.db",
        "TRICEDESK_MAIL_URL": "smtps://u:p@mail.example.org",
        "TRICEDESK_TEXT_URL": "https://AC0:token@api.example.com",
        "TRICEDESK_S3_KEY_ID": "key",
        "TRICEDESK_S3_SECRET": "secret",
        "TRICEDESK_METRICS_TOKEN": "a token for figures",
    }
    file = tmp_path / "value"
    file.write_text(values[name] + "\n")
    others = {k: v for k, v in values.items() if k != name} | {"TRICEDESK_TEXT_FROM": "+15550100"}
    assert load(others | {f"{name}_FILE": str(file)}) == load(others | {name: values[name]})
    with pytest.raises(ConfigurationError, match="set twice"):
        load(others | {name: values[name], f"{name}_FILE": str(file)})
    with pytest.raises(ConfigurationError, match=f"{name}_FILE names"):
        load(others | {f"{name}_FILE": str(tmp_path / "nothing")})


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"TRICEDESK_TEXT_URL": "https://api.example.com"}, "no account"),
        ({"TRICEDESK_TEXT_URL": "http://AC:t@api.example.com", "TRICEDESK_TEXT_FROM": "+1"}, "in the clear"),
        ({"TRICEDESK_TEXT_URL": "https://AC:t@api.example.com"}, "TRICEDESK_TEXT_FROM is missing"),
        ({"TRICEDESK_S3_KEY_ID": "key"}, "belong together"),
        ({"TRICEDESK_S3_ENDPOINT": "s3.example.org"}, "Write https://"),
        ({"TRICEDESK_MESSAGES_PER_HOUR": "1"}, "from 2 to 1000"),
        ({"TRICEDESK_ABANDONED_DAYS": "1"}, "from 7 to 3650"),
        ({"TRICEDESK_RECONCILE_HOURS": "often"}, "from 1 to 8784"),
    ],
)
def test_settings_that_can_not_be(settings: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigurationError) as told:
        load(settings)
    assert words in str(told.value)


def test_no_secret_shows_in_a_config_s_s3() -> None:
    config = load({"TRICEDESK_S3_KEY_ID": "key", "TRICEDESK_S3_SECRET": "hunter2"})
    assert "hunter2" not in repr(config)


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx on this machine")
def test_the_nginx_settings_work(served: str, desk: Any, make_package: Any, tmp_path: Path) -> None:
    """Through nginx as documented: https, an upload's part, and a patient's page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    request = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    made = subprocess.run(
        [
            "openssl",
            *request.split(),
            "-addext",
            "subjectAltName=DNS:localhost",
            "-keyout",
            "key",
            "-out",
            "pem",
        ],
        cwd=tmp_path,
        capture_output=True,
    )
    assert made.returncode == 0, made.stderr
    block = _block("nginx")
    for old, new in (
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("server 127.0.0.1:8082;", ""),
        ("127.0.0.1:8081", served.removeprefix("http://")),
        ("/etc/ssl/pictures.example.org.pem", str(tmp_path / "pem")),
        ("/etc/ssl/private/pictures.example.org.key", str(tmp_path / "key")),
    ):
        assert old in block
        block = block.replace(old, new)
    temporary = "".join(
        f"{kind}_temp_path {tmp_path / kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    (tmp_path / "nginx.conf").write_text(
        f"{user}daemon off;\nmaster_process off;\npid {tmp_path / 'pid'};\n"
        f"error_log {tmp_path / 'error.log'};\nevents {{}}\nhttp {{\n{temporary}{block}}}\n"
    )
    with subprocess.Popen(
        ["nginx", "-e", str(tmp_path / "error.log"), "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    ) as nginx:
        try:
            public, ca = f"https://localhost:{port}", str(tmp_path / "pem")
            for _ in range(100):
                try:
                    hello = requests.get(f"{public}/api/v1/hello", verify=ca, timeout=30)
                    break
                except requests.ConnectionError:
                    assert nginx.poll() is None, (tmp_path / "error.log").read_text()
                    time.sleep(0.05)
            assert hello.json()["api_version"] == wire.API_VERSION
            manifest, contents = make_package()
            desk.publish(manifest, contents)
            link = desk.command(wire.CopyLink(page_id=manifest.page_id)).json()["link"]
            page = public + link.removeprefix("https://pictures.example.org")
            zipped = requests.get(f"{page}/ultrasound-pictures.zip", verify=ca, timeout=30)
            assert zipfile.ZipFile(BytesIO(zipped.content)).read("ultrasound-01.jpg") == contents[0]
            part = b"x" * wire.PART_SIZE  # of no package, but it must get through
            put = f"{public}/api/v1/packages/{wire.new_id()}/files/0/parts/0"
            assert requests.put(put, part, headers=desk.headers, verify=ca, timeout=30).status_code == 404
        finally:
            nginx.send_signal(signal.SIGTERM)
            nginx.wait(20)


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
@pytest.mark.slow
def test_a_backup_taken_while_it_runs_opens_the_same_links_again(
    tmp_path: Path, server_environment: dict[str, str], make_package: Callable[..., Any]
) -> None:
    """The commands of the document, as they stand there."""
    import hashlib

    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "tricedesk").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tricedesk "$@"\n')
    (programs / "tricedesk").chmod(0o755)
    environment = server_environment | {
        "PATH": f"{programs}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "BACKUP": str(tmp_path / "backup"),
        "TRICEDESK_PORT": "0",
    }

    def shell(script: str, **more: str) -> str:
        done = subprocess.run(
            ["sh", "-euc", script], env=environment | more, capture_output=True, text=True, cwd=ROOT
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(**more: str) -> tuple[subprocess.Popen[bytes], str]:
        log = tmp_path / f"log-{len(more)}"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "tricedesk", "server", "run"], env=environment | more, stderr=file
            )
        for _ in range(600):
            port = re.search(r'"port": (\d+).*"listening"', log.read_text())
            if port:
                return process, f"http://127.0.0.1:{port[1]}"
            assert process.poll() is None, log.read_text()
            time.sleep(0.1)
        raise AssertionError(log.read_text())

    shell("tricedesk server init")
    shell("tricedesk server account add 'Maple Clinic'")
    process, url = run()
    try:
        token = "a workstation's token"
        pairing = wire.PairRequest(
            lookup=shell("tricedesk server pairing-code 'Maple Clinic'").strip(),
            workstation_id=wire.new_id(),
            workstation_name="Room 2",
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        assert requests.post(f"{url}/api/v1/pairing", pairing.model_dump_json(), timeout=30).ok
        headers = {"Authorization": f"Bearer {token}"}
        manifest, contents = make_package()
        root = f"{url}/api/v1/packages/{manifest.package_id}"
        requests.put(root, manifest.model_dump_json(), headers=headers, timeout=30)
        for n, content in enumerate(contents):
            requests.put(f"{root}/files/{n}/parts/0", content, headers=headers, timeout=30)
        assert requests.post(f"{root}/publish", headers=headers, timeout=30).ok
        command = wire.CommandRequest(
            command_id=wire.new_id(), command=wire.CopyLink(page_id=manifest.page_id)
        )
        link = requests.put(
            f"{url}/api/v1/commands/{command.command_id}",
            command.model_dump_json(),
            headers=headers,
            timeout=30,
        ).json()["link"]
        shell(_block("sh backup"))
    finally:
        process.kill()
        process.wait()
    shutil.rmtree(environment["TRICEDESK_SERVER_HOME"])  # the disk is lost
    restored = {"TRICEDESK_SERVER_HOME": str(tmp_path / "another machine")}
    said = shell(_block("sh restore"), **restored)
    assert "0 parts of published pages are gone." in said
    process, url = run(**restored)
    try:
        page = f"{url}/p/{link.rpartition('/')[2]}"
        zipped = requests.get(f"{page}/ultrasound-pictures.zip", timeout=30)
        archive = zipfile.ZipFile(BytesIO(zipped.content))
        assert archive.testzip() is None
        assert archive.read("ultrasound-02.jpg") == contents[1]
        status = requests.get(f"{url}/api/v1/packages/{manifest.package_id}", headers=headers, timeout=30)
        assert status.json()["state"] == "published"
    finally:
        process.kill()
        process.wait()
