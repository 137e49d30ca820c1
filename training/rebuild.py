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


def main(treebanks: Path, work: Path, output: Path) -> None:
    """Convert, collect the labels, train, train on from there with another seed, and package what is best on dev."""
    convert.main(treebanks, work)
    _spacy("init", "labels", HERE / "config.cfg", work / "labels", *_settings(work))
    _train(work, "first", "--training.max_steps", "3000")
    _train(
        work,
        "second",
        "--system.seed",
        "8",
        "--training.max_steps",
        "4000",
        "--training.optimizer.learn_rate.initial_rate",
        "0.001",
        "--initialize.after_init.path",
        work / "first" / "model-last",
    )
    package.main(work / "second" / "model-best", treebanks, output)


def _train(work: Path, name: str, *settings: str | Path) -> None:
    labels = ("--paths.labels", work / "labels")
    _spacy("train", HERE / "config.cfg", "--output", work / name, *_settings(work), *labels, *settings)


def _settings(work: Path) -> tuple[str | Path, ...]:
    return "--code", HERE / "registered.py", "--paths.train", work / "train.spacy", "--paths.dev", work / "dev.spacy"


def _spacy(*arguments: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "spacy", *map(str, arguments)], check=True, env=os.environ | {"OMP_NUM_THREADS": "1"}
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--output", type=Path, default=PACKAGED)
    return parser.parse_args()


if __name__ == "__main__":
    asked = _arguments()
    with tempfile.TemporaryDirectory() as work:
        main(asked.treebanks, Path(work), asked.output)
