"""The folders of the package follow the way of the data, and imports only look back along it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "summarizer"

LAYERS = (
    ("models",),
    ("exceptions", "resources", "progress", "concurrency"),
    ("inputs",),
    ("articles", "schemas"),
    ("grounding",),
    ("engines",),
    ("extraction",),
    ("evaluation",),
    ("comparison",),
    ("writing",),
    ("rendering",),
    ("loading", "run"),
    ("pipeline",),
    ("stream",),
    ("cli",),
    ("__init__",),
)
RANKS = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}


def part_of(path: Path) -> str:
    """The folder or module right inside the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The parts of the package that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("summarizer."))


def test_every_part_of_the_package_has_its_place():
    assert {part_of(path) for path in PACKAGE.rglob("*.py")} == RANKS.keys()


@pytest.mark.parametrize("part", RANKS)
def test_part_imports_nothing_that_comes_after_it(part: str):
    files = [path for path in PACKAGE.rglob("*.py") if part_of(path) == part]
    later = [
        f"{path.relative_to(PACKAGE)} imports {other}"
        for path in files
        for other in imported(path)
        if other != part and RANKS[other] >= RANKS[part]
    ]
    assert not later
