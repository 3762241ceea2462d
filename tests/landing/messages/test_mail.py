"""What a mail says and how it is put together: headers, both parts, two languages, a clinic's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.landing import languages
from tricedesk.landing.messages import mail
from tricedesk.landing.messages.letter import Letter

MOMENT = datetime(2027, 4, 16, 4, tzinfo=UTC)
LINK = "https://pictures.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty"
LETTER = Letter(
    language="en",
    clinic="Maple Clinic",
    phone="555 0134",
    country="US",
    time_zone="America/New_York",
    link=LINK,
    delete_code="0042",
    gate="none",
    expires_at=MOMENT,
    own_language="en",
)
OWN = """Hello from {clinic}!

Your pictures:

{link}

Until {date}; <b>delete</b> with {code}: {link}
Call {phone}."""


def _compose(letter: Letter = LETTER, **options: Any) -> EmailMessage:
    values = {
        "to": "ann@patients.example.net",
        "sender": "pictures@example.org",
        "message_id": wire.new_id(),
        "now": MOMENT,
    }
    return mail.compose(letter, **(values | options))


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())


class _Text(HTMLParser):
    """What a reader of the HTML sees, its tags and its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._in_style = False
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.seen.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    @property
    def text(self) -> str:
        return " ".join("".join(self.seen).split())


def test_headers_that_say_what_it_is() -> None:
    message_id = wire.new_id()
    message = _compose(message_id=message_id)
    assert message["Message-ID"] == f"<{message_id}@example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Content-Language"] == "en"
    assert str(message["From"]) == "Maple Clinic <pictures@example.org>"
    assert message["Reply-To"] is None
    assert message["List-Unsubscribe"] is None
    again = _compose(message_id=message_id)
    assert again["Message-ID"] == message["Message-ID"]


def test_the_clinic_may_name_a_sender_and_where_answers_go() -> None:
    message = _compose(replace(LETTER, sender_name="Maple, Ultrasound", reply_to="desk@maple.example"))
    assert message["From"].addresses[0].display_name == "Maple, Ultrasound"
    assert message["From"].addresses[0].addr_spec == "pictures@example.org"
    assert message["Reply-To"] == "desk@maple.example"
    assert _part(message, "plain").rstrip().endswith("Maple, Ultrasound")


@pytest.mark.parametrize(
    "evil", ["Maple\r\nBcc: all@example.org", "Maple\nX: y", "Maple\x00\x0b", "Maple\u2028X: y"]
)
def test_a_name_can_not_become_a_header(evil: str) -> None:
    raw = _compose(replace(LETTER, clinic=evil, sender_name=evil)).as_bytes().decode()
    head = raw.partition("\r\n\r\n")[0]
    names = {line.partition(":")[0] for line in head.split("\r\n") if line and not line[0].isspace()}
    assert not names & {"Bcc", "X"}
    with pytest.raises(mail.AddressError):
        _compose(to="ann@example.net\r\nBcc: all@example.org")


@pytest.mark.parametrize("language", languages.available())
@pytest.mark.parametrize("gate", ["none", "code", "password"])
def test_both_parts_say_the_same_in_every_language(language: str, gate: str) -> None:
    message = _compose(replace(LETTER, language=language, gate=gate))
    html = _Text(_part(message, "html"))
    plain = " ".join(_part(message, "plain").split())
    t = languages.translations(language, "US")
    facts = {LINK, "0042", "555 0134", "Maple Clinic", t.day(datetime(2027, 4, 15, tzinfo=UTC).date())}
    gates = {
        "code": t.gettext("The page asks for the code that the clinic gave you. It is not in this message."),
        "password": t.gettext("At your first visit you choose a password for the page."),
    }
    for said in (plain, html.text):
        assert all(fact in said for fact in facts), said
        assert {name for name, text in gates.items() if text in said} == {gate} - {"none"}
    for sentence in re.split(r"(?<=[.:؟?!])\s", plain):
        bare = sentence.replace("Maple Clinic", "").replace(LINK, "").strip()
        assert bare in html.text.replace("Maple Clinic", "").replace(LINK, "") or "555 0134" in bare, sentence
    assert html.tags[0] == ("html", {"lang": language, "dir": t.direction})
    cells = [attributes for tag, attributes in html.tags if tag == "td"]
    assert (cells[0]["lang"], cells[0]["dir"]) == (language, t.direction)


def test_nothing_is_fetched_and_nothing_is_attached() -> None:
    message = _compose()
    html = _part(message, "html")
    fetching = {"img", "script", "link", "iframe", "video", "audio", "object", "embed", "form", "base"}
    assert not {tag for tag, _ in _Text(html).tags} & fetching
    assert "url(" not in html
    assert "@import" not in html
    assert {a["href"] for tag, a in _Text(html).tags if tag == "a"} == {LINK}
    assert all(part.get_content_disposition() is None for part in message.walk())
    assert len(message.as_bytes()) < 30_000


def test_a_second_language_stands_below_in_its_own_direction() -> None:
    message = _compose(replace(LETTER, second_language="ar"))
    html = _Text(_part(message, "html"))
    sections = [a for tag, a in html.tags if tag == "td" and "lang" in a]
    assert [(a["lang"], a["dir"]) for a in sections] == [("en", "ltr"), ("ar", "rtl")]
    assert message["Content-Language"] == "en, ar"
    assert message["Subject"] == "Your pictures from Maple Clinic"
    for said in (_part(message, "plain"), html.text):
        assert said.count("0042") == 2
        first, second = said.index("Your ultrasound pictures"), said.index("رمز")
        assert first < second


def test_the_clinics_own_words_are_text_and_their_link_can_be_pressed() -> None:
    message = _compose(replace(LETTER, own_words=OWN, gate="code"))
    plain, html = _part(message, "plain"), _part(message, "html")
    assert (
        f"Hello from Maple Clinic!\n\nYour pictures:\n\n{LINK}\n\nUntil April 15, 2027; <b>delete</b>"
        in plain
    )
    read = _Text(html)
    assert "<b>delete</b> with 0042" in read.text
    assert "b" not in {tag for tag, _ in read.tags}
    assert [a.get("class") for tag, a in read.tags if tag == "a"] == ["button", "address", "address"]
    for said in (plain, read.text):  # what a clinic may have forgotten to say
        assert "the code that the clinic gave you" in said
        assert "The code 0042 deletes the page and its pictures." in said
        assert "{" not in said
    other = _compose(replace(LETTER, own_words=OWN, language="es"))
    assert "Hello" not in _part(other, "plain")


def test_hostile_names_stay_text() -> None:
    evil = "<script>alert(1)</script>\"' {{ 7*7 }} %(code)s {code}"
    letter = replace(LETTER, clinic=evil, phone="<img src=x>", sender_name=evil, own_words="")
    for written in (letter, replace(letter, own_words=f"{evil} {{link}}")):
        read = _Text(_part(_compose(written), "html"))
        assert not {tag for tag, _ in read.tags} & {"script", "img"}
        assert "<script>alert(1)</script>" in read.text
        assert "49" not in read.text


@pytest.mark.parametrize(
    "address",
    ["ann@exa(mple.org", f"ann@{'a' * 64}.example", "ann@ex..ample.org", "ann@-.-", "ann", "@example.org\n"],
)
def test_an_address_that_no_mail_can_have(address: str) -> None:
    with pytest.raises(mail.AddressError):
        _compose(to=address)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("o'brien+scan@example.org", "o'brien+scan@example.org"),
        ("ann@praxis-müller.example", "ann@xn--praxis-mller-klb.example"),
        ("a(b)@example.org", '"a(b)"@example.org'),
    ],
)
def test_odd_addresses_that_mail_can_have(address: str, written: str) -> None:
    assert _compose(to=address)["To"].addresses[0].addr_spec == written
