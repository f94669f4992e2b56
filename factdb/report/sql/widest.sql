-- The widest ranges
-- Things in one place whose lowest and highest figures lie furthest apart, with who gives each. Numbers of
-- which it is not known what happened are left out.
-- :limit = 30  so many rows
SELECT
    e.predicate, coalesce(e.place, '(' || e.area || ')', '(not stated)') AS place, e.low_text AS low, e.low_speaker, e.high_text AS high,
    e.high_speaker, round(CAST(e.high_from / e.low_to AS numeric), 2) AS times, e.origins, e.claims
FROM estimate AS e
WHERE e.high_from > e.low_to AND e.low_to > 0 AND e.predicate NOT LIKE 'reported.%'
ORDER BY times DESC, e.predicate, place
LIMIT CAST(:limit AS integer)
