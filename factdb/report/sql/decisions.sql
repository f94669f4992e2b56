-- Decisions of the desk
-- Every ruling, grade, review and judgement of who is who, with who decided it when, and whether it still stands; the
-- latest first. Where what it was about is found no more since its article was read again, the words are there.
-- :by  part of the editor's name
SELECT d.id, d.what, d.target, d.decision, d.reason, d.decided_by, d.decided_at, d.undone_at, d.words_gone
FROM (
    SELECT id, 'ruling' AS what, claim_a || ' × ' || claim_b AS target, verdict AS decision, rationale AS reason,
        decided_by, decided_at, undone_at, NULL AS words_gone FROM ruling
    UNION ALL
    SELECT id, 'grade', coalesce(entity_id, claim_id), value, rationale, decided_by, decided_at, undone_at, NULL
    FROM grade
    UNION ALL
    SELECT id, 'review', coalesce(statement_id, claim_id),
        decision || CASE WHEN replaced_by IS NULL THEN '' ELSE ' for ' || replaced_by END,
        note, decided_by, decided_at, undone_at, NULL FROM review
    UNION ALL
    SELECT r.batch, 'identity', l.name || ' (' || l.id || ') × ' || o.name || ' (' || o.id || ')', r.judgement,
        r.reason, r.decided_by, r.decided_at, r.undone_at, NULL
    FROM resolution AS r JOIN entity AS l ON l.id = r.left_id JOIN entity AS o ON o.id = r.right_id
    WHERE r.judgement <> 'suggested'
    UNION ALL
    SELECT id, ledger, target, decision, rationale, decided_by, decided_at, undone_at, words FROM past_decision
) AS d
WHERE CAST(:by AS text) IS NULL OR lower(d.decided_by) LIKE '%' || lower(CAST(:by AS text)) || '%'
ORDER BY d.decided_at DESC, d.id
