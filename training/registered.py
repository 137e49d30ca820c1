"""What ``spacy train --code`` must know: the tokenizer, the noise, where to start from, and faster arithmetic."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.util import registry
from thinc.api import NumpyOps
from thinc.api import registry as thinc_registry

sys.path.insert(0, str(Path(__file__).parent))

import noise  # noqa: F401
import tokenizer  # noqa: F401


@thinc_registry.ops("NumpyOps")
class NumpyProducts(NumpyOps):
    """Matrix products by NumPy's own library: two to three times as fast as BLIS where there is AVX-512."""

    def __init__(self, device_type: str = "cpu", device_id: int = -1, *, use_blis: bool = False) -> None:
        super().__init__(device_type, device_id, use_blis=use_blis)


@registry.callbacks("claimbook.start_from.v1")
def start_from(path: str | None = None, fresh: Sequence[str] = ()) -> Callable[[Language], Language]:
    """Gives a new pipeline the weights of a trained one with the same labels, but for ``fresh`` components."""

    def started(nlp: Language) -> Language:
        for name, component in nlp.pipeline if path else ():
            if name not in fresh:
                component.model.from_bytes(Path(path, name, "model").read_bytes())
        return nlp

    return started
