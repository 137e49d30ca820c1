"""The CSV: what goes out comes back, numbers are numbers, and nothing runs in a spreadsheet."""

import csv as plain_csv
import io
import json

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimbook.compare import COLUMNS
from claimbook.errors import BadImport
from claimbook.exchange import CLAIM, csv, jsonl
from claimbook.exchange.columns import CHOICES, NEEDED, Row

_TRAPS = st.sampled_from(
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", '"', ",", ";", "|", " | ", "\\"]
)
_TEXT = st.lists(_TRAPS | st.text(), max_size=5).map("".join).filter(bool)
_NUMBER = st.integers() | st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda number: not number.is_integer()
)
_OF_TYPE = {
    "text": _TEXT,
    "list": st.lists(_TEXT, max_size=3),
    "integer": st.integers(),
    "number": _NUMBER.filter(lambda number: abs(number) < 1e300),
    "boolean": st.booleans(),
    "day": st.dates().map(str),
}


def _cells(name: str) -> st.SearchStrategy[object]:
    full = st.sampled_from([choice for choice in CHOICES[name] if choice]) if name in CHOICES else _OF_TYPE[CLAIM[name]]
    return full if name in NEEDED or CLAIM[name] == "list" else st.none() | full


ROWS = st.lists(
    st.fixed_dictionaries({name: _cells(name) for name in CLAIM}),
    min_size=1,
    max_size=3,
    unique_by=lambda r: r["claim_id"],
)


def row(**cells: object) -> Row:
    """A row with what is needed, and these cells; all others empty."""
    empty = {name: [] if kind == "list" else None for name, kind in CLAIM.items()}
    needed = {"claim_id": "c1", "article_sha256": "a1", "start": 0, "end": 3, "quote": "900"}
    return {**empty, **needed, "tag": "figure", "verdict": "accepted", **cells}


def written(*rows: Row) -> bytes:
    return b"".join(csv.lines(rows))


def text_of(cell: str, column: str = "note") -> str:
    """How the file writes ``cell``."""
    [_, record] = plain_csv.reader(io.StringIO(written(row(**{column: cell})).decode("utf-8-sig"), newline=""))
    return record[list(CLAIM).index(column)]


@given(ROWS)
def test_csv_gives_back_the_rows_that_were_written(rows: list[Row]) -> None:
    assert [back for _, back in csv.parse(written(*rows), "a.csv").rows] == rows


@given(ROWS)
def test_json_lines_give_back_the_rows_that_were_written(rows: list[Row]) -> None:
    assert [back for _, back in jsonl.parse(b"".join(jsonl.lines(rows)), "a.jsonl").rows] == rows


@given(_TEXT)
@example("\r")
@example("'=1+2")
@example('";=1+2')
@example("a\rb")
def test_any_reader_of_csv_sees_one_record_a_claim_and_no_formula(text: str) -> None:
    assert text_of(text)[:1] not in set("=+-@\t\r\n＝＋－＠")
    assert text_of(text) in (text, f"'{text}")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+2", "'=1+2"),
        ("-5 degrees", "'-5 degrees"),
        ("＝1", "'＝1"),
        ("'tis", "''tis"),
        ("''", "'''"),
        ("1=1", "1=1"),
        ("don't", "don't"),
    ],
)
def test_a_cell_that_could_run_gets_an_apostrophe(text: str, cell: str) -> None:
    assert text_of(text) == cell


@pytest.mark.parametrize("text", ["=1+2", "'tis", "''", "'=x", "'", "＠x", "-"])
def test_the_apostrophe_leaves_again_and_no_other_does(text: str) -> None:
    [(_, back)] = csv.parse(written(row(note=text, speaker=text, via=[text])), "a.csv").rows
    assert (back["note"], back["speaker"], back["via"]) == (text, text, [text])


def test_an_apostrophe_of_another_program_stays() -> None:
    [(_, back)] = csv.parse(written(row(note="''tis")).replace(b"'''tis", b"'tis"), "a.csv").rows
    assert back["note"] == "'tis"


@pytest.mark.parametrize(
    ("parts", "cell"),
    [
        (["Harbour Post", "Coast Radio"], "Harbour Post | Coast Radio"),
        (["a | b", "c"], r"a \| b | c"),
        (["a\\", "b"], r"a\\ | b"),
        (["=x"], "'=x"),
        ([], ""),
    ],
)
def test_a_list_is_joined_and_parted_again(parts: list[str], cell: str) -> None:
    assert csv.cell(parts, "list") == cell
    assert csv.value(cell, "via") == parts


def test_the_file_is_utf8_with_bom_all_quoted_and_crlf() -> None:
    data = written(row(note="łódź", low=12000, vague=True))
    assert data.startswith(b'\xef\xbb\xbf"claim_id","article",')
    assert data.endswith(b'"a1",""\r\n')
    assert data.count(b"\r\n") == 2
    assert '"łódź"'.encode() in data
    assert b'"12000"' in data
    assert b'"true"' in data


def test_pandas_reads_numbers_as_numbers() -> None:
    rows = [row(low=12000, high=12500.5, score=1, note="a\rb"), row(claim_id="c2", low=-3, vague=False)]
    table = pd.read_csv(io.BytesIO(written(*rows)))
    assert tuple(table.columns) == COLUMNS
    assert table["low"].tolist() == [12000, -3]
    assert table["start"].dtype.kind == "i"
    assert table["high"].dtype.kind == table["score"].dtype.kind == "f"
    assert table["note"].tolist()[0] == "a\rb"


def test_columns_may_come_in_another_order_with_others_among_them_and_some_left_out() -> None:
    text = "verdict,colour,claim_id,article_sha256,quote,start,end,tag,low\naccepted,red,c1,a1,900,0,3,figure,900\n"
    table = csv.parse(text.encode(), "a.csv")
    assert table.rows == (
        (
            "row 2",
            {
                "verdict": "accepted",
                "claim_id": "c1",
                "article_sha256": "a1",
                "quote": "900",
                "start": 0,
                "end": 3,
                "tag": "figure",
                "low": 900,
            },
        ),
    )
    assert table.remarks == ("columns not known and left aside: 'colour'",)


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_file_that_a_spreadsheet_saved_with_another_separator_is_read(sign: str) -> None:
    names = sign.join(NEEDED)
    cells = sign.join(["c1", "a1", "0", "3", '"9, or; ten"', "figure", "accepted"])
    [(_, back)] = csv.parse(f"{names}\n{cells}\n".encode(), "a.csv").rows
    assert back["quote"] == "9, or; ten"


def test_words_that_look_like_something_else_stay_text() -> None:
    for word in ["NA", "null", "007", "1e5", "2-3", "nan", "true"]:
        [(_, back)] = csv.parse(written(row(note=word)), "a.csv").rows
        assert back["note"] == word


def test_what_a_spreadsheet_makes_of_numbers_and_booleans_is_understood() -> None:
    data = written(row(start=10, low=9000, vague=True)).replace(b'"9000"', b"9000.0").replace(b'"true"', b"TRUE")
    [(_, back)] = csv.parse(data.replace(b'"10"', b"10.0"), "a.csv").rows
    assert (back["start"], back["low"], back["vague"]) == (10, 9000, True)


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("low", "many", "row 2, column low: is 'many', not a number."),
        ("low", "nan", "row 2, column low: is nan, not a number."),
        ("high", "1e999", "row 2, column high: is inf, not a number."),
        ("low", "1_000", "row 2, column low: is '1_000', not a number."),
        ("low", "9" * 5000, "not a number"),
        ("start", "1.5", "row 2, column start: is 1.5, not a whole number."),
        ("end", "", "row 2, column end: is empty, and is needed."),
        ("verdict", "maybe", "row 2, column verdict: is 'maybe', not one of suggested, accepted, rejected."),
        ("kind", "=1", "row 2, column kind: is '=1', not one of count, money,"),
        ("delta", "1", "row 2, column delta: is '1', not true or false."),
        ("said_on", "29/10/2024", "row 2, column said_on: is '29/10/2024', not a day like 2024-10-29."),
    ],
)
def test_a_bad_cell_is_refused_with_its_row_and_column(column: str, cell: str, why: str) -> None:
    cells = {name: csv.cell(value, CLAIM[name]) for name, value in row().items()} | {column: cell}
    text = ",".join(cells) + "\n" + ",".join(cells.values()) + "\n"
    with pytest.raises(BadImport) as refusal:
        csv.parse(text.encode(), "a.csv")
    assert why in str(refusal.value)
    assert str(refusal.value).startswith("a.csv cannot be imported: ")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty."),
        (b"\xef\xbb\xbf\r\n", "it is empty."),
        (b"claim_id,start,end\r\n", "it lacks the column article_sha256, quote, tag, verdict."),
        ((",".join(NEEDED) + ",low,low\n").encode(), "the column low stands in it twice."),
        ((",".join(NEEDED) + "\nc1,a1\n").encode(), "row 2 has 2 cells; the header has 7."),
        ((",".join(NEEDED) + '\nc1,a1,0,3,"900').encode(), "line 2: unexpected end of data."),
        (b"claim_id,\xff\n", "it is not UTF-8. Save it as “CSV UTF-8”."),
    ],
)
def test_a_broken_file_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(BadImport) as refusal:
        csv.parse(data, "a.csv")
    assert str(refusal.value) == f"a.csv cannot be imported: {why}"


def test_a_claim_that_stands_twice_is_taken_once() -> None:
    table = csv.parse(written(row(note="first"), row(note="second")), "a.csv")
    assert [(place, back["note"]) for place, back in table.rows] == [("row 2", "first")]
    assert table.remarks == ("row 3: claim c1 stands in row 2 already; that one was taken",)


def test_a_cell_of_200_kb_comes_back() -> None:
    [(_, back)] = csv.parse(written(row(note="n" * 200_000)), "a.csv").rows
    assert back["note"] == "n" * 200_000


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("[1]", "line 1 is no JSON object."),
        ('{"claim_id": NaN}', "line 1 is no JSON object: NaN is no number."),
        ('{"low": 1, "low": 2}', "line 1 is no JSON object: a key stands in it twice."),
        ("{", "line 1 is no JSON object: "),
        ('{"a":' * 100_000, "line 1 is no JSON object: "),
        ('{"claim_id": "c"}', "it lacks the column article_sha256, start,"),
        ("\n", "it is empty."),
    ],
)
def test_broken_json_lines_are_refused_with_the_reason(line: str, why: str) -> None:
    with pytest.raises(BadImport) as refusal:
        jsonl.parse(line.encode(), "a.jsonl")
    assert str(refusal.value).startswith(f"a.jsonl cannot be imported: {why}")


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"low": "12000"}, "line 1, column low: is '12000', not a number."),
        ({"start": True}, "line 1, column start: is True, not a whole number."),
        ({"via": "Post"}, "line 1, column via: is 'Post', not a list."),
        ({"note": 3}, "line 1, column note: is 3, not text."),
        ({"note": "\ud83d"}, "line 1, column note: is '\\ud83d', which holds half a character."),
        ({"low": 10**400}, f"line 1, column low: is {10**400!r:.60}, not a number."),
        ({"vague": "yes"}, "line 1, column vague: is 'yes', not true or false."),
    ],
)
def test_json_of_the_wrong_type_is_refused_with_its_line_and_column(cells: Row, why: str) -> None:
    with pytest.raises(BadImport, match=r"cannot be imported") as refusal:
        jsonl.parse(json.dumps(row(**cells)).encode(), "a.jsonl")
    assert str(refusal.value) == f"a.jsonl cannot be imported: {why}"
