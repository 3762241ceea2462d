"""Draws every page and state that a patient can meet into `docs/page/`, with an index that shows them.

    python scripts/screenshots_page.py [FOLDER] [--only gate]

In each language at a phone's size, some on a desktop and in the dark. Pages, pictures and codes are made up.
"""

from __future__ import annotations

import argparse
import io
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import structlog
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "web"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "landing" / "pages"))

from looks import LOOKS
from scenes import SCENES, Stage
from seeded_pages import Server, serve

from tricedesk.landing.db import Database, migrate

LANGUAGES: Final = {"en": "English", "es": "Español", "ar": "العربية"}
ALSO: Final = {
    "desktop-light": ("gallery", "settings_viewed", "gate_code"),
    "desktop-dark": ("gallery",),
    "phone-dark": ("gallery", "gate_code", "settings_viewed", "delete", "expired"),
}
"""What is drawn in English on other devices."""
WIDTH: Final = 390
TALLEST: Final = 2600
"""CSS pixels; a longer page is cut."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[1] / "docs" / "page")
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite:///{name}/server.db"
        db = Database(url)
        migrate.upgrade(db)
        db.close()
        with serve(Path(name), url) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
            for scene in SCENES:
                if arguments.only not in scene.__name__:
                    continue
                for language in LANGUAGES:
                    draw(server, browser, scene, language, "phone-light", arguments.folder)
                for look, scenes in ALSO.items():
                    if scene.__name__ in scenes:
                        draw(server, browser, scene, "en", look, arguments.folder)
            browser.close()
    if not arguments.only:
        (arguments.folder / "README.md").write_text(index(), encoding="utf-8")


def draw(server: Server, browser: Browser, scene: Any, language: str, look: str, folder: Path) -> None:
    """Draw one scene as WebP: a phone's at its width in CSS pixels times 1.5, a desktop's as it is."""
    options = LOOKS[look] | ({"device_scale_factor": 1.5} if look.startswith("phone") else {})
    context = browser.new_context(locale=language, reduced_motion="reduce", **options)
    page = context.new_page()
    scene(Stage(server, page, language))
    # What sticks to the foot of the screen would lie over the middle of a picture of the whole page.
    page.evaluate("document.querySelectorAll('.all').forEach((e) => { e.style.position = 'static'; })")
    page.evaluate("document.querySelectorAll('[loading=lazy]').forEach((e) => { e.loading = 'eager'; })")
    page.wait_for_load_state("networkidle")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    width = page.viewport_size["width"] if page.viewport_size else WIDTH
    png = page.screenshot(
        full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height}, animations="disabled"
    )
    context.close()
    Image.open(io.BytesIO(png)).convert("RGB").save(
        folder / f"{name_of(scene.__name__, look, language)}.webp", quality=60, method=6
    )


def name_of(scene: str, look: str, language: str) -> str:
    """Return a picture's file name without its ending."""
    return f"{scene.replace('_', '-')}.{language}" + ("" if look == "phone-light" else f".{look}")


def index() -> str:
    """Return the index: a row for each scene, a column for each language."""
    lines = [
        "# Every page and state, as a patient sees it",
        "",
        "Drawn by `python scripts/screenshots_page.py` from a real server; pictures and codes are made up.",
        "",
        "| | " + " | ".join(LANGUAGES.values()) + " |",
        "| --- |" + " --- |" * len(LANGUAGES),
    ]
    for scene in SCENES:
        name = scene.__name__
        pictures = [
            f'<img src="{name_of(name, "phone-light", each)}.webp" width="230">' for each in LANGUAGES
        ]
        lines.append(f"| {name.replace('_', ' ')} | " + " | ".join(pictures) + " |")
    lines += ["", "## In the dark, and on a desktop", ""]
    for look, scenes in ALSO.items():
        width = 620 if look.startswith("desktop") else 230
        lines += [f'<img src="{name_of(scene, look, "en")}.webp" width="{width}">' for scene in scenes]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
