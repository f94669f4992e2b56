"""What statements assert: events and figures, linked, with who, where, when, and how sure.

To be read in this order: `regions` cuts a sentence by who speaks; `words` finds in each what asserts an event;
`figures` gives every number its event, `events` makes claims of what has no number; `arguments` tells who did it and to
whom, `scope` where, when and how surely. `find` walks the article, `run` holds what its pass shares.
"""

from factdb.extract.claims.find import find_claims

__all__ = ["find_claims"]
