"""Walks a folder and says what lies in it: names, sizes, times; and one signature of all of that.

Owns: links, loops, special files, folders that may not be opened.
Refuses: opening files. Links to folders aren't followed: they may lead in circles, or out of the folder.
"""

from __future__ import annotations

import hashlib
import os
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

Entry = tuple[str, int, int]  #: name, size in bytes, mtime in nanoseconds


@dataclass(slots=True)
class Folder:
    """A folder's regular files: their names, and size and mtime of each, one after the other.

    No object a file: ten thousand tuples cost a rescan more than their contents.
    """

    names: list[str] = field(default_factory=list)
    numbers: array[int] = field(default_factory=lambda: array("q"))

    def entries(self) -> Iterator[Entry]:
        """Name, size, mtime of each file."""
        return zip(self.names, self.numbers[::2], self.numbers[1::2], strict=True)


@dataclass(slots=True)
class Tree:
    """What a walk found. Paths are as `os.fspath` gives them; each stands in one place.

    `folders` maps each folder to its regular files; `closed` maps a folder that can't be listed to why;
    `special` are links to folders or to nothing, pipes, sockets, devices. `signature` changes when a file
    comes, goes, or changes its size or time.
    """

    folders: dict[str, Folder] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    special: list[str] = field(default_factory=list)
    signature: bytes = b""

    @property
    def files(self) -> int:
        """Number of regular files."""
        return sum(len(folder.names) for folder in self.folders.values())


def walk(root: str) -> Tree:
    """Walk over a folder and all below it.

    Raises:
        OSError: the folder itself can't be listed.
    """
    tree = Tree()
    signature = hashlib.blake2b(digest_size=16)
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            if sys.platform == "win32":  # a junction can lead back up without being a link
                status = os.stat(folder)  # noqa: PTH116 - this loop is what a rescan costs
                if (status.st_dev, status.st_ino) in seen:
                    tree.special.append(folder)
                    continue
                seen.add((status.st_dev, status.st_ino))
            listed, below = _list(folder, tree.special)
        except FileNotFoundError:
            if folder == root:
                raise
            continue
        except OSError as error:
            if folder == root:
                raise
            tree.closed[folder] = f"The folder can't be opened: {os.strerror(error.errno or 0)}."
            continue
        tree.folders[folder] = listed
        signature.update(os.fsencode("\0".join((folder, *listed.names, ""))))
        signature.update(listed.numbers)
        below.sort(reverse=True)
        waiting += below
    tree.signature = signature.digest()
    return tree


def _list(path: str, special: list[str]) -> tuple[Folder, list[str]]:
    folder = Folder()
    below: list[str] = []
    add_name, add_number = folder.names.append, folder.numbers.append
    with os.scandir(path) as entries:
        for entry in entries:
            try:
                if entry.is_file():
                    status = entry.stat()
                    add_number(status.st_size)
                    add_number(status.st_mtime_ns)
                    add_name(entry.name)
                elif entry.is_dir(follow_symlinks=False):
                    below.append(entry.path)
                elif os.path.lexists(entry.path):  # a link to a folder or to nothing, a pipe, a device
                    special.append(entry.path)
            except OSError:  # gone since, or a link to itself
                if entry.is_symlink():
                    special.append(entry.path)
    return folder, below
