"""The whole pipeline: layers in text order, references that hold, offsets that are true, whatever the text."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.article import Article
from factdb.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.records import Extraction

MINI = """RAVENHAVEN, May 4, 2021 (Wire) - On Monday, harbour master Ada Obi said that more than 30 boats had sunk.

"We lost two cranes," she said in a statement on Tuesday. The union denied that the port had closed.

Nine people have been hurt since Sunday, according to the Ministry of Works."""


def test_layers_are_in_text_order_and_numbered() -> None:
    """Statements, quantities, times, mentions and claims are numbered in the order of the text."""
    row = extract(MINI).to_dict()
    for prefix, layer in (("s", "statements"), ("q", "quantities"), ("t", "times"), ("m", "mentions")):
        records = row[layer]
        assert records, layer
        assert [record["id"] for record in records] == [f"{prefix}{n}" for n in range(1, len(records) + 1)]
        assert [record["start"] for record in records] == sorted(record["start"] for record in records)
    claims = [claim["id"] for statement in row["statements"] for claim in statement["claims"]]
    assert claims == [f"c{n}" for n in range(1, len(claims) + 1)]


def test_a_heading_printed_twice_is_one_utterance() -> None:
    """What an article says in its own voice as a heading and again beneath it is linked to the first print."""
    heading = "Storm leaves 40 boats adrift off Luma"
    found = extract(f"{heading}\n\n{heading}\nThe harbour was closed on Sunday. Nine boats sank there.").statements
    assert [statement.exact for statement in found][:2] == [heading, heading]
    assert [statement.repeats for statement in found][:3] == [None, found[0].id, None]


def test_time_in_the_attribution_is_when_it_was_said() -> None:
    """A time beside cue and speaker is when the statement was made; one in the content isn't."""
    row = extract(Article(MINI, published="2021-05-05")).to_dict()
    times = {entry["id"]: entry["text"] for entry in row["times"]}
    said = [times.get(statement["said"] or "") for statement in row["statements"] if statement["form"] != "narration"]
    assert said[:2] == ["Monday", "Tuesday"]
    assert "Sunday" not in said


def test_dateline_dates_the_article() -> None:
    """Without a date of its own the article takes its dateline's, and times are resolved against it."""
    row = extract(MINI).to_dict()
    assert row["article"]["published"] == "2021-05-04"
    monday = next(entry for entry in row["times"] if entry["text"] == "Monday")
    assert (monday["from"], monday["to"], monday["anchor"]) == ("2021-05-03", "2021-05-04", "dateline")


def test_article_object_tells_the_file_and_its_text() -> None:
    """The article object has the path, the hash and the length of the text, and what is known of it."""
    article = Article("Two died.", id="x", path="x.txt", title="T", publisher="P", published="2022-01-02")
    row = extract(article).to_dict()
    assert row["id"] == "x"
    assert row["article"] == {
        "path": "x.txt",
        "sha256": article.sha256,
        "title": "T",
        "publisher": "P",
        "published": "2022-01-02",
        "language": "en",
        "length": 9,
    }


def test_a_bare_text_has_its_key_as_id() -> None:
    """Text without a file is named by its hash: the same words, the same id."""
    assert extract("Two died.").id == extract("Two died.").id == Article("Two died.").key


def test_explanations_come_only_when_asked_for() -> None:
    """Without an explanation no record has a `why`; with one, statements, numbers, times and claims have."""
    found = extract(MINI)
    assert '"why"' not in json.dumps(found.to_dict())
    row = found.to_dict(explain=True)
    for record in (row["statements"][0], row["quantities"][0], row["times"][0]):
        assert "why" in record


@pytest.mark.parametrize("text", ["", "\n", "\x00", "\ud800", "“", "\"'\"'", "." * 5000, "1" * 5000, "A" * 5000])
def test_odd_texts_are_read(text: str) -> None:
    """Empty, broken and senseless texts give an extraction like any other."""
    check(text, extract(text))


NEWS = """
said that according to the ministry of Ada Obi he she it they “ ” " ' « » 30 more than 2,000 km2 killed 12 people
withdrew from Izyum on Friday last week . , ; : — - ( ) İ 🌊 $3.5bn 45% between 5 and 7 in a statement TASS reported
denied told reporters two of them 1 May 2021 Mr. U.S. wrote Telegram spokesman for dozens 62-year-old half a million
troops town region Ukraine Russian not did will asked whether ? ! ...
"""
PIECES = [*NEWS.split(), "\n", "\n\n", "\u00a0"]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=80).map(" ".join), st.sampled_from([None, "2022-09-11"]))
def test_any_mixture_of_news_words_keeps_its_promises(text: str, published: str | None) -> None:
    """Words of news in any order never fail; every offset is true and every reference holds."""
    check(text, extract(Article(text, published=published)))


@settings(max_examples=100)
@given(st.text(max_size=400))
def test_any_text_keeps_its_promises(text: str) -> None:
    """Whatever the characters, nothing fails and every offset is true."""
    check(text, extract(text))


def check(text: str, found: Extraction) -> None:
    """Assert the promises of the extraction format."""
    row = found.to_dict(explain=True)
    assert json.loads(json.dumps(row)) == row
    for record in spans(row):
        assert 0 <= record["start"] < record["end"] <= len(text), record
        words = record.get("text", record.get("exact"))
        if len(record.get("spans", [0])) == 1:
            assert text[record["start"] : record["end"]] == words, record
    ids = {record["id"] for layer in ("statements", "quantities", "times", "mentions") for record in row[layer]}
    assert references(row) <= ids


def spans(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every record that stands in the text."""
    yield from row["quantities"] + row["times"] + row["mentions"]
    for quantity in row["quantities"]:
        yield from quantity["equivalents"]
        yield from filter(None, [quantity["bound"]])
    for statement in row["statements"]:
        yield statement
        assert statement["spans"][0][0] == statement["start"]
        assert statement["spans"][-1][1] == statement["end"]
        cues = [statement["cue"], *(claim["cue"] for claim in statement["claims"])]
        yield from filter(None, cues)
        if statement["speaker"] and statement["speaker"]["start"] is not None:
            yield statement["speaker"]


def references(row: dict[str, Any]) -> set[str]:
    """Return every id that a record refers to."""
    found = set()
    for statement in row["statements"]:
        found |= {statement["parent"], statement["repeats"], statement["said"]}
        for claim in statement["claims"]:
            found |= {claim[key] for key in ("subject", "object", "place", "other_place", "period", "quantity")}
    return found - {None}


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "“ ",
        "he said, ",
        "said ",
        "said that ",
        "“A,” he said. ",
        "1,",
        "1 ",
        "between 1 and ",
        "last ",
        "week ",
        "2019-",
        "the ",
        "Ada ",
        "Ada Obi, ",
        "of the ",
        "(",
        "according to ",
        "and ",
        ".",
        "\n",
        "a",
        "- ",
        "Friday ",
        "more than ",
        "in the ",
        "killed ",
        "U.S. ",
        "İ",
        "km ",
    ],
)
def test_cost_grows_with_the_length_only(piece: str) -> None:
    """A text four times as long takes about four times as long, however it repeats itself."""
    short, long = (seconds(piece * (size // len(piece))) for size in (5_000, 20_000))
    assert long < 8 * short + 0.3, f"{short:.3f} s, {long:.3f} s"


@pytest.mark.parametrize(
    "piece", ["a", "\n", "Ada Obi said on Friday that 30 boats sank off Lyon. "], ids=["a", "line", "news"]
)
def test_a_megabyte_is_read(piece: str) -> None:
    """A text of a million characters is read in seconds, whether it says something or nothing."""
    assert seconds(piece * (1_000_000 // len(piece))) < 60


def seconds(text: str) -> float:
    """Return the processor time of an extraction, the least of two: one may fall on a search of others' garbage."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        extract(text)
        taken.append(time.process_time() - began)
    return min(taken)
