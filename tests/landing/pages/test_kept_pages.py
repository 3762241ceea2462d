"""A page that was rendered before: shown again only while nothing that it shows has changed."""

from datetime import timedelta

import pytest
import requests
import sqlalchemy as sa
from seeded_pages import Page, Server, clinic_logo

from tricedesk import wire
from tricedesk.landing import keys, views
from tricedesk.landing.db import tables

NO_GZIP = {"Accept-Encoding": "identity"}


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows with every page of the gallery that is rendered."""
    made: list[int] = []
    render = views.gallery_page

    def counted(visit: views.Visit) -> views.Response:
        made.append(1)
        return render(visit)

    monkeypatch.setattr(views, "gallery_page", counted)
    return made


def get(page: Page, path: str = "", **headers: str) -> requests.Response:
    return requests.get(page.url + path, headers=NO_GZIP | headers, timeout=30)


def test_the_second_look_renders_nothing(server: Server, rendered: list[int]) -> None:
    page = server.publish(6)
    first, second = get(page), get(page)
    assert (first.content, first.headers["Content-Type"]) == (second.content, second.headers["Content-Type"])
    assert len(rendered) == 1
    assert get(page, "?page=2").content != first.content
    assert len(rendered) == 2


def test_packed_and_plain_are_the_same_page(server: Server) -> None:
    page = server.publish(2)
    for _ in range(2):
        packed = get(page, **{"Accept-Encoding": "gzip"})
        assert packed.headers["Content-Encoding"] == "gzip"
        assert int(packed.headers["Content-Length"]) < len(packed.content) / 2
        plain = get(page)
        assert "Content-Encoding" not in plain.headers
        assert plain.content == packed.content
        assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"


def test_what_changes_is_seen_at_once(server: Server) -> None:
    page = server.publish(2)
    assert "Maple Clinic" in get(page).text
    server.post(f"{page.url}/language", language="es")
    assert 'lang="es"' in get(page).text
    with server.services.db.write() as conn:
        conn.execute(
            sa.update(tables.accounts)
            .where(tables.accounts.c.id == page.account_id)
            .values(name="Birch Clinic", settings_version=2)
        )
    assert "Birch Clinic" in get(page).text
    with server.services.db.write() as conn:
        conn.execute(sa.update(tables.pages).where(tables.pages.c.id == page.page_id).values(state="closed"))
    assert get(page).status_code == 410
    assert get(page, "/ultrasound-01.jpg").status_code == 410


def test_the_days_left_are_todays(server: Server) -> None:
    page = server.publish(1, days=30)
    before = get(page).text
    server.clock.ahead = timedelta(days=1)
    after = get(page).text
    assert before != after
    assert "28 days are left." in after or "29 days are left." in after


def test_two_links_of_one_page_never_show_each_other(server: Server) -> None:
    page = server.publish(1)
    other_id = wire.new_id()
    token = server.services.keys.link_token(other_id, 1, server.services.keys.version)
    with server.services.db.write() as conn:
        conn.execute(
            sa.insert(tables.links).values(
                id=other_id,
                account_id=page.account_id,
                page_id=page.page_id,
                generation=1,
                key_version=server.services.keys.version,
                token_sha256=keys.token_sha256(token),
                delete_tries=0,
                created_at=server.clock(),
            )
        )
    for _ in range(2):
        other = requests.get(f"{server.url}/p/{token}", timeout=30).text
        assert page.token not in other
        assert token not in get(page).text


def test_a_code_is_asked_for_whatever_was_kept(server: Server, rendered: list[int]) -> None:
    page, browser = server.publish(1, gate="code", secret="maple7"), requests.Session()
    server.post(f"{page.url}/enter", browser, code="maple7")
    for _ in range(2):
        assert "ultrasound-01.jpg" in browser.get(page.url, timeout=30).text
    assert len(rendered) == 1
    assert "ultrasound-0" not in get(page).text
    assert get(page).headers["Cache-Control"] == "no-store"


def test_the_clinics_logo_comes_from_here(server: Server) -> None:
    page = server.publish(1, logo=clinic_logo())
    address = get(page).text.partition('class="logo" src="')[2].partition('"')[0]
    answer = requests.get(server.url + address, timeout=30)
    assert (answer.content, answer.headers["Content-Type"]) == (clinic_logo(), "image/png")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "private" in answer.headers["Cache-Control"]
    assert requests.get(f"{server.publish(1).url}/logo", timeout=30).status_code == 404
