-- Who contradicts whom
-- Numbers that cannot both hold, then what one says and another denies, then numbers of two sources that a missing scope
-- leaves open, of one place and said within two weeks, not of a town and what holds it, where the town's is the smaller;
-- the widest apart first, one line for each two sources on a thing.
-- Two numbers of one statement are none, nor two of unknown events without a place or an actor in common. Of each sort
-- the 2,000 widest pairs are looked at.
-- :predicate  one predicate, such as killed.people
-- :limit = 50  so many rows
WITH held AS MATERIALIZED (                                       -- each place with itself and what holds it, every spelling
    SELECT v.id, o.id AS other_id
    FROM entity AS v
    JOIN containment AS w ON w.id = v.canonical_id
    JOIN entity AS o ON o.canonical_id = w.within_id
    WHERE v.kind = 'place'
),
near AS MATERIALIZED (                                            -- what does not meet or is denied, about one ground
    SELECT
        CASE WHEN f.claim_id < g.claim_id THEN f.claim_id ELSE g.claim_id END AS claim_a,
        CASE WHEN f.claim_id < g.claim_id THEN g.claim_id ELSE f.claim_id END AS claim_b,
        CASE WHEN f.manner <> g.manner THEN 'denied'
            WHEN f.placed AND g.placed AND f.period_from = g.period_from AND f.period_to = g.period_to
                AND f.period_from <> '' AND f.period_to <> '' THEN 'one scope'
            ELSE 'open' END AS sort,
        coalesce(CASE WHEN f.rounded_high < g.rounded_low THEN CASE WHEN f.high > 0 THEN g.low / f.high END
            WHEN g.high > 0 THEN f.low / g.high END, 1e300) AS times,
        f.origin_id <> g.origin_id AS two_sources,
        f.placed AND u.about_id <> t.about_id AND f.rounded_high < g.rounded_low AS part -- six in a town, 52 around it
    FROM thing AS t
    JOIN predicate AS k ON k.id = t.predicate_id
    JOIN held AS h ON h.id = t.about_id
    CROSS JOIN thing AS u                                         -- in this order, things first, looked up by their keys
    CROSS JOIN reading_row AS f
    CROSS JOIN reading_row AS g
    WHERE u.predicate_id = t.predicate_id AND u.base_unit = t.base_unit AND u.about_id = h.other_id
        AND f.thing_id = t.id AND g.thing_id = u.id
        AND g.statement_id <> f.statement_id AND (g.claim_id > f.claim_id OR u.about_id <> t.about_id)
        AND f.manner <> '?' AND g.manner <> '?'
        AND (f.manner <> g.manner OR f.rounded_high < g.rounded_low OR g.rounded_high < f.rounded_low)
        AND (CAST(:predicate AS text) IS NULL OR k.key = CAST(:predicate AS text))
),
chosen AS MATERIALIZED (
    SELECT * FROM (SELECT * FROM near WHERE sort = 'one scope' ORDER BY times DESC, claim_a, claim_b LIMIT 2000) AS n
    UNION ALL
    SELECT * FROM (SELECT * FROM near WHERE sort = 'denied' ORDER BY times DESC, claim_a, claim_b LIMIT 2000) AS n
    UNION ALL
    SELECT * FROM (
        SELECT * FROM near WHERE sort = 'open' AND two_sources AND times <= 100 AND NOT part
        ORDER BY times DESC, claim_a, claim_b LIMIT 2000) AS n
),
judged AS (
    SELECT
        x.claim_a, x.claim_b, x.verdict, x.predicate, x.ratio, coalesce(p.name, '(' || g.name || ')', '') AS place,
        coalesce(va.canonical_id, aa.publisher_id, aa.id) AS source_a, va.canonical_id AS speaker_a,
        coalesce(vb.canonical_id, ab.publisher_id, ab.id) AS source_b, vb.canonical_id AS speaker_b,
        ca.statement_id AS statement_a, cb.statement_id AS statement_b, ca.polarity AS polarity_a, cb.polarity AS polarity_b,
        CASE x.verdict WHEN 'value_conflict' THEN 0 WHEN 'denial' THEN 1 ELSE 2 END AS rank
    FROM chosen AS n
    JOIN comparison AS x ON x.claim_a = n.claim_a AND x.claim_b = n.claim_b
    JOIN claim AS ca ON ca.id = x.claim_a
    JOIN claim AS cb ON cb.id = x.claim_b
    JOIN statement AS sa ON sa.id = ca.statement_id
    JOIN statement AS sb ON sb.id = cb.statement_id
    JOIN article AS aa ON aa.id = sa.article_id
    JOIN article AS ab ON ab.id = sb.article_id
    LEFT JOIN entity AS va ON va.id = sa.speaker_id
    LEFT JOIN entity AS vb ON vb.id = sb.speaker_id
    LEFT JOIN entity AS p ON p.id = coalesce(ca.place_id, cb.place_id)
    LEFT JOIN entity AS g ON g.id = coalesce(aa.about_id, ab.about_id)
    WHERE (x.verdict IN ('value_conflict', 'denial') OR (x.verdict = 'undetermined' AND n.sort = 'open' AND abs(
            CAST(substr(aa.published_from, 1, 4) AS integer) * 372 - CAST(substr(ab.published_from, 1, 4) AS integer) * 372
            + CAST(substr(aa.published_from, 6, 2) AS integer) * 31 - CAST(substr(ab.published_from, 6, 2) AS integer) * 31
            + CAST(substr(aa.published_from, 9, 2) AS integer)
            - CAST(substr(ab.published_from, 9, 2) AS integer)) <= 14))
        AND coalesce(sa.repeats_id, sa.id) <> coalesce(sb.repeats_id, sb.id)
        AND (x.predicate NOT LIKE 'reported.%' OR ca.place_id = cb.place_id OR ca.subject_id = cb.subject_id)
),
first AS (
    SELECT
        j.*,
        row_number() OVER (
            PARTITION BY j.predicate, j.rank, CASE WHEN j.source_a < j.source_b THEN j.source_a ELSE j.source_b END,
                CASE WHEN j.source_a < j.source_b THEN j.source_b ELSE j.source_a END
            ORDER BY j.ratio DESC NULLS LAST, j.claim_a, j.claim_b
        ) AS place_among
    FROM judged AS j
)
SELECT
    x.verdict,
    x.predicate || CASE WHEN x.place <> '' THEN ', ' || x.place ELSE '' END AS about,
    CASE WHEN x.polarity_a = '+' THEN '' WHEN da.id IS NULL OR lower(wa.words) IN ('it', 'this', 'that', 'so') THEN 'not ' ELSE 'denies “' || wa.words || '”, ' END
        || na.text || ': ' || coalesce(ea.name, '(own voice)') AS one,
    CASE WHEN x.polarity_b = '+' THEN '' WHEN db.id IS NULL OR lower(wb.words) IN ('it', 'this', 'that', 'so') THEN 'not ' ELSE 'denies “' || wb.words || '”, ' END
        || nb.text || ': ' || coalesce(eb.name, '(own voice)') AS other,
    round(CAST(x.ratio AS numeric), 2) AS times, x.claim_a || ' ' || x.claim_b AS claims
FROM first AS x
JOIN numeric_claim AS na ON na.claim_id = x.claim_a
JOIN numeric_claim AS nb ON nb.claim_id = x.claim_b
JOIN wording AS wa ON wa.statement_id = x.statement_a
JOIN wording AS wb ON wb.statement_id = x.statement_b
LEFT JOIN entity AS ea ON ea.id = x.speaker_a
LEFT JOIN entity AS eb ON eb.id = x.speaker_b
LEFT JOIN statement AS da ON da.id = x.statement_a AND da.stance = 'deny'
LEFT JOIN statement AS db ON db.id = x.statement_b AND db.stance = 'deny'
WHERE x.place_among = 1
ORDER BY x.rank, x.ratio DESC NULLS LAST, x.claim_a, x.claim_b
LIMIT CAST(:limit AS integer)
