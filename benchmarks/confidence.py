"""How far the confidence of a suggestion can be trusted: for each step, how many speakers were right.

    python benchmarks/confidence.py FOLDER...

A FOLDER holds gold.jsonl and articles/ as those in tests/second do. Printed are, by raw weight, the number of figures,
the share whose speaker is right, and the confidence that is shown; last the expected calibration error.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimbook import reading
from claimbook.language import suggest
from claimbook.model import Article, Claim

Seen = tuple[float, bool]  # confidence shown, speaker right


def is_right(claim: Claim, gold: dict[str, Any]) -> bool:
    """Whether the speaker of a suggestion is one that the marking takes for right."""
    named = claim.speaker == gold["speaker"] or claim.speaker in gold["speaker_accept"]
    return named or (claim.speaker is None and bool(gold["speaker_null_ok"]))


def seen(folder: Path) -> Iterator[Seen]:
    """The suggested figures of a folder that are marked there, each with its confidence and whether it was right."""
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        [article] = reading.read(folder / "articles" / gold["file"])
        figures = [claim for claim in suggest(article) if claim.figure] if isinstance(article, Article) else []
        for wanted in gold["figures"]:
            met = (c for c in figures if wanted["start"] < c.span.end and c.span.start < wanted["end"])
            claim = next(met, None)
            if claim is not None and not wanted["optional"]:
                yield claim.score or 0.0, is_right(claim, wanted)


def main(folders: list[Path]) -> None:
    steps: dict[float, list[bool]] = defaultdict(list)
    for folder in folders:
        for shown, right in seen(folder):
            steps[shown].append(right)
    everything = sum(map(len, steps.values()))
    error = 0.0
    for shown, rights in sorted(steps.items()):
        share = sum(rights) / len(rights)
        error += abs(share - shown) * len(rights) / everything
        print(f"shown {shown:.2f}   right {share:.2f}   of {len(rights)}")
    print(f"expected calibration error {error:.3f} over {everything} figures")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main([Path(folder) for folder in sys.argv[1:]])
