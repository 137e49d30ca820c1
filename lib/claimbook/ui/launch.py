"""Serve the app: from the source tree or from an installed wheel, in this process, on this machine only."""

import os
import socket
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread

from claimbook.errors import PortInUse
from claimbook.language.choice import VARIABLE

ADDRESS = "127.0.0.1"

BOOK = "CLAIMBOOK_BOOK"
_FIRST_PORT = 8501
_PACKAGE = Path(__file__).resolve().parents[1]


def serve(book: Path | None, port: int | None, browser: bool, language: str | None = None) -> None:
    """Open the app on ``book``, or on the sample when there is none, and stay until it is ended."""
    if language:
        os.environ[VARIABLE] = language
    chosen = _free_port() if port is None else checked(port)
    if book is None:
        os.environ.pop(BOOK, None)
    else:
        os.environ[BOOK] = str(book.absolute())
    Thread(target=_announce, args=(chosen, browser), daemon=True).start()
    _run(chosen)


def app() -> Path:
    """The script Streamlit runs: inside the package where it was installed, else at the top of the source."""
    installed = _PACKAGE / "_app" / "app.py"
    return installed if installed.exists() else _PACKAGE.parents[1] / "app.py"


def checked(port: int) -> int:
    """The port, if no one uses it; else the refusal."""
    if not _is_free(port):
        raise PortInUse(port)
    return port


def _run(port: int) -> None:
    flags = {
        "server.address": ADDRESS,
        "server.port": port,
        "server.headless": "true",  # the browser is opened here, once the app answers
        "server.fileWatcherType": "none",
        "logger.hideWelcomeMessage": "true",
    }
    options = [word for name, value in flags.items() for word in (f"--{name}", str(value))]
    sys.argv = ["streamlit", "run", str(app()), *options]
    import click
    from streamlit.web import cli

    try:
        cli.main(prog_name="streamlit", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):  # Ctrl+C, as the line with the address says
        print("Claimbook is closed; everything is saved.", flush=True)


def _free_port() -> int:
    near = (port for port in range(_FIRST_PORT, _FIRST_PORT + 50) if _is_free(port))
    return next(near, 0) or _any_port()


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server binds
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return int(probe.getsockname()[1])


def _announce(port: int, browser: bool) -> None:
    while not _answers(port):
        time.sleep(0.05)  # to ask at once again would slow the start that is waited for
    url = f"http://{ADDRESS}:{port}"
    print(f"Claimbook is open at {url} (Ctrl+C ends it)", flush=True)
    if browser:
        import webbrowser

        webbrowser.open(url)


def _answers(port: int) -> bool:
    """Whether the app itself answers; a port that only takes connections has not begun to serve."""
    asked = HTTPConnection(ADDRESS, port, timeout=1)
    try:
        asked.request("GET", "/_stcore/health")
        return asked.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()
