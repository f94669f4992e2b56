-- Each two numbers that one origin gave at different times for one thing in one place, the earlier and the later one.
-- What states no place is about the one that its article speaks of most: then each must be a toll, or a level or without
-- a period and add up, and no more than two weeks may lie between.
WITH given AS MATERIALIZED (
    SELECT
        r.claim_id, r.predicate, r.base_unit, coalesce(r.kind, '') AS kind, o.origin_id, r.said, r.subject_id,
        coalesce(r.place_id, r.about_id) AS ground_id, r.place_id IS NOT NULL AS placed, r.additive,
        r.over_time, r.rounded_low, r.rounded_high,
        r.over_time IN ('toll', 'level') AS runs,
        r.additive AND r.predicate NOT LIKE 'reported.%'
            AND (r.over_time IN ('toll', 'level') OR (r.period_from IS NULL AND r.period_to IS NULL)) AS as_of_its_day,
        CAST(substr(r.said, 1, 4) AS integer) * 372 + CAST(substr(r.said, 6, 2) AS integer) * 31
            + CAST(substr(r.said, 9, 2) AS integer) AS day        -- every month taken as 31 days
    FROM reading AS r
    JOIN origin AS o ON o.statement_id = r.statement_id
    WHERE r.polarity = '+' AND r.certainty <> 'uncommitted' AND r.said IS NOT NULL AND coalesce(r.place_id, r.about_id) IS NOT NULL
)
SELECT
    a.claim_id AS earlier_id,                                     -- the claim that was said earlier
    b.claim_id AS later_id,                                       -- the one that was said later
    a.predicate,
    a.origin_id,
    a.ground_id AS place_id,                                      -- stated, or what the article speaks of most
    a.said AS earlier_said,                                       -- when it was said, or published
    b.said AS later_said,                                         -- the same of the later one
    CASE WHEN b.rounded_low > a.rounded_high THEN 'up'
        WHEN b.rounded_high < a.rounded_low THEN 'down' END AS direction, -- up, down; null: it may be one number
    CAST(b.rounded_low / nullif(a.rounded_high, 0) AS double precision) AS at_least_times, -- later by earlier
    a.additive AND 'level' NOT IN (a.over_time, b.over_time) AS only_grows, -- what falls was revised
    (a.placed AND b.placed) OR b.runs AS follows                  -- both state the place, or the later is a toll or level
FROM given AS a
JOIN given AS b
    ON b.predicate = a.predicate AND b.base_unit = a.base_unit AND b.kind = a.kind AND b.ground_id = a.ground_id
    AND b.origin_id = a.origin_id AND b.said > a.said
WHERE (a.subject_id IS NULL OR b.subject_id IS NULL OR a.subject_id = b.subject_id)
    AND ((a.placed AND b.placed) OR (a.as_of_its_day AND b.as_of_its_day AND b.day - a.day <= 14))
