"""How every test runs: a slow machine is no failure, and Ctrl+C is heard even where the tests run in the background."""

import signal

import spacy
from hypothesis import HealthCheck, settings

assert spacy  # imported by the thread that warms it, its warnings would meet the filters of a test that has ended

settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell ignores it for what it starts with "&"
    signal.signal(signal.SIGINT, signal.default_int_handler)
