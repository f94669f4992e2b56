"""Exports: what a database holds in the forms that other tools read; everything streams, nothing is held whole."""
