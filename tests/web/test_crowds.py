"""Crowds at one page: scanners change nothing, each person counts once, of many guesses ten are looked at."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from looks import PHONE
from playwright.sync_api import Browser
from scenes import BOT, Stage, clinic_address
from seeded_pages import Page, Server

from tricedesk.landing import previews

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHROME = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36"
SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 Version/9.0.1 Safari/601.2.4"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
SCANNERS = (
    BOT,
    "WhatsApp/2.24.6.77 A",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "TelegramBot (like TwitterBot)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    f"{SAFARI} facebookexternalhit/1.1 Facebot Twitterbot/1.0",  # iMessage
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0",  # a mail scanner
    "python-requests/2.32",
    "",
)
PEOPLE = (f"{IPHONE} Instagram 330.0", f"{CHROME} [FB_IAB/FB4A;FBAV/460.0]", f"{CHROME} WhatsApp")


def state(server: Server, page: Page) -> tuple[object, ...]:
    return (dict(server.row(page)), server.events(page))


def test_a_thousand_scanners_change_nothing(server: Server, chromium: Browser, whole: bool) -> None:
    page = server.publish(6, clips=1)
    gated = server.publish(2, attachments=1, gate="password")
    before = state(server, page), state(server, gated)
    paths = (
        "",
        "/settings",
        "/delete",
        "?page=2",
        "/ultrasound-01.jpg",
        "/seen",
        "/delete?code=" + page.delete_code,
    )
    visits = list(
        itertools.islice(
            itertools.cycle(itertools.product(("GET", "HEAD", "GET"), SCANNERS, paths, (page, gated))),
            980 if whole else 300,
        )
    )

    def visit(each: tuple[str, str, str, Page]) -> int:
        method, agent, path, at = each
        return requests.request(method, at.url + path, headers={"User-Agent": agent}, timeout=60).status_code

    with ThreadPoolExecutor(16) as pool:
        assert max(pool.map(visit, visits)) < 500
    for k in range(20 if whole else 6):  # scanners that run a browser: they load, wait, even click by script
        context = chromium.new_context(**PHONE)
        browser = context.new_page()
        browser.goto(page.url, wait_until="load")
        browser.evaluate(
            "document.querySelectorAll('button').forEach((b) => b.click()); scrollTo(0, 3000);"
            "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));"
            "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));"
        )
        if k % 2:
            browser.goto(gated.url, wait_until="load")
        browser.wait_for_timeout(50)
        context.close()
    assert (state(server, page), state(server, gated)) == before


def test_twenty_people_are_twenty_views(server: Server, chromium: Browser) -> None:
    page = server.publish(3)
    for k in range(20):
        context = chromium.new_context(**PHONE)
        browser = context.new_page()
        browser.goto(page.url, wait_until="load")
        with browser.expect_response("**/seen"):
            if k % 3 == 0:
                browser.keyboard.press("Tab")
            elif k % 3 == 1:
                browser.mouse.wheel(0, 300)
            else:
                browser.touchscreen.tap(200, 400)
        if k % 4 == 0:  # again within the half hour: no second view
            browser.reload()
            with browser.expect_response("**/seen"):
                browser.touchscreen.tap(200, 400)
        context.close()
    assert server.row(page)["views"] == 20
    assert server.events(page).count("page.viewed") == 20


def test_a_hundred_wrong_delete_codes_at_once_and_ten_are_looked_at(server: Server) -> None:
    page = server.publish(1)
    codes = [f"{(int(page.delete_code) + n) % 10_000:04d}" for n in range(1, 101)]
    with ThreadPoolExecutor(50) as pool:
        list(pool.map(lambda code: server.post(f"{page.url}/delete", code=code), codes))
    assert server.events(page).count("delete.wrong") == 10
    assert server.post(f"{page.url}/delete", code=page.delete_code).status_code == 429
    assert server.row(page)["state"] == "open"


def test_fifty_passwords_at_once_and_one_wins(server: Server) -> None:
    page = server.publish(1, attachments=1, gate="password")

    def choose(n: int) -> bool:
        answer = server.post(f"{page.url}/password", password=f"secret-{n:02}", verify=f"secret-{n:02}")
        return answer.status_code == 303

    with ThreadPoolExecutor(50) as pool:
        winners = [n for n, won in enumerate(pool.map(choose, range(50))) if won]
    assert len([n for n in winners if server.post(f"{page.url}/enter", code=f"secret-{n:02}").ok]) >= 1
    assert server.events(page).count("page.password_set") == 1


@pytest.mark.parametrize("agent", SCANNERS[:6])
def test_a_program_that_previews_links_sees_the_clinic_alone(server: Server, agent: str) -> None:
    page = server.publish(3, clinic="Maple Clinic", gate="code", secret="maple-7")
    answer = requests.get(page.url, headers={"User-Agent": agent}, timeout=30)
    assert answer.status_code == 200
    assert 'content="Maple Clinic"' in answer.text
    assert "ultrasound-0" not in answer.text
    assert "Enter the code" not in answer.text


@pytest.mark.parametrize("agent", PEOPLE)
def test_a_browser_inside_a_messenger_is_a_persons(server: Server, agent: str) -> None:
    assert not previews.is_program(agent)
    answer = requests.get(server.publish(1).url, headers={"User-Agent": agent}, timeout=30)
    assert "ultrasound-01.jpg" in answer.text


def test_a_clinics_pass_is_for_one_link_and_a_quarter_of_an_hour(server: Server) -> None:
    page, other = server.publish(1), server.publish(1)
    address = clinic_address(server, page)
    shown = address.partition("?")[2]
    for url in (f"{other.url}?{shown}", f"{page.url}?{shown[:-2]}00", f"{page.url}?{previews.PARAMETER}=zz"):
        assert "Set-Cookie" not in requests.get(url, allow_redirects=False, timeout=30).headers
    answer = requests.get(address, allow_redirects=False, timeout=30)
    assert (answer.status_code, "HttpOnly" in answer.headers["Set-Cookie"]) == (303, True)
    browser = requests.Session()
    browser.get(address, timeout=30)
    assert server.post(f"{page.url}/seen", browser).status_code == 204
    assert server.row(page)["views"] == 0
    server.clock.ahead = previews.LIFE
    try:
        assert "Set-Cookie" not in requests.get(address, allow_redirects=False, timeout=30).headers
        server.post(f"{page.url}/seen", browser)
        assert server.row(page)["views"] == 1
    finally:
        server.clock.ahead -= previews.LIFE


def test_axe_sees_what_is_wrong(server: Server, chromium: Browser) -> None:
    """The sweep of all pages can fail: a planted small target and a pale text are found."""
    from axe_playwright_python.sync_playwright import Axe
    from test_every_page import AXE, SMALL_TARGETS

    page = chromium.new_page()
    stage = Stage(server, page, "en")
    stage.open(stage.publish(1).url)
    page.evaluate(
        "const p = document.createElement('p');"
        "p.style.cssText = 'color: #bbb; background: #fff';"
        "p.append('pale');"
        "const tiny = document.createElement('div');"
        "for (const letter of 'ij') {"
        "  const b = document.createElement('button');"
        "  b.textContent = letter; b.style.cssText = 'width: 9px; height: 9px; padding: 0; border: 0';"
        "  tiny.append(b); }"
        "document.querySelector('main').prepend(p, tiny);"
    )
    found = {v["id"] for v in Axe().run(page, options=AXE).response["violations"]}
    assert {"color-contrast", "target-size"} <= found
    assert len(page.evaluate(SMALL_TARGETS, 44)) == 2
    page.close()
