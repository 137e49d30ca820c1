"""Claims -> tidy table -> measures -> charts: who said how many of what, side by side.

Here stand ``COLUMNS``, ``tidy`` and ``accounts``; ``charts``, ``measures`` and ``speakers`` are modules of their own.
"""

from .accounts import accounts
from .tidy import COLUMNS, tidy

__all__ = ["COLUMNS", "accounts", "tidy"]
