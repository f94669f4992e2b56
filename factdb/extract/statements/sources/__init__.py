"""Sources: the words that name who speaks, and what they name."""
