"""Folder to patient: real commands, a real server and worker, real mail, a real browser."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Page, sync_playwright

from tests.end2end.conftest import Desk, study_ids
from tricedesk.demo.server import DemoServer, MailFolder

CONTACT = "anna@example.org"


def pictures_of(looked: Path, uid: str) -> list[dict[str, Any]]:
    document = json.loads(looked.read_text())
    return next(study["pictures"] for study in document["studies"] if study["id"] == uid)


def test_a_study_reaches_the_patients_phone(
    desk: Desk, server: DemoServer, mailbox: MailFolder, studies: Path, looked: Path, tmp_path: Path
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0001"]
    sent = desk.json("send", studies, "--study", uid, "--email", CONTACT, "--looked-at", looked, "--wait")
    assert sent["state"] == "sent"
    assert sent["page_state"] == "open"
    assert sent["left_out"] == 0

    letter = mailbox.wait_for(CONTACT, 30)
    assert letter["link"] == sent["link"]
    assert letter["subject"] == "Your pictures from Maple Clinic"
    for identity in ("Sample", "Anna", "SAMPLE-0001", uid):
        assert identity not in letter["text"]

    pictures = pictures_of(looked, uid)
    out = tmp_path / "look"
    main = [(out / picture["output"]).read_bytes() for picture in pictures]
    stills = [
        (out / other).read_bytes()
        for picture in pictures
        for other in picture["others"]
        if other.endswith("-still.jpg")
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
        page = phone.new_page()
        page.goto(letter["link"])
        assert page.title() == "Your ultrasound pictures"
        assert page.locator("main img").count() == 3
        assert page.locator("main video").count() == 1
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert [saved_from(page, name) for name in main_names(page)] == main
        archive = zipfile.ZipFile(io.BytesIO(saved_from(page, zip_name(page))))
        browser.close()
    assert archive.testzip() is None
    assert sorted(archive.read(name) for name in archive.namelist()) == sorted(main + stills)
    assert all(name.startswith("ultrasound-") for name in archive.namelist())


def main_names(page: Page) -> list[str]:
    """Return the names of the pictures and clips that the page offers, in its order, without the stills."""
    names = page.locator("a[download]").evaluate_all("links => links.map(link => link.download)")
    return [n for n in names if n.endswith(".mp4") or (n.endswith(".jpg") and f"{n[:-4]}.mp4" not in names)]


def zip_name(page: Page) -> str:
    names = page.locator("a[download]").evaluate_all("links => links.map(link => link.download)")
    return next(name for name in names if name.endswith(".zip"))


def saved_from(page: Page, name: str) -> bytes:
    """Tap a download and return what was saved."""
    with page.expect_download() as download:
        page.locator(f'a[download="{name}"]').first.click()
    return download.value.path().read_bytes()


@pytest.mark.slow
def test_what_nobody_looked_at_stays(
    desk: Desk, server: DemoServer, studies: Path, looked: Path, tmp_path: Path
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0001"]
    nothing = desk.run("send", studies, "--study", uid, "--email", CONTACT, code=4)
    assert "nothing to send" in nothing.stderr
    assert desk.json("outbox")["packages"] == []

    document = json.loads(looked.read_text())
    document["studies"] = [study for study in document["studies"] if study["id"] == uid]
    document["studies"][0]["pictures"][1:] = []
    looked.write_text(json.dumps(document))
    sent = desk.json("send", studies, "--study", uid, "--email", CONTACT, "--looked-at", looked, "--wait")
    assert sent["left_out"] == 3
    assert requests.get(sent["link"], timeout=10).text.count("ultrasound-01") > 0
    assert "ultrasound-02" not in requests.get(sent["link"], timeout=10).text


@pytest.mark.slow
def test_what_was_looked_at_once_needs_no_second_look(desk: Desk, studies: Path, looked: Path) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    first = desk.json("send", studies, "--study", uid, "--email", CONTACT, "--looked-at", looked)
    again = desk.json("send", studies, "--study", uid, "--email", "b@example.org")
    assert first["left_out"] == again["left_out"] == 0
    assert first["package"] != again["package"]


@pytest.mark.slow
def test_a_page_with_its_own_code_shows_nothing_before_it(
    desk: Desk, mailbox: MailFolder, studies: Path, looked: Path
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    sent = desk.json(
        *("send", studies, "--study", uid, "--email", CONTACT, "--code", "birch-7", "--language", "es"),
        *("--looked-at", looked, "--wait"),
    )
    letter = mailbox.wait_for(CONTACT, 30)
    assert "birch-7" not in letter["text"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(sent["link"])
        assert page.locator("html").get_attribute("lang") == "es"
        assert page.locator("main img").count() == 0
        refused = requests.get(f"{sent['link']}/ultrasound-01.jpg", timeout=10)
        assert refused.status_code in (401, 403)
        assert b"\xff\xd8" not in refused.content
        page.locator("input").first.fill("birch-7")
        page.locator("main form button[type=submit]").click()
        page.wait_for_selector("main img")
        browser.close()


@pytest.mark.slow
def test_offline_is_no_error_and_nothing_is_lost(
    tmp_path: Path, mailbox: MailFolder, studies: Path, looked: Path, desk: Desk, server: DemoServer
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    server.stop()
    waits = desk.run(
        *("send", studies, "--study", uid, "--email", CONTACT, "--looked-at", looked, "--wait"), code=5
    )
    assert "waits in the outbox" in waits.stderr
    assert [package["state"] for package in desk.json("outbox")["packages"]] == ["waiting"]
    server.start()
    assert len(desk.json("sync", "--once")["sent"]) == 1
    assert mailbox.wait_for(CONTACT, 30)["link"].startswith(server.url)


@pytest.mark.slow
def test_the_desk_says_what_can_not_be_done(tmp_path: Path, desk: Desk, studies: Path) -> None:
    nowhere = desk.run("scan", tmp_path / "nowhere", "--json", code=2)
    assert nowhere.stdout == ""
    assert "folder" in nowhere.stderr
    assert "nobody" in desk.run("send", studies, "--study", "1.2.3", code=2).stderr.lower()
    wrong = desk.run("send", studies, "--study", "1.2.3", "--email", CONTACT, code=2)
    assert "No study 1.2.3" in wrong.stderr
    unpaired = Desk(tmp_path / "other")
    assert "pairing code" in unpaired.run("send", studies, "--study", "1", "--email", CONTACT, code=7).stderr
    spent = desk.run("pair", "http://127.0.0.1:9", "ABCDE-FGHJK", code=5)
    assert "connection" in spent.stderr


@pytest.mark.slow
def test_the_demo_does_the_main_job(tmp_path: Path) -> None:
    demo = Desk(tmp_path / "unused").json("demo", "--headless", "--once")
    assert demo["published"] is True
    assert demo["zip_ok"] is True
    assert demo["first_picture_ok"] is True
    assert (demo["images"], demo["clips"]) == (3, 1)
    assert demo["mail"]["to"] == "anna.sample@example.org"


@pytest.mark.slow
def test_cleaning_twice_gives_the_same_bytes(desk: Desk, studies: Path, looked: Path, tmp_path: Path) -> None:
    again = desk.json("clean", studies, "--out", tmp_path / "again")
    before = json.loads(looked.read_text())

    def digests(report: Any) -> list[str]:
        return [picture["sha256"] for study in report["studies"] for picture in study["pictures"]]

    assert digests(again) == digests(before)
    for study in again["studies"]:
        for picture in study["pictures"]:
            data = (tmp_path / "again" / picture["output"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == picture["sha256"]
