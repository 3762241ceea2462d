"""Header scan against `dcmdump`, and a warm rescan against scandir and stat.

    python benchmarks/bench_scan.py [FILES]

For the header scan the files are links to the corpus' ultrasound (or to pydicom's own, without a corpus), in
folders of 50; for the rescan, 200 studies of 50 small files. Figures are CPU times of all processes at work,
the least of several runs; both sides read the same files, which the system has in memory. `dcmdump` is asked
for the same elements and nothing more. A rescan gives the list of studies with their counts; Instances are
unfolded where someone looks, and what that costs for all of them is said too.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, UltrasoundImageStorage

from tricedesk.dicom.folder import scan
from tricedesk.dicom.records import WANTED
from tricedesk.isolation import READER, Child
from tricedesk.vault import SealedFile, Vault

RUNS = 7
WARM_FILES = 10_000


def sources() -> list[Path]:
    """Real ultrasound files of up to 1 MB."""
    corpus = Path(os.environ.get("TRICEDESK_CORPUS") or Path(__file__).parents[2] / "shared" / "dicom")
    if corpus.is_dir():
        found = [path for path in sorted((corpus / "us").rglob("*")) if path.is_file()]
    else:
        found = sorted((Path(pydicom.__file__).parent / "data" / "test_files").glob("*.dcm"))
    return [path for path in found if path.stat().st_size <= 1_000_000]


def lay_out_links(folder: Path, originals: list[Path], count: int) -> None:
    """Fill a folder with `count` links to copies of the originals."""
    copies = folder.parent / "originals"
    copies.mkdir()
    for n, original in enumerate(originals):
        shutil.copyfile(original, copies / str(n))
    for n in range(count):
        below = folder / f"{n // 50:04}"
        below.mkdir(parents=True, exist_ok=True)
        os.link(copies / str(n % len(originals)), below / f"IM{n:06}")


def lay_out_studies(folder: Path) -> None:
    """Fill a folder with studies of 50 pictures of 32 x 32, old enough to be remembered."""
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = UltrasoundImageStorage
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.88888.88888"
    ds.StudyInstanceUID = "1.2.3.77777"
    ds.SeriesInstanceUID = "1.2.3.77777.1"
    ds.PatientName, ds.PatientID, ds.Modality = "Example^Patient", "77777", "US"
    ds.StudyDate, ds.StudyTime, ds.StudyDescription = "20260102", "101112", "Abdomen"
    ds.SeriesNumber, ds.InstanceNumber = 1, "88888"
    ds.PhotometricInterpretation, ds.SamplesPerPixel = "MONOCHROME2", 1
    ds.Rows, ds.Columns, ds.BitsAllocated, ds.BitsStored, ds.HighBit = 32, 32, 8, 8, 7
    ds.PixelRepresentation, ds.PixelData = 0, bytes(1024)
    whole = BytesIO()
    ds.save_as(whole, enforce_file_format=True)
    for study in range(WARM_FILES // 50):
        below = folder / f"{study:04}"
        below.mkdir(parents=True)
        of_study = whole.getvalue().replace(b"77777", b"%05d" % study)
        for n in range(50):
            file = below / f"IM{n:06}"
            file.write_bytes(of_study.replace(b"88888", b"%05d" % (study * 50 + n)))
            os.utime(file, (1_700_000_000 + n, 1_700_000_000 + n))


def cpu_of(pid: int) -> float:
    """CPU seconds of a running process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def least(measure: Callable[[], float]) -> float:
    """The least of several measurements."""
    return min(measure() for _ in range(RUNS))


def verdict(passed: bool) -> str:
    """How a figure stands against its target."""
    return "PASS" if passed else "short"


def headers(folder: Path) -> None:
    """Cold header reading, per file, against dcmdump's."""
    paths = [str(path) for path in sorted(folder.rglob("IM*"))]
    with Child(READER) as reader:
        reader.call("read_headers", {"paths": paths[:1]}, timeout=60)
        assert reader.pid is not None
        pid = reader.pid

        def ours() -> float:
            begin = time.process_time() + cpu_of(pid)
            for n in range(0, len(paths), 128):
                reader.call("read_headers", {"paths": paths[n : n + 128]}, timeout=60)
            return (time.process_time() + cpu_of(pid) - begin) / len(paths)

        mine = least(ours)
    asked = [part for tag in sorted(WANTED) for part in ("+P", f"{tag >> 16:04x},{tag & 0xFFFF:04x}")]

    def theirs() -> float:
        begin = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            ["dcmdump", "-q", "-M", *asked, *paths], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (end.ru_utime + end.ru_stime - begin.ru_utime - begin.ru_stime) / len(paths)

    peer = least(theirs)
    print(
        f"header scan, {len(paths)} files: {mine * 1e6:.0f} µs a file, dcmdump {peer * 1e6:.0f} µs: "
        f"{peer / mine:.1f} times faster (target 2): {verdict(peer / mine >= 2)}"
    )


def warm(folder: Path, cache: Path) -> None:
    """A rescan of an unchanged folder, against walking it with scandir and stat."""
    with Child(READER) as reader:
        first = scan(folder, reader, cache=SealedFile(cache, Vault(bytes(32))))

        def ours() -> float:
            begin = time.process_time()
            again = scan(folder, reader, cache=SealedFile(cache, Vault(bytes(32))))
            took = time.process_time() - begin
            assert [study.local_id for study in again.studies] == [study.local_id for study in first.studies]
            return took

        def with_instances() -> float:
            begin = time.process_time()
            for study in scan(folder, reader, cache=SealedFile(cache, Vault(bytes(32)))).studies:
                assert study.instances
            return time.process_time() - begin

        def theirs() -> float:
            begin = time.process_time()
            walk(str(folder))
            return time.process_time() - begin

        # Alternating, so that both see the same noise.
        pairs = [(ours(), theirs()) for _ in range(3 * RUNS)]
        mine, peer = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
        unfolded = least(with_instances)
    print(
        f"warm rescan, {WARM_FILES} files: {mine * 1e3:.1f} ms, scandir and stat {peer * 1e3:.1f} ms: "
        f"{mine / peer:.2f} times (target 1.3): {verdict(mine / peer <= 1.3)}; "
        f"with every Instance unfolded {unfolded * 1e3:.0f} ms"
    )


def walk(folder: str) -> int:
    """What any rescan has to do at least: list every folder, stat every file."""
    count = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                count += walk(entry.path)
            else:
                entry.stat()
                count += 1
    return count


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        lay_out_links(root / "cold", sources(), count)
        if shutil.which("dcmdump"):
            headers(root / "cold")
        else:
            print("header scan: no dcmdump here (Debian: dcmtk) to compare with")
        lay_out_studies(root / "warm")
        warm(root / "warm", root / "cache.db")


if __name__ == "__main__":
    main()
