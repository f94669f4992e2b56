-- Live claims as people list them: names in place of ids, the number's words beside the predicate. What an editor
-- rejected is left out.
SELECT
    c.id,
    c.statement_id,
    s.article_id,
    p.key AS predicate,
    p.event,
    n.text AS number,                                             -- as written; null for a claim without a figure
    n.low,                                                        -- in the unit as written
    n.high,
    n.unit,
    n.counted,
    subject.name AS subject,
    object.name AS object,
    place.name AS place,
    c.place_text,
    c.period_from,                                                -- when it happened, half-open
    c.period_to,
    c.polarity,
    c.certainty,
    speaker.name AS speaker,                                      -- null is the article's own voice
    body.name AS institution,
    coalesce(s.said_from, a.published_from) AS said,
    s.form,
    s.stance,
    s.channel,
    s.exact,
    subject.id AS subject_id,
    object.id AS object_id,
    place.id AS place_id,
    speaker.id AS speaker_id,
    body.id AS institution_id,
    s.repeats_id
FROM claim AS c
JOIN predicate AS p ON p.id = c.predicate_id
JOIN statement AS s ON s.id = c.statement_id
JOIN article AS a ON a.id = s.article_id
LEFT JOIN numeric_claim AS n ON n.claim_id = c.id
LEFT JOIN entity AS v1 ON v1.id = c.subject_id LEFT JOIN entity AS subject ON subject.id = v1.canonical_id
LEFT JOIN entity AS v2 ON v2.id = c.object_id LEFT JOIN entity AS object ON object.id = v2.canonical_id
LEFT JOIN entity AS v3 ON v3.id = c.place_id LEFT JOIN entity AS place ON place.id = v3.canonical_id
LEFT JOIN entity AS v4 ON v4.id = s.speaker_id LEFT JOIN entity AS speaker ON speaker.id = v4.canonical_id
LEFT JOIN entity AS v5 ON v5.id = s.institution_id LEFT JOIN entity AS body ON body.id = v5.canonical_id
WHERE c.id NOT IN (SELECT x.claim_id FROM set_aside AS x)
