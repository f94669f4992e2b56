-- Figures that grew
-- The same origin on the same thing in the same place, with a higher number said later, whatever period it states.
-- :limit = 50  so many rows
SELECT
    b.predicate, p.name AS place, e.name AS origin, na.text AS first, a.said AS first_said, nb.text AS later,
    b.said AS later_said, round(CAST(b.rounded_low / nullif(a.rounded_high, 0) AS numeric), 2) AS at_least_times
FROM reading AS a
JOIN origin AS oa ON oa.statement_id = a.statement_id
JOIN reading AS b
    ON b.predicate = a.predicate AND b.base_unit = a.base_unit AND b.place_id = a.place_id
    AND coalesce(b.kind, '') = coalesce(a.kind, '') AND b.said > a.said AND b.rounded_low > a.rounded_high
JOIN origin AS ob ON ob.statement_id = b.statement_id AND ob.origin_id = oa.origin_id
JOIN numeric_claim AS na ON na.claim_id = a.claim_id
JOIN numeric_claim AS nb ON nb.claim_id = b.claim_id
JOIN entity AS e ON e.id = oa.origin_id
JOIN entity AS p ON p.id = a.place_id
WHERE a.polarity = '+' AND b.polarity = '+' AND a.predicate NOT LIKE 'reported.%'
ORDER BY at_least_times DESC NULLS LAST, b.said, a.claim_id, b.claim_id
LIMIT CAST(:limit AS integer)
