"""Every page and state in a browser: axe finds nothing, all fits, all can be tapped, nothing complains."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from looks import LOOKS, SMALL_PHONE
from playwright.sync_api import Browser, Page
from scenes import SCENES, Stage
from seeded_pages import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},  # axe leaves it off unless it is asked for
    "resultTypes": ["violations"],
}
SMALL_TARGETS = """
(least) => [...document.querySelectorAll("a, button, input, select, summary")]
  .filter((e) => e.checkVisibility())
  .map((e) => [e.getBoundingClientRect(), e])
  .filter(([box]) => Math.round(box.height) < least || Math.round(box.width) < least)
  .map(([box, e]) => `${Math.round(box.width)}x${Math.round(box.height)} ${e.outerHTML.slice(0, 120)}`)
"""
IN_EVERY_ANSWER = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
REDUCED = {("phone-light", "en"), ("phone-dark", "ar"), ("desktop-light", "es")}


def complaints(page: Page, url: str) -> list[str]:
    """Return a list that fills with what the browser and we complain about."""
    said: list[str] = []

    def answered(response: Any) -> None:
        if not response.url.startswith(url):
            said.append(f"asks elsewhere: {response.url}")
            return
        headers = response.headers
        wanted = dict(IN_EVERY_ANSWER)
        if "/static/" in response.url or "/logo?" in response.url:
            del wanted["cache-control"]
        missing = {name for name, value in wanted.items() if headers.get(name) != value}
        if missing or not headers.get("content-security-policy", "").startswith("default-src 'none'"):
            said.append(f"{response.status} {response.url} lacks {missing or 'its policy'}")

    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", answered)
    page.on(
        "console",
        # The browser itself notes each 4xx and 5xx; those are the point of some scenes.
        lambda m: (
            said.append(m.text) if m.type == "error" and "Failed to load resource" not in m.text else None
        ),
    )
    return said


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("look", LOOKS)
def test_every_page(server: Server, chromium: Browser, whole: bool, look: str, language: str) -> None:
    if not whole and (look, language) not in REDUCED:
        pytest.skip("looked at by make test-web")
    axe, found = Axe(), {}
    for scene in SCENES:
        context = chromium.new_context(locale=language, **LOOKS[look])
        page = context.new_page()
        said = complaints(page, server.url)
        scene(Stage(server, page, language))
        width = page.viewport_size["width"] if page.viewport_size else 0
        violations = axe.run(page, options=AXE).response["violations"]
        faults = {
            "axe": [(v["id"], n["html"][:160]) for v in violations for n in v["nodes"]],
            "small": page.evaluate(SMALL_TARGETS, 44),
            "sideways": page.evaluate("document.documentElement.scrollWidth") > width,
            "said": said,
            "language": page.evaluate("document.documentElement.lang") != language,
        }
        if any(faults.values()):
            found[scene.__name__] = faults
        context.close()
    assert found == {}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_no_page_is_wider_than_the_smallest_phone(
    server: Server, chromium: Browser, whole: bool, language: str
) -> None:
    if not whole and language != "es":  # the longest words
        pytest.skip("looked at by make test-web")
    wide = {}
    for script in (True, False) if whole else (False,):
        for scene in SCENES:
            if not script and scene.__name__ == "foreign_form":
                continue  # a script sends it
            context = chromium.new_context(locale=language, java_script_enabled=script, **SMALL_PHONE)
            page = context.new_page()
            scene(Stage(server, page, language))
            box = page.locator("html").evaluate("e => e.scrollWidth") if script else _width(page)
            if box > 320:
                wide[scene.__name__, script] = box
            context.close()
    assert wide == {}


def _width(page: Page) -> float:
    """Return how wide the page's content is, where no script of the page may run."""
    metrics = page.context.new_cdp_session(page).send("Page.getLayoutMetrics")
    return float(metrics["cssContentSize"]["width"])
