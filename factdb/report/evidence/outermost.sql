-- The readings of one topic with their ends.
SELECT f.claim_id, f.rounded_low, f.rounded_high, f.manner
FROM reading_row AS f
WHERE f.predicate_id = :predicate AND f.base_unit = :base_unit
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
