-- Figures that were revised down
-- The same origin on the same thing in the same place, with a lower number said later, of what can only grow.
-- :limit = 50  so many rows
SELECT
    r.predicate, p.name AS place, e.name AS origin, na.text AS first, r.earlier_said AS first_said, nb.text AS later,
    r.later_said
FROM revision AS r
JOIN numeric_claim AS na ON na.claim_id = r.earlier_id
JOIN numeric_claim AS nb ON nb.claim_id = r.later_id
JOIN entity AS e ON e.id = r.origin_id
JOIN entity AS p ON p.id = r.place_id
WHERE r.direction = 'down' AND r.only_grows AND r.follows
ORDER BY r.later_said, r.earlier_id, r.later_id
LIMIT CAST(:limit AS integer)
