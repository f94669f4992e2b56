"""Comparing what was said: readings, scope, verdicts, clusters, framing, independence; pure, without a database."""
