-- Who contradicts whom
-- Pairs of claims whose numbers cannot both hold, or were denied, with both speakers; the widest apart first. Two numbers of one
-- statement are none, nor two of unknown events without a place or an actor in common.
-- :predicate  one predicate, such as killed.people (all of them take long in a large database)
-- :limit = 50  so many rows
SELECT
    x.verdict, x.predicate, p.name AS place, na.text AS one, coalesce(ea.name, '(own voice)') AS speaker,
    nb.text AS other, coalesce(eb.name, '(own voice)') AS other_speaker, round(CAST(x.ratio AS numeric), 2) AS times,
    x.claim_a, x.claim_b
FROM comparison AS x
JOIN numeric_claim AS na ON na.claim_id = x.claim_a
JOIN numeric_claim AS nb ON nb.claim_id = x.claim_b
JOIN claim AS ca ON ca.id = x.claim_a
JOIN claim AS cb ON cb.id = x.claim_b
JOIN statement AS sa ON sa.id = ca.statement_id
JOIN statement AS sb ON sb.id = cb.statement_id
LEFT JOIN entity AS va ON va.id = sa.speaker_id
LEFT JOIN entity AS ea ON ea.id = va.canonical_id
LEFT JOIN entity AS vb ON vb.id = sb.speaker_id
LEFT JOIN entity AS eb ON eb.id = vb.canonical_id
LEFT JOIN entity AS p ON p.id = coalesce(ca.place_id, cb.place_id)
WHERE x.verdict IN ('value_conflict', 'denial')
    AND coalesce(sa.repeats_id, sa.id) <> coalesce(sb.repeats_id, sb.id)
    AND (x.predicate NOT LIKE 'reported.%' OR ca.place_id = cb.place_id OR ca.subject_id = cb.subject_id)
    AND (CAST(:predicate AS text) IS NULL OR x.predicate = CAST(:predicate AS text))
ORDER BY x.verdict DESC, x.ratio DESC NULLS LAST, x.claim_a, x.claim_b
LIMIT CAST(:limit AS integer)
