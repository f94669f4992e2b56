-- Each live claim, with a number or without, with the scope that framing looks at. Entities are canonical.
SELECT
    c.id AS claim_id,
    c.statement_id,
    s.article_id,
    p.key AS predicate,
    p.event,
    v1.canonical_id AS subject_id,
    e1.country AS subject_country,                                -- its side, where its country is known
    v2.canonical_id AS object_id,
    coalesce(v3.canonical_id, CASE WHEN v2.kind = 'place' THEN v2.canonical_id END) AS place_id, -- or the object's
    c.period_from,                                                -- when it happened, half-open
    c.period_to,
    c.polarity,
    c.certainty,
    CASE WHEN c.certainty = 'uncommitted' THEN 'uncommitted'
        WHEN c.polarity = '+' THEN 'affirmed'
        ELSE 'denied' END AS manner,                              -- how it is put
    v4.canonical_id AS speaker_id,                                -- null is the article's own voice
    o.origin_id,                                                  -- whose words it is in the end
    coalesce(s.said_from, a.published_from) AS said               -- when it was said, or published if that is all
FROM claim AS c
JOIN predicate AS p ON p.id = c.predicate_id
JOIN statement AS s ON s.id = c.statement_id
JOIN origin AS o ON o.statement_id = s.id
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS v1 ON v1.id = c.subject_id
LEFT JOIN entity AS e1 ON e1.id = v1.canonical_id
LEFT JOIN entity AS v2 ON v2.id = c.object_id
LEFT JOIN entity AS v3 ON v3.id = c.place_id
LEFT JOIN entity AS v4 ON v4.id = s.speaker_id
WHERE c.id NOT IN (SELECT x.claim_id FROM set_aside AS x)
