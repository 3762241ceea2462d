"""A real server with published pages: rows and objects put in directly, pictures made here."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import io
import struct
import tempfile
import threading
import time
import uuid
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import accounts, keys, passwords
from tricedesk.landing.config import Config
from tricedesk.landing.db import Database, tables
from tricedesk.landing.serve import listen, make_server
from tricedesk.landing.services import Services
from tricedesk.landing.storage import FolderStorage
from tricedesk.package.jpeg import SCREEN_QUALITY

Files = tuple[dict[str, bytes], list[tuple[dict[str, object], bytes]]]
"""What can be downloaded by public name, and the rows of all files with their bytes."""


class Clock:
    """A clock that a test sets forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclasses.dataclass
class Page:
    """A published page as a test knows it: its address and what must come out of it."""

    url: str
    token: str
    delete_code: str
    page_id: uuid.UUID
    package_id: uuid.UUID
    link_id: uuid.UUID
    account_id: uuid.UUID
    files: dict[str, bytes]
    """What can be downloaded, by public name, in the zip's order."""


class Server:
    """A running server; `post` sends what a browser would send along."""

    def __init__(self, services: Services, clock: Clock, part_size: int) -> None:
        self.services = services
        self.clock = clock
        self.url = services.config.public_url
        self.part_size = part_size

    def post(self, url: str, session: requests.Session | None = None, **form: str) -> requests.Response:
        return (session or requests).post(
            url, data=form, headers={"Sec-Fetch-Site": "same-origin"}, allow_redirects=False, timeout=30
        )

    def row(self, page: Page) -> sa.RowMapping:
        with self.services.db.read() as conn:
            return (
                conn.execute(sa.select(tables.pages).where(tables.pages.c.id == page.page_id))
                .mappings()
                .one()
            )

    def events(self, page: Page) -> list[str]:
        with self.services.db.read() as conn:
            return list(
                conn.execute(
                    sa.select(tables.events.c.kind)
                    .where(tables.events.c.account_id == page.account_id)
                    .order_by(tables.events.c.seq)
                ).scalars()
            )

    def publish(
        self,
        pictures: int = 3,
        *,
        clips: int = 0,
        attachments: int = 0,
        clinic: str = "Maple Clinic",
        phone: str = "555 0134",
        language: str = "en",
        gate: str = "none",
        secret: str | None = None,
        days: int = 90,
        logo: bytes = b"",
        files: Files | None = None,
    ) -> Page:
        """Put a page into database and storage as a finished upload would have; clips come second.

        Args:
            files: what it holds, instead of what is made here.
        """
        services, now = self.services, self.services.clock()
        account_id = accounts.add(services, clinic, phone=phone, time_zone="America/New_York")
        if logo:
            self._give_logo(account_id, logo)
        ids = {name: wire.new_id() for name in ("package", "page", "link", "workstation")}
        token = services.keys.link_token(ids["link"], 1, services.keys.version)
        named, rows = files or _files(pictures, clips, attachments)
        mine = {"account_id": account_id}
        part_rows = []
        for row, data in rows:
            for k in range(-(-len(data) // self.part_size)):
                piece = data[k * self.part_size : (k + 1) * self.part_size]
                name = f"{account_id.hex}/{ids['package'].hex}/{row['n']}-{k}"
                services.storage.put(name, [piece])
                part_rows.append(
                    {"package_id": ids["package"], "n": row["n"], "k": k, "size": len(piece), **mine}
                    | {
                        "sha256": hashlib.sha256(piece).hexdigest(),
                        "crc32": zlib.crc32(piece),
                        "object": name,
                    }
                )
        with services.db.write() as conn:
            insert = sa.insert
            conn.execute(
                insert(tables.workstations).values(
                    id=ids["workstation"],
                    name="Cart 1",
                    token_sha256=uuid.uuid4().hex * 2,
                    created_at=now,
                    **mine,
                )
            )
            conn.execute(
                insert(tables.packages).values(
                    id=ids["package"],
                    workstation_id=ids["workstation"],
                    page_id=ids["page"],
                    link_id=ids["link"],
                    manifest_sha256="0" * 64,
                    manifest="",
                    state="published",
                    total_bytes=sum(len(data) for _, data in rows),
                    created_at=now,
                    published_at=now,
                    **mine,
                )
            )
            for row, _ in rows:
                conn.execute(insert(tables.files).values(package_id=ids["package"], **row, **mine))
            conn.execute(insert(tables.parts), part_rows)
            conn.execute(
                insert(tables.pages).values(
                    id=ids["page"],
                    package_id=ids["package"],
                    version=1,
                    language=language,
                    label="",
                    gate=gate,
                    secret_hash=passwords.hash_secret(secret) if secret else None,
                    state="open",
                    published_at=now,
                    expires_at=now + timedelta(days=days),
                    views=0,
                    **mine,
                )
            )
            conn.execute(
                insert(tables.links).values(
                    id=ids["link"],
                    page_id=ids["page"],
                    generation=1,
                    key_version=services.keys.version,
                    token_sha256=keys.token_sha256(token),
                    delete_tries=0,
                    created_at=now,
                    **mine,
                )
            )
        return Page(
            url=f"{self.url}/p/{token}",
            token=token,
            delete_code=services.keys.delete_code(ids["link"], 1, services.keys.version),
            page_id=ids["page"],
            package_id=ids["package"],
            link_id=ids["link"],
            account_id=account_id,
            files=named,
        )

    def _give_logo(self, account_id: uuid.UUID, png: bytes) -> None:
        name = f"{account_id.hex}/logo/{uuid.uuid4().hex}"
        self.services.storage.put(name, [png])
        width, height = struct.unpack(">II", png[16:24])
        with self.services.db.write() as conn:
            conn.execute(
                sa.update(tables.accounts)
                .where(tables.accounts.c.id == account_id)
                .values(
                    logo=name,
                    logo_type="image/png",
                    logo_sha256=hashlib.sha256(png).hexdigest(),
                    logo_width=width,
                    logo_height=height,
                )
            )


def _files(pictures: int, clips: int, attachments: int) -> Files:
    named: dict[str, bytes] = {}
    rows: list[tuple[dict[str, object], bytes]] = []

    def add(
        data: bytes, role: str, media_type: str, size: tuple[int, int] | None, of: int | None = None
    ) -> int:
        n = len(rows)
        rows.append(
            (
                {"n": n, "role": role, "media_type": media_type, "size": len(data), "of": of}
                | {"sha256": hashlib.sha256(data).hexdigest()}
                | {"width": size[0] if size else None, "height": size[1] if size else None},
                data,
            )
        )
        return n

    kinds = ["picture"] * pictures
    kinds[1:1] = ["clip"] * clips
    for number, kind in enumerate(kinds, 1):
        name = f"ultrasound-{number:0{max(2, len(str(len(kinds))))}}"
        still = scan(number)
        if kind == "clip":
            moving = clip()
            n = add(moving, "clip", "video/mp4", (640, 480))
            still = scan(number, (640, 480))
            add(still, "poster", "image/jpeg", (640, 480), n)
            named[f"{name}.mp4"] = moving
        else:
            n = add(still, "picture", "image/jpeg", (1024, 768))
        named[f"{name}.jpg"] = still
        add(screen(still), "screen", "image/webp", (1024, 768) if kind == "picture" else (640, 480), n)
    for number in range(1, attachments + 1):
        data = b"%PDF-1.4\n" + f"% report {number}\n".encode() * 50
        add(data, "attachment", "application/pdf", None)
        named[f"attachment-{number:02}.pdf"] = data
    return named, rows


_made: dict[object, bytes] = {}


def clinic_logo() -> bytes:
    """Return a PNG: a leaf and a line, wide as many logos are."""
    if "logo" not in _made:
        from PIL import Image, ImageDraw

        image = Image.new("RGB", (420, 132), "white")
        draw = ImageDraw.Draw(image)
        draw.ellipse((12, 12, 120, 120), fill="#8c2f39")
        draw.polygon([(66, 24), (98, 78), (66, 108), (34, 78)], fill="#f4d8cd")
        for k, length in enumerate((260, 200)):
            draw.rounded_rectangle((144, 36 + 38 * k, 144 + length, 56 + 38 * k), 10, fill="#472d30")
        file = io.BytesIO()
        image.save(file, "PNG", optimize=True)
        _made["logo"] = file.getvalue()
    return _made["logo"]


def scan(seed: int, size: tuple[int, int] = (1024, 768)) -> bytes:
    """Return a JPEG that looks like an ultrasound sector: speckle, a dark vessel or two, no text."""
    if (seed, size) not in _made:
        import numpy as np
        from PIL import Image, ImageFilter

        rng = np.random.default_rng(seed)
        w, h = size
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        x0, y0 = w / 2, -0.12 * h
        r, a = np.hypot(x - x0, y - y0) / h, np.arctan2(x - x0, y - y0)
        grain = Image.fromarray((rng.random((h // 2, w // 2)) * 255).astype(np.uint8))
        speckle = np.asarray(grain.filter(ImageFilter.GaussianBlur(1.1)).resize(size), np.float32) / 255
        broad = Image.fromarray((rng.random((9, 12)) * 255).astype(np.uint8)).resize(
            size, Image.Resampling.BICUBIC
        )
        image = 0.25 + 0.7 * np.asarray(broad, np.float32) / 255
        for _ in range(3):
            cx, cy = rng.uniform(0.35, 0.65) * w, rng.uniform(0.3, 0.75) * h
            rx, ry = rng.uniform(0.04, 0.12) * w, rng.uniform(0.04, 0.12) * h
            d = np.hypot((x - cx) / rx, (y - cy) / ry)
            image *= np.clip((d - 0.85) * 5, 0.06, 1)
            image += 0.5 * np.exp(-((d - 1.05) ** 2) * 90)
        image = image * (0.35 + 1.1 * speckle) * np.clip(1.25 - 0.55 * r, 0, 1) * 190
        image[(np.abs(a) > 0.62) | (r < 0.2) | (r > 1.05)] = 0
        file = io.BytesIO()
        Image.fromarray(np.clip(image, 0, 255).astype(np.uint8)).convert("RGB").save(file, "JPEG", quality=90)
        _made[seed, size] = file.getvalue()
    return _made[seed, size]


def screen(jpeg: bytes) -> bytes:
    """Return the WebP that a desk makes of a picture for the screen."""
    if jpeg not in _made:
        from PIL import Image

        file = io.BytesIO()
        image = Image.open(io.BytesIO(jpeg))
        image.save(file, "WEBP", quality=SCREEN_QUALITY, method=2)
        _made[jpeg] = file.getvalue()
    return _made[jpeg]


def clip() -> bytes:
    """Return a two second MP4 of a sector that drifts."""
    if "clip" not in _made:
        import av
        import numpy as np
        from PIL import Image

        still = np.asarray(Image.open(io.BytesIO(scan(77, (640, 480)))))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "clip.mp4"
            with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
                stream = container.add_stream("libx264", rate=12)
                stream.width, stream.height, stream.pix_fmt = 640, 480, "yuv420p"
                for k in range(24):
                    moved = np.roll(still, int(6 * np.sin(k / 24 * 2 * np.pi)), axis=0)
                    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(moved), "rgb24")
                    container.mux(stream.encode(frame))
                container.mux(stream.encode(None))
            _made["clip"] = path.read_bytes()
    return _made["clip"]


@contextlib.contextmanager
def serve(folder: Path, database_url: str, *, part_size: int = 40_000) -> Iterator[Server]:
    """Run a server on a free port, on a migrated database; parts are small, so that files have many."""
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        config = Config(
            home=folder,
            database_url=database_url,
            storage_url=(folder / "storage").as_uri(),
            public_url=f"http://127.0.0.1:{port}",
            mail_url="smtp://127.0.0.1:25",
            mail_from="pictures@127.0.0.1",
            secret_file=folder / "keys.json",
            port=port,
        )
        clock = Clock()
        services = Services(
            config, Database(database_url), FolderStorage(folder / "storage"), keys.generate(), clock
        )
        server = make_server(services)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.005)
            yield Server(services, clock, part_size)
        finally:
            server.should_exit = True
            thread.join(30)
            services.close()
