"""A mail server and a text gateway as a real process, with certificates of the tests' own authority."""

from __future__ import annotations

import base64
import email
import email.policy
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tricedesk.landing.services import Services

sys.path.insert(0, str(Path(__file__).parent))  # where `post_office` is

import post_office


class PostOffice:
    """The process, and what a test asks of it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.ports: dict[str, int] = self._hear()
        self.text_url = self._text_url("http")
        self.mail_url = f"smtp://127.0.0.1:{self.ports['smtp']}"

    def ask(self, what: str, **order: Any) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what, **order}) + "\n")
        self._process.stdin.flush()
        return self._hear()

    def mails(self) -> list[EmailMessage]:
        parsed = [
            email.message_from_bytes(base64.b64decode(each["content"]), policy=email.policy.default)
            for each in self.ask("mails")
        ]
        return [each for each in parsed if isinstance(each, EmailMessage)]

    def texts(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.ask("texts")
        return found

    def report(self, to: str, text: int = 0, token: str = post_office.TOKEN, **fields: str) -> int:
        return int(self.ask("report", text=text, to=to, token=token, fields=fields))

    def secure_mail_url(self, kind: str, password: str = post_office.PASSWORD) -> str:
        scheme = {"starttls": "smtp+starttls", "smtps": "smtps"}[kind]
        return f"{scheme}://{post_office.USER}:{quote(password, safe='')}@localhost:{self.ports[kind]}"

    def secure_text_url(self) -> str:
        return self._text_url("https")

    def _text_url(self, scheme: str) -> str:
        token, host = quote(post_office.TOKEN, safe=""), "localhost" if scheme == "https" else "127.0.0.1"
        return f"{scheme}://{post_office.ACCOUNT}:{token}@{host}:{self.ports[scheme]}"

    def _hear(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `ca.pem`, and a certificate for localhost signed by it."""
    folder = tmp_path_factory.mktemp("certificates")
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "The tests' authority")])
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])

    def sign(subject: x509.Name, public: Any, extensions: list[tuple[x509.ExtensionType, bool]]) -> bytes:
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(ca_name)
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=2))
        )
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(ca_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    key_usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(ca_key.public_key())
    (folder / "ca.pem").write_bytes(
        sign(
            ca_name,
            ca_key.public_key(),
            [
                (x509.BasicConstraints(ca=True, path_length=0), True),
                (key_usage, True),
                (identifier, False),
            ],
        )
    )
    (folder / "server.pem").write_bytes(
        sign(
            name,
            key.public_key(),
            [
                (x509.SubjectAlternativeName([x509.DNSName("localhost")]), False),
                (x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), False),
            ],
        )
    )
    (folder / "server.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return folder


@pytest.fixture
def office(certificates: Path) -> Iterator[PostOffice]:
    with subprocess.Popen(
        [sys.executable, str(Path(post_office.__file__)), str(certificates)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield PostOffice(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(20)


@pytest.fixture
def trusting(certificates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process trust the tests' authority, the way an operator lets a server."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "ca.pem"))


@pytest.fixture
def through(services: Services, office: PostOffice) -> Services:
    """The server's parts with the post office for mails and texts."""
    config = replace(
        services.config,
        mail_url=office.mail_url,
        text_url=office.text_url,
        text_from="+15550100",
    )
    object.__setattr__(services, "config", config)  # the very parts that `served` answers with
    return services


@pytest.fixture
def texted(make_package: Callable[..., Any]) -> Callable[..., Any]:
    """Make a package that is told by text, and by mail too if asked: `texted(mail=True)`."""

    def make(*, mail: bool = False, number: str = "+15550134471", **options: Any) -> Any:
        from tricedesk import wire

        recipients = [wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address=number)]
        if mail:
            ann = "ann@patients.example.net"
            recipients.append(
                wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address=ann)
            )
        return make_package(recipients=tuple(recipients), **options)

    return make
