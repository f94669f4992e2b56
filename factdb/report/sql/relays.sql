-- Relays
-- Who passes on whose words ("TASS reports that the governor said"), and how often; the busiest relay first. Unnamed
-- sources of one name, "prosecutors", are one line.
SELECT
    e.name AS relay, e.kind, coalesce(ie.name, s.speaker_text) AS relayed, count(*) AS statements,
    count(DISTINCT s.article_id) AS articles
FROM statement AS s
JOIN statement AS up ON up.id = s.parent_id
JOIN entity AS uv ON uv.id = up.speaker_id
JOIN entity AS e ON e.id = uv.canonical_id
LEFT JOIN entity AS iv ON iv.id = s.speaker_id
LEFT JOIN entity AS ie ON ie.id = iv.canonical_id
WHERE s.retracted_at IS NULL AND (ie.id IS NULL OR ie.id <> e.id)
GROUP BY e.id, e.name, e.kind, CASE WHEN ie.scope IS NULL THEN ie.id END, coalesce(ie.name, s.speaker_text)
ORDER BY sum(count(*)) OVER (PARTITION BY e.id) DESC, relay, statements DESC, relayed
