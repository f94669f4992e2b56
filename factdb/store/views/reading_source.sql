-- What the tables thing and reading_row hold ready for scans: each number in base units with the scope that a scan looks at, live
-- or not, entities as first resolved. What is not stated is '' in the columns by which it is sorted.
SELECT
    c.predicate_id,
    n.base_unit,
    coalesce(c.place_id, a.about_id, '') AS about_id,             -- its place, else what its article speaks of most
    c.place_id IS NOT NULL AS placed,                             -- whether the claim itself states the place
    coalesce(n.kind, CASE WHEN p.quantity <> 'objects' THEN p.quantity END, '') AS kind,
    coalesce(c.period_from, '') AS period_from,
    coalesce(c.period_to, '') AS period_to,
    c.id AS claim_id,
    CASE WHEN c.certainty = 'uncommitted' THEN '?' ELSE c.polarity END AS manner, -- + it is so, - not, ? uncommitted
    n.low,
    n.high,
    n.rounded_low,
    n.rounded_high,
    n.low_open,
    n.high_open,
    c.subject_id,
    w.source_id,
    w.origin_id,
    w.statement_id,
    w.article_id
FROM base_number AS n
JOIN claim AS c ON c.id = n.claim_id
JOIN predicate AS p ON p.id = c.predicate_id
JOIN said_by AS w ON w.statement_id = c.statement_id
JOIN article AS a ON a.id = w.article_id
