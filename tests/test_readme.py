"""What the README promises, held against the code."""

import re
from pathlib import Path

import claimbook
from claimbook.compare import COLUMNS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def block(name: str) -> str:
    return README.split(f"<!-- {name} -->\n```sh\n")[1].split("\n```")[0]


def test_every_column_of_the_csv_is_documented_in_its_order() -> None:
    table = README.split("| column |")[1].split("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines()[2:]]
    assert tuple(name for cell in cells for name in re.findall(r"`(\w+)`", cell)) == COLUMNS


def test_two_single_lines_set_up_the_app_and_the_tests() -> None:
    assert block("run").count("\n") == block("tests").count("\n") == 0
    assert block("run").endswith("claimbook")
    assert "pytest" in block("tests")


def test_every_dependency_says_why_it_is_there() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = pyproject.split("dependencies = [")[1].split("]")[0]
    names = re.findall(r'"([a-z_-]+)', listed)
    table = README.split("## What it stands on")[1].split("## Developing")[0]
    assert [name for name in names if not re.search(rf"\b{name}\b", table)] == []


def test_an_install_by_any_pip_can_read_web_pages() -> None:
    """jusText asks for "lxml[html_clean]"; a pip that does not know this for the extra "html-clean" leaves it out."""
    assert '"lxml_html_clean",' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_pictures_are_those_of_the_readme() -> None:
    shown = {ROOT / path for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)}
    assert shown == {*(ROOT / "docs" / "pictures").iterdir()}


def test_the_version_is_the_newest_of_the_changelog() -> None:
    newest = re.search(r"^## (\S+) — \d{4}-\d{2}-\d{2}$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == claimbook.__version__
