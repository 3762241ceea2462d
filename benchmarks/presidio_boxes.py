"""What Presidio's image redactor would cover, for `bench_text.py`, run by an interpreter that has it.

    python -m venv P && P/bin/pip install presidio-image-redactor and a language model of spaCy's
    TRICEDESK_PRESIDIO=P/bin/python python benchmarks/bench_text.py

Reads paths of pictures, one a line, and answers each with a line of JSON: boxes [left, top, width, height].
Its own default model (en_core_web_lg) can't be had from the package index; the first spaCy model found
is taken. It is no dependency of ours, and this file imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def engine() -> Any:
    """Return the image analyzer with the first language model that is installed."""
    import spacy  # type: ignore[import-not-found]
    from presidio_analyzer import AnalyzerEngine  # type: ignore[import-not-found]
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # type: ignore[import-not-found]
    from presidio_image_redactor import ImageAnalyzerEngine  # type: ignore[import-not-found]

    models = spacy.util.get_installed_models()
    if not models:
        sys.exit("no language model of spaCy's is installed")
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": min(models)}]}
    language = NlpEngineProvider(nlp_configuration=settings).create_engine()
    return ImageAnalyzerEngine(
        analyzer_engine=AnalyzerEngine(nlp_engine=language, supported_languages=["en"])
    )


def main() -> None:
    from PIL import Image

    analyzer = engine()
    for path in sys.stdin:
        found = analyzer.analyze(Image.open(path.strip()))
        sys.stdout.write(json.dumps([[r.left, r.top, r.width, r.height] for r in found]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
