"""Transfer syntaxes, by what has to be done with them (PS3.6 table A-1).

Owns: the sets. Refuses: decoding (`decode.py`).
"""

from __future__ import annotations

_UID = "1.2.840.10008.1.2"

IMPLICIT = _UID
DEFLATED = f"{_UID}.1.99"
BIG_ENDIAN = f"{_UID}.2"
#: Pixels as they are; "" is a file that doesn't say.
NATIVE = frozenset(("", IMPLICIT, f"{_UID}.1", f"{_UID}.1.98", DEFLATED, BIG_ENDIAN))
RLE = f"{_UID}.5"
DEFLATED_FRAMES = f"{_UID}.8.1"
JPEG = frozenset(f"{_UID}.4.{n}" for n in (50, 51, 57, 70))
JPEG_LS = frozenset(f"{_UID}.4.{n}" for n in (80, 81))
JPEG_2000 = frozenset(f"{_UID}.4.{n}" for n in (90, 91))
HTJ2K = frozenset(f"{_UID}.4.{n}" for n in (201, 202, 203))
#: MPEG-2, H.264, HEVC; also as fragmentable streams (".1").
VIDEO = frozenset(f"{_UID}.4.{n}{part}" for n in range(100, 109) for part in ("", ".1"))
DECODED = NATIVE | JPEG | JPEG_LS | JPEG_2000 | HTJ2K | {RLE, DEFLATED_FRAMES}
