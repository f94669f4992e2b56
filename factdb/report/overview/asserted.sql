-- What is asserted with a number, in the order of things, so that nothing is sorted. The ends are given so that the least
-- of them is the outermost reading: from below, then, negated, from above; the claim decides.
SELECT
    t.predicate_id, t.base_unit, t.about_id, f.placed, t.kind,
    coalesce(f.rounded_high, 1e300), coalesce(f.rounded_low, -1e300), f.claim_id,
    -coalesce(f.rounded_low, -1e300), -coalesce(f.rounded_high, 1e300), f.claim_id,
    f.low, f.high, f.statement_id, f.origin_id, f.period_from, f.period_to
FROM thing AS t
CROSS JOIN reading_row AS f                                       -- in this order
WHERE f.thing_id = t.id AND f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
ORDER BY t.predicate_id, t.base_unit, t.about_id, t.kind
