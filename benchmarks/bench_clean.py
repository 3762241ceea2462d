"""Decode, clean by regions and encode as JPEG, beside dcmtk's `dcmj2pnm` on the same files, in one run.

CPU time a frame, all processes counted. Ours is the steady state of the two children and of the process that
calls them, one frame at a time, by index. dcmj2pnm is measured likewise, one frame by number a process (the
figure that is compared), and all frames of a file in one process (told beside it). Both write
JPEG of quality 92 without thinned-out colours; dcmj2pnm neither cleans nor checks what it wrote.

    python benchmarks/bench_clean.py [FOLDER]
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tricedesk.clean.keep import guessed_keep, known_keep
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.dicom.study import Picture
from tricedesk.errors import TriceDeskError
from tricedesk.isolation import CLEANER, READER, Child

GOAL = 5.0
SECONDS = 0.6  # of CPU time for each file and side; the system counts in hundredths


def cpu_of(*children: Child) -> float:
    """CPU seconds that this process and its children have used so far."""
    ticks = 0
    for child in children:
        fields = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])  # utime, stime
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def ours(picture: Picture, reader: FrameReader, cleaner: Child) -> float:
    """CPU seconds a frame."""
    keep = known_keep(picture, []) or guessed_keep(picture, [], None)
    boxes = [[b.x0, b.y0, b.x1, b.y1] for b in keep.keep] or [[0, 0, picture.Columns, picture.Rows]]
    frames = 0
    with FrameBuffer(picture.Rows, picture.Columns) as buffer:
        request = {
            "frame": [buffer.name, buffer.Rows, buffer.Columns],
            "keep": boxes,
            "cover": [],
            "identifiers": picture.identifiers,
            "screen": False,
        }
        start = 0.0
        for round_ in range(10_000):
            if round_ == 1:  # the first one warms up
                start, frames = cpu_of(reader.child, cleaner), 0
            for index in range(picture.NumberOfFrames):
                reader.read(picture, index, buffer)
                assert cleaner.call("make_picture", request, timeout=60).untrusted_blobs
                frames += 1
            if round_ and (used := cpu_of(reader.child, cleaner) - start) >= SECONDS:
                return used / frames
    raise AssertionError("no time passes")


def theirs(picture: Picture, folder: Path, *, at_once: bool) -> float | None:
    """CPU seconds a frame; None if it can't decode the file."""
    middle = str(picture.NumberOfFrames // 2 + 1)
    which = ["+Fa"] if at_once else ["+Fr", middle, "1"]
    command = ["dcmj2pnm", "-q", "+oj", "+Jq", "92", "+Js4", *which, str(picture.path), str(folder / "out")]
    used, runs = 0.0, 0
    while used < SECONDS:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode or not any(folder.iterdir()):
            return None
        used += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs += picture.NumberOfFrames if at_once else 1
    return used / runs


def main() -> int:
    default = os.environ.get("TRICEDESK_CORPUS") or Path(__file__).parents[2] / "shared" / "dicom"
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else default)
    if shutil.which("dcmj2pnm") is None:
        print("dcmj2pnm is not installed (Debian's package dcmtk)")
        return 1
    ratios: list[float] = []
    mine_all = peer_all = 0.0
    print(
        f"{'file':44} {'size':>10} {'frames':>6} {'ours ms':>8} {'dcmj2pnm':>9} {'ratio':>6} {'at once':>8}"
    )
    with Child(READER) as child, Child(CLEANER) as cleaner:
        reader = FrameReader(child)
        for path in sorted(p for p in (corpus / "us").rglob("*") if p.is_file()):
            try:
                picture = reader.picture(path)
                with tempfile.TemporaryDirectory() as folder:
                    peer = theirs(picture, Path(folder), at_once=False)
                    at_once = theirs(picture, Path(folder), at_once=True)
                if peer is None or at_once is None:
                    continue
                mine = ours(picture, reader, cleaner)
            except TriceDeskError as error:
                print(f"{path.name[:44]:44} {error}")
                continue
            ratios.append(peer / mine)
            mine_all, peer_all = mine_all + mine, peer_all + peer
            size = f"{picture.Columns}x{picture.Rows}"
            print(
                f"{path.name[:44]:44} {size:>10} {picture.NumberOfFrames:6} "
                f"{mine * 1e3:8.2f} {peer * 1e3:9.2f} {peer / mine:6.1f} {at_once * 1e3:8.2f}",
                flush=True,
            )
    if not ratios:
        print(f"no pictures in {corpus}")
        return 1
    print(
        f"decode + clean + JPEG, CPU a frame: ours {mine_all / len(ratios) * 1e3:.2f} ms, "
        f"dcmj2pnm {peer_all / len(ratios) * 1e3:.2f} ms, {peer_all / mine_all:.1f} times faster "
        f"(median {median(ratios):.1f}, least {min(ratios):.1f}; goal {GOAL:.0f})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
