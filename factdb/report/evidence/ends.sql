-- The ends of what is asserted of each thing in its place, or in articles that speak of the place: with rounding and as
-- stated; and whether anybody denies a number.
SELECT t.predicate_id, t.base_unit, t.about_id, g.placed, g.least, g.most, g.least_stated, g.most_stated, g.denied
FROM (
    SELECT
        f.thing_id, f.placed,
        min(CASE WHEN f.manner = '+' THEN coalesce(f.rounded_high, 1e300) ELSE 1e300 END) AS least,
        max(CASE WHEN f.manner = '+' THEN coalesce(f.rounded_low, -1e300) ELSE -1e300 END) AS most,
        min(CASE WHEN f.manner = '+' THEN coalesce(f.high, 1e300) ELSE 1e300 END) AS least_stated,
        max(CASE WHEN f.manner = '+' THEN coalesce(f.low, -1e300) ELSE -1e300 END) AS most_stated,
        max(CASE WHEN f.manner = '-' THEN 1 ELSE 0 END) AS denied
    FROM reading_row AS f
    WHERE f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
    GROUP BY f.thing_id, f.placed
) AS g
JOIN thing AS t ON t.id = g.thing_id
