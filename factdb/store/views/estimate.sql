-- The lowest and the highest number asserted of each matter, with who says so: nobody's average, no verdict. A matter is
-- one thing of one time about one place, stated by the claims or spoken of most by their articles. Figures stand at the
-- day that they are about, else at that of publication, and are of one time if no more than two weeks of one year lie
-- between one and the next; what counts over more than a month is of that time. Kinds that lie within another that is
-- counted there too are of its matter, and tell no lower end of it. Denials and what nobody commits to are left out; a
-- bound is shown open, and nothing is made up for it.
WITH told AS MATERIALIZED (                                       -- days as numbers, months of 31
    SELECT
        k.key AS predicate, t.kind, t.base_unit, coalesce(v.canonical_id, '') AS place_id, f.placed,
        f.period_from, f.period_to,
        substr(coalesce(nullif(f.period_from, ''), nullif(f.period_to, ''), a.published_from, ''), 1, 10) AS at,
        CAST(substr(a.published_from, 1, 4) AS integer) * 372 + CAST(substr(a.published_from, 6, 2) AS integer) * 31
            + CAST(substr(a.published_from, 9, 2) AS integer) AS published,
        CASE WHEN f.period_from <> '' THEN CAST(substr(f.period_from, 1, 4) AS integer) * 372
            + CAST(substr(f.period_from, 6, 2) AS integer) * 31 + CAST(substr(f.period_from, 9, 2) AS integer) END AS begun,
        CASE WHEN f.period_to <> '' THEN CAST(substr(f.period_to, 1, 4) AS integer) * 372
            + CAST(substr(f.period_to, 6, 2) AS integer) * 31 + CAST(substr(f.period_to, 9, 2) AS integer) END AS done,
        f.claim_id, f.low, f.high, f.rounded_low, f.rounded_high,
        coalesce(s.repeats_id, s.id) AS utterance_id, s.article_id, coalesce(o.canonical_id, f.origin_id) AS source_id
    FROM reading_row AS f
    JOIN thing AS t ON t.id = f.thing_id
    JOIN predicate AS k ON k.id = t.predicate_id
    JOIN statement AS s ON s.id = f.statement_id
    JOIN article AS a ON a.id = s.article_id
    LEFT JOIN entity AS v ON v.id = t.about_id
    LEFT JOIN entity AS o ON o.id = f.origin_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
),
timed AS (                                                        -- what lasts, and what stands at a day
    SELECT
        t.*,
        substr(at, 1, 4) AS year,
        coalesce(coalesce(done, published) - begun > 31, FALSE) AS lasts,
        CASE WHEN abs(published - done) <= 14 THEN '' ELSE period_to END AS until,
        coalesce(begun, done, published) AS day
    FROM told AS t
),
gaps AS (
    SELECT
        t.*,
        day - lag(day) OVER (
            PARTITION BY predicate, base_unit, place_id, year, lasts ORDER BY day, claim_id) > 14 AS far
    FROM timed AS t
),
live AS MATERIALIZED (
    SELECT
        g.*,
        CASE WHEN lasts THEN period_from || '/' || until ELSE year || '#' || CAST(sum(CASE WHEN far THEN 1 ELSE 0 END) OVER (
            PARTITION BY predicate, base_unit, place_id, year, lasts ORDER BY day, claim_id) AS text) END AS occasion
    FROM gaps AS g
),
counted AS MATERIALIZED (
    SELECT DISTINCT predicate, base_unit, place_id, occasion, kind FROM live
),
whole AS (                                                        -- the widest kind counted there that holds a kind
    SELECT n.predicate, n.base_unit, n.place_id, n.occasion, n.kind, min(w.kind) AS whole
    FROM counted AS n
    JOIN counted AS w
        ON w.predicate = n.predicate AND w.base_unit = n.base_unit AND w.place_id = n.place_id AND w.occasion = n.occasion
        AND (w.kind = n.kind OR substr(n.kind, 1, length(w.kind) + 1) = w.kind || '/')
    GROUP BY n.predicate, n.base_unit, n.place_id, n.occasion, n.kind
),
asserted AS (
    SELECT
        r.*, w.whole,
        min(r.at) OVER (PARTITION BY r.predicate, r.base_unit, r.place_id, r.occasion) AS first,
        max(r.at) OVER (PARTITION BY r.predicate, r.base_unit, r.place_id, r.occasion) AS last,
        row_number() OVER (
            PARTITION BY r.predicate, w.whole, r.base_unit, r.place_id, r.occasion
            ORDER BY CASE WHEN r.kind = w.whole THEN 0 ELSE 1 END,
                coalesce(r.rounded_high, 1e300), coalesce(r.rounded_low, -1e300), r.claim_id
        ) AS from_below,
        row_number() OVER (
            PARTITION BY r.predicate, w.whole, r.base_unit, r.place_id, r.occasion
            ORDER BY coalesce(r.rounded_low, -1e300) DESC, coalesce(r.rounded_high, 1e300) DESC, r.claim_id
        ) AS from_above
    FROM live AS r
    JOIN whole AS w
        ON w.predicate = r.predicate AND w.base_unit = r.base_unit AND w.place_id = r.place_id AND w.occasion = r.occasion
        AND w.kind = r.kind
),
ends AS (
    SELECT
        predicate, whole, base_unit, place_id, occasion,
        max(CASE WHEN from_below = 1 THEN claim_id END) AS low_claim,
        max(CASE WHEN from_below = 1 THEN low END) AS low_from,
        max(CASE WHEN from_below = 1 THEN high END) AS low_to,
        max(CASE WHEN from_above = 1 THEN claim_id END) AS high_claim,
        max(CASE WHEN from_above = 1 THEN low END) AS high_from,
        max(CASE WHEN from_above = 1 THEN high END) AS high_to,
        max(CASE WHEN lasts THEN period_from END) AS period_from,
        max(CASE WHEN lasts THEN until END) AS period_to,
        min(CASE WHEN NOT lasts THEN first END) AS first,
        max(CASE WHEN NOT lasts THEN last END) AS last,
        count(*) AS claims,
        sum(CASE WHEN placed THEN 1 ELSE 0 END) AS placed,
        count(DISTINCT utterance_id) AS utterances,
        count(DISTINCT source_id) AS origins,
        count(DISTINCT article_id) AS articles
    FROM asserted
    GROUP BY predicate, whole, base_unit, place_id, occasion
)
SELECT
    x.predicate,
    nullif(x.whole, '') AS kind,                                  -- what is counted, the widest kind first
    x.base_unit,                                                  -- what the numbers are in
    nullif(x.place_id, '') AS place_id,                           -- the place that it is about
    p.name AS place,
    nullif(x.period_from, '') AS period_from,                     -- of what counts over more than a month
    nullif(x.period_to, '') AS period_to,                         -- null: up to the telling
    nullif(x.first, '') AS first_day,                             -- of what does not, the first of its days
    nullif(x.last, '') AS last_day,                               -- and the last
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
    x.placed,                                                     -- how many of them state the place
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
