"""The app behind a browser test: a process of its own on a book, at an address that stays when it is started again."""

import os
import signal
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from browser.waiting import PATIENCE

from claimbook.book import Book

ROOT = Path(__file__).parents[2]
PORTS = range(12_000, 32_000)  # below those that a system gives away by itself: one that rests is not taken meanwhile
_OWN = 10  # ports that a process has for itself, those at which its own servers listen among them

Fork = Callable[[Sequence[str], Mapping[str, str], Path], int]  # of a command line, an environment and a log


@dataclass
class Server:
    """The app on a book, on a port of its own that stays the same when it is started again."""

    book: Path
    fork: Fork
    port: int
    process: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = ["run", str(ROOT / "app.py"), "--server.port", str(self.port)]
        quiet = ["--server.headless", "true", "--server.fileWatcherType", "none"]
        self.process = self.fork([*command, *quiet], {"CLAIMBOOK_BOOK": str(self.book)}, self._log)
        _until(self._answers, f"{self.url} answers")

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        if self._lives():
            os.kill(self.process, how)
            _until(lambda: not self._lives(), f"{self.url} has ended")

    @property
    def _log(self) -> Path:
        return self.book.parent / "server.log"

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):
                return True
        except OSError:
            assert self._lives(), self._log.read_text()
            return False

    def _lives(self) -> bool:
        return self.process > 0 and Path(f"/proc/{self.process}").exists()


@contextmanager
def serving(place: Path, fork: Fork, port: int) -> Iterator[Server]:
    """A server on an empty book of its own."""
    running = Server(place / "claims.db", fork, port)
    Book.open(running.book, annotator="Mara").close()
    running.start()
    try:
        yield running
    finally:
        running.kill()


def free_ports(number: int) -> list[int]:
    """So many ports that nothing listens at; two processes are not told the same, however many each asks for."""
    first = os.getpid() * _OWN % len(PORTS)
    return list(islice(filter(_is_free, (*PORTS[first:], *PORTS[:first])), number))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _until(true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.05)  # a process that starts or ends tells nobody; to ask at once again would slow it
