"""Speakers: who a source is within its article, whatever it is called there."""
