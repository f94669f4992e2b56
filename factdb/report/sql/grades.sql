-- Graded sources and what they say
-- The live grade of each source, with how many numbers it gave and how many of them are graded credible (1 to 3).
SELECT
    e.name AS source, g.value AS grade, g.rationale, g.decided_by, count(r.claim_id) AS numbers,
    sum(CASE WHEN cg.value IN ('1', '2', '3') THEN 1 ELSE 0 END) AS credible
FROM grade AS g
JOIN entity AS v ON v.id = g.entity_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN reading AS r ON r.speaker_id = e.id OR r.institution_id = e.id
LEFT JOIN grade AS cg ON cg.claim_id = r.claim_id AND cg.undone_at IS NULL
WHERE g.undone_at IS NULL
GROUP BY e.id, e.name, g.value, g.rationale, g.decided_by
ORDER BY g.value, source
