"""How the app is served: on this machine only, on a free port, with the shipped configuration, wherever one stands."""

import base64
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.serving import free_ports

from claimbook.errors import PortInUse
from claimbook.ui import launch

ROOT = Path(__file__).parents[1]
QUICK = 3.0  # CPU seconds to the printed address
SERVE = """
import pathlib, sys
from claimbook.ui import launch
launch.serve(pathlib.Path(sys.argv[1]), int(sys.argv[2]), False)
"""


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield int(listening.getsockname()[1])


def test_a_port_in_use_is_refused_by_its_number(taken: int) -> None:
    with pytest.raises(PortInUse, match=f"port {taken} is in use"):
        launch.serve(None, taken, browser=False)


def test_without_a_port_a_free_one_is_taken(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "_FIRST_PORT", taken)
    assert launch._free_port() > taken


def test_from_the_source_the_script_at_its_top_is_served() -> None:
    assert launch.app() == ROOT / "app.py"


def _port() -> int:
    """One that no other process of the tests takes meanwhile, as each may that looks for a free one itself."""
    return free_ports(5)[-1]


def _cpu_seconds(pid: int) -> float:
    """What a process has computed so far, as the kernel counts it: a busy machine does not change it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int, float]]:
    """The app started in an empty folder: its process, its port, the CPU seconds until it said so."""
    command = [sys.executable, "-c", SERVE, str(tmp_path / "claims.db"), str(_port())]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    line = process.stdout.readline()
    took = _cpu_seconds(process.pid)
    found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
    assert found, line + process.stdout.read()
    yield process, int(found[1]), took
    _end(process)


@pytest.mark.slow
def test_the_address_is_printed_soon_and_only_this_machine_is_served(
    served: tuple[subprocess.Popen[str], int, float],
) -> None:
    _, port, took = served
    assert took <= QUICK
    assert _listening(port) == {"0100007F"}  # 127.0.0.1, as the kernel writes it


@pytest.mark.slow
@pytest.mark.parametrize(
    ("host", "origin", "answer"),
    [
        ("127.0.0.1", "http://127.0.0.1", 101),
        ("localhost", "http://localhost", 101),
        ("evil.example", "http://evil.example", 403),
        ("127.0.0.1", "http://evil.example", 403),
    ],
)
def test_a_page_of_another_site_cannot_talk_to_the_app(
    served: tuple[subprocess.Popen[str], int, float], host: str, origin: str, answer: int
) -> None:
    _, port, _ = served
    assert _handshake(port, f"{host}:{port}", f"{origin}:{port}") == answer


@pytest.mark.slow
def test_streamlit_run_serves_it_with_the_same_configuration(tmp_path: Path) -> None:
    port = _port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    environment = {**os.environ, "CLAIMBOOK_BOOK": str(tmp_path / "claims.db")}
    quiet = ["--server.headless", "true"]
    process = subprocess.Popen([*command, *quiet], cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_until_it_answers(port)
        assert _listening(port) == {"0100007F"}
        assert _handshake(port, f"evil.example:{port}", f"http://evil.example:{port}") == 403
    finally:
        _end(process)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl+C")
def test_ctrl_c_ends_it_as_was_said_without_an_alarm(served: tuple[subprocess.Popen[str], int, float]) -> None:
    process, _, _ = served
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert process.stdout
    assert process.stdout.read().strip() == "Claimbook is closed; everything is saved."


def _listening(port: int) -> set[str]:
    """The addresses on which the port listens, IPv4 and IPv6."""
    table = Path("/proc/net/tcp")
    if not table.exists():
        pytest.skip("the table of sockets is read from /proc")
    lines = [*table.read_text().splitlines(), *Path("/proc/net/tcp6").read_text().splitlines()]
    sockets = [line.split() for line in lines]
    return {
        local.split(":")[0] for _, local, _, state, *_ in sockets if local.endswith(f":{port:04X}") and state == "0A"
    }


def _handshake(port: int, host: str, origin: str) -> int:
    key = base64.b64encode(b"sixteen letters.").decode()
    lines = [
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {host}",
        f"Origin: {origin}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {key}",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: streamlit",
    ]
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        return int(connection.recv(64).split()[1])


def _wait_until_it_answers(port: int) -> None:
    until = time.monotonic() + 30
    while not launch._answers(port):
        assert time.monotonic() < until
        time.sleep(0.1)


def _end(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    if process.stdout:
        process.stdout.close()
