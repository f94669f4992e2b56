"""Words that assert events: the lexicon compiled, and how a word of it is used where it stands."""
