-- The number of each live claim in base units, as stated and with its rounding, with all that a comparison looks at.
-- Statements that were retracted, and what an editor rejected, are left out. Entities are canonical.
SELECT
    c.id AS claim_id,
    c.statement_id,
    s.article_id,
    p.key AS predicate,
    p.event,
    p.quantity,
    n.counted,                                                    -- the head noun counted, as lemma
    coalesce(n.kind, CASE WHEN p.quantity <> 'objects' THEN p.quantity END) AS kind, -- the widest first: people/children; a part or increment last
    coalesce(c.over_time, p.over_time) AS over_time,              -- flow, level or toll
    p.additive,
    n.text,                                                       -- the number's words
    n.unit,                                                       -- as written
    n.base_unit,                                                  -- what low, high and step are in
    n.factor,
    n.low,                                                        -- stated; null is an open end
    n.high,
    n.low_open,                                                   -- "more than 30": 30 itself is not meant
    n.high_open,
    n.approximate,
    n.vague,
    n.step,                                                       -- place of the last digit; 0: counted one by one
    n.rounded_low,                                                -- points widened by half a step, twice that if approximate
    n.rounded_high,
    v1.canonical_id AS subject_id,
    v2.canonical_id AS object_id,
    v3.canonical_id AS place_id,
    c.place_text,                                                 -- as written, where it names no known place
    v6.canonical_id AS other_place_id,
    v7.canonical_id AS about_id,                                  -- the place that the article speaks of most
    c.period_from,                                                -- when it happened, half-open
    c.period_to,
    c.period_text,
    c.polarity,
    c.certainty,
    v4.canonical_id AS speaker_id,                                -- null is the article's own voice
    v5.canonical_id AS institution_id,
    coalesce(s.repeats_id, s.id) AS utterance_id,                 -- the statement it was first made in
    coalesce(s.said_from, a.published_from) AS said,              -- when it was said, or published if that is all one knows
    s.stance
FROM base_number AS n
JOIN claim AS c ON c.id = n.claim_id
JOIN predicate AS p ON p.id = c.predicate_id
JOIN statement AS s ON s.id = c.statement_id
LEFT JOIN article AS a ON a.id = s.article_id                  -- there always is one; so it is read only if asked for
LEFT JOIN entity AS v1 ON v1.id = c.subject_id
LEFT JOIN entity AS v2 ON v2.id = c.object_id
LEFT JOIN entity AS v3 ON v3.id = c.place_id
LEFT JOIN entity AS v4 ON v4.id = s.speaker_id
LEFT JOIN entity AS v5 ON v5.id = s.institution_id
LEFT JOIN entity AS v6 ON v6.id = c.other_place_id
LEFT JOIN entity AS v7 ON v7.id = a.about_id
WHERE c.id NOT IN (SELECT x.claim_id FROM set_aside AS x)
