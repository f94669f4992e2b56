"""Figures: which event a number belongs to, and what it is of."""
