"""Render the window in every view and state, and keep it small: docs/window and its README.

Usage: window_docs.py [FOLDER]. Names, numbers and pictures are made up; nothing of a patient is in them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication
from screenshot_studies import make
from screenshots import LOOKS, render

ROOT = Path(__file__).resolve().parent.parent
SOME = (
    "account-clinic", "account-conflict", "account-locked", "account-messages", "account-pair",
    "account-workstations", "first-run-clinic", "help", "locked-pin", "news", "outbox-failed",
    "outbox-offline", "outbox-unpaired", "practice", "preferences", "requests-patient",
    "send", "send-confirm", "sent-undelivered", "studies-10000", "studies-clip", "studies-covered",
    "studies-empty", "studies-folded", "studies-look", "studies-lost", "studies-none-here",
    "studies-ready", "toast",
)  # fmt: skip
"""What is kept in every look; of the first look everything is."""
TITLES = {
    "light": "Light",
    "dark": "Dark",
    "cart": "Cart size, 1024 x 700",
    "arabic": "Arabic",
    "spanish": "Spanish",
    "narrow": "A narrow window",
}
QUALITY = 55
WIDEST = 1200


def main() -> None:
    """Render, shrink, and write the index."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "window"
    application = QApplication([])
    with ExitStack() as stack:
        rendered = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        made = make(stack)
        for look in LOOKS:
            render(application, look, made, rendered, "")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        kept = {look.name: _keep(rendered, look.name, folder) for look in LOOKS}
    (folder / "README.md").write_text(_index(kept), encoding="utf-8")
    sys.stdout.write(f"{sum(p.stat().st_size for p in folder.iterdir()) / 1e6:.1f} MB in {folder}\n")


def _keep(rendered: Path, look: str, folder: Path) -> list[str]:
    """Write what is kept of a look as WebP; return the scenes' names in order."""
    names = []
    for path in sorted(rendered.glob(f"*-{look}.png")):
        scene = path.name.removesuffix(f"-{look}.png")
        if look != LOOKS[0].name and scene not in SOME:
            continue
        with Image.open(path) as image:
            small = image.convert("RGB")
            if small.width > WIDEST:
                small = small.resize(
                    (WIDEST, round(small.height * WIDEST / small.width)), Image.Resampling.LANCZOS
                )
            small.save(folder / f"{scene}-{look}.webp", quality=QUALITY, method=6)
        names.append(scene)
    return names


def _index(kept: dict[str, list[str]]) -> str:
    lines = [
        "# The window, in every view and state",
        "",
        "Made by `make screenshots`. The studies are pydicom's own sample files under made-up names.",
    ]
    for look, scenes in kept.items():
        lines += ["", f"## {TITLES[look]}"]
        for scene in scenes:
            words = scene.replace("-", " ").capitalize()
            lines += ["", f"**{words}**", "", f"![{words}, {TITLES[look]}]({scene}-{look}.webp)"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
