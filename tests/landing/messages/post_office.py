"""A mail server and a text gateway, as a process of their own on loopback.

Says on stdout where it listens, then does what each line of JSON on stdin asks, and answers with a line. With
the folder of a certificate (`server.pem`, `server.key`) as its argument, it speaks TLS as well.
"""

from __future__ import annotations

import base64
import errno
import hmac
import json
import socket
import ssl
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

ACCOUNT, TOKEN = "AC" + "0" * 32, "the gateway's token"
USER, PASSWORD = "pictures", "hunter:2/@"


class MailServer:
    """Keeps what it gets, and answers as it was told."""

    def __init__(self) -> None:
        self.mails: list[dict[str, Any]] = []
        self.answers = {"rcpt": "", "data": ""}
        self.on_data = ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.answers["rcpt"]:
            return self.answers["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.answers["data"]:
            return self.answers["data"]
        self.mails.append(
            {
                "to": envelope.rcpt_tos,
                "content": base64.b64encode(envelope.content).decode(),
                "encrypted": session.ssl is not None or server.transport.get_extra_info("cipher") is not None,
                "user": session.auth_data.login.decode() if session.auth_data else "",
                "greeting": session.host_name,
            }
        )
        if self.on_data == "hang up":  # taken, but the answer never arrives
            server.transport.abort()
        return "250 taken"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (
            USER.encode(),
            PASSWORD.encode(),
        )
        return AuthResult(success=right, handled=False, auth_data=data)


class Gateway:
    """Takes texts as Twilio does."""

    def __init__(self) -> None:
        self.texts: list[dict[str, Any]] = []
        self.refusal: tuple[int, dict[str, Any]] | None = None
        self.hangs_up = False
        self.keeps_list = True
        self.asked: list[str] = []

    def server(self, context: ssl.SSLContext | None) -> ThreadingHTTPServer:
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                fields = dict(urllib.parse.parse_qsl(body.decode(), keep_blank_values=True))
                self.respond(lambda: gateway.take(fields))

            def do_GET(self) -> None:
                parts = urllib.parse.urlsplit(self.path)
                query = dict(urllib.parse.parse_qsl(parts.query))
                self.respond(
                    lambda: gateway.list(query) if "Messages" in parts.path else (200, {"sid": ACCOUNT})
                )

            def respond(self, work: Any) -> None:
                gateway.asked.append(f"{self.command} {self.path}")
                wanted = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
                if not self.path.startswith(f"/2010-04-01/Accounts/{ACCOUNT}"):
                    status, answer = 404, {"code": 20404}
                elif self.headers.get("Authorization") != f"Basic {wanted}":
                    status, answer = 401, {"code": 20003}
                else:
                    status, answer = work()
                if gateway.hangs_up and self.command == "POST":
                    self.close_connection = True
                    return
                data = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def take(self, fields: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if self.refusal:
            return self.refusal
        text = {"sid": f"SM{len(self.texts):032x}", "status": "queued", "error_code": None, **fields}
        self.texts.append(text)
        return 201, {"sid": text["sid"], "status": "queued", "error_code": None}

    def list(self, query: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if not self.keeps_list:
            return 400, {"code": 20001}
        found = [
            {"sid": t["sid"], "to": t["To"], "body": t["Body"], "status": t["status"], "error_code": None}
            for t in self.texts
            if t["To"] == query.get("To")
        ]
        return 200, {"messages": found}

    def report(self, text: dict[str, Any], to: str, fields: dict[str, str], token: str) -> int:
        """Tell the server at `to` of a text, signed for the address that it gave."""
        fields = {"MessageSid": text["sid"], "AccountSid": ACCOUNT, "To": text["To"], **fields}
        said = text["StatusCallback"] + "".join(k + v for k, v in sorted(fields.items()))
        signature = base64.b64encode(hmac.digest(token.encode(), said.encode(), "sha1")).decode()
        path = urllib.parse.urlsplit(text["StatusCallback"]).path
        request = urllib.request.Request(
            to + path, urllib.parse.urlencode(fields).encode(), {"X-Twilio-Signature": signature}
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return int(response.status)
        except urllib.error.HTTPError as error:
            return error.code


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def started(mail: MailServer, **how: Any) -> Controller:
    """Return a running mail server; a port that another program was quicker to take is given up."""
    for _ in range(20):
        controller = Controller(mail, hostname="127.0.0.1", port=free_port(), **how)
        try:
            controller.start()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return controller
    raise SystemExit("every port is taken")


def main(certificate: Path | None) -> None:
    mail, gateway = MailServer(), Gateway()
    controllers = {"smtp": started(mail)}
    gateways = {"http": gateway.server(None)}
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate / "server.pem", certificate / "server.key")
        known: dict[str, Any] = {"authenticator": mail.authenticate}
        controllers["starttls"] = started(mail, **known, tls_context=context, require_starttls=True)
        controllers["smtps"] = started(mail, **known, ssl_context=context, auth_require_tls=False)
        gateways["https"] = gateway.server(context)
    say(
        {name: controller.port for name, controller in controllers.items()}
        | {name: server.server_address[1] for name, server in gateways.items()}
    )
    for line in sys.stdin:
        order = json.loads(line)
        say(obey(mail, gateway, order.pop("do"), order))
    for controller in controllers.values():
        controller.stop()


def obey(mail: MailServer, gateway: Gateway, what: str, order: dict[str, Any]) -> Any:
    if what == "mails":
        return mail.mails
    if what == "texts":
        return gateway.texts
    if what == "asked":
        return gateway.asked
    if what == "mail answers":
        mail.answers |= {"rcpt": order.get("rcpt", ""), "data": order.get("data", "")}
        mail.on_data = order.get("then", "")
    elif what == "gateway answers":
        status = order.get("status")
        gateway.refusal = (status, {"code": order.get("code"), "message": "To +15550134"}) if status else None
        gateway.hangs_up = order.get("hangs_up", False)
        gateway.keeps_list = order.get("keeps_list", True)
    elif what == "report":
        return gateway.report(
            gateway.texts[order["text"]], order["to"], order["fields"], order.get("token", TOKEN)
        )
    return None


def say(answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
