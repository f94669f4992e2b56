-- The same as certain.sql, of places that several merged ones make up, which that sees one by one.
SELECT
    t.predicate_id, t.base_unit, v.canonical_id, t.kind, f.period_from, f.period_to,
    CASE WHEN min(coalesce(f.high, 1e300)) > 0
        THEN max(coalesce(f.low, -1e300)) / min(coalesce(f.high, 1e300)) ELSE 1e300 END AS times
FROM thing AS t
JOIN entity AS v ON v.id = t.about_id
JOIN reading_row AS f ON f.thing_id = t.id
WHERE v.canonical_id IN (SELECT m.canonical_id FROM entity AS m WHERE m.kind = 'place' AND m.id <> m.canonical_id)
    AND f.placed AND f.manner = '+' AND f.period_from <> '' AND f.period_to <> ''
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
GROUP BY t.predicate_id, t.base_unit, v.canonical_id, t.kind, f.period_from, f.period_to
HAVING max(coalesce(f.rounded_low, -1e300)) > min(coalesce(f.rounded_high, 1e300))
