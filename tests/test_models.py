"""Which trained pipeline parses: chosen by name, ours only as it was shipped, another only when it is installed."""

import sys
from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from claimbook.errors import ChangedLanguage, NoSuchLanguage
from claimbook.language import choice, chosen, models
from claimbook.language.pipeline import read
from claimbook.model import Article

# three sentences learnt by heart, in the labels of spaCy's own models: word, label, head
LESSONS = [
    "More/amod/2 than/quantmod/2 400/nummod/3 families/nsubj/4 left/ROOT/4 ./punct/4",
    "Some/advmod/1 90/nummod/3 old/amod/3 boats/nsubj/4 sank/ROOT/4 ./punct/4",
    "Police/nsubj/1 saw/ROOT/1 12/nummod/4 wet/amod/4 dogs/dobj/1 ./punct/1",
]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a small pipeline, trained here and installed as a package."""
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    lessons = []
    for lesson in LESSONS:
        words, deps, heads = zip(*(row.split("/") for row in lesson.split()), strict=True)
        for dep in deps:
            parser.add_label(dep)
        made = {"words": words, "deps": deps, "heads": [int(head) for head in heads]}
        lessons.append(Example.from_dict(nlp.make_doc(" ".join(words)), made))
    nlp.initialize(lambda: lessons)
    for _ in range(60):
        nlp.update(lessons)
    package = tmp_path / "xx_lessons"
    nlp.to_disk(package)
    (package / "__init__.py").write_text(
        "from pathlib import Path\nimport spacy\n"
        "def load(**options):\n    return spacy.util.load_model_from_path(Path(__file__).parent, **options)\n"
    )
    info = tmp_path / "xx_lessons-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: xx_lessons\nVersion: 0.1\n")
    (info / "entry_points.txt").write_text("[spacy_models]\nxx_lessons = xx_lessons\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield package.name
    models.load.cache_clear()
    sys.modules.pop(package.name, None)


@pytest.mark.parametrize(
    ("named", "environment", "setting", "expected"),
    [
        ("blank", "claimbook_en", "claimbook_en", "blank"),
        (None, "blank", "claimbook_en", "blank"),
        (None, None, "claimbook_en", "claimbook_en"),
        (None, None, None, choice.DEFAULT),
    ],
)
def test_the_option_comes_before_the_environment_before_the_setting_of_the_book(
    monkeypatch: pytest.MonkeyPatch, named: str | None, environment: str | None, setting: str | None, expected: str
) -> None:
    monkeypatch.delenv(choice.VARIABLE, raising=False)
    if environment:
        monkeypatch.setenv(choice.VARIABLE, environment)
    assert chosen(named, setting) == expected


@pytest.mark.parametrize("name", ["en_core_web_sm", "xx_unheard_of", "./xx_lessons", "..", "/", "os", "spacy"])
def test_what_is_no_installed_pipeline_is_refused_with_what_to_say_instead(name: str) -> None:
    with pytest.raises(NoSuchLanguage, match=r"Say blank .* claimbook_en .* never a folder"):
        chosen(name)


def test_a_folder_beside_the_book_is_never_loaded_though_it_bears_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacy.blank("en").to_disk(tmp_path / "xx_beside")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchLanguage):
        chosen("xx_beside")


@pytest.mark.parametrize("act", ["changed", "added", "lost", "unrecorded"])
def test_a_shipped_pipeline_that_was_touched_is_not_loaded(tmp_path: Path, act: str) -> None:
    folder, record = tmp_path / "ours", tmp_path / "ours.sha256"
    spacy.blank("en").to_disk(folder)
    record.write_text("".join(f"{digest}  {path}\n" for path, digest in models.digests(folder).items()))
    models.check(folder, record)
    if act == "changed":
        (folder / "meta.json").write_text("{}")
    elif act == "added":
        (folder / "hook.py").write_text("")
    elif act == "lost":
        (folder / "tokenizer").unlink()
    else:
        record.unlink()
    with pytest.raises(ChangedLanguage, match="say --language blank"):
        models.check(folder, record)


def test_an_installed_pipeline_parses_the_sentences_with_a_figure_and_no_others(installed: str) -> None:
    doc = read(Article("a.txt", "Nothing was heard. Some 90 old boats sank. Nobody slept."), installed)
    assert [sentence.text for sentence in doc._.parses.docs] == ["Some 90 old boats sank."]
    number = doc._.parses.token(24)
    assert (number.text, number.dep_, number.head.text) == ("90", "nummod", "boats")
    assert doc._.parses.token(3) is None
    assert [span._.figure.counted for span in doc.spans["figures"]] == ["old boats"]
