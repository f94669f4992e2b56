-- Claims, the newest article first, in the order of its text; those with a number have its words and bounds.
SELECT
    c.id,
    p.key AS predicate,                                -- what is asserted: an event and, of a number, its kind
    su.name AS subject,
    ob.name AS object,
    coalesce(pl.name, c.place_text) AS place,
    op.name AS other_place,                            -- of a distance: from place to here
    c.period_from,
    c.period_to,                                       -- half-open: the first moment after it
    c.period_text,
    c.polarity,                                        -- + or -
    c.certainty,                                       -- certain, probable, possible, uncommitted
    n.text AS number,                                  -- the words
    n.low,                                             -- in the unit; empty is an open end
    n.high,
    CAST(n.low_open AS integer) AS low_open,           -- 1: "more than 30", 30 itself is not meant
    CAST(n.high_open AS integer) AS high_open,
    CAST(n.approximate AS integer) AS approximate,
    n.unit,
    n.counted,
    (SELECT y.said FROM said_by AS y WHERE y.statement_id = s.id) AS said,
    sp.name AS speaker,
    i.name AS institution,
    s.id AS statement,
    s.article_id AS article
FROM article AS a
/* in order */ JOIN statement AS s ON s.article_id = a.id
/* in order */ JOIN claim AS c ON c.statement_id = s.id
JOIN predicate AS p ON p.id = c.predicate_id
LEFT JOIN numeric_claim AS n ON n.claim_id = c.id
LEFT JOIN entity AS sv ON sv.id = c.subject_id
LEFT JOIN entity AS su ON su.id = sv.canonical_id
LEFT JOIN entity AS ov ON ov.id = c.object_id
LEFT JOIN entity AS ob ON ob.id = ov.canonical_id
LEFT JOIN entity AS pv ON pv.id = c.place_id
LEFT JOIN entity AS pl ON pl.id = pv.canonical_id
LEFT JOIN entity AS wv ON wv.id = c.other_place_id
LEFT JOIN entity AS op ON op.id = wv.canonical_id
LEFT JOIN entity AS se ON se.id = s.speaker_id
LEFT JOIN entity AS sp ON sp.id = se.canonical_id
LEFT JOIN entity AS ie ON ie.id = s.institution_id
LEFT JOIN entity AS i ON i.id = ie.canonical_id
WHERE s.retracted_at IS NULL /* filters */
ORDER BY a.published_from DESC NULLS LAST, a.id, s.start, c.id
