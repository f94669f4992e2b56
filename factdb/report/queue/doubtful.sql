-- Statements of which the extractor is least sure, and that nobody has reviewed: how sure it is has three grades.
SELECT
    s.id,
    CASE WHEN s.repaired THEN 'a quotation mark had to be mended'
        WHEN s.how = 'implicit' THEN 'no speaker stands beside the words'
        ELSE 'the speaker is a pronoun' END AS why,
    coalesce(e.name, s.speaker_text) AS speaker,
    (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id),
    coalesce(b.name, a.title, a.id) || ', ' || coalesce(a.published_from, 'undated') AS printed
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
LEFT JOIN entity AS v ON v.id = s.speaker_id
LEFT JOIN entity AS e ON e.id = v.canonical_id
WHERE s.retracted_at IS NULL AND (s.repaired OR s.how IN ('implicit', 'pronoun'))
    AND NOT EXISTS (SELECT 1 FROM review AS r WHERE r.statement_id = s.id AND r.undone_at IS NULL)
ORDER BY CASE WHEN s.repaired THEN 0 WHEN s.how = 'implicit' THEN 1 ELSE 2 END,
    EXISTS (SELECT 1 FROM claim AS c JOIN numeric_claim AS n ON n.claim_id = c.id WHERE c.statement_id = s.id) DESC,
    s.id
LIMIT :limit
