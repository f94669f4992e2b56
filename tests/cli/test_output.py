"""Rows in five formats, and nothing from an article that could steer a terminal."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.cli.output import FORMATS, TABLE_LIMIT, Output, Styled

EVIL = "a\x1b[31mred\x9b2J\u202eabc\u2066\x07 \udc80"


def printed(format_: str, columns: list[str], rows: list[tuple[object, ...]], *, header: bool = True) -> str:
    stream = io.StringIO()
    Output(format_, header=header, stream=stream).rows(columns, rows)
    return stream.getvalue()


@pytest.mark.parametrize("format_", FORMATS)
def test_no_format_lets_a_control_character_through(format_: str) -> None:
    """Whatever the format, escapes, C1 controls, bidirectional controls and lone surrogates are not printed raw."""
    text = printed(format_, ["words"], [(EVIL,)])
    assert not set(text) & set("\x1b\x9b\u202e\u2066\x07\udc80")
    assert "red" in text


@pytest.mark.parametrize("format_", FORMATS)
def test_no_format_lets_a_control_character_of_a_text_through(format_: str) -> None:
    """Free text and JSON objects are as harmless as rows."""
    stream = io.StringIO()
    out = Output(format_, stream=stream)
    out.text(EVIL, Styled(EVIL, "mark"))
    out.json({"words": EVIL})
    assert not set(stream.getvalue()) & set("\x1b\x9b\u202e\u2066\x07\udc80")


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_json_loses_nothing(format_: str) -> None:
    """What can't be printed is escaped in JSON, and reads back as it was."""
    value = json.loads(printed(format_, ["words"], [(EVIL,)]))
    assert (value[0] if format_ == "json" else value) == {"words": EVIL}


def test_json_of_no_rows_is_an_empty_array() -> None:
    """An empty listing is `[]` in JSON and nothing at all in JSONL."""
    assert json.loads(printed("json", ["a"], [])) == []
    assert printed("jsonl", ["a"], []) == ""


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "-infinity", "+1_0"])
def test_csv_disarms_formulas(cell: str) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe, and so does the name of a column."""
    name, words = csv.reader(io.StringIO(printed("csv", [cell], [(cell,)])))
    assert name[0] == words[0]
    assert words[0].startswith("'")


def test_csv_leaves_numbers_and_lone_signs_alone() -> None:
    """Negative numbers and polarity signs are no formulas; None is an empty cell; floats have no needless decimals."""
    assert printed("csv", ["a", "b", "c", "d"], [("-5", "+", None, 2000.0)], header=False) == "-5,+,,2000\n"


def test_a_table_never_takes_a_name_for_a_number() -> None:
    """Ids that look like numbers ("1e5", "007") are printed as they are."""
    assert printed("table", ["id"], [("1e5",), ("007",)]).split()[-2:] == ["1e5", "007"]


def test_a_table_fits_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long cells wrap to the width of the terminal, ids stay whole, and what is too long ends in an ellipsis."""
    monkeypatch.setenv("COLUMNS", "60")
    text = printed("table", ["id", "words", "who"], [("a7k2mmmmmmmmm.s12", "many words " * 60, "The governor")])
    assert max(map(len, text.splitlines())) <= 60
    assert "a7k2mmmmmmmmm.s12" in text
    assert "…" in text


def test_a_table_says_where_it_stops(capsys: pytest.CaptureFixture[str]) -> None:
    """More rows than a table holds are cut off, and the cut is stated on standard error."""
    text = printed("table", ["n"], [(n,) for n in range(TABLE_LIMIT + 5)])
    assert str(TABLE_LIMIT - 1) in text
    assert str(TABLE_LIMIT + 4) not in text
    assert f"first {TABLE_LIMIT} rows" in capsys.readouterr().err


def test_markdown_escapes_what_would_be_markup() -> None:
    """A bar, a tag, an emphasis in an article's words stay words in a Markdown table."""
    assert printed("markdown", ["w"], [("a|b <i> *c*\nd",)]).splitlines()[-1] == r"| a\|b \<i\> \*c\* d |"


@pytest.mark.parametrize("format_", ["table", "csv", "markdown"])
def test_no_header_leaves_the_names_out(format_: str) -> None:
    """Without header only the rows are printed."""
    assert "name" not in printed(format_, ["name"], [("x",)], header=False)


def test_styles_show_on_a_terminal_only_and_never_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    """A styled stretch is coloured on a terminal, and plain with NO_COLOR or in a pipe."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def styled(stream: io.StringIO) -> str:
        Output(stream=stream).text(Styled("x", "mark"))
        return stream.getvalue()

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in styled(Terminal())
    assert styled(io.StringIO()) == "x\n"
    monkeypatch.setenv("NO_COLOR", "1")
    assert styled(Terminal()) == "x\n"


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """Its heads are printed and, beside the output, that nothing was found; a program's format says nothing."""
    Output("table").rows(("id",), [])
    assert capsys.readouterr().err == "Nothing found.\n"
    Output("csv").rows(("id",), [])
    assert capsys.readouterr().err == ""


def test_a_table_needs_no_more_digits_than_people_read(capsys: pytest.CaptureFixture[str]) -> None:
    """A ratio is shown with six digits, a large number whole; csv has what is stored."""
    Output("table", header=False).rows(("ratio", "low"), [(1.39772727272727, 612800123.25)])
    Output("csv", header=False).rows(("ratio",), [(1.39772727272727,)])
    table, csv = capsys.readouterr().out.splitlines()
    assert table.split() == ["1.39773", "612800123.25"]
    assert csv == "1.39772727272727"


CELLS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([EVIL, "=1", "|a\nb|", "`"])
)
#: Controls but line break and tab, the C1 controls, directions, halves of characters.
ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("format_", FORMATS)
@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_any_value_is_printed_as_one_cell_that_does_nothing(format_: str, rows: list[tuple[object, ...]]) -> None:
    """Rows and columns stay as many as there are, no control gets through, and no cell of CSV is a formula."""
    text = printed(format_, ["one", "two"], rows)
    assert not ACTS.search(text)
    if format_ == "csv":
        cells = list(csv.reader(io.StringIO(text)))
        assert [len(row) for row in cells] == [2] * (1 + len(rows))
        assert not [cell for row in cells for cell in row if re.match(r"(?s)[=@].|[+-]\D*[^\d.infa]", cell)]
    elif format_ == "json":
        assert [len(row) for row in json.loads(text)] == [2] * len(rows)
    elif format_ == "jsonl":
        assert [len(json.loads(line)) for line in text.splitlines()] == [2] * len(rows)
    elif format_ == "markdown":
        assert len(text.splitlines()) == (2 + len(rows) if rows else len(text.splitlines()))
