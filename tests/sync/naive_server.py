"""A deliberately naive server, a program of its own: what the kill loop must catch.

It takes whatever comes, forgets ids, asks for everything again, and makes a new page each time it is told to
publish. The desk's tests run the same loop against it and must fail.

    python naive_server.py PORT
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

EVENTS: list[dict[str, Any]] = []
MANIFESTS: dict[str, dict[str, Any]] = {}
ACCOUNT = "01900000-0000-7000-8000-000000000000"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        del format, args

    def _answer(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def do_GET(self) -> None:
        if self.path.endswith("/hello"):
            self._answer(
                {
                    "version": "0",
                    "api_version": 1,
                    "part_size": 8 * 1024 * 1024,
                    "max_file_size": 2**32,
                    "max_files": 2000,
                    "languages": ["en"],
                    "now": datetime.now(UTC).isoformat(),
                }
            )
        elif "/changes" in self.path:
            after = int(self.path.partition("after=")[2])
            self._answer({"changes": EVENTS[after : after + 500], "more": len(EVENTS) > after + 500})
        elif self.path.endswith("/settings"):
            self._answer(
                {
                    "version": 1,
                    "name": "Naive",
                    "phone": "",
                    "sms_name": "Naive",
                    "country": "US",
                    "time_zone": "UTC",
                    "language": "en",
                    "lifespan_days": 90,
                }
            )
        else:
            self._answer(
                {
                    "account_id": ACCOUNT,
                    "name": "Naive",
                    "phone": "",
                    "time_zone": "UTC",
                    "country": "US",
                    "language": "en",
                    "lifespan_days": 90,
                    "has_link_code": False,
                }
            )

    def do_PUT(self) -> None:
        body, words = self._body(), self.path.split("/")
        package_id = words[4]
        missing: list[dict[str, int]] = []
        if "parts" not in words:  # announced: forgets what it had
            MANIFESTS[package_id] = json.loads(body)
            missing = [
                {"n": file["n"], "k": k}
                for file in MANIFESTS[package_id]["files"]
                for k in range(len(file["parts"]))
            ]
            MANIFESTS[package_id]["missing"] = missing
        else:
            missing = [
                part
                for part in MANIFESTS[package_id]["missing"]
                if (part["n"], part["k"]) != (int(words[6]), int(words[8]))
            ]
            MANIFESTS[package_id]["missing"] = missing
        self._answer({"package_id": package_id, "state": "receiving", "missing": missing})

    def do_POST(self) -> None:
        self._body()
        package_id = self.path.split("/")[4]
        manifest = MANIFESTS[package_id]
        for kind in ("page.published", "link.issued", "message.queued"):
            EVENTS.append(
                {
                    "seq": len(EVENTS) + 1,
                    "at": datetime.now(UTC).isoformat(),
                    "kind": kind,
                    "actor": "naive",
                    "page_id": manifest["page_id"],
                    "message_id": manifest["recipients"][0]["message_id"],
                    "detail": {"images": len(manifest["files"])},
                }
            )
        self._answer({"package_id": package_id, "state": "published", "page_id": manifest["page_id"]})


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
