-- Places that claims are about, the most frequent first.
SELECT
    e.id,
    e.name,
    w.name AS within,                                  -- the place that it lies in
    e.country,
    e.lat,
    e.lon,
    count(DISTINCT c.id) AS claims,
    count(DISTINCT s.article_id) AS articles
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN claim AS c ON c.statement_id = s.id
JOIN entity AS v ON v.id IN (c.place_id, c.other_place_id, c.object_id)
JOIN entity AS e ON e.id = v.canonical_id AND e.kind = 'place'
LEFT JOIN entity AS w ON w.id = e.parent_id
WHERE s.retracted_at IS NULL /* filters */
GROUP BY e.id, e.name, w.name, e.country, e.lat, e.lon
ORDER BY claims DESC, e.name, e.id
