"""What a patient's browser gets from a running server."""

import html
import io
import random
import re
import shutil
import subprocess
import zipfile
from datetime import timedelta

import pytest
import requests
from seeded_pages import Server


def test_five_pictures_to_a_page_in_order(server: Server) -> None:
    page = server.publish(9, clips=1)
    first = requests.get(page.url, timeout=30)
    assert first.status_code == 200
    assert re.findall(r'<(?:img|video) src="[^"]*/([^"/]+)"', first.text) == [
        "ultrasound-01.jpg",
        "ultrasound-02.mp4",
        "ultrasound-03.jpg",
        "ultrasound-04.jpg",
        "ultrasound-05.jpg",
    ]
    assert "1\u20135 of 10" in first.text
    assert "Next page" in first.text
    assert "Previous page" not in first.text
    second = requests.get(page.url, params={"page": "2"}, timeout=30).text
    assert "6\u201310 of 10" in second
    assert "ultrasound-06.jpg" in second
    assert "Next page" not in second


@pytest.mark.parametrize("asked", ["0", "-1", "3", "99999999999", "x", "", "²", "1&page=2"])
def test_a_page_that_is_not_there_is_the_nearest(server: Server, asked: str) -> None:
    page = server.publish(6)
    assert requests.get(f"{page.url}?page={asked}", timeout=30).status_code == 200


def test_five_or_fewer_have_no_pager(server: Server) -> None:
    text = requests.get(server.publish(5).url, timeout=30).text
    assert "1\u20135" not in text
    assert "Next page" not in text


def test_the_page_says_until_when(server: Server) -> None:
    page = server.publish(1, days=1)
    assert "day is left." in requests.get(page.url, timeout=30).text
    assert "days are left." in requests.get(server.publish(1, days=90).url, timeout=30).text


def test_every_file_is_byte_for_byte_what_was_sent(server: Server) -> None:
    page = server.publish(3, clips=1, attachments=1)
    for name, data in page.files.items():
        answer = requests.get(f"{page.url}/{name}", timeout=30)
        assert answer.content == data, name
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        head = requests.head(f"{page.url}/{name}", timeout=30)
        assert head.headers["Content-Length"] == str(len(data))
        assert head.headers["ETag"] == answer.headers["ETag"]
    inline = requests.get(f"{page.url}/ultrasound-01.jpg", timeout=30)
    assert inline.headers["Content-Disposition"] == 'inline; filename="ultrasound-01.jpg"'
    assert inline.headers["Content-Type"] == "image/jpeg"
    saved = requests.get(f"{page.url}/ultrasound-01.jpg?download", timeout=30)
    assert saved.headers["Content-Disposition"] == 'attachment; filename="ultrasound-01.jpg"'
    extra = requests.get(f"{page.url}/attachment-01.pdf", timeout=30)
    assert extra.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in extra.headers["Content-Security-Policy"]
    assert requests.get(f"{page.url}/ultrasound-02.webp", timeout=30).headers["Content-Type"] == "image/webp"
    assert requests.get(f"{page.url}/ultrasound-99.jpg", timeout=30).status_code == 404


def test_the_zip_holds_everything_and_says_its_length(server: Server, tmp_path) -> None:
    page = server.publish(4, clips=1, attachments=2)
    url = f"{page.url}/ultrasound-pictures.zip"
    answer = requests.get(url, timeout=30)
    assert int(requests.head(url, timeout=30).headers["Content-Length"]) == len(answer.content)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
        assert {name: file.read(name) for name in file.namelist()} == page.files
        assert file.namelist() == list(page.files)
    (tmp_path / "all.zip").write_bytes(answer.content)
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tq", tmp_path / "all.zip"], check=True, capture_output=True)


def test_any_range_of_the_zip_is_that_of_the_whole(server: Server) -> None:
    url = f"{server.publish(6, clips=1).url}/ultrasound-pictures.zip"
    rng, session = random.Random(20), requests.Session()
    whole = session.get(url, timeout=30)
    size = len(whole.content)
    for _ in range(200):
        start, last = sorted(rng.choices(range(size), k=2))
        part = session.get(url, headers={"Range": f"bytes={start}-{last}"}, timeout=30)
        assert part.status_code == 206
        assert part.headers["Content-Range"] == f"bytes {start}-{last}/{size}"
        assert part.content == whole.content[start : last + 1]


def test_a_broken_download_resumes_only_if_nothing_changed(server: Server) -> None:
    url = f"{server.publish(2).url}/ultrasound-01.jpg"
    whole = requests.get(url, timeout=30)

    def ask(value: str, if_range: str) -> requests.Response:
        return requests.get(url, headers={"Range": value, "If-Range": if_range}, timeout=30)

    assert ask("bytes=100-", whole.headers["ETag"]).content == whole.content[100:]
    for other in ('"another"', "W/" + whole.headers["ETag"], "Tue, 24 Nov 2026 00:00:00 GMT"):
        answer = ask("bytes=100-", other)
        assert (answer.status_code, answer.content) == (200, whole.content)
    several = requests.get(url, headers={"Range": "bytes=0-1,5-6"}, timeout=30)
    assert (several.status_code, several.content) == (200, whole.content)
    beyond = requests.get(url, headers={"Range": f"bytes={len(whole.content)}-"}, timeout=30)
    assert (beyond.status_code, beyond.content) == (416, b"")
    assert beyond.headers["Content-Range"] == f"bytes */{len(whole.content)}"


def test_looking_changes_nothing(server: Server) -> None:
    page = server.publish(6, clips=1)
    before, events = dict(server.row(page)), server.events(page)
    paths = ["", "?page=2", "/settings", "/delete", "/seen", "/language", "/enter", "/password", "/request"]
    paths += [
        "/app.webmanifest",
        "/ultrasound-01.jpg?download",
        "/ultrasound-pictures.zip",
        "/delete?code=1234",
    ]
    for path in paths:
        for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
            requests.request(method, page.url + path, timeout=30)
    assert dict(server.row(page)) == before
    assert server.events(page) == events


def test_a_view_is_a_persons_and_counts_once_in_half_an_hour(server: Server) -> None:
    page, browser = server.publish(1), requests.Session()
    for _ in range(3):
        assert server.post(f"{page.url}/seen", browser).status_code == 204
    assert server.row(page)["views"] == 1
    server.post(f"{page.url}/seen")  # another browser
    assert server.row(page)["views"] == 2
    server.clock.ahead = timedelta(minutes=31)
    server.post(f"{page.url}/seen", browser)
    assert server.row(page)["views"] == 3
    assert server.events(page).count("page.viewed") == 3
    assert "This page was viewed 3 times." in requests.get(f"{page.url}/settings", timeout=30).text


def test_the_language_changes_for_everyone(server: Server) -> None:
    page, browser = server.publish(2), requests.Session()
    server.post(f"{page.url}/language", browser, language="tlh")
    assert server.row(page)["language"] == "en"
    answer = server.post(f"{page.url}/language", browser, language="ar")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/p/{page.token}/settings")
    other = requests.get(page.url, timeout=30)
    assert '<html lang="ar" dir="rtl">' in other.text
    assert "مرحبًا" in other.text
    assert server.events(page).count("page.language") == 1
    assert server.row(page)["views"] == 1  # the first form that is sent is a sign of a person


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-site", "Origin": "OWN"},
    ],
)
def test_a_form_from_elsewhere_does_nothing(server: Server, headers: dict[str, str]) -> None:
    page = server.publish(1)
    sent = {name: value.replace("OWN", server.url) for name, value in headers.items()}
    for path, form in (
        ("language", {"language": "es"}),
        ("delete", {"code": page.delete_code}),
        ("seen", {}),
    ):
        assert requests.post(f"{page.url}/{path}", data=form, headers=sent, timeout=30).status_code == 403
    assert dict(server.row(page)) | {"language": "en", "state": "open", "views": 0} == dict(server.row(page))


def test_an_older_browser_says_its_origin_instead(server: Server) -> None:
    page = server.publish(1)
    answer = requests.post(f"{page.url}/seen", headers={"Origin": server.url}, timeout=30)
    assert answer.status_code == 204


def test_a_form_that_is_too_large_is_refused(server: Server) -> None:
    page = server.publish(1)
    assert server.post(f"{page.url}/language", language="x" * 20_000).status_code == 413
    assert server.post(f"{page.url}/delete", **{f"f{n}": "x" for n in range(50)}).status_code == 413


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7*7 }} %(date)s %s",
        "javascript:alert(1)//",
        "O'Neill & Söhne</title>",
    ],
)
def test_a_hostile_clinic_name_is_only_text(server: Server, name: str) -> None:
    page = server.publish(1, clinic=name, phone='"><b>')
    for path in ("", "/settings", "/delete"):
        text = requests.get(page.url + path, timeout=30).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert '"><b>' not in text
        assert f"<bdi>{name}</bdi>" in html.unescape(text)  # as it was typed: no template, no placeholder ran
    assert requests.get(f"{page.url}/app.webmanifest", timeout=30).json()["short_name"] == name


def test_a_link_preview_sees_the_clinic_and_nothing_else(server: Server) -> None:
    text = requests.get(server.publish(2).url, timeout=30).text
    tags = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', text))
    assert tags == {"type": "website", "title": "Your ultrasound pictures", "site_name": "Maple Clinic"}
    assert "noindex" in text


def test_nothing_is_inline_or_from_elsewhere(server: Server) -> None:
    answer = requests.get(server.publish(2).url, timeout=30)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=)", answer.text)
    assert not re.findall(r'(?:src|poster)="https?:', answer.text)
    for url in re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text):
        found = requests.get(server.url + url, timeout=30)
        assert found.status_code == 200
        assert "immutable" in found.headers["Cache-Control"]
    assert requests.get(server.url + "/static/0000000000000000/page.css", timeout=30).status_code == 404


@pytest.mark.parametrize(
    "path", ["/", "/p/", "/p/abc", "/p/1111111111111111111111", "/p/" + "x" * 5000, "/x/y", "/p/%00"]
)
def test_an_unknown_address_gets_one_plain_page(server: Server, path: str) -> None:
    answer = requests.get(server.url + path, timeout=30)
    assert answer.status_code == 404
    assert "Page not found." in answer.text
    assert "Check that you copied the whole link." in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    spanish = requests.get(server.url + path, headers={"Accept-Language": "es"}, timeout=30)
    assert "Página no encontrada." in spanish.text


def test_storage_that_lost_a_picture_is_a_problem_of_ours(server: Server) -> None:
    page = server.publish(2)
    for name in list(server.services.storage.list(page.account_id.hex)):
        server.services.storage.delete(name)
    answer = requests.get(f"{page.url}/ultrasound-01.jpg", timeout=30)
    assert answer.status_code == 503
    assert "Try again later." in answer.text


def test_a_wrong_method_is_said_to_be_one(server: Server) -> None:
    page = server.publish(1)
    answer = requests.post(page.url, timeout=30)
    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD"}
    assert "Page not found." in answer.text
