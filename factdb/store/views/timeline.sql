-- What is said to have happened when, by whom: every live claim whose period is known, a repetition left out; of claims
-- that state none those with a number, at the day of saying. A place in brackets is what the article speaks of most.
SELECT
    coalesce(t.period_from, t.day) AS period_from,                -- when it happened, half-open
    coalesce(t.period_to, t.day || 'T23:59') AS period_to,
    CASE WHEN t.period_from IS NOT NULL THEN 'told' ELSE 'said' END AS dated, -- told by the claim, or the day of saying
    t.predicate,
    t.event,
    t.number,                                                     -- the number's words; null for a claim without one
    t.subject,
    t.object,
    coalesce(t.place, t.place_text, '(' || g.name || ')') AS place,
    coalesce(t.place_id, CASE WHEN t.place_text IS NULL THEN g.id END) AS place_id,
    t.polarity,
    t.certainty,
    t.speaker,                                                    -- null is the article's own voice
    t.institution,
    t.said,
    t.exact,                                                      -- the statement's words
    t.statement_id,
    t.id AS claim_id,
    t.article_id
FROM (
    SELECT
        c.id, c.statement_id, c.article_id, c.predicate, c.event, c.number, c.subject, c.object, c.place, c.place_text,
        c.place_id, c.polarity, c.certainty, c.speaker, c.institution, c.said, c.exact, c.repeats_id,
        CASE WHEN c.period_to IS NOT NULL THEN c.period_from END AS period_from,
        CASE WHEN c.period_from IS NOT NULL THEN c.period_to END AS period_to,
        substr(c.said, 1, 10) AS day
    FROM claim_listing AS c
) AS t
JOIN assertion AS live ON live.claim_id = t.id
JOIN article AS a ON a.id = t.article_id
LEFT JOIN entity AS v ON v.id = a.about_id
LEFT JOIN entity AS g ON g.id = v.canonical_id
WHERE t.repeats_id IS NULL AND (t.period_from IS NOT NULL OR (t.number IS NOT NULL AND t.day IS NOT NULL))
