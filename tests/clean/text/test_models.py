"""The models are the files that were tested, or there is no search."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tricedesk.clean.text import models
from tricedesk.clean.text.models import DETECTOR, MODELS, Model, ModelMissingError, read_model


def test_all_models_are_here_and_proven() -> None:
    for model in MODELS:
        assert len(read_model(model)) > 1_000_000


def test_another_file_of_that_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / DETECTOR.name).write_bytes(read_model(DETECTOR)[:-1] + b"!")
    monkeypatch.setattr(models, "_folders", lambda: [tmp_path])
    with pytest.raises(ModelMissingError, match="not the file"):
        read_model(DETECTOR)


def test_a_model_that_is_not_installed_is_missing() -> None:
    with pytest.raises(ModelMissingError, match="not installed"):
        read_model(Model("none.onnx", "0" * 64))


def test_the_package_that_brings_them_is_never_run() -> None:
    code = (
        "import sys; from tricedesk.clean.text.detector import Detector; "
        "from tricedesk.clean.text.recogniser import Recogniser; Detector(); Recogniser(); "
        "sys.exit(any(name.split('.')[0] in ('rapidocr', 'cv2') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_kinds_of_text_cost_no_heavy_import() -> None:
    code = (
        "import sys, tricedesk.clean.search; "
        "sys.exit(any(name in sys.modules for name in ('numpy', 'PIL', 'onnxruntime')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_runtime_reports_to_nobody_and_leaves_no_mark(tmp_path: Path) -> None:
    """Its telemetry writes an id to the disk before it sends; it holds still by itself where it sees a CI."""
    code = (
        "import time\n"
        "from tricedesk.clean.text.models import DETECTOR, session\n"
        "assert session(DETECTOR)\n"
        "time.sleep(1)\n"
    )
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(tmp_path))
    subprocess.run([sys.executable, "-B", "-c", code], env={**kept, **places}, cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
