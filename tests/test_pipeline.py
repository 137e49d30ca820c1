"""The spaCy pipeline: made once, its components and what they leave on the Doc."""

from claimbook.language.pipeline import pipeline, read, tokenizable
from claimbook.model import Article


def test_the_pipeline_is_made_once_and_names_its_components() -> None:
    assert pipeline() is pipeline()
    assert pipeline().pipe_names == ["sentences", "figures", "attribution", "days"]


def test_every_figure_span_carries_its_figure_and_its_characters() -> None:
    article = Article("a.txt", "About 31 boats, 18km out, were lost.")
    doc = read(article)
    assert [article.text[slice(*span._.chars)] for span in doc.spans["figures"]] == ["31", "18"]
    assert all(span._.figure is not None and span._.why for span in doc.spans["figures"])


def test_the_tokenizer_sees_no_long_runs_and_the_same_places() -> None:
    text = "Ana $$$$$$$$ said 3 ======= boats!!!"
    assert len(tokenizable(text)) == len(text)
    assert tokenizable(text) == "Ana          said 3         boats!!!"
