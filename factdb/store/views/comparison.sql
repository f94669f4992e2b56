-- Every two readings of one predicate, with the verdict of the rules (docs/comparing.md) or of an editor. Copied articles
-- are not looked for here, as `factdb compare` does. Pairs are many: ask for one predicate.
WITH pair AS (
    SELECT
        a.claim_id AS claim_a, b.claim_id AS claim_b, a.predicate,
        a.low AS low_a, a.high AS high_a, b.low AS low_b, b.high AS high_b,
        a.additive AND b.additive AS additive, a.said AS said_a, b.said AS said_b,
        a.polarity AS polarity_a, b.polarity AS polarity_b,
        a.certainty = 'uncommitted' OR b.certainty = 'uncommitted' AS uncommitted,
        a.utterance_id = b.utterance_id OR oa.origin_id = ob.origin_id AS again,
        oa.origin_id = ob.origin_id OR oa.voice_id = ob.voice_id AS one_voice,
        coalesce(a.place_id, a.about_id) = coalesce(b.place_id, b.about_id)
            OR (a.place_id IS NULL AND gab.id IS NOT NULL AND rb.parent_id IS NOT NULL) -- within it, no country
            OR (b.place_id IS NULL AND gba.id IS NOT NULL AND ra.parent_id IS NOT NULL) AS one_ground,
        a.additive AND b.additive AND a.predicate NOT LIKE 'reported.%' AS carried,
        a.over_time IN ('toll', 'level') AS runs_a, a.period_from IS NULL AND a.period_to IS NULL AS undated_a,
        b.over_time IN ('toll', 'level') AS runs_b, b.period_from IS NULL AND b.period_to IS NULL AS undated_b,
        abs(CAST(substr(a.said, 1, 4) AS integer) * 372 - CAST(substr(b.said, 1, 4) AS integer) * 372 -- months of 31 days
            + CAST(substr(a.said, 6, 2) AS integer) * 31 - CAST(substr(b.said, 6, 2) AS integer) * 31
            + CAST(substr(a.said, 9, 2) AS integer) - CAST(substr(b.said, 9, 2) AS integer)) AS days,
        ((gab.id IS NOT NULL OR gba.id IS NOT NULL) AND (a.place_id IS NOT NULL OR b.place_id IS NOT NULL
                OR (ra.parent_id IS NOT NULL AND rb.parent_id IS NOT NULL)))
            OR coalesce(a.place_id, a.about_id, '') = coalesce(b.place_id, b.about_id, '') AS near,
        CASE WHEN a.high IS NULL OR b.low IS NULL THEN FALSE
            WHEN abs(a.high - b.low) <= 1e-9 * (abs(a.high) + abs(b.low)) THEN a.high_open OR b.low_open
            ELSE a.high < b.low END AS stated_a_below,
        CASE WHEN b.high IS NULL OR a.low IS NULL THEN FALSE
            WHEN abs(b.high - a.low) <= 1e-9 * (abs(b.high) + abs(a.low)) THEN b.high_open OR a.low_open
            ELSE b.high < a.low END AS stated_b_below,
        CASE WHEN a.rounded_high IS NULL OR b.rounded_low IS NULL THEN FALSE
            WHEN abs(a.rounded_high - b.rounded_low) <= 1e-9 * (abs(a.rounded_high) + abs(b.rounded_low))
                THEN a.high_open OR b.low_open
            ELSE a.rounded_high < b.rounded_low END AS a_below,
        CASE WHEN b.rounded_high IS NULL OR a.rounded_low IS NULL THEN FALSE
            WHEN abs(b.rounded_high - a.rounded_low) <= 1e-9 * (abs(b.rounded_high) + abs(a.rounded_low))
                THEN b.high_open OR a.low_open
            ELSE b.rounded_high < a.rounded_low END AS b_below,
        (CASE WHEN a.low IS NULL OR b.low IS NULL THEN a.low IS NULL AND b.low IS NULL
            ELSE abs(a.low - b.low) <= 1e-9 * (abs(a.low) + abs(b.low)) END)
            AND (CASE WHEN a.high IS NULL OR b.high IS NULL THEN a.high IS NULL AND b.high IS NULL
            ELSE abs(a.high - b.high) <= 1e-9 * (abs(a.high) + abs(b.high)) END)
            AND a.low_open = b.low_open AND a.high_open = b.high_open AS equal,
        coalesce(a.rounded_high - a.high, 0) AS tolerance_a,
        coalesce(b.rounded_high - b.high, 0) AS tolerance_b,
        CASE
            WHEN a.kind = b.kind AND a.kind LIKE '%/more %' THEN 'disjoint' -- each on top of a sum of its own
            WHEN a.kind = b.kind THEN 'same'
            WHEN a.predicate LIKE 'reported.%' THEN 'disjoint'    -- it is not known what happened
            WHEN substr(a.kind, 1, length(b.kind) + 1) = b.kind || '/' THEN 'a_in_b'
            WHEN substr(b.kind, 1, length(a.kind) + 1) = a.kind || '/' THEN 'b_in_a'
            ELSE 'disjoint' END AS measure,
        CASE
            WHEN a.subject_id IS NULL AND b.subject_id IS NULL THEN 'same'
            WHEN a.subject_id IS NULL OR b.subject_id IS NULL THEN 'unknown'
            WHEN a.subject_id = b.subject_id OR sab.id IS NOT NULL OR sba.id IS NOT NULL THEN 'same'
            WHEN sa.kind = 'institution' AND sb.kind = 'institution' THEN 'disjoint'
            WHEN sa.country IS NULL OR sb.country IS NULL THEN 'unknown'
            WHEN sa.country = sb.country THEN 'same'
            ELSE 'disjoint' END AS subject,
        CASE
            WHEN a.place_id IS NULL OR b.place_id IS NULL THEN 'unknown'
            WHEN a.place_id = b.place_id THEN 'same'
            WHEN gab.id IS NOT NULL THEN 'a_in_b'
            WHEN gba.id IS NOT NULL THEN 'b_in_a'
            WHEN (pa.geonames IS NOT NULL OR pa.lat IS NOT NULL) AND (pb.geonames IS NOT NULL OR pb.lat IS NOT NULL)
                THEN 'disjoint'
            WHEN pa.country = pb.country THEN 'overlap'
            ELSE 'unknown' END AS place,
        a.over_time = 'level' OR b.over_time = 'level' AS level,
        a.over_time = 'flow' AND b.over_time = 'flow' AS flow,
        a.over_time = 'toll' AND b.over_time = 'toll' AS toll,
        CASE WHEN a.over_time = 'toll' AND b.over_time = 'toll' THEN coalesce(a.period_from, '')
            ELSE a.period_from END AS from_a,
        CASE WHEN a.over_time = 'toll' AND b.over_time = 'toll' THEN coalesce(b.period_from, '')
            ELSE b.period_from END AS from_b,
        CASE WHEN a.over_time = 'toll' AND b.over_time = 'toll' THEN coalesce(a.period_to, a.said)
            ELSE a.period_to END AS to_a,
        CASE WHEN a.over_time = 'toll' AND b.over_time = 'toll' THEN coalesce(b.period_to, b.said)
            ELSE b.period_to END AS to_b,
        CASE WHEN a.polarity = '-'                                -- who denies 30 does not deny "at least nine"
            THEN coalesce(b.rounded_high, b.rounded_low) >= coalesce(a.rounded_low, -1e300)
                AND coalesce(b.rounded_low, b.rounded_high) <= coalesce(a.rounded_high, 1e300)
            ELSE coalesce(a.rounded_high, a.rounded_low) >= coalesce(b.rounded_low, -1e300)
                AND coalesce(a.rounded_low, a.rounded_high) <= coalesce(b.rounded_high, 1e300) END AS meant,
        g.verdict AS ruling, g.rationale, g.decided_by
    FROM reading AS a
    JOIN reading AS b
        ON b.predicate = a.predicate AND b.base_unit = a.base_unit
        AND a.claim_id < b.claim_id
    JOIN origin AS oa ON oa.statement_id = a.statement_id
    JOIN origin AS ob ON ob.statement_id = b.statement_id
    LEFT JOIN entity AS sa ON sa.id = a.subject_id
    LEFT JOIN entity AS sb ON sb.id = b.subject_id
    LEFT JOIN entity AS pa ON pa.id = a.place_id
    LEFT JOIN entity AS pb ON pb.id = b.place_id
    LEFT JOIN containment AS sab ON sab.id = a.subject_id AND sab.within_id = b.subject_id
    LEFT JOIN containment AS sba ON sba.id = b.subject_id AND sba.within_id = a.subject_id
    LEFT JOIN entity AS ra ON ra.id = coalesce(a.place_id, a.about_id)
    LEFT JOIN entity AS rb ON rb.id = coalesce(b.place_id, b.about_id)
    LEFT JOIN containment AS gab ON gab.id = ra.id AND gab.within_id = rb.id AND gab.depth > 0
    LEFT JOIN containment AS gba ON gba.id = rb.id AND gba.within_id = ra.id AND gba.depth > 0
    LEFT JOIN ruling AS g
        ON g.claim_a = a.claim_id AND g.claim_b = b.claim_id AND g.undone_at IS NULL AND g.verdict <> 'framing'
),
timed AS (
    SELECT
        pair.*,
        CASE
            WHEN toll AND (from_a = '') <> (from_b = '') THEN 'unknown'
            WHEN to_a <= from_b OR to_b <= from_a THEN 'disjoint'
            WHEN from_a IS NULL OR to_a IS NULL OR from_b IS NULL OR to_b IS NULL THEN 'unknown'
            WHEN from_a = from_b AND to_a = to_b THEN 'same'
            WHEN from_b <= from_a AND to_a <= to_b THEN 'a_in_b'
            WHEN from_a <= from_b AND to_b <= to_a THEN 'b_in_a'
            ELSE 'overlap' END AS period,
        CASE
            WHEN equal THEN 'equal'
            WHEN NOT stated_a_below AND NOT stated_b_below THEN 'overlap'
            WHEN NOT a_below AND NOT b_below THEN 'rounding'
            ELSE 'apart' END AS value,
        CASE
            WHEN NOT stated_a_below AND NOT stated_b_below THEN 1.0
            WHEN stated_a_below THEN CASE WHEN high_a > 0 THEN low_b / high_a END
            WHEN high_b > 0 THEN low_a / high_b END AS ratio
    FROM pair
),
scoped AS (
    SELECT
        timed.*,
        (subject = 'unknown' OR place = 'unknown' OR period = 'unknown') AND period <> 'disjoint' AS unknown,
        carried AND CASE WHEN said_a < said_b                     -- the later is as of its day, or has grown
            THEN (runs_b AND (runs_a OR undated_a)) OR ((runs_a OR (undated_a AND days <= 7)) AND undated_b AND a_below)
            ELSE (runs_a AND (runs_b OR undated_b)) OR ((runs_b OR (undated_b AND days <= 7)) AND undated_a AND b_below)
            END AS carries_on,
        additive AND (('a_in_b' IN (measure, place, period) AND a_below)
            OR ('b_in_a' IN (measure, place, period) AND b_below)) AS part_smaller,
        'unknown' IN (subject, place, period) AND NOT (near AND coalesce(days, 0) <= 14) -- a denial of another matter,
            OR CASE WHEN polarity_a = '-' THEN 'a_in_b' ELSE 'b_in_a' END IN (measure, place, period) AS beside -- or a part
    FROM timed
)
SELECT
    claim_a,
    claim_b,
    predicate,
    CASE
        WHEN ruling IS NOT NULL THEN ruling
        WHEN again AND value = 'equal' AND polarity_a = polarity_b AND measure = 'same' AND subject IN ('same', 'unknown')
            AND place IN ('same', 'unknown') AND period IN ('same', 'unknown') THEN 'repeat'
        WHEN measure = 'disjoint' OR subject = 'disjoint' OR place = 'disjoint' THEN 'incomparable'
        WHEN period = 'disjoint' AND (NOT additive OR level) THEN 'incomparable'
        WHEN uncommitted THEN 'incomparable'
        WHEN polarity_a <> polarity_b THEN CASE WHEN meant AND value <> 'apart' AND NOT beside THEN 'denial' ELSE 'compatible' END
        WHEN polarity_a = '-' AND value = 'apart' THEN 'compatible'
        WHEN value = 'apart' AND one_voice AND measure = 'same' AND said_a <> said_b AND NOT (flow AND part_smaller)
            AND ((place = 'same' AND period NOT IN ('unknown', 'disjoint'))
                OR (one_ground AND carries_on AND days <= 14 AND period <> 'disjoint')) THEN 'superseded'
        WHEN measure = 'same' AND subject = 'same' AND place = 'same' AND period = 'same' AND value = 'apart'
            THEN 'value_conflict'
        WHEN (unknown OR (measure = 'same' AND place = 'same' AND period = 'same')) AND value <> 'apart'
            THEN CASE value WHEN 'equal' THEN 'agree' WHEN 'overlap' THEN 'compatible' ELSE 'rounding_consistent' END
        WHEN unknown AND NOT part_smaller THEN 'undetermined'
        WHEN value <> 'apart' AND period <> 'disjoint' THEN 'compatible'
        WHEN additive AND b_below AND measure IN ('same', 'a_in_b') AND place IN ('same', 'a_in_b')
            AND period IN ('same', 'a_in_b') THEN 'value_conflict' -- the part exceeds the whole
        WHEN additive AND a_below AND measure IN ('same', 'b_in_a') AND place IN ('same', 'b_in_a')
            AND period IN ('same', 'b_in_a') THEN 'value_conflict'
        ELSE 'scope_difference' END AS verdict,
    CASE
        WHEN ruling IS NOT NULL THEN decided_by || ': ' || rationale
        ELSE 'values ' || value || ', measure ' || measure || ', subject ' || subject || ', place ' || place
            || ', period ' || period
        END AS reason,
    ratio,                                                        -- larger by smaller at the nearest ends
    value,                                                        -- equal, overlap, rounding, apart
    measure,                                                      -- same, a_in_b, b_in_a: civilians are people
    subject,                                                      -- same, disjoint, unknown
    place,                                                        -- same, a_in_b, b_in_a, overlap, disjoint, unknown
    period,                                                       -- the same
    tolerance_a,                                                  -- half the last digit's place, in base units
    tolerance_b
FROM scoped
