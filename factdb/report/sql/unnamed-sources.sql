-- Unnamed sources by outlet
-- How much of what each outlet attributes comes from sources without a name ("officials", "a witness").
SELECT
    coalesce(b.name, '(outlet not known)') AS outlet, count(*) AS attributed,
    sum(CASE WHEN e.scope IS NOT NULL THEN 1 ELSE 0 END) AS unnamed,
    100 * sum(CASE WHEN e.scope IS NOT NULL THEN 1 ELSE 0 END) / count(*) AS percent
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
WHERE s.retracted_at IS NULL
GROUP BY coalesce(b.name, '(outlet not known)')
ORDER BY percent DESC, attributed DESC, outlet
