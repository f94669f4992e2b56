-- The places in which two assertions of one thing in one known period do not meet, with how far apart they are at most.
-- The groups come in the order of the key, so that nothing is sorted.
SELECT t.predicate_id, t.base_unit, t.about_id, t.kind, g.period_from, g.period_to, g.times
FROM (
    SELECT
        f.thing_id, f.period_from, f.period_to,
        CASE WHEN min(coalesce(f.high, 1e300)) > 0
            THEN max(coalesce(f.low, -1e300)) / min(coalesce(f.high, 1e300)) ELSE 1e300 END AS times
    FROM reading_row AS f
    WHERE f.placed AND f.manner = '+' AND f.period_from <> '' AND f.period_to <> ''
        AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
    GROUP BY f.thing_id, f.placed, f.period_from, f.period_to
    HAVING max(coalesce(f.rounded_low, -1e300)) > min(coalesce(f.rounded_high, 1e300))
) AS g
JOIN thing AS t ON t.id = g.thing_id
