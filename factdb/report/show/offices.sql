-- In which office, and for which body, the entity spoke, as the articles say, with the days between which.
SELECT s.role, i.name AS institution,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said,
    count(*) AS statements
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
LEFT JOIN entity AS b ON b.id = s.institution_id
LEFT JOIN entity AS i ON i.id = b.canonical_id
WHERE v.canonical_id = :id AND s.retracted_at IS NULL AND (s.role IS NOT NULL OR i.id <> v.canonical_id)
GROUP BY s.role, i.name
ORDER BY first_said, s.role
