-- The stretches of the same statements, in the same order.
SELECT s.id, x.start, x."end"
FROM article AS a
JOIN statement AS s ON s.article_id = a.id
JOIN statement_span AS x ON x.statement_id = s.id
WHERE s.retracted_at IS NULL /* filters */
ORDER BY s.article_id, s.start, s.id, x.position
