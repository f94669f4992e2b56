"""Readers of anything: whatever bytes a file of whatever ending holds, there are articles or problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.article import Article, Problem, read

PIECES = st.sampled_from(
    [
        *(
            b"---\n",
            b"title: a\n",
            b"published: 2026-03-04\n",
            b"title: !!python/name:os.system\n",
            b"&a [*a]\n",
            b": \n",
        ),
        *(
            b"<html>",
            b"<p>",
            b"</p>",
            b"<script>",
            b"<!--",
            b"<![CDATA[",
            b"&#0;",
            b"&#xD800;",
            b"&lt;",
            b'<meta name="a">',
        ),
        *(b'{"text": "', b'"}', b"\n", b"\\ud800", b"\\u0000", b"[", b"{", b"null", b"1e999", b"NaN", b'"text":', b","),
        *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J", "\u202e".encode(), b"\r", b"# ", b"```\n"),
        *(
            b"The mayor said that two people had died. ",
            b"Published: Monday\n",
            b"\n\n",
            b"> ",
            b"* ",
            b"\x85",
            b"|a|b|\n",
        ),
    ]
)
BYTES = st.binary(max_size=200) | st.lists(PIECES, max_size=12).map(b"".join)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("ending", ["txt", "md", "html", "jsonl"])
@given(data=BYTES)
def test_any_bytes_are_articles_or_problems(tmp_path: Path, ending: str, data: bytes) -> None:
    """Nothing is raised; an article has words and an identity, a problem names its file."""
    path = tmp_path / f"any.{ending}"
    path.write_bytes(data)
    for item in read([path]):
        if isinstance(item, Problem):
            assert item.path == str(path)
        else:
            assert isinstance(item, Article)
            assert item.text.strip()
            assert len(item.sha256) == 64
