-- The readings of one topic with their ends, in the scope that tells them apart.
SELECT
    f.claim_id, f.rounded_low, f.rounded_high, f.low_open, f.high_open, f.manner, f.about_id, f.placed, f.kind, f.period_from,
    f.period_to, f.origin_id, f.statement_id
FROM reading_row AS f
WHERE f.predicate_id = :predicate AND f.base_unit = :base_unit
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
