"""Arguments: who did it and to whom, by name, description or pronoun."""
