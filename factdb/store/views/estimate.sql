-- The lowest and the highest number asserted of each thing in each place, with who says so: nobody's average, no verdict.
-- Denials and what nobody commits to are left out; a bound is shown open, and nothing is made up for it.
WITH asserted AS (
    SELECT
        r.predicate, r.kind, r.base_unit, r.place_id, r.claim_id, r.utterance_id, o.origin_id, r.article_id, r.low, r.high,
        row_number() OVER (
            PARTITION BY r.predicate, r.kind, r.base_unit, r.place_id
            ORDER BY coalesce(r.rounded_high, 1e300), coalesce(r.rounded_low, -1e300), r.claim_id
        ) AS from_below,
        row_number() OVER (
            PARTITION BY r.predicate, r.kind, r.base_unit, r.place_id
            ORDER BY coalesce(r.rounded_low, -1e300) DESC, coalesce(r.rounded_high, 1e300) DESC, r.claim_id
        ) AS from_above
    FROM reading AS r
    JOIN origin AS o ON o.statement_id = r.statement_id
    WHERE r.polarity = '+' AND r.certainty <> 'uncommitted'
),
ends AS (
    SELECT
        predicate, kind, base_unit, place_id,
        max(CASE WHEN from_below = 1 THEN claim_id END) AS low_claim,
        max(CASE WHEN from_below = 1 THEN low END) AS low_from,
        max(CASE WHEN from_below = 1 THEN high END) AS low_to,
        max(CASE WHEN from_above = 1 THEN claim_id END) AS high_claim,
        max(CASE WHEN from_above = 1 THEN low END) AS high_from,
        max(CASE WHEN from_above = 1 THEN high END) AS high_to,
        count(*) AS claims,
        count(DISTINCT utterance_id) AS utterances,
        count(DISTINCT origin_id) AS origins,
        count(DISTINCT article_id) AS articles
    FROM asserted
    GROUP BY predicate, kind, base_unit, place_id
)
SELECT
    x.predicate,
    x.kind,                                                       -- what is counted, the widest kind first
    x.base_unit,                                                  -- what the numbers are in
    x.place_id,                                                   -- null: the claims state no place
    p.name AS place,
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
