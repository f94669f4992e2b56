-- The readings of one topic with their ends, in the scope that tells them apart.
SELECT
    f.claim_id, f.rounded_low, f.rounded_high, f.low_open, f.high_open, f.manner, t.about_id, f.placed, t.kind, f.period_from,
    f.period_to, f.origin_id, f.statement_id
FROM thing AS t
JOIN reading_row AS f ON f.thing_id = t.id
WHERE t.predicate_id = :predicate AND t.base_unit = :base_unit AND t.about_id IN (/* ids */)
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
