-- The readings of sources with the place that each states, or that its article speaks of most, in the order of the key,
-- so that nothing is sorted.
SELECT
    f.predicate_id, f.base_unit, f.about_id, f.placed, f.kind, f.rounded_low, f.rounded_high, f.low_open, f.high_open,
    f.period_from, f.period_to, f.subject_id, f.source_id
FROM reading_row AS f
WHERE f.about_id <> '' AND f.manner = '+' AND f.source_id IS NOT NULL
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
ORDER BY f.predicate_id, f.base_unit, f.about_id, f.placed, f.kind
