"""CleanFrame → JPEG, and → WebP for the screen.

Owns: how a still picture is encoded. Refuses: anything but a CleanFrame, and any metadata: a JPEG has a JFIF
header and no other APPn or COM, a WebP one chunk of pixels.
"""

from __future__ import annotations

import io

import simplejpeg
from PIL import Image

from tricedesk.clean.cleaner import CleanFrame, Pixels
from tricedesk.package.sizes import screen_size

QUALITY = 92
"""Of 100. Colours are never thinned out (4:4:4): Doppler's are small and saturated."""
SCREEN_QUALITY = 80
MAX_EDGE = 65500
"""libjpeg's limit, in pixels."""


def jpeg(frame: CleanFrame) -> bytes:
    """Return the frame as JPEG; of one channel where the picture is grey throughout.

    The encoder is handed pixels and nothing else, so there is no metadata that it could carry over.
    """
    pixels = _clean(frame).pixels
    # Most pictures with colour show it in a few rows: the whole is only looked through if these are grey.
    sampling = "Gray" if _is_grey(pixels[::16]) and _is_grey(pixels) else "444"
    return bytes(simplejpeg.encode_jpeg(pixels, QUALITY, "RGB", sampling))


def webp(frame: CleanFrame) -> bytes:
    """Return the frame as WebP of `screen_size`.

    Built with `Image.frombytes`: a re-saved file would keep comments and profiles.
    """
    image = Image.frombytes("RGB", (_clean(frame).columns, frame.rows), frame.rgb)
    size = screen_size(frame.rows, frame.columns)
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = io.BytesIO()
    image.save(out, "WEBP", quality=SCREEN_QUALITY, method=2)
    return out.getvalue()


def _is_grey(pixels: Pixels) -> bool:
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return bool((red == green).all() and (green == blue).all())


def _clean(frame: CleanFrame) -> CleanFrame:
    if type(frame) is not CleanFrame:
        raise TypeError("only a CleanFrame is encoded")
    return frame
