-- The widest ranges
-- Things of one kind, place and year whose lowest and highest figures lie furthest apart, with who gives each. A claim
-- that states no place is about the one that its article speaks of most. Numbers of which it is not known what happened
-- are left out, and ends that one statement tells, which keeps them apart itself. What is more than a hundred times apart
-- is seldom of one matter and comes last.
-- :limit = 30  so many rows
WITH far AS MATERIALIZED (                                        -- where the ends may lie furthest apart, whatever the year
    SELECT t.predicate_id, t.base_unit, t.kind, coalesce(v.canonical_id, '') AS place_id
    FROM reading_row AS f
    JOIN thing AS t ON t.id = f.thing_id
    JOIN predicate AS k ON k.id = t.predicate_id
    LEFT JOIN entity AS v ON v.id = t.about_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) AND k.key NOT LIKE 'reported.%'
    GROUP BY t.predicate_id, t.base_unit, t.kind, coalesce(v.canonical_id, '')
    HAVING max(f.low) > min(f.high) AND min(f.high) > 0
    ORDER BY CASE WHEN max(f.low) / min(f.high) <= 100 THEN 0 ELSE 1 END, max(f.low) / min(f.high) DESC, t.predicate_id, coalesce(v.canonical_id, '')
    LIMIT 20 * CAST(:limit AS integer)
),
live AS (
    SELECT
        t.predicate_id, t.base_unit, t.kind, n.place_id, f.claim_id, f.low, f.high, f.statement_id,
        substr(coalesce(nullif(f.period_from, ''), a.published_from, ''), 1, 4) AS year,
        coalesce(o.canonical_id, f.origin_id) AS source_id
    FROM far AS n
    JOIN entity AS v ON v.canonical_id = n.place_id
    JOIN thing AS t
        ON t.predicate_id = n.predicate_id AND t.base_unit = n.base_unit AND t.about_id = v.id AND t.kind = n.kind
    JOIN reading_row AS f ON f.thing_id = t.id
    JOIN statement AS s ON s.id = f.statement_id
    JOIN article AS a ON a.id = s.article_id
    LEFT JOIN entity AS o ON o.id = f.origin_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
),
placed AS (
    SELECT
        r.*,
        row_number() OVER (
            PARTITION BY r.predicate_id, r.base_unit, r.kind, r.place_id, r.year
            ORDER BY coalesce(r.high, 1e300), coalesce(r.low, -1e300), r.claim_id) AS from_below,
        row_number() OVER (
            PARTITION BY r.predicate_id, r.base_unit, r.kind, r.place_id, r.year
            ORDER BY coalesce(r.low, -1e300) DESC, coalesce(r.high, 1e300) DESC, r.claim_id) AS from_above
    FROM live AS r
),
ends AS (
    SELECT
        predicate_id, place_id, year,
        max(CASE WHEN from_below = 1 THEN claim_id END) AS low_claim,
        max(CASE WHEN from_above = 1 THEN claim_id END) AS high_claim,
        max(low) / nullif(min(high), 0) AS times, count(DISTINCT source_id) AS origins, count(*) AS claims
    FROM placed
    GROUP BY predicate_id, base_unit, kind, place_id, year
    HAVING max(low) > min(high) AND min(high) > 0
)
SELECT
    k.key AS predicate, p.name AS place, nullif(x.year, '') AS year, nl.text AS low,
    coalesce(el.name, '(own voice)') AS low_speaker, nh.text AS high, coalesce(eh.name, '(own voice)') AS high_speaker,
    round(CAST(x.times AS numeric), CASE WHEN x.times < 1000 THEN 2 ELSE 0 END) AS times, x.origins, x.claims
FROM ends AS x
JOIN predicate AS k ON k.id = x.predicate_id
JOIN numeric_claim AS nl ON nl.claim_id = x.low_claim
JOIN numeric_claim AS nh ON nh.claim_id = x.high_claim
JOIN claim AS cl ON cl.id = x.low_claim
JOIN claim AS ch ON ch.id = x.high_claim
JOIN statement AS sl ON sl.id = cl.statement_id
JOIN statement AS sh ON sh.id = ch.statement_id
LEFT JOIN entity AS vl ON vl.id = sl.speaker_id
LEFT JOIN entity AS el ON el.id = vl.canonical_id
LEFT JOIN entity AS vh ON vh.id = sh.speaker_id
LEFT JOIN entity AS eh ON eh.id = vh.canonical_id
LEFT JOIN entity AS p ON p.id = x.place_id
WHERE coalesce(sl.repeats_id, sl.id) <> coalesce(sh.repeats_id, sh.id)
ORDER BY CASE WHEN x.times <= 100 THEN 0 ELSE 1 END, x.times DESC, k.key, p.name, x.low_claim
LIMIT CAST(:limit AS integer)
