-- Unverified by anyone else
-- Figures that no institution but the speaker's own has given, with how often they were printed.
-- :limit = 50  so many rows
SELECT
    r.predicate, coalesce(p.name, '(place not stated)') AS place, min(i.name) AS institution, min(n.text) AS number,
    count(*) AS claims, count(DISTINCT r.article_id) AS articles
FROM reading AS r
JOIN numeric_claim AS n ON n.claim_id = r.claim_id
LEFT JOIN entity AS sp ON sp.id = r.speaker_id
JOIN entity AS i ON i.id = coalesce(r.institution_id, CASE WHEN sp.kind = 'institution' THEN sp.id END)
LEFT JOIN entity AS p ON p.id = r.place_id
WHERE r.polarity = '+'
GROUP BY r.predicate, r.kind, r.base_unit, r.place_id, p.name
HAVING count(DISTINCT i.id) = 1
ORDER BY articles DESC, r.predicate, place, institution, number, r.place_id NULLS FIRST, r.kind NULLS FIRST, r.base_unit
LIMIT CAST(:limit AS integer)
