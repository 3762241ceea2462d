"""The page in Chromium at a phone's size, with and without a script."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from seeded_pages import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("sqlite",)

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}

# What headless Chromium lacks: a share sheet. It takes six seconds, as a person does.
SHARE_SHEET = """
window.shared = [];
navigator.canShare = (data) => Boolean(data.files && data.files.length);
navigator.share = (data) => {
  window.shared.push({ ...data, files: data.files, active: navigator.userActivation.isActive });
  return new Promise((resolve) => setTimeout(resolve, 6000));
};
"""

# Contrast of every text against what it stands on, by WCAG 2; solid colours only.
LOW_CONTRAST = """
() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.5) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const node of document.querySelectorAll("body *")) {
    const text = [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!text || !node.checkVisibility()) continue;
    const pair = [luminance(parse(getComputedStyle(node).color)), luminance(ground(node))];
    const [a, b] = pair.sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push(`${node.textContent.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
  }
  return found;
}
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield browser
        browser.close()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(**PHONE)
    yield context
    context.close()


def watch(page: Page) -> list[str]:
    """Return a list that fills with what the browser complains about: policy, errors of the script."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true (Playwright's own way needs an eval, which the page forbids)."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


def test_the_gallery_shows_plays_and_saves(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(6, clips=1), phone.new_page()
    said = watch(page)
    page.goto(sent.url)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Welcome to your image downloading and sharing zone"
    )
    assert page.title() == "Your ultrasound pictures"
    image = page.get_by_role("img", name="Ultrasound picture 1")
    until(page, "document.images[0].complete")
    assert image.evaluate("i => [i.naturalWidth, i.src.endsWith('.jpg')]") == [1024, True]
    page.locator("video").scroll_into_view_if_needed()
    until(page, "document.querySelector('video').currentTime > 0.2")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Download image (.jpg)").first.click()
    assert saving.value.suggested_filename == "ultrasound-01.jpg"
    assert saving.value.path().read_bytes() == sent.files["ultrasound-01.jpg"]
    with page.expect_download() as saving:
        page.get_by_role("link", name="Download all (.zip)").click()
    assert saving.value.suggested_filename == "ultrasound-pictures.zip"
    with zipfile.ZipFile(saving.value.path()) as file:
        assert {name: file.read(name) for name in file.namelist()} == sent.files
    page.get_by_role("link", name="Next page").click()
    expect(page.get_by_text("6\u20137 of 7")).to_be_visible()
    assert said == []


def test_nothing_moves_while_pictures_arrive(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.add_init_script(
        "window.shift = 0;"
        "new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(server.publish(5, clips=1).url, wait_until="networkidle")
    page.mouse.wheel(0, 6000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.01


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_every_page_fits_and_can_be_tapped(
    server: Server, chromium: Browser, width: int, language: str
) -> None:
    sent = server.publish(
        6, clips=1, attachments=1, language=language, clinic="Krankenhausbetriebsgesellschaft " * 2
    )
    gate = server.publish(1, gate="code", secret="maple7", language=language)
    choose = server.publish(1, attachments=1, gate="password", language=language)
    gone = server.publish(1, days=-1, language=language)
    context = chromium.new_context(viewport={"width": width, "height": 844}, is_mobile=width < 500)
    page = context.new_page()
    for url in (sent.url, f"{sent.url}/settings", f"{sent.url}/delete", gate.url, choose.url, gone.url):
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, url
        low = page.eval_on_selector_all(
            ".button, .corner, input, select, summary",
            "all => all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48)"
            ".map((e) => e.outerHTML)",
        )
        assert low == [], url
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 18
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_stand_out(server: Server, chromium: Browser, scheme: Any) -> None:
    sent, gate = server.publish(6, attachments=1), server.publish(1, gate="code", secret="maple7")
    context = chromium.new_context(color_scheme=scheme, **PHONE)
    page = context.new_page()
    for url in (
        sent.url,
        f"{sent.url}/settings",
        f"{sent.url}/delete",
        gate.url,
        server.publish(1, days=-1).url,
    ):
        page.goto(url)
        assert page.evaluate(LOW_CONTRAST) == [], url
    page.goto(gate.url)
    page.get_by_label("Code").fill("wrong-1")
    page.get_by_role("button", name="Open the pictures").click()
    assert page.get_by_role("alert").is_visible()
    assert page.evaluate(LOW_CONTRAST) == []
    context.close()


def test_arabic_runs_from_the_right_and_pictures_do_not_turn(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(server.publish(6, language="ar").url)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.images[0]).transform") == "none"
    mark, corner = page.locator(".mark").bounding_box(), page.locator(".corner").bounding_box()
    assert mark is not None
    assert corner is not None
    assert mark["x"] > corner["x"]


def test_a_look_is_no_view_a_touch_is_one(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(2, clips=1), phone.new_page()
    page.goto(sent.url, wait_until="networkidle")
    page.evaluate(
        "document.body.click(); scrollTo(0, 500);"
        "document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))"
    )
    page.wait_for_timeout(300)
    assert server.row(sent)["views"] == 0
    with page.expect_response("**/seen") as told:
        page.touchscreen.tap(20, 120)
    assert told.value.status == 204
    page.reload()
    with page.expect_response("**/seen"):
        page.touchscreen.tap(20, 120)
    assert server.row(sent)["views"] == 1


def test_the_share_sheet_gets_the_picture_not_the_address(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(2, clips=1), phone.new_page()
    page.add_init_script(SHARE_SHEET)
    with page.expect_response("**/ultrasound-01.jpg"):  # the file is there before the tap
        page.goto(sent.url)
    page.wait_for_load_state("networkidle")
    picture = page.locator("[data-share$='ultrasound-01.jpg']")
    picture.tap()
    clip = page.locator("[data-share$='ultrasound-02.mp4']")
    clip.tap()
    expect(clip).to_contain_text("Ready: share now")
    clip.tap()
    shared = page.evaluate(
        "Promise.all(shared.map(async (s) => ({ keys: Object.keys(s), active: s.active,"
        " name: s.files[0].name, type: s.files[0].type,"
        " bytes: [...new Uint8Array(await s.files[0].arrayBuffer())] })))"
    )
    assert [(s["name"], s["type"], s["active"]) for s in shared] == [
        ("ultrasound-01.jpg", "image/jpeg", True),
        ("ultrasound-02.mp4", "video/mp4", True),
    ]
    assert [bytes(s["bytes"]) for s in shared] == [
        sent.files["ultrasound-01.jpg"],
        sent.files["ultrasound-02.mp4"],
    ]
    assert all(set(s["keys"]) == {"files", "active"} for s in shared)


def test_without_a_share_sheet_the_other_ways_are_shown(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(1), phone.new_page()
    page.goto(sent.url)
    page.get_by_role("link", name="Share", exact=True).first.click()
    expect(page.get_by_role("heading", name="Share")).to_be_in_viewport()
    ways = {a.inner_text(): a.get_attribute("href") or "" for a in page.locator(".ways a").all()}
    assert list(ways) == ["E-mail", "Text message", "Facebook", "X (Twitter)"]
    assert ways["E-mail"].startswith("mailto:?subject=Ultrasound%20pictures&body=http")
    assert sent.token in ways["Text message"]


def test_everything_works_without_a_script(server: Server, chromium: Browser) -> None:
    sent = server.publish(6, gate="code", secret="maple7")
    context = chromium.new_context(java_script_enabled=False, **PHONE)
    page = context.new_page()
    page.goto(sent.url)
    page.get_by_label("Code").fill("maple7")
    page.get_by_role("button", name="Open the pictures").click()
    expect(page.get_by_text("1\u20135 of 6")).to_be_visible()
    assert server.row(sent)["views"] == 1
    page.get_by_role("link", name="Settings").click()
    page.get_by_label("Language").select_option("es")
    page.get_by_role("button", name="Change language").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ajustes")
    page.get_by_role("link", name="Eliminar esta página…").click()
    page.get_by_label("Escriba el código de 4 cifras de su mensaje.").fill(sent.delete_code)
    page.get_by_role("button", name="Eliminar para siempre").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Estas imágenes se eliminaron.")
    assert requests.get(f"{sent.url}/ultrasound-01.jpg", timeout=30).content == b""
    context.close()


def test_a_password_is_chosen_and_shown_on_demand(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(1, attachments=1, gate="password"), phone.new_page()
    page.goto(sent.url)
    field = page.get_by_label("Password", exact=True)
    field.fill("sécret 77")
    page.get_by_role("button", name="Show").first.click()
    assert field.get_attribute("type") == "text"
    page.get_by_label("The same password again").fill("sécret 77")
    page.get_by_role("button", name="Set password").click()
    with page.expect_download() as saving:
        page.get_by_role("link", name="attachment-01.pdf").click()
    assert saving.value.path().read_bytes() == sent.files["attachment-01.pdf"]


def test_a_hostile_clinic_name_runs_no_script(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    for name in (
        "<script>alert(1)</script>",
        '"><svg onload=alert(1)>',
        "'-alert(1)-'",
        "</title><img src=x onerror=alert(1)>",
    ):
        sent = server.publish(1, clinic=name)
        for path in ("", "/settings", "/delete"):
            page.goto(sent.url + path)
            expect(page.locator(".clinic bdi")).to_have_text(name)
    assert ran == []


def test_a_print_holds_pictures_and_nothing_else(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(server.publish(3).url, wait_until="networkidle")
    page.emulate_media(media="print")
    shown = page.evaluate("document.body.innerText.trim()")
    assert shown == ""
    assert page.locator("figure img:visible").count() == 3
    pdf = page.pdf()
    assert pdf.count(b"/Type /Page\n") == 3 or pdf.count(b"/Type /Page ") == 3
