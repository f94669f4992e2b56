-- Where one predicate's claims of theirs and others', or two of their own, do not fit together.
WITH own AS (
    SELECT c.id, e.canonical_id AS speaker
    FROM entity AS e
    JOIN statement AS s ON s.speaker_id = e.id AND s.retracted_at IS NULL
    JOIN claim AS c ON c.statement_id = s.id
    JOIN predicate AS p ON p.id = c.predicate_id
    WHERE e.canonical_id = :id AND p.key = :predicate
),
pair AS (
    SELECT o.id AS own_id, x.claim_b AS other_id, x.verdict, x.reason, x.ratio
    FROM comparison AS x JOIN own AS o ON o.id = x.claim_a WHERE x.predicate = :predicate
    UNION
    SELECT o.id, x.claim_a, x.verdict, x.reason, x.ratio
    FROM comparison AS x JOIN own AS o ON o.id = x.claim_b WHERE x.predicate = :predicate
)
SELECT DISTINCT x.verdict, CASE WHEN oe.id = :id THEN '(itself)' ELSE coalesce(oe.name, 'the article itself') END AS with_whom,
    n.text AS own_words, m.text AS other_words, x.ratio, x.own_id AS own_claim, x.other_id AS other_claim
FROM pair AS x
JOIN claim AS oc ON oc.id = x.other_id
JOIN statement AS os ON os.id = oc.statement_id
LEFT JOIN numeric_claim AS n ON n.claim_id = x.own_id
LEFT JOIN numeric_claim AS m ON m.claim_id = x.other_id
LEFT JOIN entity AS ov ON ov.id = os.speaker_id
LEFT JOIN entity AS oe ON oe.id = ov.canonical_id
WHERE x.verdict IN ('value_conflict', 'undetermined', 'denial', 'superseded')
    AND (coalesce(oe.id, '') <> :id OR x.own_id < x.other_id)
ORDER BY x.verdict, with_whom, x.own_id, x.other_id
