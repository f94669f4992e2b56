"""Cues: verbs, nouns, signs and set phrases by which an article says that somebody says something."""
