"""Rebuild the packaged pipeline from a folder of treebanks: ``python training/rebuild.py TREEBANKS``."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import convert
import package

HERE = Path(__file__).parent
PACKAGED = HERE.parent / "lib" / "claimbook" / "language" / "claimbook_en"


def main(treebanks: Path, work: Path, output: Path, settings: list[str]) -> None:
    """Convert, train, and package what came out; ``settings`` change the config: ``--training.max_steps 20000``."""
    convert.main(treebanks, work)
    paths = ("--paths.train", work / "train.spacy", "--paths.dev", work / "dev.spacy")
    _spacy("train", HERE / "config.cfg", "--code", HERE / "registered.py", "--output", work, *paths, *settings)
    package.main(work / "model-last", treebanks, output)


def _spacy(*arguments: str | Path) -> None:
    one_core = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-m", "spacy", *map(str, arguments)], check=True, env=one_core)


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--output", type=Path, default=PACKAGED)
    return parser.parse_known_args()


if __name__ == "__main__":
    asked, settings = _arguments()
    with tempfile.TemporaryDirectory() as work:
        main(asked.treebanks, Path(work), asked.output, settings)
