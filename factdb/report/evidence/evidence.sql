-- The readings that the filters choose, in the order in which they were said, with the words and the source of each.
SELECT
    r.claim_id, p.key, p.label, r.low, r.high, r.low_open, r.high_open, r.approximate, r.step, r.counted, r.kind, r.base_unit,
    r.over_time, r.additive, r.subject_id, r.place_id, r.period_from, r.period_to, r.polarity, r.certainty,
    r.utterance_id, o.origin_id, o.voice_id, r.said, n.text, n.unit, n.factor, n.shift,
    r.statement_id, r.article_id, r.period_text, coalesce(pe.name, r.place_text), su.name,
    sp.name, s.role, i.name, s.channel, (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id), s.parent_id,
    coalesce(b.name, a.title, a.path, a.id), a.published_from, sp.id IS NOT NULL AND sp.scope IS NULL,
    r.about_id
FROM reading AS r
JOIN predicate AS p ON p.key = r.predicate
JOIN numeric_claim AS n ON n.claim_id = r.claim_id
JOIN origin AS o ON o.statement_id = r.statement_id
JOIN statement AS s ON s.id = r.statement_id
JOIN article AS a ON a.id = r.article_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
LEFT JOIN entity AS pe ON pe.id = r.place_id
LEFT JOIN entity AS su ON su.id = r.subject_id
LEFT JOIN entity AS sp ON sp.id = r.speaker_id
LEFT JOIN entity AS i ON i.id = r.institution_id
WHERE TRUE /* filters */
ORDER BY coalesce(r.said, a.published_from) NULLS LAST, r.article_id, s.start, r.claim_id
