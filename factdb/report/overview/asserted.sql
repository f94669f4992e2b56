-- What is asserted with a number, in the order of the copy of readings, so that nothing is sorted or joined. The ends are
-- given so that the least of them is the outermost reading: from below, then, negated, from above; the claim decides.
SELECT
    f.predicate_id, f.base_unit, f.about_id, f.placed, f.kind,
    coalesce(f.rounded_high, 1e300), coalesce(f.rounded_low, -1e300), f.claim_id,
    -coalesce(f.rounded_low, -1e300), -coalesce(f.rounded_high, 1e300), f.claim_id,
    f.low, f.high, f.statement_id, f.origin_id, f.period_from, f.period_to
FROM reading_row AS f
WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
ORDER BY f.predicate_id, f.base_unit, f.about_id, f.placed, f.kind
