"""Statements: who says what, by rules that a linguist can read and change one by one.

To be read in this order: `syntax` makes tagged words and noun phrases of a sentence; `cues` finds what says that
somebody says something; `sources` whose words name who does; `contents` what is said. `attribute` puts the three
together to acts of saying, `acts` walks the article, `turns` does so in transcripts and interviews. `speakers` tells
who each source is in its article; `chains`, `stance`, `channels` and `repeats` what else is told of an act; `assemble`
makes the records.
"""

from factdb.extract.statements.assemble import find_statements

__all__ = ["find_statements"]
