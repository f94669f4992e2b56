-- The ends of what is asserted of each thing in each place, or in articles that speak of the place: with rounding and as
-- stated; and whether anybody denies a number.
SELECT
    f.predicate_id, f.base_unit, f.about_id, f.placed,
    min(CASE WHEN f.manner = '+' THEN coalesce(f.rounded_high, 1e300) ELSE 1e300 END),
    max(CASE WHEN f.manner = '+' THEN coalesce(f.rounded_low, -1e300) ELSE -1e300 END),
    min(CASE WHEN f.manner = '+' THEN coalesce(f.high, 1e300) ELSE 1e300 END),
    max(CASE WHEN f.manner = '+' THEN coalesce(f.low, -1e300) ELSE -1e300 END),
    max(CASE WHEN f.manner = '-' THEN 1 ELSE 0 END)
FROM reading_row AS f
WHERE f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
GROUP BY f.predicate_id, f.base_unit, f.about_id, f.placed
