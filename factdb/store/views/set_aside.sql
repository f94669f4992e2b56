-- Claims that do not count for now: rejected by an editor, alone or with their statement; stated by the desk in a
-- review that was undone since; of a statement that was retracted.
SELECT r.claim_id FROM review AS r
WHERE r.claim_id IS NOT NULL AND r.decision = 'rejected' AND r.undone_at IS NULL
UNION
SELECT c.id FROM review AS r CROSS JOIN claim AS c
WHERE c.statement_id = r.statement_id AND r.decision = 'rejected' AND r.undone_at IS NULL
UNION
SELECT r.replaced_by FROM review AS r
WHERE r.replaced_by IS NOT NULL AND r.undone_at IS NOT NULL
UNION
SELECT c.id FROM statement AS s CROSS JOIN claim AS c            -- in this order: few statements are retracted
WHERE c.statement_id = s.id AND s.retracted_at IS NOT NULL
