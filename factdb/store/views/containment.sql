-- Which entity lies in or belongs to which: itself (depth 0), what holds that, and so on up. Ids are canonical.
WITH RECURSIVE up (id, within_id, depth) AS (
    SELECT e.id, e.id, 0 FROM entity AS e WHERE e.canonical_id = e.id AND e.kind IN ('place', 'institution')
    UNION ALL
    SELECT up.id, p.canonical_id, up.depth + 1
    FROM up
    JOIN entity AS e ON e.id = up.within_id
    JOIN entity AS p ON p.id = e.parent_id
    WHERE up.depth < 12                                           -- a circle of parents ends here
)
SELECT
    id,
    within_id,
    depth                                                         -- how many steps up
FROM up
