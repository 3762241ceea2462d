"""The other side of the demo, as real processes on 127.0.0.1: a hosted server, and a mailbox.

Owns: starting and ending them. Refuses: talking to them in any way but HTTP and SMTP.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self

import requests

from tricedesk.errors import TriceDeskError

START_WAIT = 30.0
"""Seconds until the server must answer."""


class DemoServer:
    """One server process on SQLite and a folder, with one account. A context manager.

    Args:
        python: the interpreter whose TriceDesk it runs; None: this one's.
    """

    def __init__(
        self, home: Path, mail_url: str, clinic: str, port: int = 0, *, python: Path | None = None
    ) -> None:
        self._clinic = clinic
        self._program = [str(python or sys.executable), "-m", "tricedesk", "server"]
        self._log = home.with_suffix(".log")
        port = port or free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("TRICEDESK_")},
            "TRICEDESK_SERVER_HOME": str(home),
            "TRICEDESK_PUBLIC_URL": self.url,
            "TRICEDESK_PORT": str(port),
            "TRICEDESK_MAIL_URL": mail_url,
            "TRICEDESK_MAIL_FROM": "pictures@maple-clinic.example.org",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._command("init")
        self._command(
            "account", "add", self._clinic, "--phone", "555 0134", "--time-zone", "America/New_York"
        )
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the process and wait until it answers; one that doesn't is ended.

        Raises:
            TriceDeskError: it does not.
        """
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self._program, "run"],
                env=self._environment,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        try:
            self._wait()
        except BaseException:  # nobody leaves a block that was never entered
            self.stop()
            raise

    def stop(self) -> None:
        """End the process as a service manager does; a killed one is left as it is."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def pairing_code(self) -> str:
        """Return a fresh one-time code."""
        return self._command("pairing-code", self._clinic).strip()

    def admin_link(self) -> str:
        """Return a one-time sign-up link of an admin."""
        return self._command("account", "admin-link", self._clinic).strip()

    def _command(self, *words: str) -> str:
        done = subprocess.run(
            [*self._program, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise TriceDeskError("The demo's server could not be set up.", done.stderr.strip())
        return done.stdout

    def _wait(self) -> None:
        assert self._process is not None
        until = time.monotonic() + START_WAIT
        while time.monotonic() < until and self._process.poll() is None:
            with suppress(requests.ConnectionError):
                if requests.get(f"{self.url}/api/v1/hello", timeout=5).ok:
                    return
            time.sleep(0.1)
        raise TriceDeskError(
            "The demo's server did not start.", self._log.read_text(errors="replace")[-2000:].strip()
        )


class MailFolder:
    """An SMTP server whose every mail becomes a file in a folder. A context manager."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._port = free_port()
        self._controller: Any = None
        self._arrived = threading.Condition()

    @property
    def url(self) -> str:
        """What `TRICEDESK_MAIL_URL` is set to."""
        return f"smtp://127.0.0.1:{self._port}"

    def __enter__(self) -> Self:
        from aiosmtpd.controller import Controller

        self.folder.mkdir(parents=True, exist_ok=True)
        self._controller = Controller(self, hostname="127.0.0.1", port=self._port)
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        """Keep one mail (aiosmtpd calls this by its name)."""
        with self._arrived:
            number = len(list(self.folder.glob("*.eml"))) + 1
            part = self.folder / f"{number:04d}.part"
            part.write_bytes(envelope.content)
            part.rename(part.with_suffix(".eml"))
            self._arrived.notify_all()
        return "250 Kept"

    def letters(self) -> list[tuple[Path, EmailMessage]]:
        """Return every mail so far, oldest first."""
        found = []
        for path in sorted(self.folder.glob("*.eml")):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            assert isinstance(message, EmailMessage)
            found.append((path, message))
        return found

    def wait_for(self, address: str, seconds: float) -> dict[str, str]:
        """Return the newest mail to an address: `file`, `to`, `subject`, `text`, and the `link` in it.

        Raises:
            TriceDeskError: none came in time, or it holds no link.
        """
        until = time.monotonic() + seconds
        while True:
            for path, message in reversed(self.letters()):
                if address in str(message["To"]):
                    return _read(path, message)
            with self._arrived:
                self._arrived.wait(0.5)
            if time.monotonic() > until:
                raise TriceDeskError(f"No mail came within {seconds:.0f} seconds.")


def _read(path: Path, message: EmailMessage) -> dict[str, str]:
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    link = re.search(r"https?://\S+/p/\w{22}\b", text)
    if link is None:
        raise TriceDeskError("The mail holds no link.", hint=f"Read it: {path}")
    return {
        "file": str(path),
        "to": str(message["To"]),
        "subject": str(message["Subject"]),
        "text": text,
        "link": link.group(),
    }


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
