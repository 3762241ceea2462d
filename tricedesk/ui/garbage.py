"""When cyclic garbage is collected: in the window's own thread, and little at a time.

Owns: Python's collector while a window is open. Refuses: saying what is garbage.

Left alone, the collector runs in whatever thread makes an object. There it looks through all that live (50 to
80 ms beside a large folder), and the window stands still meanwhile, since that thread holds the interpreter.
And a QObject that ends in another thread than its own can take the process with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_MS = 500
"""So often what was made lately is looked through."""
ALL_MS = 60_000
"""So often everything is, but for what was there when the window opened: that stays as long as it does."""


class Garbage(QObject):
    """Collects in the thread that makes it, from then on until `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._young, self._all = QTimer(self), QTimer(self)
        self._young.timeout.connect(self._look_at_young)
        self._all.timeout.connect(self._look_at_all)
        self._young.start(YOUNG_MS)
        self._all.start(ALL_MS)

    def end(self) -> None:
        """Leave it to Python again, where it was."""
        self._young.stop()
        self._all.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def _look_at_young(self) -> None:
        young, older, _ = gc.get_count()
        if young > gc.get_threshold()[0]:
            gc.collect(1 if older > gc.get_threshold()[1] else 0)

    @Slot()
    def _look_at_all(self) -> None:
        gc.collect()
