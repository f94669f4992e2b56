-- Whose words each live statement gives in the end: what is counted when sources are counted, however many relayed them.
SELECT
    w.statement_id,
    w.article_id,
    coalesce(v.canonical_id, w.origin_id) AS origin_id,           -- an entity, or the article where it has no publisher
    coalesce(b.canonical_id, w.voice_id) AS voice_id              -- the same; of a body's head the body
FROM said_by AS w
LEFT JOIN entity AS v ON v.id = w.origin_id
LEFT JOIN entity AS b ON b.id = w.voice_id
WHERE w.retracted_at IS NULL
