-- What is asserted, the most frequent first.
SELECT
    p.key AS predicate,
    p.label,
    p.dimension,                                       -- empty: no number belongs to it
    p.base_unit,
    p.over_time,                                       -- flow (in a period), level (at a time), toll (so far)
    count(*) AS claims,
    count(DISTINCT s.speaker_id) AS speakers,
    count(DISTINCT s.article_id) AS articles
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN claim AS c ON c.statement_id = s.id
JOIN predicate AS p ON p.id = c.predicate_id
WHERE s.retracted_at IS NULL /* filters */
GROUP BY p.key, p.label, p.dimension, p.base_unit, p.over_time
ORDER BY claims DESC, p.key
