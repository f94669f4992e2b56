-- What was retracted or rejected
-- Statements taken back, and statements and claims that an editor set aside, with the reason where one was given. A claim whose scope
-- an editor stated anew is not among them.
SELECT
    'retracted' AS how, s.id AS target, (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id) AS words,
    s.retracted_at AS since, NULL AS decided_by, NULL AS note
FROM statement AS s
WHERE s.retracted_at IS NOT NULL
UNION ALL
SELECT
    'rejected', coalesce(r.statement_id, r.claim_id), (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id),
    r.decided_at, r.decided_by, r.note
FROM review AS r
LEFT JOIN claim AS c ON c.id = r.claim_id
JOIN statement AS s ON s.id = coalesce(r.statement_id, c.statement_id)
WHERE r.decision = 'rejected' AND r.replaced_by IS NULL AND r.undone_at IS NULL
ORDER BY since DESC, target
