-- In which office, and for which body, each person spoke, as dated statements say: a role belongs to the moment.
SELECT
    e.id AS person_id,
    e.name AS person,
    s.role,                                                       -- as the articles give it; null where none does
    i.id AS institution_id,
    i.name AS institution,                                        -- the body spoken for, under its canonical name
    min(coalesce(s.said_from, a.published_from)) AS first_said,   -- the first dated statement in that office
    max(coalesce(s.said_from, a.published_from)) AS last_said,    -- the last one; the office may have lasted longer
    count(*) AS statements,                                       -- live ones, repeats included
    count(DISTINCT s.article_id) AS articles
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN entity AS b ON b.id = s.institution_id
LEFT JOIN entity AS i ON i.id = b.canonical_id
WHERE e.kind = 'person' AND s.retracted_at IS NULL AND (s.role IS NOT NULL OR s.institution_id IS NOT NULL)
GROUP BY e.id, e.name, s.role, i.id, i.name
