"""Suggestions by several processes, for batches of thousands of articles: order kept, memory flat."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from threading import current_thread, main_thread

from claimbook.model import Article, Claim

from . import suggestions

BATCH = 25  # articles sent to a process at once: more costs memory, fewer costs sending
AHEAD = 3  # batches that wait for each process


def suggest_all(articles: Iterable[Article], language: str, workers: int) -> Iterator[tuple[Article, list[Claim]]]:
    """Each article with its suggestions, in the order given. Left early, it ends its processes and gives no more."""
    stream = iter(articles)
    waiting: deque[tuple[list[Article], Future[list[list[Claim]]]]] = deque()
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_deaf)
    try:
        while batch := list(islice(stream, BATCH)):
            with _whole():
                waiting.append((batch, pool.submit(_suggest, batch, language)))
            if len(waiting) > AHEAD * workers:
                yield from _done(*waiting.popleft())
        while waiting:
            yield from _done(*waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _done(batch: list[Article], read: Future[list[list[Claim]]]) -> Iterator[tuple[Article, list[Claim]]]:
    return zip(batch, read.result(), strict=True)


def _suggest(batch: list[Article], language: str) -> list[list[Claim]]:
    return [suggestions.suggest(article, language) for article in batch]


def _deaf() -> None:
    """Ctrl+C ends the process that reads and writes, and that one ends these."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _whole() -> Iterator[None]:
    """Ctrl+C is heard when this is left: a process half started is nobody's, and would be waited for without end.

    The processes started meanwhile do not hear it either, from their first moment.
    """
    if current_thread() is not main_thread():  # the only one that Ctrl+C reaches
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if os.name == "posix" else None
    try:
        yield
    finally:
        if blocked is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        signal.signal(signal.SIGINT, before)
        if heard:
            signal.raise_signal(signal.SIGINT)
