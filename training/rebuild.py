"""Rebuild the packaged pipeline from a folder of treebanks: ``python training/rebuild.py TREEBANKS``."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import convert
import package
from thinc.api import Config

HERE = Path(__file__).parent
PACKAGED = HERE.parent / "lib" / "claimbook" / "language" / "claimbook_en"
# Further rounds go on from the last one's weights: more dropout and less noise, then hardly any noise.
AGAIN: tuple[dict[str, str], ...] = (
    {
        "training.dropout": "0.3",
        "training.max_steps": "14000",
        "training.batcher.size": "1000",
        "training.optimizer.learn_rate.initial_rate": "0.001",
        "corpora.train.augmenter.level": "0.2",
    },
    {
        "training.dropout": "0.3",
        "training.max_steps": "3000",
        "training.batcher.size": "1000",
        "training.optimizer.learn_rate.initial_rate": "0.0004",
        "corpora.train.augmenter.level": "0.05",
    },
)


def main(treebanks: Path, work: Path, output: Path, settings: list[str]) -> None:
    """Convert, train in three rounds, and package what came out; ``settings`` change all: ``--system.seed 3``.

    The word vectors are those of the packaged pipeline (``vectors.py`` made them).
    """
    convert.main(treebanks, work)
    config, trained = HERE / "config.cfg", work / "round 1"
    _train(config, work, trained, settings)
    for number, changes in enumerate(AGAIN, start=2):
        from_weights(Config().from_disk(config, interpolate=False), trained / "model-last").to_disk(work / "again.cfg")
        trained = work / f"round {number}"
        changed = [f"--{name}={value}" for name, value in changes.items()]
        _train(work / "again.cfg", work, trained, [*changed, *settings])
    package.main(trained / "model-last", treebanks, output)


def from_weights(config: Config, trained: Path) -> Config:
    """The same configuration with every component taken from a trained pipeline, to be trained further."""
    config["components"] = {name: {"source": str(trained)} for name in config["nlp"]["pipeline"]}
    return config


def _train(config: Path, corpus: Path, output: Path, settings: list[str]) -> None:
    paths = {"train": corpus / "train.spacy", "dev": corpus / "dev.spacy", "vectors": PACKAGED}
    named = [f"--paths.{name}={path}" for name, path in paths.items()]
    command = ["spacy", "train", config, "--code", HERE / "registered.py", "--output", output, *named, *settings]
    one_core = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-m", *map(str, command)], check=True, env=one_core)


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--output", type=Path, default=PACKAGED)
    return parser.parse_known_args()


if __name__ == "__main__":
    asked, settings = _arguments()
    with tempfile.TemporaryDirectory() as work:
        main(asked.treebanks, Path(work), asked.output, settings)
