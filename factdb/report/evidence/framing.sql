-- What is asserted of places by events that a rule relates, once for each scope, with one of its claims and their number.
SELECT
    min(f.claim_id), f.event, f.place_id, f.subject_id, f.object_id, f.period_from, f.period_to,
    CASE f.manner WHEN 'denied' THEN '-' ELSE '+' END, CASE f.manner WHEN 'uncommitted' THEN f.manner ELSE 'certain' END,
    count(*)
FROM assertion AS f
WHERE f.place_id IS NOT NULL AND f.event IN (/* events */)
GROUP BY f.event, f.place_id, f.subject_id, f.object_id, f.period_from, f.period_to, f.manner
