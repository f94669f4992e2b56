-- Figures that grew
-- What one source said of one thing in one place, step by step: each higher number with the last one before it, whatever
-- period it states. A body's figures are those of whoever heads it, too. The figure that grew most in all comes first.
-- :limit = 50  so many rows
WITH step AS (
    SELECT
        r.predicate, p.name AS place, e.name AS origin, na.text AS first, substr(r.earlier_said, 1, 10) AS first_said,
        nb.text AS later, substr(r.later_said, 1, 10) AS later_said, r.at_least_times, r.later_id,
        max(r.at_least_times) OVER (PARTITION BY r.predicate, r.place_id, r.origin_id, na.kind) AS in_all,
        row_number() OVER (
            PARTITION BY r.predicate, r.place_id, r.origin_id, na.kind, substr(r.later_said, 1, 10), nb.low, nb.high
            ORDER BY r.earlier_said DESC, r.at_least_times, r.earlier_id, r.later_id) AS back
    FROM revision AS r
    JOIN numeric_claim AS na ON na.claim_id = r.earlier_id
    JOIN numeric_claim AS nb ON nb.claim_id = r.later_id
    JOIN entity AS e ON e.id = r.origin_id
    JOIN entity AS p ON p.id = r.place_id
    JOIN claim AS ca ON ca.id = r.earlier_id
    JOIN claim AS cb ON cb.id = r.later_id
    WHERE r.direction = 'up' AND r.predicate NOT LIKE 'reported.%'
        AND (ca.place_id = cb.place_id OR NOT EXISTS (            -- a part that its own statement sums up: 14 of 31
            SELECT 1
            FROM claim AS cs
            JOIN numeric_claim AS ns ON ns.claim_id = cs.id
            WHERE cs.statement_id = ca.statement_id AND cs.predicate_id = ca.predicate_id AND ns.low > na.high))
)
SELECT
    predicate, place, origin, first, first_said, later, later_said,
    round(CAST(at_least_times AS numeric), 2) AS times, round(CAST(in_all AS numeric), 2) AS times_in_all
FROM step
WHERE back = 1
ORDER BY in_all DESC NULLS LAST, predicate, place, origin, later_said, at_least_times DESC NULLS LAST, later_id
LIMIT CAST(:limit AS integer)
