-- What is said of each thing in each place, or without a place in each article: how many readings, the widest ratio
-- within one known scope, the ends of what is asserted (with rounding and as stated), and whether anybody denies it.
SELECT
    x.predicate, x.base_unit, x.place_id, x.article_id,
    max(CASE WHEN x.place_id IS NULL OR x.period_from IS NULL OR x.period_to IS NULL OR x.least >= x.most THEN 0
        WHEN x.least_stated > 0 THEN x.most_stated / x.least_stated
        ELSE 1e300 END),
    sum(x.readings), min(x.least), max(x.most), min(x.least_stated), max(x.most_stated), max(x.denied)
FROM (
    SELECT
        r.predicate, r.base_unit, r.kind, r.place_id, CASE WHEN r.place_id IS NULL THEN r.article_id END AS article_id,
        CASE WHEN r.place_id IS NOT NULL THEN r.period_from END AS period_from,
        CASE WHEN r.place_id IS NOT NULL THEN r.period_to END AS period_to,
        count(*) AS readings,
        coalesce(min(CASE WHEN r.asserted THEN coalesce(r.rounded_high, 1e300) END), 1e300) AS least,
        coalesce(max(CASE WHEN r.asserted THEN coalesce(r.rounded_low, -1e300) END), -1e300) AS most,
        coalesce(min(CASE WHEN r.asserted THEN coalesce(r.high, 1e300) END), 1e300) AS least_stated,
        coalesce(max(CASE WHEN r.asserted THEN coalesce(r.low, -1e300) END), -1e300) AS most_stated,
        max(CASE WHEN r.denied THEN 1 ELSE 0 END) AS denied
    FROM (
        SELECT
            r.*, r.polarity = '+' AND r.certainty <> 'uncommitted' AS asserted,
            r.polarity = '-' AND r.certainty <> 'uncommitted' AS denied
        FROM reading AS r
        WHERE TRUE /* filters */
    ) AS r
    GROUP BY r.predicate, r.base_unit, r.kind, r.place_id, CASE WHEN r.place_id IS NULL THEN r.article_id END,
        CASE WHEN r.place_id IS NOT NULL THEN r.period_from END, CASE WHEN r.place_id IS NOT NULL THEN r.period_to END
) AS x
GROUP BY x.predicate, x.base_unit, x.place_id, x.article_id
