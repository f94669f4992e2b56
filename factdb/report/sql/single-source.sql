-- Single-source figures
-- Numbers that rest on one origin alone, however many articles print them: what a second call should confirm.
-- :limit = 50  so many rows
SELECT
    r.predicate, coalesce(p.name, '(place not stated)') AS place, min(n.text) AS number,
    min(coalesce(e.name, a.title, a.id)) AS origin, count(DISTINCT r.article_id) AS articles,
    count(DISTINCT r.utterance_id) AS statements, min(r.said) AS first_said
FROM reading AS r
JOIN numeric_claim AS n ON n.claim_id = r.claim_id
JOIN origin AS o ON o.statement_id = r.statement_id
JOIN article AS a ON a.id = r.article_id
LEFT JOIN entity AS e ON e.id = o.origin_id
LEFT JOIN entity AS p ON p.id = r.place_id
WHERE r.polarity = '+' AND r.certainty <> 'uncommitted'
GROUP BY r.predicate, r.kind, r.base_unit, r.place_id, p.name
HAVING count(DISTINCT o.origin_id) = 1
ORDER BY articles DESC, r.predicate, place, number
LIMIT CAST(:limit AS integer)
