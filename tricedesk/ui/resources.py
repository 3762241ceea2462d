"""Where icons, the style sheet and translations lie: beside the source, or in the wheel and the bundle.

Owns: finding them.
Refuses: reading them.
"""

from __future__ import annotations

from pathlib import Path

import tricedesk


def resource(name: str) -> Path:
    """Return the path of a file below `resources/`."""
    return _root("resources") / name


def translations() -> Path:
    """Return the folder of the desk's translations (`*.ts`)."""
    return _root("translations") / "desk"


def _root(kind: str) -> Path:
    package = Path(tricedesk.__file__).parent
    packed = package / "_data" / kind
    return packed if packed.is_dir() else package.parent / kind
