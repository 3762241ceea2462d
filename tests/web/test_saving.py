"""A person saves and shares: she gets the JPEG whatever the screen shows, the sheet gets the file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from looks import PHONE
from playwright.sync_api import Browser, BrowserContext, Page, expect
from scenes import clinic_address
from seeded_pages import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What headless Chromium lacks: a share sheet. `window.refusal` says how it ends.
SHARE_SHEET = """
window.shared = [];
window.saved = [];
navigator.canShare = (data) => Boolean(data.files && data.files.length);
navigator.share = (data) => {
  window.shared.push({ ...data, active: navigator.userActivation.isActive });
  if (window.refusal) return Promise.reject(new DOMException("no", window.refusal));
  return new Promise((resolve) => setTimeout(resolve, 6000));
};
"""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(**PHONE)
    yield context
    context.close()


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true (Playwright's own way needs an eval, which the page forbids)."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


def shown(page: Page) -> str:
    return str(page.evaluate("document.images[0].currentSrc.split('/').pop()"))


def test_a_long_press_takes_the_jpeg_a_scroll_does_not(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(server.publish(2).url, wait_until="networkidle")
    assert shown(page) == "ultrasound-01.webp"
    touch = phone.new_cdp_session(page)

    def finger(kind: str, y: int = 500) -> None:
        points = [] if kind == "touchEnd" else [{"x": 200, "y": y}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    finger("touchStart")
    finger("touchMove", 460)
    finger("touchMove", 420)
    finger("touchEnd")
    page.wait_for_timeout(400)
    assert shown(page) == "ultrasound-01.webp"
    page.evaluate("scrollTo(0, 0)")
    finger("touchStart", 400)
    until(page, "document.images[0].currentSrc.endsWith('ultrasound-01.jpg')")
    finger("touchEnd")


def test_a_right_click_takes_the_jpeg(server: Server, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(server.publish(1).url, wait_until="networkidle")
    page.locator("figure img").first.click(button="right")
    until(page, "document.images[0].currentSrc.endsWith('ultrasound-01.jpg')")
    page.close()


def test_the_file_waits_for_the_tap(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(1), phone.new_page()
    page.add_init_script(SHARE_SHEET)
    with page.expect_response("**/ultrasound-01.jpg"):  # before any tap
        page.goto(sent.url)
    page.wait_for_load_state("networkidle")
    page.locator("[data-share]").tap()
    until(page, "shared.length === 1")
    assert page.evaluate("[shared[0].files[0].name, shared[0].active, 'url' in shared[0]]") == [
        "ultrasound-01.jpg",
        True,
        False,
    ]
    page.locator("[data-share]").tap()  # its promise is still open: nothing waits for it
    until(page, "shared.length === 2")


def test_a_sheet_that_refuses_leaves_the_file_saved(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(1), phone.new_page()
    page.add_init_script(SHARE_SHEET + "window.refusal = 'DataError';")
    page.goto(sent.url, wait_until="networkidle")
    page.wait_for_timeout(1000)
    with page.expect_download() as saving:
        page.locator("[data-share]").tap()
    assert saving.value.suggested_filename == "ultrasound-01.jpg"
    assert saving.value.path().read_bytes() == sent.files["ultrasound-01.jpg"]


def test_a_lapsed_permission_asks_for_one_more_tap(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.add_init_script(SHARE_SHEET + "window.refusal = 'NotAllowedError';")
    page.goto(server.publish(1).url, wait_until="networkidle")
    page.wait_for_timeout(1000)
    page.locator("[data-share]").tap()
    expect(page.locator("[data-share]")).to_contain_text("Ready: share now")


def test_slow_motion_halves_the_speed_and_gives_it_back(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(server.publish(1, clips=1).url)
    button = page.get_by_role("button", name="Slow motion")
    button.tap()
    assert page.evaluate("document.querySelector('video').playbackRate") == 0.5
    assert button.get_attribute("aria-pressed") == "true"
    button.tap()
    assert page.evaluate("document.querySelector('video').playbackRate") == 1


def test_back_leads_to_where_she_was(server: Server, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(f"{server.publish(10).url}?page=2")
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Back", exact=True).click()
    expect(page.get_by_text("6\u201310 of 10")).to_be_visible()


def test_less_motion_and_no_clip_plays_by_itself(server: Server, chromium: Browser) -> None:
    context = chromium.new_context(reduced_motion="reduce", **PHONE)
    page = context.new_page()
    page.goto(server.publish(1, clips=1).url, wait_until="networkidle")
    page.locator("video").scroll_into_view_if_needed()
    page.wait_for_timeout(400)
    assert page.evaluate("document.querySelector('video').paused")
    context.close()


def test_the_clinic_looks_and_leaves_no_trace(server: Server, phone: BrowserContext) -> None:
    sent, page = server.publish(6), phone.new_page()
    before = dict(server.row(sent))
    page.goto(clinic_address(server, sent))
    assert page.url == sent.url  # the pass does not stay in the address
    page.touchscreen.tap(200, 400)
    page.get_by_role("link", name="Next page").click()
    page.touchscreen.tap(200, 400)
    page.get_by_role("link", name="Settings").click()
    page.get_by_label("Language").select_option("es")
    page.get_by_role("button", name="Change language").click()
    expect(page.get_by_text("Nothing was changed.")).to_be_visible()
    page.wait_for_timeout(300)
    assert dict(server.row(sent)) == before
    assert "page.viewed" not in server.events(sent)
