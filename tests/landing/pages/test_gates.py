"""Codes and passwords: what stays behind them, who is let in, how often one may guess."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import requests
from seeded_pages import Page, Server

CODE = "maple7"


def nothing_leaves(page: Page, browser: requests.Session | None = None) -> None:
    """Assert that not one byte of a picture, thumbnail or file name comes out."""
    get = (browser or requests).get
    for name in [*page.files, "ultrasound-01.webp", "ultrasound-pictures.zip", "ultrasound-99.jpg"]:
        answer = get(f"{page.url}/{name}", timeout=30)
        assert (answer.status_code, answer.content) == (403, b""), name
        assert not re.search("ultrasound|attachment-", str(answer.headers))
    for path in ("", "?page=2", "/settings", "/delete"):
        answer = get(page.url + path, timeout=30)
        assert not re.search(r"ultrasound-\d|attachment-\d", answer.text)


def test_the_code_opens_the_page_for_this_browser(server: Server) -> None:
    page, browser = server.publish(2, gate="code", secret=CODE), requests.Session()
    gate = browser.get(page.url, timeout=30)
    assert "Enter the code the clinic gave you" in gate.text
    assert "the four digits there only delete this page" in gate.text
    nothing_leaves(page, browser)
    answer = server.post(f"{page.url}/enter", browser, code=f" {CODE} ")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/p/{page.token}")
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert "samesite=lax" in answer.headers["Set-Cookie"].lower()
    assert CODE not in answer.headers["Set-Cookie"]
    assert browser.get(f"{page.url}/ultrasound-01.jpg", timeout=30).content == page.files["ultrasound-01.jpg"]
    nothing_leaves(page)


def test_a_cookie_of_another_page_opens_nothing(server: Server) -> None:
    page, other = (server.publish(1, gate="code", secret=CODE) for _ in range(2))
    browser = requests.Session()
    server.post(f"{other.url}/enter", browser, code=CODE)
    name, value = next(
        (c.name, c.value) for c in browser.cookies if other.link_id.hex in c.name and "viewer" not in c.name
    )
    for forged in (value, "", "00", "zz", value[:-2] + "00", "é"):
        cookie = f"{name.replace(other.link_id.hex, page.link_id.hex)}={forged}".encode()
        answer = requests.get(f"{page.url}/ultrasound-01.jpg", headers={"Cookie": cookie}, timeout=30)
        assert answer.status_code == 403


def test_five_guesses_an_hour_from_one_place_and_the_admitted_stay(server: Server) -> None:
    page, browser = server.publish(1, gate="code", secret=CODE), requests.Session()
    server.post(f"{page.url}/enter", browser, code=CODE)
    answers = [server.post(f"{page.url}/enter", code="wrong-1") for _ in range(6)]
    assert [a.status_code for a in answers] == [403] * 5 + [429]  # the right one took none away
    assert "Too many tries. Try again after" in answers[-1].text
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 4200
    assert server.post(f"{page.url}/enter", code=CODE).status_code == 429  # not even the right one
    assert browser.get(page.url, timeout=30).status_code == 200
    assert server.events(page).count("code.wrong") == 5
    server.clock.ahead = timedelta(seconds=int(answers[-1].headers["Retry-After"]))
    assert server.post(f"{page.url}/enter", code=CODE).status_code == 303


def test_a_family_behind_one_address_does_not_lock_itself_out(server: Server) -> None:
    page = server.publish(1, gate="code", secret=CODE)
    answers = [server.post(f"{page.url}/enter", requests.Session(), code=CODE) for _ in range(25)]
    assert {answer.status_code for answer in answers} == {303}
    assert [server.post(f"{page.url}/enter", code="wrong-1").status_code for _ in range(6)] == [403] * 5 + [
        429
    ]


def test_a_code_is_known_in_any_digits(server: Server) -> None:
    page = server.publish(1, gate="code", secret="482913", language="ar")
    typed = "\u2067\u0664\u0668\u0662\u0669\u0661\u0663\u2069 "
    assert server.post(f"{page.url}/enter", requests.Session(), code=typed).status_code == 303


def test_a_file_in_a_tab_that_stayed_open_too_long_is_answered_in_words(server: Server) -> None:
    page = server.publish(1, gate="code", secret=CODE)
    for sent in ({"Sec-Fetch-Dest": "document"}, {"Accept": "text/html,*/*"}):
        answer = requests.get(f"{page.url}/ultrasound-pictures.zip", headers=sent, timeout=30)
        assert (answer.status_code, "Enter the code the clinic gave you" in answer.text) == (403, True)
        lost = requests.get(f"{page.url}/ultrasound-99.jpg", headers=sent, timeout=30)
        assert (lost.status_code, "Enter the code" in lost.text) == (403, True)
    picture = requests.get(f"{page.url}/ultrasound-01.jpg", headers={"Sec-Fetch-Dest": "image"}, timeout=30)
    assert (picture.status_code, picture.content) == (403, b"")


def test_a_hundred_guesses_at_once_evaluate_five(server: Server) -> None:
    page = server.publish(1, gate="code", secret=CODE)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda n: server.post(f"{page.url}/enter", code=f"wrong-{n}"), range(100)))
    assert sum(answer.status_code == 403 for answer in answers) == 5
    assert server.events(page).count("code.wrong") == 5


def test_twenty_guesses_a_day_at_one_link(server: Server) -> None:
    page, other = (server.publish(1, gate="code", secret=CODE) for _ in range(2))
    looked_at = 0
    for _ in range(12):
        server.clock.ahead += timedelta(minutes=75)
        looked_at += sum(
            server.post(f"{page.url}/enter", code="wrong-1").status_code == 403 for _ in range(3)
        )
    assert looked_at == 20
    assert "code.locked" in server.events(page)
    assert server.post(f"{other.url}/enter", code=CODE).status_code == 303


def test_an_empty_code_is_no_guess(server: Server) -> None:
    page = server.publish(1, gate="code", secret=CODE)
    for _ in range(7):
        assert server.post(f"{page.url}/enter", code=" ").status_code == 422
    assert server.post(f"{page.url}/enter", code=CODE).status_code == 303


def test_a_gate_without_its_secret_stays_shut(server: Server) -> None:
    page = server.publish(1, gate="code")
    nothing_leaves(page)
    assert server.post(f"{page.url}/enter", code="").status_code == 303
    nothing_leaves(page)


def test_a_page_without_attachments_does_not_warn_of_files_that_show_a_name(server: Server) -> None:
    page = server.publish(2, gate="password")
    said = requests.get(page.url, timeout=30).text
    assert "Anyone you share this page with will need the password." in said
    assert "show your name" not in said


def test_the_first_visitor_chooses_a_password(server: Server) -> None:
    page, browser = server.publish(2, attachments=1, gate="password"), requests.Session()
    first = browser.get(page.url, timeout=30).text
    assert "Choose a password for this page" in first
    assert "Some files may show your name." in first
    nothing_leaves(page, browser)
    for password, verify, said in [
        ("a1b2", "a1b2", "Use at least 6 characters."),
        ("abcdefg", "abcdefg", "Use at least one number."),
        ("1234567", "1234567", "Use at least one letter."),
        ("password1", "password1", "Many people use this password."),
        ("secret-77", "secret-78", "The two passwords differ."),
        ("a1" * 65, "a1" * 65, "Use at most 128 characters."),
    ]:
        answer = server.post(f"{page.url}/password", browser, password=password, verify=verify)
        assert (answer.status_code, said in answer.text) == (422, True)
        assert password not in answer.text
    nothing_leaves(page, browser)
    answer = server.post(f"{page.url}/password", browser, password="secret-77", verify="secret-77")
    assert answer.status_code == 303
    assert "Other files" in browser.get(page.url, timeout=30).text
    assert "Enter the password of this page" in requests.get(page.url, timeout=30).text
    nothing_leaves(page)
    second = requests.Session()
    assert server.post(f"{page.url}/enter", second, code="secret-77").status_code == 303
    assert second.get(f"{page.url}/attachment-01.pdf", timeout=30).content == page.files["attachment-01.pdf"]
    server.post(f"{page.url}/password", password="other-pass-8", verify="other-pass-8")
    assert server.post(f"{page.url}/enter", code="other-pass-8").status_code == 403
    assert server.events(page).count("page.password_set") == 1


@pytest.mark.slow
def test_fifty_passwords_at_once_one_wins(server: Server) -> None:
    page = server.publish(1, attachments=1, gate="password")

    def choose(n: int) -> requests.Response:
        return server.post(f"{page.url}/password", password=f"secret-{n:02}", verify=f"secret-{n:02}")

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(choose, range(50)))
    assert sum("Set-Cookie" in answer.headers for answer in answers) == 1
    assert server.events(page).count("page.password_set") == 1


def test_a_scanner_without_hands_sets_no_password(server: Server) -> None:
    page = server.publish(1, attachments=1, gate="password")
    requests.get(f"{page.url}/password?password=secret-77&verify=secret-77", timeout=30)
    requests.post(f"{page.url}/password", data={"password": "secret-77", "verify": "secret-77"}, timeout=30)
    assert server.row(page)["secret_hash"] is None


def test_deletion_stays_behind_the_gate(server: Server) -> None:
    page = server.publish(1, gate="code", secret=CODE)
    server.post(f"{page.url}/delete", code=page.delete_code)
    server.post(f"{page.url}/language", language="es")
    server.post(f"{page.url}/seen")
    row = server.row(page)
    assert (row["state"], row["language"], row["views"]) == ("open", "en", 0)
