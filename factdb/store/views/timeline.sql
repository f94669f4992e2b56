-- What is said to have happened when, by whom: every live claim whose period is known, a repetition left out.
SELECT
    c.period_from,                                                -- when it happened, half-open
    c.period_to,
    c.predicate,
    c.event,
    c.number,                                                     -- the number's words; null for a claim without one
    c.subject,
    c.object,
    coalesce(c.place, c.place_text) AS place,
    c.place_id,
    c.polarity,
    c.certainty,
    c.speaker,                                                    -- null is the article's own voice
    c.institution,
    c.said,
    c.exact,                                                      -- the statement's words
    c.statement_id,
    c.id AS claim_id,
    c.article_id
FROM claim_listing AS c
JOIN assertion AS live ON live.claim_id = c.id
WHERE c.period_from IS NOT NULL AND c.period_to IS NOT NULL AND c.repeats_id IS NULL
