-- Everyone who speaks (people, posts, groups, bodies, media), the most quoted first.
SELECT
    e.id,
    e.name,
    e.kind,
    e.country,
    max(i.name) AS institution,                        -- a body that the speaker spoke for
    count(DISTINCT i.id) AS institutions,              -- how many such bodies
    count(*) AS statements,
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN entity AS ie ON ie.id = s.institution_id
LEFT JOIN entity AS i ON i.id = ie.canonical_id AND i.id <> e.id
WHERE s.retracted_at IS NULL /* filters */
GROUP BY e.id, e.name, e.kind, e.country
ORDER BY statements DESC, e.name, e.id
