"""The training scripts on a treebank of our own, and the packaged pipeline as it ships."""

import gzip
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.attrs import NORM
from spacy.tokens import Doc

from claimbook.errors import ChangedLanguage
from claimbook.language import models

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "training"))

import convert  # noqa: E402
import evaluate  # noqa: E402
import noise  # noqa: E402
import package  # noqa: E402
import swaps  # noqa: E402
import tokenizer  # noqa: E402
import treebank  # noqa: E402
import vectors  # noqa: E402
from pieces import Piece  # noqa: E402

PACKAGED = ROOT / "lib" / "claimbook" / "language" / "claimbook_en"

MARKED = """\
# newdoc id = GUM_news_harbour
# sent_id = GUM_news_harbour-1
# text = Nadia Orlu's deputy, of the guild, counted 40.
1	Nadia	Nadia	PROPN	NNP	_	4	nmod:poss	_	Entity=(1-person-new-nnnnn-cf1-1-sgl(2-person-new
2	Orlu	Orlu	PROPN	NNP	Number=Sing	1	flat	_	Entity=2)|SpaceAfter=No
3	's	's	PART	POS	_	1	case	_	_
4	deputy	deputy	NOUN	NN	Number=Sing	10	nsubj	_	SpaceAfter=No
5	,	,	PUNCT	,	_	8	punct	_	_
6	of	of	ADP	IN	_	8	case	_	_
7	the	the	DET	DT	_	8	det	_	Entity=(3-organization-new-nnnnn-cf3-2-sgl
8	guild	guild	NOUN	NN	Number=Sing	4	nmod	_	Entity=3)1)|SpaceAfter=No
9	,	,	PUNCT	,	_	8	punct	_	_
10	counted	count	VERB	VBD	_	0	root	_	_
11	40	40	NUM	CD	_	10	obj	_	SpaceAfter=No
12	.	.	PUNCT	.	_	10	punct	_	_

# sent_id = GUM_news_harbour-2
# text = He stayed in Veldt
1	He	he	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv:act-nnnnn-cf1-1-ana)
2	stayed	stay	VERB	VBD	_	0	root	_	_
3	in	in	ADP	IN	_	4	case	_	_
4	Veldt	Veldt	PROPN	NNP	_	2	obl	_	Entity=(4-place-new-nnnnn-cf1-1-sgl)|SpaceAfter=No
"""

UNMARKED = """\
# newdoc id = weblog-7
# text = They can't come.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	come	come	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# text = Fine
1	Fine	fine	ADJ	JJ	_	0	root	_	_
"""


@pytest.fixture
def marked():
    return treebank.parsed(MARKED)[0]


@pytest.fixture
def unmarked():
    return treebank.parsed(UNMARKED)[0]


@pytest.fixture
def english():
    nlp = spacy.blank("en")
    tokenizer.aligned(nlp)
    return nlp


def gold(document) -> Doc:
    return convert.doc(document, spacy.blank("en").vocab)


def test_a_text_is_put_together_again_with_its_spaces(marked, unmarked):
    assert marked.text == "Nadia Orlu's deputy, of the guild, counted 40. He stayed in Veldt"
    assert unmarked.text == "They can't come. Fine "


def test_a_contraction_is_two_words_without_a_space_between(unmarked):
    assert [(word.form, word.space) for word in unmarked.sentences[0].words] == [
        ("They", True),
        ("ca", False),
        ("n't", True),
        ("come", False),
        (".", True),
    ]


def test_nested_mentions_are_read_outer_ones_first(marked):
    assert marked.sentences[0].mentions == (
        treebank.Mention(0, 8, "person"),
        treebank.Mention(0, 2, "person"),
        treebank.Mention(6, 8, "organization"),
    )


def test_only_outermost_mentions_are_learnt_and_pronouns_are_not(marked):
    found = [(span.text, span.label_) for span in gold(marked).ents]
    assert found == [("Nadia Orlu's deputy, of the guild", "person"), ("Veldt", "place")]


def test_where_a_treebank_marks_no_mentions_they_are_missing_not_empty(marked, unmarked):
    assert unmarked.sentences[0].mentions is None
    assert {token.ent_iob_ for token in gold(unmarked)} == {""}
    assert {token.ent_iob_ for token in gold(marked)} == {"B", "I", "O"}


def test_a_treebank_of_two_texts_is_read_plain_or_gzipped(tmp_path):
    (tmp_path / "ewt-train.conllu").write_text(UNMARKED)
    (tmp_path / "gum-train.conllu.gz").write_bytes(gzip.compress((MARKED + "\n" + MARKED).encode()))
    names = [document.name for document in treebank.documents(tmp_path, "train")]
    assert names == ["weblog-7", "GUM_news_harbour", "GUM_news_harbour"]
    assert treebank.documents(tmp_path, "train", bank="gum")[1].sentences[1].mentions is not None
    assert treebank.documents(tmp_path, "dev") == []


def test_the_gold_parse_scores_a_hundred(marked, unmarked):
    documents = [marked, unmarked]
    found = evaluate.scored(documents, [gold(document) for document in documents])
    assert set(found.values()) == {100.0}


def test_a_word_cut_otherwise_counts_as_wrong(unmarked):
    doc = Doc(
        spacy.blank("en").vocab,
        words=["They", "can't", "come", ".", "Fine"],
        spaces=[True, True, False, True, True],
        tags=["PRP", "MD", "VB", ".", "JJ"],
        heads=[2, 2, 2, 2, 4],
        deps=["nsubj", "aux", "ROOT", "punct", "ROOT"],
    )
    found = evaluate.scored([unmarked], [doc])
    assert (found["words cut alike"], found["UAS"], found["LAS"], found["tags"]) == (pytest.approx(400 / 6),) * 4


def test_a_subtype_counts_in_one_score_and_not_in_the_other(marked):
    doc = gold(marked)
    doc[0].dep_ = "nmod"
    found = evaluate.scored([marked], [doc])
    assert found["LAS"] == pytest.approx(100 * 15 / 16)
    assert found["LAS without subtypes"] == 100


def test_half_a_span_is_wrong_but_its_head_is_right(marked):
    doc = gold(marked)
    doc.ents = [doc.char_span(0, len("Nadia Orlu's deputy"), label="organization")]
    found = evaluate.scored([marked], [doc])
    assert (found["mentions"], found["mentions and kind"], found["mention heads"]) == (0, 0, 100)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("state-owned", ["state", "-", "owned"]),
        ("a non-profit", ["a", "non-profit"]),
        ("and/or", ["and", "/", "or"]),
        ("10–12 people", ["10", "–", "12", "people"]),
        ("at 7:30pm.", ["at", "7:30", "pm", "."]),
        ("we cannot", ["we", "can", "not"]),
        ("an F-16 jet", ["an", "F", "-", "16", "jet"]),
        ("DON'T wanna", ["DO", "N'T", "wan", "na"]),
        ("What?!", ["What", "?!"]),
        ("Really.?", ["Really", ".?"]),
        ("the U.S.?", ["the", "U.S.", "?"]),
        ("tea w/ milk", ["tea", "w/", "milk"]),
        ("call 555-0100", ["call", "555-0100"]),
        ("guard(s)", ["guard", "(", "s", ")"]),
        ("$3,000 and 18%", ["$", "3,000", "and", "18", "%"]),
    ],
)
def test_words_are_cut_as_in_the_treebanks(english, text, words):
    assert [token.text for token in english.make_doc(text)] == words


def test_noise_changes_the_text_and_keeps_every_word_with_its_head(marked, english):
    example = spacy.training.Example(english.make_doc(marked.text), gold(marked))
    for dirty in [dirty for seed in range(40) for dirty in noise.noise(1.0, seed)(english, example)]:
        doc = dirty.reference
        words = [token for token in doc if not token.is_space]
        assert dirty.predicted.text == doc.text
        assert sum(token.head == token for token in doc) == len(list(doc.sents))
        assert all(not token.head.is_space for token in words)


def test_noise_keeps_missing_mentions_missing(unmarked, english):
    example = spacy.training.Example(english.make_doc(unmarked.text), gold(unmarked))
    dirty = [dirty for seed in range(40) for dirty in noise.noise(1.0, seed)(english, example)]
    assert any("\n" in each.text for each in dirty)
    assert {token.ent_iob_ for each in dirty for token in each.reference} == {""}


def pieces(rows: str, kind: str) -> list[Piece]:
    """Words with tags, all of them one mention of a kind that hangs on the last word."""
    words = [row.split("/") for row in rows.split()]
    last = len(words) - 1
    head = [last + 1 if place == last else last for place in range(len(words))]
    return [
        Piece(text, True, tag, "X", text, head[place], "dep", f"{'I' if place else 'B'}-{kind}")
        for place, (text, tag) in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("rows", "kind", "same"),
    [
        ("Nadia/NNP Orlu/NNP", "person", []),
        ("an/DT elderly/JJ ferryman/NN", "person", ["an", "elderly"]),
        ("harbour/NN guilds/NNS", "organization", ["harbour"]),
        ("Veldt/NNP", "place", []),
        ("the/DT old/JJ quay/NN", "place", ["the", "old", "quay"]),
        ("the/DT tide/NN", "event", ["the", "tide"]),
    ],
)
def test_a_mention_is_about_somebody_else_in_as_many_words(rows, kind, same):
    before = pieces(rows, kind)
    after = swaps.swapped(before, random.Random(5), rate=1.0)
    assert [(piece.tag, piece.head, piece.entity) for piece in after] == [(p.tag, p.head, p.entity) for p in before]
    assert [piece.text for old, piece in zip(before, after, strict=True) if old.text == piece.text] == same


@pytest.mark.parametrize(
    ("article", "vowel"),
    [("an", True), ("a", False)],
)
def test_an_article_keeps_a_word_that_it_fits(article, vowel):
    for seed in range(30):
        after = swaps.swapped(pieces(f"{article}/DT ferryman/NN", "person"), random.Random(seed), rate=1.0)
        assert (after[1].text[0] in "aeiou") is vowel


def test_frequent_words_keep_their_vectors_and_rarer_ones_share_their_neighbours(tmp_path):
    words = {
        "the": (1, 0, 0, 0),
        "harbour": (0, 1, 0.2, 0),
        "boat": (0, 0.2, 1, 0),
        "ferry": (0, 0.3, 1, 0.1),
        "zyx": (-1, -1, -1, 5),
    }
    held = {"words": list(words), "vectors": {name: [*row, *[0] * 96, 9.9, 7] for name, row in words.items()}}
    (tmp_path / "words.json").write_text(json.dumps(held))
    names, table = vectors.read(tmp_path / "words.json")
    assert (names, table.shape) == (list(words), (5, 100))
    cut = vectors.cut(names, table, rows=3, width=2)
    assert cut.shape == (3, 2)
    assert [cut.find(key=name) for name in words] == [0, 1, 2, 2, -1]
    assert cut.data.std() == pytest.approx(vectors.SPREAD)


def test_the_pipeline_finds_a_word_by_its_norm_whatever_its_case():
    held = spacy.load(PACKAGED).vocab.vectors
    nlp = spacy.blank("en")
    rows = [[held.find(key=token.norm) for token in nlp(text)] for text in ("the soldiers left", "THE Soldiers LEFT")]
    assert rows[0] == rows[1]
    assert -1 not in rows[0]
    assert held.attr == NORM


@pytest.mark.slow
def test_one_command_converts_trains_in_rounds_and_packages(tmp_path):
    """On a treebank of two texts, a few steps long: every stage runs, and what comes out opens and is recorded."""
    for bank, text in (("gum", MARKED), ("ewt", UNMARKED)):
        for part, times in (("train", 12), ("dev", 1), ("test", 1)):
            (tmp_path / f"{bank}-{part}.conllu").write_text(f"{text}\n" * times)
    output, steps = tmp_path / "claimbook_xx", ("--training.max_steps=2", "--training.eval_frequency=2")
    command = [sys.executable, "-W", "ignore", ROOT / "training" / "rebuild.py", tmp_path, "--output", output, *steps]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    models.check(output, tmp_path / "claimbook_xx.sha256")
    assert spacy.load(output).pipe_names == spacy.load(PACKAGED).pipe_names
    assert json.loads((output / "meta.json").read_text())["performance"]["both"]["words cut alike"] > 90


def test_what_is_packaged_is_recorded_beside_it_and_no_longer_opens_when_changed(tmp_path):
    folder = tmp_path / "claimbook_xx"
    (folder / "parser").mkdir(parents=True)
    (folder / "meta.json").write_text("{}")
    (folder / "parser" / "model").write_bytes(b"\x00\xff")
    record = package.record(folder)
    assert list(models.recorded(record)) == ["meta.json", "parser/model"]
    models.check(folder, record)
    (folder / "parser" / "model").write_bytes(b"\x00\xfe")
    with pytest.raises(ChangedLanguage):
        models.check(folder, record)


def test_the_pipeline_opens_with_plain_spacy():
    """A process that never imports claimbook opens it, and reads a sentence with it."""
    script = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]); doc = nlp('The minister said 1,200 soldiers left.');"
        "assert not any(name.startswith('claimbook') for name in sys.modules);"
        "print([(t.text, t.dep_, t.head.text) for t in doc if t.dep_ in ('nsubj', 'nummod')],"
        " [e.text for e in doc.ents])"
    )
    ran = subprocess.run([sys.executable, "-c", script, PACKAGED], capture_output=True, text=True, cwd="/", check=False)
    assert ran.stderr == ""
    assert "('minister', 'nsubj', 'said'), ('1,200', 'nummod', 'soldiers')" in ran.stdout
    assert "The minister" in ran.stdout


def test_the_pipeline_carries_its_credits_its_licence_and_its_scores():
    meta = json.loads((PACKAGED / "meta.json").read_text())
    assert (meta["name"], meta["lang"], meta["license"]) == ("claimbook_en", "en", "CC BY-SA 4.0")
    assert [source["url"].rsplit("/", 1)[1] for source in meta["sources"]] == ["UD_English-EWT", "UD_English-GUM", ""]
    assert all(source["license"] and source["author"] for source in meta["sources"])
    both = meta["performance"]["both"]
    assert {"UAS", "LAS", "tags", "mentions"} <= set(both)
    assert both["UAS"] > both["LAS"] > 50
    assert "CC BY-SA 4.0" in (PACKAGED / "README.md").read_text()


def test_the_pipeline_is_small_and_holds_nothing_that_only_training_needs():
    files = {
        path.relative_to(PACKAGED).as_posix(): path.stat().st_size for path in PACKAGED.rglob("*") if path.is_file()
    }
    assert sum(files.values()) <= 15_000_000
    assert not [name for name in files if "lookups" in name]
    assert "[training]" not in (PACKAGED / "config.cfg").read_text()
