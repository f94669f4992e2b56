-- Who contradicts whom
-- Pairs of claims whose numbers cannot both hold, or were denied, with both speakers; then those that may not, left open
-- for want of a stated scope, of two sources in articles that speak of one place within two weeks; the widest apart first.
-- Two numbers of one statement are none, nor two of unknown events without a place or an actor in common.
-- :predicate  one predicate, such as killed.people (all of them take long in a large database)
-- :limit = 50  so many rows
WITH pair AS (
    SELECT
        x.verdict, x.predicate, x.ratio, x.claim_a, x.claim_b, ca.place_id AS place_a, cb.place_id AS place_b,
        ca.subject_id = cb.subject_id AS one_actor, sa.speaker_id AS speaker_a, sb.speaker_id AS speaker_b,
        aa.about_id = ab.about_id
            AND coalesce(sa.speaker_id, aa.publisher_id, aa.id) <> coalesce(sb.speaker_id, ab.publisher_id, ab.id)
            AND abs(
                CAST(substr(aa.published_from, 1, 4) AS integer) * 372
                - CAST(substr(ab.published_from, 1, 4) AS integer) * 372
                + CAST(substr(aa.published_from, 6, 2) AS integer) * 31
                - CAST(substr(ab.published_from, 6, 2) AS integer) * 31
                + CAST(substr(aa.published_from, 9, 2) AS integer)
                - CAST(substr(ab.published_from, 9, 2) AS integer)) <= 14 AS one_matter
    FROM comparison AS x
    JOIN claim AS ca ON ca.id = x.claim_a
    JOIN claim AS cb ON cb.id = x.claim_b
    JOIN statement AS sa ON sa.id = ca.statement_id
    JOIN statement AS sb ON sb.id = cb.statement_id
    JOIN article AS aa ON aa.id = sa.article_id
    JOIN article AS ab ON ab.id = sb.article_id
    WHERE x.verdict IN ('value_conflict', 'denial', 'undetermined')
        AND coalesce(sa.repeats_id, sa.id) <> coalesce(sb.repeats_id, sb.id)
        AND (CAST(:predicate AS text) IS NULL OR x.predicate = CAST(:predicate AS text))
)
SELECT
    x.verdict, x.predicate, p.name AS place, na.text AS one, coalesce(ea.name, '(own voice)') AS speaker,
    nb.text AS other, coalesce(eb.name, '(own voice)') AS other_speaker, round(CAST(x.ratio AS numeric), 2) AS times,
    x.claim_a, x.claim_b
FROM pair AS x
JOIN numeric_claim AS na ON na.claim_id = x.claim_a
JOIN numeric_claim AS nb ON nb.claim_id = x.claim_b
LEFT JOIN entity AS va ON va.id = x.speaker_a
LEFT JOIN entity AS ea ON ea.id = va.canonical_id
LEFT JOIN entity AS vb ON vb.id = x.speaker_b
LEFT JOIN entity AS eb ON eb.id = vb.canonical_id
LEFT JOIN entity AS p ON p.id = coalesce(x.place_a, x.place_b)
WHERE (x.predicate NOT LIKE 'reported.%' OR x.place_a = x.place_b OR x.one_actor)
    AND (x.verdict <> 'undetermined' OR (x.one_matter AND x.ratio <= 100))
ORDER BY
    CASE x.verdict WHEN 'value_conflict' THEN 0 WHEN 'denial' THEN 1 ELSE 2 END, x.ratio DESC NULLS LAST,
    x.claim_a, x.claim_b
LIMIT CAST(:limit AS integer)
