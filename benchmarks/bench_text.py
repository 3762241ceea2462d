"""Finding text in pictures, beside tesseract and Presidio's image redactor on the same frames in one run.

    python benchmarks/bench_text.py [FRAMES]

Frames of three sizes come from the generator of `tests/clean/goals`, with the truth about each text. Recall:
the share of identifying items of which at least 90 % of the ink is in a found box; lost: the share of the
anatomy that is in a box away from any text. All keep the whole picture, so that nothing is covered but what
was found. Ours covers what isn't on its list; the others cover whatever they find, grown by a fifth of
its height. Then a study of 40 pictures and 5 clips is drafted as the window does, and the cleaner child's
memory is read. Times are those of this machine as it is now; nothing fails, whatever they are.
"""

from __future__ import annotations

import atexit
import csv
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "clean" / "goals"))

import goal_fonts
from goal_bases import Base, load_bases
from goal_files import write_dicom
from goal_frames import CLIPS, Sample, make_sample
from goal_scoring import Outcome, Score, score
from PIL import Image

from tricedesk.clean.boxes import Box, outside, whole
from tricedesk.clean.identity import Identity
from tricedesk.clean.search import TextSearch
from tricedesk.clean.text.detector import Detector
from tricedesk.clean.verdict import Level
from tricedesk.pipeline import Workshop

FRAMES = 6
SIZES = ((512, 384), (1024, 768), (1600, 1200))
PICTURES, CLIP_COUNT = 40, 5
GOAL_MS = 200

Find = Callable[[Sample], Sequence[Box]]


def samples_of(size: tuple[int, int], count: int, bases: list[Base]) -> list[Sample]:
    """Return the first samples of odd seed that have this size (Columns, Rows)."""
    found: list[Sample] = []
    seed = 1
    while len(found) < count:
        sample = make_sample(seed, bases)
        if sample.frames[0].shape[:2] == size[::-1]:
            found.append(sample)
        seed += 2
    return found


def ours() -> Find:
    """All of the search: every look, reading, and the decision what may stay."""
    search = TextSearch()

    def find(sample: Sample) -> Sequence[Box]:
        keep = [whole(*sample.frames[0].shape[:2])]
        return search.find(sample.frames[0], keep, Identity.of(sample.patient.header.items())).covers

    return find


def detection() -> Find:
    """The detector's first look alone."""
    detector = Detector()
    return lambda sample: [line.box for line in detector.find(sample.frames[0])]


def tesseract() -> Find | str:
    """Tesseract over the picture as sparse text; what it is in no way sure of doesn't count."""
    if shutil.which("tesseract") is None:
        return "tesseract is not installed (Debian's package tesseract-ocr)"

    def find(sample: Sample) -> Sequence[Box]:
        picture = io.BytesIO()
        Image.fromarray(sample.frames[0]).save(picture, "PNG", compress_level=1)
        command = ["tesseract", "-", "-", "--psm", "11", "tsv"]
        done = subprocess.run(command, input=picture.getvalue(), capture_output=True, check=True)
        rows = csv.DictReader(io.StringIO(done.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            grown(int(r["left"]), int(r["top"]), int(r["width"]), int(r["height"]))
            for r in rows
            if float(r["conf"]) >= 0 and r["text"].strip()
        ]

    return find


def presidio() -> Find | str:
    """Presidio's image redactor, which asks a language model what of tesseract's text is personal."""
    interpreter = os.environ.get("TRICEDESK_PRESIDIO")
    if interpreter is None:
        return "Presidio: not measured; presidio_boxes.py says what it needs"
    program = str(Path(__file__).with_name("presidio_boxes.py"))
    child = subprocess.Popen(
        [interpreter, program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    atexit.register(child.kill)
    assert child.stdin is not None
    assert child.stdout is not None
    asked, answers = child.stdin, child.stdout

    def find(sample: Sample) -> Sequence[Box]:
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            Image.fromarray(sample.frames[0]).save(file.name, "PNG", compress_level=1)
            asked.write(f"{file.name}\n")
            asked.flush()
            return [grown(*box) for box in json.loads(answers.readline())]

    return find


def grown(left: int, top: int, width: int, height: int) -> Box:
    """Return a box with a rim of a fifth of its height."""
    rim = height // 5 + 1
    return Box(left - rim, top - rim, left + width + rim, top + height + rim)


def measured(find: Find, samples: list[Sample]) -> tuple[list[Score], float]:
    """Return the scores of the frames, and the median seconds a frame after a first one."""
    find(samples[0])
    scores, seconds = [], []
    for sample in samples:
        Rows, Columns = sample.frames[0].shape[:2]
        start = time.perf_counter()
        boxes = find(sample)
        seconds.append(time.perf_counter() - start)
        covered = outside(Rows, Columns, [whole(Rows, Columns)], boxes)
        scores.append(score(sample, Outcome(covered, (), Level.NEEDS_LOOK, (), seconds[-1])))
    return scores, statistics.median(seconds)


def line(name: str, size: tuple[int, int], scores: list[Score], seconds: float) -> str:
    """Return one line of the table."""
    items = sum(s.off_anatomy + s.on_anatomy for s in scores)
    missed = sum(len(s.missed) for s in scores)
    leaking = sum(s.leaks for s in scores)
    lost = statistics.fmean(s.lost for s in scores)
    return (
        f"{name:26} {size[0]:>5}x{size[1]:<5} {seconds * 1000:8.0f} {1 - missed / items:8.1%} of {items:<4} "
        f"{leaking:>4} of {len(scores):<3} {lost:8.2%}"
    )


def draft_of_a_study(bases: list[Base]) -> str:
    """Draft a study of 40 pictures and 5 clips; say how long it took and what memory the cleaner took."""
    with tempfile.TemporaryDirectory() as name, Workshop() as workshop:
        folder = Path(name) / "study"
        folder.mkdir()
        patient = make_sample(1, bases).patient
        for seed in [*range(1, 2 * PICTURES, 2), *range(CLIPS + 1, CLIPS + 2 * CLIP_COUNT, 2)]:
            sample = replace(make_sample(seed, bases), patient=patient)
            write_dicom(sample, folder / f"{seed}.dcm", study="bench")
        (study,) = workshop.scan(folder).studies
        start = time.perf_counter()
        draft = workshop.draft(study, Path(name) / "draft", [])
        seconds = time.perf_counter() - start
        levels = [picture.verdict.level for picture in draft.pictures]
        return (
            f"a study of {PICTURES} pictures and {CLIP_COUNT} clips of 12 frames drafted in {seconds:.0f} s "
            f"({levels.count(Level.REFUSED)} refused); {memory_of_children()}"
        )


def memory_of_children() -> str:
    """Say the most memory that each of this process's children ever had resident."""
    if not Path("/proc/self/status").exists():
        return "memory is only told on Linux"
    peaks = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(row.split(":", 1) for row in status.read_text().splitlines() if ":" in row)
        except OSError:
            continue  # it ended meanwhile
        if int(fields["PPid"]) == os.getpid() and "VmHWM" in fields:
            peaks.append(int(fields["VmHWM"].split()[0]) // 1024)
    return "memory of the children at its peak, in MB: " + ", ".join(map(str, sorted(peaks)))


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FRAMES
    if lacking := goal_fonts.missing():
        print(lacking)
        return 1
    named = os.environ.get("TRICEDESK_CORPUS")
    corpus = Path(named) if named else Path(__file__).parents[2] / "shared" / "dicom"
    bases = load_bases(corpus if corpus.is_dir() else None)
    ways = {
        "ours, whole search": ours(),
        "ours, detector alone": detection(),
        "tesseract": tesseract(),
        "Presidio": presidio(),
    }
    print(f"{'':26} {'size':^11} {'ms':>8} {'recall of items':>16} {'frames leak':>12} {'lost':>8}")
    for size in SIZES:
        samples = samples_of(size, count, bases)
        for name, find in ways.items():
            if not isinstance(find, str):
                print(line(name, size, *measured(find, samples)), flush=True)
    for find in ways.values():
        if isinstance(find, str):
            print(find)
    print(f"goal: detection of 1024x768 within {GOAL_MS} ms on two cores")
    print(draft_of_a_study(bases))
    return 0


if __name__ == "__main__":
    sys.exit(main())
