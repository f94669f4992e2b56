-- How many readings there are of each thing, as first resolved; '' is no known place.
SELECT t.predicate_id, t.base_unit, t.about_id, g.readings
FROM (
    SELECT f.thing_id, count(*) AS readings
    FROM reading_row AS f
    WHERE f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
    GROUP BY f.thing_id
) AS g
JOIN thing AS t ON t.id = g.thing_id
