-- The readings of one topic with their ends; the claims come first, by the index on predicate and place.
SELECT r.claim_id, r.rounded_low, r.rounded_high, r.polarity
FROM claim AS k
CROSS JOIN reading AS r
WHERE r.claim_id = k.id AND k.predicate_id = (SELECT id FROM predicate WHERE key = :predicate)
    AND r.base_unit = :base_unit /* filters */
