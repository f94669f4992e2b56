"""Contents: the words that are said, quoted or not, and where they end."""
