"""The patient's side of the demo: opens the link, saves a picture and all of them.

Owns: reading the page as a browser without JavaScript would. Refuses: knowing any address but the link.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests

from tricedesk.errors import TriceDeskError


@dataclass(frozen=True, slots=True)
class Saved:
    """What a visit brought: the first picture or clip, and the zip's files by name."""

    first: bytes
    zipped: dict[str, bytes]


def visit(link: str) -> Saved:
    """Open a landing page and save its first picture, and all in one zip.

    Raises:
        TriceDeskError: the page, a picture or the zip can't be had, or the zip is damaged.
    """
    page = _get(link)
    links = _Downloads()
    links.feed(page.decode())
    pictures = [href for name, href in links.found if name.endswith((".jpg", ".mp4"))]
    zips = [href for name, href in links.found if name.endswith(".zip")]
    if not pictures or not zips:
        raise TriceDeskError("The page offers nothing to save.")
    with zipfile.ZipFile(io.BytesIO(_get(urljoin(link, zips[0])))) as archive:
        if archive.testzip() is not None:
            raise TriceDeskError("The zip is damaged.")
        zipped = {name: archive.read(name) for name in archive.namelist()}
    return Saved(_get(urljoin(link, pictures[0])), zipped)


def _get(url: str) -> bytes:
    response = requests.get(url, timeout=30)
    if response.status_code != 200:
        raise TriceDeskError("The page can't be opened.", f"It answers {response.status_code}.")
    return response.content


class _Downloads(HTMLParser):
    """Collects `<a href=… download=name>`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("download") and values.get("href"):
            self.found.append((str(values["download"]), str(values["href"])))
