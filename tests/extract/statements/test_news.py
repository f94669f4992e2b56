"""Whole articles of many fields and Englishes, with every statement expected of them (news*.txt)."""

from __future__ import annotations

import pytest

from tests.extract.statements.marked import SETS, Story, run, stories

STORIES = [story for path in SETS for story in stories(path)]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_statements_of_an_article(story: Story) -> None:
    """Every statement is found with its words, speaker, stance, channel and reporter; the known exceptions are not."""
    found = run(story)
    assert [row for row in story.rows if row not in found] == list(story.known)
