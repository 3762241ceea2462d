"""The devices on which every page is looked at."""

from __future__ import annotations

from typing import Any, Final

PHONE: Final[dict[str, Any]] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SMALL_PHONE: Final = PHONE | {"viewport": {"width": 320, "height": 640}}
DESKTOP: Final[dict[str, Any]] = {"viewport": {"width": 1280, "height": 800}}

LOOKS: Final[dict[str, dict[str, Any]]] = {
    f"{device}-{scheme}": options | {"color_scheme": scheme}
    for device, options in (("phone", PHONE), ("desktop", DESKTOP))
    for scheme in ("light", "dark")
}
