"""A process that has imported all a server needs and forks one whenever a test asks for one: three seconds less each.

It reads a line of JSON for each server, with its command line, its environment and where its log goes; it answers with
the number of the process.
"""

import importlib
import json
import os
import pkgutil
import signal
import sys

from streamlit.web import bootstrap, cli

import claimbook
from claimbook.language import figure_of

_LATE = ("anyio._backends._asyncio", "streamlit.web.server.starlette", "uvicorn.main", "uvicorn.protocols.http.auto")
_LEFT = ("claimbook.ui", "claimbook.__main__")  # what announces itself to a running server


def main() -> None:
    for found in pkgutil.walk_packages(claimbook.__path__, "claimbook."):
        if not found.name.startswith(_LEFT):
            importlib.import_module(found.name)
    for name in _LATE:  # what Streamlit imports when it has begun
        importlib.import_module(name)
    assert bootstrap
    figure_of("about 12,000")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who ends is gone at once
    for line in sys.stdin:
        if (process := os.fork()) == 0:
            _serve(*json.loads(line))
        print(process, flush=True)


def _serve(arguments: list[str], environment: dict[str, str], log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(written, stream)
    os.environ.update(environment)
    sys.argv = ["streamlit", *arguments]
    cli.main()


if __name__ == "__main__":
    main()
