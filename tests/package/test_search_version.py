"""What was found is remembered under a version: whoever changes what is found has to raise it."""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path

import tricedesk
from tricedesk.package.texts import SEARCH_VERSION

KNOWN = ("7", "409326c6a69aff46")
"""The version, and the digest of all that decides what is found and what becomes of it."""
ROOT = Path(tricedesk.__file__).parent
BEGIN = ("package/texts.py", "package/searcher.py")
ELSEWHERE = ("clean/cleaner.py", "clean/verdict.py")
"""What is imported for a name alone, and decides nothing of it."""


class WithoutWords(ast.NodeTransformer):
    """Takes out what decides nothing: docstrings, and the version itself."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        said = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return ast.copy_location(ast.Pass(), node) if said else node

    def visit_Assign(self, node: ast.Assign) -> ast.AST | None:
        return None if ast.unparse(node.targets[0]) == "SEARCH_VERSION" else node


def deciding() -> dict[str, ast.Module]:
    """The modules in which a search begins, and all of `clean` that they import in turn, by path."""
    waiting, found = [ROOT / path for path in BEGIN], {}
    while waiting:
        path = waiting.pop()
        name = path.relative_to(ROOT).as_posix()
        if name in found or name in ELSEWHERE:
            continue
        found[name] = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(found[name]):
            if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith("tricedesk.clean."):
                place = ROOT.joinpath(*str(node.module).split(".")[1:])
                waiting += (
                    [place.with_suffix(".py")]
                    if place.with_suffix(".py").is_file()
                    else [place / "__init__.py"]
                )
                waiting += [file for alias in node.names if (file := place / f"{alias.name}.py").is_file()]
    return found


def test_who_changes_the_search_raises_its_version() -> None:
    sources = deciding()
    assert {"clean/search.py", "clean/labels.py", "clean/vocabulary.py", "clean/text/finder.py"} <= set(
        sources
    )
    assert {"clean/identity/matcher.py", "clean/identity/months.py"} <= set(sources)
    texts = [name + ast.unparse(WithoutWords().visit(tree)) for name, tree in sorted(sources.items())]
    digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
    assert (SEARCH_VERSION, digest) == KNOWN, (
        "what finds text or judges it has changed: raise SEARCH_VERSION in tricedesk/package/texts.py, else "
        f"what was remembered before is believed, and put both down here: {digest}"
    )
