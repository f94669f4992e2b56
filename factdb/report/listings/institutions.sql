-- The bodies that speak or are spoken for, the most quoted first.
SELECT
    e.id,
    e.name,
    e.country,
    count(*) AS statements,                            -- its own and those by people who spoke for it
    count(DISTINCT CASE WHEN v.id <> s.speaker_id THEN s.speaker_id END) AS speakers,   -- people who spoke for it
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = coalesce(s.institution_id, s.speaker_id)
JOIN entity AS e ON e.id = v.canonical_id AND e.kind = 'institution'
WHERE s.retracted_at IS NULL /* filters */
GROUP BY e.id, e.name, e.country
ORDER BY statements DESC, e.name, e.id
