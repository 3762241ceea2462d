"""What a page may weigh, and that nothing in it moves or comes from elsewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
import requests
from looks import PHONE
from playwright.sync_api import Browser
from scenes import CODE
from seeded_pages import Page, Server, clinic_logo

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KB = 1000
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def weigh(chromium: Browser, url: str, **options: Any) -> dict[str, int]:
    """Open a page as a phone does, until nothing more comes; return each answer's bytes on the wire."""
    context = chromium.new_context(**(PHONE | options))
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    names: dict[str, str] = {}
    bytes_of: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda e: names.update({e["requestId"]: e["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda e: bytes_of.update({names[e["requestId"]]: int(e["encodedDataLength"])}),
    )
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(300)
    context.close()
    return {
        url: size for url, size in bytes_of.items() if not url.startswith("data:")
    }  # the player's own icons


@pytest.mark.parametrize("gate", ["code", "password", "new password"])
def test_a_gate_weighs_30_kb_and_holds_no_byte_of_a_picture(
    server: Server, chromium: Browser, gate: str
) -> None:
    options = {"attachments": 1} if "password" in gate else {}
    page = server.publish(
        6,
        clips=1,
        gate=gate.split()[-1],
        secret=None if gate == "new password" else CODE,
        logo=clinic_logo(),
        **options,
    )
    weights = weigh(chromium, page.url)
    assert sum(weights.values()) <= 30 * KB, weights
    assert not [url for url in weights if re.search(r"\.(jpg|webp|mp4|pdf)$", url)]


def test_a_heavy_logo_waits_until_the_code_is_known(server: Server, chromium: Browser) -> None:
    heavy = clinic_logo() + bytes(200 * KB)
    page = server.publish(gate="code", secret=CODE, logo=heavy)
    assert sum(weigh(chromium, page.url).values()) <= 30 * KB
    browser = requests.Session()
    server.post(f"{page.url}/enter", browser, code=CODE)
    opened = browser.get(page.url, timeout=30).text
    (address,) = re.findall(r'class="logo" src="([^"]+)"', opened)
    answer = browser.get(server.url + address, timeout=30)
    assert (answer.content, answer.headers["Content-Type"]) == (heavy, "image/png")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_gallery_is_40_kb_of_text_and_its_first_view_300_kb(
    server: Server, chromium: Browser, language: str
) -> None:
    page = server.publish(9, clips=1, attachments=2, language=language, gate="none")
    weights = weigh(chromium, page.url)
    assert all(url.startswith(server.url) for url in weights)  # nothing from third parties
    text = {url: size for url, size in weights.items() if url == page.url or re.search(r"\.(css|js)$", url)}
    assert len(text) == 3
    assert sum(text.values()) <= 40 * KB, text
    assert sum(weights.values()) <= 300 * KB, weights
    pictures = [url for url in weights if re.search(r"ultrasound-\d+\.(jpg|webp)$", url)]
    assert pictures
    assert all(url.endswith(".webp") for url in pictures)


def test_without_a_script_the_pictures_are_jpegs(server: Server, chromium: Browser) -> None:
    weights = weigh(chromium, server.publish(3).url, java_script_enabled=False)
    assert any(url.endswith("ultrasound-01.jpg") for url in weights)
    assert not any(url.endswith(".webp") for url in weights)


def test_nothing_moves_while_a_page_arrives(server: Server, chromium: Browser) -> None:
    pages: list[Page] = [
        server.publish(6, clips=2, logo=clinic_logo()),
        server.publish(gate="code", secret=CODE),
    ]
    for sent in pages:
        context = chromium.new_context(**PHONE)
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.goto(sent.url, wait_until="networkidle")
        page.mouse.wheel(0, 6000)
        page.wait_for_timeout(500)
        assert page.evaluate("window.shift") <= 0.05
        context.close()
