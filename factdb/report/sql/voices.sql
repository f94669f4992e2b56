-- Who speaks most
-- Speakers by statements, with the number of articles, outlets and predicates they speak on.
-- :limit = 30  so many rows
SELECT
    e.name AS speaker, e.kind, e.country, count(DISTINCT s.id) AS statements, count(DISTINCT s.article_id) AS articles,
    count(DISTINCT a.publisher_id) AS outlets, count(DISTINCT c.predicate_id) AS predicates
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN claim AS c ON c.statement_id = s.id
WHERE s.retracted_at IS NULL AND s.repeats_id IS NULL
GROUP BY e.id, e.name, e.kind, e.country
ORDER BY statements DESC, speaker
LIMIT CAST(:limit AS integer)
