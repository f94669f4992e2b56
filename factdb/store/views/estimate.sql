-- The lowest and the highest number asserted of each thing in each place, with who says so: nobody's average, no verdict.
-- Denials and what nobody commits to are left out; a bound is shown open, and nothing is made up for it.
WITH asserted AS (
    SELECT
        r.predicate, r.kind, r.base_unit, r.place_id, r.claim_id, r.statement_id, r.utterance_id, o.origin_id,
        r.article_id, r.low, r.high, r.text,
        coalesce(sp.name, b.name || ' (own voice)', '(own voice)') AS speaker,
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
    JOIN article AS a ON a.id = r.article_id
    LEFT JOIN entity AS sp ON sp.id = r.speaker_id
    LEFT JOIN entity AS b ON b.id = a.publisher_id
    WHERE r.polarity = '+' AND r.certainty <> 'uncommitted'
)
SELECT
    x.predicate,
    x.kind,                                                       -- what is counted, the widest kind first
    x.base_unit,                                                  -- what the numbers are in
    x.place_id,                                                   -- null: the claims state no place
    max(p.name) AS place,
    max(CASE WHEN x.from_below = 1 THEN x.low END) AS low_from,   -- the lowest reading; null is an open end
    max(CASE WHEN x.from_below = 1 THEN x.high END) AS low_to,
    max(CASE WHEN x.from_below = 1 THEN x.text END) AS low_text,  -- its words
    max(CASE WHEN x.from_below = 1 THEN x.speaker END) AS low_speaker,
    max(CASE WHEN x.from_below = 1 THEN x.claim_id END) AS low_claim,
    max(CASE WHEN x.from_above = 1 THEN x.low END) AS high_from,  -- the highest reading
    max(CASE WHEN x.from_above = 1 THEN x.high END) AS high_to,
    max(CASE WHEN x.from_above = 1 THEN x.text END) AS high_text,
    max(CASE WHEN x.from_above = 1 THEN x.speaker END) AS high_speaker,
    max(CASE WHEN x.from_above = 1 THEN x.claim_id END) AS high_claim,
    count(*) AS claims,
    count(DISTINCT x.utterance_id) AS utterances,                 -- printed twice counts once
    count(DISTINCT x.origin_id) AS origins,                       -- relayed by many counts once
    count(DISTINCT x.article_id) AS articles
FROM asserted AS x
LEFT JOIN entity AS p ON p.id = x.place_id
GROUP BY x.predicate, x.kind, x.base_unit, x.place_id
