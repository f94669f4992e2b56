"""Text becomes statements, claims, quantities, times and places.

Pure: no database, no click, no I/O but the package's own data.
"""
