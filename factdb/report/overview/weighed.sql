-- How many claims assert a number of each thing about its place as first resolved.
SELECT t.predicate_id, t.base_unit, t.about_id, g.claims
FROM (
    SELECT f.thing_id, count(*) AS claims
    FROM reading_row AS f
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
    GROUP BY f.thing_id
) AS g
JOIN thing AS t ON t.id = g.thing_id
