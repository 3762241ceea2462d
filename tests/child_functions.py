"""What the children in `test_isolation.py` run: well-behaved functions, and all kinds of trouble."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from tricedesk.errors import RefusedError
from tricedesk.isolation import Answer, isolated


@isolated
def echo(request: dict[str, Any]) -> dict[str, Any]:
    return {"echo": request, "pid": os.getpid()}


@isolated
def give_blobs(request: dict[str, Any]) -> Answer:
    return Answer({"count": request["count"]}, [bytes([n]) * n for n in range(request["count"])])


@isolated
def refuse(request: dict[str, Any]) -> dict[str, Any]:
    raise RefusedError("No.", "Because.", "Do something else.")


@isolated
def quote_the_file(request: dict[str, Any]) -> dict[str, Any]:
    raise ValueError(f"can't parse {request['secret']}")


@isolated
def die(request: dict[str, Any]) -> dict[str, Any]:
    os._exit(11)


@isolated
def hang(request: dict[str, Any]) -> dict[str, Any]:
    time.sleep(3600)
    return {}


@isolated
def compute(request: dict[str, Any]) -> dict[str, Any]:
    """Compute in C, where no Python signal handler would run."""
    import hashlib

    end = time.process_time() + request["seconds"]
    while time.process_time() < end:
        hashlib.pbkdf2_hmac("sha256", b"", b"", 1_000_000)
    return {}


@isolated
def wait(request: dict[str, Any]) -> dict[str, Any]:
    time.sleep(request["seconds"])
    return {}


@isolated
def eat(request: dict[str, Any]) -> dict[str, Any]:
    return {"length": len(bytearray(request["bytes"]))}


@isolated
def recurse(request: dict[str, Any]) -> dict[str, Any]:
    return recurse(request)


@isolated
def answer_nonsense(request: dict[str, Any]) -> dict[str, Any]:
    return [1, 2, 3]  # type: ignore[return-value]


@isolated
def chatter(request: dict[str, Any]) -> dict[str, Any]:
    sys.stdout.write(request["secret"])
    sys.stderr.write(request["secret"])
    sys.stdout.flush()
    os.write(1, request["secret"].encode())
    os.write(2, request["secret"].encode())
    return {}


def _raw(data: bytes) -> None:
    """Write to the parent's pipe past all rules, as a parser that has been taken over would."""
    import gc
    from multiprocessing.connection import Connection

    pipe = next(thing for thing in gc.get_objects() if isinstance(thing, Connection))
    os.write(pipe.fileno(), data)


@isolated
def stop_in_the_middle(request: dict[str, Any]) -> dict[str, Any]:
    _raw((1000).to_bytes(4, "big") + b'{"value"')
    time.sleep(3600)
    return {}


@isolated
def forge(request: dict[str, Any]) -> dict[str, Any]:
    data = request["reply"].encode() * request.get("times", 1)
    _raw(len(data).to_bytes(4, "big") + data)
    time.sleep(3600)
    return {}


@isolated
def announce_too_much(request: dict[str, Any]) -> dict[str, Any]:
    _raw((0x7FFFFFFF).to_bytes(4, "big"))
    time.sleep(3600)
    return {}
