-- The widest ranges
-- Things in one place whose lowest and highest figures lie furthest apart, with who gives each.
-- :limit = 30  so many rows
SELECT
    e.predicate, coalesce(e.place, '(not stated)') AS place, e.low_text AS low, e.low_speaker, e.high_text AS high,
    e.high_speaker, e.high_from / nullif(e.low_to, 0) AS times, e.origins, e.claims
FROM estimate AS e
WHERE e.high_from > e.low_to AND e.low_to > 0
ORDER BY times DESC, e.predicate, place
LIMIT CAST(:limit AS integer)
