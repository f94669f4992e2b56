-- Relays per agency
-- Who passes on the words of others ("TASS reports that the governor said"), how often, and of how many.
SELECT
    e.name AS relay, e.kind, count(*) AS relayed, count(DISTINCT iv.canonical_id) AS of_speakers,
    count(DISTINCT s.article_id) AS articles
FROM statement AS s
JOIN statement AS up ON up.id = s.parent_id
JOIN entity AS uv ON uv.id = up.speaker_id
JOIN entity AS e ON e.id = uv.canonical_id
LEFT JOIN entity AS iv ON iv.id = s.speaker_id
WHERE s.retracted_at IS NULL AND (iv.id IS NULL OR iv.canonical_id <> e.id)
GROUP BY e.id, e.name, e.kind
ORDER BY relayed DESC, relay
