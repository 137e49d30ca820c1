"""How every test runs: a slow machine is no failure, and Ctrl+C is heard even where the tests run in the background."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, settings

from claimbook.book import Book

assert spacy  # imported by the thread that warms it, its warnings would meet the filters of a test that has ended

settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell ignores it for what it starts with "&"
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def open_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    """The book that the pages have open, with nothing in it."""
    import streamlit as st

    from claimbook.ui import session  # Streamlit: not for those tests that need none

    monkeypatch.setenv("CLAIMBOOK_BOOK", str(tmp_path / "claims.db"))
    yield session.book()
    session.book().close()
    st.cache_resource.clear()
