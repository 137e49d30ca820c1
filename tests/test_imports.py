"""Who may import whom: the table of the architecture, held by reading the code."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "lib" / "claimbook"

# what every part may import: the values, the refusals, the promised columns, the words all say alike
GROUND = {"model", "errors", "columns", "words"}
# part -> our other parts it may import, beside the ground
OURS = {
    "__init__": set(),
    "__main__": {"cli"},
    **{name: set() for name in GROUND},
    "reading": set(),
    "language": set(),
    "compare": set(),
    "book": set(),
    "sample": {"reading", "exchange", "book"},
    "exchange": {"reading", "compare", "book"},
    "ui": {"reading", "language", "compare", "book", "exchange", "sample"},
    "cli": {"reading", "language", "compare", "book", "exchange", "ui", "sample"},
    "pages": {"reading", "language", "compare", "book", "exchange", "ui", "sample"},
    "app": set(),
}
# library -> where it may be imported
THEIRS = {
    "spacy": {"language"},
    "sqlalchemy": {"book"},
    "alembic": {"book"},
    "altair": {"compare"},
    "pandas": {"compare", "exchange", "ui"},
    "streamlit": {"ui", "pages", "app"},
    "st_aggrid": {"ui"},
}


def part(path: Path) -> str:
    if path.is_relative_to(PACKAGE):
        return path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [PACKAGE.name, *path.relative_to(PACKAGE).parts[: -node.level]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names.update(f"{module}.{alias.name}" for alias in node.names)
    return names


SOURCES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "app.py"])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_place_allows(path: Path) -> None:
    here = part(path)
    assert here in OURS, f"{path} has no place in the table of imports"
    for name in imported(path):
        top, *rest = name.split(".")
        if top == PACKAGE.name and rest and rest[0] not in {*GROUND, "__version__", here}:
            assert rest[0] in OURS[here], f"{here} may not import {name}"
        if top in THEIRS:
            assert here in THEIRS[top], f"{here} may not import {name}"


def test_the_ground_stands_on_nothing() -> None:
    for path in (PACKAGE / f"{name}.py" for name in GROUND):
        assert not [name for name in imported(path) if name.startswith(PACKAGE.name)], path.name


def test_the_grid_alone_speaks_to_aggrid() -> None:
    users = {path.name for path in SOURCES if any(name.startswith("st_aggrid") for name in imported(path))}
    assert users <= {"grid.py"}
