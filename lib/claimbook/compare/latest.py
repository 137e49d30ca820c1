"""What was made of the latest table: sentences, chart, accounts and list ask of one and the same, one by one."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import ref

import pandas as pd

T = TypeVar("T")


class Latest(Generic[T]):
    """What ``make`` makes of a table, made once as long as no other is asked for; a table asked for is not changed."""

    def __init__(self, make: Callable[[pd.DataFrame], T]) -> None:
        self._make = make
        self._held: tuple[ref[pd.DataFrame], T] | None = None

    def __call__(self, table: pd.DataFrame) -> T:
        if (held := self._held) is None or held[0]() is not table:
            held = ref(table, self._forget), self._make(table)
            self._held = held
        return held[1]

    def _forget(self, gone: ref[pd.DataFrame]) -> None:
        if self._held and self._held[0] is gone:
            self._held = None
