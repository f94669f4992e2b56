"""One thing in full: an article, a statement, a claim or an entity, its words in context, and who else speaks of it."""
