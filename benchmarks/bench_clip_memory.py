"""Reads frames by index from a clip of 1 GB without an offset table, and watches the reader's memory.

    python benchmarks/bench_clip_memory.py [MEGABYTES]

The target is the child's memory after a small clip of the same frames, plus 40 MB. The exit code says
whether it was met. pydicom's own decoding by index of the same file stands beside it.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import simplejpeg
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import JPEGBaseline8Bit, UltrasoundMultiFrameImageStorage

from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.isolation import READER, Child

ROWS, COLUMNS = 768, 1024
ALLOWED = 40 * 1024 * 1024


def write_clip(path: Path, frames: list[bytes], count: int) -> None:
    """Write a clip of `count` frames, two fragments each, without offset table, never holding it all."""
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    ds.SOPClassUID = UltrasoundMultiFrameImageStorage
    ds.SOPInstanceUID, ds.StudyInstanceUID, ds.SeriesInstanceUID = "1.2.3", "1.2.4", "1.2.5"
    ds.PhotometricInterpretation, ds.SamplesPerPixel, ds.PlanarConfiguration = "YBR_FULL_422", 3, 0
    ds.Rows, ds.Columns, ds.BitsAllocated, ds.BitsStored, ds.HighBit = ROWS, COLUMNS, 8, 8, 7
    ds.PixelRepresentation, ds.NumberOfFrames, ds.FrameTime = 0, count, "40"
    ds.save_as(path, enforce_file_format=True)
    with path.open("ab") as file:
        file.write(struct.pack("<HH2sHI", 0x7FE0, 0x0010, b"OB", 0, 0xFFFFFFFF))
        file.write(struct.pack("<HHI", 0xFFFE, 0xE000, 0))
        for n in range(count):
            frame = frames[n % len(frames)]
            half = len(frame) // 4 * 2
            for part in (frame[:half], frame[half:]):
                file.write(struct.pack("<HHI", 0xFFFE, 0xE000, len(part)) + part)
        file.write(struct.pack("<HHI", 0xFFFE, 0xE0DD, 0))


def peak_of(pid: int) -> int:
    """The most memory that a running process ever had resident, in bytes."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) * 1024


def peak_of_reader(path: Path, indices: list[int]) -> tuple[int, float, float]:
    """Peak memory of a fresh reader that reads these frames; seconds for the first, mean of the rest."""
    with Child(READER) as child:
        reader = FrameReader(child)
        picture = reader.picture(path)
        took = []
        with FrameBuffer(picture.Rows, picture.Columns) as buffer:
            for index in indices:
                begin = time.perf_counter()
                reader.read(picture, index, buffer)
                took.append(time.perf_counter() - begin)
        assert child.pid is not None
        return peak_of(child.pid), took[0], sum(took[1:]) / len(took[1:])


PEER = """
import sys, time, resource
from pydicom.pixels import pixel_array
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begin = time.perf_counter()
for index in map(int, sys.argv[2:]):
    pixel_array(sys.argv[1], index=index)
took = (time.perf_counter() - begin) / len(sys.argv[2:])
print(f"pydicom: {took * 1e3:.0f} ms a frame, "
      f"{(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024:.0f} MB over its start")
"""


def main() -> int:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    noise = np.random.default_rng(1)
    frames = []
    for _ in range(8):
        coarse = noise.integers(0, 255, (ROWS // 2, COLUMNS // 2, 3), np.uint8).repeat(2, 0).repeat(2, 1)
        frame = simplejpeg.encode_jpeg(np.ascontiguousarray(coarse), 70, colorsubsampling="422")
        frames.append(frame + bytes(len(frame) % 2))
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "small", Path(name) / "large"
        write_clip(small, frames, 20)
        count = megabytes * 1_000_000 // (sum(map(len, frames)) // len(frames))
        write_clip(large, frames, count)
        base, _, _ = peak_of_reader(small, list(range(0, 20, 2)))
        indices = [count - 1, *range(0, count, max(1, count // 50))]
        peak, first, each = peak_of_reader(large, indices)
        met = peak - base <= ALLOWED
        print(
            f"clip of {large.stat().st_size / 1e6:.0f} MB, {count} frames by index: "
            f"{(peak - base) / 2**20:.1f} MB "
            f"over a small clip's {base / 2**20:.0f} MB (target 40): {'PASS' if met else 'short'}; "
            f"first frame {first * 1e3:.0f} ms, each further {each * 1e3:.1f} ms"
        )
        subprocess.run([sys.executable, "-c", PEER, str(large), *map(str, indices[:3])], check=True)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
