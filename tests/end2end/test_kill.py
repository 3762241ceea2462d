"""SIGKILL of `tricedesk send --wait` at seeded moments: before "queued" nothing remains, after it all goes.

Half of the moments lie before the study is queued, half between that and the end. The number of kills is
TRICEDESK_KILLS; how long each half takes is measured first, on this machine.
"""

from __future__ import annotations

import os
import random
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end2end.conftest import Desk, study_ids
from tricedesk.demo import visitor
from tricedesk.demo.server import DemoServer, MailFolder

KILLS = int(os.environ.get("TRICEDESK_KILLS", "20"))
SEED = 20270110


def kill(process: subprocess.Popen[str]) -> None:
    """End a command without a word, and wait until its children have noticed and ended too."""
    process.kill()
    process.communicate()


def run_until(desk: Desk, words: list[str | Path], queued: bool, delay: float | None) -> tuple[float, bool]:
    """Start `send`, wait for "Queued" if asked to, then `delay` seconds, then kill.

    Returns:
        the seconds that this took, and whether the command said that it had queued.
    """
    process = desk.start(*words)
    assert process.stderr is not None
    begin = time.monotonic()
    said = False
    if queued:
        for line in process.stderr:
            if line.startswith("Queued"):
                said = True
                begin = time.monotonic()
                break
    if delay is None:
        process.communicate()
        assert process.returncode == 0
    else:
        with suppress(subprocess.TimeoutExpired):
            process.wait(delay)
    took = time.monotonic() - begin
    kill(process)
    return took, said


def shared_blocks() -> set[str]:
    """Return the names of the blocks of frames in shared memory that stay there for a while."""
    found = {path.name for path in Path("/dev/shm").glob("td-*")}
    if found:
        time.sleep(5)  # those of somebody at work are gone by then
    return found & {path.name for path in Path("/dev/shm").glob("td-*")}


@pytest.mark.slow
@pytest.mark.timeout(60 + 30 * KILLS)
def test_killed_before_queued_nothing_remains_after_it_one_page(
    desk: Desk, server: DemoServer, mailbox: MailFolder, studies: Path, looked: Path, tmp_path: Path
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0001"]

    def words(address: str) -> list[str | Path]:
        return ["send", studies, "--study", uid, "--email", address, "--looked-at", looked, "--wait"]

    whole, _ = run_until(desk, words("first@example.org"), queued=False, delay=None)
    after, said = run_until(desk, words("second@example.org"), queued=True, delay=None)
    assert said
    letters = 2
    expected = {"first@example.org", "second@example.org"}
    first = visitor.visit(mailbox.wait_for("first@example.org", 30)["link"])
    moments = random.Random(SEED)
    blocks = shared_blocks()
    outcomes = {"nothing": 0, "sent": 0}
    for number in range(KILLS):
        address = f"kill-{number}@example.org"
        late = number % 2 == 1
        span = after if late else whole - after
        before = {package["package"] for package in desk.json("outbox")["packages"]}
        _, said = run_until(desk, words(address), queued=late, delay=moments.uniform(0, span))
        new = [p for p in desk.json("outbox")["packages"] if p["package"] not in before]
        assert len(new) <= 1
        assert new or not said, "it said that it had queued, and nothing is there"
        desk.json("sync", "--once")
        leftovers = list((desk.home / "data" / "packages").iterdir())
        assert leftovers == [], "files of a package remain on the disk"
        assert list((desk.home / "cache" / "drafts").glob("*")) == [], "a draft remains on the disk"
        if not new:
            outcomes["nothing"] += 1
            continue
        outcomes["sent"] += 1
        letters += 1
        expected.add(address)
        (package,) = (p for p in desk.json("outbox")["packages"] if p["package"] == new[0]["package"])
        assert package["state"] == "sent"
        saved = visitor.visit(mailbox.wait_for(address, 30)["link"])
        assert saved == first, "not every byte is right"
    time.sleep(2)  # a second mail to anybody would have come by now
    assert not shared_blocks() - blocks, "pixels remain in shared memory"
    addressed = [str(message["To"]) for _, message in mailbox.letters()]
    assert sorted(addressed) == sorted(expected), "one mail to each, and to nobody else"
    assert len(addressed) == letters
    assert outcomes["sent"] >= KILLS // 2, outcomes
