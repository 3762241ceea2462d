"""What every message of the contract is made of: versions, limits, the two kinds of message.

Owns: `Request` (strict) and `Reply` (lenient), the limits of sizes and counts, ids and digests.
Refuses: any message of its own.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any
from uuid import UUID

import uuid_utils.compat
from pydantic import BaseModel, ConfigDict, Field

API_VERSION = 1
API_ROOT = "/api/v1"

MIB = 1024 * 1024
PART_SIZE = 8 * MIB
"""Every part of a file but its last has exactly this many bytes."""
MAX_FILE_SIZE = 4096 * MIB
MAX_FILES = 2000
MAX_MANIFEST_SIZE = 4 * MIB
MAX_COMMAND_SIZE = 64 * 1024
MAX_LABEL_SIZE = 8 * 1024
MAX_LIFESPAN_DAYS = 3650
CHANGES_PER_REPLY = 500


def new_id() -> UUID:
    """Return a fresh UUIDv7. The workstation makes every id, so that every write can be repeated."""
    return uuid_utils.compat.uuid7()


Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""
Language = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?$")]
"""A language tag as the landing page knows it: `en`, `es`, `zh-Hans`."""
Base64 = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
CodeText = Annotated[str, Field(min_length=6, max_length=128)]
"""A Patient Link Code or password, in clear; never stored so."""


def canonical_json(value: Any) -> bytes:
    """Return the one spelling of a JSON value that digests are taken over."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


class Request(BaseModel):
    """What a workstation says: strict, frozen, nothing unknown."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    def digest(self) -> str:
        """Return the SHA-256 of this message's canonical JSON: the same content, the same digest."""
        return hashlib.sha256(canonical_json(self.model_dump(mode="json"))).hexdigest()


class Reply(BaseModel):
    """What the server answers: frozen; fields that this version doesn't know are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")
