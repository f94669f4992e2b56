-- The words with which articles mention them, by article.
SELECT m.surface, m.article_id, v.kind, count(*) AS times
FROM entity AS v
JOIN mention AS m ON m.entity_id = v.id
WHERE v.canonical_id = :id
GROUP BY m.surface, m.article_id, v.kind
ORDER BY m.surface, m.article_id
