-- Claims of one predicate by other statements than this, at the claim's place, in it, around it, or at no known place.
WITH RECURSIVE
inner_place(id) AS (
    SELECT id FROM entity WHERE id = :place
    UNION SELECT e.id FROM entity AS e JOIN inner_place AS i ON e.parent_id = i.id
),
outer_place(id) AS (
    SELECT parent_id FROM entity WHERE id = :place
    UNION SELECT e.parent_id FROM entity AS e JOIN outer_place AS o ON e.id = o.id
)
SELECT c.id
FROM claim AS c
JOIN statement AS s ON s.id = c.statement_id
JOIN predicate AS p ON p.id = c.predicate_id
WHERE s.retracted_at IS NULL AND p.key = :predicate AND c.statement_id <> :statement
    AND coalesce(s.repeats_id, '') <> :statement
    AND (:anywhere = 1 OR c.place_id IS NULL
        OR c.place_id IN (SELECT id FROM inner_place) OR c.place_id IN (SELECT id FROM outer_place))
ORDER BY c.id
LIMIT :limit
