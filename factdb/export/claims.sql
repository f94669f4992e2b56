-- The claims of the same statements, in the same order, with the bounds of their numbers as written and in base units.
SELECT
    s.id AS statement_id, c.id, p.key AS predicate, p.event, p.label,
    su.id AS subject_id, su.name AS subject, ob.id AS object_id, ob.name AS object,
    pl.id AS place_id, coalesce(pl.name, c.place_text) AS place, op.name AS other_place, c.bearing,
    c.period_from, c.period_to, c.period_text, c.polarity, c.certainty, c.cue,
    n.text AS number, n.start AS number_start, n."end" AS number_end, n.low, n.high, n.low_open, n.high_open,
    n.approximate, n.vague, n.unit, n.counted, n.step,
    n.low * n.factor + n.shift AS base_low, n.high * n.factor + n.shift AS base_high, n.base_unit
FROM article AS a
JOIN statement AS s ON s.article_id = a.id
JOIN claim AS c ON c.statement_id = s.id
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
WHERE s.retracted_at IS NULL AND NOT /* rejected */ /* filters */
ORDER BY s.article_id, s.start, s.id, c.id
