-- What is said, once for each scope, with how many readings, the ends of what they assert (with rounding and as stated), and
-- whether anybody denies it.
SELECT
    r.predicate, r.base_unit, r.place_id, CASE WHEN r.place_id IS NULL THEN r.article_id END,
    min(CASE WHEN r.place_id IS NOT NULL AND r.period_from IS NOT NULL AND r.period_to IS NOT NULL THEN 1 ELSE 0 END),
    count(*),
    min(CASE WHEN r.polarity = '+' THEN r.rounded_high END),
    max(CASE WHEN r.polarity = '+' THEN r.rounded_low END),
    min(CASE WHEN r.polarity = '+' THEN r.high END),
    max(CASE WHEN r.polarity = '+' THEN r.low END),
    max(CASE WHEN r.polarity = '-' THEN 1 ELSE 0 END)
FROM reading AS r
WHERE r.certainty <> 'uncommitted' /* filters */
GROUP BY r.predicate, r.base_unit, r.kind, r.place_id, CASE WHEN r.place_id IS NULL THEN r.article_id END,
    CASE WHEN r.place_id IS NOT NULL THEN r.period_from END, CASE WHEN r.place_id IS NOT NULL THEN r.period_to END
