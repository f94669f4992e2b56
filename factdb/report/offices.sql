-- Who speaks in an office, by article, the latest first.
SELECT
    e.id, e.name, e.kind, s.role,
    i.name AS institution,                                -- the body spoken for
    coalesce(i.country, e.country) AS country,
    coalesce(p.name, a.title, a.path) AS outlet,          -- whose article says so
    max(coalesce(s.said_from, a.published_from)) AS last_said,
    count(*) AS statements,
    a.id AS article
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN entity AS b ON b.id = s.institution_id
LEFT JOIN entity AS i ON i.id = b.canonical_id
LEFT JOIN entity AS w ON w.id = a.publisher_id
LEFT JOIN entity AS p ON p.id = w.canonical_id
WHERE s.retracted_at IS NULL AND /* office */
GROUP BY e.id, e.name, e.kind, s.role, i.name, coalesce(i.country, e.country), coalesce(p.name, a.title, a.path), a.id
ORDER BY last_said DESC NULLS LAST, e.name, a.id, s.role
LIMIT :limit
