-- One line for each thing in each place, whatever its time: the lowest and the highest number asserted, an open end being
-- none, and how many claims there are. A place is in brackets if no claim states it and their articles speak of it most.
WITH told AS MATERIALIZED (
    SELECT
        f.thing_id, min(f.high) AS low, max(f.low) AS high, count(*) AS claims,
        sum(CASE WHEN f.placed THEN 1 ELSE 0 END) AS placed
    FROM reading_row AS f
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
    GROUP BY f.thing_id
),
merged AS MATERIALIZED (                                          -- every name of places that have several
    SELECT v.id, v.canonical_id
    FROM entity AS v
    WHERE v.canonical_id IN (SELECT m.canonical_id FROM entity AS m WHERE m.kind = 'place' AND m.id <> m.canonical_id)
),
lines AS (
    SELECT t.predicate_id, t.kind, t.base_unit, t.about_id AS place_id, g.low, g.high, g.claims, g.placed
    FROM told AS g
    JOIN thing AS t ON t.id = g.thing_id
    WHERE t.about_id NOT IN (SELECT v.id FROM merged AS v)
    UNION ALL
    SELECT
        t.predicate_id, t.kind, t.base_unit, v.canonical_id, min(g.low), max(g.high), CAST(sum(g.claims) AS bigint),
        CAST(sum(g.placed) AS bigint)
    FROM merged AS v
    JOIN thing AS t ON t.about_id = v.id
    JOIN told AS g ON g.thing_id = t.id
    GROUP BY t.predicate_id, t.kind, t.base_unit, v.canonical_id
)
SELECT
    k.key AS predicate, CASE WHEN x.placed > 0 THEN p.name ELSE '(' || p.name || ')' END AS place,
    nullif(x.kind, '') AS kind, x.low, x.high, x.base_unit, x.claims, x.placed, nullif(x.place_id, '') AS place_id
FROM lines AS x
JOIN predicate AS k ON k.id = x.predicate_id
LEFT JOIN entity AS p ON p.id = x.place_id
ORDER BY x.claims DESC, k.key, p.name, x.kind, x.base_unit, x.place_id
