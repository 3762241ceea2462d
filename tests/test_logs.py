"""The log takes typed events and nothing else."""

from __future__ import annotations

import io
import json
import logging
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID, uuid4

import pytest

from tricedesk import logs
from tricedesk.paths import AppPaths


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Everything(logs.Event):
    id: UUID
    count: int
    seconds: float
    ok: bool
    at: datetime
    colour: Colour
    kind: logs.Word
    maybe: logs.Word | None


@dataclass(frozen=True, slots=True)
class Leaky(logs.Event):
    address: str


@pytest.fixture(autouse=True)
def log(home: AppPaths) -> Iterator[AppPaths]:
    logs.configure(home)
    yield home
    logs.close()


def test_an_event_is_one_line_of_json_that_only_the_owner_reads(log: AppPaths) -> None:
    key = uuid4()
    logs.write(Everything(key, 3, 0.5, True, datetime.now(UTC), Colour.RED, logs.Word("OSError"), None))
    (line,) = log.log_file.read_text().splitlines()
    told = json.loads(line)
    assert (told["event"], told["id"], told["colour"], told["kind"], told["maybe"]) == (
        "Everything",
        str(key),
        "red",
        "OSError",
        None,
    )
    if sys.platform != "win32":
        assert stat.S_IMODE(log.log_file.stat().st_mode) == 0o600


def test_an_event_with_free_text_cannot_be_written(log: AppPaths) -> None:
    with pytest.raises(TypeError, match="address"):
        logs.write(Leaky("patient@example.org"))
    assert not log.log_file.exists()


@pytest.mark.parametrize("text", ["patient@example.org", "Jane Doe", "x" * 65, "a/b", ""])
def test_a_word_that_is_none_is_not_written(log: AppPaths, text: str) -> None:
    logs.write(logs.Crashed(logs.Word(text), logs.Word("tricedesk.sync"), 1))
    assert json.loads(log.log_file.read_text())["kind"] == "?"


def test_every_event_of_the_program_takes_safe_fields_only() -> None:
    import tricedesk.credentials
    import tricedesk.sync.worker  # noqa: F401 - brings its events and the sender's

    def below(kind: type[logs.Event]) -> Iterator[type[logs.Event]]:
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    events = [kind for kind in below(logs.Event) if kind.__module__.startswith("tricedesk.")]
    assert len(events) >= 6
    assert {kind.__name__: logs.unsafe_fields(kind) for kind in events if logs.unsafe_fields(kind)} == {}


def test_what_other_libraries_say_is_not_written(log: AppPaths) -> None:
    logging.getLogger("urllib3.connectionpool").warning("GET /p/secrettoken for patient@example.org")
    logs.write(logs.Crashed(logs.Word("E"), logs.Word("m"), 1))
    assert "secrettoken" not in log.log_file.read_text()


def test_a_crash_is_told_without_the_exceptions_words(log: AppPaths) -> None:
    from tricedesk import settings

    try:
        settings.check_server_url(None)  # type: ignore[arg-type]
    except AttributeError as error:
        logs.write_crash(error)
    told = json.loads(log.log_file.read_text())
    assert (told["kind"], told["module"]) == ("AttributeError", "tricedesk.settings")
    assert told["line"] > 0
    assert "strip" not in log.log_file.read_text()


def test_the_log_is_bounded(log: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "KEPT_BYTES", 10_000)
    logs.configure(log)
    for _ in range(500):
        logs.write(logs.Crashed(logs.Word("x" * 64), logs.Word("y" * 64), 1))
    sizes = [entry.stat().st_size for entry in log.logs.iterdir()]
    assert len(sizes) == logs.KEPT_FILES
    assert max(sizes) <= 10_000


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_full_disk_does_not_stop_the_program(log: AppPaths) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from tricedesk import logs; from tricedesk.paths import AppPaths\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "logs.configure(AppPaths.below(Path(sys.argv[1])))\n"
        "for _ in range(50): logs.write(logs.Crashed(logs.Word('E'), logs.Word('m'), 1))\n"
        "logs.close(); print('went on')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(log.data.parent)], capture_output=True, text=True, timeout=30
    )
    assert (done.stdout.strip(), done.stderr) == ("went on", "")
    assert log.log_file.stat().st_size <= 1000


def test_a_stream_hears_the_same(log: AppPaths) -> None:
    stream = io.StringIO()
    logs.configure(log, stream=stream)
    logs.write(logs.Crashed(logs.Word("E"), logs.Word("m"), 7))
    assert json.loads(stream.getvalue()) == json.loads(log.log_file.read_text())
