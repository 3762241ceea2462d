"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real DICOM files; the test is skipped, and says so, where there is none."""
    named = os.environ.get("TRICEDESK_CORPUS")
    folder = Path(named) if named else Path(__file__).parents[2] / "shared" / "dicom"
    if not folder.is_dir():
        pytest.skip("no DICOM corpus: neither TRICEDESK_CORPUS nor ../shared/dicom")
    return folder
