"""The three models: found on this computer, proved by their hashes, and run.

Owns: which files they are, and how sessions are made. Refuses: any other file under their name, any network.

Two lie in the `rapidocr` distribution, or in the bundle's data. Its package is never imported: it would
bring OpenCV, and its own pipeline normalises wrongly for these models. The third is our own, in `resources/`;
`scripts/burned_in/train.py` makes it.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

THREADS = 1
"""Each child takes a core, and two are at work: two threads for one picture cost half as much again."""


class ModelMissingError(RuntimeError):
    """A model is not on this computer, or is not the file that was tested."""


@dataclass(frozen=True, slots=True)
class Model:
    """One model file, by name and SHA-256."""

    name: str
    sha256: str


DETECTOR = Model(
    "PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
)
BURNED_IN = Model("burned_in.onnx", "2ca0730d1d64e1d15f0b55e575df2cbdcad637233bfd34df4d557c61af85189b")
RECOGNISER = Model(
    "PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
)

MODELS = (DETECTOR, BURNED_IN, RECOGNISER)


def read_model(model: Model) -> bytes:
    """Return a model's bytes.

    Raises:
        ModelMissingError: it isn't there, can't be read, or is another file.
    """
    for folder in _folders():
        try:
            data = (folder / model.name).read_bytes()
        except OSError:
            continue
        if hashlib.sha256(data).hexdigest() == model.sha256:
            return data
        raise ModelMissingError(f"{model.name} is not the file that was tested")
    raise ModelMissingError(f"{model.name} is not installed")


@functools.cache
def proven() -> bool:
    """Tell whether all models are here and are what was tested. Looked up once a process."""
    try:
        for model in MODELS:
            read_model(model)
    except ModelMissingError:
        return False
    return True


def session(model: Model) -> InferenceSession:
    """Return a model ready to run on one thread.

    Without an arena, which would keep the most that pictures of any size ever took, and with numbers too
    small to matter taken as 0: on dark pictures they cost more than all the others.

    Raises:
        ModelMissingError
    """
    # Its wheel reports to its maker from the moment it is loaded, unless it finds this.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    data = read_model(model)
    onnxruntime.disable_telemetry_events()  # on Windows, where the system collects them, the only switch
    onnxruntime.set_default_logger_severity(4)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    # A thread that waits must not burn the processor that the window needs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def _folders() -> list[Path]:
    """Return where models may lie: in the bundle, else beside the source or in the distribution."""
    folders = []
    with resources.as_file(resources.files("tricedesk")) as package:
        folders += [package / "_data" / "models", package / "_data" / "resources" / "models"]
        folders.append(package.parent / "resources" / "models")
    spec = importlib.util.find_spec("rapidocr")  # finds a package without running it
    places = (spec.submodule_search_locations if spec else None) or ()
    return [*folders, *(Path(place) / "models" for place in places)]
