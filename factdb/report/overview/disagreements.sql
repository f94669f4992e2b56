-- The readings of named sources that state a place, sorted so that what is about one thing comes together.
SELECT
    r.predicate, r.base_unit, r.kind, r.place_id, r.rounded_low, r.rounded_high, r.low_open, r.high_open,
    r.period_from, r.period_to, coalesce(r.institution_id, r.speaker_id)
FROM reading AS r
JOIN entity AS e ON e.id = coalesce(r.institution_id, r.speaker_id)
WHERE r.place_id IS NOT NULL AND r.polarity = '+' AND r.certainty <> 'uncommitted' AND e.scope IS NULL /* filters */
ORDER BY r.predicate, r.base_unit, r.kind, r.place_id
