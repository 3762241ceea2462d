"""Every page and state that a patient can meet, and how a browser gets there.

Each scene publishes a page of its own and leads the browser to one sight of it, by ids and names of fields
rather than by words, so that it works in every language. `make test-web` looks at all of them, and
`scripts/screenshots_page.py` draws them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from playwright.sync_api import Page as Browser
from seeded_pages import Page, Server, clinic_logo

from tricedesk.landing import asks, previews
from tricedesk.landing.db import tables

CODE: Final = "maple-7"
BOT: Final = "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"


@dataclass(frozen=True)
class Stage:
    """Where a scene plays: the server, the browser's page, the language of what is published."""

    server: Server
    browser: Browser
    language: str

    def publish(self, pictures: int = 3, **options: object) -> Page:
        return self.server.publish(pictures, language=self.language, **options)  # type: ignore[arg-type]

    def open(self, url: str) -> None:
        self.browser.goto(url, wait_until="load")

    def submit(self, **fields: str) -> None:
        """Fill fields by their names and send their form."""
        for name, value in fields.items():
            self.browser.locator(f"[name={name}]").fill(value)
        self.browser.locator("main form [type=submit]").first.click()
        self.browser.wait_for_load_state("load")

    def set_page(self, page: Page, **values: object) -> None:
        with self.server.services.db.write() as conn:
            conn.execute(sa.update(tables.pages).where(tables.pages.c.id == page.page_id).values(**values))


def gallery(stage: Stage) -> None:
    stage.open(stage.publish(6, clips=1).url)


def gallery_last(stage: Stage) -> None:
    stage.open(f"{stage.publish(10, clips=1).url}?page=2")


def gallery_few(stage: Stage) -> None:
    stage.open(stage.publish(2, logo=clinic_logo()).url)


def gallery_files(stage: Stage) -> None:
    page = stage.publish(1, attachments=2, gate="password", secret=CODE)
    stage.open(page.url)
    stage.submit(code=CODE)


def trouble_downloading(stage: Stage) -> None:
    stage.open(stage.publish(1).url)
    stage.browser.locator("summary").click()


def gate_code(stage: Stage) -> None:
    stage.open(stage.publish(gate="code", secret=CODE).url)


def gate_code_logo(stage: Stage) -> None:
    stage.open(stage.publish(gate="code", secret=CODE, logo=clinic_logo()).url)


def gate_code_wrong(stage: Stage) -> None:
    gate_code(stage)
    stage.submit(code="wrong-1")


def gate_code_too_many(stage: Stage) -> None:
    page = stage.publish(gate="code", secret=CODE)
    for _ in range(5):
        stage.server.post(f"{page.url}/enter", code="wrong-1")
    stage.open(page.url)
    stage.submit(code="wrong-1")


def password_new(stage: Stage) -> None:
    stage.open(stage.publish(attachments=1, gate="password").url)


def password_new_weak(stage: Stage) -> None:
    password_new(stage)
    stage.submit(password="password1", verify="password1")


def password_new_no_files(stage: Stage) -> None:
    stage.open(stage.publish(gate="password").url)


def password(stage: Stage) -> None:
    stage.open(stage.publish(attachments=1, gate="password", secret=CODE).url)


def password_wrong(stage: Stage) -> None:
    password(stage)
    stage.submit(code="wrong-1")


def settings(stage: Stage) -> None:
    stage.open(f"{stage.publish().url}/settings")


def settings_viewed(stage: Stage) -> None:
    page = stage.publish()
    for _ in range(3):
        stage.server.post(f"{page.url}/seen")
    stage.open(f"{page.url}/settings")


def settings_locked(stage: Stage) -> None:
    page = stage.publish()
    _lock(stage, page)
    stage.open(f"{page.url}/settings")


def delete(stage: Stage) -> None:
    stage.open(f"{stage.publish(6, clips=1).url}/delete")


def delete_files(stage: Stage) -> None:
    page = stage.publish(1, attachments=2, gate="password", secret=CODE)
    stage.open(page.url)
    stage.submit(code=CODE)
    stage.open(f"{page.url}/delete")


def delete_wrong(stage: Stage) -> None:
    page = stage.publish()
    stage.open(f"{page.url}/delete")
    stage.submit(code=_wrong(page))


def delete_locked(stage: Stage) -> None:
    page = stage.publish()
    _lock(stage, page)
    stage.open(f"{page.url}/delete")


def deleted(stage: Stage) -> None:
    page = stage.publish()
    stage.open(f"{page.url}/delete")
    stage.submit(code=page.delete_code)


def expired(stage: Stage) -> None:
    stage.open(stage.publish(days=-1).url)


def asked_again(stage: Stage) -> None:
    expired(stage)
    stage.submit()


def asked_too_often(stage: Stage) -> None:
    page = stage.publish(days=-1)
    for _ in range(3):
        stage.server.post(f"{page.url}/request")
    with stage.server.services.db.write() as conn:
        actor, now = "workstation:1", stage.server.clock()
        asks.answer_all(conn, page.account_id, page.page_id, "declined", actor, now=now)
    stage.open(page.url)
    stage.submit()


def file_of_an_old_tab(stage: Stage) -> None:
    stage.open(f"{stage.publish(days=-1).url}/ultrasound-01.jpg")


def closed(stage: Stage) -> None:
    page = stage.publish()
    stage.set_page(page, state="closed", ended_at=stage.server.clock())
    stage.open(page.url)


def unknown(stage: Stage) -> None:
    stage.open(f"{stage.server.url}/p/1111111111111111111111")


def trouble(stage: Stage) -> None:
    page = stage.publish(1)
    for name in list(stage.server.services.storage.list(page.account_id.hex)):
        stage.server.services.storage.delete(name)
    stage.open(f"{page.url}/ultrasound-01.jpg")


def foreign_form(stage: Stage) -> None:
    page = stage.publish(1)
    stage.browser.set_content(
        f'<form method="post" action="{page.url}/language"><input name="language" value="es"></form>'
    )
    stage.browser.evaluate("document.forms[0].submit()")
    stage.browser.wait_for_selector("main h1")


def link_preview(stage: Stage) -> None:
    stage.browser.set_extra_http_headers({"User-Agent": BOT})
    try:
        stage.open(stage.publish().url)
    finally:
        stage.browser.set_extra_http_headers({})


def clinic_look(stage: Stage) -> None:
    stage.open(clinic_address(stage.server, stage.publish()))


def clinic_look_no_password(stage: Stage) -> None:
    stage.open(clinic_address(stage.server, stage.publish(attachments=1, gate="password")))


def clinic_address(server: Server, page: Page) -> str:
    """Return the address through which the clinic looks at a page."""
    return previews.address(
        server.services, page.link_id, 1, server.services.keys.version, now=server.clock()
    )[0]


def _wrong(page: Page) -> str:
    return f"{(int(page.delete_code) + 1) % 10_000:04d}"


def _lock(stage: Stage, page: Page) -> None:
    for _ in range(10):
        stage.server.post(f"{page.url}/delete", code=_wrong(page))


SCENES: Final[tuple[Callable[[Stage], None], ...]] = (
    *(gallery, gallery_last, gallery_few, gallery_files, trouble_downloading),
    *(gate_code, gate_code_logo, gate_code_wrong, gate_code_too_many),
    *(password_new, password_new_no_files, password_new_weak, password, password_wrong),
    *(settings, settings_viewed, settings_locked),
    *(delete, delete_files, delete_wrong, delete_locked, deleted),
    *(expired, asked_again, asked_too_often, file_of_an_old_tab, closed, unknown, trouble, foreign_form),
    *(link_preview, clinic_look, clinic_look_no_password),
)
