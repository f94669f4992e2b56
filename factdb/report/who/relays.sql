-- Who passes their words on: the reporter named in the article, else its publisher, else the article.
SELECT coalesce(r.name, p.name, a.title, a.path, a.id) AS relayed_by, count(*) AS statements,
    count(DISTINCT s.article_id) AS articles
FROM entity AS v
JOIN statement AS s ON s.speaker_id = v.id AND s.retracted_at IS NULL
JOIN article AS a ON a.id = s.article_id
LEFT JOIN statement AS o ON o.id = s.parent_id
LEFT JOIN entity AS ov ON ov.id = o.speaker_id
LEFT JOIN entity AS r ON r.id = ov.canonical_id
LEFT JOIN entity AS pv ON pv.id = a.publisher_id
LEFT JOIN entity AS p ON p.id = pv.canonical_id
WHERE v.canonical_id = :id
GROUP BY coalesce(r.name, p.name, a.title, a.path, a.id)
ORDER BY count(*) DESC, relayed_by
