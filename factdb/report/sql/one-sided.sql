-- Claims that only one side makes
-- Figures on which every speaker whose country is known comes from one country.
-- :limit = 50  so many rows
SELECT
    r.predicate, coalesce(p.name, '(place not stated)') AS place, min(e.country) AS side,
    count(*) AS claims, count(DISTINCT e.id) AS speakers, min(e.name) AS first_of_them
FROM reading AS r
JOIN entity AS e ON e.id = r.speaker_id
LEFT JOIN entity AS p ON p.id = r.place_id
WHERE e.country IS NOT NULL AND r.polarity = '+' AND r.certainty <> 'uncommitted'
GROUP BY r.predicate, r.place_id, p.name
HAVING count(DISTINCT e.country) = 1 AND count(DISTINCT e.id) > 1
ORDER BY speakers DESC, claims DESC, r.predicate, place
LIMIT CAST(:limit AS integer)
