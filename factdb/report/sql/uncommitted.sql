-- What nobody would confirm
-- Statements and claims whose speaker does not commit to them: "did not confirm", "could not say".
-- :limit = 50  so many rows
SELECT coalesce(l.speaker, '(own voice)') AS speaker, l.institution, l.said, l.words, l.id AS statement
FROM statement_listing AS l
WHERE l.stance = 'noncommittal'
    OR EXISTS (SELECT 1 FROM claim AS c WHERE c.statement_id = l.id AND c.certainty = 'uncommitted')
ORDER BY l.said DESC NULLS LAST, l.id
LIMIT CAST(:limit AS integer)
