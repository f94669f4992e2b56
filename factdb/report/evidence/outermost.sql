-- The claims of one topic that lie furthest out on one side: those with the highest lower ends, or the lowest upper ends.
SELECT r.claim_id
FROM reading AS r
WHERE r.predicate = :predicate AND r.base_unit = :base_unit /* filters */
ORDER BY /* end */, r.claim_id
LIMIT :most
