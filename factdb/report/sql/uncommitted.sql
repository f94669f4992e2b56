-- What nobody would confirm
-- Statements whose speaker does not commit to them: "did not confirm", "could not say". Conditions and plans are none.
-- :limit = 50  so many rows
SELECT coalesce(l.speaker, '(own voice)') AS speaker, l.institution, l.said, l.words, l.id AS statement
FROM statement_listing AS l
WHERE l.stance = 'noncommittal'
ORDER BY l.said DESC NULLS LAST, l.id
LIMIT CAST(:limit AS integer)
