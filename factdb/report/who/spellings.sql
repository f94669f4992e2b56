-- How the articles spell the name, the commonest first.
SELECT m.surface AS spelling, count(*) AS times, count(DISTINCT m.article_id) AS articles
FROM entity AS v
JOIN mention AS m ON m.entity_id = v.id
WHERE v.canonical_id = :id
GROUP BY m.surface
ORDER BY count(*) DESC, m.surface
