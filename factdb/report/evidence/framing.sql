-- What is asserted of places by events that a rule relates, once for each scope, with one of its claims and their number.
SELECT
    min(r.claim_id), r.event, r.place_id, r.subject_id, r.object_id, r.period_from, r.period_to,
    CASE r.manner WHEN 'denied' THEN '-' ELSE '+' END, CASE r.manner WHEN 'uncommitted' THEN r.manner ELSE 'certain' END,
    count(*)
FROM assertion AS r
WHERE r.place_id IS NOT NULL AND r.event IN (/* events */) /* filters */
    AND (r.manner <> 'denied' OR NOT EXISTS (SELECT 1 FROM numeric_claim AS n WHERE n.claim_id = r.claim_id)) -- denies the number
GROUP BY r.event, r.place_id, r.subject_id, r.object_id, r.period_from, r.period_to, r.manner
