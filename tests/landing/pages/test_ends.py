"""Pages that end: deleted by the four digits, expired, closed, and asking again."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from seeded_pages import Page, Server

from tricedesk.landing import asks, patient
from tricedesk.landing.db import tables
from tricedesk.landing.limits import Limit


def wrong(page: Page, n: int = 1) -> str:
    return f"{(int(page.delete_code) + n) % 10_000:04d}"


def is_gone(page: Page) -> bool:
    """Tell whether the server has not a byte of the pictures left to give."""
    names = [*page.files, "ultrasound-pictures.zip", "ultrasound-01.webp"]
    answers = [requests.get(f"{page.url}/{name}", timeout=30) for name in names]
    return all((answer.status_code, answer.content) == (410, b"") for answer in answers)


def set_page(server: Server, page: Page, **values: object) -> None:
    with server.services.db.write() as conn:
        conn.execute(sa.update(tables.pages).where(tables.pages.c.id == page.page_id).values(**values))


def test_the_four_digits_delete_at_once(server: Server) -> None:
    page = server.publish(3, clips=1)
    other = server.publish(1)
    answer = server.post(f"{page.url}/delete", code=page.delete_code)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/p/{page.token}")
    assert is_gone(page)
    gone = requests.get(page.url, timeout=30)
    assert gone.status_code == 410
    assert "These pictures were deleted." in gone.text
    assert "555 0134" in gone.text
    for path in ("/settings", "/delete"):
        assert requests.get(page.url + path, timeout=30).status_code == 410
    assert server.row(page)["state"] == "deleted"
    assert server.events(page).count("page.deleted") == 1
    with server.services.db.read() as conn:
        job = conn.execute(sa.select(tables.jobs).where(tables.jobs.c.subject == page.package_id)).one()
        state = conn.execute(
            sa.select(tables.packages.c.state).where(tables.packages.c.id == page.package_id)
        ).scalar_one()
    assert (job.kind, job.done_at, state) == ("erase_package", None, "deleted")
    assert requests.get(other.url, timeout=30).status_code == 200


@pytest.mark.parametrize("typed", [" {0}{1} {2}{3} ", "{0}-{1}-{2}-{3}", "arabic"])
def test_the_code_may_be_typed_in_any_script_and_spacing(server: Server, typed: str) -> None:
    page = server.publish(1)
    if typed == "arabic":
        code = "".join(chr(0x660 + int(digit)) for digit in page.delete_code)
    else:
        code = typed.format(*page.delete_code)
    server.post(f"{page.url}/delete", code=code)
    assert server.row(page)["state"] == "deleted"


@pytest.mark.parametrize("typed", ["", "123", "12345", "abcd", "12a4", "½123", "²²²²"])
def test_what_is_no_code_is_no_guess(server: Server, typed: str) -> None:
    page = server.publish(1)
    assert server.post(f"{page.url}/delete", code=typed).status_code in (422, 403)
    assert server.row(page)["state"] == "open"
    assert "delete.locked" not in server.events(page)


def test_a_code_works_on_its_own_link_only(server: Server) -> None:
    page, other = server.publish(1), server.publish(1)
    if page.delete_code != other.delete_code:
        assert server.post(f"{page.url}/delete", code=other.delete_code).status_code == 403
    assert server.row(page)["state"] == "open"


def test_a_hundred_guesses_at_once_evaluate_ten(server: Server) -> None:
    page = server.publish(1)

    def guess(n: int) -> requests.Response:
        return server.post(f"{page.url}/delete", code=wrong(page, n))

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(guess, range(1, 101)))
    assert sum(answer.status_code == 403 for answer in answers) == 9
    assert sum(answer.status_code == 429 for answer in answers) == 91  # the tenth says that it is locked now
    assert server.events(page).count("delete.wrong") == 10
    assert server.events(page).count("delete.locked") == 1
    # Locked: not even the right code deletes, but the pictures can be seen.
    assert server.post(f"{page.url}/delete", code=page.delete_code).status_code == 429
    assert server.row(page)["state"] == "open"
    assert requests.get(page.url, timeout=30).status_code == 200
    assert "deleting is locked" in requests.get(f"{page.url}/settings", timeout=30).text


def test_two_deletions_at_once_are_one(server: Server) -> None:
    page = server.publish(1)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: server.post(f"{page.url}/delete", code=page.delete_code), range(8)))
    assert server.events(page).count("page.deleted") == 1


def test_the_page_ends_at_its_moment_without_a_clean_up(server: Server) -> None:
    page = server.publish(2, days=30)
    server.clock.ahead = timedelta(days=30, seconds=5)
    gone = requests.get(page.url, timeout=30)
    assert gone.status_code == 410
    assert "This page closed on" in gone.text
    assert is_gone(page)
    assert server.post(f"{page.url}/delete", code=page.delete_code).status_code == 410
    assert server.post(f"{page.url}/language", language="es").status_code == 410
    assert server.post(f"{page.url}/seen").status_code == 403
    assert server.row(page)["views"] == 0


def test_the_clinic_can_close_and_reopen(server: Server) -> None:
    page = server.publish(2, language="es")
    set_page(server, page, state="closed")
    assert "La clínica cerró esta página." in requests.get(page.url, timeout=30).text
    assert is_gone(page)
    set_page(server, page, state="open")
    assert requests.get(page.url, timeout=30).status_code == 200


def test_a_voided_link_leads_nowhere_even_after_deletion(server: Server) -> None:
    page = server.publish(1)
    with server.services.db.write() as conn:
        conn.execute(
            sa.update(tables.links)
            .where(tables.links.c.id == page.link_id)
            .values(voided_at=server.clock() - timedelta(hours=1))
        )
    assert requests.get(page.url, timeout=30).status_code == 404
    set_page(server, page, state="deleted", ended_at=server.clock())
    assert requests.get(page.url, timeout=30).status_code == 404


@pytest.mark.parametrize("state", ["deleted", "closed", "expired"])
def test_asking_again_reaches_the_clinic_a_few_times_a_day(server: Server, state: str) -> None:
    page = server.publish(1)
    set_page(server, page, state=state, ended_at=server.clock())
    assert "Ask the clinic for my pictures again" in requests.get(page.url, timeout=30).text
    for _ in range(6):
        answer = server.post(f"{page.url}/request")
        assert (answer.status_code, "The clinic has been told" in answer.text) == (410, True)
    assert server.events(page).count("pictures.requested") == 3


def test_who_asked_too_often_is_not_told_that_the_clinic_knows(server: Server) -> None:
    """The front desk has answered, and nothing waits in its list."""
    page = server.publish(1)
    set_page(server, page, state="expired", ended_at=server.clock())
    for _ in range(3):
        server.post(f"{page.url}/request")
    with server.services.db.write() as conn:
        asks.answer_all(conn, page.account_id, page.page_id, "declined", "workstation:x", now=server.clock())
    answer = server.post(f"{page.url}/request")
    assert (answer.status_code, "The clinic has been told" in answer.text) == (429, False)
    assert "You have asked several times today. Please call the clinic now." in answer.text


def test_deletion_says_that_attachments_go_too(server: Server) -> None:
    page, plain = server.publish(1, attachments=2), server.publish(1)
    assert "2 attached files will be gone too." in requests.get(f"{page.url}/delete", timeout=30).text
    assert "attached" not in requests.get(f"{plain.url}/delete", timeout=30).text


def test_views_without_a_cookie_end_before_they_fill_the_log(server: Server, monkeypatch: Any) -> None:
    monkeypatch.setattr(patient, "VIEWS", Limit(5, timedelta(hours=1), timedelta(minutes=10)))
    page = server.publish(1)
    for _ in range(9):
        assert server.post(f"{page.url}/seen").status_code == 204
    assert server.events(page).count("page.viewed") == 5
    server.clock.ahead = timedelta(minutes=75)
    server.post(f"{page.url}/seen")
    assert server.events(page).count("page.viewed") == 6


def test_an_open_page_asks_for_nothing(server: Server) -> None:
    page = server.publish(1)
    assert server.post(f"{page.url}/request").status_code == 303
    assert "pictures.requested" not in server.events(page)
