-- Each two numbers that one origin, or a body by whoever heads it, gave at different times for one thing in one place, the
-- earlier and the later one.
-- What states no place is about the one that its article speaks of most, or the region, no country, that the other's is
-- of: then each must be a toll, or a level or without a period and add up, and no more than two weeks may lie between.
WITH grounds AS MATERIALIZED (                                    -- each place with itself and with the regions it lies in
    SELECT w.id, w.within_id, w.depth
    FROM containment AS w
    JOIN entity AS e ON e.id = w.within_id
    WHERE w.depth = 0 OR e.parent_id IS NOT NULL
),
spelled AS MATERIALIZED (                                         -- both ways, each place as first resolved
    SELECT v.id, o.id AS other_id, w.within_id AS ground_id, w.depth > 0 AS inside, FALSE AS around
    FROM entity AS v
    JOIN grounds AS w ON w.id = v.canonical_id
    JOIN entity AS o ON o.canonical_id = w.within_id
    WHERE v.kind = 'place'
    UNION ALL
    SELECT o.id, v.id, w.within_id, FALSE, TRUE
    FROM entity AS v
    JOIN grounds AS w ON w.id = v.canonical_id AND w.depth > 0
    JOIN entity AS o ON o.canonical_id = w.within_id
    WHERE v.kind = 'place'
),
merged AS MATERIALIZED (SELECT id, canonical_id FROM entity WHERE id <> canonical_id),
paired AS MATERIALIZED (
    SELECT
        f.claim_id AS claim_a, g.claim_id AS claim_b, h.ground_id, h.inside OR h.around AS nested, t.predicate_id, f.placed AS placed_a, g.placed AS placed_b,
        f.period_from = '' AND f.period_to = '' AS undated_a, g.period_from = '' AND g.period_to = '' AS undated_b,
        f.rounded_low AS low_a, f.rounded_high AS high_a, g.rounded_low AS low_b, g.rounded_high AS high_b,
        f.subject_id AS subject_a, g.subject_id AS subject_b, f.statement_id AS statement_a, g.statement_id AS statement_b,
        coalesce(oa.canonical_id, f.origin_id) AS origin_id,
        coalesce(ob.canonical_id, g.origin_id) = coalesce(oa.canonical_id, f.origin_id) AS one_origin
    FROM thing AS t
    JOIN spelled AS h ON h.id = t.about_id
    CROSS JOIN thing AS u                                         -- in this order, things first, looked up by their keys
    CROSS JOIN reading_row AS f
    LEFT JOIN merged AS oa ON oa.id = f.origin_id
    LEFT JOIN merged AS ra ON ra.id = f.source_id
    CROSS JOIN reading_row AS g
    LEFT JOIN merged AS ob ON ob.id = g.origin_id
    LEFT JOIN merged AS rb ON rb.id = g.source_id
    WHERE u.predicate_id = t.predicate_id AND u.base_unit = t.base_unit AND u.about_id = h.other_id AND u.kind = t.kind
        AND f.thing_id = t.id AND g.thing_id = u.id
        AND f.manner = '+' AND g.manner = '+' AND g.claim_id <> f.claim_id
        AND (coalesce(ob.canonical_id, g.origin_id) = coalesce(oa.canonical_id, f.origin_id)
            OR coalesce(rb.canonical_id, g.source_id) = coalesce(ra.canonical_id, f.source_id))
        AND NOT (h.inside AND f.placed) AND NOT (h.around AND g.placed)
        AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
        AND g.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
),
given AS (
    SELECT
        n.*, p.key AS predicate, p.additive, coalesce(sa.said_from, aa.published_from) AS said_a,
        coalesce(sb.said_from, ab.published_from) AS said_b,
        coalesce(ca.over_time, p.over_time) AS over_time_a, coalesce(cb.over_time, p.over_time) AS over_time_b,
        va.canonical_id AS actor_a, vb.canonical_id AS actor_b,
        CASE WHEN oa.voice_id = ob.voice_id THEN oa.voice_id WHEN n.one_origin THEN n.origin_id END AS voice_id
    FROM paired AS n
    JOIN predicate AS p ON p.id = n.predicate_id
    JOIN claim AS ca ON ca.id = n.claim_a
    JOIN claim AS cb ON cb.id = n.claim_b
    JOIN statement AS sa ON sa.id = n.statement_a
    JOIN statement AS sb ON sb.id = n.statement_b
    JOIN origin AS oa ON oa.statement_id = n.statement_a
    JOIN origin AS ob ON ob.statement_id = n.statement_b
    JOIN article AS aa ON aa.id = sa.article_id
    JOIN article AS ab ON ab.id = sb.article_id
    LEFT JOIN entity AS va ON va.id = n.subject_a
    LEFT JOIN entity AS vb ON vb.id = n.subject_b
)
SELECT
    claim_a AS earlier_id,                                        -- the claim that was said earlier
    claim_b AS later_id,                                          -- the one that was said later
    predicate,
    voice_id AS origin_id,                                        -- or the body that it heads
    ground_id AS place_id,                                        -- stated, or what the article speaks of most
    said_a AS earlier_said,                                       -- when it was said, or published
    said_b AS later_said,                                         -- the same of the later one
    CASE WHEN low_b > coalesce(high_a, low_a) THEN 'up' WHEN high_b < low_a THEN 'down' END AS direction, -- up, also from "at least"; down; null: one number?
    CAST(low_b / nullif(coalesce(high_a, low_a), 0) AS double precision) AS at_least_times, -- later by earlier
    additive AND over_time_a <> 'level' AND over_time_b <> 'level' AS only_grows, -- what falls was revised
    (placed_a AND placed_b) OR over_time_b IN ('toll', 'level') AS follows -- both state the place, or the later is as of its day
FROM given
WHERE voice_id IS NOT NULL AND said_b > said_a AND (actor_a IS NULL OR actor_b IS NULL OR actor_a = actor_b)
    AND ((placed_a AND placed_b) OR (
        additive AND predicate NOT LIKE 'reported.%'              -- both as of their day, the later soon after
        AND (over_time_a IN ('toll', 'level') OR undated_a) AND (over_time_b IN ('toll', 'level') OR undated_b)
        AND CAST(substr(said_b, 1, 4) AS integer) * 372 - CAST(substr(said_a, 1, 4) AS integer) * 372
            + CAST(substr(said_b, 6, 2) AS integer) * 31 - CAST(substr(said_a, 6, 2) AS integer) * 31
            + CAST(substr(said_b, 9, 2) AS integer) - CAST(substr(said_a, 9, 2) AS integer) <= 14))
