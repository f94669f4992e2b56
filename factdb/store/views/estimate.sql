-- The lowest and the highest number asserted of each thing in each place, with who says so: nobody's average, no verdict.
-- Claims that state no place are kept apart by the country, or widest place, that their articles speak of most. Denials
-- and what nobody commits to are left out; a bound is shown open, and nothing is made up for it.
WITH ground AS (                                                  -- each place as first resolved: what it is, what holds it
    SELECT v.id, v.canonical_id AS place_id, w.within_id AS area_id
    FROM entity AS v
    LEFT JOIN containment AS w
        ON w.id = v.canonical_id
        AND NOT EXISTS (SELECT 1 FROM entity AS top WHERE top.id = w.within_id AND top.parent_id IS NOT NULL)
    WHERE v.kind = 'place'
),
live AS (
    SELECT
        k.key AS predicate, nullif(f.kind, '') AS kind, f.base_unit, f.claim_id, f.statement_id, f.origin_id, f.low,
        f.high, f.rounded_low, f.rounded_high,
        CASE WHEN f.placed THEN g.place_id END AS place_id, coalesce(g.area_id, g.place_id) AS area_id
    FROM reading_row AS f
    JOIN predicate AS k ON k.id = f.predicate_id
    LEFT JOIN ground AS g ON g.id = f.about_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
),
asserted AS (
    SELECT
        r.*, coalesce(s.repeats_id, s.id) AS utterance_id, s.article_id, coalesce(o.canonical_id, r.origin_id) AS source_id,
        row_number() OVER (
            PARTITION BY r.predicate, r.kind, r.base_unit, r.place_id, r.area_id
            ORDER BY coalesce(r.rounded_high, 1e300), coalesce(r.rounded_low, -1e300), r.claim_id
        ) AS from_below,
        row_number() OVER (
            PARTITION BY r.predicate, r.kind, r.base_unit, r.place_id, r.area_id
            ORDER BY coalesce(r.rounded_low, -1e300) DESC, coalesce(r.rounded_high, 1e300) DESC, r.claim_id
        ) AS from_above
    FROM live AS r
    JOIN statement AS s ON s.id = r.statement_id
    LEFT JOIN entity AS o ON o.id = r.origin_id
),
ends AS (
    SELECT
        predicate, kind, base_unit, place_id, area_id,
        max(CASE WHEN from_below = 1 THEN claim_id END) AS low_claim,
        max(CASE WHEN from_below = 1 THEN low END) AS low_from,
        max(CASE WHEN from_below = 1 THEN high END) AS low_to,
        max(CASE WHEN from_above = 1 THEN claim_id END) AS high_claim,
        max(CASE WHEN from_above = 1 THEN low END) AS high_from,
        max(CASE WHEN from_above = 1 THEN high END) AS high_to,
        count(*) AS claims,
        count(DISTINCT utterance_id) AS utterances,
        count(DISTINCT source_id) AS origins,
        count(DISTINCT article_id) AS articles
    FROM asserted
    GROUP BY predicate, kind, base_unit, place_id, area_id
)
SELECT
    x.predicate,
    x.kind,                                                       -- what is counted, the widest kind first
    x.base_unit,                                                  -- what the numbers are in
    x.place_id,                                                   -- null: the claims state no place
    p.name AS place,
    x.area_id,                                                    -- the country or widest place that it is all about
    ar.name AS area,
    x.low_from,                                                   -- the lowest reading; null is an open end
    x.low_to,
    nl.text AS low_text,                                          -- its words
    coalesce(el.name, '(own voice)') AS low_speaker,
    x.low_claim,
    x.high_from,                                                  -- the highest reading
    x.high_to,
    nh.text AS high_text,
    coalesce(eh.name, '(own voice)') AS high_speaker,
    x.high_claim,
    x.claims,
    x.utterances,                                                 -- printed twice counts once
    x.origins,                                                    -- relayed by many counts once
    x.articles
FROM ends AS x
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
LEFT JOIN entity AS ar ON ar.id = x.area_id
