-- What a source never confirmed
-- Figures of others for what the source gives figures of too, about the same place, that meet none of its own; the last of
-- these stands beside them. "At least nine" confirms nine, not 26. A claim that states no place is about the one that its article speaks of most.
-- :source  part of the name of the source; none is looked at without it
-- :limit = 50  so many rows
WITH own AS MATERIALIZED (
    SELECT f.*, t.predicate_id, t.base_unit, v.canonical_id AS place_id, y.said
    FROM reading_row AS f
    JOIN thing AS t ON t.id = f.thing_id
    JOIN said_by AS y ON y.statement_id = f.statement_id
    LEFT JOIN entity AS v ON v.id = t.about_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) AND EXISTS (
        SELECT 1 FROM entity AS o JOIN entity AS e ON e.id = o.canonical_id
        WHERE o.id IN (f.origin_id, f.source_id) AND lower(e.name) LIKE '%' || lower(CAST(:source AS text)) || '%')
),
asked AS MATERIALIZED (                                           -- of what the source speaks, every spelling of the place
    SELECT DISTINCT n.predicate_id, n.base_unit, n.place_id, v.id AS about_id
    FROM own AS n
    JOIN entity AS v ON v.canonical_id = n.place_id
)
SELECT
    k.key AS predicate, p.name AS place, n.text AS number, coalesce(e.name, '(own voice)') AS speaker,
    substr(y.said, 1, 10) AS said,
    (SELECT m.text || ' (' || coalesce(substr(w.said, 1, 10), '?') || ')'
        FROM own AS w JOIN numeric_claim AS m ON m.claim_id = w.claim_id
        WHERE w.predicate_id = a.predicate_id AND w.base_unit = a.base_unit AND w.place_id = a.place_id
        ORDER BY w.said DESC NULLS LAST, w.claim_id LIMIT 1) AS last_of_the_source,
    f.statement_id AS statement
FROM asked AS a
CROSS JOIN thing AS t                                             -- in this order, looked up by their keys
CROSS JOIN reading_row AS f
JOIN predicate AS k ON k.id = t.predicate_id
JOIN numeric_claim AS n ON n.claim_id = f.claim_id
JOIN statement AS s ON s.id = f.statement_id
JOIN said_by AS y ON y.statement_id = f.statement_id
JOIN entity AS p ON p.id = a.place_id
LEFT JOIN entity AS v ON v.id = s.speaker_id
LEFT JOIN entity AS e ON e.id = v.canonical_id
WHERE t.predicate_id = a.predicate_id AND t.base_unit = a.base_unit AND t.about_id = a.about_id
    AND f.thing_id = t.id AND f.manner = '+'
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) AND k.key NOT LIKE 'reported.%'
    AND NOT EXISTS (
        SELECT 1 FROM own AS w
        WHERE w.predicate_id = a.predicate_id AND w.base_unit = a.base_unit AND w.place_id = a.place_id
            AND (w.claim_id = f.claim_id OR (coalesce(w.rounded_low, w.rounded_high) <= coalesce(f.rounded_high, 1e300)
                AND coalesce(f.rounded_low, -1e300) <= coalesce(w.rounded_high, w.rounded_low))))
ORDER BY k.key, p.name, y.said, f.claim_id
LIMIT CAST(:limit AS integer)
