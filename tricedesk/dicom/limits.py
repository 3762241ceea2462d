"""How much a DICOM file may ask for.

Owns: the figures that the reader child checks before it works, and the parent checks again in its answers.
Refuses: nothing by itself.
"""

from __future__ import annotations

MIB = 1024 * 1024

MAX_PIXELS = 64 * MIB  #: of one Frame (Rows x Columns)
MAX_SIDE = 65535  #: Rows, Columns: VR US
MAX_FRAMES = 100_000  #: of one Instance: an hour at 27 frames a second
MAX_FRAGMENTS = 1_000_000  #: of one encapsulated PixelData
MAX_ENCODED_FRAME = 192 * MIB  #: bytes of one Frame as stored
MAX_PRECISION = 16  #: bits of a compressed sample
MAX_INFLATED = 128 * MIB  #: of a deflated file; a bomb of 1 MB asked for 2.1 GB
MAX_DOCUMENT = 64 * MIB  #: of a file that holds a PDF
MAX_REGIONS = 64  #: items of SequenceOfUltrasoundRegions
MAX_IDENTIFIERS = 20_000  #: header values handed to the cleaner
MAX_ITEMS = 50_000  #: items of sequences in which these are looked for
MAX_TEXT = 1024  #: characters of one of them; longer ones are cut into several

DEFAULT_FRAME_MS = 40.0  #: of a clip that doesn't say: 25 frames a second
MIN_FRAME_MS = 2.0
MAX_FRAME_MS = 10_000.0

READ_TIMEOUT = 30.0  #: seconds of wall time for one Frame, or one file's description
