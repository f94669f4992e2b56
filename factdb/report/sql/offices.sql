-- Who held which office
-- The roles in which people were quoted, from the first to the last day each was given to them.
-- :name  part of the person's name
SELECT
    e.name AS person, s.role, min(coalesce(s.said_from, a.published_from)) AS first_given,
    max(coalesce(s.said_from, a.published_from)) AS last_given, count(*) AS statements
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
WHERE s.retracted_at IS NULL AND s.role IS NOT NULL AND e.kind = 'person'
    AND (CAST(:name AS text) IS NULL OR lower(e.name) LIKE '%' || lower(CAST(:name AS text)) || '%')
GROUP BY e.id, e.name, s.role
ORDER BY person, first_given, s.role
