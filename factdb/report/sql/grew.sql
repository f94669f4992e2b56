-- Figures that grew
-- The same origin on the same thing in the same place, with a higher number said later, whatever period it states.
-- :limit = 50  so many rows
SELECT
    r.predicate, p.name AS place, e.name AS origin, na.text AS first, r.earlier_said AS first_said, nb.text AS later,
    r.later_said, round(CAST(r.at_least_times AS numeric), 2) AS at_least_times
FROM revision AS r
JOIN numeric_claim AS na ON na.claim_id = r.earlier_id
JOIN numeric_claim AS nb ON nb.claim_id = r.later_id
JOIN entity AS e ON e.id = r.origin_id
JOIN entity AS p ON p.id = r.place_id
WHERE r.direction = 'up' AND r.predicate NOT LIKE 'reported.%'
ORDER BY r.at_least_times DESC NULLS LAST, r.later_said, r.earlier_id, r.later_id
LIMIT CAST(:limit AS integer)
