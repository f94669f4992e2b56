-- The same words in several articles
-- Statements of eight words or more that more than one article prints, so that one origin is not taken for many.
-- :limit = 30  so many rows
SELECT
    count(DISTINCT s.article_id) AS articles, min(coalesce(e.name, '(own voice)')) AS speaker,
    min(a.published_from) AS first_published, min(w.words) AS words
FROM statement AS s
JOIN wording AS w ON w.statement_id = s.id
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS v ON v.id = s.speaker_id
LEFT JOIN entity AS e ON e.id = v.canonical_id
WHERE s.retracted_at IS NULL AND s.content_key IS NOT NULL AND length(s.exact) - length(replace(s.exact, ' ', '')) >= 7
GROUP BY s.content_key
HAVING count(DISTINCT s.article_id) > 1
ORDER BY articles DESC, first_published, words
LIMIT CAST(:limit AS integer)
