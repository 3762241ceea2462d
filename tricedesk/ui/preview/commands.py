"""What a person can ask of the picture: by key, and with the mouse.

Owns: the names, and which key asks for what (letters act only where the picture has the focus).
Refuses: doing it.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt


class Command(StrEnum):
    """What a key asks for."""

    PLAY = "play"
    FRAME_BACK = "frame_back"
    FRAME_ON = "frame_on"
    PICTURE_BACK = "picture_back"
    PICTURE_ON = "picture_on"
    STUDY_BACK = "study_back"
    STUDY_ON = "study_on"
    FIRST = "first"
    LAST = "last"
    INCLUDE = "include"
    ORIGINAL = "original"
    ORIGINAL_OVER = "original_over"
    NO_TOOL = "no_tool"
    COVER = "cover"
    KEEP = "keep"


KEYS = {
    Qt.Key.Key_Space: Command.PLAY,
    Qt.Key.Key_C: Command.PLAY,
    Qt.Key.Key_Left: Command.FRAME_BACK,
    Qt.Key.Key_Right: Command.FRAME_ON,
    Qt.Key.Key_Up: Command.PICTURE_BACK,
    Qt.Key.Key_Down: Command.PICTURE_ON,
    Qt.Key.Key_PageUp: Command.STUDY_BACK,
    Qt.Key.Key_PageDown: Command.STUDY_ON,
    Qt.Key.Key_Home: Command.FIRST,
    Qt.Key.Key_End: Command.LAST,
    Qt.Key.Key_X: Command.INCLUDE,
    Qt.Key.Key_Escape: Command.NO_TOOL,
    Qt.Key.Key_D: Command.COVER,
    Qt.Key.Key_K: Command.KEEP,
}


class Tool(StrEnum):
    """What mouse and arrow keys do on the picture."""

    HAND = "hand"
    COVER = "cover"
    KEEP = "keep"
