"""Turns: transcripts and interviews, whose layout says who speaks."""
