"""Walks a folder and says what lies in it: names, sizes, times; and one signature of all of that.

Owns: links, loops, special files, folders that may not be opened.
Refuses: opening files. Links to folders aren't followed: they may lead in circles, or out of the folder.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
from dataclasses import dataclass, field

Entry = tuple[str, int, int]  #: name, size in bytes, mtime in nanoseconds


@dataclass(slots=True)
class Tree:
    """What a walk found. Paths are as `os.fspath` gives them; each stands in one place.

    `folders` maps each folder to its regular files; `closed` maps a folder that can't be listed to why;
    `special` are links to folders or to nothing, pipes, sockets, devices. `signature` changes when a file
    comes, goes, or changes its size or time.
    """

    folders: dict[str, list[Entry]] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    special: list[str] = field(default_factory=list)
    signature: bytes = b""

    @property
    def files(self) -> int:
        """Number of regular files."""
        return sum(map(len, self.folders.values()))


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
            status = os.stat(folder)  # noqa: PTH116 - this loop is what a rescan costs
            # A junction or a mount can lead back up without being a link.
            if status.st_ino and (status.st_dev, status.st_ino) in seen:
                tree.special.append(folder)
                continue
            seen.add((status.st_dev, status.st_ino))
            files, below = _list(folder, tree.special)
        except FileNotFoundError:
            if folder == root:
                raise
            continue
        except OSError as error:
            if folder == root:
                raise
            tree.closed[folder] = f"The folder can't be opened: {os.strerror(error.errno or 0)}."
            continue
        tree.folders[folder] = files
        signature.update(os.fsencode(folder) + b"\0")
        signature.update(listing(files))
        below.sort(reverse=True)
        waiting += below
    tree.signature = signature.digest()
    return tree


def listing(files: list[Entry]) -> bytes:
    """A folder's files as bytes that are the same as long as nothing in it changed."""
    return marshal.dumps(files, 2)  # version 2 has no references, which depend on who else holds a name


def _list(folder: str, special: list[str]) -> tuple[list[Entry], list[str]]:
    files: list[Entry] = []
    below: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.path)
                continue
            try:
                status = entry.stat()
            except OSError:
                if entry.is_symlink():  # to nothing, or to itself
                    special.append(entry.path)
                continue  # or gone since
            if stat.S_ISREG(status.st_mode):
                files.append((entry.name, status.st_size, status.st_mtime_ns))
            else:
                special.append(entry.path)
    return files, below
