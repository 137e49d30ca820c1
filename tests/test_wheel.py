"""A wheel carries everything, and nothing that is secret, and runs in any folder."""

import os
import subprocess
import sys
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest
from browser.serving import free_ports

import claimbook

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    make = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(out), str(ROOT)]
    subprocess.run(make, check=True, capture_output=True, text=True)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The console script of the wheel, in an environment that borrows the libraries from this one."""
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home, with_pip=False, symlinks=True)
    site = next(home.glob("lib/python*/site-packages"))
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "borrowed.pth").write_text("\n".join(libraries), "utf-8")
    install = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python"), "install", "-q", "--no-deps"]
    subprocess.run([*install, "--force-reinstall", str(wheel)], check=True, capture_output=True, text=True)
    return home / "bin" / "claimbook"


def test_the_wheel_holds_app_pages_sample_and_component(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = [path for path in (ROOT / "lib" / "claimbook").rglob("*") if path.is_file()]
    expected = {str(path.relative_to(ROOT / "lib")) for path in package if "__pycache__" not in path.parts}
    expected |= {f"claimbook/_app/pages/{path.name}" for path in (ROOT / "pages").glob("*.py")}
    expected |= {"claimbook/_app/app.py", "claimbook/_app/.streamlit/config.toml"}
    assert expected <= names
    assert not [name for name in names if "secrets" in name or name.endswith((".db", ".pyc"))]


def test_an_installed_wheel_suggests_in_any_folder(command: Path, tmp_path: Path) -> None:
    (tmp_path / "flood.txt").write_text("Officials said 40 people were missing.\n", "utf-8")
    run = subprocess.run([command, "suggest", "flood.txt"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert '"quote": "40"' in run.stdout
    where = [command.parent / "python", "-c", "import claimbook; print(claimbook.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert Path(found.strip()).is_relative_to(command.parents[1])
    version = subprocess.run([command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert claimbook.__version__ in version.stdout


def test_an_installed_wheel_serves_the_sample_in_any_folder(command: Path, tmp_path: Path) -> None:
    port = str(free_ports(5)[-1])
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
    words = [command, "--no-browser", "--port", port]
    with subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as served:
        try:
            assert served.stdout
            printed = next(line for line in served.stdout if "http://" in line)
            assert f"http://127.0.0.1:{port}" in printed
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=10) as answer:
                assert answer.read() == b"ok"
        finally:
            served.terminate()
    assert list(tmp_path.glob("*.db")) == []
